//! `cargo xtask fuzz [SECONDS [TARGET…]]`: hostile input for the core, made by libFuzzer; each target of `fuzz/`, or each of
//! the named ones, for so many seconds.
//!
//! Starts from the articles of the tests, from `fuzz/seeds` and from what earlier runs found worth keeping (in `target`).
//! **What breaks an invariant is kept there too, and named**; the other targets still run. Works with stable Rust: the
//! core is safe code throughout, so no sanitizer is asked for.

use crate::{Outcome, programs, tools};
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// How long each target runs where nobody says, in seconds.
const SECONDS: u32 = 10;

/// The longest input, in bytes: longer ones find little more and take the time of many.
const LONGEST: u32 = 8_192;

/// How long one input may take, in seconds. A thousand times what the longest takes: only what does not end is caught.
const TIMEOUT: u32 = 10;

/// Runs the targets and prints a line for each.
pub fn run(args: &[OsString]) -> Outcome {
    let seconds = args.first().map_or(Some(SECONDS), |it| it.to_str()?.parse().ok());
    let seconds = seconds.ok_or("How many seconds? cargo xtask fuzz 60")?;
    tools::ensure_cargo_fuzz()?;
    let targets = targets(args.get(1..).unwrap_or_default())?;
    let target_dir = programs::root().join("target").join("fuzz");
    programs::run(&mut cargo_fuzz("build", &target_dir))?;
    println!("{}", Figures::HEAD);
    let mut broken = Vec::new();
    for target in targets {
        match fuzz(&target, seconds, &target_dir)? {
            Ok(figures) => println!("{}", figures.line(&target)),
            Err(said) => {
                println!("{said}");
                broken.push(target);
            }
        }
    }
    if broken.is_empty() { Ok(()) } else { Err(format!("Broken: {}.", broken.join(", "))) }
}

/// The names of the targets in order: of all where none is `chosen`.
fn targets(chosen: &[OsString]) -> Outcome<Vec<String>> {
    let printed = programs::output(programs::cargo().args(["fuzz", "list"]));
    let printed = printed.ok_or("`cargo fuzz list` failed.")?;
    if let Some(other) = chosen.iter().find(|it| printed.lines().all(|target| *it != target)) {
        let targets: Vec<&str> = printed.lines().collect();
        return Err(format!(
            "There is no target {}; there are {}.",
            other.display(),
            targets.join(", ")
        ));
    }
    let is_chosen = |target: &&str| chosen.is_empty() || chosen.iter().any(|it| it == target);
    Ok(printed.lines().filter(is_chosen).map(str::to_owned).collect())
}

fn cargo_fuzz(what: &str, target_dir: &Path) -> Command {
    let mut cargo = programs::cargo();
    cargo.args(["fuzz", what, "--sanitizer", "none", "--target-dir"]).arg(target_dir);
    cargo
}

/// Runs one target: its figures, or what it says of an input that breaks it.
fn fuzz(target: &str, seconds: u32, target_dir: &Path) -> Outcome<Result<Figures, String>> {
    let kept = target_dir.join("kept").join(target);
    fs::create_dir_all(&kept)
        .map_err(|error| format!("{} cannot be made: {error}.", kept.display()))?;
    let mut run = cargo_fuzz("run", target_dir);
    run.arg(target).arg(kept).args(["fuzz/seeds", "tests/data", "--", "-dict=fuzz/words.dict"]);
    run.arg(format!("-artifact_prefix={}/{target}-", target_dir.display()));
    run.arg(format!("-max_total_time={seconds}"));
    run.args([format!("-max_len={LONGEST}"), format!("-timeout={TIMEOUT}")]);
    run.args(["-print_final_stats=1", "-verbosity=0"]);
    run.env("RUST_BACKTRACE", "0").stdin(Stdio::null());
    let output = run.output().map_err(|error| format!("`cargo fuzz` did not start: {error}."))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let figures = Figures::read(&said).filter(|_| output.status.success());
    Ok(figures.ok_or(said))
}

/// What libFuzzer counts.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    n_runs: u64,
    n_kept: u64,
    slowest_seconds: u64,
    peak_mb: u64,
}

impl Figures {
    const HEAD: &str = "target         runs     kept  slowest s  peak MB";

    /// From lines like `stat::new_units_added:          4971`.
    fn read(said: &str) -> Option<Self> {
        let figure = |name: &str| {
            let found = said.lines().find_map(|line| {
                line.strip_prefix("stat::")?.strip_prefix(name)?.strip_prefix(':')
            });
            found?.trim().parse().ok()
        };
        Some(Self {
            n_runs: figure("number_of_executed_units")?,
            n_kept: figure("new_units_added")?,
            slowest_seconds: figure("slowest_unit_time_sec")?,
            peak_mb: figure("peak_rss_mb")?,
        })
    }

    fn line(&self, target: &str) -> String {
        let Self { n_runs, n_kept, slowest_seconds, peak_mb } = self;
        format!("{target:8} {n_runs:10} {n_kept:8} {slowest_seconds:10} {peak_mb:8}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_from_what_is_said() {
        let said = "Done 12 runs\nstat::number_of_executed_units: 12\nstat::average_exec_per_sec:     6\n\
            stat::new_units_added:          3\nstat::slowest_unit_time_sec:    0\nstat::peak_rss_mb:              31\n";
        let figures = Figures::read(said);
        assert_eq!(
            figures,
            Some(Figures { n_runs: 12, n_kept: 3, slowest_seconds: 0, peak_mb: 31 })
        );
        assert_eq!(figures.map(|it| it.line("parse").len()), Some(Figures::HEAD.len()));
        assert_eq!(Figures::read("panicked"), None);
    }
}
