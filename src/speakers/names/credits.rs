//! Lines and brackets that credit those who made the article, who are no people of the story: `(Reporting by A; editing
//! by B)`. Tests: `tests/speakers/names.rs`.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Prose, Sentence};
use std::ops::Range;

/// The tokens of `sentence` before any credits.
pub(super) fn before(prose: &Prose<'_>, sentence: &Sentence) -> Range<usize> {
    let Range { start, end } = sentence.tokens;
    let opens = |&idx: &usize| idx == start || prose.is_sign(idx - 1, '(');
    let is_credit = |&idx: &usize| is_credit(prose, idx..end.min(idx + LONGEST));
    let first = (start..end).filter(opens).find(is_credit);
    start..first.unwrap_or(end)
}

/// Whether what stands at the start of a sentence or in brackets is a credit.
fn is_credit(prose: &Prose<'_>, rest: Range<usize>) -> bool {
    let end = rest.clone().find(|&idx| prose.is_sign(idx, ')')).unwrap_or(rest.end);
    let mut words = rest.start..end;
    let tells = Class::SAY.or(Class::CLAIM).or(Class::VERB);
    // `(Ada Holm/Northern News)`, `By Ada Holm and Bo Lind`
    let is_name = |idx| !prose.is_kind(idx, Kind::Word) || prose.is_capital(idx);
    let is_line = (prose.is_word(words.start, "by")
        || words.clone().any(|idx| prose.is_sign(idx, '/')))
        && words.clone().all(|idx| is_name(idx) || prose.is_word(idx, "and for in"));
    // `Additional reporting by Ada Holm`, `Photo: Ada Holm`
    let makes = (words.start..words.start + 2).any(|idx| {
        prose.is_word(idx, MAKING) && (prose.is_word(idx + 1, "by") || prose.is_sign(idx + 1, ':'))
    });
    let tells = words.any(|idx| prose.is(idx, tells) && !prose.is(idx, Class::GERUND));
    is_line || makes && !tells
}

/// The longest credit, in tokens. With more, a sentence about who made something may be taken for one; with fewer, long lists of
/// names are people of the story.
const LONGEST: usize = 40;

/// What the makers of an article do.
const MAKING: &str = "reporting editing writing photo photos photograph photographs photography picture pictures image \
    images illustration graphics words editor editors reporter reporters compiled edited written interview video";
