//! Builds an index: one walk over the article, then its words are put in order.
//!
//! Tests: `tests/search.rs`.

use super::interner::Interner;
use super::passages::{Owner, Passage, Stretches};
use super::sources::{SourceWord, Sources, texts_of};
use super::tokens::{Postings, Tokens};
use super::vocabulary::Vocabulary;
use super::words::{Cut, for_each_word};
use super::{Index, Said, SourceTexts};
use crate::article::{Article, TextRange};
use crate::speakers::{Proceedings, Speaker};

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
    /// For each token its word, by the interner's number.
    words: Vec<u32>,
    passages: Vec<Passage>,
}

impl Builder<'_> {
    /// Adds the headline or a block: its words, and the passages they make.
    fn add_unit(&mut self, unit: u32, range: TextRange) {
        let mut owner = self.owner_at(unit, range.start);
        self.begin_passage(unit, range, owner);
        for_each_word(range.of(self.text), Cut::Index, &mut |word| {
            let start = range.start + word.range.start;
            if owner.range.end <= start {
                owner = self.owner_at(unit, start);
                self.begin_passage(unit, range, owner);
            }
            self.tokens.push(TextRange::new(start, range.start + word.range.end));
            self.words.push(self.interner.intern(word.folded));
        });
        self.tokens.push_gap(range.end);
        self.words.push(Postings::GAP);
    }

    /// Whose the byte at `offset` is; a headline is nobody's.
    fn owner_at(&self, unit: u32, offset: usize) -> Owner {
        match unit {
            0 => Owner { statement: None, range: TextRange::new(0, usize::MAX) },
            _ => self.stretches.at(offset),
        }
    }

    fn begin_passage(&mut self, unit: u32, unit_range: TextRange, owner: Owner) {
        let start = owner.range.start.max(unit_range.start);
        let range = TextRange::new(start, owner.range.end.min(unit_range.end));
        let passage =
            Passage { first_token: self.tokens.len(), unit, statement: owner.statement, range };
        match self.passages.last_mut() {
            // Nothing was in the one before.
            Some(last) if last.first_token == passage.first_token && last.unit == unit => {
                *last = passage
            }
            _ => self.passages.push(passage),
        }
    }

    fn finish(mut self, proceedings: &Proceedings) -> Index {
        let mut sources = self.source_words(&proceedings.speakers);
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
            speakers: proceedings.speakers.iter().map(SourceTexts::of).collect(),
            statements: proceedings.statements.iter().map(Said::of).collect(),
        }
    }

    fn source_words(&mut self, speakers: &[Speaker]) -> Vec<SourceWord> {
        let mut found = Vec::new();
        for (idx, speaker) in (0..).zip(speakers) {
            for (field, text) in texts_of(speaker) {
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

/// For each speaker, the passages they say.
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
