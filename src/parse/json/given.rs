//! Reads the speakers and statements given by an editor, or found before and kept in a file. A statement's words must be in
//! the article; differences in white space and in the form of quotation marks are ignored.
//!
//! | file | what it reads |
//! | --- | --- |
//! | `anchors` | words of the article, with what tells them from the same words elsewhere |
//! | `speaker` | a speaker |
//!
//! Tests: `tests/parse/schema.rs`, `tests/speakers/given.rs`, `tests/findings.rs`.

mod anchors;
mod speaker;

use super::Field;
use super::own::time;
use super::value::Value;
use crate::article::{
    Article, BlockKind, Confidence, Given, GivenSpeaker, GivenStatement, StatementKind, TextRange,
    Wording,
};
use crate::parse::clock::parse_number;
use crate::parse::{Fault, Problem};

const STATEMENT_KINDS: [(&str, StatementKind); 4] = [
    ("direct", StatementKind::Direct),
    ("mixed", StatementKind::Mixed),
    ("reported", StatementKind::Reported),
    ("act", StatementKind::Act),
];

const CONFIDENCES: [(&str, Confidence); 3] =
    [("sure", Confidence::Sure), ("likely", Confidence::Likely), ("unsure", Confidence::Unsure)];

const STATEMENT_FIELDS: [&str; 14] = [
    "at",
    "checked",
    "confidence",
    "cue",
    "id",
    "kind",
    "not",
    "paragraph",
    "passage",
    "quote",
    "source",
    "speaker",
    "text",
    "words",
];

/// Reads `speakers`, `statements` and `complete` into the article.
pub(super) fn read(root: &mut Field<'_>, article: &mut Article) {
    let mut given = Given { is_complete: flag(root, "complete"), ..Given::default() };
    let is_given = root.has("speakers") || root.has("statements");
    let wording = if is_given { Wording::of(article) } else { Wording::default() };
    if let Some(mut speakers) = root.get("speakers") {
        speakers.for_each(&mut |it| speaker::read(it, article, &wording, &mut given.speakers));
    }
    // Where the list is said to be complete, a name that is not in it is a slip.
    let is_closed = given.is_complete && root.has("speakers");
    if let Some(mut statements) = root.get("statements") {
        statements.for_each(&mut |it| {
            let n_listed = given.speakers.len();
            read_statement(it, article, &wording, &mut given);
            if is_closed && n_listed < given.speakers.len() {
                it.get("speaker").iter_mut().for_each(|it| it.complain(Fault::Unlisted));
            }
        });
    }
    article.given = given;
}

fn read_statement(field: &mut Field<'_>, article: &Article, wording: &Wording, given: &mut Given) {
    if !matches!(field.value, Value::Object(_)) {
        return field.complain(Fault::NotObject);
    }
    field.only(&STATEMENT_FIELDS);
    let is_none = flag(field, "not");
    let speaker = if is_none { None } else { required(field, "speaker") };
    if speaker.is_none() && !is_none {
        return;
    }
    let near = given.statements.last().and_then(|it| it.content.last()).map_or(0, |it| it.end);
    let Some(content) = content(field, article, wording, near) else {
        given.n_lost += 1;
        return;
    };
    let Some(speaker) = speaker else {
        given.not_statements.extend(content);
        return;
    };
    let first = content.first().copied().unwrap_or_default();
    let nowhere = TextRange::new(first.start, first.start);
    let mut part = |name| {
        let anchor = anchors::one(&mut field.get(name)?)?;
        wording.locate_beside(article, &anchor, first)
    };
    let (cue, source, passage) = (part("cue"), part("source"), part("passage"));
    let at = field.get("at").and_then(|mut at| time(&mut at));
    given.statements.push(GivenStatement {
        id: field.text_of("id"),
        speaker_idx: speaker_idx(&mut given.speakers, speaker),
        content,
        source: source.unwrap_or(nowhere),
        cue: cue.unwrap_or(nowhere),
        passage: passage.unwrap_or(nowhere),
        kind: one_of(field, "kind", &STATEMENT_KINDS),
        at,
        confidence: one_of(field, "confidence", &CONFIDENCES),
        is_checked: flag(field, "checked"),
    });
}

/// The words of a statement; none, with a complaint, if they are not in the article.
fn content(
    field: &mut Field<'_>,
    article: &Article,
    wording: &Wording,
    near: usize,
) -> Option<Vec<TextRange>> {
    let paragraph = paragraph(field, article);
    if let Some(mut words) = field.get("words") {
        let found = wording.locate_all(anchors::all(&mut words), near);
        if found.is_empty() {
            words.complain(Fault::NotFound);
        }
        return (!found.is_empty()).then_some(found);
    }
    let quoted = ["text", "quote"].iter().find(|name| field.has(name));
    match (quoted, paragraph) {
        (Some(name), _) => {
            let text = field.text_of(name)?;
            let found = paragraph.and_then(|it| wording.find(it, &text));
            let found = found.or_else(|| wording.find(Wording::ANYWHERE, &text));
            if found.is_none() {
                field.get(name)?.complain(Fault::NotFound);
            }
            found.map(|range| vec![range])
        }
        (None, Some(paragraph)) => Some(vec![paragraph]),
        (None, None) => {
            required(field, "text");
            None
        }
    }
}

/// The index of the speaker with this id or name; a new one if there is none.
fn speaker_idx(speakers: &mut Vec<GivenSpeaker>, name: String) -> usize {
    let is_meant = |it: &GivenSpeaker| it.id.as_ref() == Some(&name) || it.name == name;
    speakers.iter().position(is_meant).unwrap_or_else(|| {
        speakers.push(GivenSpeaker { name, ..GivenSpeaker::default() });
        speakers.len() - 1
    })
}

/// The paragraph with the number in `paragraph`, counted from 1: headings, list items and the like do not count.
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

/// The text of a required field; complains if it is missing.
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

/// Whether a field is `true`; complains if it is neither that nor `false`.
fn flag(field: &mut Field<'_>, name: &str) -> bool {
    let Some(mut flag) = field.get(name) else { return false };
    if let Value::Bool(is_set) = flag.value {
        return *is_set;
    }
    flag.complain(Fault::NotBool);
    false
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
