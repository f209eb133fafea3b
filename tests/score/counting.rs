//! How findings are compared with marks: what counts as right, as false, as missed and as neither.

use super::compare::{Comparison, compare};
use super::marks::{Findings, Marked};
use super::tally::Count;
use std::fs;

const TEXT: &str = "The mill reopens\n\n“It turns again,” said Ada Holm, the mayor. Bo Holm, her brother, said that \
    it rained. The miller thanked both.";

/// Reads marks for `TEXT`; their people are Ada Holm (mayor), Bo Holm and the miller.
fn marks(statements: &str) -> Findings {
    let people = r#"
        { "name": "Ada Holm", "role": "mayor", "kind": "person", "presence": "spoke" },
        { "name": "Bo Holm", "role": null, "kind": "person", "presence": "mentioned" },
        { "name": "The miller", "role": null, "kind": "unnamed", "presence": "spoke" }"#;
    with_people(people, statements)
}

fn with_people(people: &str, statements: &str) -> Findings {
    let folder = tempfile();
    fs::write(folder.join("article.txt"), TEXT).unwrap();
    let event = r#"{ "date": "2031-05-14", "place": null }"#;
    let file =
        format!(r#"{{ "event": {event}, "people": [{people}], "statements": [{statements}] }}"#);
    fs::write(folder.join("marks.json"), file).unwrap();
    let marked = Marked::read(&folder);
    fs::remove_dir_all(folder).unwrap();
    marked.unwrap().marks
}

/// A folder of its own for each test, which runs in a thread with the test's name.
fn tempfile() -> std::path::PathBuf {
    let name = std::thread::current().name().unwrap_or("marks").replace("::", "-");
    let folder = std::env::temp_dir().join(format!("rostrum-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn count(right: usize, found: usize, marked: usize) -> Count {
    Count { right, found, marked }
}

const ADA: &str = r#"{ "speaker": "Ada Holm", "kind": "direct", "words": ["It turns again,"] }"#;
const RAIN: &str = r#"{ "speaker": "Bo Holm", "kind": "reported", "words": ["it rained"] }"#;

#[test]
fn the_same_is_right() {
    let Comparison { score, faults, .. } = compare(TEXT, &marks(ADA), &marks(ADA));
    assert_eq!(score.statements, count(1, 1, 1));
    assert_eq!(score.direct, count(1, 1, 1));
    assert_eq!(score.kinds, count(1, 1, 1));
    assert_eq!(score.names, count(2, 2, 2));
    assert_eq!(score.roles, count(1, 1, 1));
    assert_eq!(score.presence, count(2, 2, 2));
    // No place is marked, and none found.
    assert_eq!(score.event, count(1, 1, 1));
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_same_words_by_somebody_else_are_found_and_wrong() {
    let by_bo = ADA.replace("Ada", "Bo");
    let score = compare(TEXT, &marks(ADA), &marks(&by_bo)).score;
    assert_eq!(score.words, count(1, 1, 1));
    assert_eq!(score.statements, count(0, 1, 1));
}

#[test]
fn half_of_the_words_are_enough_and_less_are_not() {
    let rain = |words: &str| marks(&RAIN.replace("it rained", words));
    let score = |words: &str| compare(TEXT, &marks(RAIN), &rain(words)).score.reported;
    // Two of four, and two of five.
    assert_eq!(score("said that it rained"), count(1, 1, 1));
    assert_eq!(score("brother, said that it rained"), count(0, 1, 1));
}

#[test]
fn what_is_arguable_is_neither_missed_nor_false() {
    let arguable = RAIN.replace('}', r#", "arguable": "small talk" }"#);
    let both = format!("{ADA}, {arguable}");
    assert_eq!(compare(TEXT, &marks(&both), &marks(ADA)).score.statements, count(1, 1, 1));
    let found = format!("{ADA}, {RAIN}");
    assert_eq!(compare(TEXT, &marks(&both), &marks(&found)).score.statements, count(1, 1, 1));
}

#[test]
fn acts_are_counted_by_themselves() {
    let act = r#"{ "speaker": "The miller", "kind": "act", "words": ["thanked"] }"#;
    let score = compare(TEXT, &marks(act), &marks(act)).score;
    assert_eq!(score.acts, count(1, 1, 1));
    assert_eq!(score.statements, count(0, 0, 0));
}

#[test]
fn a_surname_that_two_have_is_nobody_in_particular() {
    let holm = r#"{ "name": "Holm", "role": null, "kind": "person", "presence": "mentioned" }"#;
    let score = compare(TEXT, &marks(ADA), &with_people(holm, "")).score;
    assert_eq!(score.names, count(0, 1, 2));
}

#[test]
fn an_office_without_its_place_is_not_whole() {
    let people = |role: &str| {
        let person =
            r#"{ "name": "Ada Holm", "role": "ROLE", "kind": "person", "presence": "mentioned" }"#;
        with_people(&person.replace("ROLE", role), "")
    };
    let roles = |role: &str| compare(TEXT, &people("the mayor"), &people(role)).score.roles;
    assert_eq!(roles("mayor"), count(1, 1, 1));
    assert_eq!(roles("mayor. Bo"), count(0, 1, 1));
}

#[test]
fn percentages_are_rounded_as_they_are_printed() {
    assert_eq!(count(2, 3, 8).percent(), ["66.7", "25.0", "36.4"]);
    assert_eq!(count(0, 0, 0).percent(), ["0.0", "0.0", "0.0"]);
}
