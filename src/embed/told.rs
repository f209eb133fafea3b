//! What the page is told: the details of events, the statements of an article, and the line that says what is wrong.

use crate::decimal::decimal;
use crate::state::Story;
use crate::ui::{InPlace, Words, adopt_styles, kind_name};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

/// The detail of `rostrum:ready`: how many statements there are, and how many of the findings' were not found.
pub(super) fn turnout(story: &Story) -> JsValue {
    let n = |n: usize| JsValue::from(n as u32);
    let (found, lost) = (story.proceedings.statements.len(), story.article.given.n_lost);
    object([("statements", n(found)), ("missing", n(lost))]).into()
}

/// The statements of an article, each with its range on the page, if it has one.
pub(super) fn statements(story: &Story, in_place: Option<&InPlace>) -> Array {
    let statements = story.proceedings.statements.iter().map(|statement| {
        let speaker = story.proceedings.speaker_of(statement).map(|it| &*it.id);
        let range = in_place.and_then(|it| it.range(statement.extent));
        object([
            ("id", statement.id.as_str().into()),
            ("speaker", speaker.unwrap_or_default().into()),
            ("kind", kind_name(statement.kind).into()),
            ("words", story.statement_words(statement).into()),
            ("range", range.map_or(JsValue::NULL, JsValue::from)),
        ])
    });
    statements.collect()
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn warn(text: &str);
}

/// How many problems are listed. More tell an editor nothing that the first ones do not: these are findings of something else.
const MOST_PROBLEMS: usize = 20;

/// Lists on the console what is wrong in findings, for whoever made them.
pub(super) fn list_problems(problems: &[String]) {
    if !problems.is_empty() {
        let n = decimal(problems.len());
        let mut text =
            ["<rostrum-article>: not everything in the findings fits the article (", &n, "):"]
                .concat();
        for problem in problems.iter().take(MOST_PROBLEMS) {
            text += "\n- ";
            text += problem;
        }
        if MOST_PROBLEMS < problems.len() {
            text += "\n…";
        }
        warn(&text);
    }
}

/// Replaces the root's content with a line that says what is wrong.
pub(super) fn show_error(root: &ShadowRoot, words: &Words, message: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let (Ok(frame), Ok(line)) = (document.create_element("div"), document.create_element("p"))
    else {
        return;
    };
    frame.set_class_name("rostrum");
    line.set_class_name("notice");
    line.set_text_content(Some(message));
    // The message is in English where the language has no sentence for it.
    let _ = line.set_attribute("dir", "auto");
    // None of this can fail: the names are valid, and one element can hold the other.
    let _ = line.set_attribute("part", "error").and(line.set_attribute("role", "alert"));
    let _ = frame
        .set_attribute("lang", &words.language())
        .and(frame.set_attribute("dir", &words.direction()));
    let _ = frame.append_child(&line);
    root.replace_children_with_node_1(&frame);
    adopt_styles(&frame);
}

/// An object with these properties.
pub(super) fn object<const N: usize>(properties: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object
}
