//! Speakers and statements that an editor gave with the article, and the words that both these and found ones share.
//!
//! Knows nothing of how they are read (`parse`) or joined with what is found (`speakers`).

use super::{TextRange, Time};
use serde::Serialize;

/// What an editor gave with the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The speakers.
    pub speakers: Vec<GivenSpeaker>,
    /// The statements.
    pub statements: Vec<GivenStatement>,
    /// Whether this is all there is, so that nothing is looked for in the text.
    pub is_complete: bool,
}

/// A speaker, as far as an editor gave one. What is missing is taken from the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenSpeaker {
    /// The identifier; made from the name where it is missing.
    pub id: Option<String>,
    /// The name in full; not empty.
    pub name: String,
    /// The office or a description.
    pub role: Option<String>,
    /// The body they belong to.
    pub affiliation: Option<String>,
    /// What kind of source it is.
    pub kind: Option<SpeakerKind>,
    /// What part they had.
    pub presence: Option<Presence>,
}

/// A statement that an editor gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenStatement {
    /// The place of its speaker in [`Given::speakers`].
    pub speaker_idx: usize,
    /// The words said; inside one block, not empty.
    pub content: TextRange,
    /// The words that say so: `emphasized`; may be empty.
    pub cue: TextRange,
    /// How it was said; where it is missing, quotation marks tell.
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
    /// A named body, or one the article treats as known: `the ministry`, `FAW`.
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
    /// Spoken, without the words being given: `delivered speeches`, `presided over`.
    Act,
}
