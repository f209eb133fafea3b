//! Counting what passed and what failed, from exit statuses and from what test runners print.

use crate::{Outcome, programs};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// The outcome of a suite.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests and checks that passed.
    pub passed: usize,
    /// Those that failed; one for a suite that could not run.
    pub failed: usize,
    /// The tests that failed by name, and what else went wrong, in a sentence each.
    pub problems: Vec<String>,
    /// What could not be tested here, with the reason, in a sentence each: neither passed nor failed.
    pub absent: Vec<String>,
}

impl Tally {
    /// A suite that could not run counts as one failure.
    pub fn not_run(sentence: &str) -> Self {
        Self { failed: 1, problems: vec![sentence.to_owned()], ..Self::default() }
    }

    /// A suite that cannot run here.
    pub fn absent(sentence: &str) -> Self {
        Self { absent: vec![sentence.to_owned()], ..Self::default() }
    }

    /// One check that passed.
    pub fn one() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    /// A command whose exit status is all it says.
    pub fn of_check(command: &mut Command) -> Outcome<Self> {
        programs::run(command).map(|()| Self::one())
    }

    /// A command that runs tests: its output is printed while it is counted.
    pub fn of_tests(command: &mut Command) -> Outcome<Self> {
        let name = programs::name_of(command);
        let failure = |error| format!("`{name}` could not be run: {error}.");
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(failure)?;
        let mut tally = Self::default();
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).split(b'\n') {
                let line = line.map_err(failure)?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                tally.count(&line);
            }
        }
        Ok(tally.closed(child.wait().map_err(failure)?.success()))
    }

    /// Counts one line of a test runner's output.
    fn count(&mut self, line: &str) {
        if line.starts_with("not in ") {
            self.absent.push(line.trim_end().to_owned());
        }
        if let Some(name) = failed_test(line) {
            self.problems.push(name.to_owned());
        }
        if let Some((passed, failed)) = result(line) {
            self.passed += passed;
            self.failed += failed;
        }
    }

    /// **A run that breaks off, or in which nothing ran, is a failure** even though no test says so.
    fn closed(mut self, success: bool) -> Self {
        // The test runner counts them as passed.
        self.passed = self.passed.saturating_sub(self.absent.len());
        if self.passed + self.failed == 0 {
            return Self::not_run(if success {
                "there were no tests"
            } else {
                "the tests could not be run"
            });
        }
        if !success && self.failed == 0 {
            self.failed = 1;
            self.problems.push("the tests broke off".to_owned());
        }
        self
    }
}

/// `test result: FAILED. 3 passed; 1 failed; …`
fn result(line: &str) -> Option<(usize, usize)> {
    let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
    let count =
        |what| counts.split("; ").find_map(|part| part.strip_suffix(what)?.trim().parse().ok());
    Some((count(" passed")?, count(" failed")?))
}

/// `test search::finds ... FAILED`
fn failed_test(line: &str) -> Option<&str> {
    let (name, verdict) = line.trim().strip_prefix("test ")?.split_once(" ... ")?;
    verdict.starts_with("FAIL").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, success: bool, passed: usize, failed: usize, problems: &[&str]) {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.count(line));
        let problems = problems.iter().map(ToString::to_string).collect();
        assert_eq!(tally.closed(success), Tally { passed, failed, problems, absent: Vec::new() });
    }

    #[test]
    fn several_binaries_add_up() {
        let output = "test a ... ok\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\n\
                      test b::c ... FAILED\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; finished in 0.01s";
        check(output, false, 3, 1, &["b::c"]);
    }

    #[test]
    fn nothing_run_is_a_failure() {
        check(
            "test result: ok. 0 passed; 0 failed; 0 ignored",
            true,
            0,
            1,
            &["there were no tests"],
        );
        check("error: could not compile", false, 0, 1, &["the tests could not be run"]);
    }

    #[test]
    fn what_is_absent_has_not_passed() {
        let mut tally = Tally::default();
        let output = "test a ... \nnot in Lynx: a, because it has no pictures\nok\n\
                      test result: ok. 2 passed; 0 failed";
        output.lines().for_each(|line| tally.count(line));
        let tally = tally.closed(true);
        assert_eq!((tally.passed, tally.failed), (1, 0));
        assert_eq!(tally.absent, ["not in Lynx: a, because it has no pictures"]);
    }

    #[test]
    fn breaking_off_is_a_failure() {
        check(
            "test result: ok. 5 passed; 0 failed; 0 ignored",
            false,
            5,
            1,
            &["the tests broke off"],
        );
    }

    #[test]
    fn a_command_is_counted_by_what_it_prints_and_how_it_ends() {
        let tally = Tally::of_tests(programs::cargo().arg("--version")).unwrap();
        assert_eq!(tally, Tally::not_run("there were no tests"));
        assert!(Tally::of_check(programs::cargo().arg("no-such-command")).is_err());
    }
}
