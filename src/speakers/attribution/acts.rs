//! Acts of speaking whose words are not given: `delivered speeches`, `presided over the opening ceremony`,
//! `was chaired by`.

use super::super::cues;
use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::{Finder, Found, What, Who};
use std::ops::Range;

/// Words that may come between a verb of giving and the speech.
const OF_SPEECHES: &str = "a an the his her their opening welcome welcoming closing keynote inaugural short brief special main work vote of and";

/// Verbs that give a speech only with one of [`TRIBUTES`].
const PAYING: &str = "paid pays pay";

/// What is paid to somebody in a speech.
const TRIBUTES: &str = "tribute homage respects";

/// Verbs that end a list of people when it is read backwards: people before such a verb are its own subjects.
const OTHER_VERB: Class =
    Class::SAY.or(Class::VERB).or(Class::ATTEND).or(Class::LEAD).or(Class::DELIVER);

impl Finder<'_> {
    /// Attributes the act at `idx` to everyone who takes part in it.
    pub(super) fn act(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let end = self.act_end(idx, sentence)?;
        // `Also addressing the meeting: Ada Holm`
        let is_list = self.prose.is_sign(end, ':') || self.prose.is_word(end, "was were");
        let is_passive = self.prose.is_word(idx + 1, "by") || is_list;
        if self.is_to_come(idx) || self.prose.is_word(idx, "addressing") && !is_list {
            return None;
        }
        let people = if is_passive {
            self.people_behind(idx, sentence)
        } else {
            self.people_before(idx, sentence)
        };
        if people.is_empty() {
            return None;
        }
        for (who, source) in people {
            self.acted(who, source, idx..end, sentence);
        }
        Some(end)
    }

    /// Records an act, which the tokens of `cue` tell of; returns the token to go on from.
    pub(super) fn acted(
        &mut self,
        who: Who,
        source: Range<usize>,
        cue: Range<usize>,
        sentence: &Sentence,
    ) -> usize {
        let end = cue.end;
        self.found.push(Found {
            who,
            source,
            content: std::iter::once(cue.clone()).collect(),
            cue,
            what: What::Act,
            sentence: sentence.tokens.clone(),
            rule_idx: self.rule_idx,
        });
        end
    }

    /// Whether the participle at `idx` is of something still to come: `to be chaired by Ada Holm`.
    pub(super) fn is_to_come(&self, idx: usize) -> bool {
        idx.checked_sub(1).is_some_and(|before| self.prose.is_word(before, "be"))
    }

    /// Where the cue of an act ends.
    fn act_end(&self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let end = prose.sentence_end(sentence);
        if self.is_given(idx, sentence) {
            return Some(idx + 1);
        }
        if prose.is(idx, Class::DELIVER) || prose.is_word(idx, PAYING) {
            return self.speech_end(idx, end);
        }
        if prose.is(idx, Class::THANKING) && !prose.is(idx, Class::GERUND) {
            return self.thanks_end(idx, end);
        }
        if prose.is_word(idx, "told") && prose.is_word(idx + 1, "a the") {
            let is_tale = prose.is_word(idx + 2, "story joke tale anecdote");
            return is_tale.then_some(idx + 3);
        }
        if !prose.is(idx, Class::LEAD) {
            return None;
        }
        if prose.is_word(idx + 1, "by") {
            return Some(idx + 1);
        }
        let is_bare = prose.is_word(idx, "presided") && !prose.is_word(idx + 1, "over at");
        if is_bare {
            return Some(idx + 1);
        }
        let mut object = (idx + 1..end.min(idx + 10)).take_while(|&at| !prose.is_sign(at, ','));
        object.find(|&at| prose.is(at, Class::EVENT)).map(|event| event + 1)
    }

    /// Where `thanked the helpers` or `apologised to the helpers` ends, which is all that is told of it.
    fn thanks_end(&self, idx: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        // `apologised for the delay` has content.
        if cues::is_phrase(prose, idx) {
            return None;
        }
        let is_addressed = prose.is(idx + 1, Class::TO);
        if prose.is(idx, Class::FOR) && !is_addressed {
            let is_alone = idx + 1 == end
                || !prose.is_kind(idx + 1, Kind::Word)
                || prose.is(idx + 1, Class::JOINT);
            return is_alone.then_some(idx + 1);
        }
        let idx = idx + usize::from(is_addressed);
        let stop = Class::JOINT.or(Class::PREPOSITION);
        let is_inside = |at: usize| {
            prose.is_kind(at, Kind::Word) && (prose.is_capital(at) || !prose.is(at, stop))
        };
        let behind = (idx + 1..end).find(|&at| !is_inside(at)).unwrap_or(end);
        (idx + 1 < behind).then_some(behind)
    }

    /// Whether `idx` is a passive of giving: `The keynote was given by`, `The prize was presented by`.
    fn is_given(&self, idx: usize, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let is_speech = |at: usize| prose.is(at, Class::SPEECH);
        let gives = prose.is_word(idx, "given delivered made")
            && (sentence.tokens.start..idx).any(is_speech);
        prose.is_word(idx + 1, "by") && (gives || prose.is_word(idx, "presented"))
    }

    /// Where `delivered opening remarks` or a bare `spoke` ends.
    fn speech_end(&self, idx: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let behind = (idx + 1..end.min(idx + 7))
            .find(|&at| prose.is(at, Class::SPEECH) || !prose.is_word(at, OF_SPEECHES));
        let speech = behind.filter(|&at| prose.is(at, Class::SPEECH));
        if let Some(speech) = speech {
            // `paid tribute to the helpers`
            if prose.is_word(speech, TRIBUTES) {
                return self.thanks_end(speech, end);
            }
            let is_pair = prose.is(speech + 1, Class::SPEECH);
            return Some(speech + 1 + usize::from(is_pair));
        }
        let is_bare = idx + 1 == end || prose.is_word(idx + 1, "at about on in first of next");
        let topic_end = (idx + 1..end).find(|&at| prose.is_sign(at, ',')).unwrap_or(end);
        let speaks = prose.is_word(idx, "spoke") && is_bare;
        speaks.then(|| if prose.is_word(idx + 1, "about of") { topic_end } else { idx + 1 })
    }

    /// Everyone in the subject of the verb at `verb`: a single source, or the list that ends before it.
    pub(super) fn people_before(
        &self,
        verb: usize,
        sentence: &Sentence,
    ) -> Vec<(Who, Range<usize>)> {
        let prose = self.prose;
        // `Two guests, Ada Holm and Bo Lind, sat in front.`
        let apposed = || {
            let comma = verb.checked_sub(1).filter(|&idx| prose.is_sign(idx, ','))?;
            let mention = self.names.ending_at(comma)?;
            Some((Who::Named(mention.entity), mention.tokens.clone()))
        };
        let subject = self.subject(verb, sentence).or_else(apposed);
        let Some((who, source)) = subject else { return Vec::new() };
        let mut earlier = (sentence.tokens.start..verb).rev();
        let other_verb = earlier.find(|&idx| prose.is(idx, OTHER_VERB) && !prose.is_capital(idx));
        let start = other_verb.map_or(sentence.tokens.start, |idx| idx + 1);
        let mut joints =
            (start..verb).rev().filter(|&idx| prose.is_and(idx) || prose.is_sign(idx, ','));
        let last_joint = joints.next();
        let listed = self.names.within(start..verb).iter().filter(|mention| {
            let first = mention.lead.start.min(mention.tokens.start);
            self.names.is_person(mention.entity)
                && last_joint.is_some_and(|joint| mention.tokens.end <= joint)
                && !self.is_object(first, start)
        });
        let mut people: Vec<(Who, Range<usize>)> =
            listed.map(|mention| (Who::Named(mention.entity), mention.tokens.clone())).collect();
        if people.iter().all(|(known, _)| *known != who) {
            people.push((who, source));
        }
        people
    }

    /// Every person named after the verb at `verb`, up to the next verb that has people of its own.
    pub(super) fn people_behind(
        &self,
        verb: usize,
        sentence: &Sentence,
    ) -> Vec<(Who, Range<usize>)> {
        let prose = self.prose;
        let is_next = |idx: usize| {
            prose.is(idx, Class::ATTEND.or(Class::LEAD)) && prose.is_word(idx + 1, "by were was")
        };
        let end = (verb + 1..sentence.tokens.end).find(|&idx| is_next(idx));
        let mentions = self.names.within(verb..end.unwrap_or(sentence.tokens.end)).iter();
        // In `Ada Holm’s brother, Bo Lind,` only the brother takes part.
        let is_owner = |at: usize| prose.is_possessive(at);
        let people = mentions.filter(|mention| {
            self.names.is_person(mention.entity) && !is_owner(mention.tokens.end)
        });
        people.map(|mention| (Who::Named(mention.entity), mention.tokens.clone())).collect()
    }
}
