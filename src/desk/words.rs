//! What the desk tells an editor, in the languages that the widget speaks, English among them. Only what the finder says of its own
//! findings is in English there.
//!
//! A [`Sentence`] names its text and what stands in its places; [`said`] puts it together. Each text is a line of a file in
//! `languages/`. Tests: `tests/desk/words.rs`.

use crate::joining::filled;
use crate::speakers::certainty::{OpenQuestion, Reference};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

/// Something that is told in a sentence.
pub trait Sentence {
    /// The key of its text: `refusal.no-words`.
    fn key(&self) -> String;

    /// What stands in the places of the text: the `words` of `{words}`.
    fn places(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// The sentence in English, if another module has it.
    fn english(&self) -> Option<String> {
        None
    }
}

/// The languages, by their BCP 47 tags, each with its file.
const LANGUAGES: [(&str, &str); 6] = [
    (ENGLISH, include_str!("languages/en.json")),
    ("ar", include_str!("languages/ar.json")),
    ("de", include_str!("languages/de.json")),
    ("es", include_str!("languages/es.json")),
    ("fr", include_str!("languages/fr.json")),
    ("zh", include_str!("languages/zh.json")),
];

/// The language of the command line, and of everybody whose own is not spoken.
pub const ENGLISH: &str = "en";

type Texts = BTreeMap<String, String>;

/// The texts of all languages, in the order of [`LANGUAGES`].
static TEXTS: LazyLock<Vec<Texts>> = LazyLock::new(|| {
    LANGUAGES.iter().map(|(_, file)| serde_json::from_str(file).unwrap_or_default()).collect()
});

/// The sentence in a language, given by its tag (`de` or `de-AT`); in English if that language is not spoken.
pub fn said(sentence: &dyn Sentence, language: &str) -> String {
    let key = sentence.key();
    let Some(text) = text(language, &key).or_else(|| text(ENGLISH, &key)) else {
        return sentence.english().unwrap_or_default();
    };
    let places = sentence.places();
    let places: Vec<(&str, &str)> = places.iter().map(|(name, it)| (*name, &**it)).collect();
    filled(text, &places)
}

/// Whom the words that name a source refer to, in a language.
pub fn reference(reference: &Reference, language: &str) -> String {
    let own = |key: &str| text(language, &format!("reference.{key}"));
    match own("editor") {
        Some(_) => reference.told(&|key| own(key).unwrap_or_default().to_owned()),
        None => reference.to_string(),
    }
}

impl Sentence for OpenQuestion {
    fn key(&self) -> String {
        format!("open.{}", self.key)
    }

    fn english(&self) -> Option<String> {
        Some(self.reason.to_owned())
    }
}

/// A sentence in English.
pub(super) fn in_english(sentence: &dyn Sentence, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&said(sentence, ENGLISH))
}

fn text(language: &str, key: &str) -> Option<&'static str> {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let idx = LANGUAGES.iter().position(|(tag, _)| tag.eq_ignore_ascii_case(primary))?;
    TEXTS.get(idx)?.get(key).map(String::as_str)
}
