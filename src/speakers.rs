//! Who spoke, in which role, and what they said: found in the prose of an [`Article`] by rules.
//!
//! [`extract`] is the whole of it: a pure function that never fails. It knows no format and no screen. Where the rules
//! are unsure they leave out: a wrong attribution is worse than a missing one. Tests: `tests/speakers.rs` and its data.

mod attribution;
mod cast;
mod cues;
mod given;
mod ids;
mod lexicon;
mod names;
mod prose;
mod roles;
mod setting;

use crate::article::{Article, Date, TextRange, Time};
pub use crate::article::{Presence, SpeakerKind, StatementKind};
use crate::letters::lowered;
use crate::sorting::arrange;
use attribution::Finder;
use cast::Cast;
use lexicon::Lexicon;
use names::Names;
use prose::Prose;
use serde::Serialize;
use std::ops::Range;

/// Finds the speakers of `article` and their statements. What an editor gave with it wins over what is found.
///
/// Time grows linearly with the length of the text; the same article always gives the same proceedings.
pub fn extract(article: &Article) -> Proceedings {
    let prose = Prose::new(article, Lexicon::shared());
    let names = Names::find(&prose);
    let event = setting::find(article, &prose, &names);
    if article.given.is_complete {
        return given::join(article, Proceedings { event, ..Proceedings::default() });
    }
    let offices = roles::find(&prose, &names);
    let text = |tokens: &Range<usize>| prose.range(tokens.clone()).of(&article.text).to_owned();
    let roles: Vec<Option<String>> =
        offices.iter().map(|office| office.as_ref().map(|it| lowered(&text(it)))).collect();
    let found = Finder::new(&prose, &names, &roles).run();
    given::join(article, Cast::new(&prose, &names, &offices).proceedings(found, event))
}

/// Puts statements in reading order.
fn arrange_statements(statements: &mut Vec<Statement>) {
    arrange(statements, |a, b| a.extent < b.extent);
}

/// What was found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proceedings {
    /// Where and when it happened.
    pub event: Event,
    /// Everyone named and every organisation or unnamed source that spoke, in order of first mention.
    pub speakers: Vec<Speaker>,
    /// What they said, in reading order.
    pub statements: Vec<Statement>,
}

impl Proceedings {
    /// The speaker of a statement.
    pub fn speaker_of(&self, statement: &Statement) -> Option<&Speaker> {
        self.speakers.get(statement.speaker_idx)
    }
}

/// Where and when the event took place, as far as the article says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The day; a missing year is taken from the day of publication.
    #[serde(skip)]
    pub date: Option<Date>,
    /// The town, as the article names it.
    pub place: Option<String>,
}

/// Somebody who spoke, was present or was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// A readable identifier made from the name (`jing-junhai`), unique within the article.
    pub id: String,
    /// The name as the article gives it in full.
    pub name: String,
    /// Other forms of the name in the article: `Jing`, `Mr. Jing`.
    pub forms: Vec<String>,
    /// What kind of source it is.
    pub kind: SpeakerKind,
    /// The offices or the description, as the article gives them in full; several joined as the text joins them.
    pub role: Option<String>,
    /// The body they belong to, where the article gives it apart from the role.
    pub affiliation: Option<String>,
    /// What part they had.
    pub presence: Presence,
    /// Each place that names them, in reading order; pronouns are not among them.
    pub mentions: Vec<TextRange>,
    /// What they took part in without speaking: attending, launching, being joined.
    pub appearances: Vec<Appearance>,
}

/// Taking part without speaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The words that name the speaker.
    pub mention: TextRange,
    /// The words that say how: `was attended by`.
    pub cue: TextRange,
    /// All that tells of it.
    pub extent: TextRange,
}

/// Something said, or spoken without words given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Made from the speaker and the words, so that a link survives an edit elsewhere: `jing-junhai-5f3a9c`. Unique.
    pub id: String,
    /// The place of the speaker in [`Proceedings::speakers`].
    pub speaker_idx: usize,
    /// How it was said.
    pub kind: StatementKind,
    /// The words that name the speaker there; a pronoun is itself. Empty where an editor gave what the text does not name.
    pub source: TextRange,
    /// The words that say that something was said: `emphasized`, `according to`. Empty where only marks say so.
    pub cue: TextRange,
    /// What was said, in reading order; several where the cue stands in the middle.
    pub content: Vec<TextRange>,
    /// All of the statement as it stands in the text: the content, with the cue and the source that frame it.
    pub extent: TextRange,
    /// The time of day it was said at, where the article tells it.
    pub at: Option<Time>,
}
