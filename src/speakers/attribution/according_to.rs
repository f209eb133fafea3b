//! `According to S, X` and `X, according to S`.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::Finder;
use super::noun_phrase::Heads;
use std::ops::Range;

/// The fewest tokens that are taken for something said.
const FEWEST_TOKENS: usize = 3;

impl Finder<'_> {
    /// Reads `according to` at `idx`.
    pub(super) fn according(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        if !prose.is_word(idx, &["according"]) || !prose.is_word(idx + 1, &["to"]) {
            return None;
        }
        let (who, source) = self.subject_after(idx + 2, sentence, Heads::Any)?;
        let cue = idx..idx + 2;
        let content = if idx == sentence.tokens.start {
            let is_bare = prose.is(source.end, Class::DETERMINER.or(Class::PRONOUN))
                || prose.tokens.get(source.end).is_some_and(|token| token.kind == Kind::Number);
            let start = if is_bare || prose.is_sign(source.end, ':') {
                source.end
            } else {
                self.skip_role(source.end, sentence)? + 1
            };
            vec![prose.trimmed(start..prose.sentence_end(sentence))]
        } else {
            let left = self.left(idx - 1, sentence)?;
            let right = self.resumed(source.end, sentence);
            std::iter::once(left).chain(right).collect()
        };
        let n_tokens: usize = content.iter().map(Range::len).sum();
        (FEWEST_TOKENS <= n_tokens).then(|| self.said(who, source, cue, content, sentence))
    }

    /// What goes on behind a source between commas: `The mill, according to Ada Holm, will open`.
    pub(super) fn resumed(&self, at: usize, sentence: &Sentence) -> Option<Range<usize>> {
        let prose = self.prose;
        let rest = at + 1..prose.sentence_end(sentence);
        let goes_on = prose.is(rest.start, Class::VERB.or(Class::AUXILIARY).or(Class::HYPOTHETIC));
        (prose.is_sign(at, ',') && goes_on && !prose.is_capital(rest.start))
            .then(|| prose.trimmed(rest))
    }

    /// The comma behind a source and its office.
    fn skip_role(&self, at: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let comma = (at..sentence.tokens.end).find(|&idx| prose.is_sign(idx, ','))?;
        let second =
            (comma + 1..(comma + 14).min(sentence.tokens.end)).find(|&idx| prose.is_sign(idx, ','));
        match second {
            Some(second)
                if prose.is(comma + 1, Class::DETERMINER.or(Class::ROLE))
                    && (comma..second).any(|idx| prose.is(idx, Class::ROLE)) =>
            {
                Some(second)
            }
            _ => Some(comma),
        }
    }
}
