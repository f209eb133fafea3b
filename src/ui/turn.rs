//! Work in steps, each in a task of its own, so that a reader's click or key is answered in between (`turn.js`).

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/ui/turn.js")]
extern "C" {
    type Loop;

    #[wasm_bindgen(static_method_of = Loop)]
    fn next(then: &JsValue, is_urgent: bool);
}

/// How many turns come before the browser paints: as many as the usual lanes take. With more, readers who unfold hundreds of lanes wait
/// for all of them; with fewer, a timeline is seen before it is whole.
const URGENT: usize = 12;

/// What is done in the next task. **Dropped before, it is never done.**
pub(super) struct Turn(Rc<Cell<bool>>);

impl Turn {
    /// Does `then` in the next task, of many the `nth`: the first come before the browser paints, so that what a reader sees at first
    /// is whole; later ones leave it time to.
    pub(super) fn new(nth: usize, then: impl FnOnce() + 'static) -> Self {
        let is_wanted = Rc::new(Cell::new(true));
        let is_still = is_wanted.clone();
        Loop::next(
            &Closure::once_into_js(move || {
                if is_still.get() {
                    then();
                }
            }),
            nth < URGENT,
        );
        Self(is_wanted)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.set(false);
    }
}
