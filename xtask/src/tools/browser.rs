//! A browser for tests, Chromium, and the driver that speaks for it. Chromium is found by its driver.

use super::say;
use crate::{Outcome, programs};
use std::{
    env,
    path::{Path, PathBuf},
};

/// Debian's packages: the browser, its driver, and a small font with Chinese and Japanese, which articles may hold.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-wqy-microhei"];

const BY_HAND: &str = "Install Chromium or Chrome with its ChromeDriver on PATH (Debian: apt-get install chromium \
                       chromium-driver), or set CHROMEDRIVER.";

/// Uses the driver that is there, or installs browser and driver where that can be done; gives the driver.
pub fn ensure() -> Outcome<PathBuf> {
    if let Some(driver) = driver() {
        say("chromedriver", "is there");
        return Ok(driver);
    }
    if !is_debian_root() {
        return Err(format!("chromedriver is missing. {BY_HAND}"));
    }
    say("chromium", "installing it from Debian's packages, once; 1-3 minutes");
    apt_get(&["update", "-q"])?;
    apt_get(&[&["install", "-q", "-y", "--no-install-recommends"][..], &PACKAGES].concat())?;
    driver().ok_or_else(|| format!("Debian's packages brought no chromedriver. {BY_HAND}"))
}

/// What `CHROMEDRIVER` names, else what is on PATH.
fn driver() -> Option<PathBuf> {
    let named = env::var_os("CHROMEDRIVER").filter(|name| !name.is_empty());
    programs::find(named.unwrap_or_else(|| "chromedriver".into()))
}

fn apt_get(args: &[&str]) -> Outcome {
    let mut apt_get = programs::program("apt-get");
    programs::run(apt_get.args(args).env("DEBIAN_FRONTEND", "noninteractive"))
        .map_err(|failure| format!("{failure} {BY_HAND}"))
}

fn is_debian_root() -> bool {
    let user = programs::output(programs::program("id").arg("-u"));
    Path::new("/etc/debian_version").is_file() && user.is_some_and(|id| id.trim() == "0")
}
