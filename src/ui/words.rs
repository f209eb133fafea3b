//! What the interface says, in whatever language it says it.
//!
//! [`Words`] knows texts by key. English stands in the module (`languages/en.json`); the other files of that folder lie
//! beside it and are loaded where they are asked for; a page may have words of its own. Plurals, numbers and dates are the
//! browser's `Intl` (`words.js`); what is said of an article is put together in `sentences`. **No other file of the face
//! holds words that a reader sees**: `tests/words.rs` holds that, and that the languages say the same.

mod sentences;

pub(super) use sentences::Rank;

use crate::search::FieldNames;
use wasm_bindgen::prelude::*;
use yew::AttrValue;

const ENGLISH: &str = include_str!("languages/en.json");

#[wasm_bindgen(module = "/src/ui/words.js")]
extern "C" {
    #[derive(Clone, PartialEq)]
    type Speech;

    #[wasm_bindgen(constructor)]
    fn new(tag: &str, english: &str, file: &JsValue, own: &JsValue) -> Speech;

    #[wasm_bindgen(method, getter)]
    fn language(this: &Speech) -> String;

    #[wasm_bindgen(method, getter)]
    fn direction(this: &Speech) -> String;

    #[wasm_bindgen(method)]
    fn text(this: &Speech, key: &str) -> String;

    #[wasm_bindgen(method)]
    fn plural(this: &Speech, key: &str, n: usize) -> String;

    #[wasm_bindgen(method)]
    fn number(this: &Speech, n: usize) -> String;

    #[wasm_bindgen(method)]
    fn date(this: &Speech, day: &str) -> String;
}

/// All that the interface says, in one language. A clone is a pointer, and only clones of the same are equal.
#[derive(Clone, PartialEq)]
pub struct Words {
    speech: Speech,
    /// Whether small numbers are written as Rust does: asking the browser takes longer.
    has_plain_digits: bool,
}

/// English.
impl Default for Words {
    fn default() -> Self {
        thread_local! {
            static WORDS: Words = Words::new("", &JsValue::NULL, &JsValue::NULL);
        }
        WORDS.with(Self::clone)
    }
}

impl Words {
    /// The words of a language, given by its BCP 47 tag. `file` is a JavaScript object with texts by key, as the files in
    /// `languages/` have them; `own` is another one, whose texts come first. What neither has is said in English, and
    /// without both everything is, whatever the language.
    pub fn new(language: &str, file: &JsValue, own: &JsValue) -> Self {
        let speech = Speech::new(language, ENGLISH, file, own);
        let has_plain_digits = speech.number(1) == "1";
        Self { speech, has_plain_digits }
    }

    /// The language, as a BCP 47 tag.
    pub fn language(&self) -> String {
        self.speech.language()
    }

    /// How it is written: `ltr` or `rtl`.
    pub fn direction(&self) -> String {
        self.speech.direction()
    }

    /// What the fields of queries are called.
    pub fn field_names(&self) -> FieldNames {
        FieldNames::new(|key| self.speech.text(key))
    }

    /// The text of this key; empty where there is none.
    pub fn text(&self, key: &str) -> AttrValue {
        self.speech.text(key).into()
    }

    /// The text of this key with `values` in the places that they name: `{n} of {of}`.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(&self.speech.text(key), values)
    }

    /// What stands before and behind the place for `{word}`.
    pub(super) fn around(&self, key: &str) -> (String, String) {
        let text = self.speech.text(key);
        let (before, after) = text.split_once("{word}").unwrap_or((&text, ""));
        (before.to_owned(), after.to_owned())
    }

    /// The text that says of how many it is: `results.one` where the language speaks of `n` as it does of one.
    fn plural(&self, key: &str, n: usize, values: &[(&str, &str)]) -> String {
        fill(&self.speech.plural(key, n), values)
    }

    /// `n` in the language's digits.
    pub(super) fn number(&self, n: usize) -> String {
        if self.has_plain_digits && n < 1000 { n.to_string() } else { self.speech.number(n) }
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for (idx, part) in text.split(['{', '}']).enumerate() {
        let value = values.iter().find(|(name, _)| idx % 2 == 1 && *name == part);
        filled += value.map_or(part, |(_, value)| value);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_by_name() {
        let values = [("n", "3"), ("of", "8")];
        for (text, expect) in [
            ("{n} of {of}", "3 of 8"),
            ("{of} 中有 {n}", "8 中有 3"),
            ("{n}{n}", "33"),
            ("n of", "n of"),
            ("{who} {n}", "who 3"),
            ("{n", "3"),
        ] {
            assert_eq!(fill(text, &values), expect, "{text}");
        }
        assert_eq!(fill("{words}", &[("words", "{n}")]), "{n}", "what is filled in is left alone");
    }
}
