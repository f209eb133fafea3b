//! Where in the text something was selected, clicked on or dropped, as positions in the article.
//!
//! Every stretch of text is one text node in an element with `data-at`, the byte at which it starts.

use crate::article::{Article, TextRange};
use crate::desk::edges::whole_words;
use crate::desk::overview::Stop;
use crate::ui::caret;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, Node, PointerEvent};

/// The words that are selected in the text, if any are.
pub(super) fn selected(article: &Article) -> Option<TextRange> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = position(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = position(&range.end_container().ok()?, range.end_offset().ok()?)?;
    let words = whole_words(article, TextRange::new(start, end))?;
    // Of the marks in the text, only ours is to be seen now.
    let _ = selection.remove_all_ranges();
    Some(words)
}

/// The byte of the article at an offset in a node.
fn position(node: &Node, offset: u32) -> Option<usize> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    if node.node_type() == Node::TEXT_NODE {
        let stretch = element.closest("[data-at]").ok()??;
        let at: usize = stretch.get_attribute("data-at")?.parse().ok()?;
        let text = node.text_content()?;
        return Some(at + bytes(&text, offset as usize));
    }
    // Before a child, or after the last one.
    if let Some(child) =
        node.child_nodes().item(offset).and_then(|it| it.dyn_into::<Element>().ok())
    {
        return number(&child, "data-at").or_else(|| number(&child, "data-start"));
    }
    number(&element.closest("[data-end]").ok()??, "data-end")
}

fn number(element: &Element, name: &str) -> Option<usize> {
    element.get_attribute(name)?.parse().ok()
}

/// How many bytes so many UTF-16 units are.
fn bytes(text: &str, n_units: usize) -> usize {
    let mut units = 0;
    let before = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= n_units
    });
    before.map(char::len_utf8).sum()
}

/// The form of a stop in `data-stop`.
pub(super) fn written(stop: Stop) -> String {
    match stop {
        Stop::Statement(idx) => format!("s{idx}"),
        Stop::Question(idx) => format!("q{idx}"),
    }
}

/// The stop that was clicked on.
pub(super) fn stop(event: &MouseEvent) -> Option<Stop> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let written = element.closest("[data-stop]").ok()??.get_attribute("data-stop")?;
    let idx = written.get(1..)?.parse().ok()?;
    Some(if written.starts_with('s') { Stop::Statement(idx) } else { Stop::Question(idx) })
}

/// Keeps the pointer of a handle at the text until it is let go: the handle itself is made anew with every word that it is dragged.
pub(super) fn grab(event: &PointerEvent) {
    event.prevent_default();
    let handle = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    if let Some(Ok(Some(text))) = handle.map(|it| it.closest(".body")) {
        // Fails only for a pointer that is gone.
        let _ = text.set_pointer_capture(event.pointer_id());
    }
}

/// Whether a pointer has a handle.
pub(super) fn is_held(event: &PointerEvent) -> bool {
    let text = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    text.is_some_and(|it| it.has_pointer_capture(event.pointer_id()))
}

/// Where in the text a pointer is.
pub(super) fn pointed_at(event: &PointerEvent) -> Option<usize> {
    let text: Element = event.target()?.dyn_into().ok()?;
    let (node, unit) = caret(&text, event.client_x().into(), event.client_y().into())?;
    position(&node, unit)
}
