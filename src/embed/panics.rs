//! A development build tells the page of a panic in its own words. In a release there are none: `cargo xtask build` makes the
//! script half notice that Rust has stopped.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// Called with the message when Rust panics.
    static ON_PANIC: RefCell<Option<Function>> = RefCell::default();
}

/// Installs a panic hook that passes the panic's message to the function set by [`on_panic`].
pub(super) fn start() {
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
