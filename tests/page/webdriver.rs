//! The WebDriver commands that fantoccini does not have: ChromeDriver's console log and its DevTools, GeckoDriver's
//! privileged scripts, and what an element is to a screen reader.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command to a session.
#[derive(Debug)]
pub enum Command {
    /// Takes the console messages since the last call: `[{level, source, message}]`.
    ConsoleLog,
    /// A command of the Chrome DevTools Protocol.
    DevTools(&'static str, Value),
    /// Where Firefox runs scripts from now on: `chrome` for Firefox itself, `content` for the page.
    Context(&'static str),
    /// The role of the element with this id for assistive technology.
    Role(String),
    /// The accessible name of the element with this id.
    Name(String),
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let tail = match self {
            Self::ConsoleLog => "se/log".to_owned(),
            Self::DevTools(..) => "goog/cdp/execute".to_owned(),
            Self::Context(_) => "moz/context".to_owned(),
            Self::Role(element) => format!("element/{element}/computedrole"),
            Self::Name(element) => format!("element/{element}/computedlabel"),
        };
        base.join(&format!("session/{}/{tail}", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        match self {
            Self::ConsoleLog => (Method::POST, Some(json!({ "type": "browser" }).to_string())),
            Self::DevTools(cmd, params) => {
                (Method::POST, Some(json!({ "cmd": cmd, "params": params }).to_string()))
            }
            Self::Context(context) => {
                (Method::POST, Some(json!({ "context": context }).to_string()))
            }
            Self::Role(_) | Self::Name(_) => (Method::GET, None),
        }
    }
}
