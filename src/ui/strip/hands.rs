//! What taps and keys do on the strip, and its value in words: loaded right after everything else.

use super::StripView;
use crate::state::{Action, Via};
use crate::timeline::{Step, Stop, Strip, Turn};
use crate::ui::common::Given;
use crate::ui::room::share_of_width;
use crate::ui::shortcuts::step;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// A strip that can be used.
#[derive(Default)]
pub(in crate::ui) struct StripHands {
    pub(in crate::ui) onclick: Option<Callback<MouseEvent>>,
    pub(in crate::ui) onkeydown: Option<Callback<KeyboardEvent>>,
    /// Where the reader is, in words.
    pub(in crate::ui) value: String,
}

/// A tap opens the nearest statement, keys the next and the previous one.
pub(in crate::ui) fn strip_hands(
    props: &StripView,
    strip: &Rc<Strip>,
    root: &NodeRef,
) -> StripHands {
    StripHands {
        onclick: Some(on_click(props, strip, root)),
        onkeydown: Some(on_key(props, strip)),
        value: value(props, strip),
    }
}

fn on_click(props: &StripView, strip: &Rc<Strip>, root: &NodeRef) -> Callback<MouseEvent> {
    let (root, strip, dispatch) = (root.clone(), strip.clone(), props.common.dispatch.clone());
    Callback::from(move |event: MouseEvent| {
        let at = root.cast::<Element>().map(|root| share_of_width(&root, &event));
        if let Some(mark_idx) = at.and_then(|at| strip.nearest(at)) {
            dispatch.emit(Action::Open(mark_idx, Via::Strip));
        }
    })
}

/// Whose statement it is, the how manieth of how many, and its first words; how many there are, where none is selected.
fn value(props: &StripView, strip: &Strip) -> String {
    let Given { story, words, .. } = &*props.common;
    let (n, of) = (props.selected.and_then(|idx| strip.position(idx)), strip.stops.len());
    let mark = props.selected.and_then(|mark_idx| story.timeline.marks.get(mark_idx));
    let speaker = mark.and_then(|mark| story.speaker_at(mark));
    let (Some(n), Some(mark), Some(speaker)) = (n, mark, speaker) else {
        return words.counted("statements", of);
    };
    let values = [
        ("name", speaker.name.as_str()),
        ("n", &words.number(n + 1)),
        ("of", &words.number(of)),
        ("words", &words.first_words(&story.told_of(mark))),
    ];
    words.fill("strip.value", &values)
}

fn on_key(props: &StripView, strip: &Rc<Strip>) -> Callback<KeyboardEvent> {
    let (story, view, strip) = (props.common.story.clone(), props.view.clone(), strip.clone());
    let dispatch = props.common.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let stands_out = |stop: &&Stop| {
            let mark = story.timeline.marks.get(stop.mark_idx);
            let lane = mark.and_then(|mark| story.timeline.lanes.get(mark.lane_idx));
            lane.is_some_and(|lane| view.stands_out(lane.speaker_idx))
        };
        let mut stops = strip.stops.iter();
        let open = |stop: &Stop| Action::Open(stop.mark_idx, Via::Strip);
        let action = match step(&event) {
            Some(Step::Forth | Step::Up) => Some(Action::TurnStatement(Turn::Next)),
            Some(Step::Back | Step::Down) => Some(Action::TurnStatement(Turn::Previous)),
            Some(Step::First) => stops.find(stands_out).map(open),
            Some(Step::Last) => stops.rfind(stands_out).map(open),
            None => None,
        };
        if let Some(action) = action {
            event.prevent_default();
            dispatch.emit(action);
        }
    })
}
