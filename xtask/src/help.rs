//! `cargo xtask help`: the list of commands.

use crate::{Outcome, TASKS};
use std::ffi::OsString;

/// Prints the commands.
pub fn run(_args: &[OsString]) -> Outcome {
    println!("Usage: cargo xtask COMMAND\n");
    for task in &TASKS {
        let usage = format!("{} {}", task.name, task.arguments);
        println!("  {usage:<32} {}", task.about);
    }
    Ok(())
}
