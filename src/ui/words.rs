//! The texts of the interface, in whatever language it speaks.
//!
//! [`Words`] finds texts by key. English is built in (`languages/en.json`); the other files in that folder are served
//! beside the module and loaded on demand; a page may have texts of its own. Plurals, numbers and dates come from the
//! browser's `Intl` (`words.js`); `sentences` puts together what is said of an article. **No other file of the face
//! holds words that a reader sees**: `tests/words.rs` checks that, and that the languages say the same.

mod sentences;

pub(super) use sentences::Rank;

use crate::decimal::decimal;
use crate::search::FieldNames;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::AttrValue;

const ENGLISH: &str = include_str!("languages/en.json");

#[wasm_bindgen(module = "/src/ui/words.js")]
extern "C" {
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

/// All texts of the interface, in one language. A clone is a pointer.
#[derive(Clone)]
pub struct Words(Rc<Inner>);

struct Inner {
    speech: Speech,
    /// The texts asked for so far, by key: each is fetched from JavaScript only once.
    fetched: RefCell<Vec<(String, AttrValue)>>,
    /// Whether small numbers are written as Rust writes them: asking the browser takes longer.
    has_plain_digits: bool,
}

/// Languages that write numbers as Rust does, unless a tag says otherwise. For others the browser is asked, and then
/// loads all its number data, which takes longer than showing an article.
const PLAIN_DIGITS: [&str; 5] = ["de", "en", "es", "fr", "zh"];

/// Equal only if they are the same value: views check at every step whether theirs has changed.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
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
    /// The texts of a language, given by its BCP 47 tag. `file` is a JavaScript object with texts by key, like the
    /// files in `languages/`; `own` is another one, whose texts take precedence. What neither has is in English, and
    /// without both everything is, whatever the language.
    pub fn new(language: &str, file: &JsValue, own: &JsValue) -> Self {
        let speech = Speech::new(language, ENGLISH, file, own);
        let spoken = speech.language();
        let has_plain_digits = PLAIN_DIGITS.iter().any(|it| spoken.starts_with(it))
            && !spoken.contains("-nu-")
            || speech.number(1) == "1";
        Self(Rc::new(Inner { speech, fetched: RefCell::default(), has_plain_digits }))
    }

    /// The language, as a BCP 47 tag.
    pub fn language(&self) -> String {
        self.0.speech.language()
    }

    /// The writing direction: `ltr` or `rtl`.
    pub fn direction(&self) -> String {
        self.0.speech.direction()
    }

    /// The names of the fields in queries.
    pub fn field_names(&self) -> FieldNames {
        FieldNames::new(|key| self.0.speech.text(key))
    }

    /// The text of this key; empty if there is none.
    pub fn text(&self, key: &str) -> AttrValue {
        let mut fetched = self.0.fetched.borrow_mut();
        if let Some((_, text)) = fetched.iter().find(|(other, _)| other == key) {
            return text.clone();
        }
        let text = AttrValue::from(self.0.speech.text(key));
        fetched.push((key.to_owned(), text.clone()));
        text
    }

    /// The text of this key with `values` in place of the names in braces: `{n} of {of}`.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(&self.text(key), values)
    }

    /// The text before and after `{word}`.
    pub(super) fn around(&self, key: &str) -> (String, String) {
        let text = self.text(key);
        let (before, after) = text.split_once("{word}").unwrap_or((&text, ""));
        (before.to_owned(), after.to_owned())
    }

    /// The plural form of a text for `n`: `results.one` where the language treats `n` like one.
    fn plural(&self, key: &str, n: usize, values: &[(&str, &str)]) -> String {
        fill(&self.0.speech.plural(key, n), values)
    }

    /// `n` in the language's digits.
    pub(crate) fn number(&self, n: usize) -> String {
        if self.0.has_plain_digits && n < 1000 { decimal(n) } else { self.0.speech.number(n) }
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
