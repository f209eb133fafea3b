//! Runs what the command line asks for, and says how it ended.
//!
//! `site` does it for `mark`, `people` for `report`. What was asked for goes to the output, all else to the error output. Tests: `cli/tests/command.rs`.

mod people;
mod site;

use crate::arguments::{self, Arguments, Bundle, Command, Find};
use crate::article::bytes_of;
use crate::bundle::Widget;
use crate::find::{self, Depth, Made};
use crate::lines::{self, Count};
use crate::score::{self, Shown};
use crate::{Outcome, explain};
use clap::{CommandFactory, Parser};
use indicatif::{ProgressBar, ProgressStyle};
use rostrum::parse::decode;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;
use std::thread;

/// The end of one that has told already what went wrong.
const TOLD: &str = "";

/// The end of one that was interrupted.
const INTERRUPTED: &str = "interrupted";

/// Runs the command with these arguments, of which the first is its name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(args) {
        Ok(arguments) => arguments,
        Err(error) => {
            let is_wrong = error.use_stderr();
            // There is nobody left to be told.
            let _ = error.print();
            return if is_wrong { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    match done(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) if sentence == INTERRUPTED => ExitCode::from(130),
        Err(sentence) => {
            if sentence != TOLD {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

fn done(arguments: &Arguments) -> Outcome {
    match &arguments.command {
        Command::Find(find) if find.jsonl => stream(arguments, find),
        Command::Find(find) => found(find),
        Command::Mark(wanted) => site::mark(arguments, wanted),
        Command::Report(wanted) => people::report(arguments, wanted),
        Command::Bundle(wanted) => bundled(arguments, wanted),
        Command::Score(wanted) => {
            let shown = match wanted.show {
                arguments::Shown::Scores => Shown::Scores,
                arguments::Shown::Faults => Shown::Faults,
                arguments::Shown::Grades => Shown::Grades,
            };
            score::run(&wanted.gold, shown)
        }
        Command::Explain(wanted) => {
            wanted.texts.iter().try_for_each(|text| print(explain::explained(text).as_bytes()))
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "rostrum", &mut script);
            print(&script)
        }
        Command::Manual => {
            let mut page = Vec::new();
            let failed = |error| format!("The manual page cannot be made: {error}.");
            clap_mangen::Man::new(Arguments::command()).render(&mut page).map_err(failed)?;
            print(&page)
        }
    }
}

fn depth_of(find: &Find) -> Depth {
    match find {
        Find { full: true, .. } => Depth::Full,
        Find { why: true, .. } => Depth::Reasons,
        _ => Depth::Findings,
    }
}

fn found(find: &Find) -> Outcome {
    let made = if find.form.is_some() || find.with.is_some() {
        let [file] = &find.files[..] else {
            return Err("Which article? `--as` and `--with` are for one file.".to_owned());
        };
        let form = find.form.as_deref().unwrap_or("findings");
        find::in_form(form, file, find.id.as_deref(), find.with.as_deref())?
    } else {
        find::files(&find.files, find.id.as_deref(), depth_of(find))
    };
    let Made { text, complaints, n_missing } = made;
    complaints.iter().for_each(|it| eprintln!("{it}"));
    print(text.as_bytes())?;
    if n_missing == 0 { Ok(()) } else { Err(TOLD.to_owned()) }
}

fn bundled(arguments: &Arguments, asked: &Bundle) -> Outcome {
    let Bundle { article, widget, output } = asked;
    let file = output.clone().unwrap_or_else(|| article.with_extension("html"));
    if file == *article || file == *widget {
        return Err(format!("{} would be overwritten: name another file with -o.", file.display()));
    }
    let missing = || format!("{} has no widget in it.", widget.display());
    let widget = Widget::of_page(&decode(&bytes_of(widget)?)).ok_or_else(missing)?;
    let (page, problems) = widget.with_article(article, &bytes_of(article)?)?;
    problems.iter().for_each(|it| eprintln!("{}: {it}", article.display()));
    fs::write(&file, &page)
        .map_err(|error| format!("{} cannot be written: {error}.", file.display()))?;
    if !arguments.quiet {
        eprintln!("{}: {} kB", file.display(), page.len() / 1000);
    }
    Ok(())
}

fn stream(arguments: &Arguments, find: &Find) -> Outcome {
    let progress = progress(arguments.quiet, "articles");
    let tell = |count: Count| progress.set_position(count.n_lines as u64);
    let written =
        lines::run(io::stdin(), &mut io::stdout(), depth_of(find), n_threads(arguments), &tell);
    progress.finish_and_clear();
    let count = match written {
        Ok(count) => count,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
        Err(error) => return Err(format!("The lines cannot be answered: {error}.")),
    };
    match count {
        Count { n_failed: 0, .. } => Ok(()),
        Count { n_failed, n_lines } => {
            Err(format!("{n_failed} of {n_lines} lines have no article."))
        }
    }
}

/// How many threads work.
fn n_threads(arguments: &Arguments) -> usize {
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    arguments.jobs.map_or_else(cores, usize::from)
}

/// Counts what is done on a terminal; elsewhere, and where nobody wants to hear of it, it shows nothing.
fn progress(is_quiet: bool, what: &str) -> ProgressBar {
    if is_quiet || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template(&["{human_pos} ", what, ", {per_sec}"].concat());
    ProgressBar::no_length().with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Prints what was asked for. A closed pipe is not an error: the reader has seen enough (`| head`).
fn print(text: &[u8]) -> Outcome {
    match io::stdout().write_all(text) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("Printing failed: {error}."))
        }
        _ => Ok(()),
    }
}
