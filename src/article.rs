//! The article as plain values: its text, its blocks and what the publisher says about it.
//!
//! Knows nothing of formats (`parse` reads them), of speakers or of screens. Tested through what reads and derives it.

use serde::Serialize;
pub use time::Date;

/// An article about an event, in plain text with ranges over it.
///
/// **Every range in this crate is a [`TextRange`] into [`text`](Self::text) and lies on character boundaries.**
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// All the text. What no range points to (a date line's date, brackets around credits) is not shown.
    pub text: String,
    /// The headline; empty where the article has none.
    pub headline: TextRange,
    /// Headings, paragraphs and the rest, in reading order, not overlapping, the headline not among them.
    pub blocks: Vec<Block>,
    /// The day of publication, as the publisher gives it.
    pub published: Option<Date>,
    /// Who made the article, as its credit lines say: never speakers.
    pub credits: Vec<Credit>,
}

impl Article {
    /// The text in `range`; empty where the range does not fit this article.
    pub fn slice(&self, range: TextRange) -> &str {
        range.of(&self.text)
    }

    /// The headline's text.
    pub fn title(&self) -> &str {
        self.slice(self.headline)
    }

    /// How long it takes to read, in whole minutes, at least one.
    ///
    /// At 200 words a minute: the slow end of silent reading (Brysbaert 2019: 238 on average for non-fiction), since event
    /// stories are dense with names; and, for writing without spaces, at 500 characters a minute.
    pub fn reading_minutes(&self) -> usize {
        let text: Vec<&str> = self.body().map(|block| self.slice(block.range)).collect();
        let n_ideographs =
            text.iter().flat_map(|text| text.chars()).filter(|&c| is_ideograph(c)).count();
        let words = text.iter().flat_map(|text| text.split_whitespace());
        let n_words = words.filter(|word| !word.chars().all(is_ideograph)).count();
        (n_words * 5 + n_ideographs * 2).div_ceil(1000).max(1)
    }

    /// The blocks that tell the story: all but credits.
    pub fn body(&self) -> impl DoubleEndedIterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind != BlockKind::Credits)
    }
}

/// One block of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Where its text stands; may hold line breaks, which count as spaces.
    pub range: TextRange,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph of prose.
    Paragraph,
    /// The line that names the makers of the article.
    Credits,
}

/// One kind of credit and the people it names: `Editors in charge: A, B`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// What they did, as given: `Editors in charge`. Empty where only names are given.
    pub role: String,
    /// Their names, as given.
    pub names: Vec<String>,
}

/// A half-open range of UTF-8 bytes in an article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct TextRange {
    /// The first byte.
    pub start: usize,
    /// The byte after the last; never before `start`.
    pub end: usize,
}

impl TextRange {
    /// The range from `start` up to, not including, `end`; empty at `start` where `end` lies before it.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the range holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` lies inside.
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether all of `other` lies inside.
    pub const fn contains_range(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn intersects(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text in this range; empty where the range is outside `text` or splits a character.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// Whether `c` belongs to a writing without spaces: kana and Chinese characters.
const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}
