//! What keys and fingers do on the timeline. Loaded after a touch.

use super::effect::use_effect_on;
use super::gestures::use_gestures;
use super::shell::rendered_by;
use super::shortcuts::has_command;
use super::tip::{mark_idx, mark_with};
use super::tools::is_long;
use crate::state::{Action, Story};
use crate::timeline::{Step, Window, Zoom};
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Arrows, Home and End move between marks; on a long article, `+`, `-` and `0` zoom, and so do fingers.
#[derive(PartialEq)]
pub(super) struct Hands {
    pub(super) story: Rc<Story>,
    /// The lanes that are not folded away.
    pub(super) shown: Rc<[usize]>,
    pub(super) window: Window,
    /// The timeline with the marks.
    pub(super) timeline: NodeRef,
    pub(super) dispatch: Callback<Action>,
}

rendered_by!(Hands, use_hands);

#[hook]
fn use_hands(props: &Hands) -> Html {
    let Hands { story, shown, window, timeline, dispatch } = props;
    use_gestures(timeline, *window, is_long(&story.timeline), dispatch);
    use_effect_on(
        (timeline.clone(), story.clone(), shown.clone(), dispatch.clone()),
        |(timeline, story, shown, dispatch)| {
            let (story, shown, dispatch) = (story.clone(), shown.clone(), dispatch.clone());
            let listener = timeline.cast::<Element>().map(|timeline| {
                let options = EventListenerOptions::enable_prevent_default();
                let on = timeline.clone();
                EventListener::new_with_options(&on, "keydown", options, move |event| {
                    if let Some(event) = event.dyn_ref() {
                        press(&timeline, event, &story, &shown, &dispatch);
                    }
                })
            });
            move || drop(listener)
        },
    );
    Html::default()
}

fn press(
    timeline: &Element,
    event: &KeyboardEvent,
    story: &Story,
    shown: &[usize],
    dispatch: &Callback<Action>,
) {
    if has_command(event) {
        return;
    }
    let is_shown = |lane_idx: usize| shown.contains(&lane_idx);
    let target =
        walk(event).and_then(|(from, step)| story.timeline.neighbour(from, step, &is_shown));
    if let Some(mark_idx) = target {
        event.prevent_default();
        focus_mark(timeline, mark_idx);
        dispatch.emit(Action::Focus(mark_idx));
    } else if is_long(&story.timeline)
        && let Some(zoom) = zoom(event)
    {
        event.prevent_default();
        dispatch.emit(Action::Zoom(zoom));
    }
}

/// What `+`, `-` and `0` do on a mark.
fn zoom(event: &KeyboardEvent) -> Option<Zoom> {
    match event.key().as_str() {
        "+" | "=" => Some(Zoom::In),
        "-" => Some(Zoom::Out),
        "0" => Some(Zoom::Whole),
        _ => None,
    }
}

/// The mark an arrow, Home or End key was pressed on, and where it leads.
fn walk(event: &KeyboardEvent) -> Option<(usize, Step)> {
    if event.shift_key() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let is_mirrored = target.matches(":dir(rtl)").unwrap_or_default();
    let step = match event.key().as_str() {
        key @ ("ArrowLeft" | "ArrowRight") => {
            if (key == "ArrowLeft") == is_mirrored {
                Step::Forth
            } else {
                Step::Back
            }
        }
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    };
    Some((mark_idx(&target)?, step))
}

fn focus_mark(timeline: &Element, mark_idx: usize) {
    let mark = mark_with(timeline, mark_idx);
    if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
        // Focus fails only on what is not rendered, and then stays where it is.
        let _ = mark.focus();
    }
}
