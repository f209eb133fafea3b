//! Why a draft is not kept or cannot be read, in a sentence for an editor. Tests: `tests/desk/drafts.rs`, `tests/desk/words.rs`.

use crate::desk::words::{Sentence, in_english};
use std::fmt;

/// Why a draft is not kept or cannot be read. `Display` gives the sentence in English, [`said`](crate::desk::words::said) in any
/// language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There is no more room for what this page keeps.
    Full,
    /// The browser keeps nothing for this page: a private window, or a setting.
    Unavailable,
    /// Another tab holds an earlier desk open.
    Blocked,
    /// Another tab has opened a later desk.
    Superseded,
    /// A later desk wrote the draft.
    Later,
    /// What is stored is not a draft any more.
    Damaged,
    /// Something else, with the browser's name for it.
    Failed {
        /// The name of the exception: `UnknownError`.
        error: String,
    },
}

impl NotKept {
    /// What an exception of the browser's storage means, by its name, as
    /// [Web IDL](https://webidl.spec.whatwg.org/#idl-DOMException-error-names) and IndexedDB have it.
    pub fn of(error: &str) -> Self {
        match error {
            "QuotaExceededError"
            | "NS_ERROR_DOM_QUOTA_REACHED"
            | "NS_ERROR_FILE_NO_DEVICE_SPACE" => Self::Full,
            // Firefox in a private window that keeps nothing, a browser set to keep nothing, a frame of another page.
            "SecurityError" | "InvalidStateError" | "NotAllowedError" | "NotFoundError" => {
                Self::Unavailable
            }
            "VersionError" => Self::Superseded,
            _ => Self::Failed { error: error.to_owned() },
        }
    }

    /// The key of its sentence without the first part: `full`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Unavailable => "unavailable",
            Self::Blocked => "blocked",
            Self::Superseded => "superseded",
            Self::Later => "later",
            Self::Damaged => "damaged",
            Self::Failed { .. } => "failed",
        }
    }
}

impl Sentence for NotKept {
    fn key(&self) -> String {
        format!("draft.{}", self.name())
    }

    fn places(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Failed { error } => vec![("error", error.clone())],
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for NotKept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(self, f)
    }
}
