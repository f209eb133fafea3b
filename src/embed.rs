//! The custom element `<rostrum-article>`: its Rust half. The scripts beside it are the other half.
//!
//! The element's content on the host page is its fallback: it shows until the article can be shown, and whenever that
//! fails. `embed.js` is the element's class: attributes, properties, states, events, when to load and what to do when
//! loading fails. `source.js` fetches the article, `module.js` loads this module, and `host` here shows the article in
//! the element; `swap` keeps the reader's place meanwhile. The scripts know nothing of what is in an article, and nothing on the Rust side fetches. Tests:
//! `tests/page/`.

mod file;
mod host;
mod live;
mod swap;
mod told;

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// Called with the message when Rust panics.
    static ON_PANIC: RefCell<Option<Function>> = RefCell::default();
}

/// Installs a panic hook that passes the panic's message to the function set by [`on_panic`].
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        // A hook must not panic itself: where nobody can be notified, it does nothing.
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

/// Sets the function to call with the message when Rust panics. It must not call into the module, during the panic or
/// later.
#[wasm_bindgen]
pub fn on_panic(tell: Function) {
    ON_PANIC.set(Some(tell));
}
