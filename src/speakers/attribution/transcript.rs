//! Transcripts: paragraphs or lines that start with a speaker and a colon, `HOLM: We are ready.`, and need no quotation
//! marks. The speaker may also be a number, initials, or `Q.` and `A.`, after the time in the recording.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::{Finder, Who};
use crate::letters::lowered;
use std::ops::Range;

/// How many turns with a known person's label make an article a transcript: a single one may be a heading.
const FEWEST_NAMED: usize = 2;

/// How many turns make it one if the labels are no names; one label must come again, as `WHEN:` and `WHERE:` don't.
const FEWEST_LABELS: usize = 3;

/// How many labels are compared, so that long texts take linear time.
const MOST_LABELS: usize = 24;

/// The longest label that is no name, in tokens: `SPEAKER 1`, `The Ledger`.
const LONGEST_LABEL: usize = 3;

/// Words that open a line which is no turn.
const NO_LABEL: Class = Class::NOTICE.or(Class::DATE).or(Class::PRONOUN);

/// What a turn starts with.
pub(super) struct Label {
    who: Who,
    source: Range<usize>,
    /// The first token of what is said.
    start: usize,
    is_named: bool,
    /// Whether it can be nothing but a label: `Q.`, `SPEAKER 1:`.
    is_plain: bool,
}

/// What labels an article has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Labels {
    /// It is no transcript.
    None,
    /// Only the names of people are labels.
    Named,
    /// Initials and the like are, too, and all other words that come again as labels.
    Any,
}

