//! What an editor gives wins over what is found.

use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, extract};

/// The speakers and statements of an article in Rostrum's own format, one per line.
pub fn outline(file: &str) -> Vec<String> {
    let parsed = parse(file.as_bytes());
    assert_eq!(parsed.problems, [], "{file}");
    let proceedings = extract(&parsed.article);
    let speakers = proceedings.speakers.iter().map(|it| {
        let parts = [&it.role, &it.affiliation].into_iter().flatten().cloned();
        let about: Vec<String> = parts.chain([format!("{:?}", it.presence)]).collect();
        format!("{} = {}, {}", it.id, it.name, about.join(", "))
    });
    speakers.chain(statements(&parsed.article.text, &proceedings)).collect()
}

fn statements<'a>(
    text: &'a str,
    proceedings: &'a Proceedings,
) -> impl Iterator<Item = String> + use<'a> {
    proceedings.statements.iter().map(move |it| {
        let words: Vec<&str> = it.content.iter().map(|range| range.of(text)).collect();
        let at =
            it.at.map(|at| format!(" at {:02}:{:02}", at.hour(), at.minute())).unwrap_or_default();
        let speaker = proceedings.speaker_of(it).map_or("", |it| &*it.name);
        format!("{speaker} {:?} [{}]{at}: {}", it.kind, it.cue.of(text), words.join(" … "))
    })
}

/// Checks an article with what is given, of two paragraphs: `“It floats,” said Ada Moor.` and one without speech.
#[track_caller]
pub fn check(given: &str, expected: &[&str]) {
    let file = format!(
        r#"{{"headline": "T", "body": ["“It floats,” said Ada Moor.", "Ben Sund stood by and waved."], {given}}}"#
    );
    assert_eq!(outline(&file), expected, "{given}");
}

#[test]
fn nothing_given() {
    check(
        r#""place": "Lune""#,
        &[
            "ada-moor = Ada Moor, Spoke",
            "ben-sund = Ben Sund, Mentioned",
            "Ada Moor Direct [said]: “It floats,”",
        ],
    );
}

#[test]
fn a_given_speaker_tells_more_of_a_found_one() {
    check(
        r#""speakers": [{"name": "Ada Moor", "role": "mayor", "affiliation": "Lune"}, {"name": "Ben Sund", "id": "ben", "presence": "present"}]"#,
        &[
            "ada-moor = Ada Moor, mayor, Lune, Spoke",
            "ben = Ben Sund, Present",
            "Ada Moor Direct [said]: “It floats,”",
        ],
    );
}

#[test]
fn a_given_statement_takes_the_place_of_a_found_one() {
    check(
        r#""statements": [{"speaker": "Ben Sund", "text": "It floats"}]"#,
        &[
            "ada-moor = Ada Moor, Mentioned",
            "ben-sund = Ben Sund, Spoke",
            "Ben Sund Direct []: It floats",
        ],
    );
    check(
        r#""statements": [{"speaker": "Ben Sund", "paragraph": 2, "kind": "act", "cue": "waved", "at": "14:05"}]"#,
        &[
            "ada-moor = Ada Moor, Spoke",
            "ben-sund = Ben Sund, Spoke",
            "Ada Moor Direct [said]: “It floats,”",
            "Ben Sund Act [waved] at 14:05: Ben Sund stood by and waved.",
        ],
    );
}

#[test]
fn a_speaker_whom_the_article_does_not_name() {
    check(
        r#""statements": [{"speaker": "Cy Holm", "text": "stood by and waved"}]"#,
        &[
            "ada-moor = Ada Moor, Spoke",
            "ben-sund = Ben Sund, Mentioned",
            "cy-holm = Cy Holm, Spoke",
            "Ada Moor Direct [said]: “It floats,”",
            "Cy Holm Reported []: stood by and waved",
        ],
    );
}

