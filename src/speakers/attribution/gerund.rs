//! `S did this, saying that X`: the sentence's subject speaks on.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::words::Right;
use super::{Finder, Who};
use std::ops::Range;

impl Finder<'_> {
    /// Reads the participle at `idx`.
    pub(super) fn gerund(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let is_joined = sentence.tokens.start + 1 < idx && prose.is_sign(idx - 1, ',');
        if !prose.is(idx, Class::GERUND) || !is_joined {
            return None;
        }
        let cue = idx..idx + 1;
        let (who, source) = self.sentence_subject(idx, sentence)?;
        let (Right::Content(content) | Right::AfterComma(content)) = self.right(&cue, sentence)
        else {
            return None;
        };
        Some(self.said(who, source, cue, vec![content], sentence))
    }

    /// Who the sentence is about: whoever has spoken in it, or its first word or name.
    pub(super) fn sentence_subject(
        &self,
        before: usize,
        sentence: &Sentence,
    ) -> Option<(Who, Range<usize>)> {
        let spoken = self.last_in(sentence).map(|found| (found.who.clone(), found.source.clone()));
        let start = sentence.tokens.start;
        spoken.or_else(|| {
            if self.prose.is(start, Class::PRONOUN) {
                return self.meant_by(start).map(|who| (who, start..start + 1));
            }
            let first = self.names.within(start..before).first()?;
            let is_first = self.phrase_start(first.tokens.clone(), start) == start;
            is_first.then(|| (Who::Named(first.entity), first.tokens.clone()))
        })
    }
}
