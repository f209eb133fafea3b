//! Builds an index: walks over the article once, then sorts its words.
//!
//! Tests: `tests/search.rs`.

use super::interner::Interner;
use super::passages::{Passage, Stretch, Stretches};
use super::sources::{SourceTexts, SourceWord, Sources};
use super::tokens::{Postings, Tokens};
use super::vocabulary::Vocabulary;
use super::words::{Cut, for_each_word};
use super::{Index, Said};
use crate::article::{Article, TextRange};
use crate::speakers::Proceedings;

pub(super) fn build(article: &Article, proceedings: &Proceedings) -> Index {
    let mut builder = Builder {
        text: &article.text,
        stretches: Stretches::new(&proceedings.statements),
        interner: Interner::default(),
        tokens: Tokens::default(),
        words: Vec::new(),
        passages: Vec::new(),
    };
    builder.add_unit(0, article.headline);
    for (unit, block) in (1..).zip(&article.blocks) {
        builder.add_unit(unit, block.range);
    }
    builder.finish(proceedings)
}

struct Builder<'a> {
    text: &'a str,
    stretches: Stretches,
    interner: Interner,
    tokens: Tokens,
    /// For each token, the number that the interner gave its word.
    words: Vec<u32>,
    passages: Vec<Passage>,
}

impl Builder<'_> {
    /// Adds the headline or a block: its words, and the passages they form.
    fn add_unit(&mut self, unit: u32, range: TextRange) {
        let mut stretch = self.stretch_at(unit, range.start);
        let mut first_token = self.tokens.len();
        for_each_word(range.of(self.text), Cut::Index, &mut |word| {
            let start = range.start + word.range.start;
            if stretch.range.end <= start {
                self.add_passages(unit, range, first_token, &stretch);
                stretch = self.stretch_at(unit, start);
                first_token = self.tokens.len();
            }
            self.tokens.push(TextRange::new(start, range.start + word.range.end));
            self.words.push(self.interner.intern(word.folded));
        });
        self.tokens.push_gap(range.end);
        self.words.push(Postings::GAP);
        self.add_passages(unit, range, first_token, &stretch);
    }

    /// The stretch that contains the byte at `offset`; a headline is nobody's.
    fn stretch_at(&self, unit: u32, offset: usize) -> Stretch {
        match unit {
            0 => Stretch { range: TextRange::new(0, usize::MAX), statements: Vec::new() },
            _ => self.stretches.at(offset),
        }
    }

    /// Adds the tokens from `first_token` on, if there are any: as a passage for each statement they are in.
    fn add_passages(
        &mut self,
        unit: u32,
        unit_range: TextRange,
        first_token: u32,
        stretch: &Stretch,
    ) {
        let end_token = self.tokens.len();
        if first_token == end_token {
            return;
        }
        let start = stretch.range.start.max(unit_range.start);
        let range = TextRange::new(start, stretch.range.end.min(unit_range.end));
        let passage = |statement| Passage { first_token, end_token, unit, statement, range };
        match stretch.statements.as_slice() {
            [] => self.passages.push(passage(None)),
            statements => self.passages.extend(statements.iter().map(|&idx| passage(Some(idx)))),
        }
    }

    fn finish(mut self, proceedings: &Proceedings) -> Index {
        let speakers: Box<[SourceTexts]> =
            proceedings.speakers.iter().map(SourceTexts::of).collect();
        let mut sources = self.source_words(&speakers);
        let (vocabulary, number_of) = Vocabulary::new(&self.interner);
        drop(self.interner);
        let numbered = |id: u32| number_of.get(id as usize).copied().unwrap_or(Postings::GAP);
        self.words.iter_mut().for_each(|word| *word = numbered(*word));
        sources.iter_mut().for_each(|source| source.word = numbered(source.word));
        let postings = Postings::new(&self.words, vocabulary.len());
        self.tokens.shrink();
        Index {
            text: self.text.into(),
            vocabulary,
            postings,
            tokens: self.tokens,
            passages_of: passages_of(&self.passages, proceedings),
            passages: self.passages.into(),
            sources: Sources::new(&sources),
            speakers,
            statements: proceedings.statements.iter().map(Said::of).collect(),
        }
    }

    fn source_words(&mut self, speakers: &[SourceTexts]) -> Vec<SourceWord> {
        let mut found = Vec::new();
        for (idx, speaker) in (0..).zip(speakers) {
            for &(field, ref text) in &speaker.0 {
                for_each_word(text, Cut::Index, &mut |word| {
                    found.push(SourceWord {
                        word: self.interner.intern(word.folded),
                        field,
                        speaker: idx,
                    });
                });
            }
        }
        found
    }
}

/// For each speaker, the indices of the passages they say.
fn passages_of(passages: &[Passage], proceedings: &Proceedings) -> Box<[Box<[u32]>]> {
    let mut found: Vec<Vec<u32>> = vec![Vec::new(); proceedings.speakers.len()];
    for (idx, passage) in (0..).zip(passages) {
        let statement =
            passage.statement.and_then(|statement| proceedings.statements.get(statement as usize));
        if let Some(said) = statement.and_then(|statement| found.get_mut(statement.speaker_idx)) {
            said.push(idx);
        }
    }
    found.into_iter().map(Into::into).collect()
}
