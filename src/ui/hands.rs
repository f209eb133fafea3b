//! What keys and fingers do on the timeline, and how far the reader has come. Loaded right after everything else.

use super::common::{Common, Given};
use super::cursor::Cursor;
use super::effect::use_effect_on;
use super::gestures::use_gestures;
use super::shell::{rendered_by, shell};
use super::shortcuts::{has_command, step};
use super::tip::{mark_idx, mark_with};
use super::tools::is_long;
use crate::state::{Action, Story};
use crate::timeline::{AxisKind, Sight, Step, Zoom};
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Arrows, Home and End move between marks; on a long article, `+`, `-` and `0` zoom, and so do fingers.
#[derive(PartialEq)]
pub(super) struct Hands {
    pub(super) common: Common,
    /// The lanes that are not folded away.
    pub(super) shown: Rc<[usize]>,
    /// How the timeline is seen.
    pub(super) sight: Option<Sight>,
    pub(super) axis: AxisKind,
    /// The mark that Tab reaches, and whether a mark had the focus before this rendering.
    pub(super) tab_stop: usize,
    pub(super) has_focus: bool,
    /// The timeline with the marks.
    pub(super) timeline: NodeRef,
}

rendered_by!(Hands, use_hands);

#[hook]
fn use_hands(props: &Hands) -> Html {
    let Given { story, dispatch, .. } = &*props.common;
    let Hands { shown, sight, timeline, .. } = props;
    let sight = sight.unwrap_or_default();
    use_gestures(timeline, sight.window, is_long(&story.timeline), dispatch);
    let had_focus = props.has_focus;
    use_effect_on((timeline.clone(), sight, props.tab_stop), move |(timeline, _, tab_stop)| {
        // The mark is drawn where it was not, or has joined another one.
        if let Some(timeline) = timeline.cast::<Element>().filter(|_| had_focus) {
            focus_mark(&timeline, *tab_stop);
        }
    });
    let seen = use_mut_ref(|| sight);
    *seen.borrow_mut() = sight;
    use_effect_on(
        (timeline.clone(), story.clone(), shown.clone(), dispatch.clone()),
        move |(timeline, story, shown, dispatch)| {
            let (story, shown, dispatch) = (story.clone(), shown.clone(), dispatch.clone());
            let listener = timeline.cast::<Element>().map(|timeline| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&timeline, "keydown", options, move |event| {
                    if let Some(event) = event.dyn_ref() {
                        press(event, &story, &shown, *seen.borrow(), &dispatch);
                    }
                })
            });
            move || drop(listener)
        },
    );
    shell(Cursor { common: props.common.clone(), axis: props.axis })
}

fn press(
    event: &KeyboardEvent,
    story: &Story,
    shown: &[usize],
    sight: Sight,
    dispatch: &Callback<Action>,
) {
    if has_command(event) {
        return;
    }
    let is_shown = |lane_idx: usize| shown.contains(&lane_idx);
    let walk = walk(event);
    let target =
        walk.and_then(|(from, step)| story.timeline.neighbour(from, step, sight, &is_shown));
    if let Some(mark_idx) = target {
        event.prevent_default();
        dispatch.emit(Action::Focus(mark_idx));
    } else if is_long(&story.timeline)
        && let Some(zoom) = zoom(event)
    {
        event.prevent_default();
        dispatch.emit(Action::Zoom(zoom));
        // What has the focus stays in sight.
        if let Some(mark_idx) = mark_under(event) {
            dispatch.emit(Action::Focus(mark_idx));
        }
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
    Some((mark_under(event)?, step(event)?))
}

fn mark_under(event: &KeyboardEvent) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    mark_idx(&target)
}

fn focus_mark(timeline: &Element, mark_idx: usize) {
    let mark =
        mark_with(timeline, mark_idx).filter(|mark| !mark.matches(":focus").unwrap_or_default());
    if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
        // Focus fails only on what is not rendered, and then stays where it is.
        let _ = mark.focus();
    }
}
