//! What the search box does with keys, clicks and the loss of the focus: loaded with what searches. What a key does is up to the
//! state.

use super::effects::focus;
use super::{Early, is_typing};
use crate::state::{Action, Answer, List, Press, Search};
use crate::ui::effect::use_effect_on;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::vec::IntoIter;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlInputElement, KeyboardEvent, Node};
use yew::prelude::*;

/// Listens to the box and all that belongs to it, for as long as the box is there. What waits is answered first.
#[hook]
pub(super) fn use_listening(
    input: &NodeRef,
    early: &Rc<Early>,
    search: &Search,
    dispatch: &Callback<Action>,
) {
    let now = use_mut_ref(|| search.clone());
    *now.borrow_mut() = search.clone();
    {
        let (early, now, dispatch) = (early.clone(), now.clone(), dispatch.clone());
        use_effect_on((input.clone(), search.query.clone()), move |(input, query)| {
            // Only once all that was typed has come: what a key does is up to that.
            let input = input.cast::<HtmlInputElement>();
            if !early.is_over.get() && input.is_some_and(|input| input.value() == **query) {
                early.is_over.set(true);
                answer_in_turn(early.keys.take().into_iter(), now.clone(), dispatch.clone());
            }
        });
    }
    let (early, dispatch) = (early.clone(), dispatch.clone());
    use_effect_on(input.clone(), move |input| {
        let listeners = input.cast::<Element>().and_then(|field| {
            let whole = field.closest("[part=search]").ok()??;
            let mut listeners = of_field(&field, &early, &now, &dispatch);
            listeners.extend(of_all(&whole, input, &now, &dispatch));
            Some(listeners)
        });
        move || drop(listeners)
    });
}

/// The search as it is when something happens.
type Now = Rc<RefCell<Search>>;

/// What is typed, and clicks, which open the list again.
fn of_field(
    field: &Element,
    early: &Rc<Early>,
    now: &Now,
    dispatch: &Callback<Action>,
) -> Vec<EventListener> {
    // Of the key that is down, if one was pressed since.
    let is_kept = Rc::new(Cell::new(None));
    // A kept key is kept from the host page, which would see it as pressed outside of any text field and might act on it.
    let keys = ["keydown", "keypress", "keyup"].map(|kind| {
        let (early, is_kept) = (early.clone(), is_kept.clone());
        let (now, dispatch) = (now.clone(), dispatch.clone());
        on(field, kind, move |event| {
            if !early.is_over.get() {
                return;
            }
            if kind == "keydown" {
                let search = now.borrow().clone();
                is_kept.set(Some(answer(&search, &dispatch, event.unchecked_ref())));
            }
            if is_kept.get().unwrap_or_else(|| is_typing(event.unchecked_ref())) {
                event.stop_propagation();
            }
        })
    });
    let (now, dispatch) = (now.clone(), dispatch.clone());
    let click = on(field, "click", move |_| {
        let is_closed = now.borrow().list == List::Closed;
        if is_closed {
            dispatch.emit(Action::List(List::OPEN));
        }
    });
    keys.into_iter().chain([click]).collect()
}

/// On the buttons, Escape does what it does in the box, and moves the focus back there. The list closes when the focus goes
/// elsewhere.
fn of_all(
    whole: &Element,
    input: &NodeRef,
    now: &Now,
    dispatch: &Callback<Action>,
) -> [EventListener; 2] {
    let escape = {
        let (now, input, dispatch) = (now.clone(), input.clone(), dispatch.clone());
        on(whole, "keydown", move |event| {
            let event = event.unchecked_ref::<KeyboardEvent>();
            if event.key() == "Escape" && event.target() != input.get().map(Into::into) {
                let search = now.borrow().clone();
                answer(&search, &dispatch, event);
                focus(&input);
            }
        })
    };
    let (box_, now, dispatch) = (whole.clone(), now.clone(), dispatch.clone());
    let leave = on(whole, "focusout", move |event| {
        let to = event.unchecked_ref::<FocusEvent>().related_target();
        let to: Option<Node> = to.and_then(|target| target.dyn_into().ok());
        let is_open = now.borrow().list != List::Closed;
        if is_open && !box_.contains(to.as_ref()) {
            dispatch.emit(Action::List(List::Closed));
        }
    });
    [escape, leave]
}

/// A listener that may prevent what the browser would do.
fn on(target: &Element, kind: &'static str, then: impl Fn(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, kind, options, move |event| then(event))
}

/// Answers keys, each in a task of its own: what it does is up to what the one before has done.
fn answer_in_turn(mut keys: IntoIter<KeyboardEvent>, now: Now, dispatch: Callback<Action>) {
    if let Some(event) = keys.next() {
        let search = now.borrow().clone();
        answer(&search, &dispatch, &event);
        Timeout::new(0, move || answer_in_turn(keys, now, dispatch)).forget();
    }
}

/// Does what a key is for, and returns whether the key is meant for the box alone.
pub(super) fn answer(search: &Search, dispatch: &Callback<Action>, event: &KeyboardEvent) -> bool {
    /// The key code of the Enter that ends a composition in Safari, where `isComposing` is false by then.
    const COMPOSING: u32 = 229;
    let (key, has_command) = (event.key(), event.ctrl_key() || event.meta_key());
    let answer = search.answer(Press {
        key: &key,
        has_shift: event.shift_key(),
        has_alt: event.alt_key(),
        has_command,
        is_composing: event.is_composing() || event.key_code() == COMPOSING,
    });
    match answer {
        Some(Answer::Instead(action)) => {
            event.prevent_default();
            dispatch.emit(action);
            true
        }
        Some(Answer::Beside(action)) => {
            dispatch.emit(action);
            false
        }
        None => is_typing(event),
    }
}
