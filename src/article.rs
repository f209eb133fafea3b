//! The article as plain values: its text, its blocks and what the publisher says about it.
//!
//! Knows nothing of formats (`parse` reads them), of speakers or of screens. Tested through the modules that read and
//! use it.

mod draft;
mod given;
mod wording;

pub(crate) use draft::Draft;
pub use given::{
    Appearance, Confidence, Given, GivenSpeaker, GivenStatement, Presence, SpeakerKind,
    StatementKind,
};
use serde::Serialize;
use time::Month;
pub use time::{Date, Time};
pub use wording::{Anchor, Wording};

/// An article about an event, in plain text with ranges over it.
///
/// **Every range in this crate is a [`TextRange`] into [`text`](Self::text) and lies on character boundaries.**
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// All the text. What no range points to (a date line's date, brackets around credits) is not shown.
    pub text: String,
    /// The headline; empty if the article has none.
    pub headline: TextRange,
    /// Headings, paragraphs and other blocks, in reading order and not overlapping. The headline is not among them.
    pub blocks: Vec<Block>,
    /// Links and emphasis, in the order in which they start, each inside one block.
    pub inlines: Vec<Inline>,
    /// The pictures, which [`BlockKind::Figure`] refers to by index.
    pub images: Vec<Image>,
    /// The day of publication, as the publisher gives it.
    pub published: Option<Date>,
    /// The language as the publisher gives it, as a BCP 47 tag: `en`, `de-AT`.
    pub language: Option<String>,
    /// The publication that the article is in, if its file says so.
    pub publisher: Option<String>,
    /// The place of the event, if the publisher gives it.
    pub place: Option<String>,
    /// The day of the event, if the publisher gives it.
    pub event_date: Option<Date>,
    /// Who made the article, from its credit lines. They are never speakers.
    pub credits: Vec<Credit>,
    /// The speakers and statements given by an editor; they take precedence over what is found in the text.
    pub given: Given,
}

impl Article {
    /// The text in `range`; empty if the range does not fit this article.
    pub fn slice(&self, range: TextRange) -> &str {
        range.of(&self.text)
    }

    /// The headline's text.
    pub fn title(&self) -> &str {
        self.slice(self.headline)
    }

    /// How long it takes to read, in whole minutes, at least one.
    ///
    /// At 200 words a minute, the slow end of silent reading (Brysbaert 2019: 238 on average for non-fiction), since
    /// event stories are dense with names. For scripts written without spaces, at 500 characters a minute.
    pub fn reading_minutes(&self) -> usize {
        let text: Vec<&str> = self.body().map(|block| self.slice(block.range)).collect();
        let n_ideographs =
            text.iter().flat_map(|text| text.chars()).filter(|&c| is_ideograph(c)).count();
        let words = text.iter().flat_map(|text| text.split_whitespace());
        let n_words = words.filter(|word| !word.chars().all(is_ideograph)).count();
        (n_words * 5 + n_ideographs * 2).div_ceil(1000).max(1)
    }

    /// The block that a range is in, if it is in one.
    pub fn block_around(&self, range: TextRange) -> Option<TextRange> {
        self.blocks.iter().map(|it| it.range).find(|it| it.contains_range(range))
    }

    /// The blocks that make up the story: all but the credits.
    pub fn body(&self) -> impl DoubleEndedIterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind != BlockKind::Credits)
    }

    /// The blocks that are read as sentences: no headings, captions or credits.
    pub fn prose(&self) -> impl DoubleEndedIterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind.is_prose())
    }
}

/// The day that a moment starts with, as pages and files write one: `2031-05-14`, `2031-05-14T09:30:00+02:00`. `None` if there is
/// none.
pub fn day(moment: &str) -> Option<Date> {
    let (year, month, day) = day_numbers(moment.trim().get(..10)?)?;
    in_calendar(year, month, day)
}

/// Year, month and day as ISO 8601 writes them, `2031-05-14`; `None` if they have any other form.
pub(crate) fn day_numbers(written: &str) -> Option<(u16, u8, u8)> {
    let [year @ .., b'-', m, n, b'-', d, e] = written.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number: u16, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0'))
        })
    };
    if year.len() != 4 {
        return None;
    }
    Some((number(year)?, number(&[*m, *n])? as u8, number(&[*d, *e])? as u8))
}

/// The day with these numbers; `None` if the calendar has none.
pub(crate) fn in_calendar(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year.into(), Month::try_from(month).ok()?, day).ok()
}

/// One block of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Its text. May contain line breaks, which count as spaces. Empty only for a picture without a caption.
    pub range: TextRange,
    /// In live coverage, the time of day it reports; not part of its text.
    pub at: Option<Time>,
}

impl Block {
    /// A block without a time.
    pub const fn new(kind: BlockKind, range: TextRange) -> Self {
        Self { kind, range, at: None }
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading below the headline, of level 2 to 6 as in HTML.
    Heading(u8),
    /// A paragraph of prose.
    Paragraph,
    /// A list item. Consecutive items belong to the same list.
    ListItem(ListKind),
    /// A paragraph of a block quotation.
    BlockQuote,
    /// The picture at this index of [`Article::images`], with its caption.
    Figure(usize),
    /// The caption of something that is not a picture: a video, a table.
    Caption,
    /// The line that credits the people who made the article.
    Credits,
}

impl BlockKind {
    /// Whether it is read as sentences.
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem(_) | Self::BlockQuote)
    }
}

/// Whether a list is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// With bullets.
    Unordered,
    /// With numbers.
    Ordered,
}

/// Markup over some words of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// The words; not empty.
    pub range: TextRange,
    /// What the markup means.
    pub kind: InlineKind,
}

/// What the markup over words means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind {
    /// A link to this address: `http`, `https`, `mailto`, `tel`, or relative to the article's own.
    Link(String),
    /// Stress, as HTML's `em`.
    Emphasis,
    /// Importance, as HTML's `strong`.
    Strong,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its address: `http`, `https`, or relative to the article's own.
    pub src: String,
    /// What the picture shows, in words; may be empty.
    pub alt: String,
}

/// One kind of credit and the people it names: `Editors in charge: A, B`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// What they did, as given: `Editors in charge`. Empty if only names are given.
    pub role: String,
    /// Their names, as given.
    pub names: Vec<String>,
}

/// A half-open range of UTF-8 bytes in an article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct TextRange {
    /// The first byte.
    pub start: usize,
    /// The byte after the last; never less than `start`.
    pub end: usize,
}

impl TextRange {
    /// The range from `start` up to, but not including, `end`; empty at `start` if `end` comes before it.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the range is empty.
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

    /// The text in this range; empty if the range is outside `text` or splits a character.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// Whether `c` belongs to a script written without spaces: kana and Chinese characters.
const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}
