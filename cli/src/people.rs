//! Who is quoted across articles: how often, in which roles, with how many words, and how much of it in their own.
//!
//! Counted from findings, so that files and streams, an editor's findings and those just made all count alike. Somebody is one person
//! wherever the name is the same. Tests: `cli/tests/people.rs`.

use crate::article::{bytes_of, found_in};
use crate::mark::site::{self, Fate};
use crate::sheet;
use rayon::prelude::*;
use rostrum::findings;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

/// Somebody in all articles.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Person {
    /// The name, as most articles have it.
    pub name: String,
    /// `person`, `organisation` or `unnamed`.
    pub kind: String,
    /// Roles, the most frequent first.
    pub roles: Vec<String>,
    /// How many articles quote or report them.
    pub n_articles: usize,
    /// How many statements they make there.
    pub n_statements: usize,
    /// How many words these have.
    pub n_words: usize,
    /// How many of the words are in quotation marks.
    pub n_quoted: usize,
    /// The share of these, from 0 to 1.
    pub direct: f64,
}

/// Names that are written nowhere.
#[derive(Clone, Debug, Default)]
pub struct Never(BTreeSet<String>);

impl Never {
    /// One name on each line. Capitals and spaces do not count.
    pub fn of(text: &str) -> Self {
        Self(text.lines().map(plain).filter(|it| !it.is_empty()).collect())
    }

    /// Whether a speaker has one of the names, in any form that an article has of it.
    fn has(&self, speaker: &Value) -> bool {
        let forms = speaker.get("forms").and_then(Value::as_array).into_iter().flatten();
        let names = speaker.get("name").into_iter().chain(forms).filter_map(Value::as_str);
        names.map(plain).any(|it| self.0.contains(&it))
    }
}

/// What is counted so far.
#[derive(Debug, Default)]
pub struct Tally {
    people: BTreeMap<String, Counted>,
    /// Articles in which somebody says something.
    n_articles: usize,
}

#[derive(Debug, Default)]
struct Counted {
    names: BTreeMap<String, usize>,
    roles: BTreeMap<String, usize>,
    sum: Person,
}

impl Tally {
    /// Adds the findings of an article.
    pub fn add(&mut self, findings: &Value, never: &Never) {
        let all = |key: &str| findings.get(key).and_then(Value::as_array).into_iter().flatten();
        let mut is_any = false;
        for speaker in all("speakers") {
            let of_speaker = |it: &&Value| it.get("speaker") == speaker.get("id");
            let own: Vec<&Value> = all("statements").filter(of_speaker).collect();
            let text = |key: &str| speaker.get(key).and_then(Value::as_str).unwrap_or_default();
            is_any |= !own.is_empty();
            if own.is_empty() || text("name").is_empty() || never.has(speaker) {
                continue;
            }
            let counted = self.people.entry(plain(text("name"))).or_default();
            *counted.names.entry(text("name").to_owned()).or_default() += 1;
            if !text("role").is_empty() {
                *counted.roles.entry(text("role").to_owned()).or_default() += 1;
            }
            let sum = &mut counted.sum;
            sum.kind = text("kind").to_owned();
            sum.n_articles += 1;
            sum.n_statements += own.len();
            for statement in own {
                let (n_words, n_quoted) = words_of(statement);
                sum.n_words += n_words;
                sum.n_quoted += n_quoted;
            }
        }
        self.n_articles += usize::from(is_any);
    }

    fn merge(mut self, other: Self) -> Self {
        self.n_articles += other.n_articles;
        for (name, counted) in other.people {
            let own = self.people.entry(name).or_default();
            counted.names.into_iter().for_each(|(it, n)| *own.names.entry(it).or_default() += n);
            counted.roles.into_iter().for_each(|(it, n)| *own.roles.entry(it).or_default() += n);
            own.sum.kind = counted.sum.kind;
            own.sum.n_articles += counted.sum.n_articles;
            own.sum.n_statements += counted.sum.n_statements;
            own.sum.n_words += counted.sum.n_words;
            own.sum.n_quoted += counted.sum.n_quoted;
        }
        self
    }

    /// In how many articles somebody says something.
    pub const fn n_articles(&self) -> usize {
        self.n_articles
    }

    /// Everybody, those with most words first.
    pub fn people(self) -> Vec<Person> {
        let mut people: Vec<Person> = self.people.into_values().map(Counted::person).collect();
        people.sort_by(|a, b| (b.n_words, &a.name).cmp(&(a.n_words, &b.name)));
        people
    }
}

impl Counted {
    fn person(self) -> Person {
        let Person { n_words, n_quoted, .. } = self.sum;
        let direct = if n_words == 0 { 0.0 } else { n_quoted as f64 / n_words as f64 };
        Person {
            name: most_first(self.names).into_iter().next().unwrap_or_default(),
            roles: most_first(self.roles),
            // As a person reads it.
            direct: (direct * 1000.0).round() / 1000.0,
            ..self.sum
        }
    }
}

fn most_first(counted: BTreeMap<String, usize>) -> Vec<String> {
    let mut all: Vec<(String, usize)> = counted.into_iter().collect();
    all.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    all.into_iter().map(|(it, _)| it).collect()
}

