//! Whole articles: `tests/data/CASE/article.txt`, and in `expected.json` next to it what a careful reader finds there.

use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, extract};
use serde_json::{Value, json};

/// What is found, in the format of `expected.json`.
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

#[track_caller]
fn check(article: &str, expected: &str) {
    let found = found(article);
    let expected: Value = serde_json::from_str(expected).unwrap_or_default();
    assert!(expected["speakers"].is_array(), "expected.json is JSON with speakers");
    for part in ["event_date", "place", "speakers", "statements"] {
        let shown = serde_json::to_string_pretty(&found[part]).unwrap_or_default();
        assert_eq!(found[part], expected[part], "{part}: {shown}");
    }
}

#[test]
fn the_sample_is_read_as_its_readers_would() {
    check(
        include_str!("../data/innovation-day/article.txt"),
        include_str!("../data/innovation-day/expected.json"),
    );
}

#[test]
fn a_ground_breaking_with_guests_and_critics() {
    check(
        include_str!("../data/harbour/article.txt"),
        include_str!("../data/harbour/expected.json"),
    );
}

#[test]
fn a_council_meeting_in_british_marks() {
    check(
        include_str!("../data/council/article.txt"),
        include_str!("../data/council/expected.json"),
    );
}

#[test]
fn a_conference_opens() {
    check(
        include_str!("../data/conference-opening/article.txt"),
        include_str!("../data/conference-opening/expected.json"),
    );
}

#[test]
fn a_council_meets_until_late() {
    check(
        include_str!("../data/council-meeting/article.txt"),
        include_str!("../data/council-meeting/expected.json"),
    );
}

#[test]
fn a_product_is_launched() {
    check(
        include_str!("../data/product-launch/article.txt"),
        include_str!("../data/product-launch/expected.json"),
    );
}

#[test]
fn a_day_in_court() {
    check(
        include_str!("../data/court-day/article.txt"),
        include_str!("../data/court-day/expected.json"),
    );
}

#[test]
fn a_panel_disagrees() {
    check(
        include_str!("../data/panel-discussion/article.txt"),
        include_str!("../data/panel-discussion/expected.json"),
    );
}

#[test]
fn awards_are_given() {
    check(
        include_str!("../data/award-ceremony/article.txt"),
        include_str!("../data/award-ceremony/expected.json"),
    );
}

#[test]
fn a_march_and_its_speakers() {
    check(
        include_str!("../data/protest/article.txt"),
        include_str!("../data/protest/expected.json"),
    );
}

#[test]
fn a_press_conference_in_guillemets() {
    check(
        include_str!("../data/press-conference/article.txt"),
        include_str!("../data/press-conference/expected.json"),
    );
}

#[test]
fn an_official_visit_in_chinese_style() {
    check(
        include_str!("../data/official-visit/article.txt"),
        include_str!("../data/official-visit/expected.json"),
    );
}
