//! The `examples` suite: builds the React example with Vite and checks the Yew example with the compiler. The two pages in
//! `examples/` need no build. `tests/page/examples.rs` opens the pages and the React example in a browser.

use super::tally::Tally;
use crate::build::assets;
use crate::tools::{packers, rust, step};
use crate::{Outcome, package, programs};
use std::ffi::OsStr;
use std::path::PathBuf;
use std::{fs, io};

/// The files of the React example. Others beside them, like `node_modules`, are not copied.
const REACT: [&str; 7] = [
    ".npmrc",
    "index.html",
    "package-lock.json",
    "package.json",
    "src/article.json",
    "src/main.jsx",
    "vite.config.js",
];

/// Keeps npm from printing anything but errors.
const QUIET: [&str; 3] = ["--no-audit", "--no-fund", "--loglevel=error"];

/// Builds one and checks the other. If one fails, the other still runs.
pub fn run() -> Outcome<Tally> {
    let react = packers::ensure().and_then(|()| package::write()).and_then(|_| build_react());
    let problems: Vec<String> =
        [react.map(drop), check_yew()].into_iter().filter_map(Result::err).collect();
    Ok(Tally { passed: 2 - problems.len(), failed: problems.len(), problems, ..Tally::default() })
}

/// Builds the React example with the package as it was written last, and returns the folder that Vite has written.
pub fn build_react() -> Outcome<PathBuf> {
    packers::ensure_node()?;
    let folder =
        copy_react().map_err(|error| format!("The React example cannot be copied: {error}."))?;
    let npm = |what: &str| {
        let mut npm = programs::program("npm");
        npm.arg(what).current_dir(&folder);
        npm
    };
    // `ci` installs exactly what the lock file names, and the package anew.
    let mut install = npm("ci");
    install.args(["--include=dev", "--prefer-offline"]).args(QUIET);
    step("vite and react", "installing from npm", "seconds", &mut install)?;
    programs::run(npm("run").arg("build"))?;
    let built = folder.join("dist");
    let files = assets::files(&built)
        .map_err(|error| format!("{} cannot be read: {error}.", built.display()))?;
    if files.iter().any(|path| path.extension() == Some(OsStr::new("wasm"))) {
        Ok(built)
    } else {
        Err("Vite has left out the WebAssembly module.".to_owned())
    }
}

/// Copies the example to a folder of the same depth, so that `../../target/package` is the package from there too.
fn copy_react() -> io::Result<PathBuf> {
    let (from, into) = ("examples/vite-react", "target/vite-react");
    let (from, into) = (programs::root().join(from), programs::root().join(into));
    for earlier in ["dist", "src"].map(|name| into.join(name)) {
        if earlier.exists() {
            fs::remove_dir_all(earlier)?;
        }
    }
    fs::create_dir_all(into.join("src"))?;
    for name in REACT {
        fs::copy(from.join(name), into.join(name))?;
    }
    Ok(into)
}

/// Checks the Yew example in the workspace's target folder, where most of its dependencies are compiled already.
fn check_yew() -> Outcome {
    rust::ensure_wasm_target()?;
    let mut cargo = programs::cargo();
    cargo.args(["check", "--locked", "--target", rust::WASM]);
    cargo.args(["--manifest-path", "examples/yew-app/Cargo.toml"]);
    programs::run(cargo.env("CARGO_TARGET_DIR", programs::compiled()))
}
