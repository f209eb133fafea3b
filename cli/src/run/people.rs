//! `rostrum report`: what is asked for, progress, and the form. Tests: `cli/tests/people.rs`.

use super::{TOLD, n_threads, print, progress};
use crate::Outcome;
use crate::arguments::{Arguments, Report, Sheet};
use crate::article::bytes_of;
use crate::people::{self, Never};
use rostrum::desk::takeaway::json;
use rostrum::parse::decode;
use std::io;

/// Prints who is quoted.
pub(super) fn report(arguments: &Arguments, asked: &Report) -> Outcome {
    let never = asked.never.as_deref().map(bytes_of).transpose()?;
    let never = never.map(|bytes| Never::of(&decode(&bytes))).unwrap_or_default();
    let progress = progress(arguments.quiet, "articles");
    let tell = || progress.inc(1);
    let (tally, complaints) = if asked.jsonl {
        let read = people::in_lines(io::stdin().lock(), &never, &tell);
        let (tally, n_wrong) = read.map_err(|error| format!("Reading failed: {error}."))?;
        let told = (0 < n_wrong).then(|| format!("{n_wrong} lines have no findings."));
        (tally, told.into_iter().collect())
    } else {
        let threads = rayon::ThreadPoolBuilder::new().num_threads(n_threads(arguments)).build();
        let threads = threads.map_err(|error| format!("No threads can be started: {error}."))?;
        threads.install(|| people::in_files(&asked.paths, &never, &tell))
    };
    progress.finish_and_clear();
    let n_articles = tally.n_articles();
    let people = tally.people();
    match asked.form {
        Sheet::Table => print(people::table(&people).as_bytes())?,
        Sheet::Csv => print(&people::csv(&people)?)?,
        Sheet::Json => print(json(&people).as_bytes())?,
    }
    complaints.iter().for_each(|it| eprintln!("{it}"));
    if !arguments.quiet {
        eprintln!("{} speakers in {n_articles} articles", people.len());
    }
    if complaints.is_empty() { Ok(()) } else { Err(TOLD.to_owned()) }
}
