//! Rebuilds Rust's standard library for the release, optimised for size: without debug formatting, and without the words of
//! panics. **That saves a twentieth of what a page loads.**
//!
//! A page is still told that the widget has stopped (see `guard`), and the browser's console shows where; the words are worth
//! less than their 6 kB, since whoever can mend the fault has a development build, which prints them. Cargo's `build-std` and
//! the compiler's options are not stable yet; if they are unknown, or the library's source cannot be installed, the release uses
//! the library as shipped.

use crate::programs;
use crate::tools::{rust, say};
use std::process::Command;

/// Lets a stable compiler use unstable options.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// The options that leave these out.
const LEFT_OUT: [&str; 4] =
    ["-Zfmt-debug=none", "-Zlocation-detail=none", "-Zunstable-options", "-Cpanic=immediate-abort"];

/// Whether the release is built with the small standard library.
pub fn can_be_small() -> bool {
    obstacle().is_none()
}

/// Makes `trunk` rebuild the standard library, if it can.
pub fn make_small(trunk: &mut Command) {
    if let Some(obstacle) = obstacle() {
        say(
            "standard library",
            &format!("used as shipped: a page loads about 7 kB more. {obstacle}"),
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
