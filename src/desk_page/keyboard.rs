//! Keys and the focus. What a key does is decided in `desk::keys`.

use super::app::Msg;
use crate::desk::keys::{Command, Focus, Press, SingleKeys, command};
use crate::ui::focus_in_place;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::Callback;

thread_local! {
    /// Whether keys alone do something: read wherever a key goes down.
    static SINGLE: Cell<SingleKeys> = const { Cell::new(SingleKeys::On) };
}

/// Turns single keys on or off.
pub(super) fn turn(keys: SingleKeys) {
    SINGLE.set(keys);
}

/// Listens to keys anywhere on the page, as long as this is kept.
pub(super) fn listener(send: Callback<Msg>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.is_composing() || event.default_prevented() {
            return;
        }
        let key = event.key();
        let press = Press {
            key: &key,
            control: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
            shift: event.shift_key(),
        };
        let focused = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let focus = focused.map_or(Focus::Page, |it| focus_of(&it));
        if let Some(command) = command(press, focus, SINGLE.get()) {
            // Browsers close dialogs themselves.
            if command != Command::Close {
                event.prevent_default();
            }
            send.emit(Msg::Command(command));
        }
    }))
}

/// What has the focus.
fn focus_of(element: &Element) -> Focus {
    let is = |selector| matches!(element.closest(selector), Ok(Some(_)));
    if is("textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]") {
        Focus::Typing
    } else if is("[data-stop]") {
        Focus::Page
    } else if is("a, button, summary, input, label") {
        Focus::Control
    } else {
        Focus::Page
    }
}

/// Gives the focus to the first that a selector finds, and shows it.
pub(super) fn focus(root: &Element, selector: &str) {
    let Ok(Some(element)) = root.query_selector(selector) else { return };
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    focus_in_place(element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
