//! Programs from crates.io in an exact version: ready-made where `cargo binstall` is on PATH and finds them, else compiled by
//! `cargo install`.

use super::{say, step, version_of};
use crate::{Outcome, programs};
use std::process::Command;

/// A package that contains programs.
pub struct CargoTool {
    /// The package's name on crates.io.
    pub package: &'static str,
    /// The programs in it that are used here.
    pub programs: &'static [&'static str],
    /// The exact version to use.
    pub version: String,
    /// How long building it takes, in minutes: `3-8`.
    pub minutes: &'static str,
}

impl CargoTool {
    /// Uses the programs if they are installed, or installs them.
    pub fn ensure(&self) -> Outcome {
        let found: Vec<Option<String>> = self.programs.iter().map(|it| version_of(it)).collect();
        if found.iter().all(|version| version.as_ref() == Some(&self.version)) {
            say(self.package, &format!("{} is installed", self.version));
            return Ok(());
        }
        let Self { package, version, minutes, .. } = self;
        let other = found.into_iter().flatten().find(|found| found != version);
        if let Some(other) = &other {
            say(package, &format!("{other} is installed and stays; this project needs {version}"));
        }
        if self.install_ready_made(other.is_some()) {
            return Ok(());
        }
        let mut install = self.compile();
        self.put_in_place(&mut install, other.is_some());
        let (doing, estimate) =
            (format!("compiling {version}, once"), format!("about {minutes} minutes"));
        step(package, &doing, &estimate, &mut install).map_err(|failure| {
            format!(
                "{failure} Install it by hand: cargo install {package} --version {version} --locked"
            )
        })
    }

    /// Whether `cargo binstall` is there and has brought the tool.
    fn install_ready_made(&self, beside_another: bool) -> bool {
        let Self { package, version, .. } = self;
        if programs::find("cargo-binstall").is_none() {
            return false;
        }
        let mut binstall = programs::cargo();
        binstall.args(["binstall", package, "--version", version, "--no-confirm"]);
        // Compiling is done here, with less work for the compiler.
        binstall.args(["--disable-strategies", "compile"]);
        self.put_in_place(&mut binstall, beside_another);
        let doing = format!("installing {version} ready-made, once");
        let outcome = step(package, &doing, "less than a minute", &mut binstall);
        if outcome.is_err() {
            say(package, "not to be had ready-made");
        }
        outcome.is_ok()
    }

    /// Compiles without optimisation and debug info, which halves the time: these tools have little to do.
    fn compile(&self) -> Command {
        let mut install = programs::cargo();
        install.args(["install", self.package, "--version", &self.version, "--locked", "--debug"]);
        install.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_TARGET_DIR");
        install
    }

    /// Keeps it from replacing another version.
    fn put_in_place(&self, install: &mut Command, beside_another: bool) {
        if beside_another {
            install.arg("--root").arg(programs::own_tools());
        }
    }
}
