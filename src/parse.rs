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
    let (text, mut problems) = decode::decode(bytes);
    let article = plain::parse(text);
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
    /// The bytes are not text: a picture, an archive, a word processor's file.
    Binary,
    /// Some bytes are not UTF-8; each is shown as a replacement character.
    DamagedUtf8 {
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
            Self::Binary => f.write_str("This file is not text, so it cannot be shown as an article."),
            Self::DamagedUtf8 { n_replaced: 1 } => {
                f.write_str("This file is not valid UTF-8: one character was unreadable and is shown as \u{fffd}.")
            }
            Self::DamagedUtf8 { n_replaced } => write!(
                f,
                "This file is not valid UTF-8: {n_replaced} characters were unreadable and are shown as \u{fffd}."
            ),
            Self::Windows1252 => f.write_str(
                "This file is not UTF-8. It was read as Windows-1252; if letters look wrong, save it as UTF-8.",
            ),
        }
    }
}
