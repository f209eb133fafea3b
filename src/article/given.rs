//! Speakers and statements that an editor gives with the article, and the types they share with those found in the
//! text.
//!
//! Knows nothing of how they are read (`parse`) or merged with what is found (`speakers`).

use super::{TextRange, Time};
use serde::Serialize;

/// What an editor gives with the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The speakers.
    pub speakers: Vec<GivenSpeaker>,
    /// The statements.
    pub statements: Vec<GivenStatement>,
    /// Whether this is everything, so that the text is not searched for more.
    pub is_complete: bool,
}

/// A speaker given by an editor. What is missing is taken from the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenSpeaker {
    /// The identifier; made from the name if missing.
    pub id: Option<String>,
    /// The name in full; not empty.
    pub name: String,
    /// Their office, or a description.
    pub role: Option<String>,
    /// The organisation they belong to.
    pub affiliation: Option<String>,
    /// What kind of source it is.
    pub kind: Option<SpeakerKind>,
    /// What part they had in the event.
    pub presence: Option<Presence>,
}

/// A statement given by an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenStatement {
    /// The index of its speaker in [`Given::speakers`].
    pub speaker_idx: usize,
    /// The words said; inside one block, not empty.
    pub content: TextRange,
    /// The cue, such as `emphasized`; may be empty.
    pub cue: TextRange,
    /// How it was said; if missing, quotation marks decide.
    pub kind: Option<StatementKind>,
    /// When it was said.
    pub at: Option<Time>,
}

/// What kind of source a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A named human being.
    Person,
    /// A named organisation, or one the article treats as known: `the ministry`, `FAW`.
    Organisation,
    /// A source without a name: `a spokesman`, `two officials`.
    Unnamed,
}

/// What part a speaker had in the event, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// Only named.
    Mentioned,
    /// Named as taking part.
    Present,
    /// Said something, or gave a speech, chaired, presented.
    Spoke,
}

/// How something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// In quotation marks.
    Direct,
    /// Partly in quotation marks.
    Mixed,
    /// In the article's own words: indirect speech.
    Reported,
    /// Spoken, but the words are not given: `delivered speeches`, `presided over`.
    Act,
}
