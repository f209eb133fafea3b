//! `cargo xtask extract`, `read`, `predict`, `score` and `explain`: thin calls of what the command `rostrum` does (`cli/`), with no
//! more to compile than they need.
//!
//! Tests: in `cli/`.

use crate::{Outcome, programs};
use rostrum_cli::find::{self, Depth, Made};
use rostrum_cli::score::{self, Shown};
use rostrum_cli::{explain, predict};
use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How findings and other forms are asked for.
const USAGE: &str = "cargo xtask extract --as FORM FILE [ID] [--with CORRECTIONS]";

/// Prints the proceedings of every file in `args`, after `--why` with reasons; with `--as`, of one file in another
/// form. `--findings` is short for `--as findings`.
pub fn run(args: &[OsString]) -> Outcome {
    match args {
        [first, rest @ ..] if first == "--findings" => print_as("findings", rest),
        [first, form, rest @ ..] if first == "--as" => print_as(&form.to_string_lossy(), rest),
        [first, rest @ ..] if first == "--why" => print_files(rest, Depth::Reasons),
        _ => print_files(args, Depth::Report),
    }
}

/// Prints all that is read from files and found in them, with the body.
pub fn read(args: &[OsString]) -> Outcome {
    print_files(args, Depth::Full)
}

/// Prints what the rules find in corpora.
pub fn predicted(args: &[OsString]) -> Outcome {
    if args.is_empty() {
        return Err("Which corpus? Give its file: cargo xtask predict GOLD.jsonl".to_owned());
    }
    args.iter().try_for_each(|file| print(&predict::corpus(Path::new(file))?))
}

/// Prints the scores of the named articles and corpora, or of all in the repository.
pub fn scored(args: &[OsString]) -> Outcome {
    let asks = |option: &str| args.iter().any(|it| it == option);
    let shown = match () {
        () if asks("--sure") => Shown::Grades,
        () if asks("--faults") => Shown::Faults,
        () => Shown::Scores,
    };
    let is_path = |it: &&OsString| *it != "--faults" && *it != "--sure";
    let mut gold: Vec<PathBuf> = args.iter().filter(is_path).map(PathBuf::from).collect();
    if gold.is_empty() {
        gold.push(programs::root().join("tests/gold"));
    }
    score::run(&gold, shown)
}

/// Explains each text by itself.
pub fn explained(texts: &[OsString]) -> Outcome {
    if texts.is_empty() {
        return Err("Which sentence? cargo xtask explain \"Ada Holm said it rained.\"".to_owned());
    }
    texts.iter().try_for_each(|text| print(&explain::explained(&text.to_string_lossy())))
}

fn print_files(args: &[OsString], depth: Depth) -> Outcome {
    if args.is_empty() {
        return Err("Which article? cargo xtask extract [--why] FILE…".to_owned());
    }
    let paths: Vec<PathBuf> = args.iter().map(PathBuf::from).collect();
    let made = find::files(&paths, None, depth);
    tell(&made)?;
    match made.n_missing {
        0 => Ok(()),
        n_missing => Err(format!("{n_missing} of {} files could not be read.", args.len())),
    }
}

/// Prints one article in a form: `FILE [ID] [--with CORRECTIONS]`.
fn print_as(form: &str, args: &[OsString]) -> Outcome {
    let (args, with) = match args {
        [args @ .., option, with] if option == "--with" => (args, Some(Path::new(with))),
        _ => (args, None),
    };
    let (path, id) = match args {
        [path] => (Path::new(path), None),
        [path, id] => (Path::new(path), Some(id.to_string_lossy())),
        _ => return Err(format!("Which article? {USAGE}")),
    };
    tell(&find::in_form(form, path, id.as_deref(), with)?)
}

/// Prints what was made, and beside it what went wrong.
fn tell(made: &Made) -> Outcome {
    made.complaints.iter().for_each(|it| eprintln!("{it}"));
    print(&made.text)
}

/// Prints a text. A closed pipe is not an error: the reader has seen enough (`| head`).
fn print(text: &str) -> Outcome {
    match write!(io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("Printing failed: {error}."))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_fails_the_command() {
        let sentence = run(&["no-such-article.txt".into()]).unwrap_err();
        assert_eq!(sentence, "1 of 1 files could not be read.");
    }
}
