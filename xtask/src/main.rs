//! `cargo xtask COMMAND`: everything a developer does with Rostrum, all set-up included.
//!
//! Each command is one file; this one lists them and says what went wrong. **Whatever a command needs and can install,
//! it installs; for anything else it says in one line what to do.** Tests are in the files they test.
//!
//! Besides the commands, there are `tools` (what must be on the machine, and how it gets there) and `programs` (finding
//! and starting them).

#![allow(clippy::print_stdout, reason = "a command-line tool talks to its terminal")]

mod bench;
mod build;
mod bundle;
mod extract;
mod fuzz;
mod help;
mod package;
mod programs;
mod serve;
mod size;
mod test;
mod tools;

use std::{env, ffi::OsString, process::ExitCode};

/// The outcome of a task; if it fails, one sentence for the person at the terminal, or none if everything is said
/// already.
type Outcome<T = ()> = Result<T, String>;

/// One command of `cargo xtask`.
struct Task {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&[OsString]) -> Outcome,
}

/// The commands, as `help` lists them.
const TASKS: [Task; 14] = [
    Task {
        name: "serve",
        arguments: "[ARGS of trunk serve]",
        about: "Show the sample article in a browser; rebuilds as you write",
        run: serve::run,
    },
    Task {
        name: "test",
        arguments: "[SUITE…]",
        about: "Run all checks, or the named suites",
        run: test::run,
    },
    Task {
        name: "build",
        arguments: "[ARGS of trunk build]",
        about: "Build the release into dist/",
        run: build::run,
    },
    Task {
        name: "bundle",
        arguments: "ARTICLE [-o FILE] [--lang TAG]",
        about: "Write an article with the widget into one file that opens anywhere",
        run: bundle::run,
    },
    Task {
        name: "package",
        arguments: "",
        about: "Write the element as a folder that npm can publish, with its types",
        run: package::run,
    },
    Task {
        name: "size",
        arguments: "",
        about: "Print the size of every file a page loads from dist/",
        run: size::run,
    },
    Task {
        name: "bench",
        arguments: "page|desk|timeline|search|extract [FOLDER]",
        about: "Compare a part with other libraries",
        run: bench::run,
    },
    Task {
        name: "fuzz",
        arguments: "[SECONDS [TARGET…]]",
        about: "Feed hostile input to the core, for so many seconds per target (10)",
        run: fuzz::run,
    },
    Task {
        name: "extract",
        arguments: "[--why] FILE… | --as FORM FILE [ID] [--with CORRECTIONS]",
        about: "Print who said what in articles, as JSON or in a form to take away",
        run: extract::run,
    },
    Task {
        name: "read",
        arguments: "FILE…",
        about: "Print what is read from files, block by block, and who said what, as JSON",
        run: extract::read,
    },
    Task {
        name: "predict",
        arguments: "GOLD.jsonl…",
        about: "Print what the rules find in a corpus, for its scorer",
        run: extract::predicted,
    },
    Task {
        name: "score",
        arguments: "[--faults|--sure] [FOLDER|GOLD.jsonl…]",
        about: "Print how much of what readers marked in articles the rules find",
        run: extract::scored,
    },
    Task {
        name: "explain",
        arguments: "TEXT…",
        about: "Print what the rules see in a sentence and which of them found what, or why none did",
        run: extract::explained,
    },
    Task { name: "help", arguments: "", about: "Print this list", run: help::run },
];

fn main() -> ExitCode {
    let args: Vec<OsString> = env::args_os().skip(1).collect();
    let (name, rest) = match args.split_first() {
        Some((name, rest)) => (name.to_string_lossy().into_owned(), rest),
        None => ("help".to_owned(), &[][..]),
    };
    let outcome = match TASKS.iter().find(|task| task.name == name.trim_start_matches('-')) {
        Some(task) => (task.run)(rest),
        None => Err(format!("There is no command `{name}`; `cargo xtask help` lists them.")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            if !sentence.is_empty() {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}
