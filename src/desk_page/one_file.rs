//! A page in one file, with the widget in it. The release's script and module lie beside the desk, which fetches them from there when
//! such a page is asked for: nothing comes from elsewhere, and nothing is sent.
//!
//! `xtask/src/build/desk.rs` puts them there. Tests: `tests/page/desk/out.rs`.

use super::outlet::save_page;
use super::texts;
use crate::article::Article;
use crate::desk::Desk;
use crate::desk::takeaway::{OneFile, drawn};
use crate::ui::Words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::Callback;

const SCRIPT: &str = "./one-file/script.js";
const MODULE: &str = "./one-file/module.txt";

/// Saves the page; `tell` is called with what became of it.
pub(super) fn deliver(desk: &Desk, words: &Words, tell: Callback<String>) {
    let article = desk.article().clone();
    // It has only text, numbers and lists in it, which can always be written.
    let source = serde_json::to_string(&drawn(&article, desk.view())).unwrap_or_default();
    let words = words.clone();
    spawn_local(async move {
        let told = match (part(SCRIPT).await, part(MODULE).await) {
            (Some(script), Some(module)) => {
                let page = page(&article, &source, &words, [&script, &module]);
                if save_page(&article, &page) { "told.saved" } else { "told.failed" }
            }
            _ => "told.no-release",
        };
        tell.emit(words.text(told).to_string());
    });
}

fn page(article: &Article, source: &str, words: &Words, [script, module]: [&str; 2]) -> String {
    let language = words.language();
    let texts = texts::of_widget(&language);
    OneFile { article, source, language: &language, words: texts, script, module }.html()
}

/// A file beside the desk; none where it was built without. A server may send a page in its place.
async fn part(address: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let response = response.dyn_into::<Response>().ok().filter(Response::ok)?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    (!text.is_empty() && !text.starts_with('<')).then_some(text)
}
