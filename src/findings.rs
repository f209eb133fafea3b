//! What was found in an article, as a file: made once, where somebody can check it, and shown everywhere.
//!
//! [`Findings`] is the published form (`docs/article.schema.json`): Rostrum's own JSON without a body, complete, every
//! statement anchored by its words, so that it outlives edits elsewhere in the article. [`of`] makes it from what was found;
//! [`crate::parse::findings`] reads it over the text of an article, and [`crate::speakers::given`] makes proceedings of that
//! again, without looking for anything. Identifiers are stored, so links survive corrections.
//!
//! Knows nothing of JSON itself: whoever writes a file serialises it. On a page, a script packs the file, and [`unpack`] reads
//! that. Tests: `tests/findings.rs` and its folder, `tests/page/in_place/findings.rs`.

mod packed;

use crate::article::{
    Anchor, Article, Confidence, Presence, SpeakerKind, StatementKind, TextRange, Time, Wording,
};
use crate::joining::one_line;
use crate::speakers::{Proceedings, Speaker, Statement, usual_extent};
pub use packed::{Unpacked, unpack};
use serde::{Serialize, Serializer};

/// The version of the schema that is written.
pub const VERSION: u32 = 1;

/// Findings of one article, complete: what is not in them was not found.
#[derive(Clone, Debug, Serialize)]
pub struct Findings {
    version: u32,
    complete: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    speakers: Vec<FoundSpeaker>,
    statements: Vec<WrittenStatement>,
}

#[derive(Clone, Debug, Serialize)]
struct FoundSpeaker {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    forms: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    affiliation: Option<String>,
    kind: SpeakerKind,
    presence: Presence,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Words>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    appearances: Vec<FoundAppearance>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    checked: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct FoundAppearance {
    pub(crate) words: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mention: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cue: Option<Words>,
}

/// A statement as a file has it. Findings tell all of it, corrections what an editor has said.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct WrittenStatement {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) speaker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) kind: Option<StatementKind>,
    pub(crate) words: Vec<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cue: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) passage: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) confidence: Option<Confidence>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) checked: bool,
    /// Whether the words are no statement.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) not: bool,
}

/// An anchor: text alone where that is enough.
#[derive(Clone, Debug)]
pub(crate) struct Words(pub(crate) Anchor);

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct InContext<'a> {
            exact: &'a str,
            #[serde(skip_serializing_if = "str::is_empty")]
            prefix: &'a str,
            #[serde(skip_serializing_if = "str::is_empty")]
            suffix: &'a str,
        }
        let Anchor { exact, prefix, suffix } = &self.0;
        if prefix.is_empty() && suffix.is_empty() {
            exact.serialize(serializer)
        } else {
            InContext { exact, prefix, suffix }.serialize(serializer)
        }
    }
}

/// The findings of an article in which this was found.
pub fn of(article: &Article, proceedings: &Proceedings) -> Findings {
    let writer = Writer::of(article);
    let statements = proceedings.statements.iter();
    Findings {
        version: VERSION,
        complete: true,
        headline: one_line(article.title()),
        published: article.published.map(|day| day.to_string()),
        language: article.language.clone(),
        place: proceedings.event.place.clone(),
        date: proceedings.event.date.map(|day| day.to_string()),
        speakers: proceedings.speakers.iter().map(|it| writer.speaker(it)).collect(),
        statements: statements
            .filter_map(|it| Some(writer.statement(proceedings.speaker_of(it)?, it)))
            .collect(),
    }
}

/// Writes what is said of an article, anchored by its words.
pub(crate) struct Writer<'a> {
    pub(crate) article: &'a Article,
    wording: Wording,
}

impl<'a> Writer<'a> {
    pub(crate) fn of(article: &'a Article) -> Self {
        Self { article, wording: Wording::of(article) }
    }

    fn speaker(&self, speaker: &Speaker) -> FoundSpeaker {
        let appearances = speaker.appearances.iter().map(|it| FoundAppearance {
            words: self.words(it.extent),
            mention: self.part(it.mention, it.extent),
            cue: self.part(it.cue, it.extent),
        });
        FoundSpeaker {
            id: speaker.id.clone(),
            name: speaker.name.clone(),
            forms: speaker.forms.clone(),
            role: speaker.role.clone(),
            affiliation: speaker.affiliation.clone(),
            kind: speaker.kind,
            presence: speaker.presence,
            mentions: speaker.mentions.iter().map(|&range| self.words(range)).collect(),
            appearances: appearances.collect(),
            checked: speaker.is_checked,
        }
    }

    fn statement(&self, speaker: &Speaker, statement: &Statement) -> WrittenStatement {
        let first = statement.content.first().copied().unwrap_or_default();
        let hull = statement.content.iter().copied().reduce(TextRange::cover).unwrap_or_default();
        let frame = [statement.cue, statement.source];
        let usual = usual_extent(self.article, hull, statement.kind, frame);
        let is_usual = usual == statement.extent;
        WrittenStatement {
            id: Some(statement.id.clone()),
            speaker: Some(speaker.id.clone()),
            kind: Some(statement.kind),
            words: statement.content.iter().map(|&range| self.words(range)).collect(),
            source: self.part(statement.source, first),
            cue: self.part(statement.cue, first),
            passage: (!is_usual).then(|| self.words(statement.extent)),
            at: statement.at.map(clock),
            confidence: statement.confidence,
            checked: statement.is_checked,
            not: false,
        }
    }

    pub(crate) fn words(&self, range: TextRange) -> Words {
        Words(self.wording.anchor(self.article, range))
    }

    /// Words beside others in the same block: alone where that leads to them, since the nearest are taken.
    fn part(&self, range: TextRange, beside: TextRange) -> Option<Words> {
        let exact = self.article.slice(range).to_owned();
        if exact.trim().is_empty() {
            return None;
        }
        let alone = Anchor { exact, ..Anchor::default() };
        let block = self.article.block_around(beside).unwrap_or(beside);
        let is_enough = self.wording.locate(block, &alone, beside.start) == Some(range);
        Some(if is_enough { Words(alone) } else { self.words(range) })
    }
}

/// A time as it is written in files: `09:30`.
pub(crate) fn clock(at: Time) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}
