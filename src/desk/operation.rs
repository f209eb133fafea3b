//! What an editor can do, as plain values that can be kept and done again: **everything is meant by words**, so that it can be done
//! to a text pasted anew as well. The list of them is private to the desk; what is published is compiled from it.
//!
//! | operation | undone, there is again |
//! | --- | --- |
//! | rename, role, affiliation, kind of person, presence | what was there before |
//! | merge | both people, each with their own names, mentions and statements |
//! | split, add a person | nobody of that name |
//! | not a person | the person with their statements |
//! | reassign, other words, other kind, time | the statement as it was |
//! | not a statement | the statement |
//! | add a statement | what was found in its words, if anything was |
//! | confirm | what was confirmed, unconfirmed |
//! | headline, day, byline, place | those that the text has |

use crate::article::{Anchor, Presence, SpeakerKind, StatementKind};
use serde::{Deserialize, Serialize};

/// Somebody: the identifier, and the name in case nobody has the identifier in a text pasted anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// The identifier.
    pub id: String,
    /// The name in full.
    pub name: String,
}

/// A statement as it was when the editor said something of it: it is made again where only its words are still there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Which {
    /// The identifier.
    pub id: String,
    /// Whose it was.
    pub who: Who,
    /// How it was said.
    pub kind: StatementKind,
    /// What was said, an anchor for each stretch.
    pub words: Vec<Anchor>,
    /// The words that introduce it.
    pub cue: Option<Anchor>,
    /// The words that name the speaker there.
    pub source: Option<Anchor>,
}

/// Something that an editor does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// Gives somebody another name.
    Rename {
        /// Who it is.
        who: Who,
        /// The name.
        name: String,
    },
    /// Gives somebody another role, or none.
    Role {
        /// Who it is.
        who: Who,
        /// The role; empty for none.
        role: String,
    },
    /// Says which organisation somebody belongs to.
    Affiliation {
        /// Who it is.
        who: Who,
        /// The organisation; empty for none.
        affiliation: String,
    },
    /// Says what kind of source somebody is.
    PersonKind {
        /// Who it is.
        who: Who,
        /// The kind.
        kind: SpeakerKind,
    },
    /// Says what part somebody had in the event, who has no statement.
    Presence {
        /// Who it is.
        who: Who,
        /// The part.
        presence: Presence,
    },
    /// Makes one person of two.
    Merge {
        /// The one who is gone then.
        who: Who,
        /// The one who stays.
        into: Who,
    },
    /// Makes two people of one.
    Split {
        /// The one who stays.
        who: Who,
        /// The new one.
        new: Who,
        /// The words that name the new one; if empty, the name is searched for.
        mentions: Vec<Anchor>,
        /// What the new one said.
        statements: Vec<Which>,
    },
    /// Takes somebody out, with all their statements.
    NotPerson {
        /// Who it is.
        who: Who,
    },
    /// Adds somebody.
    AddPerson {
        /// Who it is.
        who: Who,
        /// Their role; empty for none.
        role: String,
    },
    /// Says that what is known of somebody is right.
    ConfirmPerson {
        /// Who it is.
        who: Who,
    },
    /// Gives a statement to somebody else.
    Reassign {
        /// The statement.
        which: Which,
        /// The one who said it.
        to: Who,
    },
    /// Gives a statement other words.
    Reword {
        /// The statement.
        which: Which,
        /// What was said, an anchor for each stretch.
        words: Vec<Anchor>,
    },
    /// Says how something was said.
    Kind {
        /// The statement.
        which: Which,
        /// How it was said.
        kind: StatementKind,
    },
    /// Says when something was said.
    At {
        /// The statement.
        which: Which,
        /// Hour and minute; none for the time of its paragraph.
        at: Option<(u8, u8)>,
    },
    /// Takes a statement out.
    NotStatement {
        /// The statement.
        which: Which,
    },
    /// Adds a statement. It takes the place of what was found in its words.
    AddStatement {
        /// The one who said it.
        who: Who,
        /// What was said, an anchor for each stretch.
        words: Vec<Anchor>,
    },
    /// Says that a statement is right.
    Confirm {
        /// The statement.
        which: Which,
    },
    /// Gives the article another headline.
    Headline(String),
    /// Gives the day of publication, `2031-05-14`; empty for none.
    Day(String),
    /// Says who made the article.
    Byline(String),
    /// Says where the event took place; empty for what the text says.
    Place(String),
}

impl Operation {
    /// Whether it is about the article, not about who said what in it.
    pub(super) const fn is_of_article(&self) -> bool {
        matches!(self, Self::Headline(_) | Self::Day(_) | Self::Byline(_) | Self::Place(_))
    }
}
