//! What is left where only what an editor has checked is shown.

use rostrum::parse::parse;
use rostrum::speakers::extract;

const BODY: &str =
    "“It floats,” said Ada Moor. “It leaks,” said Ben Sund. Cy Holm attended the launch.";

#[track_caller]
fn check(given: &str, expect: &[&str]) {
    let file = format!(r#"{{"headline": "H", "body": "{BODY}", "complete": true, {given}}}"#);
    let parsed = parse(file.as_bytes());
    assert_eq!(parsed.problems, []);
    let left = extract(&parsed.article).checked();
    let speakers = left.speakers.iter().map(|it| format!("{}, {:?}", it.name, it.presence));
    let statements = left.statements.iter().map(|it| {
        let words = it.content.iter().map(|&range| parsed.article.slice(range));
        let name = left.speaker_of(it).map_or("nobody", |it| &it.name);
        format!("{name}: {}", words.collect::<String>())
    });
    assert_eq!(speakers.chain(statements).collect::<Vec<_>>(), expect);
}

#[test]
fn statements_that_nobody_checked_are_left_out_with_who_said_nothing_else() {
    check(
        r#""statements": [{"speaker": "Ada Moor", "text": "It floats"},
            {"speaker": "Ben Sund", "text": "It leaks", "checked": true}]"#,
        &["Ben Sund, Spoke", "Ben Sund: It leaks"],
    );
}

#[test]
fn who_was_checked_stays_but_was_not_heard_then() {
    check(
        r#""speakers": [{"name": "Ada Moor", "checked": true},
            {"name": "Cy Holm", "checked": true, "presence": "present",
                "appearances": [{"words": "Cy Holm attended the launch"}]}],
            "statements": [{"speaker": "Ada Moor", "text": "It floats"}]"#,
        &["Ada Moor, Mentioned", "Cy Holm, Present"],
    );
}

#[test]
fn nothing_is_left_of_what_was_only_found() {
    let parsed = parse(format!("H\n\n{BODY}\n").as_bytes());
    let found = extract(&parsed.article);
    assert!(!found.statements.is_empty());
    let left = found.checked();
    assert_eq!((left.speakers.len(), left.statements.len()), (0, 0));
}
