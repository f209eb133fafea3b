//! Whom the words that name a source refer to, and how one knows.

mod told;

use super::super::attribution::Found;
use super::super::lexicon::Class;
use super::Scene;
use crate::article::TextRange;
use crate::joining::one_line;
use crate::speakers::{Speaker, SpeakerKind, Statement};
pub use told::TEXTS;

/// Among how many mentions the full name is looked for. More takes longer where one name has a thousand forms.
const MOST_MENTIONS: usize = 200;

/// The chain of reference from the words that name a source to its speaker. `Display` tells it in a sentence in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// An editor says whose it is.
    Editor,
    /// Nobody is the speaker.
    Nobody,
    /// The words are all that the article calls the source.
    NoName {
        /// The words.
        words: String,
    },
    /// The words are the name.
    RightThere {
        /// The name.
        name: String,
    },
    /// The words mean somebody.
    Means {
        /// The words.
        words: String,
        /// What they are there.
        standing: Standing,
        /// Whom they mean.
        whom: Whom,
    },
}

/// What the words that name a source are where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They are beside what was said.
    Beside,
    /// They are the label of a turn.
    Label,
    /// They are the source of something before, at this place.
    Carried(Whereabouts),
}

/// Whom words mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The words are the name.
    Themselves,
    /// Several people; the first is taken.
    Several {
        /// The name of the first.
        first: String,
    },
    /// Somebody.
    One {
        /// The name, or the description of somebody without one.
        name: String,
        /// Whether it is a description.
        is_unnamed: bool,
        /// Whether the words are `they`.
        is_they: bool,
        /// How one knows.
        how: How,
    },
}

/// How one knows whom words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Nothing tells.
    Unknown,
    /// The name stands right before.
    RightBefore,
    /// The name stands elsewhere.
    Named {
        /// How they are named there.
        naming: Naming,
        /// Where.
        place: Whereabouts,
    },
    /// The one who spoke last is meant.
    SpokeLast {
        /// Where they spoke.
        spoke: Whereabouts,
        /// How they are named elsewhere.
        naming: Naming,
        /// Where.
        place: Whereabouts,
    },
}

/// How somebody is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By a description.
    Mentioned,
    /// By the whole name.
    InFull,
    /// By a name.
    Named,
}

/// Where something is, seen from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Earlier in the same sentence.
    Earlier,
    /// Later in the same sentence.
    Later,
    /// In the headline.
    Headline,
    /// In the article, seen from the headline.
    Article,
    /// Further down.
    Down,
    /// So far up that nobody counts sentences.
    Up,
    /// Some sentences before; from 1 to [`MOST_COUNTED`].
    Before {
        /// How many sentences.
        n: usize,
        /// Whether they are counted from another place than the statement.
        is_from_there: bool,
    },
}

/// Up to how many sentences are counted. Further away nobody counts.
pub const MOST_COUNTED: usize = 9;

impl Scene<'_> {
    /// The chain of reference from the words that name the source to its speaker.
    pub(super) fn reference(&self, statement: &Statement, found: &Found) -> Reference {
        let Some(speaker) = self.proceedings.speaker_of(statement) else {
            return Reference::Nobody;
        };
        let source = statement.source;
        let words = self.one_line(source);
        let is_carried = !found.sentence.contains(&found.source.start);
        if words == speaker.name && !is_carried {
            return match speaker.kind {
                SpeakerKind::Unnamed => Reference::NoName { words },
                _ => Reference::RightThere { name: words },
            };
        }
        let standing = match () {
            () if is_carried => {
                Standing::Carried(self.place(source, statement.extent.start, false))
            }
            () if found.is_turn() => Standing::Label,
            () => Standing::Beside,
        };
        let name = speaker.name.clone();
        let whom = match () {
            () if words == name => Whom::Themselves,
            () if 1 < self.names.within(found.source.clone()).len() => {
                Whom::Several { first: name }
            }
            () => Whom::One {
                name,
                is_unnamed: speaker.kind == SpeakerKind::Unnamed,
                is_they: self.prose.is_word(found.source.start, "they"),
                how: self.how(statement, found, speaker, is_carried),
            },
        };
        Reference::Means { words, standing, whom }
    }

    /// How one knows who is meant. The place of a source that is not beside the statement is one to count from.
    fn how(&self, statement: &Statement, found: &Found, speaker: &Speaker, is_far: bool) -> How {
        let at = statement.source.start;
        let is_pronoun = self.prose.is(found.source.start, Class::PRONOUN);
        if self.prose.is_word(found.source.start, "who which") && found.source.len() == 1 {
            return How::RightBefore;
        }
        let is_full = |it: &&TextRange| self.one_line(**it) == speaker.name;
        let is_name = speaker.mentions.binary_search(&statement.source).is_ok();
        let n_before = speaker.mentions.partition_point(|it| it.start < at);
        let (before, after) = speaker.mentions.split_at(n_before);
        let after = after.iter().filter(|it| statement.source.end <= it.start);
        let mut all = before.iter().rev().chain(after).take(MOST_MENTIONS);
        let named = if is_name { all.find(is_full) } else { all.next() };
        let Some(&named) = named else { return How::Unknown };
        let naming = match speaker.kind {
            SpeakerKind::Unnamed => Naming::Mentioned,
            _ if is_name => Naming::InFull,
            _ => Naming::Named,
        };
        let place = self.place(named, at, is_far);
        let heard = || self.candidates.last_heard_of(statement.speaker_idx, at);
        let spoke = is_pronoun.then(heard).flatten().filter(|last| named.start < last.start);
        let sentence_at = |place: usize| self.candidates.sentence_at(place);
        match spoke.filter(|last| sentence_at(named.start) < sentence_at(last.start)) {
            Some(last) => How::SpokeLast { spoke: self.place(last, at, is_far), naming, place },
            None => How::Named { naming, place },
        }
    }

    /// Where something is, seen from the byte `from`.
    fn place(&self, it: TextRange, from: usize, is_from_there: bool) -> Whereabouts {
        let own = self.candidates.sentence_at(from);
        let other = self.candidates.sentence_at(it.start);
        let n = own.abs_diff(other);
        match () {
            () if n == 0 && it.start < from => Whereabouts::Earlier,
            () if n == 0 => Whereabouts::Later,
            () if other == 0 => Whereabouts::Headline,
            () if own == 0 => Whereabouts::Article,
            () if own < other => Whereabouts::Down,
            () if MOST_COUNTED < n => Whereabouts::Up,
            () => Whereabouts::Before { n, is_from_there },
        }
    }

    fn one_line(&self, range: TextRange) -> String {
        one_line(self.article.slice(range))
    }
}
