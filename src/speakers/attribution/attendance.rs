//! Taking part without speaking: `was attended by A and B`, `A and B launched`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::{Finder, Found, What, Who};
use std::ops::Range;

impl Finder<'_> {
    pub(super) fn attend(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        if !prose.is(idx, Class::ATTEND) {
            return None;
        }
        let end = prose.sentence_end(sentence);
        let is_passive = prose.is_word(idx + 1, &["by"]);
        let people: Vec<(Who, Range<usize>)> = if is_passive {
            let people = self
                .names
                .within(idx..end)
                .iter()
                .filter(|mention| self.names.is_person(mention.entity));
            people.map(|mention| (Who::Named(mention.entity), mention.tokens.clone())).collect()
        } else {
            let is_part = prose.is_word(idx, &["present", "participating"]);
            if is_part {
                Vec::new()
            } else {
                self.people_before(idx, sentence).into_iter().filter(|(who, _)| matches!(who, Who::Named(entity) if self.names.is_person(*entity))).collect()
            }
        };
        if people.is_empty() {
            return None;
        }
        for (who, source) in people {
            let content = if is_passive { sentence.tokens.start..source.end } else { idx..end };
            self.found.push(Found {
                who,
                source,
                cue: idx..idx + 1,
                content: vec![prose.trimmed(content)],
                what: What::Attended,
                sentence: sentence.tokens.clone(),
            });
        }
        Some(idx + 1)
    }
}
