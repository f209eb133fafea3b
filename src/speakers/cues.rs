//! Cues: the words that say that something was said.

use super::lexicon::Class;
use super::prose::{Kind, Prose, Sentence};
use std::ops::Range;

/// The cue at a token, if the token is a verb of saying, with the words that belong to it: `expressed gratitude`,
/// `called for`.
pub(super) fn at(prose: &Prose<'_>, idx: usize, sentence: &Sentence) -> Option<Range<usize>> {
    // `her fear that it leaks`: a noun
    let is_owned = idx.checked_sub(1).is_some_and(|before| {
        prose.is_possessive(before)
            || prose.is(before, Class::DETERMINER) && !prose.is(before, Class::QUANTITY)
    });
    if is_owned && prose.is(idx, Class::PLAIN) && !prose.is_word(idx - 1, "both all most") {
        return None;
    }
    if let Some(end) = phrase_end(prose, idx) {
        return Some(idx..end);
    }
    // `as Bo Lind put it`
    if prose.is_word(idx, "put puts") && prose.is_word(idx + 1, "it") {
        // `put it more bluntly: …`
        let is_manner = |&at: &usize| {
            prose.is_word(at, "more most even rather") || prose.word(at).ends_with("ly")
        };
        let manner = (idx + 2..sentence.tokens.end).take_while(is_manner).last();
        let colon = manner.map(|last| last + 1).filter(|&at| prose.is_sign(at, ':'));
        return Some(idx..colon.unwrap_or(idx + 2));
    }
    if let Some(noun) = made(prose, idx) {
        return Some(idx..noun + 1);
    }
    if prose.is(idx, Class::UTTER) {
        let end = (idx + 1..(idx + 6).min(sentence.tokens.end))
            .find(|&at| prose.is(at, Class::SENTIMENT));
        if end.is_some() || !prose.is(idx, Class::QUOTING) {
            return Some(idx..end? + 1);
        }
    }
    if prose.is(idx, Class::NAMING) && !prose.is(idx, Class::CLAIM.or(Class::TOPIC)) {
        let end = prose.sentence_end(sentence);
        // `a film called “The Wall”`: a name, not something said; but `the film that Ada Holm called “a bore”`.
        let has_subject = sentence.tokens.start + 1 < idx
            && (prose.is(idx - 1, Class::PRONOUN)
                || prose.is_capital(idx - 1)
                || (idx.saturating_sub(LONGEST_OBJECT)..idx).any(|at| prose.is_word(at, "what")));
        let is_name = prose.opens_quote(idx + 1)
            && prose.is_word(idx, "called dubbed titled termed")
            && !has_subject;
        let is_quoted = !is_name && (idx..end.min(idx + 12)).any(|at| prose.opens_quote(at));
        let names_it = prose
            .is_word(idx, "called calls call calling described describes describe describing")
            && (prose.is_word(idx + 1, "him her it them his their its the this")
                || prose.is_capital(idx + 1))
            && (idx + 1..idx + 5).all(|at| at < end && !prose.is_sign(at, ','));
        return (is_quoted || names_it).then_some(idx..idx + 1);
    }
    if prose.is(idx, Class::QUOTING) && !prose.is(idx, Class::CLAIM.or(Class::TOPIC)) {
        let is_quoted = (idx + 1..idx + 4).any(|at| prose.opens_quote(at))
            || (sentence.tokens.start.max(idx.saturating_sub(6))..idx)
                .any(|at| prose.is_quote_end(at));
        // `The coast, she went on, was losing its beaches`
        let on = idx + usize::from(prose.is(idx + 1, Class::ON));
        let goes_on = on == idx && prose.is(idx, Class::RAISING)
            || prose.is_word(idx, "went goes") && idx < on;
        let opens = || (idx.saturating_sub(LONGEST_TAG)..idx).any(|at| prose.is_sign(at, ','));
        let is_tag = goes_on && prose.is_sign(on + 1, ',') && opens();
        if is_tag {
            return Some(idx..on + 1);
        }
        return is_quoted.then_some(idx..idx + 1);
    }
    let reach = idx + 2..sentence.tokens.end.min(idx + LONGEST_OBJECT);
    if prose.is(idx, Class::COMMAND)
        && !reach.clone().any(|at| prose.is(at, Class::TO) || prose.is_that(at))
    {
        return None;
    }
    // `asked not to be named`, `pleaded guilty`
    if prose.is(idx, Class::TOPIC) && prose.is_word(idx + 1, "not guilty") {
        return None;
    }
    // `threatened to leave`
    let has_aim = prose.is(idx, Class::AIM) && prose.is(idx + 1, Class::TO);
    (has_aim || prose.is(idx, SAYING)).then_some(idx..idx + 1)
}

/// The cue at a token, if a quotation before it may leave only its source to come: `called`, `pointed out`, `offered`.
pub(super) fn tag(prose: &Prose<'_>, idx: usize) -> Option<Range<usize>> {
    let verb = SAYING.or(Class::NAMING).or(Class::QUOTING);
    let end = phrase_end(prose, idx).or_else(|| prose.is(idx, verb).then_some(idx + 1))?;
    Some(idx..end)
}

/// The index of the noun in `made the point that`, or of `clear` in `made clear it was late`.
pub(super) fn made(prose: &Prose<'_>, idx: usize) -> Option<usize> {
    let is_noun = |&noun: &usize| {
        prose.is(noun, Class::WORDS_SAID) || prose.is_word(noun, "point case argument clear")
    };
    let is_clear = prose.is_word(idx, "made makes make") && prose.is_word(idx + 1, "clear");
    if is_clear && !prose.is_word(idx + 2, "to in") && prose.is_kind(idx + 2, Kind::Word) {
        return Some(idx + 1);
    }
    let noun =
        prose.is_word(idx, "made makes make").then(|| (idx + 1..idx + 4).find(is_noun))??;
    prose.is_that(noun + 1).then_some(noun)
}

/// Whether the verb at `idx` and the preposition after it form a cue: `called for`.
pub(super) fn is_phrase(prose: &Prose<'_>, idx: usize) -> bool {
    phrase_end(prose, idx).is_some()
}

/// Where the cue that a verb and its preposition form ends: `called for`, `spoke Monday of`, but not `argued for years`.
fn phrase_end(prose: &Prose<'_>, idx: usize) -> Option<usize> {
    let preposition = idx + 1 + usize::from(prose.is(idx + 1, Class::DATE));
    let fits = prose.is(preposition, prose.class(idx).and(PREPOSITIONS));
    let is_time = prose.is(preposition + 1, Class::TIME);
    (prose.is(idx, Class::WITH_PREPOSITION) && fits && !is_time).then_some(preposition + 1)
}

/// How far before `went on` the comma may be that opens its tag, in tokens: `, the mayor of Dorn went on,`.
const LONGEST_TAG: usize = 6;

/// How far after a verb the `to` of `ordered the harbour council to pay` may be, in tokens.
const LONGEST_OBJECT: usize = 9;

/// The prepositions that verbs form a cue with.
const PREPOSITIONS: Class = Class::FOR
    .or(Class::ON)
    .or(Class::OUT)
    .or(Class::TO)
    .or(Class::ABOUT)
    .or(Class::OF)
    .or(Class::AGAINST);

/// The verbs of saying.
pub(super) const SAYING: Class = Class::SAY.or(Class::CLAIM).or(Class::TOPIC).or(Class::UTTER);
