//! A click on a passage of the page's article chooses it. A click on anything that the page itself reacts to, and one that ends
//! a selection of text, stays the page's.

use super::InPlace;
use crate::state::{Action, Story, Via};
use crate::ui::effect::use_effect_on;
use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, MouseEvent, Node};
use yew::prelude::*;

/// What the page reacts to.
const THE_PAGES: &str = "a, area, audio, button, details > summary, dialog, embed, iframe, input, label, object, option, \
    select, textarea, video, [contenteditable], [onclick], [role=button], [role=link], [role=tab], [tabindex]";

/// Chooses the statement that is clicked.
#[hook]
pub(in crate::ui) fn use_press(
    in_place: Option<&InPlace>,
    story: &Rc<Story>,
    dispatch: &Callback<Action>,
) {
    let dispatch = dispatch.clone();
    use_effect_on((in_place.cloned(), story.clone()), move |(in_place, story)| {
        let listener = in_place.clone().map(|in_place| {
            let (story, target) = (story.clone(), in_place.target().clone());
            EventListener::new(&target, "click", move |event| {
                let event = event.unchecked_ref::<MouseEvent>();
                if let Some(mark_idx) = pressed(event, &in_place, &story) {
                    dispatch.emit(Action::Select(mark_idx, Via::Passage));
                }
            })
        });
        move || drop(listener)
    });
}

/// The mark of the innermost statement under the pointer.
fn pressed(event: &MouseEvent, in_place: &InPlace, story: &Story) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let is_the_pages =
        target.closest(THE_PAGES).ok()?.is_some_and(|it| in_place.target().contains(Some(&it)));
    let selection = web_sys::window()?.get_selection().ok()?;
    let is_selecting = selection.is_some_and(|selection| !selection.is_collapsed());
    if event.default_prevented() || event.button() != 0 || is_the_pages || is_selecting {
        return None;
    }
    let (x, y) = (event.client_x(), event.client_y());
    let (node, unit) = caret(&target, x.into(), y.into())?;
    let byte = in_place.byte(&node, unit)?;
    let statements = story.proceedings.statements.iter().enumerate();
    // A caret may be after the last letter of what is clicked.
    let over = statements.filter(|(_, it)| it.extent.start <= byte && byte <= it.extent.end);
    let over = over.filter(|(_, it)| {
        in_place.range(it.extent).is_some_and(|range| is_over(&range, x.into(), y.into()))
    });
    let (idx, _) = over.min_by_key(|(_, it)| it.extent.len())?;
    story.timeline.mark_of_statement(idx)
}

/// Whether a point is on one of a range's lines: beside the text, a caret is found too.
fn is_over(range: &web_sys::Range, x: f64, y: f64) -> bool {
    let Some(rects) = range.get_client_rects() else { return false };
    (0..rects.length())
        .filter_map(|idx| rects.item(idx))
        .any(|rect| rect.left() <= x && x <= rect.right() && rect.top() <= y && y <= rect.bottom())
}

/// The position in the text at a point of the window: by the standard's way, or by WebKit's older one.
pub(crate) fn caret(target: &Element, x: f64, y: f64) -> Option<(Node, u32)> {
    let document = target.owner_document()?;
    let (caret, node, unit) = match call(&document, "caretPositionFromPoint", x, y) {
        Some(caret) => (caret, "offsetNode", "offset"),
        None => (call(&document, "caretRangeFromPoint", x, y)?, "startContainer", "startOffset"),
    };
    let node = Reflect::get(&caret, &node.into()).ok()?.dyn_into().ok()?;
    Some((node, Reflect::get(&caret, &unit.into()).ok()?.as_f64()? as u32))
}

fn call(document: &Document, method: &str, x: f64, y: f64) -> Option<JsValue> {
    let method: Function = Reflect::get(document, &method.into()).ok()?.dyn_into().ok()?;
    let found = method.call2(document, &x.into(), &y.into()).ok()?;
    (!found.is_null()).then_some(found)
}
