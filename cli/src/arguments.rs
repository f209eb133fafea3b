//! The command line as it is written: commands, options, examples. Help, completions and the manual page are made of it.
//!
//! Tests: `cli/tests/command.rs`.

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use std::path::PathBuf;

/// How the command ends.
const EXITS: &str = "\
Exit status:
  0    all is done
  1    something could not be done
  2    the command line is wrong";

/// Finds who said what in articles, and puts it into a site's pages.
#[derive(Debug, Parser)]
#[command(name = "rostrum", version, about, after_help = EXITS, arg_required_else_help = true)]
pub struct Arguments {
    /// Say nothing but what went wrong, and show no progress
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// How many threads work; all cores without it
    #[arg(short, long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Find(Find),
    Score(Score),
    Explain(Explain),
    /// Print completions for a shell
    #[command(after_help = "Example:\n  rostrum completions bash > /etc/bash_completion.d/rostrum")]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example:\n  rostrum manual > /usr/local/share/man/man1/rostrum.1")]
    Manual,
}

/// Print who said what in articles
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  rostrum find opening.html > opening.rostrum.json     findings for a page
  rostrum find opening.html --id story                 of the element with this id
  rostrum find opening.txt --with corrections.json     with what an editor says
  rostrum find --full *.html                           with body, reasons and problems
  rostrum find --as csv opening.docx.html              as a table
  rostrum find --jsonl < articles.jsonl > found.jsonl  one article per line

With --jsonl, a line is an object in any JSON format that is read, or one with the
article as `text` or `html`. Its answer has the line's `id` and `findings`, or with
--full `report`; a line that cannot be read is answered with `error`.")]
pub struct Find {
    /// Articles in any format: HTML, text, Markdown, JSON, feeds
    #[arg(value_hint = ValueHint::FilePath, required_unless_present = "jsonl")]
    pub files: Vec<PathBuf>,
    /// All that is known: body, reasons, what is open, problems
    #[arg(long)]
    pub full: bool,
    /// How sure each statement is and why
    #[arg(long, conflicts_with = "full")]
    pub why: bool,
    /// Read an article from each line of the input, and write a result for each
    #[arg(long, conflicts_with_all = ["files", "form", "with", "id"])]
    pub jsonl: bool,
    /// The form in which one article is printed
    #[arg(long = "as", value_name = "FORM", conflicts_with_all = ["full", "why"],
        value_parser = ["findings", "embed", "html", "text", "csv", "json-ld", "article"])]
    pub form: Option<String>,
    /// The id of the article's element on a page; without it, the first `article`, or else `main`
    #[arg(long)]
    pub id: Option<String>,
    /// What an editor says of one article, a file of its own
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["full", "why"])]
    pub with: Option<PathBuf>,
}

/// Print how much of what readers marked in articles is found
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  rostrum score --show faults our-articles/")]
pub struct Score {
    /// Folders with marked articles, or corpora as JSON lines
    #[arg(required = true, value_hint = ValueHint::AnyPath)]
    pub gold: Vec<PathBuf>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Shown::Scores)]
    pub show: Shown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Shown {
    /// The scores
    Scores,
    /// The scores, and what is wrong
    Faults,
    /// How often each grade of certainty is right
    Grades,
}

/// Print what the rules see in a sentence and which of them found what, or why none did
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  rostrum explain \"Ada Holm said it rained.\"")]
pub struct Explain {
    /// Sentences or short texts
    #[arg(required = true)]
    pub texts: Vec<String>,
}
