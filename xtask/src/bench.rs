//! `cargo xtask bench WHAT`: compares our figures with those of other libraries.
//!
//! What the benchmarks share is here: a folder under `target` to copy to, so that nothing is written where the files
//! come from, and npm's packages in it.

mod desk;
mod extract;
mod module;
mod page;
mod search;
mod timeline;

use crate::{Outcome, programs};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// Runs the named benchmark.
pub fn run(args: &[OsString]) -> Outcome {
    match args.split_first() {
        Some((what, rest)) if what == "search" => search::run(rest),
        Some((what, rest)) if what == "extract" => extract::run(rest),
        Some((what, rest)) if what == "timeline" => timeline::run(rest),
        Some((what, rest)) if what == "page" => page::run(rest),
        Some((what, rest)) if what == "desk" => desk::run(rest),
        _ => Err("Which bench? cargo xtask bench page, bench desk, bench timeline, bench search FOLDER, or bench extract [FOLDER]"
            .to_owned()),
    }
}

/// The folder of a benchmark, with copies of `files` in it.
fn folder(name: &str, files: &[&Path]) -> Outcome<PathBuf> {
    let folder = programs::root().join("target").join(format!("bench-{name}"));
    let copy = || {
        fs::create_dir_all(&folder)?;
        for file in files {
            fs::write(folder.join(file.file_name().unwrap_or_default()), fs::read(file)?)?;
        }
        Ok(())
    };
    copy().map_err(|error: std::io::Error| format!("The bench cannot be copied: {error}."))?;
    Ok(folder)
}

/// Installs what the folder's `package.json` asks for, and `packages`.
fn npm_install(folder: &Path, packages: &[&str]) -> Outcome {
    let mut npm = programs::program("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
        .arg("--prefix")
        .arg(folder);
    programs::run(npm.args(packages).current_dir(folder))
}
