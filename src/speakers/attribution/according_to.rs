//! `According to S, X` and `X, according to S`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::Finder;
use super::noun_phrase::Heads;

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
            let comma = self.skip_role(source.end, sentence)?;
            prose.trimmed(comma + 1..prose.sentence_end(sentence))
        } else {
            let before = idx - 1;
            self.left(before, sentence)?
        };
        if content.len() < 3 {
            return None;
        }
        Some(self.said(who, source, cue, vec![content], sentence))
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