/// How many words a statement has, and how many of them are in quotation marks.
fn words_of(statement: &Value) -> (usize, usize) {
    let is_direct = statement.get("kind").and_then(Value::as_str) == Some("direct");
    let words = statement.get("words").and_then(Value::as_array).into_iter().flatten();
    let texts = words.filter_map(|it| it.as_str().or_else(|| it.get("exact")?.as_str()));
    let (mut n_words, mut n_quoted) = (0, 0);
    for text in texts {
        let mut is_quoted = is_direct;
        for word in text.split_whitespace() {
            is_quoted |=
                word.contains(['“', '„', '«', '「']) || !is_direct && word.starts_with('"');
            let is_word = word.contains(char::is_alphanumeric);
            n_words += usize::from(is_word);
            n_quoted += usize::from(is_word && is_quoted);
            let ends = word.contains(['”', '»', '」']) || !is_direct && word.ends_with('"');
            is_quoted = is_direct || is_quoted && !ends;
        }
    }
    (n_words, n_quoted)
}

/// A name as it is compared: small letters, single spaces.
fn plain(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Counts articles in files and folders; what could not be read is told of, a sentence each.
pub fn in_files(
    paths: &[PathBuf],
    never: &Never,
    tell: &(dyn Fn() + Sync),
) -> (Tally, Vec<String>) {
    let (files, wrong) = site::pages(paths);
    let wrong = wrong.into_iter().filter_map(|page| match page.fate {
        Fate::Failed(sentence) => Some(format!("{}: {sentence}", page.path.display())),
        _ => None,
    });
    let wrong = wrong.collect();
    let counted = files.into_par_iter().map(|path| {
        let (mut tally, mut complaints) = (Tally::default(), Vec::new());
        match findings_in(&path) {
            Ok(Some(findings)) => tally.add(&findings, never),
            Ok(None) => {}
            Err(sentence) => complaints.push(sentence),
        }
        tell();
        (tally, complaints)
    });
    let join = |(a, mut told): (Tally, Vec<String>), (b, more): (Tally, Vec<String>)| {
        told.extend(more);
        (a.merge(b), told)
    };
    join((Tally::default(), wrong), counted.reduce(Default::default, join))
}

/// The findings of a page as it is marked, or of another file; nothing of a page without an article.
fn findings_in(path: &Path) -> Result<Option<Value>, String> {
    if let Some(findings) = site::findings_of(path)? {
        return Ok(serde_json::from_str(&findings).ok());
    }
    if site::is_page(path) {
        return Ok(None);
    }
    let found = found_in(&bytes_of(path)?, None, None)?;
    Ok(serde_json::to_value(findings::of(&found.article, &found.proceedings)).ok())
}

/// Counts findings line by line, as `find --jsonl` writes them, or as they are; returns how many lines are none.
///
/// # Errors
/// If reading fails.
pub fn in_lines(input: impl BufRead, never: &Never, tell: &dyn Fn()) -> io::Result<(Tally, usize)> {
    let (mut tally, mut n_wrong) = (Tally::default(), 0);
    for line in input.split(b'\n') {
        let value: Option<Value> = serde_json::from_slice(&line?).ok();
        let findings = value.as_ref().map(|it| it.get("findings").unwrap_or(it));
        match findings.filter(|it| it.get("statements").is_some()) {
            Some(findings) => tally.add(findings, never),
            None => n_wrong += 1,
        }
        tell();
    }
    Ok((tally, n_wrong))
}

/// The names of a table's columns.
const COLUMNS: [&str; 7] = ["name", "kind", "roles", "articles", "statements", "words", "direct"];

fn row(person: &Person) -> [String; COLUMNS.len()] {
    [
        person.name.clone(),
        person.kind.clone(),
        person.roles.join("; "),
        person.n_articles.to_string(),
        person.n_statements.to_string(),
        person.n_words.to_string(),
        person.direct.to_string(),
    ]
}

/// Everybody as a table for spreadsheets.
///
/// # Errors
/// If it cannot be written, in a sentence.
pub fn csv(people: &[Person]) -> Result<Vec<u8>, String> {
    sheet::csv(COLUMNS, people.iter().map(row))
}

/// Everybody as a table for a terminal: names and first roles at the left, numbers at the right.
pub fn table(people: &[Person]) -> String {
    let cells = |person: &Person| {
        let [name, _, _, articles, statements, words, _] = row(person);
        let role = person.roles.first().cloned().unwrap_or_default();
        let direct = format!("{:.0} %", person.direct * 100.0);
        [name, role, articles, statements, words, direct]
    };
    let head = ["name", "role", "articles", "statements", "words", "direct"].map(String::from);
    let rows: Vec<[String; 6]> = [head].into_iter().chain(people.iter().map(cells)).collect();
    let width =
        |n: usize| rows.iter().filter_map(|it| it.get(n)).map(|it| it.chars().count()).max();
    let widths: Vec<usize> = (0..6).map(|n| width(n).unwrap_or_default()).collect();
    let line = |row: &[String; 6]| {
        let cells = row.iter().zip(&widths).enumerate().map(|(n, (cell, &width))| match n {
            0 | 1 => format!("{cell:width$}"),
            _ => format!("{cell:>width$}"),
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}
