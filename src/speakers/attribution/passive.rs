//! Passives with an agent: `X was confirmed by S`, `it was described by S as “X”`. Tests: the examples in `rules` and
//! `tests/speakers/kinds.rs`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::Finder;
use super::noun_phrase::Heads;

/// How far after its verb the `by` may be, in tokens: `was described on Monday by`.
const REACH_OF_BY: usize = 4;

/// How far after the source its quoted words may start, in tokens: `as little more than “a gift”`.
const REACH_OF_QUOTE: usize = 5;

impl Finder<'_> {
    /// Reads the participle at `verb`, if it is passive and somebody is named after `by`. The content is what is quoted
    /// after that, or else the subject.
    pub(super) fn passive(&mut self, verb: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let is_adverb =
            |&idx: &usize| prose.is(idx, Class::ADVERB) || prose.word(idx).ends_with("ly");
        let be = (start..verb)
            .rev()
            .find(|idx| !is_adverb(idx))
            .filter(|&idx| prose.is(idx, Class::BE))?;
        if prose.is(verb, Class::GERUND.or(Class::PLAIN)) {
            return None;
        }
        let by = (verb + 1..verb + 1 + REACH_OF_BY).find(|&idx| prose.is_word(idx, "by"))?;
        let (who, source) = self.subject_after(by + 1, sentence, Heads::Known)?;
        let reach = source.end..sentence.tokens.end.min(source.end + REACH_OF_QUOTE);
        let quote = reach.clone().find(|&idx| prose.opens_quote(idx));
        let content = match quote {
            Some(quote) => prose.quote_around(quote),
            // `He was praised by Ada Holm`: what was said of him is not told.
            None if prose.is(verb, Class::CLAIM) && !prose.is(verb, Class::ADDRESSEE) => {
                let has = be - usize::from(start < be && prose.is(be - 1, Class::AUXILIARY));
                self.noun_before(has, start)?
            }
            None => return None,
        };
        Some(self.said(who, source, verb..by + 1, vec![content], sentence))
    }

    /// The noun phrase that ends at `end`, back to the start of its clause.
    fn noun_before(&self, end: usize, start: usize) -> Option<std::ops::Range<usize>> {
        let prose = self.prose;
        let opens = |&idx: &usize| prose.is_sign(idx, ',') || prose.is(idx, Class::JOINT);
        let first = (start..end).rev().find(opens).map_or(start, |idx| idx + 1);
        let is_clause = (first..end).any(|idx| prose.is(idx, Class::AUXILIARY) || prose.says(idx));
        let content = prose.trimmed(first..end);
        (!is_clause && 1 < content.len()).then_some(content)
    }
}
