//! Who is quoted across articles: counted over files, folders and lines, with an editor's word, and without names that are written
//! nowhere.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "a.html",
        "<article><h1>Ferry</h1><p>“It floats very well,” said Mayor Ada Moor. Ben Sund said it was late.</p></article>",
    );
    write(
        "b.html",
        "<article><h1>Ferry</h1><p>Ada Moor, the chair of the Lune Trust, said the boat was “a marvel”.</p></article>",
    );
    write("c.html", "<article><h1>Ferry</h1><p>It rained.</p></article>");
    folder
}

fn rostrum(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rostrum")).args(args).current_dir(folder).output().unwrap()
}

#[track_caller]
fn people(folder: &Path, args: &[&str]) -> Value {
    let output = rostrum(folder, &[&["report", "--as", "json"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn words_and_articles_are_counted_by_name() {
    let folder = folder();
    let people = people(folder.path(), &["."]);
    assert_eq!(
        people,
        json!([
            {
                "name": "Ada Moor", "kind": "person", "roles": ["Mayor", "chair of the Lune Trust"],
                "n_articles": 2, "n_statements": 2, "n_words": 9, "n_quoted": 6, "direct": 0.667,
            },
            {
                "name": "Ben Sund", "kind": "person", "roles": [],
                "n_articles": 1, "n_statements": 1, "n_words": 3, "n_quoted": 0, "direct": 0.0,
            },
        ])
    );
}

#[test]
fn a_table_and_a_spreadsheet_say_the_same() {
    let folder = folder();
    let output = rostrum(folder.path(), &["report", "."]);
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "name      role   articles  statements  words  direct\n\
         Ada Moor  Mayor         2           2      9    67 %\n\
         Ben Sund                1           1      3     0 %\n"
    );
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "2 speakers in 2 articles\n");
    let output = rostrum(folder.path(), &["report", "--quiet", "--as", "csv", "a.html"]);
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "name,kind,roles,articles,statements,words,direct\r\n\
         Ada Moor,person,Mayor,1,1,4,1\r\n\
         Ben Sund,person,,1,1,3,0\r\n"
    );
    assert!(output.stderr.is_empty());
}

#[test]
fn an_editors_word_counts() {
    let folder = folder();
    let corrections =
        r#"{"statements": [{"speaker": "Ben Sund", "words": "It floats very well,"}]}"#;
    fs::write(folder.path().join("a.corrections.json"), corrections).unwrap();
    let people = people(folder.path(), &["a.html"]);
    assert_eq!(people.as_array().unwrap().len(), 1);
    assert_eq!((&people[0]["name"], &people[0]["n_words"]), (&json!("Ben Sund"), &json!(7)));
}

#[test]
fn some_names_are_written_nowhere() {
    let folder = folder();
    fs::write(folder.path().join("never.txt"), "\nben  SUND\n").unwrap();
    for form in ["table", "csv", "json"] {
        let args = ["report", ".", "--never", "never.txt", "--as", form];
        let output = rostrum(folder.path(), &args);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("Ada Moor") && !text.contains("Sund"), "{form}: {text}");
    }
    let missing = rostrum(folder.path(), &["report", ".", "--never", "nowhere.txt"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(missing.stdout.is_empty(), "nothing is written where the names are not known");
}

#[test]
fn lines_count_like_files() {
    let folder = folder();
    let through = |args: &[&str], input: &[u8]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rostrum"));
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        child.wait_with_output().unwrap()
    };
    let lines: String = ["a.html", "b.html", "c.html"]
        .iter()
        .map(|name| {
            let html = fs::read_to_string(folder.path().join(name)).unwrap();
            format!("{}\n", json!({ "id": name, "html": html }))
        })
        .collect();
    let found = through(&["find", "--jsonl"], lines.as_bytes());
    let report = through(&["report", "--jsonl", "--as", "json"], &found.stdout);
    assert_eq!(report.status.code(), Some(0));
    assert_eq!(
        serde_json::from_slice::<Value>(&report.stdout).unwrap(),
        people(folder.path(), &["."])
    );
    let report = through(&["report", "--jsonl"], &[&found.stdout[..], b"nonsense\n"].concat());
    assert_eq!(report.status.code(), Some(1));
    assert!(String::from_utf8(report.stderr).unwrap().contains("1 lines have no findings.\n"));
}
