//! `cargo xtask package`: a folder that npm can publish, with the element as an ES module, its types, and its manifest
//! for editors and documentation tools (Custom Elements Manifest 2.1).
//!
//! Bundlers include the files that a script refers to as `new URL("…", import.meta.url)`, so here the script refers to
//! each of them that way. Checked by a small page in TypeScript that imports it (`tests/types`), under `strict`.

mod find;

use crate::build::{self, assets};
use crate::{Outcome, bundle, programs, tools};
use serde_json::json;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The name that pages import.
const NAME: &str = "rostrum-article";

/// Files that are written by hand and included unchanged.
const WRITTEN: [&str; 6] = [
    "src/embed/rostrum-article.d.ts",
    "src/embed/custom-elements.json",
    "docs/article.schema.json",
    "docs/package/README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// How `src/embed/assets.js` finds a file; replaced by a lookup in a list.
const BESIDE: &str = "const beside = (path) => new URL(path, import.meta.url).href;";

/// How it imports one; bundlers are told to leave that alone.
const IMPORT: &str = "import(url)";

/// Builds the release, writes the folder, and checks it.
pub fn run(_args: &[OsString]) -> Outcome {
    build::run(&[])?;
    let folder = write_all()?;
    check(&folder)?;
    println!("{}: `npm publish` there.", folder.display());
    Ok(())
}

/// Writes the folder with what runs without a browser, too.
pub fn write_all() -> Outcome<PathBuf> {
    let folder = write()?;
    find::write(&folder)?;
    Ok(folder)
}

/// Writes the folder from the release that was built last; returns its path.
pub fn write() -> Outcome<PathBuf> {
    let folder = programs::root().join("target/package");
    let scripts = programs::root().join("target/package-scripts");
    let failure = |error: io::Error| format!("The package cannot be written: {error}.");
    let release = bundle::released().map_err(failure)?;
    fill(&release, &folder).map_err(failure)?;
    stage(&release, &scripts).map_err(failure)??;
    // With white space: minifying it would remove the notes to bundlers, too.
    pack(&scripts.join("embed.js"), &folder.join("embed.js"), &["--minify-whitespace=false"])?;
    pack(&release.join("rostrum.js"), &folder.join("rostrum.js"), &[])?;
    Ok(folder)
}

/// Everything but the scripts.
fn fill(release: &Path, folder: &Path) -> io::Result<()> {
    // Leftovers of an earlier release are not part of this one.
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder.join("languages"))?;
    for name in loaded(release)? {
        fs::copy(release.join(&name), folder.join(&name))?;
    }
    let frame = release.with_file_name("frame.js");
    fs::copy(&frame, folder.join("frame.js"))?;
    for path in WRITTEN.map(|path| programs::root().join(path)) {
        fs::copy(&path, folder.join(path.file_name().unwrap_or_default()))?;
    }
    fs::write(folder.join("package.json"), serde_json::to_string_pretty(&manifest()?)?)
}

/// The files that the script loads: the module's script half, the module with its parts, and the languages.
fn loaded(release: &Path) -> io::Result<Vec<String>> {
    let mut names = vec!["rostrum.js".to_owned()];
    for path in assets::files(release)? {
        if path.extension() == Some(OsStr::new("wasm")) {
            names.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    for path in assets::files(&release.join("languages"))? {
        if path.extension() == Some(OsStr::new("json")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            names.push(format!("languages/{name}"));
        }
    }
    Ok(names)
}

/// Copies the element's scripts, with the one that finds files changed for bundlers.
fn stage(release: &Path, folder: &Path) -> io::Result<Outcome> {
    fs::create_dir_all(folder)?;
    for path in assets::files(&programs::root().join("src/embed"))? {
        if path.extension() == Some(OsStr::new("js")) {
            fs::copy(&path, folder.join(path.file_name().unwrap_or_default()))?;
        }
    }
    // A bundler includes all of the scripts at once.
    fs::copy(folder.join("here.js"), folder.join("approach.js"))?;
    let finder = folder.join("assets.js");
    match for_bundlers(&fs::read_to_string(&finder)?, &loaded(release)?) {
        Ok(changed) => fs::write(finder, changed).map(Ok),
        Err(sentence) => Ok(Err(sentence)),
    }
}

/// `src/embed/assets.js`, with every file named individually.
fn for_bundlers(script: &str, names: &[String]) -> Outcome<String> {
    for part in [BESIDE, IMPORT] {
        if script.matches(part).count() != 1 {
            return Err(format!("src/embed/assets.js should have `{part}` once."));
        }
    }
    let entry = |name: &String| format!("  \"{name}\": new URL(\"./{name}\", import.meta.url),\n");
    let files: String = names.iter().map(entry).collect();
    let beside = format!(
        "const FILES = {{\n{files}}};\nconst beside = (path) => {{\n  const [name, start] = path.split(\"?\");\n  \
         return FILES[name].href + (start ? `?${{start}}` : \"\");\n}};"
    );
    let import = "import(/* webpackIgnore: true */ /* @vite-ignore */ url)";
    Ok(script.replace(BESIDE, &beside).replace(IMPORT, import))
}

/// Bundles a script with everything that it imports.
fn pack(from: &Path, into: &Path, how: &[&str]) -> Outcome {
    let mut esbuild = build::esbuild();
    esbuild.arg("--bundle").args(how).arg(from).arg(format!("--outfile={}", into.display()));
    programs::run(&mut esbuild)
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
            "./find": {
                "types": "./find/find.d.ts",
                "workerd": "./find/edge.js",
                "edge-light": "./find/edge.js",
                "node": "./find/node.js",
                "default": "./find/web.js"
            },
            "./frame.js": "./frame.js",
            "./article.schema.json": "./article.schema.json",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json"
        },
        // Importing it defines the element.
        "sideEffects": ["./embed.js", "./frame.js", "./rostrum.js", "./find/*.js"],
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

/// Compiles the pages that import the package, and runs what needs no browser.
pub fn check(package: &Path) -> Outcome {
    tools::packers::ensure_typescript()?;
    let page = programs::root().join("target/package-page");
    let lay = || {
        let _ = fs::remove_dir_all(&page);
        let modules = page.join("node_modules").join(NAME);
        fs::create_dir_all(modules.join(find::FOLDER))?;
        for file in
            ["package.json", "rostrum-article.d.ts", "embed.js", "find/find.d.ts", "find/node.js"]
        {
            fs::copy(package.join(file), modules.join(file))?;
        }
        fs::write(page.join("package.json"), "{ \"type\": \"module\" }")?;
        for file in ["find.ts", "page.ts", "tsconfig.json"] {
            fs::copy(programs::root().join("tests/types").join(file), page.join(file))?;
        }
        Ok(())
    };
    lay().map_err(|error: io::Error| format!("The page cannot be laid out: {error}."))?;
    programs::run(programs::program("tsc").arg("--project").arg(&page))?;
    find::check(package)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundlers_find_every_file_by_name() {
        let script = fs::read_to_string(programs::root().join("src/embed/assets.js")).unwrap();
        let names = ["rostrum.js".to_owned(), "languages/de.json".to_owned()];
        let changed = for_bundlers(&script, &names).unwrap();
        for name in names {
            let found = format!("new URL(\"./{name}\", import.meta.url)");
            assert!(changed.contains(&found), "{changed}");
        }
        assert!(!changed.contains(IMPORT) && !changed.contains(BESIDE), "{changed}");
        assert!(for_bundlers("", &[]).unwrap_err().contains("once"));
    }
}
