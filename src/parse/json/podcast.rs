//! Transcripts as podcasts publish them: the JSON form of Podcasting 2.0, segments with a speaker, a start in seconds and a text.
//!
//! Source: github.com/Podcastindex-org/podcast-namespace, `transcripts.md`. Only for desk and command line. Tests:
//! `tests/parse/transcripts.rs`.

use super::Field;
use super::value::Value;
use crate::article::{Article, Time};
use crate::parse::formats::transcript::{Turn, article};

pub(super) fn is_form(root: &Value<'_>) -> bool {
    let first = root.get("segments").and_then(|it| it.each().first());
    first.is_some_and(|it| it.get("body").is_some())
}

pub(super) fn read(root: &mut Field<'_>) -> Article {
    let mut turns = Vec::new();
    let Some(mut segments) = root.get("segments") else { return Article::default() };
    segments.for_each(&mut |segment| {
        let text = segment.text_of("body").unwrap_or_default();
        let has_speaker = segment.has("speaker");
        let speaker = has_speaker.then(|| segment.text_of("speaker")).flatten().unwrap_or_default();
        let at = match segment.value.get("startTime") {
            Some(Value::Number(seconds)) => of_seconds(seconds),
            _ => None,
        };
        turns.push(Turn { speaker, at, text });
    });
    article("", turns, root.problems)
}

/// So many seconds from the start, as a time of day.
fn of_seconds(written: &str) -> Option<Time> {
    let whole: u32 = written.split('.').next()?.parse().ok()?;
    let (hours, minutes) = (u8::try_from(whole / 3600).ok()?, (whole / 60 % 60) as u8);
    Time::from_hms(hours, minutes, (whole % 60) as u8).ok()
}
