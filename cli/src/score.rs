//! `rostrum score [--faults|--sure] GOLD…`: how much of what readers find in articles the rules find too.
//!
//! GOLD is a folder with marked articles (`tests/gold/README.md` describes the marks), one half of it, one article, or a corpus as
//! `predict` takes it. `--faults` also lists what is wrong, except in articles that stay unread; `--sure` prints instead how often
//! each grade of certainty is right.
//! Tests: `tests/score.rs`, which holds the scores to their floors; of the corpus, in `score/corpus.rs`.

mod compare;
mod corpus;
mod marks;
mod matching;
mod sure;
mod tally;

use crate::Outcome;
use compare::compare;
use marks::Marked;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use sure::{Calibration, Caveats};
use tally::{Count, Score};

/// What is printed of the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The scores.
    Scores,
    /// The scores, and what is wrong.
    Faults,
    /// How often each grade of certainty is right.
    Grades,
}

/// The half of the articles of which nobody who writes rules sees more than the score.
const UNREAD: &str = "unread";

/// Prints the scores of articles and corpora.
///
/// # Errors
/// If one cannot be read.
pub fn run(gold: &[PathBuf], shown: Shown) -> Outcome {
    let mut folders = Vec::new();
    for path in gold {
        if path.is_dir() {
            marked_in(path, &mut folders)?;
        } else {
            corpus::run(path)?;
        }
    }
    match shown {
        _ if folders.is_empty() => Ok(()),
        Shown::Grades => calibration(&folders),
        Shown::Scores | Shown::Faults => articles(&folders, shown == Shown::Faults),
    }
}

/// Finds the folders with marked articles in and below a folder, in order of their names.
fn marked_in(folder: &Path, into: &mut Vec<PathBuf>) -> Outcome {
    if folder.join("marks.json").is_file() {
        into.push(folder.to_owned());
        return Ok(());
    }
    let unreadable = |error| format!("{} cannot be read: {error}.", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    paths.iter().filter(|path| path.is_dir()).try_for_each(|path| marked_in(path, into))
}

fn articles(folders: &[PathBuf], with_faults: bool) -> Outcome {
    let mut halves: BTreeMap<String, Score> = BTreeMap::new();
    println!("{:24}     statements         words   names   roles  presence  event", "");
    println!("{:24}   P     R     F1        F1      F1      F1      F1       F1", "");
    for folder in folders {
        let marked = Marked::read(folder)?;
        let comparison = compare(&marked.article.text, &marked.marks, &marked.found());
        let half = name_of(folder.parent());
        println!("{}", row(&format!("{half}/{}", name_of(Some(folder))), &comparison.score));
        if with_faults && half != UNREAD {
            comparison.faults.iter().for_each(|fault| println!("    {fault}"));
        }
        *halves.entry(half).or_default() += comparison.score;
    }
    let mut total = Score::default();
    for (half, score) in &halves {
        println!("{}", row(half, score));
        total += *score;
    }
    if halves.len() > 1 {
        println!("{}", row("all", &total));
        halves.insert("all".to_owned(), total);
    }
    for (half, score) in &halves {
        println!("\n{half:12}  right  found  marked      P     R     F1");
        for (measure, count) in score.measures() {
            println!("{}", measure_row(measure, count));
        }
    }
    Ok(())
}

fn calibration(folders: &[PathBuf]) -> Outcome {
    let mut halves: BTreeMap<String, Calibration> = BTreeMap::new();
    for folder in folders {
        let marked = Marked::read(folder)?;
        let comparison = compare(&marked.article.text, &marked.marks, &marked.found());
        *halves.entry(name_of(folder.parent())).or_default() +=
            Calibration::of(&marked.article, &comparison);
    }
    let mut all = Calibration::default();
    for (half, calibration) in &halves {
        let caveats = if half == UNREAD { Caveats::Hidden } else { Caveats::Shown };
        calibration.lines(half, caveats).iter().for_each(|line| println!("{line}"));
        println!();
        all += *calibration;
    }
    if halves.len() > 1 {
        all.lines("all", Caveats::Hidden).iter().for_each(|line| println!("{line}"));
    }
    Ok(())
}

fn name_of(folder: Option<&Path>) -> String {
    let name = folder.and_then(Path::file_name);
    name.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn row(name: &str, score: &Score) -> String {
    let [p, r, f1] = score.statements.percent();
    let f1_of = |count: Count| {
        let [.., f1] = count.percent();
        f1
    };
    let others = [score.words, score.names, score.roles, score.presence, score.event].map(f1_of);
    let others: String = others.iter().map(|it| format!("{it:>8}")).collect();
    format!("{name:22}{p:>6}{r:>6}{f1:>6}  {others}")
}

fn measure_row(measure: &str, count: Count) -> String {
    let Count { right, found, marked } = count;
    let [p, r, f1] = count.percent();
    format!("{measure:12}{right:>7}{found:>7}{marked:>8}  {p:>6}{r:>6}{f1:>6}")
}
