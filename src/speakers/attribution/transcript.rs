//! Transcripts: paragraphs that start with a speaker and a colon, `HOLM: We are ready.`, and need no quotation marks.

use super::super::prose::Kind;
use super::{Finder, Who};
use crate::letters::lowered;

/// How many paragraphs with a label, a speaker and a colon, make an article a transcript: a single one may be a
/// heading.
const FEWEST_LABELS: usize = 2;

/// The shortest turn, in tokens.
const FEWEST_TOKENS: usize = 4;

impl Finder<'_> {
    /// Whether the article is a transcript.
    pub(super) fn is_transcript(&self) -> bool {
        let sentences = self.prose.sentences.iter().enumerate();
        let labels = sentences.filter(|&(idx, _)| self.label(idx).is_some());
        FEWEST_LABELS <= labels.take(FEWEST_LABELS).count()
    }

    /// Reads the turn that starts with the sentence at `sentence_idx`; returns the index of the first sentence after
    /// its paragraph.
    pub(super) fn read_turn(&mut self, sentence_idx: usize) -> Option<usize> {
        let prose = self.prose;
        let sentence = prose.sentences.get(sentence_idx)?;
        let (who, colon) = self.label(sentence_idx)?;
        let n_more = prose.sentences[sentence_idx..]
            .iter()
            .take_while(|other| other.block_idx == sentence.block_idx)
            .count();
        let next = sentence_idx + n_more;
        let end = prose.sentences.get(next - 1)?.tokens.end;
        let content = prose.trimmed(colon + 1..end);
        if content.len() < FEWEST_TOKENS {
            return None;
        }
        let source = sentence.tokens.start..colon;
        self.said(who, source, colon..colon, vec![content], sentence);
        Some(next)
    }

    /// The speaker that a paragraph starts with, and the index of the colon after it.
    fn label(&self, sentence_idx: usize) -> Option<(Who, usize)> {
        let prose = self.prose;
        let sentence = prose.sentences.get(sentence_idx)?;
        let before = sentence_idx.checked_sub(1).and_then(|idx| prose.sentences.get(idx));
        if before.is_some_and(|before| before.block_idx == sentence.block_idx) {
            return None;
        }
        let mention = self.names.within(sentence.tokens.clone()).first()?;
        let colon = mention.tokens.end;
        let opens = mention.lead.start.min(mention.tokens.start) == sentence.tokens.start;
        if !opens || !prose.is_sign(colon, ':') || prose.opens_quote(colon + 1) {
            return None;
        }
        let is_number = prose.is_kind(colon + 1, Kind::Number);
        if is_number {
            return None;
        }
        let entity = if self.names.is_person(mention.entity) {
            mention.entity
        } else {
            self.surname_in_capitals(mention.tokens.start)?
        };
        Some((Who::Named(entity), colon))
    }

    /// The person whose last name is at `idx`, perhaps in capitals: `HOLM`.
    fn surname_in_capitals(&self, idx: usize) -> Option<usize> {
        let word = self.prose.word(idx);
        let fits = |&entity: &usize| {
            let known = &self.names.entities[entity];
            let last = self.prose.word(known.name.end.saturating_sub(1));
            known.is_person && lowered(last) == lowered(word)
        };
        (0..self.names.entities.len()).find(fits)
    }
}
