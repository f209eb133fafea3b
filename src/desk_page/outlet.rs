//! What is taken away: copied, or saved as a file. Made in the browser, so that nothing is sent anywhere.

use crate::article::Article;
use crate::desk::Desk;
use crate::desk::takeaway::{Form, json};
use crate::ui::{Words, write_clipboard};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};
use yew::Callback;

/// What is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// All that was found, with what the editor says.
    Of(Form),
    /// Only what the editor says.
    Corrections,
    /// A page with the widget in it, made of what must be fetched first.
    OneFile,
}

/// All that can be, in the order in which it is listed.
pub(super) fn all() -> impl Iterator<Item = Taken> {
    Form::ALL.into_iter().map(Taken::Of).chain([Taken::OneFile, Taken::Corrections])
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Copied,
    Saved,
}

impl Taken {
    /// The key of its name.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Of(Form::Findings) => "findings",
            Self::Of(Form::Embed) => "embed",
            Self::Of(Form::Cms) => "cms",
            Self::Of(Form::Text) => "text",
            Self::Of(Form::Table) => "table",
            Self::Of(Form::LinkedData) => "linked-data",
            Self::Of(Form::Article) => "article",
            Self::Corrections => "corrections",
            Self::OneFile => "one-file",
        }
    }

    const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Of(form) => form.file(),
            Self::Corrections => ("corrections.json", "application/json"),
            Self::OneFile => ("html", "text/html"),
        }
    }

    fn write(self, desk: &Desk) -> String {
        match self {
            Self::Of(form) => {
                form.write(desk.article(), desk.view(), &file_name(desk.article().title()))
            }
            Self::Corrections => json(&desk.corrections()),
            Self::OneFile => String::new(),
        }
    }
}

/// Copies or saves what there is; `tell` is called with what became of it.
pub(super) fn deliver(
    taken: Taken,
    outcome: Outcome,
    desk: &Desk,
    words: &Words,
    tell: Callback<String>,
) {
    if taken == Taken::OneFile {
        return super::one_file::deliver(desk, words, tell);
    }
    let written = taken.write(desk);
    let said = |key: &str| words.text(key).to_string();
    match outcome {
        Outcome::Saved => {
            let (ending, kind) = taken.file();
            let name = [&file_name(desk.article().title()), ".", ending].concat();
            let is_saved = save(&name, kind, &written).is_some();
            tell.emit(said(if is_saved { "told.saved" } else { "told.failed" }));
        }
        Outcome::Copied => {
            let (copied, failed) = (said("told.copied"), said("told.failed"));
            // Pages that are not served securely have no clipboard.
            let Some(promise) = write_clipboard(&written) else { return tell.emit(failed) };
            spawn_local(async move {
                let is_copied = JsFuture::from(promise).await.is_ok();
                tell.emit(if is_copied { copied } else { failed });
            });
        }
    }
}

/// The headline as the name of a file.
fn file_name(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    let words: Vec<String> = words.take(MOST_WORDS).map(str::to_lowercase).collect();
    if words.is_empty() { "article".to_owned() } else { words.join("-") }
}

/// How many words of a headline name a file.
const MOST_WORDS: usize = 6;

/// Saves a page in one file; whether the browser takes it.
pub(super) fn save_page(article: &Article, page: &str) -> bool {
    let (ending, kind) = Taken::OneFile.file();
    save(&[&file_name(article.title()), ".", ending].concat(), kind, page).is_some()
}

fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?;
    link.set_attribute("href", &address)
        .and_then(|()| link.set_attribute("download", name))
        .ok()?;
    link.dyn_ref::<HtmlElement>()?.click();
    Url::revoke_object_url(&address).ok()
}
