//! `cargo xtask extract FILE…`: who said what in articles, as JSON for people and programs.
//!
//! One file gives an object, several an array of such objects in the order of the files. A file that cannot be read is
//! left out, named on stderr, and makes the command fail after the rest is printed.

use crate::Outcome;
use rostrum::article::{Article, Credit};
use rostrum::findings::{self, Findings};
use rostrum::parse::{Parsed, is_html, parse, walk};
use rostrum::speakers::{
    Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind, extract,
};
use serde::Serialize;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// The argument that asks for findings.
const FINDINGS: &str = "--findings";

/// Prints the proceedings of every file in `args`; with `--findings FILE [ID]`, of one file in the published form.
pub fn run(args: &[OsString]) -> Outcome {
    if let Some((first, rest)) = args.split_first()
        && first == FINDINGS
    {
        return print_findings(rest);
    }
    if args.is_empty() {
        return Err("Which article? cargo xtask extract FILE…".to_owned());
    }
    let mut reports = Vec::new();
    for path in args.iter().map(Path::new) {
        match fs::read(path) {
            Ok(bytes) => reports.push(Report::new(path, parse(&bytes))),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                eprintln!("There is no file {}.", path.display())
            }
            Err(error) => eprintln!("{} cannot be read: {error}.", path.display()),
        }
    }
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

/// Prints what a page reads over its own article: `FILE [ID]`, of an HTML page the element with this id, or its `article`.
fn print_findings(args: &[OsString]) -> Outcome {
    let (path, id) = match args {
        [path] => (Path::new(path), None),
        [path, id] => (Path::new(path), Some(id.to_string_lossy().into_owned())),
        _ => return Err("Which article? cargo xtask extract --findings FILE [ID]".to_owned()),
    };
    let bytes =
        fs::read(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    print(&found_in(&bytes, id.as_deref())?)
}

/// The findings of a file. The text of a page is read as a browser reads it in place, so that its words are found there; the rest
/// of what the page says of its article is read besides.
fn found_in(bytes: &[u8], id: Option<&str>) -> Outcome<Findings> {
    let mut article = parse(bytes).article;
    if is_html(bytes) {
        let missing = || format!("No element has the id {}.", id.unwrap_or_default());
        let walked = walk(bytes, id).ok_or_else(missing)?;
        let Article { published, language, place, .. } = article;
        article = Article { published, language, place, ..walked.article };
    }
    Ok(findings::of(&article, &extract(&article)))
}

/// Prints a value. A closed pipe is not an error: the reader has seen enough (`| head`).
fn print(value: &impl Serialize) -> Outcome {
    let json = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    match writeln!(io::stdout(), "{json}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("Printing failed: {error}."))
        }
        _ => Ok(()),
    }
}

/// Everything known about one article.
#[derive(Serialize)]
struct Report {
    file: String,
    title: String,
    /// The date of publication, in ISO 8601.
    date: Option<String>,
    event_date: Option<String>,
    place: Option<String>,
    credits: Vec<Credit>,
    speakers: Vec<SpeakerReport>,
    statements: Vec<StatementReport>,
    problems: Vec<String>,
}

#[derive(Serialize)]
struct SpeakerReport {
    id: String,
    name: String,
    kind: SpeakerKind,
    role: Option<String>,
    presence: Presence,
}

#[derive(Serialize)]
struct StatementReport {
    id: String,
    /// The speaker's id.
    speaker: Option<String>,
    kind: StatementKind,
    cue: String,
    /// The time of day it was said at, `09:30`.
    at: Option<String>,
    /// The words, with a space where the cue separates them.
    text: String,
}

impl Report {
    fn new(path: &Path, Parsed { article, problems }: Parsed) -> Self {
        let proceedings = extract(&article);
        let statements = proceedings.statements.iter();
        Self {
            file: path.display().to_string(),
            title: one_line(article.title()),
            date: article.published.map(|date| date.to_string()),
            event_date: proceedings.event.date.map(|date| date.to_string()),
            place: proceedings.event.place.clone(),
            speakers: proceedings.speakers.iter().map(SpeakerReport::new).collect(),
            statements: statements
                .map(|it| StatementReport::new(&article, &proceedings, it))
                .collect(),
            problems: problems.iter().map(ToString::to_string).collect(),
            credits: article.credits,
        }
    }
}

impl SpeakerReport {
    fn new(speaker: &Speaker) -> Self {
        Self {
            id: speaker.id.clone(),
            name: speaker.name.clone(),
            kind: speaker.kind,
            role: speaker.role.clone(),
            presence: speaker.presence,
        }
    }
}

impl StatementReport {
    fn new(article: &Article, proceedings: &Proceedings, statement: &Statement) -> Self {
        let parts: Vec<&str> =
            statement.content.iter().map(|&range| article.slice(range)).collect();
        Self {
            id: statement.id.clone(),
            speaker: proceedings.speaker_of(statement).map(|speaker| speaker.id.clone()),
            kind: statement.kind,
            cue: one_line(article.slice(statement.cue)),
            at: statement.at.map(|at| format!("{:02}:{:02}", at.hour(), at.minute())),
            text: one_line(&parts.join(" ")),
        }
    }
}

/// The words with one space between them: line breaks inside a block count as spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let found = serde_json::to_value(found_in(page, Some("story")).unwrap()).unwrap();
        assert_eq!(found["statements"][0]["speaker"], "ada-moor");
        assert_eq!(found["speakers"].as_array().unwrap().len(), 1);
        assert_eq!(found["version"], 1);
        assert_eq!(found_in(page, Some("other")).unwrap_err(), "No element has the id other.");
    }

    #[test]
    fn a_file_that_is_not_there_fails_the_command() {
        let sentence = run(&["no-such-article.txt".into()]).unwrap_err();
        assert_eq!(sentence, "1 of 1 files could not be read.");
    }
}
