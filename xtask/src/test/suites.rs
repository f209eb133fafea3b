//! The suites of `cargo xtask test` in the order in which they run: what is quick and fails most often comes first.

use super::tally::Tally;
use super::{clone, examples, routers};
use crate::bundle::{self, Wanted};
use crate::tools::{self, rust::WASM};
use crate::{Outcome, build, fuzz, package, programs, size};
use std::path::PathBuf;
use std::process::Command;

/// Checks that belong together and share what they need.
pub struct Suite {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it checks.
    pub about: &'static str,
    /// The suite that must succeed first, or this one would test something stale.
    pub builds_on: Option<&'static str>,
    /// Installs its tools if needed and runs it; an error says why it could not run.
    pub run: fn() -> Outcome<Tally>,
}

/// All suites, in order.
pub const SUITES: [Suite; 15] = [
    Suite {
        name: "format",
        about: "the code is formatted by rustfmt",
        builds_on: None,
        run: format,
    },
    Suite {
        name: "locks",
        about: "each lock file names what its manifest asks for",
        builds_on: None,
        run: locks,
    },
    // Before the tests: a type error shows here first.
    Suite { name: "lint", about: "clippy, warnings as errors", builds_on: None, run: lint },
    Suite { name: "native", about: "the core, natively", builds_on: None, run: native },
    Suite {
        name: "fuzz",
        about: "the core on hostile input, a short run",
        builds_on: None,
        run: fuzz::test,
    },
    Suite { name: "lint-wasm", about: "clippy for the browser", builds_on: None, run: lint_wasm },
    Suite {
        name: "browser",
        about: "what touches browser APIs, in a headless browser",
        builds_on: None,
        run: browser,
    },
    Suite {
        name: "build",
        about: "the release, into dist/, and a page in one file",
        builds_on: None,
        run: release,
    },
    Suite {
        name: "size",
        about: "what a page loads",
        builds_on: Some("build"),
        run: || size::run(&[]).map(|()| Tally::one()),
    },
    Suite {
        name: "package",
        about: "the npm package, with a page in TypeScript, and what it finds without a browser",
        builds_on: Some("build"),
        run: package,
    },
    Suite {
        name: "examples",
        about: "the React example, built by Vite, and the Yew example",
        builds_on: Some("build"),
        run: examples::run,
    },
    Suite {
        name: "clone",
        about: "a fresh copy of the tree, built with an empty cargo home",
        builds_on: Some("build"),
        run: || clone::run().map(|()| Tally::one()),
    },
    // Last: they drive what was built.
    Suite {
        name: "page",
        about: "the release as a reader meets it, in Chromium",
        builds_on: Some("build"),
        run: page,
    },
    Suite {
        name: "page-firefox",
        about: "the same in Firefox",
        builds_on: Some("build"),
        run: || page_elsewhere("firefox", tools::browser::ensure_firefox),
    },
    Suite {
        name: "page-webkit",
        about: "the same in WebKitGTK, which stands in for Safari",
        builds_on: Some("build"),
        run: || page_elsewhere("webkit", tools::browser::ensure_webkit),
    },
];

fn format() -> Outcome<Tally> {
    tools::rust::ensure_components()?;
    Tally::of_check(programs::cargo().args(["fmt", "--all", "--check"]))
}

/// A lock file outside the workspace is easily forgotten when a dependency of the library goes.
fn locks() -> Outcome<Tally> {
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml", "examples/yew-app/Cargo.toml"] {
        tools::rust::fetch(&format!("crates of {manifest}"), &programs::root().join(manifest))?;
    }
    Ok(Tally::one())
}

fn lint() -> Outcome<Tally> {
    tools::rust::ensure_components()?;
    Tally::of_check(&mut clippy(&["--workspace", "--all-features", "--all-targets"]))
}

fn lint_wasm() -> Outcome<Tally> {
    tools::rust::ensure_components()?;
    tools::rust::ensure_wasm_target()?;
    // What runs there; the core's own tests run natively.
    let targets =
        ["--package", "rostrum", "--lib", "--bins", "--test", "browser", "--test", "shelf"];
    Tally::of_check(&mut clippy(
        &[&targets[..], &["--features", "parts,desk-page", "--target", WASM]].concat(),
    ))
}

fn native() -> Outcome<Tally> {
    Tally::of_tests(&mut cargo_test(&["--workspace", "--features", "rostrum/desk"]))
}

fn browser() -> Outcome<Tally> {
    tools::rust::ensure_wasm_target()?;
    tools::ensure_wasm_bindgen()?;
    let driver = tools::browser::ensure()?;
    Tally::of_tests(
        cargo_test(&[
            "--test",
            "browser",
            "--test",
            "shelf",
            "--features",
            "desk-page",
            "--target",
            WASM,
        ])
        // The runner takes a minute to read what a debugger would need.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CHROMEDRIVER", driver),
    )
}

fn release() -> Outcome<Tally> {
    build::run(&[])?;
    let data = programs::root().join("tests/data");
    bundle::write(&Wanted {
        article: data.join("bundle/article.txt"),
        file: bundle_file(),
        language: "de".to_owned(),
    })?;
    Ok(Tally::one())
}

fn package() -> Outcome<Tally> {
    package::check(&package::write_all()?).map(|()| Tally::one())
}

/// The page in one file that `page` opens.
fn bundle_file() -> PathBuf {
    programs::root().join("target/bundle.html")
}

fn page() -> Outcome<Tally> {
    let driver = tools::browser::ensure()?;
    Tally::of_tests(page_tests("chromium")?.env("CHROMEDRIVER", driver))
}

/// The same tests in another engine. If that is missing and cannot be installed, a line says so.
fn page_elsewhere(
    engine: &str,
    ensure: fn() -> Outcome<Vec<(&'static str, PathBuf)>>,
) -> Outcome<Tally> {
    match ensure() {
        Ok(programs) => Tally::of_tests(page_tests(engine)?.envs(programs)),
        Err(sentence) if !tools::browser::is_debian_root() => {
            Ok(Tally::absent(&format!("not run in {engine}: {sentence}")))
        }
        Err(sentence) => Err(sentence),
    }
}

fn page_tests(engine: &str) -> Outcome<Command> {
    let mut tests = cargo_test(&["--test", "page", "--features", "e2e"]);
    tests.env("ROSTRUM_ENGINE", engine).env("ROSTRUM_DIST", programs::root().join("dist"));
    tests.env("ROSTRUM_BUNDLE", bundle_file()).env("ROSTRUM_PACKAGE", package::write()?);
    tests.env("ROSTRUM_REACT", examples::build_react()?);
    tests.env("ROSTRUM_ROUTERS", routers::build()?);
    tests.env("ROSTRUM_AXE", tools::packers::ensure_axe()?);
    tests.env("ROSTRUM_FONT", tools::packers::ensure_font()?);
    Ok(tests)
}

fn clippy(scope: &[&str]) -> Command {
    let mut clippy = programs::cargo();
    clippy.arg("clippy").args(scope).args(["--", "-D", "warnings"]);
    clippy
}

/// Runs every test binary, even after one that fails.
fn cargo_test(scope: &[&str]) -> Command {
    let mut test = programs::cargo();
    test.args(["test", "--no-fail-fast"]).args(scope);
    test
}

/// The suite of this name.
#[cfg(test)]
pub fn named(name: &str) -> &'static Suite {
    SUITES.iter().find(|suite| suite.name == name).unwrap()
}
