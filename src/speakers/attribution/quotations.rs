//! Quotations without a cue of their own: behind a name and a colon, and going on from the sentence before.

use super::super::prose::Sentence;
use super::{Finder, What, Who};

impl Finder<'_> {
    pub(super) fn read_label(&mut self, sentence: &Sentence) {
        let prose = self.prose;
        let first = self.names.within(sentence.tokens.clone()).first();
        let Some(mention) = first.filter(|mention| {
            mention.lead.start.min(mention.tokens.start) == sentence.tokens.start
        }) else {
            return;
        };
        let colon = mention.tokens.end;
        if prose.is_sign(colon, ':') && prose.quote_at(colon + 1).is_some() {
            let content = self.prose.quote_around(colon + 1);
            self.said(
                Who::Named(mention.entity),
                mention.tokens.clone(),
                colon..colon,
                vec![content],
                sentence,
            );
        }
    }

    pub(super) fn continue_quote(&mut self, sentence_idx: usize, is_same_block: bool) {
        let prose = self.prose;
        let sentence = &prose.sentences[sentence_idx];
        let content = prose.trimmed(sentence.tokens.clone());
        if !prose.is_quoted(&content) || content.len() < 5 {
            return;
        }
        let previous = sentence_idx.checked_sub(1).map(|idx| prose.sentences[idx].tokens.clone());
        let Some(last) = self.found.iter_mut().rev().find(|found| found.what == What::Said) else {
            return;
        };
        let last_end =
            last.content.iter().map(|part| part.end).max().unwrap_or_default().max(last.cue.end);
        let follows = previous
            .is_some_and(|previous| previous.contains(&(last_end - 1)) || previous.end == last_end);
        if !follows {
            return;
        }
        let was_quote = last.content.iter().any(|part| prose.quote_at(part.start).is_some());
        if is_same_block && was_quote {
            last.content.push(content);
        } else if is_same_block || was_quote {
            let (who, source) = (last.who.clone(), last.source.clone());
            self.said(who, source, content.start..content.start, vec![content], sentence);
        }
    }
}
