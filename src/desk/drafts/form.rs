//! The form of a draft in storage: JSON with a number that tells which desk wrote it. **Fields that are unknown are kept**, so that an
//! earlier desk takes nothing from what a later one has written. Tests: `tests/desk/drafts.rs`.

use super::{Kept, NotKept};
use serde::{Deserialize, Serialize};

/// The number of the form. It changes when an earlier desk would misread a draft, not when there is one more field.
const FORM: u64 = 1;

#[derive(Serialize)]
struct Written<'a> {
    form: u64,
    #[serde(flatten)]
    kept: &'a Kept,
}

#[derive(Deserialize)]
struct Marked {
    form: u64,
}

impl Kept {
    /// The draft as text.
    pub fn write(&self) -> String {
        // It has no map with keys other than text, so writing it cannot fail.
        serde_json::to_string(&Written { form: FORM, kept: self }).unwrap_or_default()
    }

    /// The draft that was written as this text.
    ///
    /// # Errors
    /// If a later desk wrote it in another form, or if it is damaged.
    pub fn read(text: &str) -> Result<Self, NotKept> {
        let marked: Marked = serde_json::from_str(text).map_err(|_| NotKept::Damaged)?;
        if marked.form != FORM {
            return Err(NotKept::Later);
        }
        let mut kept: Self = serde_json::from_str(text).map_err(|_| NotKept::Damaged)?;
        kept.rest.remove("form");
        Ok(kept)
    }
}
