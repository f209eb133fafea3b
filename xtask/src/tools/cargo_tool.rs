//! Programs that `cargo install` builds, in an exact version.

use super::{say, version_of};
use crate::{Outcome, programs};

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
        say(package, &format!("installing {version}, once; about {minutes} minutes"));
        self.install(other.is_some())?;
        say(package, &format!("{version} is installed"));
        Ok(())
    }

    /// Builds without optimisation and debug info, which halves the time: these tools have little work to do.
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
