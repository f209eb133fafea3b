//! The browsers that tests run in, each with its driver.
//!
//! **On Debian as root, all of them are installed; elsewhere, those that are there are used, and a line names the
//! missing ones.** Chromium is always needed.

use super::cargo_tool::CargoTool;
use super::{say, step};
use crate::{Outcome, programs};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// GeckoDriver, from crates.io: Debian has none.
const GECKODRIVER: &str = "0.37.1";

/// Where Debian and others keep WebKitGTK's own small browser, below the folder of libraries.
const MINIBROWSERS: [&str; 2] = ["webkit2gtk-4.1/MiniBrowser", "webkit2gtk-4.0/MiniBrowser"];

/// Debian's packages for a browser, and for what else its tests need.
struct Packages {
    browser: &'static str,
    names: &'static [&'static str],
    by_hand: &'static str,
}

/// With a small font for Chinese and Japanese, which articles may contain.
const CHROMIUM: Packages = Packages {
    browser: "chromium",
    names: &["chromium", "chromium-driver", "fonts-wqy-microhei"],
    by_hand: "Install Chromium or Chrome with its ChromeDriver on PATH (Debian: apt-get install chromium \
              chromium-driver), or set CHROMEDRIVER.",
};

const FIREFOX: Packages = Packages {
    browser: "firefox",
    names: &["firefox-esr", "fonts-wqy-microhei"],
    by_hand: "Install Firefox (Debian: apt-get install firefox-esr).",
};

/// With a virtual screen, and a program that tells applications the user's settings.
const WEBKIT: Packages = Packages {
    browser: "webkitgtk",
    names: &["webkit2gtk-driver", "xvfb", "xsettingsd", "fonts-wqy-microhei"],
    by_hand: "Install WebKitGTK with its driver, Xvfb and xsettingsd (Debian: apt-get install webkit2gtk-driver xvfb \
              xsettingsd).",
};

/// The path of ChromeDriver, which is installed if missing.
pub fn ensure() -> Outcome<PathBuf> {
    ensure_packages(&CHROMIUM, || driver("CHROMEDRIVER", "chromedriver"))
}

/// The environment variables for the tests in Firefox.
pub fn ensure_firefox() -> Outcome<Vec<(&'static str, PathBuf)>> {
    let firefox = || programs::find("firefox-esr").or_else(|| programs::find("firefox"));
    let firefox = ensure_packages(&FIREFOX, firefox)?;
    let named = env::var_os("GECKODRIVER").filter(|name| !name.is_empty());
    if named.is_none() {
        let (programs, version) = (&["geckodriver"], GECKODRIVER.to_owned());
        CargoTool { package: "geckodriver", programs, version, minutes: "2-4" }.ensure()?;
    }
    let driver = driver("GECKODRIVER", "geckodriver").ok_or("geckodriver is missing.")?;
    Ok(vec![("ROSTRUM_FIREFOX", firefox), ("GECKODRIVER", driver)])
}

/// The environment variables for the tests in WebKitGTK.
pub fn ensure_webkit() -> Outcome<Vec<(&'static str, PathBuf)>> {
    ensure_packages(&WEBKIT, || {
        Some(vec![
            ("ROSTRUM_MINIBROWSER", minibrowser()?),
            ("WEBKITWEBDRIVER", programs::find("WebKitWebDriver")?),
            ("XVFB", programs::find("Xvfb")?),
            ("XSETTINGSD", programs::find("xsettingsd")?),
        ])
    })
}

/// Whether all browsers must be on this machine, since they can be installed.
pub fn is_debian_root() -> bool {
    let user = programs::output(programs::program("id").arg("-u"));
    Path::new("/etc/debian_version").is_file() && user.is_some_and(|id| id.trim() == "0")
}

/// Uses what `find` finds, or installs the packages if possible.
fn ensure_packages<T>(packages: &Packages, find: impl Fn() -> Option<T>) -> Outcome<T> {
    let Packages { browser, names, by_hand } = packages;
    if let Some(found) = find() {
        say(browser, "is installed");
        return Ok(found);
    }
    if !is_debian_root() {
        return Err(format!("{browser} is missing. {by_hand}"));
    }
    let install = [&["install", "-q", "-y", "--no-install-recommends"][..], names].concat();
    let steps = [
        ("reading Debian's list of packages", "less than a minute", &["update", "-q"][..]),
        ("installing from Debian's packages, once", "1-3 minutes", &install),
    ];
    for (doing, estimate, args) in steps {
        let mut apt_get = programs::program("apt-get");
        apt_get.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        step(browser, doing, estimate, &mut apt_get)
            .map_err(|failure| format!("{failure} {by_hand}"))?;
    }
    find().ok_or_else(|| format!("Debian's packages did not bring {browser}. {by_hand}"))
}

/// The program that a variable names, else the one on PATH.
fn driver(variable: &str, program: &str) -> Option<PathBuf> {
    let named = env::var_os(variable).filter(|name| !name.is_empty());
    programs::find(named.unwrap_or_else(|| program.into()))
}

/// The file that `ROSTRUM_MINIBROWSER` names, else the one among the system's libraries.
fn minibrowser() -> Option<PathBuf> {
    let named = env::var_os("ROSTRUM_MINIBROWSER").map(PathBuf::from);
    let libraries = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let by_machine = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|it| it.path());
    let folders = libraries.into_iter().chain(by_machine);
    let mut files = named
        .into_iter()
        .chain(folders.flat_map(|folder| MINIBROWSERS.map(|name| folder.join(name))));
    files.find(|file| file.is_file())
}
