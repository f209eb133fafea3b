//! `cargo xtask extract FILE…`: who said what in articles, as JSON for people and programs.
//!
//! With `--why` also how sure each statement is and why, who else might have said it, and what is open. With `--as FORM` one article
//! in a form that is taken away: findings for a page, a table, text, linked data and so on, with an editor's corrections if there are any.
//!
//! One file gives an object, several an array of such objects in the order of the files. A file that cannot be read is
//! left out, named on stderr, and makes the command fail after the rest is printed.

mod form;
pub mod report;
mod why;

use crate::Outcome;
use report::Report;
use rostrum::article::Article;
use rostrum::desk::{Doubt, doubts};
use rostrum::parse::{self, Parsed, is_html, parse, walk};
use rostrum::speakers::{Proceedings, corrected, extract};
use serde::Serialize;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// The argument that asks for findings, which is short for `--as findings`.
const FINDINGS: &str = "--findings";

/// The argument before the name of a form.
const AS: &str = "--as";

/// The argument before a file with an editor's corrections.
const WITH: &str = "--with";

/// How findings and other forms are asked for.
const USAGE: &str = "cargo xtask extract --as FORM FILE [ID] [--with CORRECTIONS]";

/// The argument that asks how sure it is what was found, and why.
const WHY: &str = "--why";

/// Prints the proceedings of every file in `args`, after `--why` with reasons; with `--as`, of one file in another
/// form.
pub fn run(args: &[OsString]) -> Outcome {
    match args {
        [first, rest @ ..] if first == FINDINGS => return print_as("findings", rest),
        [first, form, rest @ ..] if first == AS => {
            return print_as(&form.to_string_lossy(), rest);
        }
        _ => {}
    }
    let (args, report) = match args.split_first() {
        Some((first, rest)) if first == WHY => {
            (rest, Report::with_reasons as fn(&Path, Parsed) -> Report)
        }
        _ => (args, Report::new as fn(&Path, Parsed) -> Report),
    };
    if args.is_empty() {
        return Err("Which article? cargo xtask extract [--why] FILE…".to_owned());
    }
    let files = read_files(args);
    let reports: Vec<Report> =
        files.into_iter().map(|(path, bytes)| report(path, parse(&bytes))).collect();
    match &reports[..] {
        [] => {}
        [report] if args.len() == 1 => print(report)?,
        _ => print(&reports)?,
    }
    match args.len() - reports.len() {
        0 => Ok(()),
        n_missing => Err(format!("{n_missing} of {} files could not be read.", args.len())),
    }
}

