//! The source of a cue: the name, pronoun or noun phrase before or after it, past any parenthetical.

use super::super::cues::SAYING;
use super::super::lexicon::Class;
use super::super::names::Mention;
use super::super::prose::{Kind, Sentence};
use super::asides::is_aside_mark;
use super::noun_phrase::Heads;
use super::{Finder, Who};
use std::ops::Range;

impl Finder<'_> {
    /// The subject before `verb`, with its tokens; `None` if the verb is negated or modal, or nobody is its subject.
    pub(super) fn subject(&self, verb: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let start = sentence.tokens.start.max(verb.saturating_sub(LONGEST_SUBJECT));
        let end = self.before_auxiliaries(verb, start)?;
        let source = self.subject_up_to(end, start, verb, sentence)?;
        let described = self.described_by(&source.1, start);
        let source = described.map_or(source, |it| (Who::Named(it.entity), it.tokens.clone()));
        let is_sign =
            |&idx: &usize| !matches!(self.prose.tokens[idx].kind, Kind::Word | Kind::Number);
        let stop = (source.1.end..end).find(is_sign).unwrap_or(end);
        let source = self.with_complement(source, stop);
        (!self.is_nobody(&source.1, start)).then_some(source)
    }

    /// The subject that ends at `end`.
    fn subject_up_to(
        &self,
        end: usize,
        start: usize,
        verb: usize,
        sentence: &Sentence,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        // `the Port Society (PS) said`
        let has_short_form = start + 3 < end
            && prose.is_sign(end - 1, ')')
            && prose.is_capital(end - 2)
            && prose.is_sign(end - 3, '(');
        let end = if has_short_form { end - 3 } else { end };
        let last = end - 1;
        if prose.is(last, Class::PRONOUN) {
            return self.meant_by(last).map(|who| (who, last..end));
        }
        let is_which = prose.is_word(last, "which") && prose.is_sign(last.wrapping_sub(1), ',');
        if prose.is_word(last, "who") || is_which {
            // `Bo Lind, who has accused the council`
            let is_named = prose.is(verb, SAYING)
                && prose.is_sign(last.wrapping_sub(1), ',')
                && self.names.ending_at(last.wrapping_sub(1)).is_some();
            return (is_named || self.is_plain(verb))
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
        if prose.is_word(last, "and but then") {
            return self.sentence_subject_with(last, sentence, self.heads(verb));
        }
        if let Some(subject) = self.before_dashes(last, sentence, self.heads(verb)) {
            return Some(subject);
        }
        if is_aside_mark(prose.tokens.get(last).map(|token| token.kind)) || prose.is_quote_end(last)
        {
            return self.before_aside(last, sentence, self.heads(verb));
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

    /// The person whom the description at `phrase` is of, if no comma closes it: `Ada Holm, a miller from Dorn said`,
    /// `Ada Holm (Dorn), a miller from Dorn said`.
    fn described_by(&self, phrase: &Range<usize>, start: usize) -> Option<&Mention> {
        let prose = self.prose;
        let comma =
            phrase.start.checked_sub(1).filter(|&at| start < at && prose.is_sign(at, ','))?;
        let bracket = (start..comma).rev().find(|&at| prose.is_sign(at, '('));
        let end = bracket.filter(|_| prose.is_sign(comma - 1, ')')).unwrap_or(comma);
        let mention = self.names.ending_at(end)?;
        let first = mention.lead.start.min(mention.tokens.start);
        let opens = first <= start || !prose.is_kind(first - 1, Kind::Word);
        let is_person = self.names.is_person(mention.entity);
        (opens && is_person && prose.is_word(phrase.start, "a an")).then_some(mention)
    }

    /// Extends the source to the whole list of people that it ends, `Ada Holm and Bo Lind said`; the first of them is
    /// the speaker.
    pub(super) fn whole_list(
        &self,
        (mut who, mut source): (Who, Range<usize>),
        sentence: &Sentence,
    ) -> (Who, Range<usize>) {
        let prose = self.prose;
        while let Who::Named(_) = who {
            let first = self.phrase_start(source.clone(), sentence.tokens.start);
            let Some(joint) = first.checked_sub(1).filter(|&idx| prose.is_and(idx)) else {
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

    /// The source that starts at `at`: a name with its title, a pronoun or a noun phrase.
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
            let joins = |idx: usize| prose.is_and(idx) && at < idx;
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
            // `the judge rubbed his chin`
            let is_past = at < idx
                && prose.word(idx).ends_with("ed")
                && !prose.is_capital(idx)
                && (prose.is_sign(idx + 1, ',')
                    || prose
                        .is(idx + 1, Class::DETERMINER.or(Class::PREPOSITION).or(Class::PRONOUN)));
            // `the miller later sued`
            let is_adverb = at < idx
                && prose.is(idx, Class::ADVERB)
                && !prose.is(idx, Class::DETERMINER)
                && !prose.is_word(idx, "first once");
            !is_word
                || is_adverb
                || is_past
                || prose.is(idx, PHRASE_END) && !prose.is_capital(idx)
                || prose.is(idx, Class::DATE)
        })?;
        if end == at {
            return None;
        }
        let (who, source) = self.phrase(end, at, heads)?;
        // `the miller, Ada Holm, …`
        let named = self.names.within(end..end + REACH_OF_APPOSITION).first().filter(|mention| {
            let first = self.phrase_start(mention.tokens.clone(), end + 1);
            prose.is_sign(end, ',')
                && first == end + 1
                && ([',', '.'].iter().any(|&sign| prose.is_sign(mention.tokens.end, sign))
                    || prose.is_word(mention.tokens.end, "of from"))
                && self.names.is_person(mention.entity)
                && prose.is(end - 1, Class::ROLE.or(Class::UNNAMED))
        });
        Some(
            named.map_or((who, source), |mention| {
                (Who::Named(mention.entity), mention.tokens.clone())
            }),
        )
    }

    /// Whether a noun phrase goes on at `at`, after a name: in `said Dorn mayor Ada Holm` it does after `Dorn`.
    fn goes_on(&self, at: usize) -> bool {
        let prose = self.prose;
        let is_small =
            prose.tokens.get(at).is_some_and(|token| token.kind == Kind::Word && !token.is_capital);
        is_small
            && !prose.word(at).ends_with("ed")
            && !prose.word(at).ends_with("ly")
            && !prose.is(at, Class::SAY.or(Class::CLAIM))
            && !prose.is(at, PHRASE_END.or(Class::DATE).or(Class::ADVERB).or(Class::DETERMINER))
    }

    /// Which nouns may be the source of the verb at `verb`: any, if it is plainly a verb of saying.
    pub(super) fn heads(&self, verb: usize) -> Heads {
        if self.is_plain(verb) { Heads::Any } else { Heads::Known }
    }

    /// The country or town that ends at `end`, if it can mean its government: `North Korea said`.
    fn country(&self, end: usize, start: usize) -> Option<Range<usize>> {
        let prose = self.prose;
        let is_place = |idx: usize| prose.is(idx, Class::PLACE) && prose.is_capital(idx);
        let mut first = end;
        while start < first && is_place(first - 1) {
            first -= 1;
        }
        let governs = self.is_object(first, start);
        let is_person = self.names.ending_at(end).is_some();
        (first < end && !governs && !is_person).then_some(first..end)
    }

    /// Whether the verb can only mean saying here: `said`, or `argued that`, or `argued, “…”`.
    fn is_plain(&self, verb: usize) -> bool {
        let prose = self.prose;
        if prose.is(verb, Class::SAY) {
            return true;
        }
        // A sign or a banner may read something, too.
        if prose.is(verb, Class::WRITES) {
            return false;
        }
        let leads = |at: usize| prose.is_that(at) || prose.opens_quote(at);
        let is_sign = prose.is_sign(verb + 1, ',') || prose.is_sign(verb + 1, ':');
        // `argued in a letter that`, `called the plan “a gift”`
        let leads_later = || {
            let mut near =
                (verb + 1..verb + REACH_OF_LEAD).take_while(|&idx| !prose.is_sign(idx, ','));
            // `Emails suggest the mill was sold`
            if prose.is(verb, Class::CLAIM) {
                near.any(|idx| prose.is_that(idx))
                    || self.starts_clause(verb + 1, verb + 1 + REACH_OF_LEAD)
            } else {
                prose.is(verb, Class::NAMING) && near.any(|idx| prose.opens_quote(idx))
            }
        };
        let is_tag = (verb.saturating_sub(4)..verb).any(|idx| prose.is_quote_end(idx))
            && prose.is(verb, Class::CLAIM.or(Class::QUOTING));
        let is_phrase = prose.is(verb, Class::WITH_PREPOSITION) && prose.is_that(verb + 2);
        is_phrase
            || is_tag
            || prose.is(verb, Class::CLAIM.or(Class::NAMING))
                && (leads(verb + 1) || is_sign && prose.opens_quote(verb + 2))
            || leads_later()
    }

    /// Whether a word may come between a cue and the name after it: `said the council's new leader, Ada Holm`.
    fn can_precede_name(&self, idx: usize) -> bool {
        let prose = self.prose;
        // `said 9/11 widow Ada Holm`
        let is_number = prose.is_kind(idx, Kind::Number) || prose.is_sign(idx, '/');
        let is_word = prose.is_kind(idx, Kind::Word);
        // `said former secretary of state Ada Holm`
        let is_office = prose.is(idx, Class::OF) && prose.is(idx.wrapping_sub(1), Class::ROLE);
        is_number
            || is_office
            || is_word && (prose.is_capital(idx) || !prose.is(idx, PHRASE_END))
            || prose.word(idx).ends_with("-year-old")
    }
}

/// How far before its verb a subject is looked for, in tokens: further than any reader would look. Without a limit, one
/// endless sentence would take quadratic time, and a chain of nouns (`the claims of the claims of …`) would overflow
/// the stack.
pub(super) const LONGEST_SUBJECT: usize = 80;

/// How far after a noun a name in apposition may start, in tokens: `her neighbour, the master baker Bo Lind,`.
const REACH_OF_APPOSITION: usize = 6;

/// How far after its verb `that` or an opening quotation mark may be to make it plainly a verb of saying, in tokens.
const REACH_OF_LEAD: usize = 9;

/// Words that cannot be inside a simple noun phrase.
const PHRASE_END: Class = Class::PREPOSITION
    .or(Class::JOINT)
    .or(Class::VERB)
    .or(Class::AUXILIARY)
    .or(Class::HYPOTHETIC)
    .or(Class::SAY);
