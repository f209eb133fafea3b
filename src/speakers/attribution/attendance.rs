//! Taking part without speaking: `was attended by A and B`, `A and B launched`, `Also present were A and B`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::{Finder, Found, What, Who};
use std::ops::Range;

impl Finder<'_> {
    /// Records everyone who takes part according to the verb at `idx`.
    pub(super) fn attend(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        // `in the presence of Ada Holm`
        let is_presence = prose.is_word(idx, "presence") && prose.is_word(idx + 1, "of");
        let leads = prose.is(idx, Class::LEAD) && prose.is_word(idx, CHAIRING);
        let lists = self.lists_guests(idx, sentence) || is_presence;
        let takes_part = prose.is(idx, Class::VERB)
            && prose.is_word(idx, "took takes")
            && prose.is_word(idx + 1, "part");
        let is_there = prose.is_word(idx, "was were")
            && self.tells_place(idx + 1 + usize::from(prose.is_word(idx + 1, "also all both")));
        if !prose.is(idx, Class::ATTEND) && !lists && !takes_part && !is_there && !leads {
            return None;
        }
        if !self.is_scene(idx) || self.is_to_come(idx) {
            return None;
        }
        let is_passive = lists
            || prose.is_word(idx + 1, "by were was") && !prose.is_word(idx, "left")
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

    /// Whether the verb at `idx` introduces a list of guests: `Guests included`, `Among those in the hall were`,
    /// `Also on hand were`.
    fn lists_guests(&self, idx: usize, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let is_near = idx < start + LONGEST_LIST_HEAD;
        let is_verb = is_near && prose.is_word(idx, "were was included include includes");
        let is_among = prose.is_word(start, "among")
            && (start + 1..start + 3).any(|at| prose.is_word(at, GUESTS))
            && !(start..idx).any(|at| prose.is_word(at, SUFFERED));
        let is_also = prose.is_word(start, "also");
        is_verb
            && (prose.is_word(start, "guests attendees participants visitors")
                || is_among
                || is_also && prose.is_word(start + 1, HONOURED)
                || self.tells_place(start + usize::from(is_also)))
    }

    /// Whether the words at `at` say that somebody was there: `in the audience`, `on hand`, `among those present`.
    fn tells_place(&self, at: usize) -> bool {
        let prose = self.prose;
        let (place, after) = match prose.word(at) {
            "in" | "In" => (PLACES, at + 1 + usize::from(prose.is_word(at + 1, "the"))),
            "on" | "On" => ("hand stage", at + 1),
            "among" => (GUESTS, at + 1 + usize::from(prose.is_word(at + 1, "the"))),
            _ => ("present seated", at),
        };
        prose.is_word(after, place) && !(after..after + 3).any(|at| prose.is_word(at, SUFFERED))
    }

    /// Whether the verb at `idx` puts somebody at the event: `sat beside` and `arrived with`, but not
    /// `sat on the board`.
    fn is_scene(&self, idx: usize) -> bool {
        let prose = self.prose;
        let Some((_, after)) = SCENES.iter().find(|(verbs, _)| prose.is_word(idx, verbs)) else {
            return true;
        };
        match after.strip_prefix('!') {
            Some(others) => !prose.is_word(idx + 1, others),
            None => {
                // `The charter was signed by`, `Ada Holm laid a wreath`
                let reach = if prose.is_word(idx + 1, "by") {
                    idx.saturating_sub(LONGEST_OBJECT)..idx
                } else {
                    idx + 2..idx + LONGEST_OBJECT
                };
                prose.is_word(idx + 1, after)
                    || prose.is_word(idx, "cut laid received accepted signed")
                        && reach.into_iter().any(|at| prose.is_word(at, CEREMONIAL))
            }
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
        let mut people = self.people_before(idx, sentence);
        if people.is_empty() {
            people.extend(self.of_relative(idx, sentence));
        }
        people.into_iter().filter(|(who, _)| is_person(who)).collect()
    }

    /// Whom `who` before the verb at `idx` refers to: `Ada Holm, who was seated in the front row`.
    fn of_relative(&self, idx: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let end = self.before_auxiliaries(idx, sentence.tokens.start)?;
        let relative = end.checked_sub(1).filter(|&last| self.prose.is_word(last, "who"))?;
        Some((self.before_relative(relative, sentence)?, relative..end))
    }
}

/// Verbs that put their subject at the event with one of the words after them; with `!`, without one of them.
const SCENES: &[(&str, &str)] = &[
    ("sat", "!on for down up out"),
    ("stood", "between beside behind among with next alongside in at silent"),
    ("arrived", "with alongside"),
    ("flanked", "by"),
    ("watched", "from as"),
    ("walked marched rode", "at alongside beside with behind ahead"),
    ("left", "without by early"),
    ("looked", "on"),
    ("listened", "from as in intently"),
    ("posed", "for"),
    ("held", "up aloft"),
    ("cut laid received accepted signed", ""),
    ("presence", "of"),
];

/// What is cut, laid or received at an event.
const CEREMONIAL: &str = "ribbon wreath flowers stone award prize medal agreement agreements charter treaty accord pact memorandum declaration contract";

/// Where those sit who take part.
const PLACES: &str = "attendance audience crowd hall gallery room courtroom court stands front";

/// Verbs of leading an event that are no speech.
const CHAIRING: &str =
    "presided presides presiding chaired chairs moderated moderates hosted hosts";

/// Words for people who take part.
const GUESTS: &str =
    "those guests attendees participants them visitors mourners spectators dignitaries speakers";

/// What is said of other lists of people: `among those killed were`.
const SUFFERED: &str = "killed dead injured arrested charged wounded missing detained";

/// Participles that introduce a list of guests: `Also honoured were …`.
const HONOURED: &str =
    "honoured honored recognised recognized invited celebrated seated taking attending";

/// How far from its verb what is cut or signed may be, in tokens.
const LONGEST_OBJECT: usize = 5;

/// How far into the sentence the verb of a list of guests may be, in tokens.
const LONGEST_LIST_HEAD: usize = 10;