/// The files that can be read; one that cannot is named on stderr.
pub fn read_files(paths: &[OsString]) -> Vec<(&Path, Vec<u8>)> {
    let mut files = Vec::new();
    for path in paths.iter().map(Path::new) {
        match fs::read(path) {
            Ok(bytes) => files.push((path, bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                eprintln!("There is no file {}.", path.display())
            }
            Err(error) => eprintln!("{} cannot be read: {error}.", path.display()),
        }
    }
    files
}

/// Prints one article in a form: `FILE [ID] [--with CORRECTIONS]`, of an HTML page the element with this id, or its `article`, and
/// with what an editor says of it in another file. What is wrong with that is told on stderr.
fn print_as(form: &str, args: &[OsString]) -> Outcome {
    let (args, with) = match args {
        [args @ .., option, with] if option == WITH => (args, Some(Path::new(with))),
        _ => (args, None),
    };
    let (path, id) = match args {
        [path] => (Path::new(path), None),
        [path, id] => (Path::new(path), Some(id.to_string_lossy().into_owned())),
        _ => return Err(format!("Which article? {USAGE}")),
    };
    let read = |path: &Path| {
        fs::read(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
    };
    let corrections = with.map(read).transpose()?;
    let found = found_in(&read(path)?, id.as_deref(), corrections.as_deref())?;
    found.complaints.iter().for_each(|it| eprintln!("{it}"));
    print_text(&form::written(form, &found.article, &found.proceedings)?)
}

/// Who said what in an article, and what is wrong with somebody's corrections of it.
struct InFile {
    article: Article,
    proceedings: Proceedings,
    complaints: Vec<String>,
}

/// What is found in a file, with somebody's corrections. The text of a page is read as a browser reads
/// it in place, so that its words are found there; the rest of what the page says of its article is read besides.
fn found_in(bytes: &[u8], id: Option<&str>, corrections: Option<&[u8]>) -> Outcome<InFile> {
    let mut article = parse(bytes).article;
    if is_html(bytes) {
        let missing = || format!("No element has the id {}.", id.unwrap_or_default());
        let walked = walk(bytes, id).ok_or_else(missing)?;
        let Article { published, language, place, .. } = article;
        article = Article { published, language, place, ..walked.article };
    }
    let mut found = extract(&article);
    let mut complaints = Vec::new();
    if let Some(bytes) = corrections {
        let problems = parse::corrections(bytes, &mut article).map_err(|it| it.to_string())?;
        complaints.extend(problems.iter().map(ToString::to_string));
        let doubts = doubts(&article, &found);
        if doubts.contains(&Doubt::OtherArticle) {
            return Err(Doubt::OtherArticle.to_string());
        }
        complaints.extend(doubts.iter().map(ToString::to_string));
        found = corrected(&article, found);
    }
    Ok(InFile { article, proceedings: found, complaints })
}

/// Prints a value as JSON.
pub fn print(value: &impl Serialize) -> Outcome {
    print_text(&form::json(value)?)
}

/// Prints a text. A closed pipe is not an error: the reader has seen enough (`| head`).
fn print_text(text: &str) -> Outcome {
    match write!(io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("Printing failed: {error}."))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rostrum::findings;

    fn findings_of(found: &InFile) -> serde_json::Value {
        serde_json::to_value(findings::of(&found.article, &found.proceedings)).unwrap()
    }

    fn report(text: &str) -> serde_json::Value {
        serde_json::to_value(Report::new(Path::new("a.txt"), parse(text.as_bytes()))).unwrap()
    }

    #[test]
    fn dates_credits_and_problems_are_as_people_write_them() {
        let report =
            report("date 2031-05-14 Ferry opens\n\nIt rained.\n\n(Photos: Ada Moor, Ben Sund)");
        assert_eq!(report["title"], "Ferry opens");
        assert_eq!(report["date"], "2031-05-14");
        assert_eq!(
            report["credits"],
            serde_json::json!([{ "role": "Photos", "names": ["Ada Moor", "Ben Sund"] }])
        );
        assert_eq!(report["problems"], serde_json::json!([]));
    }

    #[test]
    fn an_empty_file_says_so() {
        let report = report("");
        assert_eq!(report["problems"], serde_json::json!(["This article is empty."]));
        assert_eq!(report["date"], serde_json::Value::Null);
    }

    #[test]
    fn findings_are_of_the_element_that_is_asked_for() {
        let page = b"<!doctype html><p>Ben Sund said it would rain.</p>\
            <div id=story>\xe2\x80\x9cIt floats,\xe2\x80\x9d said Ada Moor.</div>";
        let found = findings_of(&found_in(page, Some("story"), None).unwrap());
        assert_eq!(found["statements"][0]["speaker"], "ada-moor");
        assert_eq!(found["speakers"].as_array().unwrap().len(), 1);
        assert_eq!(found["version"], 1);
        let refusal = found_in(page, Some("other"), None).err();
        assert_eq!(refusal.as_deref(), Some("No element has the id other."));
    }

    #[test]
    fn an_editors_corrections_are_a_file_of_their_own() {
        let page = "<article><h1>Ferry opens</h1><p>“It floats,” said Ada Moor. “It leaks,” said Ben Sund.</p></article>";
        let with =
            |corrections: &str| found_in(page.as_bytes(), None, Some(corrections.as_bytes()));
        let ids = |found: &serde_json::Value| {
            let statements = found["statements"].as_array().unwrap().iter();
            statements.map(|it| it["id"].clone()).collect::<Vec<_>>()
        };
        let plain = findings_of(&found_in(page.as_bytes(), None, None).unwrap());

        let InFile { article, proceedings, complaints } = with(
            r#"{"speakers": [{"name": "Ada Moor", "same": ["Ed Vane"]}], "statements": [
                {"speaker": "Ada Moor", "words": "It leaks", "checked": true}, {"speaker": "Ada Moor", "words": "It burns"}]}"#,
        )
        .unwrap();
        let found = findings_of(&InFile { article, proceedings, complaints: vec![] });
        assert_eq!(found["statements"][1]["speaker"], "ada-moor");
        assert_eq!(found["statements"][1]["checked"], true);
        assert_eq!(ids(&found), ids(&plain), "links still lead there");
        assert_eq!(
            complaints,
            [
                "“statements[1].words” does not stand in the article word for word; the statement was left out.",
                "“Ed Vane” was not found in this article, so nobody was merged with “Ada Moor”.",
            ]
        );
        assert_eq!(
            with(r#"{"statements": [{"speaker": "Ada Moor", "words": "It burns"}]}"#)
                .err()
                .unwrap(),
            "None of these words is in this article: the corrections are of another one."
        );
        assert_eq!(
            with(r#"{"headline": "Ferry opens"}"#).err().unwrap(),
            "This file holds no findings: it names neither speakers nor statements."
        );
    }

    #[test]
    fn reasons_are_there_when_they_are_asked_for() {
        let text = "Ferry opens\n\nMrs Ada Moor met Ben Sund. “It floats,” she said. “And it will sail to Lune!” The hall laughed.";
        let of = |report: Report| serde_json::to_value(report).unwrap();
        let path = Path::new("a.txt");
        let report = of(Report::with_reasons(path, parse(text.as_bytes())));
        assert_eq!(report["statements"][0]["confidence"], "sure");
        assert_eq!(
            report["statements"][0]["why"],
            serde_json::json!({
                "rule": "source before the verb",
                "reference": "“she” is Ada Moor, named in the sentence before.",
                "caveats": [],
                "others": [],
            })
        );
        assert_eq!(report["open"], serde_json::json!([]));
        let without = of(Report::new(path, parse(text.as_bytes())));
        assert_eq!(without["open"], serde_json::Value::Null);
        assert_eq!(without["statements"][0]["why"], serde_json::Value::Null);
    }

    #[test]
    fn a_file_that_is_not_there_fails_the_command() {
        let sentence = run(&["no-such-article.txt".into()]).unwrap_err();
        assert_eq!(sentence, "1 of 1 files could not be read.");
    }
}
