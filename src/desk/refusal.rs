//! Why an operation can't be done, in a sentence for an editor. Tests: `tests/desk/refused.rs`.

use std::fmt;

/// Why an operation was not done. `Display` gives the sentence, in English.
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
    /// The key of its sentence in translations: `no-words`.
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

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWords { words } => write!(f, "“{words}” is not in the article any more."),
            Self::Nobody { name } => write!(f, "“{name}” is not in the article any more."),
            Self::NoPerson { name } => write!(f, "“{name}” was taken out as no person."),
            Self::OnePerson { name, other } => {
                write!(f, "“{name}” and “{other}” are one person already.")
            }
            Self::Twice { name } => write!(f, "“{name}” is in the list already."),
            Self::NoName => f.write_str("A name needs at least one letter."),
            Self::NoHeadline => f.write_str("A headline needs at least one letter."),
            Self::NoStory => f.write_str("These are no words of the story."),
            Self::Taken { words, .. } => {
                write!(f, "These words are part of another statement: “{words}”.")
            }
            Self::NoDay { day } => write!(f, "There is no day “{day}”."),
            Self::NoTime => f.write_str("There is no such time of day."),
            Self::HasSpoken { name } => {
                write!(f, "“{name}” has a statement, so they spoke at the event.")
            }
        }
    }
}
