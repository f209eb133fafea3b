//! The page of the editor's desk, into `dist/desk/`: one module with everything in it, since nobody waits for an article there.
//!
//! It uses Yew and the standard library as they are published. Beside it lies what a page in one file is made of, which the desk
//! fetches when such a page is asked for.

use super::{WASM_FEATURES, assets, minify_all};
use crate::{Outcome, bundle, programs, tools};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The page, from the workspace's folder.
const PAGE: &str = "desk/index.html";

/// Where it is in `dist`.
pub const FOLDER: &str = "desk";

/// Where in [`FOLDER`] that is, in the files that `src/desk_page/one_file.rs` names.
pub const ONE_FILE: &str = "one-file";
pub const SCRIPT: &str = "script.js";
pub const MODULE: &str = "module.txt";

/// Trunk for the desk's page. The page comes before all flags: Trunk takes what follows `--release` for its value.
pub fn trunk(command: &str) -> Command {
    let mut trunk = tools::trunk();
    trunk.arg(command).arg(PAGE);
    trunk
}

/// Builds the release into `dist`, which is laid out already.
pub fn build(dist: &Path) -> Outcome {
    let folder = dist.join(FOLDER);
    let mut trunk = trunk("build");
    trunk.args(["--release", "--dist"]).arg(&folder);
    tools::step("desk", "building it", "2-3 minutes", &mut trunk)?;
    add_parts(&folder)?;
    finish(&folder)
}

/// The script and the module of a page in one file.
fn add_parts(folder: &Path) -> Outcome {
    let parts = bundle::parts()?;
    let into = folder.join(ONE_FILE);
    let write = || {
        fs::create_dir_all(&into)?;
        fs::write(into.join(SCRIPT), &parts.script)?;
        fs::write(into.join(MODULE), &parts.module)
    };
    write()
        .map_err(|error: std::io::Error| format!("{} cannot be written: {error}.", into.display()))
}

/// Makes what Trunk built small.
fn finish(folder: &Path) -> Outcome {
    let module = folder.join("desk_bg.wasm");
    let mut wasm_opt = programs::program("wasm-opt");
    wasm_opt.args(WASM_FEATURES).args(["-Oz", "--strip-debug", "--strip-producers"]);
    programs::run(wasm_opt.arg(&module).arg("-o").arg(&module))?;
    minify_all(folder)?;
    let unused = fs::remove_file(folder.join("desk.d.ts"));
    drop(unused);
    assets::pack(folder).map_err(|error| format!("{} cannot be packed: {error}.", folder.display()))
}
