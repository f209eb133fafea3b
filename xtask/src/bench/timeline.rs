//! `cargo xtask bench timeline`: how long readers wait for a timeline of 5,000 statements by 200 speakers, compared
//! with npm's vis-timeline with the same statements, in one run of one browser.
//!
//! The article is generated here, with invented names; vis-timeline is given what was found in it. Times are from the
//! call to the painted frame (`benches/timeline/measure.mjs`).

use super::page::printed_by;
use crate::{Outcome, build, programs, tools};
use rostrum::parse::parse;
use rostrum::speakers::extract;
use serde::Deserialize;
use serde_json::json;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The releases that are measured, and what drives the browser.
const PACKAGES: [&str; 2] = ["vis-timeline@8.5.4", "puppeteer-core@25.16.0"];

/// How many statements there are.
const N_STATEMENTS: usize = 5_000;

/// How much of vis-timeline's time in the same run the first render may take, and everything later.
const GOALS: (f64, f64) = (1.0, 2.0);

/// Builds the release, measures, prints, and fails if readers wait too long.
pub fn run(_args: &[OsString]) -> Outcome {
    build::run(&[])?;
    let scripts = programs::root().join("benches/timeline");
    let scripts =
        ["measure.mjs", "timing.js", "rostrum.html", "vis.html"].map(|it| scripts.join(it));
    let bench = super::folder("timeline", &scripts.each_ref().map(PathBuf::as_path))?;
    super::npm_install(&bench, &PACKAGES)?;
    write_data(&bench).map_err(|error| format!("The article cannot be written: {error}."))?;
    tools::browser::ensure()?;
    let rows: Vec<Row> = printed_by(&bench, "measure.mjs")?;
    println!("{}", Row::HEAD);
    rows.iter().for_each(|row| println!("{}", row.line()));
    let slow: Vec<String> = rows.iter().filter_map(Row::miss).collect();
    if slow.is_empty() { Ok(()) } else { Err(slow.join("\n")) }
}

/// What the benchmark prints for one measurement; times in milliseconds.
#[derive(Deserialize)]
struct Row {
    what: String,
    rostrum: f64,
    /// `None` if vis-timeline cannot do it.
    vis: Option<f64>,
}

impl Row {
    const HEAD: &str = "what                  Rostrum ms  vis-timeline ms  times";

    fn line(&self) -> String {
        let Self { what, rostrum, vis } = self;
        match vis {
            Some(vis) => format!("{what:20} {rostrum:11.1} {vis:16.1} {:6.1}", vis / rostrum),
            None => format!("{what:20} {rostrum:11.1} {:>16} {:>6}", "-", "-"),
        }
    }

    /// A sentence about it, if it is too slow beside vis-timeline.
    fn miss(&self) -> Option<String> {
        let goal = if self.what == "first render" { GOALS.0 } else { GOALS.1 };
        let times = self.rostrum / self.vis?;
        (goal < times).then(|| {
            format!("{}: {times:.2} of vis-timeline's time; the goal is {goal:.1}.", self.what)
        })
    }
}

/// Writes the article, and what is found in it in the form that vis-timeline needs.
fn write_data(bench: &Path) -> std::io::Result<()> {
    let text = article();
    let article = parse(text.as_bytes()).article;
    let proceedings = extract(&article);
    let names: Vec<&str> = proceedings.speakers.iter().map(|it| it.name.as_str()).collect();
    let statements = proceedings.statements.iter().map(|it| {
        json!({
            "speaker": it.speaker_idx,
            "start": it.extent.start,
            "end": it.extent.end,
            "words": it.content.iter().map(|part| article.slice(*part)).collect::<String>(),
        })
    });
    let items = json!({ "speakers": names, "statements": statements.collect::<Vec<_>>() });
    println!("{} speakers, {} statements", names.len(), proceedings.statements.len());
    fs::write(bench.join("article.txt"), text)?;
    fs::write(bench.join("items.json"), items.to_string())
}

/// Paragraphs of one to four statements. Who says what is chosen by a fixed rule, so that every run gets the same.
fn article() -> String {
    const GIVEN: [&str; 20] = [
        "Ada", "Ben", "Clara", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "James",
        "Karen", "Louis", "Maria", "Nora", "Oscar", "Paul", "Rachel", "Simon", "Tina", "Victor",
    ];
    const FAMILY: [&str; 10] = [
        "Holm",
        "Lindqvist",
        "Dorning",
        "Farrow",
        "Castell",
        "Brandt",
        "Okafor",
        "Velde",
        "Tarn",
        "Quill",
    ];
    const WHAT: [&str; 6] = [
        "the roof would need new beams before winter",
        "the bridge had been paid for twice",
        "the harbour wall was older than anyone in the room",
        "the ferry could not wait for another vote",
        "the market hall belonged to the people who used it",
        "the river bank was measured again on Tuesday",
    ];
    let mut text = "A very long night at the assembly\n".to_owned();
    let mut state = 7_usize;
    let mut left = 0;
    for nth in 0..N_STATEMENTS {
        // Knuth's multiplier, TAOCP 3.3.4; the low bits repeat soon, so the high ones are used.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let chance = state >> 33;
        if left == 0 {
            text += "\n";
            left = 1 + chance % 4;
        }
        left -= 1;
        let person = if nth < 200 { nth } else { chance % 200 };
        let name = [GIVEN[person % 20], FAMILY[person / 20]].join(" ");
        let what = WHAT[chance / 200 % WHAT.len()];
        text += &match chance / 1200 % 2 {
            0 => format!("{name} said that {what}. "),
            _ => format!("“{}{},” said {name}. ", what[..1].to_uppercase(), &what[1..]),
        };
        if left == 0 {
            text += "\n";
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_has_as_many_statements_as_it_should() {
        let article = parse(article().as_bytes()).article;
        let proceedings = extract(&article);
        assert_eq!(proceedings.statements.len(), N_STATEMENTS);
        assert_eq!(proceedings.speakers.len(), 200);
    }

    #[test]
    fn what_is_too_slow_is_named() {
        let row = |what: &str, rostrum, vis| Row { what: what.to_owned(), rostrum, vis };
        assert!(row("first render", 900.0, Some(900.0)).miss().is_none());
        assert!(row("first render", 901.0, Some(900.0)).miss().is_some());
        assert!(row("zoom", 80.0, Some(40.0)).miss().is_none());
        assert!(row("zoom", 81.0, Some(40.0)).miss().is_some());
        assert!(row("search", 900.0, None).miss().is_none());
        assert_eq!(row("zoom", 1.0, None).line().len(), Row::HEAD.len());
    }
}
