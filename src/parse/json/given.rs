//! Reads the speakers and statements given by an editor. A statement's words must be in the article; differences in
//! white space and in the form of quotation marks are ignored. Tests: `tests/parse/given.rs`.

use super::Field;
use super::own::time;
use super::value::Value;
use super::words::Words;
use crate::article::{
    Article, BlockKind, Given, GivenSpeaker, GivenStatement, Presence, SpeakerKind, StatementKind,
    TextRange,
};
use crate::parse::clock::parse_number;
use crate::parse::{Fault, Problem};

const KINDS: [(&str, SpeakerKind); 3] = [
    ("person", SpeakerKind::Person),
    ("organisation", SpeakerKind::Organisation),
    ("unnamed", SpeakerKind::Unnamed),
];

const PRESENCES: [(&str, Presence); 3] = [
    ("spoke", Presence::Spoke),
    ("present", Presence::Present),
    ("mentioned", Presence::Mentioned),
];

const STATEMENT_KINDS: [(&str, StatementKind); 4] = [
    ("direct", StatementKind::Direct),
    ("mixed", StatementKind::Mixed),
    ("reported", StatementKind::Reported),
    ("act", StatementKind::Act),
];

const SPEAKER_FIELDS: [&str; 6] = ["affiliation", "id", "kind", "name", "presence", "role"];

const STATEMENT_FIELDS: [&str; 7] = ["at", "cue", "kind", "paragraph", "quote", "speaker", "text"];

/// Reads `speakers`, `statements` and `complete` into the article.
pub(super) fn read(root: &mut Field<'_>, article: &mut Article) {
    let mut given = Given::default();
    if let Some(mut speakers) = root.get("speakers") {
        speakers.for_each(&mut |speaker| read_speaker(speaker, &mut given));
    }
    if let Some(mut statements) = root.get("statements") {
        let words = Words::of(article);
        statements.for_each(&mut |statement| {
            given.statements.extend(read_statement(
                statement,
                article,
                &words,
                &mut given.speakers,
            ));
        });
    }
    match root.value.get("complete") {
        Some(Value::Bool(is_complete)) => given.is_complete = *is_complete,
        Some(_) => drop(root.get("complete").map(|mut it| it.complain(Fault::NotBool))),
        None => {}
    }
    article.given = given;
}

fn read_speaker(field: &mut Field<'_>, given: &mut Given) {
    if !matches!(field.value, Value::Object(_)) {
        return field.complain(Fault::NotObject);
    }
    field.only(&SPEAKER_FIELDS);
    let Some(name) = required(field, "name") else { return };
    let speaker = GivenSpeaker {
        id: field.text_of("id"),
        name,
        role: field.text_of("role"),
        affiliation: field.text_of("affiliation"),
        kind: one_of(field, "kind", &KINDS),
        presence: one_of(field, "presence", &PRESENCES),
    };
    let is_known = |known: &GivenSpeaker| {
        let has_ids = known.id.is_some() && speaker.id.is_some();
        known.name == speaker.name && known.role == speaker.role && !has_ids
            || speaker.id.is_some() && known.id == speaker.id
    };
    if given.speakers.iter().any(is_known) {
        return field.complain(Fault::Twice);
    }
    given.speakers.push(speaker);
}

fn read_statement(
    field: &mut Field<'_>,
    article: &Article,
    words: &Words,
    speakers: &mut Vec<GivenSpeaker>,
) -> Option<GivenStatement> {
    if !matches!(field.value, Value::Object(_)) {
        field.complain(Fault::NotObject);
        return None;
    }
    field.only(&STATEMENT_FIELDS);
    let speaker = required(field, "speaker")?;
    let paragraph = paragraph(field, article);
    let quoted = ["text", "quote"].iter().find(|name| field.has(name));
    let content = match (quoted, paragraph) {
        (Some(name), _) => {
            let text = field.text_of(name)?;
            let found = paragraph.and_then(|it| words.find(it, &text));
            let found = found.or_else(|| words.find(TextRange::new(0, usize::MAX), &text));
            if found.is_none() {
                field.get(name)?.complain(Fault::NotFound);
            }
            found?
        }
        (None, Some(paragraph)) => paragraph,
        (None, None) => {
            required(field, "text");
            return None;
        }
    };
    let around = article.blocks.iter().map(|it| it.range).find(|it| it.contains_range(content));
    let cue = field.text_of("cue").and_then(|cue| words.find(around?, &cue));
    let at = field.get("at").and_then(|mut at| time(&mut at));
    Some(GivenStatement {
        speaker_idx: speaker_idx(speakers, speaker),
        content,
        cue: cue.unwrap_or(TextRange::new(content.start, content.start)),
        kind: one_of(field, "kind", &STATEMENT_KINDS),
        at,
    })
}

/// The index of the speaker with this id or name; adds one if there is none.
fn speaker_idx(speakers: &mut Vec<GivenSpeaker>, name: String) -> usize {
    let is_meant = |it: &GivenSpeaker| it.id.as_ref() == Some(&name) || it.name == name;
    speakers.iter().position(is_meant).unwrap_or_else(|| {
        speakers.push(GivenSpeaker { name, ..GivenSpeaker::default() });
        speakers.len() - 1
    })
}

/// The paragraph whose number `paragraph` gives, from 1, as numbered on the page: headings, list items and the like do
/// not count.
fn paragraph(field: &mut Field<'_>, article: &Article) -> Option<TextRange> {
    let mut counted = field.get("paragraph")?;
    let number = match counted.value {
        Value::Number(number) => parse_number(number),
        _ => None,
    };
    let mut paragraphs = article.blocks.iter().filter(|it| it.kind == BlockKind::Paragraph);
    let found = number.and_then(|number| paragraphs.nth(number.checked_sub(1)? as usize));
    if found.is_none() {
        counted.complain(Fault::NoParagraph);
    }
    found.map(|block| block.range)
}

/// The text of a required field; complains if it is missing or empty.
fn required(field: &mut Field<'_>, name: &str) -> Option<String> {
    let is_there = field.has(name);
    let text = field.text_of(name);
    if text.is_none()
        && !matches!(field.value.get(name), Some(value) if is_there && !matches!(value, Value::Text(_)))
    {
        let mut path = field.path.clone();
        path.push('.');
        path.push_str(name);
        field.problems.push(Problem::Field { path, fault: Fault::Missing });
    }
    text
}

/// The value that a word stands for; complains about any other word.
fn one_of<T: Copy>(field: &mut Field<'_>, name: &str, words: &[(&str, T)]) -> Option<T> {
    let mut field = field.get(name)?;
    let text = field.text()?;
    let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
    if found.is_none() {
        field.complain(Fault::NotAllowed);
    }
    found
}
