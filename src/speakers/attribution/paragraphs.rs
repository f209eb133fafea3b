//! What a paragraph as a whole tells: who said the one before it, `― Ada Holm`; that the next one is said, `She added:`;
//! that it is not about the event, `READ MORE: …`.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::{Finder, Who};
use std::ops::Range;

/// The longest line with the source of a quotation, in tokens: `— Ada Holm, mayor of Dorn`.
const LONGEST_SOURCE: usize = 16;

/// How far into a paragraph the colon of a notice may be, in tokens: `READ MORE ON THIS:`.
const LONGEST_NOTICE: usize = 5;

/// How many items of a list belong to one colon.
const MOST_ITEMS: usize = 12;

impl Finder<'_> {
    /// Reads a source after a dash, which said the quotation before it: `― Ada Holm`.
    pub(super) fn read_dash(&mut self, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let dash = sentence.tokens.start;
        if let Some(next) = self.read_post(sentence) {
            return Some(next);
        }
        let quote = dash.checked_sub(1).filter(|&last| prose.closes_quote(last))?;
        if !prose.is_dash(dash) || LONGEST_SOURCE < sentence.tokens.len() {
            return None;
        }
        let mention = self.names.within(sentence.tokens.clone()).first()?;
        let first = mention.lead.start.min(mention.tokens.start);
        let end = mention.tokens.end;
        let is_last = end == sentence.tokens.end
            || matches!(prose.tokens.get(end).map(|token| token.kind), Some(Kind::Sign(_)));
        let content = prose.quote_around(quote);
        let is_said = self.found.last().is_some_and(|found| content.start < found.cue.end);
        let (who, source) = (Who::Named(mention.entity), mention.tokens.clone());
        (first == dash + 1 && is_last && !is_said)
            .then(|| self.said(who, source, dash..dash + 1, vec![content], sentence))
    }

    /// Reads who wrote the paragraph before, which is a post: `— Ada Holm (@holm) May 14, 2031`.
    fn read_post(&mut self, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let dash = sentence.tokens.start;
        let mention = self.names.within(dash..sentence.tokens.end).first()?;
        let (who, source) = (Who::Named(mention.entity), mention.tokens.clone());
        let first = mention.lead.start.min(source.start);
        let has_handle = prose.is_sign(source.end, '(') && prose.is_sign(source.end + 1, '@');
        if !prose.is_dash(dash) || first != dash + 1 || !has_handle {
            return None;
        }
        let block_idx = sentence.block_idx.checked_sub(1)?;
        let start = prose.sentences.partition_point(|it| it.block_idx < block_idx);
        let start = prose.sentences.get(start).filter(|it| it.block_idx == block_idx)?;
        let content = prose.trimmed(start.tokens.start..dash);
        Some(self.said(who, source, dash..dash + 1, vec![content], sentence))
    }

    /// Reads a verb and a colon at the end of a paragraph: what is said is the next paragraph, or the items of the list
    /// that comes next. Returns the index of the first sentence after it.
    pub(super) fn read_announced(
        &mut self,
        sentence_idx: usize,
        sentence: &Sentence,
    ) -> Option<usize> {
        let prose = self.prose;
        let colon = sentence.tokens.end - 1;
        let verb = colon.checked_sub(1).filter(|verb| sentence.tokens.start < *verb)?;
        let next = sentence_idx + 1;
        let is_last = prose.sentences.get(next).is_none_or(|it| it.block_idx != sentence.block_idx);
        let says = prose.is(verb, Class::SAY.or(Class::CLAIM)) && !prose.is_capital(verb);
        if !prose.is_sign(colon, ':') || !is_last || !says {
            return None;
        }
        let (who, source) = self.subject(verb, sentence)?;
        let mut at = next;
        for n_items in 0..MOST_ITEMS {
            let Some((content, item, after)) = self.paragraph(at) else { break };
            let is_item = prose.is_sign(content.start, '•') || prose.is_sign(content.start, '*');
            let content = content.start + usize::from(is_item)..content.end;
            if (0 < n_items && !is_item) || prose.quote_at(content.start).is_some() {
                break;
            }
            self.said(who.clone(), source.clone(), verb..colon, vec![content], &item);
            at = after;
            if !is_item {
                break;
            }
        }
        (next < at).then_some(at)
    }

    /// The tokens of the paragraph that starts with the sentence at `idx`, that sentence, and the index of the first
    /// sentence after the paragraph.
    fn paragraph(&self, idx: usize) -> Option<(Range<usize>, Sentence, usize)> {
        let sentences = &self.prose.sentences;
        let first = sentences.get(idx)?;
        let rest = sentences.iter().skip(idx);
        let n_sentences = rest.take_while(|it| it.block_idx == first.block_idx).count();
        let last = sentences.get(idx + n_sentences - 1)?;
        Some((first.tokens.start..last.tokens.end, first.clone(), idx + n_sentences))
    }

    /// Whether a sentence opens a line about the article rather than the event: `READ MORE: …`, `Correction: …`.
    pub(super) fn is_notice(&self, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let start = sentence.tokens.start + usize::from(prose.is_sign(sentence.tokens.start, '('));
        let mut near = start + 1..sentence.tokens.end.min(start + LONGEST_NOTICE);
        prose.is(start, Class::NOTICE)
            && prose.is_capital(start)
            && near.any(|idx| prose.is_sign(idx, ':') || prose.is_sign(idx, '—'))
    }
}
