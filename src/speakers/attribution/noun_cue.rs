//! Nouns of saying: `Holm’s claim that X`, `her promise: “…”`.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::words::Right;
use super::{Finder, Who};
use std::ops::Range;

/// How far before the noun its possessor may be, in tokens: `her first and only public comment`.
const REACH: usize = 6;

impl Finder<'_> {
    /// Reads the noun at `idx`, if it has a possessor and is followed by `that`, a colon or a quotation.
    pub(super) fn noun_cue(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let leads = prose.is_that(idx + 1)
            || prose.opens_quote(idx + 1)
            || prose.is_sign(idx + 1, ':') && prose.opens_quote(idx + 2);
        if !leads || !prose.is(idx, Class::WORDS_SAID) {
            return None;
        }
        let (who, source) = self.possessor(idx, sentence)?;
        let cue = idx..idx + 1;
        let (Right::Content(content) | Right::AfterComma(content)) = self.right(&cue, sentence)
        else {
            return None;
        };
        Some(self.said(who, source, cue, vec![content], sentence))
    }

    /// The possessor of the noun at `noun`: `Ada Holm’s`, `the ministry’s`, `his`.
    fn possessor(&self, noun: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let start = sentence.tokens.start.max(noun.saturating_sub(REACH));
        let is_inside = |idx: &usize| {
            let is_word = prose.is_kind(*idx, Kind::Word);
            is_word && !prose.is(*idx, Class::PREPOSITION.or(Class::VERB).or(Class::SAY))
        };
        let owner = (start..noun)
            .rev()
            .take_while(is_inside)
            .find(|&idx| prose.is_possessive(idx) || prose.is_word(idx, "his her"))?;
        if prose.is_word(owner, "his her") {
            return self.meant_by(owner).map(|who| (who, owner..owner + 1));
        }
        if let Some(mention) = self.names.ending_at(owner) {
            return Some((Who::Named(mention.entity), mention.tokens.clone()));
        }
        self.phrase(owner, sentence.tokens.start, super::noun_phrase::Heads::Known)
    }
}
