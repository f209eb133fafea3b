//! `cargo xtask build`: builds the release into `dist/` with Trunk, then lays it out as a portal serves it.
//!
//! ```text
//! dist/index.html             the sample's page
//! dist/v1/embed.js            what portals include; its address stays, so browsers must revalidate it now and then
//! dist/v1/1f3a9c0b7e/…        what it loads, named by content: it never changes
//! dist/v1/1f3a9c0b7e/embed.js the same script for those who pin a version
//! dist/v1/frame.js            for portals that show an article in a frame
//! dist/v1/integrity.json      hashes of them all, for `integrity` attributes and import maps
//! dist/desk/                  the editor's desk, a page of its own, with what a page in one file is made of
//! ```
//!
//! Everything in `v1` and in `desk` is also there in compressed form, as `.br` and `.gz`.

pub mod assets;
mod changed_crates;
pub mod desk;
mod guard;
pub mod module;
mod names;
mod order;
mod parts;
pub mod standard_library;

use crate::{Outcome, programs, tools};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that portals load from: scripts with a different contract would get a different one.
pub const ENTRY: &str = "v1";

/// The features that WebAssembly may use: those that every browser of recent years has.
pub const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The scripts that are bundled into `embed.js` and `near.js`, besides the first.
const PARTS: [&str; 11] = [
    "approach.js",
    "assets.js",
    "attributes.js",
    "language.js",
    "module.js",
    "near.js",
    "pack.js",
    "probe.js",
    "reach.js",
    "request.js",
    "source.js",
];

/// Installs the tools if needed, then builds; `args` go to Trunk.
pub fn run(args: &[OsString]) -> Outcome {
    tools::ensure_page()?;
    tools::packers::ensure()?;
    // Leftovers of an earlier build would be copied along.
    let _ = fs::remove_dir_all(programs::compiled().join("wasm-bindgen/release"));
    let mut trunk = tools::trunk();
    standard_library::make_small(&mut trunk);
    trunk.args(["build", "--release", "--features", "parts"]).args(args);
    changed_crates::use_in_trunk(&mut trunk);
    tools::step("release", "building it", "2-4 minutes", &mut trunk)?;
    let dist = programs::root().join("dist");
    lay_out(&dist).map_err(|error| format!("dist/ cannot be laid out: {error}."))??;
    desk::build(&dist)
}

fn lay_out(dist: &Path) -> std::io::Result<Outcome> {
    let entry = dist.join(ENTRY);
    let staged = entry.join("staged");
    fs::create_dir_all(&staged)?;
    // What Trunk made of the module: it is of no use before it is taken apart.
    fs::remove_file(dist.join("rostrum.js"))?;
    fs::remove_file(dist.join("rostrum_bg.wasm"))?;
    fs::remove_dir_all(dist.join("snippets"))?;
    fs::rename(dist.join("languages"), staged.join("languages"))?;
    let script = dist.join("embed.js");
    let sources: Vec<PathBuf> =
        PARTS.iter().map(|part| dist.join(part)).chain([script.clone()]).collect();
    let made = parts::build(&staged).and_then(|()| minify_all(&staged));
    if made.is_err() {
        return Ok(made);
    }
    let hash = |name: &str| fs::read(staged.join(name)).map(|bytes| assets::integrity(&bytes));
    let (module, finder) = (hash("rostrum_bg.wasm")?, hash("finder.wasm")?);
    let near = bundle(&dist.join("near.js"), &[("MODULE", &module)], &staged.join("near.js"));
    if near.is_err() {
        return Ok(near);
    }
    let name = assets::name_of(&staged, &sources)?;
    let folder = entry.join(&name);
    fs::rename(staged, &folder)?;
    // Whoever takes the script from its own folder gets that release and no other.
    let beside = format!("./{name}/");
    let bundled =
        bundle(&script, &[("FOLDER", &beside), ("FINDER", &finder)], &entry.join("embed.js"))
            .and_then(|()| {
                let own = [("FOLDER", "./"), ("MODULE", &module), ("FINDER", &finder)];
                bundle(&script, &own, &folder.join("embed.js"))
            })
            .and_then(|()| bundle(&dist.join("frame.js"), &[], &entry.join("frame.js")));
    if bundled.is_err() {
        return Ok(bundled);
    }
    fs::remove_file(dist.join("frame.js"))?;
    sources.iter().try_for_each(fs::remove_file)?;
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page)?.replace("./embed.js", &format!("./{ENTRY}/embed.js"));
    fs::write(page, text)?;
    assets::write_integrity(&entry)?;
    assets::pack(&entry)?;
    Ok(Ok(()))
}

/// Bundles `script` and what it imports into one file, with these values filled in.
fn bundle(script: &Path, values: &[(&str, &str)], into: &Path) -> Outcome {
    let mut esbuild = esbuild();
    esbuild.arg("--bundle").arg(script);
    esbuild.args(values.iter().map(|(name, value)| format!("--define:{name}=\"{value}\"")));
    esbuild.arg(format!("--outfile={}", into.display()));
    programs::run(&mut esbuild)
}

fn minify_all(folder: &Path) -> Outcome {
    let scripts = assets::files(folder).map_err(|error| format!("{error}."))?;
    let scripts = scripts.into_iter().filter(|path| path.extension().is_some_and(|it| it == "js"));
    let mut esbuild = esbuild();
    esbuild.arg(format!("--outdir={}", folder.display()));
    programs::run(esbuild.arg(format!("--outbase={}", folder.display())).args(scripts))
}

pub fn esbuild() -> Command {
    let mut esbuild = programs::program("esbuild");
    esbuild.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    esbuild
}
