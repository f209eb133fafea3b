//! What an editor has said as a file: only the differences, in the published schema, for the command line to read beside the article.
//!
//! Knows nothing of JSON itself. Tests: `tests/desk/operations.rs`, `tests/desk/round_trip.rs`.

use super::Desk;
use crate::article::{GivenSpeaker, GivenStatement, Presence, SpeakerKind, TextRange};
use crate::findings::{FoundAppearance, VERSION, Words, Writer, WrittenStatement, clock};
use crate::joining::one_line;
use serde::Serialize;
use std::ops::Not;

/// The differences between what the rules find and what an editor says.
#[derive(Clone, Debug, Serialize)]
pub struct Corrections {
    version: u32,
    #[serde(skip_serializing_if = "Not::not")]
    complete: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    speakers: Vec<Person>,
    statements: Vec<WrittenStatement>,
}

#[derive(Clone, Debug, Serialize)]
struct Person {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    affiliation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<SpeakerKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    presence: Option<Presence>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    forms: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Words>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    appearances: Vec<FoundAppearance>,
    #[serde(skip_serializing_if = "Not::not")]
    not: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    different: Vec<String>,
    #[serde(skip_serializing_if = "Not::not")]
    checked: bool,
}

impl Desk {
    /// All that an editor has said, as differences from what the rules find in the article.
    pub fn corrections(&self) -> Corrections {
        let article = self.article();
        let writer = Writer::of(article);
        let given = &article.given;
        let none = given.not_statements.iter().map(|&range| WrittenStatement {
            words: vec![writer.words(range)],
            not: true,
            ..WrittenStatement::default()
        });
        let statements = given
            .statements
            .iter()
            .filter_map(|it| Some(said(&writer, given.speakers.get(it.speaker_idx)?, it)));
        Corrections {
            version: VERSION,
            complete: given.is_complete,
            headline: one_line(article.title()),
            published: article.published.map(|day| day.to_string()),
            place: article.place.clone(),
            date: article.event_date.map(|day| day.to_string()),
            speakers: given.speakers.iter().map(|it| person(&writer, it)).collect(),
            statements: statements.chain(none).collect(),
        }
    }
}

fn person(writer: &Writer<'_>, given: &GivenSpeaker) -> Person {
    let given = given.clone();
    let appearances = given.appearances.iter().map(|it| FoundAppearance {
        words: writer.words(it.extent),
        mention: part(writer, it.mention),
        cue: part(writer, it.cue),
    });
    Person {
        appearances: appearances.collect(),
        mentions: given.mentions.iter().map(|&range| writer.words(range)).collect(),
        id: given.id,
        name: given.name,
        role: given.role,
        affiliation: given.affiliation,
        kind: given.kind,
        presence: given.presence,
        forms: given.forms,
        not: given.is_none,
        same: given.same,
        different: given.different,
        checked: given.is_checked,
    }
}

fn said(writer: &Writer<'_>, speaker: &GivenSpeaker, given: &GivenStatement) -> WrittenStatement {
    WrittenStatement {
        id: given.id.clone(),
        speaker: Some(speaker.id.clone().unwrap_or_else(|| speaker.name.clone())),
        kind: given.kind,
        words: given.content.iter().map(|&range| writer.words(range)).collect(),
        source: part(writer, given.source),
        cue: part(writer, given.cue),
        passage: part(writer, given.passage),
        at: given.at.map(clock),
        confidence: given.confidence,
        checked: given.is_checked,
        not: false,
    }
}

fn part(writer: &Writer<'_>, range: TextRange) -> Option<Words> {
    (!writer.article.slice(range).trim().is_empty()).then(|| writer.words(range))
}
