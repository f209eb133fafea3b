//! The custom element `<rostrum-article>`: its Rust half.
//!
//! What stands inside the element on the host's page is its fallback: a slot shows it until the article can be shown,
//! and again whenever it cannot. Without `src` it is the article itself. Attributes: `src` (the article's address), `lang` (the interface's language),
//! `heading-level` (`1` to `6`), `theme` (`light`, `dark` or `auto`) and `shortcuts` (`off`). Property: `words`. Methods:
//! `search(text)`. Events: `rostrum:ready`, `rostrum:search` with `{query, hits}`, and `rostrum:error` with
//! `{code, message}`. Tests: `tests/page/`.

mod host;
mod light;
mod load;

use host::Host;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The element's name.
const NAME: &str = "rostrum-article";

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    fn define_element(name: &str, attach: &JsValue, module: &str);
}

#[wasm_bindgen]
extern "C" {
    /// The module's own address: the languages' files lie beside it.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static MODULE: String;
}

/// Registers `<rostrum-article>`; does nothing where the page has it already.
pub fn define() {
    let attach = Closure::<dyn Fn(HtmlElement) -> Host>::new(Host::new).into_js_value();
    MODULE.with(|module| define_element(NAME, &attach, module));
}
