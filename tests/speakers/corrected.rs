//! What an editor's corrections mean exactly: whom an identifier or a name means, and which links survive.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that finds nothing panics")]

use super::given::{check, outline};
use rostrum::parse::parse;
use rostrum::speakers::extract;

#[test]
fn an_identifier_means_its_own_speaker_only() {
    // Both are called Moor; by the identifier, one of them is.
    let file = |given: &str| {
        format!(
            r#"{{"headline": "T", "body": ["“It floats,” said Ada Moor. “It leaks,” said Ben Sund."], {given}}}"#
        )
    };
    let rename = r#""speakers": [{"id": "ada-moor", "name": "Ben Sund"}]"#;
    assert_eq!(
        outline(&file(rename)),
        [
            "ada-moor = Ben Sund, Spoke",
            "ben-sund = Ben Sund, Spoke",
            "Ben Sund Direct [said]: “It floats,”",
            "Ben Sund Direct [said]: “It leaks,”",
        ]
    );
    // Of two of one name, only the one that is meant is left out.
    let left_out = r#""speakers": [{"id": "ben-sund", "name": "Ada Moor", "not": true}]"#;
    assert_eq!(
        outline(&file(left_out)),
        ["ada-moor = Ada Moor, Spoke", "Ada Moor Direct [said]: “It floats,”"]
    );
}

#[test]
fn a_name_in_full_means_nobody_who_only_shares_a_form_of_it() {
    let body = "“It floats,” said Ada Moor. “It leaks,” Moor added. “It sank,” said a man called Moor. Ben Sund waved.";
    let given = r#""speakers": [{"id": "moor", "name": "Moor", "different": "ada-moor"}, {"name": "Ada Moor", "not": true}]"#;
    let file = format!(r#"{{"headline": "T", "body": ["{body}"], {given}}}"#);
    let names: Vec<String> =
        outline(&file).into_iter().filter(|line| line.contains(" = ")).collect();
    assert!(names.iter().any(|it| it.starts_with("moor = Moor")), "{names:?}");
    assert!(!names.iter().any(|it| it.starts_with("ada-moor")), "{names:?}");
}

#[test]
fn who_is_no_speaker_is_none_under_any_name() {
    check(r#""speakers": [{"name": "Ada Moor", "not": true, "same": "Ben Sund"}]"#, &[]);
}

#[test]
fn an_empty_role_is_none() {
    let file = |given: &str| {
        format!(r#"{{"headline": "T", "body": ["“It floats,” said Mayor Ada Moor."]{given}}}"#)
    };
    let speaker = |given: &str| outline(&file(given)).swap_remove(0);
    assert_eq!(speaker(""), "ada-moor = Ada Moor, Mayor, Spoke");
    assert_eq!(
        speaker(r#", "speakers": [{"name": "Ada Moor", "role": ""}]"#),
        "ada-moor = Ada Moor, Spoke"
    );
}

/// Identifiers and statements of an article in which two are found.
fn with_ids(given: &str) -> Vec<(String, String)> {
    let file = format!(
        r#"{{"headline": "T", "body": ["“It floats, and it sails,” said Ada Moor.", "“It leaks,” said Ben Sund."]{given}}}"#
    );
    let parsed = parse(file.as_bytes());
    assert_eq!(parsed.problems, []);
    let proceedings = extract(&parsed.article);
    let statements = proceedings.statements.iter().map(|it| {
        let words: String = it.content.iter().map(|&part| parsed.article.slice(part)).collect();
        (it.id.clone(), format!("{}: {words}", proceedings.speaker_of(it).unwrap().id))
    });
    statements.collect()
}

#[test]
fn links_to_a_statement_survive_another_speaker_and_other_words() {
    let found = with_ids("");
    let [(first, _), leak] = &found[..] else { panic!("{found:?}") };
    let check = |statements: &str, expected: &[(&str, &str)]| {
        let statements = statements.replace("FIRST", first);
        let mut read = with_ids(&format!(r#", "statements": [{statements}]"#));
        assert_eq!(read.pop().as_ref(), Some(leak));
        let read: Vec<(&str, &str)> = read.iter().map(|(id, it)| (&**id, &**it)).collect();
        assert_eq!(read, expected, "{statements}");
    };
    check(
        r#"{"speaker": "Ben Sund", "words": "It floats, and it sails"}"#,
        &[(first, "ben-sund: It floats, and it sails")],
    );
    check(
        r#"{"speaker": "Ada Moor", "words": "It floats", "id": "mine"}"#,
        &[("mine", "ada-moor: It floats")],
    );
    // By its identifier it is the same statement, wherever its words are now.
    check(
        r#"{"id": "FIRST", "speaker": "Ada Moor", "words": "said Ada Moor"}"#,
        &[(first, "ada-moor: said Ada Moor")],
    );
    // Of one that is two now, the first has the link, and the second one of its own.
    let halves = with_ids(
        r#", "statements": [{"speaker": "Cy Holm", "words": "It floats"}, {"speaker": "Ada Moor", "words": "it sails"}]"#,
    );
    assert_eq!((&halves[0].0, &*halves[0].1), (first, "cy-holm: It floats"));
    assert_eq!(halves[1].1, "ada-moor: it sails");
    assert!(halves[1].0.starts_with("ada-moor-") && halves[1].0 != *first, "{halves:?}");
    // Even where another is given the identifier that it would have had.
    let swapped = with_ids(&format!(
        r#", "statements": [{{"speaker": "Cy Holm", "words": "It floats"}}, {{"id": "{first}", "speaker": "Ada Moor", "words": "it sails"}}]"#
    ));
    assert_eq!(swapped[1].0, *first);
    assert!(swapped[0].0.starts_with("cy-holm-"), "{swapped:?}");
}

#[test]
fn the_mention_of_one_is_nobody_elses() {
    let file = r#"{"headline": "T", "body": ["“It floats,” said Ada Moor. “It leaks,” Moor said."], "speakers":
        [{"id": "other", "name": "Moor", "different": "ada-moor", "mentions": [{"exact": "Moor", "suffix": " said."}]}]}"#;
    let article = parse(file.as_bytes()).article;
    let mentions: Vec<_> = extract(&article)
        .speakers
        .iter()
        .map(|it| (it.id.clone(), it.mentions.iter().map(|it| it.start).collect::<Vec<_>>()))
        .collect();
    let at = |words: &str| article.text.find(words).unwrap();
    assert_eq!(
        mentions,
        [
            ("ada-moor".to_owned(), vec![at("Ada Moor")]),
            ("other".to_owned(), vec![at("Moor said.")])
        ]
    );
}
