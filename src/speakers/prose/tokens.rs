//! The tokeniser: words, numbers and signs, with the classes of each word.

use super::super::lexicon::{Class, Lexicon};
use super::{Kind, Token};
use crate::article::TextRange;
use crate::letters;
use crate::letters::{is_lower, is_upper};

/// The longest run of initials that counts as one word, in bytes. Each full stop rechecks all of them, so without a
/// limit a text of nothing but initials would take quadratic time.
const LONGEST_INITIALS: usize = 24;

/// How many tokens are appended in one go. With more, a text without paragraphs blocks the page; with fewer, the way in and out
/// counts.
const STRIDE: usize = 256;

/// Appends the next tokens of `range`, those from the byte `at` of it on, and returns where the ones after them start.
pub(super) fn tokenise(
    text: &str,
    range: TextRange,
    mut at: usize,
    lexicon: &Lexicon,
    tokens: &mut Vec<Token>,
) -> usize {
    let inside = range.of(text);
    let mut lower = String::new();
    let n_tokens = tokens.len() + STRIDE;
    while tokens.len() < n_tokens
        && let Some(first) = inside[at..].chars().next()
    {
        let (before, rest) = inside.split_at(at);
        if let n_bytes @ 1.. = footnote_len(before, rest) {
            at += n_bytes;
            continue;
        }
        let len = if first.is_whitespace() || is_format(first) {
            at += first.len_utf8();
            continue;
        } else if first.is_alphanumeric() {
            word_len(rest, lexicon, &mut lower)
        } else {
            let clitic = rest.strip_prefix(['’', '\'']).and_then(clitic);
            // Two apostrophes, or two backticks, are a typed quotation mark.
            let twice = rest.strip_prefix("''").or(rest.strip_prefix("``"));
            match (clitic, twice) {
                (Some(clitic), _) if is_tight(inside, at) => first.len_utf8() + clitic.len(),
                (_, Some(_)) => 2,
                _ => first.len_utf8(),
            }
        };
        let word = &rest[..len];
        let kind = if first.is_numeric() {
            Kind::Number
        } else if first.is_alphabetic() || word.ends_with(|c: char| c.is_ascii_lowercase()) {
            Kind::Word
        } else {
            Kind::Sign(if word.len() == 2 && word.is_ascii() { '"' } else { first })
        };
        let start = range.start + at;
        tokens.push(Token {
            range: TextRange::new(start, start + len),
            kind,
            class: match kind {
                Kind::Sign(_) => Class::default(),
                Kind::Word | Kind::Number => class_of(lowered(word, &mut lower), lexicon),
            },
            is_capital: is_upper(first) || 3 < len && is_lower(first) && has_particle(word),
            quote: None,
        });
        at += len;
    }
    at
}

/// The classes of a word. An unknown word has those of its parts or of its ending: `Anne-Marie`, `co-founder`,
/// `geologists`.
fn class_of(word: &str, lexicon: &Lexicon) -> Class {
    let class = lexicon.class(word);
    if class != Class::default() {
        return class;
    }
    if let Some((head, tail)) = word.rsplit_once('-') {
        // `Governor-elect`
        if matches!(tail, "elect" | "designate") {
            return class_of(head, lexicon);
        }
        let given = lexicon.class(head).and(Class::HE.or(Class::SHE));
        return class_of(tail, lexicon)
            .and(Class::ROLE.or(Class::UNNAMED).or(Class::HONORIFIC))
            .or(given);
    }
    let (one, class) =
        word.strip_suffix('s').map_or((word, Class::ROLE), |it| (it, Class::UNNAMED));
    let is_office = OFFICE_ENDINGS.iter().any(|ending| one.ends_with(ending));
    if is_office { class } else { Class::default() }
}

/// Endings of occupations that are too many to list.
const OFFICE_ENDINGS: &[&str] =
    &["ologist", "onomist", "woman", "person", "keeper", "ographer", "maker", "builder", "seller"];

