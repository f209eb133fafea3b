//! The custom element `<rostrum-article>`: its Rust half.
//!
//! What stands inside the element on the host's page is its fallback: a slot shows it until the article can be shown,
//! and again whenever it cannot. Attributes: `src` (the article's address), `theme` (`light`, `dark` or `auto`) and
//! `shortcuts` (`off`). Methods: `search(text)`. Events: `rostrum:ready`, `rostrum:search` with `{query, hits}`, and
//! `rostrum:error` with `{code, message}`. Tests: `tests/page/`.

mod host;
mod load;

use host::Host;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The element's name.
const NAME: &str = "rostrum-article";

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    fn define_element(name: &str, attributes: Vec<String>, attach: &JsValue);
}

/// Registers `<rostrum-article>`; does nothing where the page has it already.
pub fn define() {
    let attach = Closure::<dyn Fn(HtmlElement) -> Host>::new(Host::new).into_js_value();
    define_element(NAME, Attribute::NAMES.map(str::to_owned).to_vec(), &attach);
}

/// The attributes the element listens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attribute {
    Src,
    Theme,
    Shortcuts,
}

impl Attribute {
    const NAMES: [&str; 3] = ["src", "theme", "shortcuts"];

    fn from_name(name: &str) -> Option<Self> {
        match name {
            "src" => Some(Self::Src),
            "theme" => Some(Self::Theme),
            "shortcuts" => Some(Self::Shortcuts),
            _ => None,
        }
    }
}
