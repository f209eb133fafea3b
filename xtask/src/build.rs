//! `cargo xtask build`: builds the release into `dist/` with Trunk, then lays it out as a portal serves it.
//!
//! ```text
//! dist/index.html             the sample's page
//! dist/v1/embed.js            what portals include; its address stays, so browsers must revalidate it now and then
//! dist/v1/1f3a9c0b7e/…        what it loads, named by content: it never changes
//! dist/v1/1f3a9c0b7e/embed.js the same script for those who pin a version
//! dist/v1/frame.js            for portals that show an article in a frame
//! dist/v1/integrity.json      hashes of them all, for `integrity` attributes and import maps
//! ```
//!
//! Everything in `v1` is also there in compressed form, as `.br` and `.gz`.

pub mod assets;
mod names;
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

/// The scripts that are bundled into `embed.js`, besides itself.
const PARTS: [&str; 6] =
    ["assets.js", "attributes.js", "language.js", "module.js", "reach.js", "source.js"];

/// Installs the tools if needed, then builds; `args` go to Trunk.
pub fn run(args: &[OsString]) -> Outcome {
    tools::ensure_page()?;
    tools::packers::ensure()?;
    // Leftovers of an earlier build would be copied along.
    let _ = fs::remove_dir_all(programs::compiled().join("wasm-bindgen/release"));
    let mut trunk = tools::trunk();
    standard_library::make_small(&mut trunk);
    trunk.args(["build", "--release"]).args(args);
    tools::step("release", "building it", "2-4 minutes", &mut trunk)?;
    lay_out(&programs::root().join("dist"))
        .map_err(|error| format!("dist/ cannot be laid out: {error}."))?
}

fn lay_out(dist: &Path) -> std::io::Result<Outcome> {
    let entry = dist.join(ENTRY);
    let staged = entry.join("staged");
    fs::create_dir_all(&staged)?;
    for name in ["rostrum.js", "rostrum_bg.wasm", "snippets", "languages"] {
        fs::rename(dist.join(name), staged.join(name))?;
    }
    if let Err(sentence) = names::shorten(&staged).and_then(|()| minify_all(&staged)) {
        return Ok(Err(sentence));
    }
    let script = dist.join("embed.js");
    let sources = PARTS.iter().map(|part| dist.join(part)).chain([script.clone()]);
    let sources: Vec<PathBuf> = sources.collect();
    let name = assets::name_of(&staged, &sources)?;
    let folder = entry.join(&name);
    fs::rename(staged, &folder)?;
    let module = assets::integrity(&fs::read(folder.join("rostrum_bg.wasm"))?);
    let bundled = bundle(&script, &format!("./{name}/"), "", &entry.join("embed.js"))
        .and_then(|()| bundle(&script, "./", &module, &folder.join("embed.js")));
    let frame = || bundle(&dist.join("frame.js"), "", "", &entry.join("frame.js"));
    let bundled = bundled.and_then(|()| frame());
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

/// Bundles `script` and its parts into one file, which finds what it loads in `folder`, relative to itself, and loads
/// no module other than the one with this hash, if one is given.
fn bundle(script: &Path, folder: &str, module: &str, into: &Path) -> Outcome {
    let define = |name: &str, value: &str| format!("--define:{name}=\"{value}\"");
    let mut esbuild = esbuild();
    esbuild.arg("--bundle").arg(script).args([define("FOLDER", folder), define("MODULE", module)]);
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
