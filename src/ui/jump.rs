//! Scrolling: to the target of a jump, and to whatever else has to be seen.

use super::article::is_long;
use super::effect::use_effect_on;
use super::look::{is_media, set_numbers};
use super::surface::Surface;
use crate::state::{Jump, State, Story, Target, Via};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Scrolls to the target of the latest jump; `root` is the widget.
#[hook]
pub(super) fn use_jump(root: &NodeRef, surface: &Surface, state: &State) {
    let story = &state.story;
    let selected = state.selected.and_then(|mark_idx| story.timeline.marks.get(mark_idx));
    let passage = selected.map(|mark| mark.extent);
    let is_asked = state.via != Via::Link;
    let (root, surface, story) = (root.clone(), surface.clone(), story.clone());
    use_effect_on(state.jump, move |jump| {
        let (Some(root), Some(Jump { target, .. })) = (root.cast::<Element>(), *jump) else {
            return;
        };
        // In a long article, what lies on the way is not laid out: a smooth jump would not know where to stop.
        let behavior = if is_long(&story) || wants_less_motion() {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        };
        let words = match target {
            Target::Passage => passage,
            Target::Words(range) => Some(range),
            Target::Top => None,
        };
        if let (Some(in_place), Some(words)) = (surface.in_place(), words) {
            in_place.bring_into_sight(words, behavior);
            if let (Target::Passage, Some(range)) = (target, in_place.range(words)) {
                put_caret(&range, is_asked);
            }
            return;
        }
        scroll_and_stay(Way { root, surface, story, target, behavior }, N_FRAMES);
    });
}

/// Puts the caret to the start of a passage, so that a screen reader and the keys go on from there. Where the page and not the
/// reader goes there, what the reader has selected stays.
fn put_caret(range: &Range, is_asked: bool) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    let selection = selection.filter(|it| is_asked || it.is_collapsed());
    if let (Some(selection), Ok(node), Ok(unit)) =
        (selection, range.start_container(), range.start_offset())
    {
        // Fails only where the node is shorter by now.
        let _ = selection.collapse_with_offset(Some(&node), unit);
    }
}

/// How to get to the target of a jump in a drawn article, or to the widget's start.
struct Way {
    root: Element,
    surface: Surface,
    story: Rc<Story>,
    target: Target,
    behavior: ScrollBehavior,
}

/// In how many more frames to scroll again: by then, all engines have laid out what has come near the screen. With
/// fewer, a jump may miss its target; one more costs nothing.
const N_FRAMES: u8 = 3;

/// Scrolls at once, and again in each of the next frames: by then the target may have got its height, and WebKit may
/// have scrolled back to a focused text box.
fn scroll_and_stay(way: Way, n_frames: u8) {
    scroll_to(&way);
    if let Some(window) = web_sys::window().filter(|_| 0 < n_frames) {
        let again = Closure::once_into_js(move || scroll_and_stay(way, n_frames - 1));
        // Counted in frames, not in milliseconds: on a busy machine frames are late.
        let _ = window.request_animation_frame(again.unchecked_ref());
    }
}

fn scroll_to(Way { root, surface, story, target, behavior }: &Way) {
    let (selector, block) = match target {
        Target::Passage => ("[data-selected]", ScrollLogicalPosition::Center),
        Target::Words(range) => {
            put_there(root, &surface.ranges(story, &[*range]));
            (THERE, ScrollLogicalPosition::Center)
        }
        Target::Top => (".panel", ScrollLogicalPosition::Start),
    };
    if let Ok(Some(element)) = root.query_selector(selector) {
        bring_into_sight(&element, block, *behavior);
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
    is_media("(prefers-reduced-motion: reduce)")
}
