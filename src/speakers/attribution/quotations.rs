//! Quotations without a cue of their own: after a name and a colon, after a sentence that introduces them, or
//! continuing the previous sentence.

use super::super::lexicon::Class;
use super::super::names::Mention;
use super::super::prose::Sentence;
use super::noun_phrase::Heads;
use super::{Finder, Found, What, Who};

/// The shortest quotation that can be a statement without a cue, in tokens; shorter ones are titles and single words.
const FEWEST_TOKENS: usize = 5;

/// The longest predicate before a quotation that counts as its cue, in tokens: `was blunter`.
const LONGEST_PREDICATE: usize = 9;

/// The longest introduction before a label, in tokens: `And this from`.
const LONGEST_INTRODUCTION: usize = 4;

impl Finder<'_> {
    /// Reads a label: `Ada Holm: “…”`.
    pub(super) fn read_label(&mut self, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let start = self.label_start(sentence);
        let mentions = self.names.within(start..sentence.tokens.end);
        let mut labels = mentions.iter().filter(|mention| prose.is_sign(mention.tokens.end, ':'));
        let mention = labels.next()?;
        let colon = mention.tokens.end;
        let first = mention.lead.start.min(mention.tokens.start);
        // `More from Ada Holm: “…”`
        let is_from = start < first
            && first <= start + LONGEST_INTRODUCTION
            && prose.is_word(first - 1, "from");
        let is_first = self.phrase_start(mention.tokens.clone(), start) == start;
        let is_quoted = colon + 1 < sentence.tokens.end && prose.quote_at(colon + 1).is_some();
        let (who, source) = (Who::Named(mention.entity), mention.tokens.clone());
        ((is_first || is_from) && is_quoted).then(|| {
            let content = prose.quote_around(colon + 1);
            self.said(who, source, colon..colon, vec![content], sentence)
        })
    }

    /// Where a label may start: after a headline that ends in a dash, `ROOF LEAKS - Ada Holm: “…”`, or with the
    /// sentence.
    fn label_start(&self, sentence: &Sentence) -> usize {
        let prose = self.prose;
        let mut inside = sentence.tokens.clone();
        let colon = inside.find(|&idx| prose.is_sign(idx, ':') && prose.opens_quote(idx + 1));
        let near =
            colon.map_or(0..0, |colon| sentence.tokens.start.max(colon.saturating_sub(8))..colon);
        let dash = near.rev().find(|&idx| prose.is_dash(idx));
        dash.map_or(sentence.tokens.start, |dash| dash + 1)
    }

    /// Reads a verb that opens the sentence: `Said Ada Holm, who had come early, “…”`.
    pub(super) fn read_opened(&mut self, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let start = sentence.tokens.start;
        if !prose.is(start, Class::SAY) {
            return None;
        }
        let (who, source) = self.subject_after(start + 1, sentence, Heads::Any)?;
        let mut behind = source.end..sentence.tokens.end;
        let quote = behind.find(|&idx| prose.opens_quote(idx))?;
        let content = prose.quote_around(quote);
        let closes_off = [',', ':'].iter().any(|&sign| prose.is_sign(quote - 1, sign));
        let is_whole = closes_off && prose.sentence_end(sentence) <= content.end;
        is_whole.then(|| self.said(who, source, start..start + 1, vec![content], sentence))
    }

    /// Reads a clause without a cue that introduces a quotation: `Ada Holm was blunter: “…”`.
    pub(super) fn read_led(&mut self, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let mut inside = sentence.tokens.clone();
        let colon = inside.find(|&idx| {
            prose.is_sign(idx, ':') && idx + 1 < sentence.tokens.end && prose.opens_quote(idx + 1)
        });
        let colon = colon?;
        let content = prose.quote_around(colon + 1);
        let goes_to_end = prose.sentence_end(sentence) <= content.end;
        let subject = self.clause_subject(sentence.tokens.start, colon, sentence, Heads::Known);
        let (who, source) = subject.filter(|_| goes_to_end && FEWEST_TOKENS <= content.len())?;
        let aside = self.skip_aside(source.end, sentence);
        let is_aside = prose.is_sign(aside, ',');
        let closes = usize::from(prose.is_sign(source.end, ','));
        let behind = if is_aside { aside + 1 } else { source.end + closes };
        let is_short = behind < colon && colon < behind + LONGEST_PREDICATE;
        let cue = if is_short { behind..colon } else { colon..colon };
        Some(self.said(who, source, cue, vec![content], sentence))
    }

    /// Reads a quotation, a few uncapitalised words in any language, and a name: `«…», dijo Ada Holm`.
    pub(super) fn read_tagged(&mut self, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let mentions = self.names.within(sentence.tokens.clone());
        let found = mentions.iter().find_map(|mention| {
            let first = mention.lead.start.min(mention.tokens.start);
            let quote = prose.quote_before(first)?;
            let is_whole = quote.start == sentence.tokens.start && FEWEST_TOKENS <= quote.len();
            let is_person = self.names.is_person(mention.entity);
            (is_whole && is_person).then(|| (mention.clone(), quote))
        });
        let (mention, quote) = found?;
        let cue = quote.end..mention.lead.start.min(mention.tokens.start);
        let cue = prose.trimmed(cue);
        Some(self.said(Who::Named(mention.entity), mention.tokens, cue, vec![quote], sentence))
    }

    /// Whether a sentence is all quotation, and long enough to be something said.
    pub(super) fn is_all_quoted(&self, sentence: &Sentence) -> bool {
        let content = self.prose.trimmed(sentence.tokens.clone());
        FEWEST_TOKENS <= content.len() && self.prose.is_quoted(&content)
    }

    /// The sentence before the one at `sentence_idx`, and whether both are in the same paragraph.
    fn before(&self, sentence_idx: usize) -> Option<(&'_ Sentence, bool)> {
        let sentences = &self.prose.sentences;
        let before = sentences.get(sentence_idx.checked_sub(1)?)?;
        let is_same_block = sentences.get(sentence_idx)?.block_idx == before.block_idx;
        Some((before, is_same_block))
    }

    /// Continues the statement of the previous sentence with a sentence that is all quotation. In the same paragraph,
    /// or if the quotation was left open, this is the rest of that statement; in the next paragraph, or after reported
    /// speech, it is a statement of its own.
    pub(super) fn go_on(&mut self, sentence_idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let (before, is_same_block) = self.before(sentence_idx)?;
        let content = prose.trimmed(sentence.tokens.clone());
        let last = self.found.get(self.last_said?)?;
        let extent = last.content.last().map_or(0, |part| part.end).max(last.cue.end);
        if extent.checked_sub(1).is_none_or(|end| !before.tokens.contains(&end)) {
            return None;
        }
        let is_quote = |found: &Found| {
            let last = found.content.last().and_then(|part| part.end.checked_sub(1));
            let first = found.content.first().map(|part| part.start);
            last.or(first).is_some_and(|idx| prose.quote_at(idx).is_some())
                || first.is_some_and(|idx| prose.quote_at(idx).is_some())
        };
        let sentence_before = last.sentence.clone();
        let (who, source) = (last.who.clone(), last.source.clone());
        // `“A,” she said, adding that B. “C.”`: C continues A.
        let quoted = self
            .found
            .iter_mut()
            .rev()
            .take_while(|found| found.sentence == sentence_before)
            .find(|found| found.what == What::Said && is_quote(found));
        let was_quote = quoted.is_some();
        let is_unclosed = quoted.as_ref().is_some_and(|quoted| {
            quoted.content.last().is_some_and(|part| !prose.closes_quote(part.end - 1))
        });
        let end = content.end;
        match quoted {
            Some(quoted) if is_same_block || is_unclosed => quoted.content.push(content),
            _ if is_same_block || was_quote => {
                let cue = content.start..content.start;
                self.said(who, source, cue, vec![content], sentence);
            }
            _ => return None,
        }
        Some(end)
    }

    /// Continues the quotation of the previous sentence, of the same paragraph, with one that quotes some of its
    /// words and has no source of its own: `“We were glad,” she said. Now “nobody comes any more.”`
    pub(super) fn go_on_in_part(&mut self, sentence_idx: usize, sentence: &Sentence) {
        let prose = self.prose;
        let is_said = |idx: usize| {
            prose.opens_quote(idx)
                && FEWEST_TOKENS <= prose.quote_around(idx).len()
                && !self.is_title(idx)
        };
        let is_other = |it: &Mention| {
            self.names.is_person(it.entity) && prose.quote_at(it.tokens.start).is_none()
        };
        let opens = sentence.tokens.clone().any(is_said)
            && !self.names.within(sentence.tokens.clone()).iter().any(is_other);
        let before = self.before(sentence_idx).filter(|&(_, is_same_block)| opens && is_same_block);
        let before = before.map(|(before, _)| before.tokens.clone());
        let last = self.last_said.and_then(|last| self.found.get_mut(last));
        if let Some(last) = last
            && before.is_some_and(|before| before == last.sentence)
            && last.content.first().is_some_and(|it| prose.quote_at(it.start).is_some())
        {
            last.content.push(prose.trimmed(sentence.tokens.clone()));
        }
    }

    /// Reads a sentence that introduces a quotation, `Ada Holm shook her head. “It is ours.”`, also from the paragraph
    /// before if it ends in a colon, `She put it like this: “It is ours.”`
    pub(super) fn lead_up(&mut self, sentence_idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let (before, is_same_block) = self.before(sentence_idx)?;
        let leads = is_same_block || prose.is_sign(before.tokens.end - 1, ':');
        let (who, source) =
            leads.then(|| self.sentence_subject(before.tokens.end, before)).flatten()?;
        let content = prose.trimmed(sentence.tokens.clone());
        Some(self.said(who, source, content.start..content.start, vec![content], sentence))
    }
}
