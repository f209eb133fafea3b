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
  1    something could not be done, or `mark --check` found pages to change
  2    the command line is wrong
  130  interrupted; each file is as it was, or done";

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
    Mark(Mark),
    Report(Report),
    Bundle(Bundle),
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

/// Put findings and the element into pages: HTML files, or a whole built site
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  rostrum mark public/ --script https://cdn.example/rostrum/v1/embed.js
  rostrum mark public/news --inline --attribute lanes=3
  rostrum mark --check public/                         for CI: fails if a page would change
  rostrum mark --dry-run --report pages.csv public/    what would become of each page

Before the article, the element is put in, with the timeline as a picture, a list of who
said what, and linked data, for readers without scripts and search engines. An article
without an id gets one. Nothing else of a page changes by a byte, and a second run changes
nothing. Findings are written beside the page, opening.rostrum.json beside opening.html. An
editor's file of that name wins, and opening.corrections.json is merged with what is found.")]
pub struct Mark {
    /// HTML files, or folders with some
    #[arg(required = true, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// Put a line for this address of embed.js into each page that has none
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub script: Option<String>,
    /// The script's hash, as integrity.json has it
    #[arg(long, value_name = "HASH", requires = "script")]
    pub integrity: Option<String>,
    /// The id of the article's element; without it, the page's only `article`, or the one with an h1, or else `main`
    #[arg(long)]
    pub id: Option<String>,
    /// Put the findings into the page, not beside it
    #[arg(long)]
    pub inline: bool,
    /// An attribute of the element, such as lanes=3; may be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = attribute)]
    pub attribute: Vec<(String, String)>,
    /// Write nothing, and fail if a page would change
    #[arg(long)]
    pub check: bool,
    /// Write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write what became of each page into a table
    #[arg(long, value_name = "FILE.csv", value_hint = ValueHint::FilePath)]
    pub report: Option<PathBuf>,
}

/// Print who is quoted across articles: roles, words, share of direct speech
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  rostrum report public/                               a table, those with most words first
  rostrum report --as csv *.html > people.csv
  rostrum report --never never.txt --as json public/
  rostrum report --jsonl < found.jsonl                 of what `rostrum find --jsonl` wrote

Pages count with what an editor says beside them, as `rostrum mark` takes it.")]
pub struct Report {
    /// Articles in any format, or folders with pages
    #[arg(value_hint = ValueHint::AnyPath, required_unless_present = "jsonl")]
    pub paths: Vec<PathBuf>,
    /// The form of the report
    #[arg(long = "as", value_name = "FORM", value_enum, default_value_t = Sheet::Table)]
    pub form: Sheet,
    /// Names that are written nowhere, one on each line
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub never: Option<PathBuf>,
    /// Read findings from each line of the input
    #[arg(long, conflicts_with = "paths")]
    pub jsonl: bool,
}

/// Write an article with the widget into one file that opens anywhere, even from a disk
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  rostrum bundle opening.txt --widget event.html -o opening.html

The widget is that of another file in one: of a release, or as `cargo xtask bundle` writes it.")]
pub struct Bundle {
    /// The article, in any format
    #[arg(value_hint = ValueHint::FilePath)]
    pub article: PathBuf,
    /// A page in one file, whose widget and language are taken
    #[arg(long, value_name = "PAGE", value_hint = ValueHint::FilePath)]
    pub widget: PathBuf,
    /// The file to write; beside the article without it
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Sheet {
    /// For a terminal
    Table,
    /// For spreadsheets and databases
    Csv,
    /// For programs
    Json,
}

/// Reads an attribute of the element.
fn attribute(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let is_name = |c: char| c.is_ascii_lowercase() || c == '-';
    match name {
        "for" | "findings" | "src" => Err(format!("`{name}` is set by the command")),
        name if !name.is_empty() && name.chars().all(is_name) => Ok((name.into(), value.into())),
        _ => Err("an attribute is a name of small letters, `=` and a value".to_owned()),
    }
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