impl Finder<'_> {
    /// Which labels start the turns of the article. Remembers those that come again.
    pub(super) fn labels(&mut self) -> Labels {
        let prose = self.prose;
        let text = |label: &Label| prose.range(label.source.clone()).of(prose.text);
        let sentences = 0..prose.sentences.len();
        let mut labels: Vec<Label> =
            sentences.filter_map(|idx| self.label(idx, Labels::Any)).take(MOST_LABELS).collect();
        let comes_again = |label: &Label| {
            labels.iter().filter(|other| text(other) == text(label)).take(2).count() == 2
        };
        let again: Vec<&str> = labels.iter().filter(|it| comes_again(it)).map(text).collect();
        let n_named = labels.iter().filter(|label| label.is_named).count();
        // Only somebody who is asked makes words such as `Ledger:` a label: a programme has `Tickets:` again and again.
        let is_talk = FEWEST_NAMED <= n_named;
        labels.retain(|it| it.is_named || it.is_plain || is_talk && again.contains(&text(it)));
        self.repeated = again;
        let comes_again = |label: &Label| self.repeated.contains(&text(label));
        if FEWEST_LABELS <= labels.len() && labels.iter().any(|it| !it.is_named && comes_again(it))
        {
            Labels::Any
        } else if FEWEST_NAMED <= n_named {
            Labels::Named
        } else {
            Labels::None
        }
    }

    /// Reads the turn that starts with the sentence at `sentence_idx`; returns the index of the first sentence after it.
    pub(super) fn read_turn(&mut self, sentence_idx: usize) -> Option<usize> {
        let prose = self.prose;
        let sentence = prose.sentences.get(sentence_idx)?;
        let label = self.label(sentence_idx, self.labels)?;
        let is_other = |idx: usize| {
            let other = prose.sentences.get(idx);
            other.is_none_or(|other| other.block_idx != sentence.block_idx)
                || self.label(idx, self.labels).is_some()
        };
        let next = (sentence_idx + 1..).find(|&idx| is_other(idx))?;
        let end = prose.sentences.get(next - 1)?.tokens.end;
        let content = prose.trimmed(label.start..end);
        let colon = label.start..label.start;
        if content.is_empty() {
            return None;
        }
        self.said(label.who, label.source, colon, vec![content], sentence);
        Some(next)
    }

    /// The label that a paragraph or a line starts with.
    fn label(&self, sentence_idx: usize, allowed: Labels) -> Option<Label> {
        let prose = self.prose;
        let sentence = prose.sentences.get(sentence_idx)?;
        let before = sentence_idx.checked_sub(1).and_then(|idx| prose.sentences.get(idx));
        if before.is_some_and(|before| before.block_idx == sentence.block_idx)
            && !self.starts_line(sentence)
        {
            return None;
        }
        let start = self.behind_time(sentence);
        let named = self.names.within(start..sentence.tokens.end).first().filter(|mention| {
            let opens = mention.lead.start.min(mention.tokens.start) == start;
            opens && prose.is_sign(mention.tokens.end, ':')
        });
        let entity = named.and_then(|mention| {
            if self.names.is_person(mention.entity) {
                Some(mention.entity)
            } else {
                self.surname_in_capitals(mention.tokens.start)
            }
        });
        let mut is_plain = false;
        let (who, source, start) = match (entity, named) {
            (Some(entity), Some(mention)) => {
                let colon = mention.tokens.end;
                (Who::Named(entity), start..colon, colon + 1)
            }
            _ if allowed == Labels::Any => {
                let bare = self.bare_label(start);
                is_plain = bare.is_some();
                let source = bare.or_else(|| self.worded_label(start))?;
                let is_colon = prose.is_sign(source.end, ':');
                let who = if is_plain { Who::Unnamed } else { Who::Body };
                (who(source.clone()), source.clone(), source.end + usize::from(is_colon))
            }
            _ => return None,
        };
        let is_turn = !prose.opens_quote(start) && start < sentence.tokens.end;
        let is_number = entity.is_some() && prose.is_kind(start, Kind::Number);
        let is_named = entity.is_some();
        (is_turn && !is_number).then_some(Label { who, source, start, is_named, is_plain })
    }

    /// A label of capitalised words that comes again: `Ledger:`. Before it is known which do, any.
    fn worded_label(&self, start: usize) -> Option<Range<usize>> {
        let prose = self.prose;
        let colon = (start..=start + LONGEST_LABEL).find(|&idx| prose.is_sign(idx, ':'))?;
        let is_part = |idx: usize| prose.is_capital(idx) && !prose.is(idx, NO_LABEL);
        let text = prose.range(start..colon).of(prose.text);
        let comes_again = self.labels == Labels::None || self.repeated.contains(&text);
        (start < colon && (start..colon).all(is_part) && comes_again).then_some(start..colon)
    }

    /// A label that is no name: `Q.`, `A:`, `AH:`, `SPEAKER 1:`.
    fn bare_label(&self, start: usize) -> Option<Range<usize>> {
        let prose = self.prose;
        if matches!(prose.word(start), "Q." | "A.") {
            return Some(start..start + 1);
        }
        let colon = (start..=start + LONGEST_LABEL).find(|&idx| prose.is_sign(idx, ':'))?;
        let is_part = |idx: usize| {
            let word = prose.word(idx);
            prose.is_kind(idx, Kind::Number)
                || prose.is_kind(idx, Kind::Word)
                    && word.bytes().all(|byte| byte.is_ascii_uppercase())
                || prose.is_word(idx, "speaker")
        };
        (start < colon && (start..colon).all(is_part)).then_some(start..colon)
    }

    /// The token after the time that a turn of a recording starts with: `[00:12:31]`.
    fn behind_time(&self, sentence: &Sentence) -> usize {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let bracket = usize::from(prose.is_sign(start, '[') || prose.is_sign(start, '('));
        let time = start + bracket;
        let is_time = prose.is_kind(time, Kind::Number) && prose.word(time).contains(':');
        if is_time { time + 1 + bracket } else { start }
    }

    /// Whether a sentence is the first on a line of its paragraph.
    fn starts_line(&self, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let start = prose.range(sentence.tokens.clone()).start;
        let before = prose.text.get(..start).unwrap_or_default();
        before.trim_end_matches([' ', '\t', '\r']).ends_with('\n')
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
