//! `rostrum-article/find` in the npm package: finding and marking without a browser, in Node.js and edge runtimes.
//!
//! `node/` is its crate, `node/package/` are the scripts around the module. Checked by `node/package/find.test.mjs`, which holds it to
//! what the command prints.

use crate::build::WASM_FEATURES;
use crate::tools::rust::WASM;
use crate::{Outcome, programs, tools};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where it is in the package.
pub const FOLDER: &str = "find";

/// The scripts, one for each kind of runtime, what they have in common, and the types.
const WRITTEN: [&str; 5] = ["edge.js", "find.d.ts", "find.js", "node.js", "web.js"];

/// Articles that the test reads: text, HTML and JSON.
const READ: [&str; 4] = [
    "tests/data/innovation-day/article.txt",
    "tests/data/bundle/article.txt",
    "docs/article.schema.json",
    "index.html",
];

/// Builds the module and puts it into the package with its scripts.
pub fn write(package: &Path) -> Outcome {
    tools::rust::ensure_wasm_target()?;
    let mut cargo = programs::cargo();
    cargo.args(["build", "--release", "--package", "rostrum-node", "--target", WASM]);
    tools::step("find", "compiling the module for Node.js", "1-2 minutes", &mut cargo)?;
    let folder = package.join(FOLDER);
    let module = programs::compiled().join(WASM).join("release/rostrum_node.wasm");
    bind(&module, &folder)?;
    let failure = |error: io::Error| format!("The package cannot be written: {error}.");
    let scripts = programs::root().join("node/package");
    for name in WRITTEN {
        fs::copy(scripts.join(name), folder.join(name)).map_err(failure)?;
    }
    Ok(())
}

/// Writes the module and its script half into the folder, and makes the module small.
fn bind(module: &Path, folder: &Path) -> Outcome {
    tools::ensure_wasm_bindgen()?;
    let mut bindgen = programs::program("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "module", "--out-dir"]);
    programs::run(bindgen.arg(folder).arg(module))?;
    let bound = folder.join("module_bg.wasm");
    let mut wasm_opt = programs::program("wasm-opt");
    // Nobody waits for it to come over a network: quick rather than small.
    wasm_opt.args(WASM_FEATURES).args(["-O3", "--strip-debug", "--strip-producers"]);
    programs::run(wasm_opt.arg(&bound).arg("-o").arg(&bound))
}

/// Compares it with the command, in Node.js.
pub fn check(package: &Path) -> Outcome {
    tools::packers::ensure_node()?;
    let mut cargo = programs::cargo();
    cargo.args(["build", "--package", "rostrum-cli", "--bin", "rostrum"]);
    tools::step("rostrum", "compiling the command", "a minute at first", &mut cargo)?;
    let articles: Vec<PathBuf> = READ.iter().map(|it| programs::root().join(it)).collect();
    let mut node = programs::program("node");
    node.arg(programs::root().join("node/package/find.test.mjs")).args(articles);
    node.env("ROSTRUM", programs::compiled().join("debug/rostrum"));
    programs::run(node.env("FIND", package.join(FOLDER)))
}
