//! Taking part without speaking: `was attended by A and B`, `A and B launched`, `Also present were A and B`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::{Finder, Found, What, Who};
use std::ops::Range;

impl Finder<'_> {
    /// Records everyone who takes part according to the verb at `idx`.
    pub(super) fn attend(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let lists = self.lists_guests(idx, sentence);
        let takes_part = prose.is(idx, Class::VERB)
            && prose.is_word(idx, "took takes")
            && prose.is_word(idx + 1, "part");
        if !prose.is(idx, Class::ATTEND) && !lists && !takes_part {
            return None;
        }
        if !self.is_scene(idx) {
            return None;
        }
        let is_passive = lists
            || prose.is_word(idx + 1, "by were was")
            || prose.is_word(idx + 2, "by")
            || prose.is_word(idx, "arrived");
        let people = self.attendees(idx, is_passive, sentence);
        if people.is_empty() {
            return None;
        }
        for (who, source) in people {
            let extent = if is_passive {
                sentence.tokens.start..source.end
            } else {
                idx..prose.sentence_end(sentence)
            };
            let content = vec![prose.trimmed(extent)];
            let sentence = sentence.tokens.clone();
            self.found.push(Found {
                who,
                source,
                cue: idx..idx + 1,
                content,
                what: What::Attended,
                sentence,
                rule_idx: self.rule_idx,
            });
        }
        Some(idx + 1)
    }

    /// Whether the verb at `idx` introduces a list of guests: `Guests included`, `Among those in the hall were`.
    fn lists_guests(&self, idx: usize, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let is_near = idx < start + LONGEST_LIST_HEAD;
        let is_verb = is_near && prose.is_word(idx, "were was included include includes");
        is_verb
            && (prose.is_word(start, "guests attendees participants visitors")
                || prose.is_word(start, "among") && prose.is_word(start + 1, GUESTS)
                || prose.is_word(start, "among") && prose.is_word(start + 2, GUESTS)
                || prose.is_word(start, "also") && prose.is_word(start + 1, HONOURED))
    }

    /// Whether the verb at `idx` puts somebody at the event: `sat beside` and `arrived with`, but not
    /// `sat on the board`.
    fn is_scene(&self, idx: usize) -> bool {
        let prose = self.prose;
        let beside = "between beside behind among with next alongside in";
        match prose.word(idx) {
            "sat" | "stood" => prose.is_word(idx + 1, beside) && !prose.is_word(idx + 2, "for"),
            "arrived" => prose.is_word(idx + 1, "with alongside"),
            "flanked" => prose.is_word(idx + 1, "by"),
            _ => true,
        }
    }

    /// The people named after `arrived with`, up to the next verb.
    fn company(&self, idx: usize, sentence: &Sentence) -> Vec<(Who, Range<usize>)> {
        let prose = self.prose;
        let verb = Class::SAY.or(Class::CLAIM).or(Class::VERB).or(Class::PRONOUN);
        let ends = |at: usize| prose.is(at, verb) && !prose.is_capital(at);
        let mut people = self.people_behind(idx, sentence);
        people.retain(|(_, source)| !(idx + 1..source.start).any(ends));
        people
    }

    fn attendees(
        &self,
        idx: usize,
        is_passive: bool,
        sentence: &Sentence,
    ) -> Vec<(Who, Range<usize>)> {
        if self.prose.is_word(idx, "arrived") {
            let mut people = self.people_before(idx, sentence);
            people.extend(self.company(idx, sentence));
            return people;
        }
        if is_passive {
            return self.people_behind(idx, sentence);
        }
        // `were present`, `participating`: adjectives and participles, whose subject is too far away to be certain.
        if self.prose.is_word(idx, "present participating attending joining accompanying") {
            return Vec::new();
        }
        let is_person =
            |who: &Who| matches!(who, Who::Named(entity) if self.names.is_person(*entity));
        self.people_before(idx, sentence).into_iter().filter(|(who, _)| is_person(who)).collect()
    }
}

/// Words for people who take part.
const GUESTS: &str = "those guests attendees participants them visitors";

/// Participles that introduce a list of guests: `Also honoured were …`.
const HONOURED: &str = "honoured honored recognised recognized invited celebrated seated";

/// How far into the sentence the verb of a list of guests may be, in tokens.
const LONGEST_LIST_HEAD: usize = 10;
