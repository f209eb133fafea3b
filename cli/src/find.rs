//! Articles in files: findings as they are published, another form to take away, or all that is known of them.
//!
//! One file gives an object, several an array of such objects in the order of the files. A file that cannot be read is left out and
//! told of. Tests: here and in `cli/tests`.

use crate::Outcome;
use crate::article::{bytes_of, found_in};
use crate::report::Report;
use rostrum::desk::takeaway::{Form, json};
use rostrum::findings::{self, Findings};
use rostrum::parse::parse;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What is wanted of each article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Findings, as a page takes them.
    Findings,
    /// Who said what, for people and programs.
    Report,
    /// The same with how sure each statement is and why, and what is open.
    Reasons,
    /// The same with the body of the article, block by block.
    Full,
}

/// What was made of some files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// What is printed; empty if nothing could be made.
    pub text: String,
    /// What went wrong, a sentence each, to be told beside it.
    pub complaints: Vec<String>,
    /// How many files could not be read.
    pub n_missing: usize,
}

#[derive(Serialize)]
struct InFile<'a> {
    file: String,
    findings: &'a Findings,
}

/// Findings of each file, or its report. `id` is that of the article's element on a page.
pub fn files(paths: &[PathBuf], id: Option<&str>, depth: Depth) -> Made {
    let mut made = Made::default();
    let mut read = Vec::new();
    for path in paths {
        match bytes_of(path) {
            Ok(bytes) => read.push((path, bytes)),
            Err(sentence) => {
                made.complaints.push(sentence);
                made.n_missing += 1;
            }
        }
    }
    if depth == Depth::Findings {
        let mut all = Vec::new();
        for (path, bytes) in read {
            match found_in(&bytes, id, None) {
                Ok(found) => {
                    let problems = found.problems.iter();
                    let problems = problems.map(|it| format!("{}: {it}", path.display()));
                    made.complaints.extend(problems);
                    all.push((path, findings::of(&found.article, &found.proceedings)));
                }
                Err(sentence) => {
                    made.complaints.push(format!("{}: {sentence}", path.display()));
                    made.n_missing += 1;
                }
            }
        }
        let in_file = |(path, findings): &(&PathBuf, Findings)| {
            json_value(&InFile { file: path.display().to_string(), findings })
        };
        made.text = match &all[..] {
            [(_, findings)] if paths.len() == 1 => json(findings),
            all => several(paths, all.iter().map(in_file).collect()),
        };
    } else {
        let report = |(path, bytes): &(&PathBuf, Vec<u8>)| {
            json_value(&Report::of_depth(path, parse(bytes), depth))
        };
        made.text = several(paths, read.iter().map(report).collect());
    }
    made
}

fn json_value(value: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// The values of several files, or that of the only one.
fn several(paths: &[PathBuf], values: Vec<serde_json::Value>) -> String {
    match &values[..] {
        [] => String::new(),
        [value] if paths.len() == 1 => json(value),
        _ => json(&values),
    }
}

/// One article in a form, with an editor's corrections if there are any.
///
/// # Errors
/// If there is no such form, a file cannot be read, no element has the id, or the corrections are none of this article.
pub fn in_form(form: &str, path: &Path, id: Option<&str>, with: Option<&Path>) -> Outcome<Made> {
    let form = form_named(form)?;
    let corrections = with.map(bytes_of).transpose()?;
    let found = found_in(&bytes_of(path)?, id, corrections.as_deref())?;
    let text = form.write(&found.article, &found.proceedings, id.unwrap_or(STORY));
    Ok(Made { text, complaints: found.complaints, n_missing: 0 })
}

/// The id of an article's element where none is given.
pub const STORY: &str = "story";

fn form_named(name: &str) -> Outcome<Form> {
    let form = Form::ALL.into_iter().find(|it| it.name() == name);
    form.ok_or_else(|| {
        let names = Form::ALL.map(Form::name).join(", ");
        format!("There is no form `{name}`; there are {names}.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_is_not_there_is_told_of_with_those_that_are() {
        assert_eq!(
            form_named("pdf").unwrap_err(),
            "There is no form `pdf`; there are findings, embed, html, text, csv, json-ld, article."
        );
        assert_eq!(form_named("csv"), Ok(Form::Table));
    }

    #[test]
    fn a_file_that_is_not_there_is_counted() {
        let made = files(&["no-such-article.txt".into()], None, Depth::Report);
        assert_eq!(made.n_missing, 1);
        assert_eq!(made.text, "");
        assert_eq!(made.complaints, ["There is no file no-such-article.txt."]);
    }
}
