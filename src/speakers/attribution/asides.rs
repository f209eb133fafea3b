//! Parentheticals between a subject and its verb: `Ada Holm, a miller from Dorn, said`, `the miller, Ada Holm, said`,
//! `who said`.

use super::super::lexicon::Class;
use super::super::names::Mention;
use super::super::prose::{Kind, Sentence};
use super::noun_phrase::{CLAUSE_OPENERS, Heads};
use super::subject::LONGEST_SUBJECT;
use super::{Finder, Who};
use std::ops::Range;

impl Finder<'_> {
    /// Whom a relative `who` refers to: the name or noun phrase right before it, with or without a comma, or else the
    /// nearest person before it.
    pub(super) fn before_relative(&self, who: usize, sentence: &Sentence) -> Option<Who> {
        let comma = who.checked_sub(1).filter(|&idx| self.prose.is_sign(idx, ','));
        let end = comma.unwrap_or(who);
        if let Some(mention) = self.names.ending_at(end) {
            // `Ada Holm, chief of Lune Rail, who said`
            let is_person = |it: &&Mention| self.names.is_person(it.entity);
            let near =
                sentence.tokens.start.max(who.saturating_sub(REACH_OF_WHO))..mention.tokens.start;
            let apposed = Some(mention)
                .filter(|it| !is_person(it) && self.prose.is_word(who, "who"))
                .and_then(|_| self.names.within(near).iter().rev().find(is_person))
                .filter(|it| self.prose.is_sign(it.tokens.end, ','));
            return Some(Who::Named(apposed.unwrap_or(mention).entity));
        }
        let phrase = self.phrase(end, sentence.tokens.start, Heads::Known).map(|(who, source)| {
            // `Ada Holm, a miller, who said`
            let comma = source.start.checked_sub(1).filter(|&idx| self.prose.is_sign(idx, ','));
            let named = comma.and_then(|comma| self.names.ending_at(comma));
            let person = named.filter(|mention| self.names.is_person(mention.entity));
            person.map_or(who, |mention| Who::Named(mention.entity))
        });
        // `a hall full of sailors who said`
        let near = || self.noun_phrase(end, sentence.tokens.start, Heads::Known);
        phrase.or_else(near).or_else(|| {
            let near = sentence.tokens.start.max(who.saturating_sub(REACH_OF_WHO))..who;
            let mut people = self.names.within(near).iter().rev();
            people
                .find(|mention| self.names.is_person(mention.entity))
                .map(|mention| Who::Named(mention.entity))
        })
    }

    /// The person before a parenthetical, `Ada Holm, a miller from Dorn, said`, or in it, `the miller, Ada Holm, said`.
    pub(super) fn before_aside(
        &self,
        comma: usize,
        sentence: &Sentence,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let opens = |idx: usize| {
            is_aside_mark(prose.tokens.get(idx).map(|token| token.kind)) || prose.is_sign(idx, '(')
        };
        let start = sentence.tokens.start.max(comma.saturating_sub(LONGEST_SUBJECT));
        let opening = self.opening_subject(comma, sentence, heads);
        // `Ada Holm, who came with her deputy, Bo Lind, said`
        let is_relative =
            opening.as_ref().is_some_and(|(_, source)| prose.is_word(source.end + 1, OPENS_ASIDE));
        let named = self.named_in_aside(comma, sentence).filter(|_| !is_relative);
        if let Some(subject) = named.or(opening) {
            return Some(subject);
        }
        let before = self.names.within(start..comma);
        let person = before.iter().rev().find(|mention| {
            let first = self.phrase_start(mention.tokens.clone(), start);
            let is_in_aside = start < first && opens(first - 1);
            self.names.is_person(mention.entity)
                && prose.quote_at(mention.tokens.start).is_none()
                && (mention.tokens.end < comma && opens(mention.tokens.end)
                    || mention.tokens.end == comma && is_in_aside)
        });
        let Some(person) = person else { return self.phrase_before_aside(comma, sentence, heads) };
        let opening = self.phrase_start(person.tokens.clone(), start);
        if person.tokens.end == comma && self.has_spokesman(opening - 1, sentence) {
            return self.phrase(opening - 1, start, heads);
        }
        let first = person.lead.start.min(person.tokens.start);
        let is_subject = first <= start
            || !prose.is(first - 1, Class::PREPOSITION)
            || prose.is_word(first - 1, CLAUSE_OPENERS);
        let has_verb = !prose.is_word(person.tokens.end + 1, OPENS_ASIDE)
            && (person.tokens.end + 1..comma).any(|idx| prose.says(idx));
        (is_subject && !has_verb).then(|| (Who::Named(person.entity), person.tokens.clone()))
    }

    /// The subject that opens the clause, if everything between it and the verb is parenthetical:
    /// `Ada Holm, a friend of Bo Lind, said`.
    fn opening_subject(
        &self,
        comma: usize,
        sentence: &Sentence,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let is_aside = |idx: usize| {
            is_aside_mark(prose.tokens.get(idx).map(|token| token.kind)) || prose.is_sign(idx, '(')
        };
        let nearest = sentence.tokens.start.max(comma.saturating_sub(2 * LONGEST_ASIDE));
        let starts = |&at: &usize| at == sentence.tokens.start || prose.is_sign(at - 1, ',');
        (nearest..comma).filter(starts).find_map(|start| {
            let (who, source) = self.subject_after(start, sentence, heads)?;
            // `Opening the hall, Ada Holm (Dorn) said`, `The miller, Ada Holm, said`
            let is_apposed =
                |it: &Mention| self.names.is_person(it.entity) && it.tokens.start == source.end + 1;
            let is_other = matches!(who, Who::Unnamed(_))
                && (prose.word(start).ends_with("ing")
                    || self.names.ending_at(comma).is_some_and(is_apposed));
            // `Ada Holm of Dorn, a miller, said`
            let is_close = prose.is(source.end, Class::PREPOSITION);
            let close = if is_close { self.complement_end(source.end) } else { source.end };
            // `Ada Holm, who says it is late, added`: a relative clause may have a verb of saying of its own.
            let is_relative = prose.is_word(close + 1, OPENS_ASIDE);
            let has_clause = || {
                if is_relative {
                    return false;
                }
                let said = (close..comma).any(|idx| prose.says(idx));
                let lists = prose.is_word(close + 1, "including among such led");
                let quotes = |idx| prose.opens_quote(idx) && !self.is_title(idx);
                said || lists || (close + 1..comma).any(quotes)
            };
            (close < comma
                && !is_other
                && comma < close + LONGEST_ASIDE
                && is_aside(close)
                && !has_clause())
            .then_some((who, source))
        })
    }

    /// Whether the quotation that opens at `idx` is the title of a work: `host of “Good Morning, Dorn,”`.
    pub(super) fn is_title(&self, idx: usize) -> bool {
        let prose = self.prose;
        let small = Class::PREPOSITION.or(Class::DETERMINER).or(Class::JOINT);
        let quote = prose.quote_around(idx);
        quote.len() <= LONGEST_TITLE
            && quote.into_iter().all(|idx| {
                !prose.is_kind(idx, Kind::Word) || prose.is_capital(idx) || prose.is(idx, small)
            })
    }

    /// Whether the quotation that ends at `last`, before a verb, is the title of a work in a parenthetical:
    /// `Ada Holm, host of “Good Morning,” said`.
    pub(super) fn ends_in_title(&self, last: usize, sentence: &Sentence) -> bool {
        let quote = self.prose.quote_around(last);
        let follows_word =
            sentence.tokens.start < quote.start && self.prose.is_kind(quote.start - 1, Kind::Word);
        follows_word
            && self.is_title(quote.start)
            && self.opening_subject(last, sentence, Heads::Known).is_some()
    }

    /// The person named between two commas right before the verb: `The miller, Ada Holm, said`.
    fn named_in_aside(&self, comma: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let mention = self.names.ending_at(comma)?;
        let first = self.phrase_start(mention.tokens.clone(), sentence.tokens.start);
        let is_aside = sentence.tokens.start + 1 < first && self.prose.is_sign(first - 1, ',');
        let role = Class::ROLE.or(Class::UNNAMED);
        let is_holder =
            || self.prose.is(first - 2, role) && !self.has_spokesman(first - 1, sentence);
        // `A spokesman for Lune Rail, Dirk Amsel,` or `for the trust, Dirk Amsel,`
        let speaks_for_body = || {
            let is_body = self.names.ending_at(first - 1).map_or_else(
                || {
                    self.prose.is_capital(first - 2)
                        || self.prose.is(first - 2, Class::BODY.or(Class::SPEAKING_BODY))
                },
                |body| !self.names.is_person(body.entity),
            );
            let holder = self.phrase(first - 1, sentence.tokens.start, Heads::Known);
            is_body && holder.is_some_and(|(_, held)| self.prose.is(held.end - 1, role))
        };
        let is_apposition =
            is_aside && self.names.is_person(mention.entity) && (is_holder() || speaks_for_body());
        is_apposition.then(|| (Who::Named(mention.entity), mention.tokens.clone()))
    }

    /// Whether the role that ends at `comma` is that of somebody who is spoken for:
    /// `a spokesman for the mayor, Ada Holm, said`.
    fn has_spokesman(&self, comma: usize, sentence: &Sentence) -> bool {
        let office = self.phrase_start(comma..comma, sentence.tokens.start);
        sentence.tokens.start < office && self.prose.is_word(office - 1, "for")
    }

    /// The subject before a parenthetical in dashes: `Ada Holm - the miller - said`. If that is a role, a name in the
    /// parenthetical is the source: `the miller - Ada Holm, of Dorn - said`.
    pub(super) fn before_dashes(
        &self,
        last: usize,
        sentence: &Sentence,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let is_dash = |&idx: &usize| prose.is_dash(idx);
        let start = sentence.tokens.start;
        if !is_dash(&last) {
            return None;
        }
        // A dash may be typed as two hyphens.
        let first_of = |dash: usize| dash - usize::from(start < dash && is_dash(&(dash - 1)));
        let nearest = start.max(last.saturating_sub(LONGEST_ASIDE));
        let inside = (nearest..first_of(last)).rev().find(is_dash)?;
        let end = first_of(inside);
        let is_quoted = (end..last).any(|idx| prose.opens_quote(idx));
        if end <= start || is_quoted {
            return None;
        }
        if let Some(mention) = self.names.ending_at(end) {
            let first = mention.lead.start.min(mention.tokens.start);
            return (!self.is_object(first, start))
                .then(|| (Who::Named(mention.entity), mention.tokens.clone()));
        }
        let subject = self.phrase(end, start, heads)?;
        let named = self.names.within(inside + 1..last).first().filter(|mention| {
            mention.lead.start.min(mention.tokens.start) == inside + 1
                && self.names.is_person(mention.entity)
                && prose.is(end - 1, Class::ROLE)
        });
        Some(named.map_or(subject, |mention| (Who::Named(mention.entity), mention.tokens.clone())))
    }

    /// The noun phrase that opens the sentence: `The minister, who grew up here, promised`. With [`Heads::Any`], it may
    /// also be an unknown name: `Teckla, the mining company, said`.
    fn phrase_before_aside(
        &self,
        comma: usize,
        sentence: &Sentence,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        // `However, the minister, who …`
        let opening = sentence.tokens.start;
        let has_adverb =
            self.prose.is_sign(opening + 1, ',') && self.prose.is(opening, Class::COMMON);
        // `Even Dorn, the port’s only ally, said`
        let is_even = self.prose.is(opening, Class::ADVERB) && self.prose.is_capital(opening + 1);
        let start = opening + 2 * usize::from(has_adverb) + usize::from(is_even && !has_adverb);
        let mut near = start..comma.min(start + LONGEST_SUBJECT);
        let first = near.find(|&idx| self.prose.is_sign(idx, ','))?;
        let is_capital = |idx: usize| self.prose.is_capital(idx) && !self.prose.is(idx, NO_NAME);
        // `The mining group Teckla, which …`
        let is_introduced = self.prose.is(start, Class::DETERMINER)
            && start < first
            && is_capital(first - 1)
            && self.phrase_start(first - 1..first, start) == start;
        let is_name = is_introduced || (start..first).all(is_capital);
        let is_described = self.prose.is(first + 1, Class::DETERMINER)
            || self.prose.is_word(first + 1, "which whose");
        if heads == Heads::Any && is_name && is_described && first < start + LONGEST_NAME {
            return Some((Who::Body(start..first), start..first));
        }
        let who = self.phrase(first, start, Heads::Known)?;
        (who.1.start == start).then_some(who)
    }
}

/// How far before `who` the person may be that it refers to, in tokens.
const REACH_OF_WHO: usize = 16;

/// The longest title of a work, in tokens, including both quotation marks.
const LONGEST_TITLE: usize = 9;

/// What opens a parenthetical that may contain a verb of saying of its own.
const OPENS_ASIDE: &str = "who which whose asked";

/// Words at the start of a sentence that are not names.
const NO_NAME: Class = Class::COMMON.or(Class::DATE).or(Class::PLACE).or(Class::GERUND);

/// Names of organisations that only their position gives away are shorter than this, in tokens.
const LONGEST_NAME: usize = 5;

/// The longest parenthetical between a subject and its verb, in tokens.
pub(super) const LONGEST_ASIDE: usize = 40;

pub(super) fn is_aside_mark(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Sign(',' | ')' | '—' | '–')))
}
