//! Cues: the words that say that something was said.

use super::lexicon::Class;
use super::prose::{Prose, Sentence};
use std::ops::Range;

/// The cue at a token, if the token is a verb of saying, with the words that belong to it: `expressed gratitude`,
/// `called for`.
pub(super) fn at(prose: &Prose<'_>, idx: usize, sentence: &Sentence) -> Option<Range<usize>> {
    if is_phrase(prose, idx) {
        return Some(idx..idx + 2);
    }
    if let Some(noun) = made(prose, idx) {
        return Some(idx..noun + 1);
    }
    if prose.is(idx, Class::UTTER) {
        let end = (idx + 1..(idx + 6).min(sentence.tokens.end))
            .find(|&at| prose.is(at, Class::SENTIMENT))?;
        return Some(idx..end + 1);
    }
    if prose.is(idx, Class::NAMING) && !prose.is(idx, Class::CLAIM.or(Class::TOPIC)) {
        let end = prose.sentence_end(sentence);
        // `a film called “The Wall”`: a name, not something said.
        let is_name =
            prose.opens_quote(idx + 1) && prose.is_word(idx, "called dubbed titled termed");
        let is_quoted = !is_name && (idx..end.min(idx + 12)).any(|at| prose.opens_quote(at));
        let names_it = prose.is_word(idx, "called calls call described describes describe")
            && (prose.is_word(idx + 1, "him her it them his their its the")
                || prose.is_capital(idx + 1))
            && (idx + 1..idx + 5).all(|at| at < end && !prose.is_sign(at, ','));
        return (is_quoted || names_it).then_some(idx..idx + 1);
    }
    if prose.is(idx, Class::QUOTING) && !prose.is(idx, SAYING) {
        let is_quoted = (idx + 1..idx + 4).any(|at| prose.opens_quote(at))
            || (idx.saturating_sub(6)..idx).any(|at| prose.is_quote_end(at));
        return is_quoted.then_some(idx..idx + 1);
    }
    prose.is(idx, SAYING).then_some(idx..idx + 1)
}

/// The index of the noun in `made the point that`.
fn made(prose: &Prose<'_>, idx: usize) -> Option<usize> {
    let is_noun = |&noun: &usize| {
        prose.is(noun, Class::WORDS_SAID) || prose.is_word(noun, "point case argument clear")
    };
    let noun =
        prose.is_word(idx, "made makes make").then(|| (idx + 1..idx + 4).find(is_noun))??;
    prose.is_word(noun + 1, "that").then_some(noun)
}

/// Whether the verb at `idx` and the preposition after it form a cue: `called for`.
pub(super) fn is_phrase(prose: &Prose<'_>, idx: usize) -> bool {
    prose.is(idx, Class::WITH_PREPOSITION)
        && PHRASES.iter().any(|phrase| fits(prose.word(idx), prose.word(idx + 1), phrase))
}

/// The verbs of saying.
pub(super) const SAYING: Class = Class::SAY.or(Class::CLAIM).or(Class::TOPIC).or(Class::UTTER);

/// Verbs that form a cue with a preposition, by their stems, each with its prepositions.
const PHRASES: &[(&str, &str)] = &[
    ("call", "for on"),
    ("point", "out to"),
    ("refer", "to"),
    ("allud", "to"),
    ("talk", "about of"),
    ("spoke", "about of"),
    ("speak", "about of"),
    ("joke", "about"),
    ("jok", "about"),
    ("boast", "about of"),
    ("bragg", "about"),
    ("brag", "about"),
    ("complain", "about of"),
    ("testif", "about to"),
    ("wr", "about of"),
    ("warn", "of about against"),
    ("argu", "for against"),
    ("push", "for"),
    ("rail", "against"),
    ("object", "to"),
    ("apolog", "for"),
    ("touch", "on"),
    ("elaborat", "on"),
    ("comment", "on"),
    ("insist", "on"),
    ("plead", "for"),
    ("appeal", "for"),
    ("ask", "for about"),
    ("inquir", "about"),
    ("worr", "about"),
];

fn fits(verb: &str, preposition: &str, (stem, prepositions): &(&str, &str)) -> bool {
    verb.starts_with(stem) && prepositions.split(' ').any(|other| other == preposition)
}
