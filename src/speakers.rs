//! Who spoke, in which role, and what they said: found by rules in the prose of an [`Article`].
//!
//! [`extract`] is the entry point: a pure function that never fails. It knows no format and no screen. Where the rules
//! are unsure, they find nothing: a wrong attribution is worse than a missing one. Tests: `tests/speakers.rs` and its
//! data.
//!
//! **There is one way through the text, which can pause**: each pass that takes long is `async` and offers to pause again and again.
//! [`extract`] declines, [`extract_in_slices`] leaves it to its caller.

mod attribution;
mod cast;
#[cfg(any(feature = "certainty", not(target_arch = "wasm32")))]
pub mod certainty;
mod checked;
mod cues;
#[cfg(not(target_arch = "wasm32"))]
mod explain;
mod given;
mod ids;
mod lexicon;
mod manner;
mod names;
mod pauses;
mod prose;
mod roles;
mod setting;
mod short;

pub use crate::article::{Appearance, Confidence, Presence, SpeakerKind, StatementKind};
use crate::article::{Article, Date, TextRange, Time};
use crate::sorting::arrange;
use attribution::Finder;
use cast::Cast;
#[cfg(not(target_arch = "wasm32"))]
pub use explain::{Explanation, Fired, NameSeen, Unheard, explain};
#[cfg(feature = "desk")]
pub(crate) use given::meant;
pub(crate) use given::{extent as usual_extent, mentions, statement, tell_times};
use lexicon::Lexicon;
pub use manner::Manner;
use names::Names;
use pauses::{Pauses, in_one_go};
use prose::Prose;
use serde::Serialize;
pub use short::{short_names, surname};

/// Finds the speakers of `article` and their statements. What an editor gave wins over what is found.
///
/// Takes time linear in the length of the text; the same article always gives the same proceedings.
pub fn extract(article: &Article) -> Proceedings {
    in_one_go(extract_in_slices(article, &|_| false))
}

/// The same, for callers who have other things to do meanwhile: whenever a pause is due, the future is pending, and it goes on
/// when it is polled again. It wakes nobody.
///
/// `is_due` is asked again and again, with how many tokens, names or statements have been looked at since the last time: seldom
/// more than a sentence has. All in all, each token is looked at three times. What takes less than a twentieth of all the time
/// does not pause: comparing names, roles, the day and the town.
pub async fn extract_in_slices(article: &Article, is_due: &dyn Fn(usize) -> bool) -> Proceedings {
    let pauses = Pauses { is_due };
    let prose = Prose::read(article, Lexicon::shared(), pauses).await;
    let names = Names::find(&prose, pauses).await;
    let event = setting::find(article, &prose, &names);
    if article.given.is_complete {
        return given::join(article, Proceedings { event, ..Proceedings::default() });
    }
    let offices = roles::find(&prose, &names);
    let roles = roles::lowered(&prose, &offices);
    let found = Finder::new(&prose, &names, &roles).run(pauses).await;
    let cast = Cast::new(&prose, &names, &offices);
    given::join(article, cast.proceedings(found, event, pauses).await)
}

/// The speakers of `article` and their statements as they were given with it: nothing is looked for.
pub fn given(article: &Article) -> Proceedings {
    given::join(article, Proceedings::default())
}

/// What was found in `article` before, with what is given with it now: what is given wins, and is all if it is complete.
pub fn corrected(article: &Article, found: Proceedings) -> Proceedings {
    let Proceedings { event, .. } = found;
    let is_all = article.given.is_complete;
    let found = if is_all {
        Proceedings { event, ..Proceedings::default() }
    } else {
        Proceedings { event, ..found }
    };
    given::join(article, found)
}

/// Sorts statements into reading order.
pub(crate) fn arrange_statements(statements: &mut Vec<Statement>) {
    arrange(statements, |a, b| a.extent < b.extent);
}

/// What was found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proceedings {
    /// Where and when the event took place.
    pub event: Event,
    /// Everyone named, and every organisation or unnamed source that spoke, in order of first mention; speakers that
    /// only an editor gave come last.
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
    /// The day. If the year is missing, it is the one that brings the day closest to the day of publication.
    #[serde(skip)]
    pub date: Option<Date>,
    /// The town, as the article names it.
    pub place: Option<String>,
}

/// Somebody who spoke, was present or was mentioned.
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
    /// Their role: an office, an occupation or a description, in the article's words. Several are joined as in the
    /// text.
    pub role: Option<String>,
    /// The organisation they belong to, if an editor gave one; it is never extracted from the text.
    pub affiliation: Option<String>,
    /// Whether they spoke, were present or were only mentioned.
    pub presence: Presence,
    /// Every mention by name, in reading order; pronouns are not included.
    pub mentions: Vec<TextRange>,
    /// Where they took part without speaking: attended, launched something, were joined by others.
    pub appearances: Vec<Appearance>,
    /// Whether an editor has looked at them and found them right.
    pub is_checked: bool,
}

/// Something said, or an act of speaking whose words are not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Made from the speaker and the words, so that a link survives edits elsewhere in the article:
    /// `jing-junhai-5f3a9c`. Unique within the article.
    pub id: String,
    /// The speaker's index in [`Proceedings::speakers`].
    pub speaker_idx: usize,
    /// How it was said.
    pub kind: StatementKind,
    /// The words that name the speaker there, which may be a pronoun. Empty for a statement that an editor gave where
    /// the text does not name its speaker.
    pub source: TextRange,
    /// The words that say that something was said: `emphasized`, `according to`. Empty where only quotation marks or a
    /// colon say so.
    pub cue: TextRange,
    /// What was said, in reading order; several parts where the cue interrupts it.
    pub content: Vec<TextRange>,
    /// The whole statement in the text: the content together with the cue and the source around it.
    pub extent: TextRange,
    /// The time of day at which it was said, if the article gives it.
    pub at: Option<Time>,
    /// How sure it is that this is a statement of that speaker, if whoever gave it said so.
    pub confidence: Option<Confidence>,
    /// Whether an editor has looked at it and found it right.
    pub is_checked: bool,
}
