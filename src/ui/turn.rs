//! Work in steps, each in a task of its own, so that a reader's click or key is answered in between (`turn.js`).

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/ui/turn.js")]
extern "C" {
    type Loop;

    #[wasm_bindgen(static_method_of = Loop)]
    fn next(then: &JsValue);
}

/// What is done in the next task. **Dropped before, it is never done.**
pub(super) struct Turn(Rc<Cell<bool>>);

impl Turn {
    /// Does `then` in the next task.
    pub(super) fn new(then: impl FnOnce() + 'static) -> Self {
        let is_wanted = Rc::new(Cell::new(true));
        let is_still = is_wanted.clone();
        Loop::next(&Closure::once_into_js(move || {
            if is_still.get() {
                then();
            }
        }));
        Self(is_wanted)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.set(false);
    }
}
