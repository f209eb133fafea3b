//! `cargo xtask bench desk`: how quick the editor's desk is, from the paste to all that is found, and for each operation.
//!
//! The texts and the measurements are in `benches/desk`. Prints a table.

use super::page::printed_by;
use crate::{Outcome, build, programs, tools};
use serde::Deserialize;
use std::ffi::OsString;
use std::path::PathBuf;

/// What drives the browser.
const PACKAGES: [&str; 1] = ["puppeteer-core@25.16.0"];

const FILES: [&str; 2] = ["benches/desk/measure.mjs", "benches/page/server.mjs"];

/// The goals: the start of what is measured, how many times the processor is slowed down, and the most milliseconds. The last one
/// is for every other operation.
const GOALS: [(&str, u32, f64); 3] =
    [("paste of 3,000 words", 4, 1000.0), ("1000 undone", 1, 1000.0), ("", 1, 50.0)];

/// Builds the release, measures, prints, and fails if a figure misses its goal.
pub fn run(_args: &[OsString]) -> Outcome {
    build::run(&[])?;
    let files = FILES.map(|it| programs::root().join(it));
    let bench = super::folder("desk", &files.each_ref().map(PathBuf::as_path))?;
    super::npm_install(&bench, &PACKAGES)?;
    tools::browser::ensure()?;
    let figures: Vec<Figure> = printed_by(&bench, "measure.mjs")?;
    println!("| what | CPU | median, ms | most, ms |\n| --- | --- | ---: | ---: |");
    figures.iter().for_each(|it| println!("{}", it.line()));
    let misses: Vec<String> = figures.iter().filter_map(Figure::miss).collect();
    if misses.is_empty() { Ok(()) } else { Err(misses.join("\n")) }
}

#[derive(Deserialize)]
struct Figure {
    what: String,
    /// How many times the processor was slowed down.
    slowed: u32,
    median: f64,
    most: f64,
}

impl Figure {
    fn line(&self) -> String {
        let Self { what, slowed, median, most } = self;
        let slowed = if *slowed == 1 { "as is".to_owned() } else { format!("{slowed}x slower") };
        format!("| {what} | {slowed} | {median:.0} | {most:.0} |")
    }

    fn miss(&self) -> Option<String> {
        let Self { what, slowed, median, .. } = self;
        let is_paste = what.starts_with("paste");
        let mut goals = GOALS.iter().filter(|it| it.1 == *slowed && what.starts_with(it.0));
        let (_, _, most) = goals.next().filter(|it| !(is_paste && it.0.is_empty()))?;
        (most < median).then(|| format!("{what}, {slowed}x: {median:.0} ms; the goal is {most}."))
    }
}
