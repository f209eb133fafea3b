//! The names and roles of speakers, as words to be found: who speaks is part of what a passage is about.
//!
//! Words are numbers of the vocabulary. Knows nothing of queries. Tests: `tests/search.rs`.

use crate::sorting::order;
use crate::speakers::Speaker;
use std::ops::Range;

/// Which of a speaker's texts a word is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SourceField {
    /// The name, in all its forms.
    Name,
    /// The role and the affiliation.
    Role,
}

/// A word of a speaker's name or role.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SourceWord {
    pub word: u32,
    pub field: SourceField,
    pub speaker: u32,
}

/// The words of all speakers.
pub(super) struct Sources {
    /// Sorted, each once.
    words: Box<[SourceWord]>,
}

impl Sources {
    pub fn new(words: &[SourceWord]) -> Self {
        let order = order(words.len(), &|a, b| words.get(a) < words.get(b));
        let mut words: Vec<SourceWord> =
            order.into_iter().filter_map(|idx| words.get(idx).copied()).collect();
        words.dedup();
        Self { words: words.into() }
    }

    /// The names and roles that contain one of the words in this range.
    pub fn of(&self, words: &Range<u32>) -> &[SourceWord] {
        let first_from = |word: u32| self.words.partition_point(|source| source.word < word);
        self.words.get(first_from(words.start)..first_from(words.end)).unwrap_or_default()
    }
}

/// The texts that say who a speaker is, the name first.
pub(super) struct SourceTexts(pub Vec<(SourceField, Box<str>)>);

impl SourceTexts {
    pub fn of(speaker: &Speaker) -> Self {
        let names = std::iter::once(&speaker.name).chain(&speaker.forms);
        let mut texts = Self(Vec::new());
        names.for_each(|name| texts.push(SourceField::Name, name));
        speaker
            .role
            .iter()
            .chain(&speaker.affiliation)
            .for_each(|role| texts.push(SourceField::Role, role));
        texts
    }

    fn push(&mut self, field: SourceField, text: &str) {
        self.0.push((field, text.into()));
    }

    /// The full name.
    pub fn name(&self) -> &str {
        self.first(SourceField::Name).unwrap_or_default()
    }

    /// The full role, if one is given.
    pub fn role(&self) -> Option<&str> {
        self.first(SourceField::Role)
    }

    fn first(&self, field: SourceField) -> Option<&str> {
        self.0.iter().find(|(other, _)| *other == field).map(|(_, text)| &**text)
    }
}
