//! What is done to a module, whole or in parts: its script half, and making it small.

use super::{WASM_FEATURES, changed_crates, guard, minify_all, names, order, standard_library};
use crate::{Outcome, programs, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// How `wasm-opt` makes a module small.
const SMALL: [&str; 7] =
    ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz", "--gufa-optimizing", "-Oz"];

/// How it puts functions in the order of their names. The last pass makes half a kilobyte less of what is in that order.
const IN_ORDER: [&str; 4] =
    ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", "-Oz"];

/// Where cargo puts the module.
pub fn compiled() -> PathBuf {
    programs::compiled().join("wasm32-unknown-unknown/release/widget.wasm")
}

/// Writes `rostrum.js`, the script half, and `rostrum_bg.wasm` into `folder`.
pub fn bind(module: &Path, folder: &Path) -> Outcome {
    let mut bindgen = programs::program("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--out-name", "rostrum", "--out-dir"]).arg(folder);
    programs::run(bindgen.arg(module))
}

/// Makes a module, or a part of one, small.
pub fn optimise(from: &Path, to: &Path) -> Outcome {
    let wasm_opt = |passes: &[&str], from: &Path| {
        let mut wasm_opt = programs::program("wasm-opt");
        wasm_opt.args(passes).args(WASM_FEATURES).arg("--quiet").arg(from);
        programs::run(wasm_opt.arg("-o").arg(to))
    };
    wasm_opt(&SMALL, from)?;
    order::name_by_place(to)?;
    wasm_opt(&IN_ORDER, to)
}

/// Builds the module as a whole, for pages that hold everything themselves; returns the folder of its two halves.
pub fn whole() -> Outcome<PathBuf> {
    let folder = programs::compiled().join("whole");
    let failure = |error: std::io::Error| format!("The module cannot be written: {error}.");
    let mut cargo = programs::cargo();
    cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown", "--bin", "widget"]);
    standard_library::make_small(&mut cargo);
    changed_crates::YEW.use_in_cargo(&mut cargo);
    tools::step("module", "compiling it as a whole", "1-2 minutes", &mut cargo)?;
    // Leftovers of an earlier build may have other names.
    let _ = fs::remove_dir_all(&folder);
    bind(&compiled(), &folder)?;
    let (module, glue) = (folder.join("rostrum_bg.wasm"), folder.join("rostrum.js"));
    optimise(&module, &module)?;
    let text = fs::read_to_string(&glue).map_err(failure)?;
    fs::write(&glue, guard::guarded(&text)?).map_err(failure)?;
    names::shorten(&module, &[glue])?;
    minify_all(&folder)?;
    Ok(folder)
}
