//! The published schema of Rostrum's own format, `docs/article.schema.json`: what it allows is read without a problem,
//! and what is reported as a problem it does not allow. Implements the part of JSON Schema that it uses, except
//! patterns.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where the schema is not as it says"
)]

use rostrum::parse::{Problem, parse};
use serde_json::Value;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/article.schema.json")).unwrap()
}

/// Whether `rule` allows `value`; `root` holds the definitions.
fn allows(root: &Value, rule: &Value, value: &Value) -> bool {
    let rule = match rule["$ref"].as_str().and_then(|name| name.strip_prefix('#')) {
        Some(pointer) => root.pointer(pointer).unwrap(),
        None => rule,
    };
    let is_type = match rule["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some(other) => panic!("{other} is not checked here"),
        None => true,
    };
    let list = |name: &str| rule[name].as_array().cloned().unwrap_or_default();
    let number = |name: &str| rule[name].as_u64();
    is_type
        && (rule["enum"].is_null() || list("enum").contains(value))
        && (rule["anyOf"].is_null() || list("anyOf").iter().any(|it| allows(root, it, value)))
        && number("minLength").is_none_or(|min| min as usize <= value.as_str().unwrap_or("x").len())
        && number("minimum").is_none_or(|min| min <= value.as_u64().unwrap_or(min))
        && number("maximum").is_none_or(|max| value.as_u64().unwrap_or(max) <= max)
        && list("required").iter().all(|name| !value[name.as_str().unwrap()].is_null())
        && value
            .as_array()
            .into_iter()
            .flatten()
            .all(|it| rule["items"].is_null() || allows(root, &rule["items"], it))
        && value.as_object().into_iter().flatten().all(|(name, it)| {
            match &rule["properties"][name] {
                Value::Null => rule["additionalProperties"] != Value::Bool(false),
                property => allows(root, property, it),
            }
        })
}

#[track_caller]
fn check(file: &str, is_allowed: bool) {
    let (schema, value) = (schema(), serde_json::from_str(file).unwrap());
    assert_eq!(allows(&schema, &schema, &value), is_allowed, "by the schema: {file}");
    let is_fault = |it: &&Problem| {
        matches!(it, Problem::Field { .. } | Problem::Untitled | Problem::HeadlineOnly)
    };
    let problems = parse(file.as_bytes()).problems;
    assert_eq!(problems.iter().find(is_fault).is_none(), is_allowed, "{problems:?} in {file}");
}

#[test]
fn the_example_of_the_documentation() {
    check(include_str!("../data/own/article.json"), true);
}

#[test]
fn what_is_allowed_and_what_is_not() {
    let with = |rest: &str| format!(r#"{{"headline": "T", "body": ["One."]{rest}}}"#);
    for rest in [
        "",
        r#", "$schema": "article.schema.json", "published": "2031-05-14", "language": "en", "place": "Lune""#,
        r#", "complete": true, "speakers": [], "statements": [], "version": 1, "date": "2031-05-13""#,
        r#", "speakers": [{"name": "Ada", "forms": ["A."], "mentions": ["One"], "appearances": [{"words": "One", "mention": "One", "cue": "One"}]}]"#,
        r#", "speakers": [{"name": "Ada", "not": true}, {"name": "Ben", "same": ["B."], "different": "Bo", "checked": true}]"#,
        r#", "statements": [{"id": "x", "speaker": "Ada", "words": [{"exact": "One", "prefix": "", "suffix": "."}], "source": "One", "passage": "One.", "confidence": "likely", "checked": true}]"#,
        r#", "statements": [{"words": "One", "not": true}]"#,
        r#", "speakers": [{"name": "Ada", "id": "ada", "role": "a", "affiliation": "b", "kind": "person", "presence": "present"}]"#,
        r#", "statements": [{"speaker": "Ada", "text": "One", "kind": "act", "cue": "One", "at": "09:30"}, {"speaker": "Ada", "paragraph": 1}]"#,
    ] {
        check(&with(rest), true);
    }
    for rest in [
        r#", "speaker": []"#,
        r#", "speakers": {}"#,
        r#", "speakers": [{"name": "Ada", "rolle": "mayor"}]"#,
        r#", "statements": [{"speaker": "Ada", "text": "One", "said": "One"}]"#,
        r#", "speakers": [{"role": "a"}]"#,
        r#", "speakers": [{"name": "Ada", "kind": "mayor"}]"#,
        r#", "speakers": [{"name": "Ada", "presence": "absent"}]"#,
        r#", "statements": [{"text": "One"}]"#,
        r#", "statements": [{"speaker": 5, "text": "One"}]"#,
        r#", "statements": [{"speaker": "Ada", "text": "One", "kind": "said"}]"#,
        r#", "statements": [{"speaker": "Ada", "text": "One", "paragraph": 0}]"#,
        r#", "complete": 1"#,
        r#", "version": 2"#,
        r#", "speakers": [{"name": "Ada", "not": "yes"}]"#,
        r#", "speakers": [{"name": "Ada", "forms": 1}]"#,
        r#", "statements": [{"speaker": "Ada", "words": {"prefix": "One"}}]"#,
        r#", "statements": [{"speaker": "Ada", "words": {"exact": "One", "before": "x"}}]"#,
        r#", "statements": [{"speaker": "Ada", "text": "One", "confidence": "very"}]"#,
        r#", "place": ["Lune"]"#,
    ] {
        check(&with(rest), false);
    }
    check(r#"{"headline": "T", "body": "One.\n\nTwo."}"#, true);
    check(
        r#"{"headline": "T", "body": [{"type": "heading", "text": "A", "level": 2}, {"text": "B", "at": "9:30"}]}"#,
        true,
    );
    check(r#"{"headline": "T", "body": [{"type": "poem", "text": "A"}, "B"]}"#, false);
    check(r#"{"headline": "T", "body": [{"text": "A", "time": "09:30"}, "B"]}"#, false);
    check(r#"{"headline": "T", "body": [5, "B"]}"#, false);
    check(r#"{"body": ["One."]}"#, false);
    check(r#"{"headline": "T"}"#, false);
}
