//! The Rust toolchain: the wasm target, rustfmt, clippy and the library's source; and what `Cargo.lock` says.

use super::{say, step};
use crate::{Outcome, programs};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that there is a standard library for the browser.
pub fn ensure_wasm_target() -> Outcome {
    let mut rustc = programs::program("rustc");
    let library = programs::output(rustc.args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        say("wasm target", "is installed");
        return Ok(());
    }
    rustup("wasm target", &["target", "add", WASM])
}

/// Makes sure of `cargo fmt` and `cargo clippy`.
pub fn ensure_components() -> Outcome {
    let is_there = |name| programs::output(programs::cargo().args([name, "--version"])).is_some();
    if is_there("fmt") && is_there("clippy") {
        return Ok(());
    }
    rustup("rustfmt and clippy", &["component", "add", "rustfmt", "clippy"])
}

/// Makes sure of the standard library's source and of the crates that it is made of: Trunk lets cargo fetch nothing.
pub fn ensure_library_source() -> Outcome {
    let manifest = library_manifest().ok_or("rustc names no folder of its own.")?;
    if !manifest.is_file() {
        rustup("source of the standard library", &["component", "add", "rust-src"])?;
    }
    fetch("crates of the standard library", &manifest)
}

/// The manifest of the standard library's own workspace, beside its lock file.
fn library_manifest() -> Option<PathBuf> {
    let sysroot = programs::output(programs::program("rustc").args(["--print", "sysroot"]))?;
    Some(Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.toml"))
}

/// Makes sure of the crates in `Cargo.lock`: Trunk lets cargo fetch nothing.
pub fn fetch_workspace() -> Outcome {
    fetch("crates of this project", &programs::root().join("Cargo.toml"))
}

/// Has cargo fetch what the lock file beside `manifest` names. Where all of it is there, no network is asked for.
pub fn fetch(what: &str, manifest: &Path) -> Outcome {
    if programs::output(cargo_fetch(manifest).arg("--offline")).is_some() {
        say(what, "are there");
        return Ok(());
    }
    step(what, "fetching them, once", "less than a minute", &mut cargo_fetch(manifest))
}

fn cargo_fetch(manifest: &Path) -> Command {
    let mut cargo = programs::cargo();
    cargo.args(["fetch", "--locked", "--manifest-path"]).arg(manifest);
    // The standard library's manifests use what is not stable.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo
}

fn rustup(tool: &str, args: &[&str]) -> Outcome {
    let mut rustup = programs::program("rustup");
    step(tool, "installing, once", "less than a minute", rustup.args(args)).map_err(|failure| {
        format!("{failure} Install rustup (https://rustup.rs), then: rustup {}", args.join(" "))
    })
}

/// The version of a package that this workspace is locked to.
pub fn locked_version(package: &str) -> Outcome<String> {
    let path = programs::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path)
        .map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    find_version(&lock, package).ok_or_else(|| format!("Cargo.lock does not name {package}."))
}

fn find_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_tells_a_package_from_one_whose_name_starts_alike() {
        let lock = "[[package]]\nname = \"bell-tower\"\nversion = \"2.0.0\"\n\n[[package]]\nname = \"bell\"\nversion = \"0.3.1\"\n";
        assert_eq!(find_version(lock, "bell").as_deref(), Some("0.3.1"));
        assert_eq!(find_version(lock, "tower"), None);
    }
}
