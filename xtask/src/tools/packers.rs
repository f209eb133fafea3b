//! What comes from npm: `wasm-opt` and `esbuild`, which make a release small; the compiler that checks the package's
//! types; `axe-core`, which checks accessibility; a font that looks the same everywhere; and the routers that portals
//! have. The `wasm-opt` of Debian and of crates.io is too old.

use super::{say, step, version_of};
use crate::{Outcome, programs};
use std::path::PathBuf;

/// The release of Binaryen to install, and the oldest that will do.
const BINARYEN: u32 = 132;

/// The release of esbuild to install; any that is installed will do.
const ESBUILD: &str = "0.28.2";

/// The release of TypeScript to install; any that is installed will do.
const TYPESCRIPT: &str = "5.9.3";

/// The release of axe-core to install; any that is installed will do.
const AXE: &str = "4.14.1";

/// The release of the font Inter to install; a different one would change screenshots.
const FONT: &str = "5.3.0";

/// The libraries that portals change their pages with, and the releases to install: those that the tests were written for.
const ROUTERS: [(&str, &str); 4] = [
    ("react", "19.3.1"),
    ("react-dom", "19.3.1"),
    ("@hotwired/turbo", "8.0.23"),
    ("htmx.org", "4.0.1"),
];

/// Uses what is installed, or installs both under `target/tools`.
pub fn ensure() -> Outcome {
    let has_wasm_opt = version_of("wasm-opt").is_some_and(|version| is_new_enough(&version));
    if has_wasm_opt && programs::find("esbuild").is_some() {
        say("wasm-opt and esbuild", "are installed");
        return Ok(());
    }
    install("wasm-opt and esbuild")
}

/// The same, with the compiler that checks the package's types.
pub fn ensure_typescript() -> Outcome {
    ensure()?;
    if programs::find("tsc").is_some() {
        say("typescript", "is installed");
        return Ok(());
    }
    install("typescript")
}

/// The path of axe-core, as a script for a page.
pub fn ensure_axe() -> Outcome<PathBuf> {
    ensure_file("axe-core", "axe-core/axe.min.js")
}

/// The path of the font for screenshots, a folder with a file for each weight.
pub fn ensure_font() -> Outcome<PathBuf> {
    ensure_file("inter", "@fontsource/inter/files")
}

/// The folder of React, Turbo and htmx, with the programs to bundle and run them.
pub fn ensure_routers() -> Outcome<PathBuf> {
    ensure()?;
    ensure_node()?;
    let modules = programs::own_tools().join("node_modules");
    if ROUTERS.iter().all(|(name, _)| modules.join(name).exists()) {
        say("react, turbo and htmx", "are installed");
    } else {
        install("react, turbo and htmx")?;
    }
    Ok(modules)
}

/// Checks that npm is installed, and a Node.js that is new enough for Vite.
pub fn ensure_node() -> Outcome {
    let mut node = programs::program("node");
    let version = programs::output(node.arg("--version")).unwrap_or_default();
    if programs::find("npm").is_some() && runs_vite(&version) {
        say("node and npm", "are installed");
        return Ok(());
    }
    let found = if version.is_empty() { "none" } else { version.trim() };
    Err(format!("Vite: install Node.js 20.19, 22.12 or newer, with npm; found: {found}."))
}

fn ensure_file(what: &str, path: &str) -> Outcome<PathBuf> {
    let path = programs::own_tools().join("node_modules").join(path);
    if path.exists() {
        say(what, "is installed");
    } else {
        install(what)?;
    }
    Ok(path)
}

/// Installs all of them: npm removes what a command does not name.
fn install(what: &str) -> Outcome {
    if programs::find("npm").is_none() {
        return Err(format!(
            "{what}: install Node.js with npm, or put wasm-opt {BINARYEN} of Binaryen, esbuild and tsc on PATH."
        ));
    }
    let mut npm = programs::program("npm");
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    npm.arg(programs::own_tools());
    npm.args([
        format!("binaryen@{BINARYEN}.0.0"),
        format!("esbuild@{ESBUILD}"),
        format!("typescript@{TYPESCRIPT}"),
        format!("axe-core@{AXE}"),
        format!("@fontsource/inter@{FONT}"),
    ]);
    npm.args(ROUTERS.map(|(name, version)| format!("{name}@{version}")));
    step(what, "installing from npm, once", "less than a minute", &mut npm)
}

fn is_new_enough(version: &str) -> bool {
    let digits = version.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    digits.parse::<u32>().is_ok_and(|version| BINARYEN <= version)
}

/// Whether Vite runs on the Node.js with this version: `^20.19.0 || >=22.12.0`, as in Vite's package.json.
fn runs_vite(version: &str) -> bool {
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(str::parse::<u32>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => {
            matches!((major, minor), (20, 19..) | (22, 12..) | (23.., _))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_new_enough, runs_vite};

    #[test]
    fn older_ones_will_not_do() {
        assert!(is_new_enough("132"));
        assert!(is_new_enough("140-12-gabc"));
        assert!(!is_new_enough("116"));
        assert!(!is_new_enough("108"));
    }

    #[test]
    fn vite_runs_on_long_term_releases_and_newer_ones() {
        for version in ["v20.19.0\n", "v22.12.0", "v24.0.1"] {
            assert!(runs_vite(version), "{version}");
        }
        for version in ["", "v18.20.4", "v20.9.0", "v21.7.3", "v22.9.0"] {
            assert!(!runs_vite(version), "{version}");
        }
    }
}
