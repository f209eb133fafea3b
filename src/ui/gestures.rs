//! Pinch and drag on a long article's timeline, and on all of it in small, in addition to its buttons and keys.
//!
//! Sideways only: the stylesheet leaves vertical scrolling to the browser (`touch-action: pan-y`).

use super::effect::use_effect_on;
use super::room::share_of_width;
use crate::state::Action;
use crate::timeline::{Fingers, Hold, Window};
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// What can be dragged: the tracks and the axis, which span the same width.
const GRIP: &str = ".track, .axis";

/// All of the axis in small, on which the visible stretch can be dragged.
const OVERVIEW: &str = ".overview";

/// Lets fingers and the mouse move and zoom the visible window of the timeline `root`, if it `is_long`.
#[hook]
pub(super) fn use_gestures(
    root: &NodeRef,
    window: Window,
    is_long: bool,
    dispatch: &Callback<Action>,
) {
    let in_sight = use_mut_ref(|| window);
    *in_sight.borrow_mut() = window;
    use_effect_on((root.clone(), is_long, dispatch.clone()), move |(root, is_long, dispatch)| {
        let grip = Grip {
            fingers: RefCell::default(),
            hold: Cell::default(),
            in_sight,
            dispatch: dispatch.clone(),
        };
        let grip = Rc::new(grip);
        let root = root.cast::<Element>().filter(|_| *is_long);
        let listeners = root.map(|root| {
            ["pointerdown", "pointermove", "pointerup", "pointercancel"].map(|kind| {
                let (grip, timeline) = (grip.clone(), root.clone());
                EventListener::new(&root, kind, move |event| {
                    if let Some(event) = event.dyn_ref() {
                        grip.follow(&timeline, event);
                    }
                })
            })
        });
        move || drop(listeners)
    });
}

struct Grip {
    fingers: RefCell<Fingers>,
    /// The finger on all of the axis in small.
    hold: Cell<Option<Hold>>,
    in_sight: Rc<RefCell<Window>>,
    dispatch: Callback<Action>,
}

impl Grip {
    fn follow(&self, timeline: &Element, event: &PointerEvent) {
        let id = event.pointer_id();
        let mut fingers = self.fingers.borrow_mut();
        match event.type_().as_str() {
            "pointerdown" if event.button() == 0 && under(event, OVERVIEW).is_some() => {
                let at = place(timeline, event);
                let window = *self.in_sight.borrow();
                self.hold.set(at.map(|at| Hold::new(id, at, window)));
                // Fails only for a finger already lifted.
                let _ = timeline.set_pointer_capture(id);
                self.draw(timeline, event);
            }
            "pointerdown" if event.button() == 0 && under(event, GRIP).is_some() => {
                if let Some(at) = place(timeline, event) {
                    fingers.put(id, at);
                }
            }
            "pointermove" if self.hold.get().is_some() => self.draw(timeline, event),
            "pointermove" => {
                let window = *self.in_sight.borrow();
                let zoom = place(timeline, event).and_then(|at| fingers.moved(id, at, window));
                if let Some(zoom) = zoom {
                    // So that a drag that ends on a mark does not click it. Fails only for a finger already lifted.
                    let _ = timeline.set_pointer_capture(id);
                    self.dispatch.emit(Action::Zoom(zoom));
                }
            }
            "pointerdown" => {}
            _ => {
                fingers.lift(id);
                self.hold.set(None);
            }
        }
    }

    /// Takes the visible stretch along.
    fn draw(&self, timeline: &Element, event: &PointerEvent) {
        let window = *self.in_sight.borrow();
        let held = self.hold.get().zip(place(timeline, event));
        if let Some(zoom) = held.and_then(|(hold, at)| hold.moved(event.pointer_id(), at, window)) {
            self.dispatch.emit(Action::Zoom(zoom));
        }
    }
}

/// What of this kind an event happened on.
fn under(event: &PointerEvent, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Where on the axis the event happened, as a share of its width, from where reading starts. All of it in small is as wide.
fn place(timeline: &Element, event: &PointerEvent) -> Option<f32> {
    Some(share_of_width(&timeline.query_selector(".axis").ok()??, event))
}
