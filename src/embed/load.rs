//! Fetches an article's file. Knows nothing of what is in it.

use crate::article::{Article, InlineKind};
use crate::ui::Words;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response, Url};

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The server could not be reached, or did not allow it.
    Network,
    /// The server answered, but not with the file.
    Status(u16),
    /// The server answered with a web page that has no article: most likely its own "not found" page.
    WebPage,
    /// The file came, but holds no article; the sentence, in English, says why.
    Format(String),
}

impl Failure {
    /// The code in `rostrum:error`.
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::Network | Self::Status(_) => "network",
            Self::WebPage => "mime",
            Self::Format(_) => "format",
        }
    }

    /// The sentence for a reader.
    pub(super) fn sentence(&self, words: &Words) -> String {
        let (key, status) = match self {
            Self::Format(sentence) => return sentence.clone(),
            Self::Network => ("error.network", 0),
            Self::Status(404 | 410) => ("error.missing", 0),
            Self::Status(status) => ("error.status", *status),
            Self::WebPage => ("error.page", 0),
        };
        words.fill(key, &[("status", &status.to_string())])
    }
}

/// A file that came.
pub(super) struct Loaded {
    pub(super) bytes: Vec<u8>,
    /// Whether its server says that it is a web page.
    pub(super) is_page: bool,
    /// The address it came from, after redirections.
    base: String,
}

impl Loaded {
    /// Makes the addresses in an article of this file whole: they are relative to the file, not to the host's page.
    pub(super) fn complete(&self, article: &mut Article) {
        let complete = |address: &mut String| {
            // One that cannot be made whole, beside a file of the reader's own, leads nowhere anyway.
            if let Ok(url) = Url::new_with_base(address, &self.base) {
                *address = url.href();
            }
        };
        article.images.iter_mut().for_each(|image| complete(&mut image.src));
        for inline in &mut article.inlines {
            if let InlineKind::Link(href) = &mut inline.kind {
                complete(href);
            }
        }
    }
}

/// The file at `address`, or why there is none. `signal` ends the wait; the answer is `Network` then.
pub(super) async fn load(address: &str, signal: &AbortSignal) -> Result<Loaded, Failure> {
    let response = fetch(address, signal).await.map_err(|_| Failure::Network)?;
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    let mime = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    let bytes = bytes(&response).await.map_err(|_| Failure::Network)?;
    Ok(Loaded { bytes, is_page: mime.starts_with("text/html"), base: response.url() })
}

async fn fetch(address: &str, signal: &AbortSignal) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let options = RequestInit::new();
    options.set_signal(Some(signal));
    JsFuture::from(window.fetch_with_str_and_init(address, &options)).await?.dyn_into()
}

async fn bytes(response: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
