//! Why an operation can't be done, in a sentence for an editor. Tests: `tests/desk/refused.rs`,
//! `tests/desk/words.rs`.

use super::words::{Sentence, in_english};
use std::fmt;

/// Why an operation was not done. `Display` gives the sentence in English, [`said`](super::words::said) in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The words are not in the article.
    NoWords {
        /// The words.
        words: String,
    },
    /// Nobody of this name is in the article.
    Nobody {
        /// The name.
        name: String,
    },
    /// This was said to be no person.
    NoPerson {
        /// The name.
        name: String,
    },
    /// The two are one person already.
    OnePerson {
        /// The name of one.
        name: String,
        /// The name of the other.
        other: String,
    },
    /// Somebody has this identifier already.
    Twice {
        /// The name.
        name: String,
    },
    /// A name must have a letter.
    NoName,
    /// A headline must have one, too.
    NoHeadline,
    /// No words, or only some of the headline or the credits.
    NoStory,
    /// The words are, in part, a statement that an editor gave or confirmed.
    Taken {
        /// The words of that statement.
        words: String,
        /// Its identifier.
        id: String,
    },
    /// The day is not in the calendar.
    NoDay {
        /// What was given.
        day: String,
    },
    /// The time is not one of the clock.
    NoTime,
    /// Whoever has a statement has spoken.
    HasSpoken {
        /// The name.
        name: String,
    },
}

impl Refusal {
    /// The key of its sentence without the first part: `no-words`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NoWords { .. } => "no-words",
            Self::Nobody { .. } => "nobody",
            Self::NoPerson { .. } => "no-person",
            Self::OnePerson { .. } => "one-person",
            Self::Twice { .. } => "twice",
            Self::NoName => "no-name",
            Self::NoHeadline => "no-headline",
            Self::NoStory => "no-story",
            Self::Taken { .. } => "taken",
            Self::NoDay { .. } => "no-day",
            Self::NoTime => "no-time",
            Self::HasSpoken { .. } => "has-spoken",
        }
    }
}

impl Sentence for Refusal {
    fn key(&self) -> String {
        format!("refusal.{}", self.name())
    }

    fn places(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoWords { words } | Self::Taken { words, .. } => vec![("words", words.clone())],
            Self::Nobody { name }
            | Self::NoPerson { name }
            | Self::Twice { name }
            | Self::HasSpoken { name } => vec![("name", name.clone())],
            Self::OnePerson { name, other } => {
                vec![("name", name.clone()), ("other", other.clone())]
            }
            Self::NoDay { day } => vec![("day", day.clone())],
            Self::NoName | Self::NoHeadline | Self::NoStory | Self::NoTime => Vec::new(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(self, f)
    }
}
