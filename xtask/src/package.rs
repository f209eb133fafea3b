//! `cargo xtask package`: a folder that npm can publish, with the element as an ES module, its types, and its manifest for
//! editors and documentation tools (Custom Elements Manifest 2.1).
//!
//! Checked by a small page in TypeScript that imports it (`tests/types`), under `strict`.

use crate::build::{self, assets};
use crate::{Outcome, programs, tools};
use serde_json::json;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What pages import.
const NAME: &str = "rostrum-article";

/// What is written by hand and goes along as it is.
const WRITTEN: [&str; 5] = [
    "src/embed/rostrum-article.d.ts",
    "src/embed/custom-elements.json",
    "README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// Builds the release, writes the folder, and checks it.
pub fn run(_args: &[OsString]) -> Outcome {
    build::run(&[])?;
    let folder = write()?;
    check(&folder)?;
    println!("{}: `npm publish` there.", folder.display());
    Ok(())
}

/// Writes the folder from the release as it was built last, and says where it is.
pub fn write() -> Outcome<PathBuf> {
    let folder = programs::root().join("target/package");
    fill(&folder).map_err(|error| format!("The package cannot be written: {error}."))?;
    Ok(folder)
}

fn fill(folder: &Path) -> io::Result<()> {
    // What an earlier release has left there is no part of this one.
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    let entry = programs::root().join("dist").join(build::ENTRY);
    let is_packed = |path: &PathBuf| {
        [Some(OsStr::new("br")), Some(OsStr::new("gz"))].contains(&path.extension())
    };
    for path in assets::files(&entry)?.into_iter().filter(|path| !is_packed(path)) {
        let copy = folder.join(path.strip_prefix(&entry).unwrap_or(&path));
        fs::create_dir_all(copy.parent().unwrap_or(folder))?;
        fs::copy(&path, copy)?;
    }
    for path in WRITTEN.map(|path| programs::root().join(path)) {
        fs::copy(&path, folder.join(path.file_name().unwrap_or_default()))?;
    }
    fs::write(folder.join("package.json"), serde_json::to_string_pretty(&manifest()?)?)
}

fn manifest() -> io::Result<serde_json::Value> {
    Ok(json!({
        "name": NAME,
        "version": version()?,
        "description": "An event article with a timeline of its speakers and a search box, computed in the browser",
        "license": "MIT OR Apache-2.0",
        "keywords": ["custom element", "news", "timeline", "quotation", "search"],
        "type": "module",
        "main": "./embed.js",
        "types": "./rostrum-article.d.ts",
        "customElements": "custom-elements.json",
        "exports": {
            ".": { "types": "./rostrum-article.d.ts", "default": "./embed.js" },
            "./frame.js": "./frame.js",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json"
        },
        // Importing it defines the element.
        "sideEffects": ["./embed.js", "./frame.js"],
    }))
}

/// The crate's version, which is the package's.
fn version() -> io::Result<String> {
    let manifest = fs::read_to_string(programs::root().join("Cargo.toml"))?;
    let package = manifest.split("[package]").nth(1).unwrap_or_default();
    let version = package.lines().find_map(|line| line.strip_prefix("version = \""));
    version
        .map(|rest| rest.trim_end_matches('"').to_owned())
        .ok_or_else(|| io::Error::other("Cargo.toml has no version"))
}

/// Compiles the page that imports the package.
pub fn check(package: &Path) -> Outcome {
    tools::packers::ensure_typescript()?;
    let page = programs::root().join("target/package-page");
    let lay = || {
        let _ = fs::remove_dir_all(&page);
        let modules = page.join("node_modules").join(NAME);
        fs::create_dir_all(&modules)?;
        for file in ["package.json", "rostrum-article.d.ts", "embed.js"] {
            fs::copy(package.join(file), modules.join(file))?;
        }
        fs::write(page.join("package.json"), "{ \"type\": \"module\" }")?;
        for file in ["page.ts", "tsconfig.json"] {
            fs::copy(programs::root().join("tests/types").join(file), page.join(file))?;
        }
        Ok(())
    };
    lay().map_err(|error: io::Error| format!("The page cannot be laid out: {error}."))?;
    programs::run(programs::program("tsc").arg("--project").arg(&page))
}
