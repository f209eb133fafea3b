//! The desk's texts in the languages that it speaks. All of them are in the module, with the widget's for its preview: nothing is
//! fetched.
//!
//! Tests: `tests/desk/page_texts.rs`.

use crate::ui::Words;
use js_sys::{JSON, Object};
use wasm_bindgen::JsValue;

/// A language by its tag, with its own name, the widget's texts and the desk's.
struct Language {
    tag: &'static str,
    name: &'static str,
    widget: &'static str,
    desk: &'static str,
}

macro_rules! languages {
    ($($tag:literal $name:literal)*) => {
        [$(Language {
            tag: $tag,
            name: $name,
            widget: include_str!(concat!("../ui/languages/", $tag, ".json")),
            desk: include_str!(concat!("languages/", $tag, ".json")),
        },)*]
    };
}

const LANGUAGES: [Language; 6] = languages! { "en" "English" "ar" "العربية" "de" "Deutsch" "es" "Español" "fr" "Français" "zh" "中文" };

/// The texts in a language, given by its tag.
pub(super) fn words(tag: &str) -> Words {
    let language = LANGUAGES.iter().find(|it| tag.split('-').next() == Some(it.tag));
    let Some(language) = language.or(LANGUAGES.first()) else { return Words::default() };
    let own = read(language.desk);
    Words::new(if tag.is_empty() { language.tag } else { tag }, &read(language.widget), &own)
}

/// The widget's texts in a language, as JSON; none for English, which it has in it.
pub(super) fn of_widget(tag: &str) -> Option<&'static str> {
    let mut others = LANGUAGES.iter().skip(1);
    others.find(|it| tag.split('-').next() == Some(it.tag)).map(|it| it.widget)
}

/// A file with texts as an object. It is compiled in, and a test reads it: it is never damaged.
fn read(file: &str) -> JsValue {
    JSON::parse(file).unwrap_or_else(|_| Object::new().into())
}

/// The languages to choose from: tag and name.
pub(super) fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    LANGUAGES.iter().map(|it| (it.tag, it.name))
}

/// The first language of the editor's browser.
pub(super) fn preferred() -> String {
    let language = web_sys::window().and_then(|it| it.navigator().language());
    let language = language.unwrap_or_default();
    let is_spoken = LANGUAGES.iter().any(|it| language.split('-').next() == Some(it.tag));
    if is_spoken { language } else { "en".to_owned() }
}
