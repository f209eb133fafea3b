//! `cargo xtask bench WHAT`: figures beside those of other libraries.

mod search;

use crate::Outcome;
use std::ffi::OsString;

/// Runs the named bench.
pub fn run(args: &[OsString]) -> Outcome {
    match args.split_first() {
        Some((what, rest)) if what == "search" => search::run(rest),
        _ => Err("Which bench? cargo xtask bench search FOLDER".to_owned()),
    }
}
