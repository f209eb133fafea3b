//! Speakers and statements that an editor gives with the article, and the types they share with those found in the
//! text.
//!
//! Knows nothing of how they are read (`parse`) or merged with what is found (`speakers`).

use super::{TextRange, Time};
#[cfg(feature = "desk")]
use serde::Deserialize;
use serde::Serialize;

/// What an editor gives with the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The speakers.
    pub speakers: Vec<GivenSpeaker>,
    /// The statements.
    pub statements: Vec<GivenStatement>,
    /// Words that are no statement, whatever the rules make of them.
    pub not_statements: Vec<TextRange>,
    /// Whether this is everything, so that the text is not searched for more.
    pub is_complete: bool,
    /// How many more statements were given whose words are not in the article, so that they were left out.
    pub n_lost: usize,
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
    /// Other forms of the name in the article.
    pub forms: Vec<String>,
    /// The words that name them, in reading order; if empty, the name is searched for.
    pub mentions: Vec<TextRange>,
    /// What they took part in without speaking.
    pub appearances: Vec<Appearance>,
    /// Whether it is not a speaker at all: what was found of one by that name is left out, with all that they are said to
    /// have said.
    pub is_none: bool,
    /// The identifiers or names of found speakers who are the same one.
    pub same: Vec<String>,
    /// Those who are somebody else, however alike their names.
    pub different: Vec<String>,
    /// Whether an editor has looked at it and found it right.
    pub is_checked: bool,
}

/// An event that the speaker took part in without speaking, as the text reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The words that name the speaker.
    pub mention: TextRange,
    /// The words that say how: `was attended by`.
    pub cue: TextRange,
    /// All that tells of it.
    pub extent: TextRange,
}

/// A statement given by an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenStatement {
    /// The index of its speaker in [`Given::speakers`].
    pub speaker_idx: usize,
    /// The identifier, for links to it; made from the speaker and the words where it is missing.
    pub id: Option<String>,
    /// The words said, in reading order; several where a quotation is split. Each is inside one block and not empty.
    pub content: Vec<TextRange>,
    /// The words that name the speaker there; may be empty.
    pub source: TextRange,
    /// The cue, such as `emphasized`; may be empty.
    pub cue: TextRange,
    /// All of the statement as the text has it, if it is more than what is said, the cue and the source; may be empty.
    pub passage: TextRange,
    /// How it was said; if missing, quotation marks decide.
    pub kind: Option<StatementKind>,
    /// When it was said.
    pub at: Option<Time>,
    /// How sure it is that this is a statement of that speaker.
    pub confidence: Option<Confidence>,
    /// Whether an editor has looked at it and found it right.
    pub is_checked: bool,
}

/// How sure a finding is, as a share of right ones among marked articles: at least 95, 85 and 60 of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "desk", derive(Deserialize))]
pub enum Confidence {
    /// At least 95 of 100 are right.
    Sure,
    /// At least 85.
    Likely,
    /// At least 60.
    Unsure,
}

/// What kind of source a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "desk", derive(Deserialize))]
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
#[cfg_attr(feature = "desk", derive(Deserialize))]
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
#[cfg_attr(feature = "desk", derive(Deserialize))]
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