/// The length of the word at the start of `rest`, in bytes: letters and digits, and between them hyphens, apostrophes,
/// and the full stops and commas of numbers, initials and abbreviations. A possessive `’s` is not part of it.
fn word_len(rest: &str, lexicon: &Lexicon, lower: &mut String) -> usize {
    // Most words are plain ASCII and need no Unicode tables.
    let mut len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let behind = len;
    let mut chars = rest[behind..].char_indices().map(|(at, c)| (behind + at, c)).peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let is_inside = c.is_alphanumeric() && !is_superscript(c)
            || is_combining(c)
            || is_format(c) && next.is_some_and(char::is_alphanumeric)
            || (matches!(c, '-' | '.' | ',' | ':' | '’' | '\'' | '&' | '‑')
                && next.is_some_and(char::is_alphanumeric)
                && {
                    match c {
                        ',' | ':' => {
                            rest[..at].ends_with(|c: char| c.is_numeric())
                                && next.is_some_and(char::is_numeric)
                        }
                        '.' => {
                            rest[..at].ends_with(char::is_numeric)
                                && next.is_some_and(char::is_numeric)
                                || at < LONGEST_INITIALS && is_initials(&rest[..at])
                        }
                        '’' | '\'' => clitic(&rest[at + c.len_utf8()..]).is_none(),
                        _ => true,
                    }
                });
        if !is_inside {
            break;
        }
        len = at + c.len_utf8();
    }
    let word = &rest[..len];
    if !rest[len..].starts_with('.') {
        return len;
    }
    let lower = lowered(word, lower);
    let tail = lower.rsplit('-').next().unwrap_or_default();
    let is_abbreviation = is_initials(word)
        || lexicon.class(tail).is(Class::HONORIFIC)
            && word.rsplit('-').next().is_some_and(|tail| tail.starts_with(is_upper));
    if is_abbreviation
        || [
            "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec", "jr", "sr", "inc", "corp",
            "ltd", "co", "vs", "etc", "no", "e.g", "i.e",
        ]
        .contains(&lower)
            && !rest[len + 1..].trim_start().starts_with(is_upper)
    {
        len + 1
    } else {
        len
    }
}

/// `word` in lower case; `lower` is the buffer.
fn lowered<'a>(word: &str, lower: &'a mut String) -> &'a str {
    lower.clear();
    if word.is_ascii() {
        // Most words are plain ASCII and need no Unicode tables.
        lower.push_str(word);
        lower.make_ascii_lowercase();
    } else {
        // The lexicon spells `don’t` as `don't`.
        let seen = word.chars().filter(|&c| !is_format(c));
        lower.extend(seen.map(|c| if c == '’' { '\'' } else { letters::lower(c) }));
    }
    lower
}

/// `J`, `U.S`, `J.R.R`: single capitals with full stops in between.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(is_upper))
}

/// Whether the word is a name with a particle attached: `al-Khatib`, `dell’Acqua`.
fn has_particle(word: &str) -> bool {
    // The longest particle has four letters.
    let mut near = word.bytes().take(5);
    if near.all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    word.split_once(['-', '’', '\''])
        .is_some_and(|(particle, name)| PARTICLES.contains(&particle) && name.starts_with(is_upper))
}

/// Particles that are attached to names.
const PARTICLES: &[&str] = &[
    "al", "el", "ad", "as", "ar", "an", "ben", "bin", "ibn", "d", "da", "de", "dell", "dall", "l",
    "t", "ul",
];

/// Whether a letter or digit comes right before `at`.
fn is_tight(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_alphanumeric)
}

/// What the text after an apostrophe starts with, if that is a word of its own: `’s`, `they’ve`, `she’d`.
fn clitic(after: &str) -> Option<&'static str> {
    let ends = |clitic: &&&str| {
        after.strip_prefix(**clitic).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    CLITICS.iter().find(ends).copied()
}

/// Words that are attached with an apostrophe.
const CLITICS: &[&str] = &["s", "ve", "d", "ll", "re", "m"];

/// How long the mark of a footnote is that `rest` starts with, which follows `before`: `Holm¹`, `Holm*`, `Holm[1]`, `”1`.
fn footnote_len(before: &str, rest: &str) -> usize {
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return 0 };
    if is_superscript(first) {
        return first.len_utf8();
    }
    let is_apart = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    if before.is_empty() || before.ends_with(char::is_whitespace) {
        return 0;
    }
    if matches!(first, '*' | '†' | '‡') && is_apart(chars.as_str()) {
        return first.len_utf8();
    }
    let bracket = rest.strip_prefix('[');
    let digits = bracket.unwrap_or(rest);
    let n_digits = digits.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let behind = digits.get(n_digits..).unwrap_or_default();
    if bracket.is_some() {
        return if 0 < n_digits && behind.starts_with(']') { n_digits + 2 } else { 0 };
    }
    let sentence = before.strip_suffix('.').is_some_and(|it| it.ends_with(char::is_alphabetic));
    if (sentence || before.ends_with('”')) && is_apart(behind) { n_digits } else { 0 }
}

fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰'..='⁹')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Whether a character only says how the others are set: soft hyphens, joiners, spaces without width.
pub(in crate::speakers) fn is_format(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}
