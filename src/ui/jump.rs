//! Scrolling: to the target of a jump, and to whatever else has to be seen.

use super::article::is_long;
use super::look::set_numbers;
use super::spans::page_ranges;
use crate::state::{Jump, Story, Target};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Scrolls to the target of the latest jump.
#[hook]
pub(super) fn use_jump(root: &NodeRef, story: &Rc<Story>, jump: Option<Jump>) {
    let (root, story) = (root.clone(), story.clone());
    use_effect_with(jump, move |jump| {
        let (Some(root), Some(Jump { target, .. })) = (root.cast::<Element>(), *jump) else {
            return;
        };
        // In a long article, what lies on the way is not laid out: a smooth jump would not know where to stop.
        let behavior = if is_long(&story) || wants_less_motion() {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        };
        scroll_and_stay(root, story.clone(), target, behavior, N_FRAMES);
    });
}

/// In how many more frames to scroll again: by then, all engines have laid out what has come near the screen. With
/// fewer, a jump may miss its target; one more costs nothing.
const N_FRAMES: u8 = 3;

/// Scrolls at once, and again in each of the next frames: by then the target may have got its height, and WebKit may
/// have scrolled back to a focused text box.
fn scroll_and_stay(
    root: Element,
    story: Rc<Story>,
    target: Target,
    behavior: ScrollBehavior,
    n_frames: u8,
) {
    scroll_to(&root, &story, target, behavior);
    if let Some(window) = web_sys::window().filter(|_| 0 < n_frames) {
        let again = Closure::once_into_js(move || {
            scroll_and_stay(root, story, target, behavior, n_frames - 1);
        });
        // Counted in frames, not in milliseconds: on a busy machine frames are late.
        let _ = window.request_animation_frame(again.unchecked_ref());
    }
}

fn scroll_to(root: &Element, story: &Story, target: Target, behavior: ScrollBehavior) {
    let (selector, block) = match target {
        Target::Passage => ("[data-selected]", ScrollLogicalPosition::Center),
        Target::Words(range) => {
            put_there(root, &page_ranges(root, story, &[range]));
            (THERE, ScrollLogicalPosition::Center)
        }
        Target::Top => (".panel", ScrollLogicalPosition::Start),
    };
    if let Ok(Some(element)) = root.query_selector(selector) {
        bring_into_sight(&element, block, behavior);
    }
}

/// Scrolls whatever has to be scrolled for `element` to be seen.
pub(super) fn bring_into_sight(
    element: &Element,
    block: ScrollLogicalPosition,
    behavior: ScrollBehavior,
) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(behavior);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The invisible element that stands in for words when the page scrolls: a browser can scroll only to elements.
const THERE: &str = ".there";

fn put_there(root: &Element, ranges: &[Range]) {
    if let (Ok(Some(there)), Some(range)) = (root.query_selector(THERE), ranges.first()) {
        let (place, whole) = (range.get_bounding_client_rect(), root.get_bounding_client_rect());
        let top = place.top() - whole.top();
        set_numbers(&there, &[("--top", top as f32), ("--height", place.height() as f32)]);
    }
}

fn wants_less_motion() -> bool {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
