//! The source of a cue: the name, pronoun or noun phrase that stands before or behind it, asides skipped.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::{Finder, Who};
use std::ops::Range;

impl Finder<'_> {
    pub(super) fn subject(&self, verb: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let mut end = verb;
        while start < end {
            let before = end - 1;
            if prose.is(before, Class::HYPOTHETIC)
                || prose.is_word(before, &["is", "are", "was", "were", "be", "been", "being"])
            {
                return None;
            }
            let is_adverb = prose.is(before, Class::ADVERB)
                || prose.word(before).ends_with("ly") && !prose.is_capital(before);
            if !is_adverb {
                break;
            }
            end = before;
        }
        if end == start {
            return None;
        }
        let last = end - 1;
        if prose.is(last, Class::PRONOUN) {
            return self.pronoun(last).map(|entity| (Who::Named(entity), last..end));
        }
        if let Some(mention) = self.names.ending_at(end) {
            if self.is_object(mention.lead.start.min(mention.tokens.start), start) {
                return self.holder(mention.tokens.start, start);
            }
            return Some((Who::Named(mention.entity), mention.tokens.clone()));
        }
        if prose.is_sign(last, ',')
            || prose.is_sign(last, ')')
            || prose.is_sign(last, '—')
            || prose.is_sign(last, '–')
        {
            return self.before_aside(last, sentence);
        }
        self.phrase(end, start)
    }

    pub(super) fn subject_after(
        &self,
        at: usize,
        sentence: &Sentence,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        if prose.is(at, Class::PRONOUN) {
            return self.pronoun(at).map(|entity| (Who::Named(entity), at..at + 1));
        }
        let mention =
            self.names.within(at..(at + 8).min(sentence.tokens.end)).iter().find(|mention| {
                let first = mention.lead.start.min(mention.tokens.start);
                (at..first).all(|idx| {
                    prose.is(idx, Class::DETERMINER.or(Class::ROLE))
                        || !prose.is_capital(idx)
                            && prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word)
                            && !prose.is(idx, Class::PREPOSITION.or(Class::VERB).or(Class::JOINT))
                })
            });
        if let Some(mention) = mention {
            return Some((Who::Named(mention.entity), mention.tokens.clone()));
        }
        let end = (at..(at + 6).min(sentence.tokens.end)).find(|&idx| {
            prose
                .tokens
                .get(idx)
                .is_none_or(|token| token.kind != Kind::Word && token.kind != Kind::Number)
                || prose.is(idx, Class::PREPOSITION.or(Class::JOINT))
        })?;
        if end == at { None } else { self.phrase(end, at) }
    }

    /// Where the noun phrase around a source starts: with its offices, `Trust spokesman Bo Lind`, and its determiner.
    pub(super) fn phrase_start(&self, source: Range<usize>, limit: usize) -> usize {
        let prose = self.prose;
        if prose.is(source.start, Class::PRONOUN.or(Class::DETERMINER)) {
            return source.start;
        }
        let stop = Class::PREPOSITION
            .or(Class::JOINT)
            .or(Class::SAY)
            .or(Class::VERB)
            .or(Class::AUXILIARY)
            .or(Class::PRONOUN);
        let mut start = source.start;
        while limit < start {
            let before = start - 1;
            let is_word = prose
                .tokens
                .get(before)
                .is_some_and(|token| token.kind == Kind::Word && token.quote.is_none());
            if !is_word || prose.is(before, stop) && !prose.is_capital(before) {
                break;
            }
            start = before;
            if prose.is(before, Class::DETERMINER) {
                break;
            }
        }
        start
    }

    pub(super) fn is_object(&self, name_start: usize, limit: usize) -> bool {
        let mut before = name_start;
        while limit < before && self.prose.is(before - 1, Class::DETERMINER) {
            before -= 1;
        }
        limit < before && self.prose.is(before - 1, Class::PREPOSITION)
    }

    fn holder(&self, object: usize, limit: usize) -> Option<(Who, Range<usize>)> {
        let mut at = object;
        while limit < at && !self.prose.is(at - 1, Class::PREPOSITION) {
            at -= 1;
        }
        let end = at.checked_sub(1)?;
        if let Some(mention) = self.names.ending_at(end) {
            return Some((Who::Named(mention.entity), mention.tokens.clone()));
        }
        (limit < end).then(|| self.phrase(end, limit)).flatten()
    }

    fn before_aside(&self, comma: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let opens = |idx| {
            self.prose.is_sign(idx, ',')
                || self.prose.is_sign(idx, '(')
                || self.prose.is_sign(idx, '—')
                || self.prose.is_sign(idx, '–')
        };
        let before = self.names.within(sentence.tokens.start..comma);
        let person = before.iter().rev().find(|mention| {
            self.names.is_person(mention.entity)
                && opens(mention.tokens.end)
                && mention.tokens.end < comma
                && self.prose.quote_at(mention.tokens.start).is_none()
        })?;
        let first = person.lead.start.min(person.tokens.start);
        let is_subject =
            first == sentence.tokens.start || !self.prose.is(first - 1, Class::PREPOSITION);
        let has_verb = (person.tokens.end + 1..comma).any(|idx| self.prose.is(idx, Class::SAY));
        (is_subject && !has_verb).then(|| (Who::Named(person.entity), person.tokens.clone()))
    }

    fn phrase(&self, end: usize, limit: usize) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let mut start = end;
        let mut has_determiner = false;
        while limit < start && end - start < 8 {
            let before = start - 1;
            let token = prose.tokens.get(before)?;
            let is_stop = token.kind != Kind::Word && token.kind != Kind::Number
                || token.class.is(Class::JOINT
                    .or(Class::PRONOUN)
                    .or(Class::PREPOSITION)
                    .or(Class::VERB)
                    .or(Class::AUXILIARY))
                    && !prose.is_capital(before)
                || prose.is(before, Class::SAY);
            if is_stop {
                break;
            }
            start = before;
            if token.class.is(Class::DETERMINER) {
                has_determiner = true;
                break;
            }
        }
        if start == end {
            return None;
        }
        if limit < start && prose.is(start - 1, Class::PREPOSITION) {
            return self.holder(start, limit);
        }
        let is_clause_start = start == limit
            || !matches!(prose.tokens.get(start - 1).map(|token| token.kind), Some(Kind::Word))
            || prose.is(start - 1, Class::JOINT);
        let head = end - 1;
        let is_the = prose.is_word(start, &["the", "this", "that"]);
        if prose.is(head, Class::ROLE)
            && is_the
            && let Some(entity) = self.office_holder(start + 1..end)
        {
            return Some((Who::Named(entity), start..end));
        }
        if !is_clause_start && !has_determiner {
            return None;
        }
        if prose.is(head, Class::SPEAKING_BODY) && (has_determiner || prose.is_capital(head)) {
            return Some((Who::Body(start..end), start..end));
        }
        (prose.is(head, Class::UNNAMED) || prose.is(head, Class::ROLE) && has_determiner && !is_the)
            .then_some((Who::Unnamed(start..end), start..end))
    }
}
