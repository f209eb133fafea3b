//! `cargo xtask test`: every check there is, one after another, and a sum at the end.
//!
//! **A suite that fails hides no other**: the rest still run if they can. The last line is `N passed, N failed`; the
//! command fails if the second number is not 0. The suites and their order are in `suites`, the counting is in `tally`.

mod clone;
mod examples;
mod routers;
mod suites;
pub mod tally;

use crate::Outcome;
use std::ffi::OsString;
use std::time::{Duration, Instant};
use suites::{SUITES, Suite};
use tally::Tally;

/// Runs the suites named in `args`, or all.
pub fn run(args: &[OsString]) -> Outcome {
    let mut results: Vec<Finished> = Vec::new();
    for suite in chosen(args)? {
        println!("\n== {}: {}", suite.name, suite.about);
        let start = Instant::now();
        let tally = match missing(suite, &results) {
            Some(other) => Tally::not_run(&format!("not run, since `{other}` failed")),
            None => (suite.run)().unwrap_or_else(|sentence| Tally::not_run(&sentence)),
        };
        tally.problems.iter().for_each(|problem| println!("{}: {problem}", suite.name));
        results.push(Finished { suite, tally, time: start.elapsed() });
    }
    print!("{}", summary(&results));
    // Print nothing after the sum.
    if results.iter().all(|it| it.tally.failed == 0) { Ok(()) } else { Err(String::new()) }
}

/// A suite that has run.
struct Finished {
    suite: &'static Suite,
    tally: Tally,
    time: Duration,
}

fn chosen(args: &[OsString]) -> Outcome<Vec<&'static Suite>> {
    if args.is_empty() {
        return Ok(SUITES.iter().collect());
    }
    let suite = |arg: &OsString| {
        let found = SUITES.iter().find(|suite| arg == suite.name);
        found.ok_or_else(|| {
            let names: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
            format!("There is no suite {}; there are {}.", arg.display(), names.join(", "))
        })
    };
    args.iter().map(suite).collect()
}

/// The suite that this one builds on, if it ran and failed.
fn missing(suite: &Suite, results: &[Finished]) -> Option<&'static str> {
    let base = results.iter().find(|it| Some(it.suite.name) == suite.builds_on)?;
    (base.tally.failed != 0).then_some(base.suite.name)
}

/// A line per suite, what failed, and the sum as the last line.
fn summary(results: &[Finished]) -> String {
    let mut text = "\n".to_owned();
    for Finished { suite, tally, time } in results {
        let Tally { passed, failed, .. } = tally;
        text += &format!(
            "{:12} {passed:4} passed {failed:4} failed {:6.0} s\n",
            suite.name,
            time.as_secs_f32()
        );
    }
    for Finished { suite, tally, .. } in results {
        let sentences = tally.absent.iter().chain(&tally.problems);
        sentences.for_each(|sentence| text += &format!("{}: {sentence}\n", suite.name));
    }
    let sum = |count: fn(&Tally) -> usize| results.iter().map(|it| count(&it.tally)).sum::<usize>();
    text + &format!("\n{} passed, {} failed\n", sum(|it| it.passed), sum(|it| it.failed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(suite: &'static Suite, passed: usize, failed: usize) -> Finished {
        let problems = (0..failed).map(|n| format!("test{n}")).collect();
        Finished {
            suite,
            tally: Tally { passed, failed, problems, absent: Vec::new() },
            time: Duration::from_secs(2),
        }
    }

    #[test]
    fn the_sum_is_alone_on_the_last_line() {
        let text = summary(&[finished(&SUITES[0], 1, 0), finished(&SUITES[1], 3, 2)]);
        assert_eq!(text.lines().last(), Some("4 passed, 2 failed"));
        assert!(text.contains("test1"), "{text}");
    }

    #[test]
    fn what_builds_on_a_failure_is_not_run() {
        let (base, built) = (suites::named("build"), suites::named("page"));
        assert_eq!(missing(built, &[finished(base, 0, 1)]), Some("build"));
        assert_eq!(missing(built, &[finished(base, 1, 0)]), None);
        assert_eq!(missing(built, &[]), None);
    }

    #[test]
    fn an_unknown_suite_is_named() {
        let sentence = chosen(&["native".into(), "nativ".into()]).err().unwrap();
        assert!(sentence.starts_with("There is no suite nativ; there are format, "), "{sentence}");
    }
}