#[test]
fn complete_means_that_nothing_is_looked_for() {
    check(
        r#""complete": true, "statements": [{"speaker": "Ben Sund", "text": "It “floats"}]"#
            .replace('“', "")
            .as_str(),
        &["ben-sund = Ben Sund, Spoke", "Ben Sund Direct []: It floats"],
    );
    check(r#""complete": true"#, &[]);
}

#[test]
fn two_given_speakers_of_one_identifier() {
    check(
        r#""speakers": [{"name": "Cy Holm", "id": "ada-moor"}]"#,
        &[
            "ada-moor = Cy Holm, Spoke",
            "ben-sund = Ben Sund, Mentioned",
            "Cy Holm Direct [said]: “It floats,”",
        ],
    );
}

#[test]
fn two_given_speakers_of_one_name_stay_two() {
    check(
        r#""speakers": [{"name": "Cy Holm", "id": "a"}, {"name": "Cy Holm", "id": "b"}], "statements": [{"speaker": "b", "text": "stood by and waved"}, {"speaker": "a", "text": "It floats"}]"#,
        &[
            "ada-moor = Ada Moor, Mentioned",
            "ben-sund = Ben Sund, Mentioned",
            "a = Cy Holm, Spoke",
            "b = Cy Holm, Spoke",
            "Cy Holm Direct []: It floats",
            "Cy Holm Reported []: stood by and waved",
        ],
    );
}

#[test]
fn statements_take_the_time_of_their_entry() {
    let live = "Live\n\n09:30 “It floats,” said Ada Moor.\n\n10:00 “It sinks,” said Ben Sund.";
    let article = parse(live.as_bytes()).article;
    let found: Vec<String> = statements(&article.text, &extract(&article)).collect();
    let expected = [
        "Ada Moor Direct [said] at 09:30: “It floats,”",
        "Ben Sund Direct [said] at 10:00: “It sinks,”",
    ];
    assert_eq!(found, expected);
}

#[test]
fn headings_captions_and_credits_are_no_prose() {
    let page = "<h1>T</h1><h2>Cy Holm said it sinks</h2><figure><img src=a alt=b><figcaption>Dee Rask said it is wet.</figcaption></figure>\
        <p>“It floats,” said Ada Moor.</p><ul><li>“It sinks,” said Ben Sund.</li></ul><p class=byline>By Ed Vane</p>";
    let article = parse(page.as_bytes()).article;
    let names: Vec<String> = extract(&article).speakers.into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Ada Moor", "Ben Sund"]);
}

#[test]
fn the_example_of_the_documentation() {
    assert_eq!(
        outline(include_str!("../data/own/article.json")),
        [
            "moor = Ada Moor, mayor of Port Lune, Harbour Party, Spoke",
            "ben-sund = Ben Sund, Present",
            "cy-holm = Cy Holm, fisher, Spoke",
            "Ada Moor Direct [said] at 09:30: It took nine years, and it floats",
            "Ada Moor Reported [added]: The harbour was too shallow",
            "Cy Holm Direct []: Nobody asked the fishers.",
        ],
    );
}

#[test]
fn who_is_no_speaker_is_left_out_with_all_that_they_said() {
    check(
        r#""speakers": [{"name": "Ada Moor", "not": true}]"#,
        &["ben-sund = Ben Sund, Mentioned"],
    );
    check(
        r#""speakers": [{"name": "ada-moor", "not": true}], "statements": [{"speaker": "Ben Sund", "text": "It floats"}]"#,
        &["ben-sund = Ben Sund, Spoke", "Ben Sund Direct []: It floats"],
    );
}

#[test]
fn found_speakers_that_are_one_person_are_merged() {
    check(
        r#""speakers": [{"name": "Ada Moor", "same": ["Ben Sund"]}]"#,
        &["ada-moor = Ada Moor, Spoke", "Ada Moor Direct [said]: “It floats,”"],
    );
    check(
        r#""speakers": [{"name": "Ben Sund", "id": "ben", "same": "ada-moor"}]"#,
        &["ben = Ben Sund, Spoke", "Ben Sund Direct [said]: “It floats,”"],
    );
    // Two that name each other are still one.
    check(
        r#""speakers": [{"name": "Ada Moor", "same": ["Ben Sund"]}, {"name": "Ben Sund", "id": "ben", "same": ["Ada Moor"]}]"#,
        &["ben = Ben Sund, Spoke", "Ben Sund Direct [said]: “It floats,”"],
    );
}

#[test]
fn somebody_else_stays_apart() {
    check(
        r#""speakers": [{"name": "Ada Moor", "id": "other", "different": ["ada-moor"]}]"#,
        &[
            "ada-moor = Ada Moor, Spoke",
            "ben-sund = Ben Sund, Mentioned",
            "other = Ada Moor, Mentioned",
            "Ada Moor Direct [said]: “It floats,”",
        ],
    );
}

#[test]
fn words_that_are_no_statement_are_left_out() {
    check(
        r#""statements": [{"words": "It floats", "not": true}]"#,
        &["ada-moor = Ada Moor, Mentioned", "ben-sund = Ben Sund, Mentioned"],
    );
}
