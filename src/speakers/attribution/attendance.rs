//! Taking part without speaking: `was attended by A and B`, `A and B launched`, `Also present were A and B`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::{Finder, Found, What, Who};
use std::ops::Range;

impl Finder<'_> {
    /// Makes everyone present whom the verb at `idx` names.
    pub(super) fn attend(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let lists = self.lists_guests(idx, sentence);
        let takes_part = prose.is(idx, Class::VERB)
            && prose.is_word(idx, &["took", "takes"])
            && prose.is_word(idx + 1, &["part"]);
        if !prose.is(idx, Class::ATTEND) && !lists && !takes_part {
            return None;
        }
        let is_passive = lists
            || prose.is_word(idx + 1, &["by", "were", "was"])
            || prose.is_word(idx + 2, &["by"]);
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

    /// Whether the verb at `idx` leads to a list of guests: `Guests included`, `Among those in the hall were`.
    fn lists_guests(&self, idx: usize, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let is_near = idx < start + LONGEST_LIST_HEAD;
        let is_verb =
            is_near && prose.is_word(idx, &["were", "was", "included", "include", "includes"]);
        is_verb
            && (prose.is_word(start, &["guests", "attendees", "participants", "visitors"])
                || prose.is_word(start, &["among"]) && prose.is_word(start + 1, GUESTS)
                || prose.is_word(start, &["among"]) && prose.is_word(start + 2, GUESTS))
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

/// Words for those who take part.
const GUESTS: &[&str] = &["those", "guests", "attendees", "participants", "them", "visitors"];

/// How far the verb of a list of guests stands behind the sentence's start at most, in tokens.
const LONGEST_LIST_HEAD: usize = 10;
