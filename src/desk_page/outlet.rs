//! What is taken away: copied, or saved as a file. Made in the browser, so that nothing is sent anywhere.

use crate::desk::{Desk, takeaway};
use crate::findings;
use crate::ui::{Words, write_clipboard};
use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};
use yew::Callback;

/// A form in which who said what is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Findings,
    Corrections,
    Article,
    Text,
    Table,
    LinkedData,
    Embed,
    Cms,
}

/// All of them, in the order in which they are listed.
pub(super) const FORMS: [Form; 8] = [
    Form::Findings,
    Form::Embed,
    Form::Cms,
    Form::Text,
    Form::Table,
    Form::LinkedData,
    Form::Article,
    Form::Corrections,
];

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Copied,
    Saved,
}

impl Form {
    /// The key of its name, and what its file is called.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Corrections => "corrections",
            Self::Article => "article",
            Self::Text => "text",
            Self::Table => "table",
            Self::LinkedData => "linked-data",
            Self::Embed => "embed",
            Self::Cms => "cms",
        }
    }

    const fn ending(self) -> (&'static str, &'static str) {
        match self {
            Self::Findings => ("rostrum.json", "application/json"),
            Self::Corrections => ("corrections.json", "application/json"),
            Self::Article => ("article.json", "application/json"),
            Self::Text => ("txt", "text/plain"),
            Self::Table => ("csv", "text/csv"),
            Self::LinkedData => ("jsonld", "application/ld+json"),
            Self::Embed => ("embed.html", "text/html"),
            Self::Cms => ("cms.html", "text/html"),
        }
    }

    fn write(self, desk: &Desk) -> String {
        let name = file_name(desk.article().title());
        let (article, view) = (desk.article(), desk.view());
        match self {
            Self::Findings => json(&findings::of(article, view)),
            Self::Corrections => json(&desk.corrections()),
            Self::Article => json(&takeaway::drawn(article, view)),
            Self::Text => takeaway::text(article, view),
            Self::Table => takeaway::table(article, view),
            Self::LinkedData => json(&takeaway::linked_data(article, view)),
            Self::Embed => {
                let embed = takeaway::Embed { script: SCRIPT, language: None };
                embed.in_place(&name, &[&name, ".rostrum.json"].concat())
            }
            Self::Cms => takeaway::for_cms(article, view, &name),
        }
    }
}

/// Where a portal serves the script from; it puts its own address here.
const SCRIPT: &str = "https://cdn.example/rostrum/v1/embed.js";

fn json(value: &impl Serialize) -> String {
    // These have only text, numbers and lists in them, which can always be written.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// Copies or saves what there is; `tell` is called with what became of it.
pub(super) fn deliver(
    form: Form,
    outcome: Outcome,
    desk: &Desk,
    words: &Words,
    tell: Callback<String>,
) {
    let written = form.write(desk);
    let said = |key: &str| words.text(key).to_string();
    match outcome {
        Outcome::Saved => {
            let (ending, kind) = form.ending();
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
