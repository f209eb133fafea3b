//! Headlines that report speech: `Holm: Storm will pass`, `Storm will pass, says Holm`, `Holm says storm will pass`.
//!
//! In a headline most words may be capitals, so only names that the article itself has are known.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::{Finder, Who};
use crate::letters::lowered;
use std::ops::Range;

/// The longest label of a headline, in tokens: `Mayor Ada Holm:`.
const LONGEST_LABEL: usize = 5;

/// The shortest content, in tokens.
const FEWEST_TOKENS: usize = 2;

impl Finder<'_> {
    /// Reads the headline.
    pub(super) fn read_headline(&mut self, headline: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let all = headline.tokens.clone();
        let mut near = all.clone().take(LONGEST_LABEL + 1);
        if let Some(colon) = near.find(|&idx| prose.is_sign(idx, ':')) {
            let who = self.known_as(all.start..colon)?;
            return self.said_above(
                who,
                all.start..colon,
                colon..colon,
                colon + 1..all.end,
                headline,
            );
        }
        // `Council slams plan` is in the present tense, `Council backed plan` might be anything.
        let verb = all.clone().skip(1).find(|&idx| {
            let reacts = prose.is(idx, Class::TOPIC) && prose.word(idx).ends_with('s');
            // `Farmers say`
            let is_plural = prose.is(idx - 1, Class::UNNAMED) && prose.word(idx - 1).ends_with('s');
            (prose.is(idx, Class::SAY.or(Class::CLAIM)) || reacts)
                && !prose.is(idx, Class::GERUND)
                && (!prose.is(idx, Class::PLAIN) || is_plural)
                && prose.quote_at(idx).is_none()
        })?;
        let cue = verb..verb + 1;
        if prose.is_sign(verb - 1, ',') || prose.is_quote_end(verb - 1) {
            let who = self.known_as(cue.end..all.end)?;
            return self.said_above(who, cue.end..all.end, cue, all.start..verb, headline);
        }
        let words = all.start..verb;
        let who = self.known_as(words.clone()).or_else(|| self.unnamed_as(words))?;
        let that = usize::from(prose.is_that(cue.end));
        let end = (cue.end..all.end).find(|&idx| prose.is_sign(idx, ';')).unwrap_or(all.end);
        self.said_above(who, all.start..verb, cue.clone(), cue.end + that..end, headline)
    }

    fn said_above(
        &mut self,
        who: Who,
        source: Range<usize>,
        cue: Range<usize>,
        content: Range<usize>,
        headline: &Sentence,
    ) -> Option<usize> {
        let content = self.prose.trimmed(content);
        (FEWEST_TOKENS <= content.len())
            .then(|| self.said(who, source, cue, vec![content], headline))
    }

    /// The unnamed source that opens a headline: `Residents`, `Harbour officials`, `Dorn council`.
    fn unnamed_as(&self, words: Range<usize>) -> Option<Who> {
        let prose = self.prose;
        let last = words.end.checked_sub(1).filter(|_| words.len() <= LONGEST_LABEL)?;
        let is_word = |idx: usize| prose.is_kind(idx, Kind::Word) && !prose.says(idx);
        if !words.clone().all(is_word) {
            return None;
        }
        if prose.is(last, Class::UNNAMED.or(Class::ROLE)) {
            return Some(Who::Unnamed(words));
        }
        prose.is(last, Class::SPEAKING_BODY).then_some(Who::Body(words))
    }

    /// Whom the article names by the last of these words, and if there are several, by all of them.
    fn known_as(&self, words: Range<usize>) -> Option<Who> {
        let prose = self.prose;
        let last = words.end.checked_sub(1).filter(|last| words.start <= *last)?;
        let is_name = |idx: usize| prose.is_capital(idx) || prose.is(idx, Class::ROLE);
        if LONGEST_LABEL < words.len() || !words.clone().all(is_name) {
            return None;
        }
        let same = |a: usize, b: usize| lowered(prose.word(a)) == lowered(prose.word(b));
        let fits = |&entity: &usize| {
            let known = &self.names.entities[entity];
            let is_last = same(known.name.end - 1, last);
            let others = words.start..last;
            is_last
                && (others.is_empty() || known.is_person || others.len() + 1 == known.name.len())
        };
        (0..self.names.entities.len()).find(fits).map(Who::Named)
    }
}
