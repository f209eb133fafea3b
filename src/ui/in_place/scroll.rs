//! Going to a passage of the page's article: through whatever scrolls, under the page's sticky headers as far as it says so
//! (`scroll-padding`), and again when a picture above it loads late.

use super::InPlace;
use super::reveal::reveal;
use crate::article::TextRange;
use crate::ui::jump;
use crate::ui::scroller::{Scroller, View};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Element, Range, ScrollBehavior, ScrollLogicalPosition};

/// For how long a picture that loads has the page scrolled again, in milliseconds. Longer, and a reader who has begun to read is
/// moved; shorter, and pictures on a slow line push the passage away.
const PATIENCE: u32 = 3_000;

/// What a reader does to move on: from then on the page stays where they have it, or where Back has brought it.
const MOVES: [&str; 5] = ["wheel", "touchstart", "pointerdown", "keydown", "popstate"];

/// The share of the window's height up to which a block is shown as a whole.
const FITTING: f64 = 0.7;

impl InPlace {
    /// Scrolls until these words are in view, and opens what they are hidden in. Words that are no longer on the page lead to their
    /// paragraph.
    pub(in crate::ui) fn bring_into_sight(&self, words: TextRange, behavior: ScrollBehavior) {
        let Some(range) = self.range(words) else {
            if let Some(element) = self.element_of(words) {
                reveal(&element, self.target());
                jump::bring_into_sight(&element, ScrollLogicalPosition::Center, behavior);
            }
            return;
        };
        if let Ok(node) = range.start_container() {
            reveal(&node, self.target());
        }
        let go = {
            let (range, target) = (range.clone(), self.target().clone());
            move |behavior| go_to(&range, &target, behavior)
        };
        go(behavior);
        stay(self.target(), go);
    }
}

/// Scrolls to the block of a range; if that is too high for the window, to the range itself.
fn go_to(range: &Range, target: &Element, behavior: ScrollBehavior) {
    let element = range.start_container().ok().and_then(|node| node.parent_element());
    let element = element.unwrap_or_else(|| target.clone());
    let window = web_sys::window();
    let height = window.and_then(|it| it.inner_height().ok()?.as_f64()).unwrap_or_default();
    if element.get_bounding_client_rect().height() < height * FITTING {
        return jump::bring_into_sight(&element, ScrollLogicalPosition::Center, behavior);
    }
    // The browser scrolls to elements alone: first to the block at once, then by what is missing.
    jump::bring_into_sight(&element, ScrollLogicalPosition::Nearest, ScrollBehavior::Instant);
    let rect = range.get_bounding_client_rect();
    let scroller = Scroller::of(&element);
    let View { top, height } = scroller.view();
    let missing = rect.top() + rect.height().min(height) / 2.0 - (top + height / 2.0);
    scroller.scroll_by(missing, behavior);
}

/// Goes there again, without a show, whenever something in `target` has loaded, until the reader moves on.
fn stay(target: &Element, go: impl Fn(ScrollBehavior) + 'static) {
    let has_moved = Rc::new(Cell::new(false));
    let capture = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let mut listeners = Vec::new();
    if let Some(window) = web_sys::window() {
        for name in MOVES {
            let has_moved = has_moved.clone();
            let options = EventListenerOptions { phase: capture.phase, passive: true };
            listeners.push(EventListener::new_with_options(&window, name, options, move |_| {
                has_moved.set(true);
            }));
        }
    }
    listeners.push(EventListener::new_with_options(target, "load", capture, move |_| {
        if !has_moved.get() {
            go(ScrollBehavior::Instant);
        }
    }));
    LISTENING.with(|listening| {
        let end = Timeout::new(PATIENCE, || drop(LISTENING.with(RefCell::take)));
        // Another jump ends the last one's.
        listening.replace(Some((listeners, end)));
    });
}

thread_local! {
    /// What keeps the last jump's target in view, and what ends that.
    static LISTENING: RefCell<Option<(Vec<EventListener>, Timeout)>> = const { RefCell::new(None) };
}
