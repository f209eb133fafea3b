//! Cues: the words that say that something was said.

use super::lexicon::Class;
use super::prose::{Prose, Sentence};
use std::ops::Range;

/// The cue at a token, if its verb is one of saying, with what belongs to it: `expressed gratitude`, `called for`.
pub(super) fn at(prose: &Prose<'_>, idx: usize, sentence: &Sentence) -> Option<Range<usize>> {
    if prose.is_word(idx, &["called", "calls"]) && prose.is_word(idx + 1, &["for", "on"]) {
        return Some(idx..idx + 2);
    }
    if prose.is_word(idx, &["pointed", "points"]) && prose.is_word(idx + 1, &["out"]) {
        return Some(idx..idx + 2);
    }
    if prose.is(idx, Class::UTTER) {
        let end = (idx + 1..(idx + 6).min(sentence.tokens.end))
            .find(|&at| prose.is(at, Class::SENTIMENT))?;
        return Some(idx..end + 1);
    }
    if prose.is(idx, Class::NAMING) && !prose.is(idx, Class::CLAIM) {
        let end = prose.sentence_end(sentence);
        return (idx..end.min(idx + 12)).any(|at| prose.opens_quote(at)).then_some(idx..idx + 1);
    }
    prose.is(idx, SAYING).then_some(idx..idx + 1)
}

/// The verbs of saying.
const SAYING: Class = Class::SAY.or(Class::CLAIM).or(Class::TOPIC).or(Class::UTTER);
