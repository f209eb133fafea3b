//! Speaking without words given: `delivered speeches`, `presided over the opening ceremony`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::{Finder, Found, What, Who};
use std::ops::Range;

impl Finder<'_> {
    pub(super) fn act(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let end = self.act_end(idx, sentence)?;
        let people = self.people_before(idx, sentence);
        if people.is_empty() {
            return None;
        }
        for (who, source) in people {
            self.found.push(Found {
                who,
                source,
                cue: idx..end,
                content: std::iter::once(idx..end).collect(),
                what: What::Act,
                sentence: sentence.tokens.clone(),
            });
        }
        Some(end)
    }

    fn act_end(&self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let end = prose.sentence_end(sentence);
        if prose.is(idx, Class::DELIVER) {
            let speech = (idx + 1..(idx + 7).min(end)).find(|&at| {
                prose.is(at, Class::SPEECH)
                    || !prose.is_word(
                        at,
                        &[
                            "a",
                            "an",
                            "the",
                            "his",
                            "her",
                            "their",
                            "opening",
                            "welcome",
                            "closing",
                            "keynote",
                            "short",
                            "brief",
                            "and",
                            "special",
                            "welcoming",
                            "inaugural",
                            "main",
                        ],
                    )
            });
            let speech = speech.filter(|&at| prose.is(at, Class::SPEECH));
            let last = speech.map(|at| if prose.is(at + 1, Class::SPEECH) { at + 1 } else { at });
            let spoke = prose.is_word(idx, &["spoke"])
                && (prose.is_word(idx + 1, &["at", "about", "on", "in", "first", "of", "next"])
                    || idx + 1 == end);
            return last.map(|at| at + 1).or(spoke.then_some(idx + 1));
        }
        if !prose.is(idx, Class::LEAD) {
            return None;
        }
        let is_event = |at: usize| {
            prose.is_word(
                at,
                &[
                    "ceremony",
                    "session",
                    "meeting",
                    "event",
                    "conference",
                    "panel",
                    "discussion",
                    "debate",
                    "forum",
                    "summit",
                    "hearing",
                    "council",
                    "committee",
                    "proceedings",
                    "fair",
                    "exhibition",
                    "gala",
                    "dinner",
                    "day",
                    "talks",
                    "assembly",
                    "symposium",
                    "workshop",
                ],
            )
        };
        let object = idx + 1..end;
        let event = object.clone().take(9).find(|&at| is_event(at))?;
        Some(event + 1).filter(|_| {
            !object.clone().take_while(|&at| at < event).any(|at| prose.is_sign(at, ','))
        })
    }

    pub(super) fn people_before(
        &self,
        verb: usize,
        sentence: &Sentence,
    ) -> Vec<(Who, Range<usize>)> {
        let Some((who, source)) = self.subject(verb, sentence) else { return Vec::new() };
        let prose = self.prose;
        let is_listed = |from: usize| {
            (from..verb).any(|idx| prose.is_word(idx, &["and"]) || prose.is_sign(idx, ','))
        };
        let verbs = Class::SAY.or(Class::VERB);
        let start = (sentence.tokens.start..verb)
            .rev()
            .find(|&idx| prose.is(idx, verbs) && !prose.is_capital(idx))
            .map_or(sentence.tokens.start, |idx| idx + 1);
        let mut people: Vec<(Who, Range<usize>)> = self
            .names
            .within(start..verb)
            .iter()
            .filter(|mention| {
                self.names.is_person(mention.entity)
                    && is_listed(mention.tokens.end)
                    && !self.is_object(mention.lead.start.min(mention.tokens.start), start)
            })
            .map(|mention| (Who::Named(mention.entity), mention.tokens.clone()))
            .collect();
        if people.iter().all(|(known, _)| *known != who) {
            people.push((who, source));
        }
        people
    }
}
