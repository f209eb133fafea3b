//! A finger on the card's handle: dragged to the edge that the card is at, it closes. Loaded when a card first opens.

use super::effect::use_effect_on;
use super::look::set_numbers;
use super::shell::rendered_by;
use crate::state::Action;
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Drag {
    pub(super) card: NodeRef,
    pub(super) dispatch: Callback<Action>,
}

rendered_by!(Drag, use_drag);

/// What is dragged.
const HANDLE: &str = ".grip";

/// How many pixels a drag must go to close the card. With fewer it closes by a slip; with more the thumb has to stretch.
const FAR: f64 = 56.0;

#[hook]
fn use_drag(props: &Drag) -> Html {
    use_effect_on((props.card.clone(), props.dispatch.clone()), |(card, dispatch)| {
        // Where the finger came down; `None` while there is none.
        let start = Rc::new(Cell::new(None));
        let listeners = card.cast::<Element>().map(|card| {
            ["pointerdown", "pointermove", "pointerup", "pointercancel"].map(|kind| {
                let (start, on, dispatch) = (start.clone(), card.clone(), dispatch.clone());
                EventListener::new(&card, kind, move |event| {
                    if let Some(event) = event.dyn_ref() {
                        follow(&on, event, &start, &dispatch);
                    }
                })
            })
        });
        move || drop(listeners)
    });
    Html::default()
}

fn follow(
    card: &Element,
    event: &PointerEvent,
    start: &Cell<Option<f64>>,
    dispatch: &Callback<Action>,
) {
    let at = f64::from(event.client_y());
    let is_at_head = card.get_attribute("data-at").as_deref() == Some("head");
    // How far it is dragged to its own edge.
    let far = |start: f64| if is_at_head { start - at } else { at - start };
    match (&*event.type_(), start.get()) {
        ("pointerdown", _) => {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let handle = target.and_then(|it| it.closest(HANDLE).ok().flatten());
            if handle.is_some() && event.button() == 0 {
                start.set(Some(at));
                // Fails only for a finger already lifted.
                let _ = card.set_pointer_capture(event.pointer_id());
            }
        }
        ("pointermove", Some(from)) => {
            let shift = far(from).max(0.0) * if is_at_head { -1.0 } else { 1.0 };
            set_numbers(card, &[("--drag", shift as f32)]);
        }
        ("pointermove", None) => {}
        (kind, from) => {
            start.set(None);
            set_numbers(card, &[("--drag", 0.0)]);
            if kind == "pointerup" && from.is_some_and(|from| FAR < far(from)) {
                dispatch.emit(Action::Deselect);
            }
        }
    }
}
