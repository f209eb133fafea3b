//! Keys and focus of the card, which is in the top layer and yet follows what was touched: from a mark, Tab leads into it and on
//! from it to what follows the mark.

use super::place::Origin;
use crate::state::Action;
use crate::ui::effect::use_effect_on;
use crate::ui::shortcuts::has_command;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// What of the card can have the focus.
const STOPS: &str = "button, a[href]";

/// What is shown on the card: a statement or a person.
pub(super) type Subject = (Option<usize>, Option<usize>);

/// Keeps the focus: what has it when the card opens gets it back, and so does the card when its buttons have changed.
#[hook]
pub(super) fn use_focus(
    root: &NodeRef,
    card: &NodeRef,
    subject: Subject,
    origin: &Origin,
    dispatch: &Callback<Action>,
) {
    let is_open = subject != (None, None);
    // Whether the reader is on the card; what is removed loses the focus without a word.
    let is_within = use_mut_ref(|| Rc::new(Cell::new(false))).borrow().clone();
    {
        let (is_within, origin) = (is_within.clone(), origin.clone());
        use_effect_on((root.clone(), card.clone(), subject), move |(root, card, _)| {
            let (Some(root), Some(card)) = (root.cast::<Element>(), card.cast::<Element>()) else {
                return;
            };
            let focused = focused(&root);
            let is_on_card = focused.as_ref().is_some_and(|it| card.contains(Some(it)));
            match focused {
                // Whoever is elsewhere on the page stays there.
                None if !is_within.get() && is_open => drop(origin.take()),
                _ if is_on_card && is_open => {}
                _ if is_within.get() && is_open => {
                    if let Some(first) = stops(&card).first() {
                        focus_in_place(first);
                    }
                }
                _ if is_within.replace(false) => give_back(&root, &origin),
                Some(focused) if is_open => drop(origin.replace(Some(focused))),
                _ => {}
            }
        });
    }
    let (origin, dispatch) = (origin.clone(), dispatch.clone());
    let keys = Keys { is_within, has_entered: Rc::default(), origin, dispatch };
    use_effect_on((root.clone(), card.clone(), is_open), move |(root, card, is_open)| {
        let card = card.cast::<Element>().filter(|_| *is_open);
        let listeners =
            root.cast::<Element>().zip(card).map(|(root, card)| keys.listen(&root, card));
        move || drop(listeners)
    });
}

/// Gives the focus back to what the card was opened by; if that is gone, to the mark that Tab reaches.
fn give_back(root: &Element, origin: &Origin) {
    let origin = origin.take().filter(|it| it.is_connected());
    let mark = || {
        let mark = root.query_selector("[data-mark][tabindex='0']").ok()??;
        mark.dyn_into::<HtmlElement>().ok()
    };
    if let Some(element) = origin.or_else(mark) {
        focus_in_place(&element);
    }
}

struct Keys {
    is_within: Rc<Cell<bool>>,
    /// Whether the reader has come from what was touched; otherwise the card has its place in the page's order.
    has_entered: Rc<Cell<bool>>,
    origin: Origin,
    dispatch: Callback<Action>,
}

impl Keys {
    fn listen(self, root: &Element, card: Element) -> Vec<EventListener> {
        let mut listeners = Vec::new();
        let Some(document) = root.owner_document() else { return listeners };
        // Inside a shadow root, the document does not hear where the focus goes.
        for (target, kind) in [
            (root.as_ref(), "focusin"),
            (document.as_ref(), "focusin"),
            (document.as_ref(), "pointerdown"),
        ] {
            let (is_within, card) = (self.is_within.clone(), card.clone());
            let has_entered = self.has_entered.clone();
            listeners.push(EventListener::new(target, kind, move |event| {
                let is_on_card = event.composed_path().includes(&card, 0);
                is_within.set(is_on_card);
                has_entered.set(has_entered.get() && is_on_card);
            }));
        }
        let options = EventListenerOptions::enable_prevent_default();
        let press = move |event: &Event| {
            if let Some(event) = event.dyn_ref().filter(|it: &&KeyboardEvent| !has_command(it)) {
                self.press(&card, event);
            }
        };
        listeners.push(EventListener::new_with_options(&document, "keydown", options, press));
        listeners
    }

    fn press(&self, card: &Element, event: &KeyboardEvent) {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let target = event.composed_path().get(0).dyn_into::<HtmlElement>().ok();
        match (&*event.key(), &*event.code(), target) {
            ("Escape", ..) => {
                event.prevent_default();
                self.dispatch.emit(Action::Deselect);
            }
            // WebKitGTK has no name for it when Shift is held.
            ("Tab", _, Some(target)) | (_, "Tab", Some(target)) => self.tab(card, &target, event),
            _ => {}
        }
    }

    /// From a mark, or what else was touched, into the card; from its ends back there.
    fn tab(&self, card: &Element, target: &HtmlElement, event: &KeyboardEvent) {
        let is_origin = self.origin.borrow().as_ref() == Some(target);
        let stops = stops(card);
        let ends = if event.shift_key() { stops.first() } else { stops.last() };
        if !event.shift_key() && (is_origin || target.has_attribute("data-mark")) {
            if let Some(first) = stops.first() {
                event.prevent_default();
                self.origin.replace(Some(target.clone()));
                self.has_entered.set(true);
                focus_in_place(first);
            }
        } else if self.has_entered.get()
            && ends == Some(target)
            && let Some(origin) = self.origin.borrow().as_ref().filter(|it| it.is_connected())
        {
            // Forwards, the browser goes on from there to what follows.
            focus_in_place(origin);
            if event.shift_key() {
                event.prevent_default();
            }
        } else if !event.shift_key()
            && self.origin.borrow().is_some()
            && last_before(card).as_ref() == Some(target)
            && let Some(last) = stops.last()
        {
            // The card follows its mark and is not met a second time: the browser goes on from its end.
            focus_in_place(last);
        }
    }
}

/// What has the focus inside the widget.
fn focused(root: &Element) -> Option<HtmlElement> {
    root.query_selector(":focus").ok()??.dyn_into().ok()
}

/// What Tab reaches last before the card, in the page's order.
fn last_before(card: &Element) -> Option<HtmlElement> {
    let is_before = |it: &HtmlElement| !card.contains(Some(it));
    let stops = stops(&card.parent_element()?).into_iter().take_while(is_before);
    stops.filter(|it| 0 <= it.tab_index()).last()
}

/// What Tab reaches inside an element, in order.
fn stops(around: &Element) -> Vec<HtmlElement> {
    let Ok(found) = around.query_selector_all(STOPS) else { return Vec::new() };
    let stops = (0..found.length()).filter_map(|idx| found.item(idx)?.dyn_into().ok());
    stops.filter(|it: &HtmlElement| 0 < it.get_client_rects().length()).collect()
}

/// Moves the focus without moving the page.
pub(crate) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only on what is not rendered, and then the focus stays where it is.
    let _ = element.focus_with_options(&options);
}
