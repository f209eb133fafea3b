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
        if prose.is_word(last, &["and", "but", "then"]) {
            return self.sentence_subject_with(last, sentence, self.heads(verb));
        }
        if is_aside_mark(prose.tokens.get(last).map(|token| token.kind)) || prose.is_quote_end(last)
        {
            return self.before_aside(last, sentence);
        }
        let is_share = prose.is_sign(last, '%') && start < last;
        if is_share {
            return Some((Who::Unnamed(last - 1..end), last - 1..end));
        }
        if let Some(country) = self.country(end, start) {
            return Some((Who::Body(country.clone()), country));
        }
        let heads = self.heads(verb);
        let phrase = self.phrase(end, start, heads);
        if phrase.is_some() || heads == Heads::Known {
            phrase
        } else {
            self.opening_phrase(end, start)
        }
    }

    /// The source with all that are named in one list with it, `Ada Holm and Bo Lind said`: the first of them speaks.
    pub(super) fn whole_list(
        &self,
        (mut who, mut source): (Who, Range<usize>),
        sentence: &Sentence,
    ) -> (Who, Range<usize>) {
        let prose = self.prose;
        while let Who::Named(_) = who {
            let first = self.phrase_start(source.clone(), sentence.tokens.start);
            let Some(joint) = first.checked_sub(1).filter(|&idx| prose.is_word(idx, &["and"]))
            else {
                break;
            };
            let has_comma = 0 < joint && prose.is_sign(joint - 1, ',');
            let end = joint - usize::from(has_comma);
            let Some(other) = self.names.ending_at(end) else { break };
            let is_inside = sentence.tokens.start <= other.tokens.start
                && prose.quote_at(other.tokens.start).is_none()
                && self.names.is_person(other.entity);
            if !is_inside {
                break;
            }
            who = Who::Named(other.entity);
            source = other.tokens.start..source.end;
        }
        (who, source)
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
            let joins = |idx: usize| prose.is_word(idx, &["and"]) && at < idx;
            (at..first).all(|idx| self.can_precede_name(idx) || joins(idx))
                && !self.goes_on(mention.tokens.end)
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
        if end == at {
            return None;
        }
        let (who, source) = self.phrase(end, at, heads)?;
        // `the miller, Ada Holm, …`
        let named = self.names.within(end..end + 3).first().filter(|mention| {
            let first = mention.lead.start.min(mention.tokens.start);
            prose.is_sign(end, ',')
                && first == end + 1
                && prose.is_sign(mention.tokens.end, ',')
                && self.names.is_person(mention.entity)
                && prose.is(end - 1, Class::ROLE)
        });
        Some(
            named.map_or((who, source), |mention| {
                (Who::Named(mention.entity), mention.tokens.clone())
            }),
        )
    }

    /// Whether the noun phrase around a name goes on behind it: in `said Dorn mayor Ada Holm` at `Dorn` it does.
    fn goes_on(&self, at: usize) -> bool {
        let prose = self.prose;
        let is_small =
            prose.tokens.get(at).is_some_and(|token| token.kind == Kind::Word && !token.is_capital);
        is_small
            && !prose.word(at).ends_with("ed")
            && !prose.is(at, Class::SAY.or(Class::CLAIM))
            && !prose.is(at, PHRASE_END.or(Class::DATE).or(Class::ADVERB).or(Class::DETERMINER))
    }

    /// Which nouns may speak by the verb at `verb`: where it is plain that something is said, all may.
    pub(super) fn heads(&self, verb: usize) -> Heads {
        if self.is_plain(verb) { Heads::Any } else { Heads::Known }
    }

    /// The country or the town that ends at `end`, where it stands for its government: `North Korea said`.
    fn country(&self, end: usize, start: usize) -> Option<Range<usize>> {
        let prose = self.prose;
        let is_place = |idx: usize| prose.is(idx, Class::PLACE) && prose.is_capital(idx);
        let mut first = end;
        while start < first && is_place(first - 1) {
            first -= 1;
        }
        let governs = start < first && prose.is(first - 1, Class::PREPOSITION);
        let is_person = self.names.ending_at(end).is_some();
        (first < end && !governs && !is_person).then_some(first..end)
    }

    /// Whether the verb can only be one of saying: `said`, or `argued that`, or `argued, “…”`.
    fn is_plain(&self, verb: usize) -> bool {
        let prose = self.prose;
        let leads = |at: usize| prose.is_word(at, &["that"]) || prose.opens_quote(at);
        let is_sign = prose.is_sign(verb + 1, ',') || prose.is_sign(verb + 1, ':');
        let is_tag = (verb.saturating_sub(4)..verb).any(|idx| prose.is_quote_end(idx))
            && prose.is(verb, Class::CLAIM.or(Class::QUOTING));
        prose.is(verb, Class::SAY)
            || is_tag
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
            if let Some(comma) = self.parenthesis_before(end, start) {
                end = comma;
                continue;
            }
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

    /// Where `, however,` or `, in a statement,` starts, if it ends at `end`.
    fn parenthesis_before(&self, end: usize, start: usize) -> Option<usize> {
        let prose = self.prose;
        let last = end.checked_sub(1).filter(|&idx| prose.is_sign(idx, ','))?;
        let nearest = start.max(last.saturating_sub(LONGEST_PARENTHESIS));
        let first = (nearest..last).rev().find(|&idx| prose.is_sign(idx, ','))?;
        let opens = prose.is_word(first + 1, PARENTHESES);
        (start < first && first + 1 < last && opens).then_some(first)
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
        let phrase = self.phrase(end, sentence.tokens.start, Heads::Known).map(|(who, _)| who);
        phrase.or_else(|| {
            let near = sentence.tokens.start.max(who.saturating_sub(REACH_OF_WHO))..who;
            let mut people = self.names.within(near).iter().rev();
            people
                .find(|mention| self.names.is_person(mention.entity))
                .map(|mention| Who::Named(mention.entity))
        })
    }

    /// The person before an aside, `Ada Holm, a miller from Dorn, said`, or in it: `the miller, Ada Holm, said`.
    fn before_aside(&self, comma: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let opens = |idx: usize| {
            is_aside_mark(prose.tokens.get(idx).map(|token| token.kind)) || prose.is_sign(idx, '(')
        };
        let start = sentence.tokens.start;
        if let Some(named) = self.named_in_aside(comma, sentence) {
            return Some(named);
        }
        if let Some(subject) = self.opening_subject(comma, sentence) {
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
        let Some(person) = person else { return self.phrase_before_aside(comma, start) };
        let first = person.lead.start.min(person.tokens.start);
        let is_subject = first == start || !prose.is(first - 1, Class::PREPOSITION);
        let has_verb = (person.tokens.end + 1..comma).any(|idx| prose.is(idx, Class::SAY));
        (is_subject && !has_verb).then(|| (Who::Named(person.entity), person.tokens.clone()))
    }

    /// Who opens the sentence, where all between it and the verb is an aside: `Ada Holm, a friend of Bo Lind, said`.
    fn opening_subject(&self, comma: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let is_aside = |idx: usize| {
            is_aside_mark(prose.tokens.get(idx).map(|token| token.kind)) || prose.is_sign(idx, '(')
        };
        let nearest = sentence.tokens.start.max(comma.saturating_sub(2 * LONGEST_ASIDE));
        let starts = |&at: &usize| at == sentence.tokens.start || prose.is_sign(at - 1, ',');
        (nearest..comma).filter(starts).find_map(|start| {
            let (who, source) = self.subject_after(start, sentence, Heads::Known)?;
            let has_clause = || {
                let said = (source.end..comma).any(|idx| prose.is(idx, Class::SAY));
                let lists = prose.is_word(source.end + 1, &["including", "among", "such", "led"]);
                said || lists || (source.end + 1..comma).any(|idx| prose.opens_quote(idx))
            };
            (source.end < comma
                && comma < source.end + LONGEST_ASIDE
                && is_aside(source.end)
                && !has_clause())
            .then_some((who, source))
        })
    }

    /// `The miller, Ada Holm, said`: whoever is named between two commas, right before the verb.
    fn named_in_aside(&self, comma: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let mention = self.names.ending_at(comma)?;
        let first = self.phrase_start(mention.tokens.clone(), sentence.tokens.start);
        let is_aside = sentence.tokens.start + 1 < first && self.prose.is_sign(first - 1, ',');
        let is_apposition = is_aside
            && self.names.is_person(mention.entity)
            && self.prose.is(first - 2, Class::ROLE.or(Class::UNNAMED));
        is_apposition.then(|| (Who::Named(mention.entity), mention.tokens.clone()))
    }

    /// `The minister, who grew up here, promised`: the noun phrase that opens the sentence.
    fn phrase_before_aside(&self, comma: usize, start: usize) -> Option<(Who, Range<usize>)> {
        let first = (start..comma).find(|&idx| self.prose.is_sign(idx, ','))?;
        let who = self.phrase(first, start, Heads::Known)?;
        (who.1.start == start).then_some(who)
    }
}

/// What opens a parenthesis between a subject and its verb that says nothing of the subject.
const PARENTHESES: &[&str] =
    &["however", "though", "meanwhile", "too", "instead", "for", "in", "on", "at", "speaking"];

/// The longest such parenthesis, in tokens.
const LONGEST_PARENTHESIS: usize = 12;

const FORMS_OF_BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being"];

/// How far `who` may stand behind whom it means, in tokens.
const REACH_OF_WHO: usize = 10;

/// The longest aside between a subject and its verb, in tokens.
pub(super) const LONGEST_ASIDE: usize = 40;

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
