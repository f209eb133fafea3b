//! Rust's standard library made anew for the release, for small: without the places in the source that a panic would print,
//! and without what prints values for developers. **That is a thirtieth of what a page loads.**
//!
//! A page that breaks is told what has broken all the same, in the panic's own words. Cargo's `build-std` and both of the
//! compiler's options are not stable yet; where they are not known, or the library's source is not to be had, the release is
//! made with the library as it comes.

use crate::programs;
use crate::tools::{rust, say};
use std::process::Command;

/// Lets a stable compiler do what is not stable.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// What the compiler leaves out.
const LEFT_OUT: [&str; 2] = ["-Zfmt-debug=none", "-Zlocation-detail=none"];

/// Whether the release is made with it.
pub fn can_be_small() -> bool {
    obstacle().is_none()
}

/// Has `trunk` make it, where it can be made.
pub fn make_small(trunk: &mut Command) {
    if let Some(obstacle) = obstacle() {
        say(
            "standard library",
            &format!("taken as it comes: a page loads some 7 kB more. {obstacle}"),
        );
        return;
    }
    trunk.envs([
        UNSTABLE,
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ]);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", LEFT_OUT.join(" "));
}

/// Why it cannot be made, in a sentence.
fn obstacle() -> Option<String> {
    if !is_known() {
        return Some("This compiler does not know how to make it smaller.".to_owned());
    }
    rust::ensure_library_source().err()
}

fn is_known() -> bool {
    let mut rustc = programs::program("rustc");
    rustc.args(LEFT_OUT).args(["--print", "cfg"]).envs([UNSTABLE]);
    programs::output(&mut rustc).is_some()
}
