//! The source of a cue: the name, pronoun or noun phrase that stands before or behind it, asides skipped.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::noun_phrase::Heads;
use super::{Finder, Who};
use std::ops::Range;

impl Finder<'_> {
    /// The subject that stands before `verb`, with its tokens; nothing where the verb is negated or only imagined.
    pub(super) fn subject(&self, verb: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let end = self.before_auxiliaries(verb, start)?;
        let last = end - 1;
        if prose.is(last, Class::PRONOUN) {
            return self.meant_by(last).map(|who| (who, last..end));
        }
        if prose.is_word(last, &["who"]) {
            return self
                .is_plain(verb)
                .then(|| self.before_relative(last, sentence))
                .flatten()
                .map(|who| (who, last..end));
        }
        if let Some(mention) = self.names.ending_at(end) {
            if self.is_object(mention.lead.start.min(mention.tokens.start), start) {
                return self.holder(mention.tokens.start, start, self.heads(verb));
            }
            return Some((Who::Named(mention.entity), mention.tokens.clone()));
        }
        if prose.is_word(last, &["and", "but"]) {
            return self.sentence_subject(last, sentence);
        }
        if is_aside_mark(prose.tokens.get(last).map(|token| token.kind)) || prose.is_quote_end(last)
        {
            return self.before_aside(last, sentence);
        }
        let heads = self.heads(verb);
        let phrase = self.phrase(end, start, heads);
        if phrase.is_some() || heads == Heads::Known {
            phrase
        } else {
            self.opening_phrase(end, start)
        }
    }

    /// The source that starts at `at`: a name with its office, a pronoun or a noun phrase.
    pub(super) fn subject_after(
        &self,
        at: usize,
        sentence: &Sentence,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        if prose.is(at, Class::PRONOUN) {
            return self.meant_by(at).map(|who| (who, at..at + 1));
        }
        let near = self.names.within(at..(at + 9).min(sentence.tokens.end));
        let mention = near.iter().find(|mention| {
            let first = mention.lead.start.min(mention.tokens.start);
            (at..first).all(|idx| self.can_precede_name(idx)) && !self.goes_on(mention.tokens.end)
        });
        if let Some(mention) = mention {
            return Some((Who::Named(mention.entity), mention.tokens.clone()));
        }
        let end = (at..(at + 9).min(sentence.tokens.end)).find(|&idx| {
            let is_word = prose
                .tokens
                .get(idx)
                .is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Number));
            !is_word
                || prose.is(idx, PHRASE_END) && !prose.is_capital(idx)
                || prose.is(idx, Class::DATE)
        })?;
        if end == at { None } else { self.phrase(end, at, heads) }
    }

    /// Whether the noun phrase around a name goes on behind it: in `said Dorn mayor Ada Holm` at `Dorn` it does.
    fn goes_on(&self, at: usize) -> bool {
        let prose = self.prose;
        let is_small =
            prose.tokens.get(at).is_some_and(|token| token.kind == Kind::Word && !token.is_capital);
        is_small
            && !prose.is(at, PHRASE_END.or(Class::DATE).or(Class::ADVERB).or(Class::DETERMINER))
    }

    /// Which nouns may speak by the verb at `verb`: where it is plain that something is said, all may.
    fn heads(&self, verb: usize) -> Heads {
        if self.is_plain(verb) { Heads::Any } else { Heads::Known }
    }

    /// Whether the verb can only be one of saying: `said`, or `argued that`, or `argued, “…”`.
    fn is_plain(&self, verb: usize) -> bool {
        let prose = self.prose;
        let leads = |at: usize| prose.is_word(at, &["that"]) || prose.opens_quote(at);
        let is_sign = prose.is_sign(verb + 1, ',') || prose.is_sign(verb + 1, ':');
        prose.is(verb, Class::SAY)
            || prose.is(verb, Class::CLAIM.or(Class::NAMING))
                && (leads(verb + 1) || is_sign && prose.opens_quote(verb + 2))
    }

    /// Where the subject ends, before the adverbs and auxiliaries of `verb`.
    fn before_auxiliaries(&self, verb: usize, start: usize) -> Option<usize> {
        let prose = self.prose;
        let mut end = verb;
        // `was told` is no saying, but `was telling` is, and `telling` alone has no subject.
        let mut needs_be = prose.is(verb, Class::GERUND);
        while start < end {
            let before = end - 1;
            let is_be = prose.is_word(before, FORMS_OF_BE);
            if prose.is(before, Class::HYPOTHETIC) || is_be && !needs_be {
                return None;
            }
            needs_be &= !is_be;
            if is_be {
                end = before;
                continue;
            }
            if let Some(day) = self.day_before(end, start) {
                end = day;
                continue;
            }
            let is_adverb = prose.is(before, Class::ADVERB)
                || prose.word(before).ends_with("ly") && !prose.is_capital(before);
            if !is_adverb {
                return (!needs_be).then_some(end);
            }
            end = before;
        }
        None
    }

    /// Where `on Monday` or `last week` starts, if it ends at `end`.
    fn day_before(&self, end: usize, start: usize) -> Option<usize> {
        let prose = self.prose;
        let last = end.checked_sub(1)?;
        let is_day = prose.is(last, Class::DATE)
            || prose.is_word(last, &["week", "month", "year", "night", "morning"]);
        let first = (last.saturating_sub(2).max(start)..last)
            .find(|&idx| prose.is_word(idx, &["on", "in", "last", "late", "early", "this"]))?;
        is_day.then_some(first).filter(|first| start < *first)
    }

    /// Whether a word may stand between a cue and the name behind it: `said the council's new leader, Ada Holm`.
    fn can_precede_name(&self, idx: usize) -> bool {
        let prose = self.prose;
        let is_word = prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word);
        is_word && (prose.is_capital(idx) || !prose.is(idx, PHRASE_END))
    }

    /// Who `who` is about: what ends before it, with or without a comma.
    fn before_relative(&self, who: usize, sentence: &Sentence) -> Option<Who> {
        let comma = who.checked_sub(1).filter(|&idx| self.prose.is_sign(idx, ','));
        let end = comma.unwrap_or(who);
        if let Some(mention) = self.names.ending_at(end) {
            return Some(Who::Named(mention.entity));
        }
        self.phrase(end, sentence.tokens.start, Heads::Known).map(|(who, _)| who)
    }

    /// The person before an aside, `Ada Holm, a miller from Dorn, said`, or in it: `the miller, Ada Holm, said`.
    fn before_aside(&self, comma: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let opens = |idx: usize| {
            is_aside_mark(prose.tokens.get(idx).map(|token| token.kind)) || prose.is_sign(idx, '(')
        };
        let start = sentence.tokens.start;
        let before = self.names.within(start..comma);
        let person = before.iter().rev().find(|mention| {
            let first = self.phrase_start(mention.tokens.clone(), start);
            let is_in_aside = start < first && opens(first - 1);
            self.names.is_person(mention.entity)
                && prose.quote_at(mention.tokens.start).is_none()
                && (mention.tokens.end < comma && opens(mention.tokens.end)
                    || mention.tokens.end == comma && is_in_aside)
        });
        let Some(person) = person else { return self.phrase_before_aside(comma, start) };
        let first = person.lead.start.min(person.tokens.start);
        let is_subject = first == start || !prose.is(first - 1, Class::PREPOSITION);
        let has_verb = (person.tokens.end + 1..comma).any(|idx| prose.is(idx, Class::SAY));
        (is_subject && !has_verb).then(|| (Who::Named(person.entity), person.tokens.clone()))
    }

    /// `The minister, who grew up here, promised`: the noun phrase that opens the sentence.
    fn phrase_before_aside(&self, comma: usize, start: usize) -> Option<(Who, Range<usize>)> {
        let first = (start..comma).find(|&idx| self.prose.is_sign(idx, ','))?;
        let who = self.phrase(first, start, Heads::Known)?;
        (who.1.start == start).then_some(who)
    }
}

const FORMS_OF_BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being"];

/// What cannot stand inside a plain noun phrase.
const PHRASE_END: Class = Class::PREPOSITION
    .or(Class::JOINT)
    .or(Class::VERB)
    .or(Class::AUXILIARY)
    .or(Class::HYPOTHETIC)
    .or(Class::SAY);

fn is_aside_mark(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Sign(',' | ')' | '—' | '–')))
}
