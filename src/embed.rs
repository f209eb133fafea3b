//! The custom element `<rostrum-article>`: its Rust half, and beside it the scripts that are its other half.
//!
//! What stands inside the element on the host's page is its fallback: it is shown until the article can be shown, and again
//! whenever it cannot. `embed.js` is the element's class: attributes, properties, states, events, when to load and what
//! to do when that fails. `source.js` gets an article and `module.js` this module; `host` here shows the one in the
//! other. None of the scripts knows what is in an article, and nothing here fetches. Tests: `tests/page/`.

mod file;
mod host;
mod light;

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// What is to be told of a panic.
    static ON_PANIC: RefCell<Option<Function>> = RefCell::default();
}

/// Has every panic told to whoever has called [`on_panic`], in its own words.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        // A hook must not panic itself: where nobody can be told, nobody is.
        let _ = ON_PANIC.try_with(|tell| {
            if let Ok(tell) = tell.try_borrow()
                && let Some(tell) = &*tell
            {
                let words = panic.payload_as_str().unwrap_or_default();
                let _ = tell.call1(&JsValue::NULL, &words.into());
            }
        });
    }));
}

/// Has `tell` called when Rust panics. It must not call anything of the module, then or later.
#[wasm_bindgen]
pub fn on_panic(tell: Function) {
    ON_PANIC.set(Some(tell));
}
