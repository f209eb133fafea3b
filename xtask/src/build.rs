//! `cargo xtask build`: the release, in `dist/`, by Trunk; then its scripts without what only people read, and `embed.js` in
//! one piece, so that a page asks once.

use crate::{Outcome, programs, tools};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes sure of the tools, then builds; `args` go to Trunk.
pub fn run(args: &[OsString]) -> Outcome {
    tools::ensure_page()?;
    tools::packers::ensure()?;
    programs::run(programs::program("trunk").args(["build", "--release"]).args(args))?;
    programs::run(esbuild().args(["--bundle", "dist/embed.js", "--outfile=dist/embed.js"]))?;
    for part in PARTS {
        fs::remove_file(programs::root().join("dist").join(part))
            .map_err(|error| format!("dist/{part} cannot be removed: {error}."))?;
    }
    let mut scripts = Vec::new();
    collect_scripts(&programs::root().join("dist"), &mut scripts);
    programs::run(esbuild().args(["--outdir=dist", "--outbase=dist"]).args(scripts))
}

/// The scripts that `embed.js` is made of, beside itself.
const PARTS: [&str; 3] = ["language.js", "module.js", "source.js"];

fn esbuild() -> Command {
    let mut esbuild = programs::program("esbuild");
    esbuild.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    esbuild
}

/// Every script in `folder`.
fn collect_scripts(folder: &Path, scripts: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            collect_scripts(&path, scripts);
        } else if path.extension().is_some_and(|ending| ending == "js") {
            scripts.push(path);
        }
    }
}
