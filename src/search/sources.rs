//! The names and roles of speakers, as words to be found: who speaks is part of what a passage is about.
//!
//! Words are numbers of the vocabulary. Knows nothing of queries. Tests: `tests/search.rs`.

use crate::speakers::Speaker;
use std::ops::Range;

/// What is known about a speaker that words are taken from.
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
    /// In order, each once.
    words: Box<[SourceWord]>,
}

impl Sources {
    pub fn new(mut words: Vec<SourceWord>) -> Self {
        words.sort_unstable();
        words.dedup();
        Self { words: words.into() }
    }

    /// Whose names or roles have one of the words in this range.
    pub fn of(&self, words: Range<u32>) -> &[SourceWord] {
        let start = self.words.partition_point(|source| source.word < words.start);
        let end = self.words.partition_point(|source| source.word < words.end);
        self.words.get(start..end).unwrap_or_default()
    }
}

/// The texts that say who `speaker` is.
pub(super) fn texts_of(speaker: &Speaker) -> impl Iterator<Item = (SourceField, &str)> {
    let names = std::iter::once(&speaker.name).chain(&speaker.forms);
    let roles = speaker.role.iter().chain(&speaker.affiliation);
    let names = names.map(|name| (SourceField::Name, name.as_str()));
    names.chain(roles.map(|role| (SourceField::Role, role.as_str())))
}
