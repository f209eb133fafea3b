//! What makes a release small: `wasm-opt` and `esbuild`, both from npm. Of `wasm-opt`, what Debian and crates.io have is
//! too old.

use super::{say, version_of};
use crate::{Outcome, programs};

/// The release of Binaryen that is installed, and the oldest that will do.
const BINARYEN: u32 = 132;

/// The release of esbuild that is installed; any that is there will do.
const ESBUILD: &str = "0.28.2";

/// Uses what is there, or installs both under `target/tools`.
pub fn ensure() -> Outcome {
    let has_wasm_opt = version_of("wasm-opt").is_some_and(|version| is_new_enough(&version));
    let has_esbuild = programs::find("esbuild").is_some();
    if has_wasm_opt && has_esbuild {
        say("wasm-opt and esbuild", "are there");
        return Ok(());
    }
    if programs::find("npm").is_none() {
        return Err(format!(
            "wasm-opt or esbuild is missing: install Node.js with npm, or put wasm-opt {BINARYEN} of Binaryen and esbuild on PATH."
        ));
    }
    say("wasm-opt and esbuild", "installing from npm, once; less than a minute");
    let mut npm = programs::program("npm");
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    // Together: npm takes away what a command does not name.
    npm.arg(programs::own_tools());
    npm.args([format!("binaryen@{BINARYEN}.0.0"), format!("esbuild@{ESBUILD}")]);
    programs::run(&mut npm)
}

fn is_new_enough(version: &str) -> bool {
    let digits = version.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    digits.parse::<u32>().is_ok_and(|version| BINARYEN <= version)
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn older_ones_will_not_do() {
        assert!(is_new_enough("132"));
        assert!(is_new_enough("140-12-gabc"));
        assert!(!is_new_enough("116"));
        assert!(!is_new_enough("108"));
    }
}
