//! Taking part without speaking: `was attended by A and B`, `A and B launched`, `Also present were A and B`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::{Finder, Found, What, Who};
use std::ops::Range;

impl Finder<'_> {
    /// Makes everyone present whom the verb at `idx` names.
    pub(super) fn attend(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        if !prose.is(idx, Class::ATTEND) {
            return None;
        }
        let is_passive =
            prose.is_word(idx + 1, &["by"]) || prose.is_word(idx + 1, &["were", "was"]);
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
            });
        }
        Some(idx + 1)
    }

    fn attendees(
        &self,
        idx: usize,
        is_passive: bool,
        sentence: &Sentence,
    ) -> Vec<(Who, Range<usize>)> {
        if is_passive {
            return self.people_behind(idx, sentence);
        }
        // `were present`, `participating`: adjectives and participles, whose subject stands too far to be sure of.
        if self
            .prose
            .is_word(idx, &["present", "participating", "attending", "joining", "accompanying"])
        {
            return Vec::new();
        }
        let is_person =
            |who: &Who| matches!(who, Who::Named(entity) if self.names.is_person(*entity));
        self.people_before(idx, sentence).into_iter().filter(|(who, _)| is_person(who)).collect()
    }
}
