//! Reads a speaker: what an editor says of them, and with findings where they are named and what they took part in.

use super::{anchors, flag, one_of, required};
use crate::article::{
    Appearance, Article, GivenSpeaker, Presence, SpeakerKind, TextRange, Wording,
};
use crate::parse::Fault;
use crate::parse::json::Field;
use crate::parse::json::value::Value;

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

const FIELDS: [&str; 13] = [
    "affiliation",
    "appearances",
    "checked",
    "different",
    "forms",
    "id",
    "kind",
    "mentions",
    "name",
    "not",
    "presence",
    "role",
    "same",
];

const APPEARANCE_FIELDS: [&str; 3] = ["cue", "mention", "words"];

/// Reads a speaker; one that is there already is complained about.
pub(super) fn read(
    field: &mut Field<'_>,
    article: &Article,
    wording: &Wording,
    speakers: &mut Vec<GivenSpeaker>,
) {
    if !matches!(field.value, Value::Object(_)) {
        return field.complain(Fault::NotObject);
    }
    field.only(&FIELDS);
    let Some(name) = required(field, "name") else { return };
    let mentions = field.get("mentions").map(|mut it| wording.locate_all(anchors::all(&mut it), 0));
    let speaker = GivenSpeaker {
        id: field.text_of("id"),
        name,
        // An empty one says that there is none.
        role: field.get("role").and_then(|mut it| it.text()),
        affiliation: field.get("affiliation").and_then(|mut it| it.text()),
        kind: one_of(field, "kind", &KINDS),
        presence: one_of(field, "presence", &PRESENCES),
        forms: texts(field, "forms"),
        mentions: mentions.unwrap_or_default(),
        appearances: appearances(field, article, wording),
        is_none: flag(field, "not"),
        same: texts(field, "same"),
        different: texts(field, "different"),
        is_checked: flag(field, "checked"),
    };
    let is_known = |known: &GivenSpeaker| {
        let has_ids = known.id.is_some() && speaker.id.is_some();
        known.name == speaker.name && known.role == speaker.role && !has_ids
            || speaker.id.is_some() && known.id == speaker.id
    };
    if speakers.iter().any(is_known) {
        return field.complain(Fault::Twice);
    }
    speakers.push(speaker);
}

/// The texts of a list, or one alone.
fn texts(field: &mut Field<'_>, name: &str) -> Vec<String> {
    let mut texts = Vec::new();
    if let Some(mut list) = field.get(name) {
        let mut take = |field: &mut Field<'_>| texts.extend(field.text());
        if matches!(list.value, Value::List(_)) {
            list.for_each(&mut take)
        } else {
            take(&mut list)
        }
    }
    texts.retain(|text: &String| !text.is_empty());
    texts
}

/// What a speaker took part in, as far as its words are in the article.
fn appearances(field: &mut Field<'_>, article: &Article, wording: &Wording) -> Vec<Appearance> {
    let mut found: Vec<Appearance> = Vec::new();
    if let Some(mut list) = field.get("appearances") {
        list.for_each(&mut |field| {
            let near = found.last().map_or(0, |it| it.extent.end);
            found.extend(appearance(field, article, wording, near));
        });
    }
    found
}

fn appearance(
    field: &mut Field<'_>,
    article: &Article,
    wording: &Wording,
    near: usize,
) -> Option<Appearance> {
    field.only(&APPEARANCE_FIELDS);
    let words = anchors::one(&mut field.get("words")?)?;
    let extent = wording.locate(Wording::ANYWHERE, &words, near)?;
    article.block_around(extent)?;
    let nowhere = TextRange::new(extent.start, extent.start);
    let mut part = |name| {
        let anchor = anchors::one(&mut field.get(name)?)?;
        wording.locate_beside(article, &anchor, extent)
    };
    let (mention, cue) = (part("mention").unwrap_or(nowhere), part("cue").unwrap_or(nowhere));
    Some(Appearance { mention, cue, extent })
}
