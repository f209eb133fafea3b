//! `cargo xtask extract FILE…`: who said what in articles, as JSON for people and programs.
//!
//! One file gives an object, several an array of such objects in the order of the files. A file that cannot be read is
//! left out, named on stderr, and makes the command fail after the rest is printed.

use crate::Outcome;
use rostrum::article::{Article, Credit};
use rostrum::parse::{Parsed, parse};
use rostrum::speakers::{
    Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind, extract,
};
use serde::Serialize;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Prints the proceedings of every file in `args`.
pub fn run(args: &[OsString]) -> Outcome {
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
    fn a_file_that_is_not_there_fails_the_command() {
        let sentence = run(&["no-such-article.txt".into()]).unwrap_err();
        assert_eq!(sentence, "1 of 1 files could not be read.");
    }
}
