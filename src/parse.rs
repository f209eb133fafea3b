//! Reads bytes into an [`Article`], whatever they are.
//!
//! **Parsing never fails and never panics**: it returns what it could make and a list of [`Problem`]s, each saying in an
//! editor's words what was wrong and what was done about it. Knows nothing of speakers or screens. Tests: `tests/parse.rs`.

mod decode;
mod plain;

use crate::article::Article;
use std::fmt;

/// Reads an article from the bytes of a file.
pub fn parse(bytes: &[u8]) -> Parsed {
    let mut problems = Vec::new();
    let text = decode::decode(bytes, &mut problems);
    let article = plain::parse(text, &mut problems);
    if article.headline.is_empty() && article.blocks.is_empty() {
        if problems.is_empty() {
            problems.push(Problem::Empty);
        }
    } else if article.body().next().is_none() {
        problems.push(Problem::HeadlineOnly);
    }
    Parsed { article, problems }
}

/// What parsing made of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The article, as far as it could be read.
    pub article: Article,
    /// What was wrong, in the order it was met.
    pub problems: Vec<Problem>,
}

/// Something wrong with an article's file. `Display` gives the sentence for an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// There is no text at all.
    Empty,
    /// There is a headline and nothing below it.
    HeadlineOnly,
    /// There is text but no headline above it.
    NoHeadline,
    /// The day of publication is none that a calendar has.
    NoSuchDay {
        /// The year, as given.
        year: u16,
        /// The month, as given.
        month: u8,
        /// The day of the month, as given.
        day: u8,
    },
    /// The bytes are not text: a picture, an archive, a word processor's file.
    Binary,
    /// Some bytes are not of the encoding that the rest is in; each is shown as a replacement character.
    Damaged {
        /// The encoding: `UTF-8` or `UTF-16`.
        encoding: &'static str,
        /// How many sequences were replaced.
        n_replaced: usize,
    },
    /// The bytes are not UTF-8 and were read as Windows-1252.
    Windows1252,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("This article is empty."),
            Self::HeadlineOnly => f.write_str("This article has a headline but no text below it."),
            Self::NoHeadline => f.write_str("This article has no headline: its first line is too long to be one."),
            Self::NoSuchDay { year, month, day } => {
                write!(f, "There is no day {year:04}-{month:02}-{day:02}, so this article is shown without its date.")
            }
            Self::Binary => f.write_str("This file is not text, so it cannot be shown as an article."),
            Self::Damaged { encoding, n_replaced: 1 } => {
                write!(f, "This file is not valid {encoding}: one character was unreadable and is shown as \u{fffd}.")
            }
            Self::Damaged { encoding, n_replaced } => write!(
                f,
                "This file is not valid {encoding}: {n_replaced} characters were unreadable and are shown as \u{fffd}."
            ),
            Self::Windows1252 => f.write_str(
                "This file is not UTF-8. It was read as Windows-1252; if letters look wrong, save it as UTF-8.",
            ),
        }
    }
}
