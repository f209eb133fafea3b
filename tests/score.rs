//! How much the rules find of what readers marked in `tests/gold`: held to the floors in `floor.json` of each half. Also the
//! form of the marks, and how scores are counted.
//!
//! A floor is the score when it was last raised, in percent as `cargo xtask score` prints it: precision, recall, F1.
//! `UPDATE_EXPECT=1 cargo test --test score` raises the floors that are below the score; it lowers none.

#![allow(clippy::unwrap_used, reason = "a test stops where its files are not as it says")]

#[path = "../cli/src/score/compare.rs"]
mod compare;
#[path = "score/counting.rs"]
mod counting;
#[path = "../cli/src/score/marks.rs"]
mod marks;
#[path = "../cli/src/score/matching.rs"]
mod matching;
#[path = "../cli/src/score/sure.rs"]
mod sure;
#[path = "../cli/src/score/tally.rs"]
mod tally;

use compare::compare;
use marks::{Findings, Marked};
use rostrum::article::{Presence, StatementKind};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};
use sure::{Calibration, GRADES};
use tally::Score;

/// The measures that have floors. The kinds of statements have none: a rule may well find more of one kind and less of another.
const HELD: [&str; 6] = ["statements", "words", "names", "roles", "presence", "event"];

const HALVES: [&str; 2] = ["tests/gold/read", "tests/gold/unread"];

/// The marked articles of a half, in order of their folders' names.
fn articles(half: &str) -> Vec<(PathBuf, Marked)> {
    let entries = fs::read_dir(half).unwrap().map(|it| it.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|it| it.is_dir()).collect();
    folders.sort();
    let read = |folder: PathBuf| {
        let marked = Marked::read(&folder).unwrap();
        (folder, marked)
    };
    folders.into_iter().map(read).collect()
}

#[test]
fn nothing_gets_worse_in_the_articles_that_are_read() {
    hold_floor(HALVES[0]);
}

#[test]
fn nothing_gets_worse_in_the_articles_that_stay_unread() {
    hold_floor(HALVES[1]);
}

#[track_caller]
fn hold_floor(half: &str) {
    let mut score = Score::default();
    for (_, marked) in articles(half) {
        score += compare(&marked.article.text, &marked.marks, &marked.found()).score;
    }
    let file = Path::new(half).join("floor.json");
    let mut floors: Value = match fs::read_to_string(&file) {
        Ok(text) => serde_json::from_str(&text).unwrap(),
        Err(_) => json!({}),
    };
    let mut faults = Vec::new();
    for (measure, count) in score.measures().into_iter().filter(|(it, _)| HELD.contains(it)) {
        for (name, reached) in ["P", "R", "F1"].into_iter().zip(count.permille()) {
            let reached = f64::from(reached) / 10.0;
            let floor = &mut floors[measure][name];
            match floor.as_f64() {
                Some(least) if reached < least => {
                    faults.push(format!("{measure} {name} is {reached}, the floor {least}"));
                }
                Some(least) if reached == least => {}
                _ if env::var_os("UPDATE_EXPECT").is_some() => *floor = json!(reached),
                Some(_) => {}
                None => faults.push(format!("{measure} {name} has no floor")),
            }
        }
    }
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&file, serde_json::to_string_pretty(&floors).unwrap() + "\n").unwrap();
    }
    assert!(faults.is_empty(), "{half}: {faults:#?}");
}

#[test]
fn grades_are_right_as_often_as_they_promise() {
    let mut all = Calibration::default();
    for half in HALVES {
        let mut calibration = Calibration::default();
        for (_, marked) in articles(half) {
            let comparison = compare(&marked.article.text, &marked.marks, &marked.found());
            calibration += Calibration::of(&marked.article, &comparison);
        }
        all += calibration;
        // The other half is too small to promise anything of its own: a single statement more or less decides there.
        if half == HALVES[0] {
            hold_grades(half, &calibration);
        }
    }
    hold_grades("all", &all);
}

/// The least percentage of all statements that may be called sure: none would promise nothing.
const FEWEST_SURE: usize = 15;

#[track_caller]
fn hold_grades(of: &str, calibration: &Calibration) {
    let n_found: usize = calibration.grades.iter().map(|it| it.found).sum();
    for (count, (grade, least)) in calibration.grades.iter().zip(GRADES) {
        let [share, ..] = count.permille();
        assert!(least * 10 <= share, "{of}: {grade:?} is right in {share} of 1000, not {least}0");
    }
    let [sure, ..] = calibration.grades;
    assert!(FEWEST_SURE * n_found <= 100 * sure.found, "{of}: only {} are sure", sure.found);
}

#[test]
fn marks_are_as_their_note_says() {
    for half in HALVES {
        for (folder, Marked { article, marks }) in articles(half) {
            assert_eq!(faults_of(&article.text, &marks), [""; 0], "{}", folder.display());
        }
    }
}

/// What is not as `tests/gold/README.md` says, besides what is checked when marks are read.
fn faults_of(text: &str, marks: &Findings) -> Vec<String> {
    let mut faults = Vec::new();
    let mut names = BTreeSet::new();
    for (idx, person) in marks.people.iter().enumerate() {
        if !names.insert(&person.name) {
            faults.push(format!("{} is there twice", person.name));
        }
        let is_heard = marks.statements.iter().any(|it| it.speaker == idx);
        let is_only_arguable =
            marks.statements.iter().all(|it| it.speaker != idx || it.is_arguable);
        let spoke = person.presence == Presence::Spoke;
        if spoke && !is_heard || !spoke && !is_only_arguable {
            faults.push(format!("{}: presence and statements differ", person.name));
        }
    }
    let mut before = 0;
    for statement in &marks.statements {
        let Some(first) = statement.words.first() else {
            faults.push("a statement without words".to_owned());
            continue;
        };
        if first.start < before {
            faults.push(format!("out of order: {}", &text[first.clone()]));
        }
        before = first.start;
        let has_marks = statement.words.iter().any(|it| text[it.clone()].contains(['“', '”']));
        if has_marks && matches!(statement.kind, StatementKind::Reported) {
            faults.push(format!("quoted, not reported: {}", &text[first.clone()]));
        }
    }
    faults
}
