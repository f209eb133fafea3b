//! A step that takes a while: says how long it will take, that it is alive, and how long it took.

use super::say;
use crate::{Outcome, programs};
use std::process::Command;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// How often a step says that it is alive: some of the tools print nothing for minutes.
const BEAT: Duration = Duration::from_secs(20);

/// Runs `command` and reports on it: `doing` is what happens, like `installing 132`, `estimate` how long that usually takes.
///
/// # Errors
/// Where the command cannot be started or fails, in a sentence.
pub fn step(tool: &str, doing: &str, estimate: &str, command: &mut Command) -> Outcome {
    let start = Instant::now();
    say(tool, &format!("{doing}; {estimate}"));
    let (ended, is_running) = mpsc::channel::<()>();
    let outcome = thread::scope(|scope| {
        scope.spawn(move || {
            while is_running.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                say(tool, &format!("still {doing}, {} so far", spelled(start.elapsed())));
            }
        });
        let outcome = programs::run(command);
        drop(ended);
        outcome
    });
    if outcome.is_ok() {
        say(tool, &format!("done in {}", spelled(start.elapsed())));
    }
    outcome
}

/// `47 s`, or `2 min 17 s`.
pub fn spelled(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 60 {
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {} s", seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_spelled_in_minutes_and_seconds() {
        assert_eq!(spelled(Duration::from_millis(47_900)), "47 s");
        assert_eq!(spelled(Duration::from_secs(137)), "2 min 17 s");
    }

    #[test]
    fn a_step_ends_as_its_command_does() {
        assert_eq!(step("cargo", "asking", "no time", programs::cargo().arg("--version")), Ok(()));
        let failed = step("cargo", "asking", "no time", programs::cargo().arg("no-such-command"));
        assert!(failed.is_err());
    }
}
