//! The command as it is called: what it prints where, how it ends, and that help, completions and manual name all of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use rostrum_cli::bundle::Widget;
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PAGE: &str = "<!doctype html><p>Ben Sund said it would rain.</p>\
    <article id=story><h1>Ferry opens</h1><p>“It floats,” said Ada Moor.</p></article>";

fn rostrum(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rostrum")).args(args).current_dir(folder).output().unwrap()
}

/// A folder with a page.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), PAGE).unwrap();
    folder
}

fn printed(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn findings_of_one_file_are_as_a_page_takes_them() {
    let folder = folder();
    let output = rostrum(folder.path(), &["find", "a.html"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let findings = printed(&output);
    assert_eq!((&findings["version"], &findings["complete"]), (&json!(1), &json!(true)));
    assert_eq!(findings["statements"][0]["words"][0]["exact"], "“It floats,”");
    assert_eq!(findings["statements"].as_array().unwrap().len(), 1);
}

#[test]
fn of_several_files_each_names_its_own_and_a_missing_one_is_told_of() {
    let folder = folder();
    let output = rostrum(folder.path(), &["find", "a.html", "b.html", "a.html"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(told(&output), "There is no file b.html.\n");
    let all = printed(&output);
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[1]["file"], "a.html");
    assert_eq!(all[1]["findings"]["headline"], "Ferry opens");
}

#[test]
fn forms_and_corrections_are_of_one_file() {
    let folder = folder();
    fs::write(
        folder.path().join("c.json"),
        r#"{"statements": [{"speaker": "Ben Sund", "words": "It floats", "checked": true}]}"#,
    )
    .unwrap();
    let args = ["find", "a.html", "--as", "csv", "--with", "c.json"];
    let output = rostrum(folder.path(), &args);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let table = String::from_utf8(output.stdout).unwrap();
    let row = table.lines().nth(1).unwrap();
    assert!(row.contains(",Ben Sund,") && row.ends_with(",yes"), "{row}");
    let output = rostrum(folder.path(), &["find", "a.html", "a.html", "--as", "csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(told(&output), "Which article? `--as` and `--with` are for one file.\n");
}

#[test]
fn in_full_it_tells_body_reasons_and_problems() {
    let folder = folder();
    let report = printed(&rostrum(folder.path(), &["find", "--full", "a.html"]));
    assert_eq!(report["blocks"][0]["kind"], "paragraph");
    assert_eq!(report["statements"][0]["confidence"], "sure");
    assert_eq!(report["problems"], json!([]));
}

#[test]
fn lines_come_in_and_go_out() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rostrum"));
    command.args(["find", "--jsonl", "--jobs", "2"]).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let lines = format!("{}\nnonsense\n", json!({ "id": "x", "html": PAGE }));
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(told(&output), "1 of 2 lines have no article.\n");
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers[0]["findings"]["statements"][0]["speaker"], "ada-moor");
    assert!(answers[1]["error"].is_string());
}

#[test]
fn a_sentence_is_explained() {
    let output = rostrum(Path::new("."), &["explain", "Ada Holm said it rained."]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("source   Ada Holm\n"), "{text}");
    assert!(text.contains("content  it rained"), "{text}");
}

#[test]
fn a_wrong_command_line_is_told_apart_from_a_wrong_file() {
    let wrong: [&[&str]; 4] =
        [&["find"], &["find", "--jsonl", "a.html"], &["find", "a.html", "--as", "pdf"], &["fnid"]];
    for args in wrong {
        assert_eq!(rostrum(Path::new("."), args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn help_has_examples_and_the_ways_to_end() {
    let text = |args: &[&str]| {
        let output = rostrum(Path::new("."), args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(text(&["--help"]).contains("Exit status:"));
    let help = text(&["--help"]);
    let commands = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = commands.lines().filter_map(|line| line.split_whitespace().next());
    let names: Vec<&str> = names.filter(|it| !["help", "manual"].contains(it)).collect();
    assert!(
        ["find", "mark", "report", "bundle", "score", "explain"]
            .iter()
            .all(|it| names.contains(it)),
        "{names:?}"
    );
    let (manual, bash) = (text(&["manual"]), text(&["completions", "bash"]));
    for name in names {
        assert!(text(&[name, "--help"]).contains("Example"), "{name}");
        assert!(manual.contains(name) && bash.contains(name), "{name}");
    }
}

#[test]
fn an_article_takes_the_widget_of_another_file() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let widget = Widget {
        script: "run()".to_owned(),
        module: "H4sIAAAA".to_owned(),
        language: "en".to_owned(),
        words: None,
    };
    let (page, _) = widget.with_article(Path::new("b.txt"), b"Weir\n\nIt rained.").unwrap();
    fs::write(at("b.html"), page).unwrap();
    fs::write(at("c.txt"), "Ferry opens\n\n“It floats,” said Ada Moor.").unwrap();
    let output = rostrum(folder.path(), &["bundle", "c.txt", "--widget", "b.html"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let page = fs::read_to_string(at("c.html")).unwrap();
    assert_eq!(Widget::of_page(&page), Some(widget));
    assert!(page.contains("<h1>Ferry opens</h1>"), "{page}");
    for (args, sentence) in [
        (["bundle", "c.txt", "--widget", "a.html"], "a.html has no widget in it.\n"),
        (
            ["bundle", "a.html", "--widget", "b.html"],
            "a.html would be overwritten: name another file with -o.\n",
        ),
    ] {
        let output = rostrum(folder.path(), &args);
        assert_eq!((output.status.code(), told(&output)), (Some(1), sentence.to_owned()));
    }
}
