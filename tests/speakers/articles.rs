//! Whole articles: `tests/data/CASE/article.txt` and, in `expected.json` beside it, what a careful reader finds there.

use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, extract};
use serde_json::{Value, json};

/// What was found, in the form of `expected.json`.
fn found(text: &str) -> Value {
    let article = parse(text.as_bytes()).article;
    let proceedings = extract(&article);
    let speakers = proceedings.speakers.iter().map(
        |it| json!({ "name": it.name, "kind": it.kind, "role": it.role, "presence": it.presence }),
    );
    json!({
        "event_date": proceedings.event.date.map(|date| date.to_string()),
        "place": proceedings.event.place,
        "speakers": speakers.collect::<Value>(),
        "statements": statements(&article.text, &proceedings),
    })
}

fn statements(text: &str, proceedings: &Proceedings) -> Value {
    let statements = proceedings.statements.iter().map(|it| {
        let words: Vec<&str> = it.content.iter().map(|range| range.of(text)).collect();
        json!({
            "speaker": proceedings.speaker_of(it).map(|speaker| &speaker.name),
            "kind": it.kind,
            "cue": it.cue.of(text),
            "text": words.join(" "),
        })
    });
    statements.collect()
}

#[test]
fn the_sample_is_read_as_its_readers_would() {
    let found = found(include_str!("../data/innovation-day/article.txt"));
    let expected: Value =
        serde_json::from_str(include_str!("../data/innovation-day/expected.json"))
            .unwrap_or_default();
    assert!(expected["speakers"].is_array(), "expected.json is JSON");
    for part in ["event_date", "place", "speakers", "statements"] {
        assert_eq!(
            found[part],
            expected[part],
            "{part}: {}",
            serde_json::to_string_pretty(&found[part]).unwrap_or_default()
        );
    }
}
