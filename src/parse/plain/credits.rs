//! Who made the article, in brackets at its end: `(Editors in charge: A, B; Photos: C)`, `(Reporting by A)`.
//!
//! **What might be a sentence is left in the article**: credits are roles of a few words and names that look like
//! names.

use super::trimmed;
use crate::article::{Credit, TextRange};
use crate::joining::one_line;
use crate::letters::{is_lower, lowered};

/// The most words a role has. Higher reads notes to the reader as credits, lower loses long titles.
const ROLE_WORDS: usize = 6;

/// The most words a name has: room for particles and a name in two scripts.
const NAME_WORDS: usize = 6;

/// What can come before `by`, besides words in `-ing`.
const DONE: [&str; 8] =
    ["compiled", "edited", "photo", "photos", "reported", "story", "translated", "written"];

/// Reads the credits in `range`; also returns where their text is, inside the brackets.
pub(super) fn parse_credits(text: &str, range: TextRange) -> Option<(TextRange, Vec<Credit>)> {
    let (open, close) = (['(', '（', '['], [')', '）', ']']);
    let whole = range.of(text);
    let behind = whole.strip_prefix(open)?;
    let inner = behind.strip_suffix(close)?;
    let parts =
        inner.split(|c| [';', '；'].contains(&c) || open.contains(&c) || close.contains(&c));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let credits: Vec<Credit> = parts.map(parse_credit).collect::<Option<_>>()?;
    let start = range.start + whole.len() - behind.len();
    let inside = trimmed(text, TextRange::new(start, start + inner.len()));
    (!credits.is_empty()).then_some((inside, credits))
}

/// Reads `Editors in charge: A, B`, or `Reporting by A and B in Townsville`.
fn parse_credit(part: &str) -> Option<Credit> {
    let (role, names) = part.split_once([':', '：']).or_else(|| by(part))?;
    let names = names.split([',', '，', '、', '&']).flat_map(|names| names.split(" and "));
    let names = names.map(one_line).filter(|name| !name.is_empty());
    let credit = Credit { role: one_line(role), names: names.collect() };
    let is_credit =
        n_words(&credit.role) <= ROLE_WORDS && credit.names.iter().all(|name| is_name(name));
    (is_credit && !credit.names.is_empty()).then_some(credit)
}

fn by(part: &str) -> Option<(&str, &str)> {
    let (role, names) = part.split_once(" by ")?;
    let work = lowered(role.rsplit(' ').next()?);
    let (names, _place) = names.split_once(" in ").unwrap_or((names, ""));
    (work.ends_with("ing") || DONE.contains(&&*work)).then_some((role, names))
}

/// Whether this may be a name: short, without digits, and not starting with a small letter.
fn is_name(text: &str) -> bool {
    let is_small = text.starts_with(is_lower);
    !is_small && n_words(text) <= NAME_WORDS && !text.contains(|c: char| c.is_ascii_digit())
}

fn n_words(text: &str) -> usize {
    text.split_whitespace().count()
}
