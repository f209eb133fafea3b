//! The command `rostrum`: findings made once, in a newsroom's own pipeline, and put into its pages.
//!
//! | module | what it does |
//! | --- | --- |
//! | [`article`] | reads one article as it will be read in place, and finds who said what |
//! | [`find`] | articles in files, as findings or in another form |
//! | [`lines`] | articles as lines of JSON, from one stream to another |
//! | [`report`] | all that is known of an article: its body, what was found and why, what was wrong with it |
//! | [`bundle`] | an article with the widget in one file |
//! | [`explain`] | what the rules see in a sentence |
//! | [`predict`] | what the rules find in a corpus, for its scorer |
//! | [`score`] | how much of what readers marked in articles the rules find |
//! | [`mark`] | pages with findings and the element in them |
//! | `people` | who is quoted across articles, and how much |
//! | `sheet` | tables for spreadsheets |
//! | `arguments`, `run` | the command line itself |
//!
//! Knows the core alone, never a browser. `cargo xtask` calls the functions; with the feature `command` there is also what the
//! binary needs. Tests: in `cli/tests` and beside the code.

#![allow(clippy::print_stdout, reason = "a command-line tool talks to its terminal")]

pub mod article;
pub mod bundle;
// The rules tell what they see natively alone.
#[cfg(not(target_arch = "wasm32"))]
pub mod explain;
pub mod find;
pub mod lines;
pub mod predict;
pub mod report;
pub mod score;
mod why;

#[cfg(feature = "command")]
mod arguments;
pub mod mark;
#[cfg(feature = "command")]
pub mod people;
#[cfg(feature = "command")]
mod run;
#[cfg(feature = "command")]
mod sheet;

#[cfg(feature = "command")]
pub use run::run;

/// What became of something; if it failed, one sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;
