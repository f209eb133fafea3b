//! What must be on the machine: one file per kind of tool, which says how it is found and how it is installed.
//!
//! **A tool that is installed in the right version is used; one in another version is left alone**, and the right one
//! is installed where only this project looks. Only cargo, rustup, npm and apt download anything.

pub mod browser;
mod cargo_tool;
pub mod packers;
pub mod rust;
mod step;

use crate::{Outcome, programs};
use cargo_tool::CargoTool;
use std::process::Command;
pub use step::step;

/// Trunk: newer ones need a newer Rust than this project asks for.
pub const TRUNK: &str = "0.21.14";

/// cargo-fuzz: any version that knows `--sanitizer none` would do.
const CARGO_FUZZ: &str = "0.13.2";

/// Everything that a development build in the browser needs.
pub fn ensure_page() -> Outcome {
    rust::ensure_wasm_target()?;
    rust::fetch_workspace()?;
    CargoTool { package: "trunk", programs: &["trunk"], version: TRUNK.to_owned(), minutes: "3-6" }
        .ensure()?;
    ensure_wasm_bindgen()
}

/// Trunk, without the traces of its own stack: what went wrong is said before them.
pub fn trunk() -> Command {
    let mut trunk = programs::program("trunk");
    trunk.env("RUST_BACKTRACE", "0");
    trunk
}

/// The command-line half of wasm-bindgen, with its runner for tests: exactly the version of the library.
pub fn ensure_wasm_bindgen() -> Outcome {
    let programs = &["wasm-bindgen", "wasm-bindgen-test-runner"];
    let version = rust::locked_version("wasm-bindgen")?;
    CargoTool { package: "wasm-bindgen-cli", programs, version, minutes: "1-3" }.ensure()
}

/// `cargo fuzz`: builds and runs the targets of `fuzz/`.
pub fn ensure_cargo_fuzz() -> Outcome {
    let (programs, version) = (&["cargo-fuzz"], CARGO_FUZZ.to_owned());
    CargoTool { package: "cargo-fuzz", programs, version, minutes: "1-2" }.ensure()
}

/// Prints what is being done about a tool.
pub fn say(tool: &str, news: &str) {
    println!("· {tool}: {news}");
}

/// The first version number that a program prints about itself, like `132` or `0.21.14`.
fn version_of(program: &str) -> Option<String> {
    let printed = programs::output(programs::program(program).arg("--version"))?;
    first_version(&printed)
}

fn first_version(printed: &str) -> Option<String> {
    let words = printed.split_whitespace();
    words.map(str::to_owned).find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, version: Option<&str>) {
        assert_eq!(first_version(printed).as_deref(), version);
    }

    #[test]
    fn the_first_number_is_the_version() {
        check("trunk 0.21.14\n", Some("0.21.14"));
        check("wasm-opt version 132 (version_132)\n", Some("132"));
        check("no number", None);
    }
}
