//! `cargo xtask build`: the release, in `dist/`, by Trunk.

use crate::{Outcome, programs, tools};
use std::ffi::OsString;

/// Makes sure of the tools, then builds; `args` go to Trunk.
pub fn run(args: &[OsString]) -> Outcome {
    tools::ensure_page()?;
    tools::wasm_opt::ensure()?;
    programs::run(programs::program("trunk").args(["build", "--release"]).args(args))
}
