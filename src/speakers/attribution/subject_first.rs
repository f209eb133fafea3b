//! `S said (that) X`, `X, S said` and `X, S said, Y`.

use super::super::prose::Sentence;
use super::Finder;
use super::words::Right;
use std::ops::Range;

impl Finder<'_> {
    /// Reads the cue with its subject before it.
    pub(super) fn subject_first(
        &mut self,
        cue: &Range<usize>,
        sentence: &Sentence,
    ) -> Option<usize> {
        let prose = self.prose;
        let (who, source) = self.subject(cue.start, sentence)?;
        let left_end =
            self.phrase_start(source.clone(), sentence.tokens.start).checked_sub(1).filter(|&at| {
                sentence.tokens.start < at
                    || at == sentence.tokens.start && prose.quote_at(at).is_some()
            });
        let is_left_closed =
            left_end.is_some_and(|at| prose.is_sign(at, ',') || prose.is_quote_end(at));
        let right = self.right(cue, sentence);
        let left =
            is_left_closed.then(|| self.left(left_end.unwrap_or_default(), sentence)).flatten();
        let content = match (left, right) {
            (Some(left), Right::Nothing) if FEWEST_TOKENS <= left.len() => vec![left],
            (Some(left), Right::AfterComma(right)) => vec![left, right],
            (left, Right::Content(right)) => match left {
                Some(left) if prose.is_quoted(&left) => vec![left, right],
                _ => vec![right],
            },
            (None, Right::AfterComma(right)) if prose.quote_at(right.start).is_some() => {
                vec![right]
            }
            (_, Right::Nothing | Right::AfterComma(_) | Right::Unreadable) => return None,
        };
        Some(self.said(who, source, cue.clone(), content, sentence))
    }
}

/// The fewest tokens that are taken for words said when they stand before their source and nothing behind it.
const FEWEST_TOKENS: usize = 3;
