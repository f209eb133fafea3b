//! The three engines that the tests run in, one at a time: how each is requested, and what it is called.
//!
//! **`ROSTRUM_ENGINE` chooses; tests ask for an engine only where one of them lacks something** ([`absent`]), never to
//! ignore that it behaves differently.

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use std::env;
use std::io::{self, Write};
use std::thread;

/// What Chromium is started with: no window, root allowed, no network use of its own.
const CHROMIUM_ARGS: [&str; 7] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, as in Chrome and Edge.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKit as in GNOME Web; Safari's is the same in most of what a page can tell.
    WebKit,
}

impl Engine {
    /// The engine that the tests run in.
    pub fn chosen() -> Self {
        match env::var("ROSTRUM_ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("ROSTRUM_ENGINE is {other}, not chromium, firefox or webkit"),
        }
    }

    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// What its driver is asked for. **No browser reaches beyond this machine**: other requests go to a port on which
    /// nobody listens.
    pub fn capabilities(self) -> Capabilities {
        let own = match self {
            Self::Chromium => json!({
                "goog:chromeOptions": { "args": CHROMIUM_ARGS },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({ "moz:firefoxOptions": firefox_options() }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": env::var("ROSTRUM_MINIBROWSER").expect("`cargo xtask test` names MiniBrowser"),
                    "args": ["--automation"],
                },
            }),
        };
        let nowhere = "127.0.0.1:9";
        let proxy = json!({ "proxyType": "manual", "httpProxy": nowhere, "sslProxy": nowhere, "noProxy": ["127.0.0.1"] });
        let all = own.as_object().cloned().unwrap_or_default().into_iter();
        all.chain([("proxy".to_owned(), proxy)]).collect()
    }
}

/// No window, no animations, nothing that a fresh profile does on its own.
fn firefox_options() -> Value {
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            "ui.prefersReducedMotion": 1,
            "app.normandy.enabled": false,
            "browser.startup.page": 0,
            "datareporting.policy.dataSubmissionEnabled": false,
            "fission.webContentIsolationStrategy": 0,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            // How many pages are kept for a return: by default, none where memory is short.
            "browser.sessionhistory.max_total_viewers": 8,
            // Processes kept ready for other sites only slow down the start.
            "dom.ipc.processPrelaunch.enabled": false,
        },
    });
    if let Ok(binary) = env::var("ROSTRUM_FIREFOX") {
        options["binary"] = binary.into();
    }
    options
}

/// Whether the running test does not apply to this engine, and why; prints so past the test runner's capture.
/// `cargo xtask test` counts these lines and does not count such a test as passed.
pub fn absent(engine: Engine, because: &str) -> bool {
    let is_absent = Engine::chosen() == engine;
    if is_absent {
        let (name, test) = (engine.name(), thread::current());
        let test = test.name().unwrap_or_default();
        writeln!(io::stdout(), "\nnot in {name}: {test}, because {because}").ok();
    }
    is_absent
}
