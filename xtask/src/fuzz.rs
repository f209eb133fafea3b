//! `cargo xtask fuzz [SECONDS [TARGET…]]`: hostile input for the core, made by libFuzzer, for each target of `fuzz/`,
//! or each named one, for that many seconds.
//!
//! Starts from the articles of the tests, from `fuzz/seeds` and from what earlier runs found worth keeping (in
//! `target`). **What breaks an invariant is kept there too, and named**; the other targets still run. Works with stable
//! Rust: the core is safe code throughout, so no sanitizer is needed. `cargo xtask test fuzz` is a short run that is
//! the same each time: a fixed number of inputs, from one seed, and none from earlier runs.

use crate::test::tally::Tally;
use crate::{Outcome, programs, tools};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How long each target runs by default, in seconds.
const SECONDS: u32 = 10;

/// The longest input, in bytes. Higher finds little more, and each input takes the time of many.
const LONGEST: u32 = 8_192;

/// How many inputs each target gets in the tests. Higher finds more, but every test run takes longer.
const N_RUNS: u32 = 3_000;

/// How long one input may take, in seconds. A thousand times what the slowest takes, so that only endless ones are
/// caught.
const TIMEOUT: u32 = 10;

/// How long a target runs.
#[derive(Clone, Copy)]
enum Extent {
    /// This many seconds, going on from earlier runs.
    Time(u32),
    /// This many inputs, from the beginning.
    Runs(u32),
}

/// Runs the targets and prints a line for each.
pub fn run(args: &[OsString]) -> Outcome {
    let seconds = args.first().map_or(Some(SECONDS), |it| it.to_str()?.parse().ok());
    let seconds = seconds.ok_or("How many seconds? cargo xtask fuzz 60")?;
    let tally = run_targets(args.get(1..).unwrap_or_default(), Extent::Time(seconds))?;
    if tally.problems.is_empty() { Ok(()) } else { Err(tally.problems.join(" ")) }
}

/// The short run of the tests.
pub fn test() -> Outcome<Tally> {
    run_targets(&[], Extent::Runs(N_RUNS))
}

/// Runs the targets, each as one test.
fn run_targets(chosen: &[OsString], extent: Extent) -> Outcome<Tally> {
    tools::ensure_cargo_fuzz()?;
    let targets = targets(chosen)?;
    let target_dir = programs::root().join("target").join("fuzz");
    programs::run(&mut cargo_fuzz("build", &target_dir))?;
    println!("{}", Figures::HEAD);
    let mut tally = Tally::default();
    for target in targets {
        match fuzz(&target, extent, &target_dir)? {
            Ok(figures) => {
                println!("{}", figures.line(&target));
                tally.passed += 1;
            }
            Err(said) => {
                println!("{said}");
                tally.failed += 1;
                tally.problems.push(format!("{target} failed; see its output above."));
            }
        }
    }
    Ok(tally)
}

/// The names of the targets, in order: of all if none is `chosen`.
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

/// Runs one target; returns its figures, or what it prints about an input that breaks it.
fn fuzz(target: &str, extent: Extent, target_dir: &Path) -> Outcome<Result<Figures, String>> {
    let mut run = cargo_fuzz("run", target_dir);
    run.arg(target);
    run.arg(worth_keeping(target, extent, target_dir)?);
    run.args(["fuzz/seeds", "tests/data", "--", "-dict=fuzz/words.dict"]);
    run.arg(format!("-artifact_prefix={}/{target}-", target_dir.display()));
    match extent {
        Extent::Time(seconds) => run.arg(format!("-max_total_time={seconds}")),
        Extent::Runs(n_runs) => run.arg(format!("-runs={n_runs}")).arg("-seed=1"),
    };
    run.args([format!("-max_len={LONGEST}"), format!("-timeout={TIMEOUT}")]);
    run.args(["-print_final_stats=1", "-verbosity=0"]);
    run.env("RUST_BACKTRACE", "0").stdin(Stdio::null());
    let output = run.output().map_err(|error| format!("`cargo fuzz` did not start: {error}."))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let figures = Figures::read(&said).filter(|_| output.status.success());
    Ok(figures.ok_or(said))
}

/// The folder for inputs that reach new code: with those of earlier runs, or empty.
fn worth_keeping(target: &str, extent: Extent, target_dir: &Path) -> Outcome<PathBuf> {
    let folder = match extent {
        Extent::Time(_) => target_dir.join("kept").join(target),
        Extent::Runs(_) => target_dir.join("short").join(target),
    };
    if let Extent::Runs(_) = extent {
        let _ = fs::remove_dir_all(&folder);
    }
    fs::create_dir_all(&folder)
        .map_err(|error| format!("{} cannot be created: {error}.", folder.display()))?;
    Ok(folder)
}

/// The figures that libFuzzer prints.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    n_runs: u64,
    n_kept: u64,
    slowest_seconds: u64,
    peak_mb: u64,
}

impl Figures {
    const HEAD: &str = "target             runs     kept  slowest s  peak MB";

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
        format!("{target:10} {n_runs:12} {n_kept:8} {slowest_seconds:10} {peak_mb:8}")
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
