//! Programs that `cargo install` builds, in an exact version.

use super::{say, version_of};
use crate::{Outcome, programs};

/// A package of programs.
pub struct CargoTool {
    /// The package's name on crates.io.
    pub package: &'static str,
    /// What it installs that is used here.
    pub programs: &'static [&'static str],
    /// The one version that fits.
    pub version: String,
    /// How long building it takes, in minutes: `3-8`.
    pub minutes: &'static str,
}

impl CargoTool {
    /// Uses what is there, or installs it.
    pub fn ensure(&self) -> Outcome {
        let found: Vec<Option<String>> = self.programs.iter().map(|it| version_of(it)).collect();
        if found.iter().all(|version| version.as_ref() == Some(&self.version)) {
            say(self.package, &format!("{} is there", self.version));
            return Ok(());
        }
        let Self { package, version, minutes, .. } = self;
        let other = found.into_iter().flatten().find(|found| found != version);
        if let Some(other) = &other {
            say(package, &format!("{other} is there and stays; this project takes {version}"));
        }
        say(package, &format!("installing {version}, once; about {minutes} minutes"));
        self.install(other.is_some())?;
        say(package, &format!("{version} is installed"));
        Ok(())
    }

    /// Builds without optimisation and debug info, which halves the time: these tools have little to do.
    fn install(&self, beside_another: bool) -> Outcome {
        let Self { package, version, .. } = self;
        let mut install = programs::cargo();
        install.args(["install", package, "--version", version, "--locked", "--debug"]);
        install.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_TARGET_DIR");
        if beside_another {
            install.arg("--root").arg(programs::own_tools());
        }
        programs::run(&mut install).map_err(|failure| {
            format!(
                "{failure} Install it by hand: cargo install {package} --version {version} --locked"
            )
        })
    }
}
