//! The strip: the whole article, each statement in its place and in its speaker's colour. A tap picks the nearest statement, keys
//! step through them.
//!
//! Shown in columns that have no room for lanes (`styles/strip.css`); laid out by `timeline`. Tests: `tests/page/phone.rs`.

use super::axis::Axis;
use super::common::{Common, Given};
use super::look::numbers;
use super::parts::Loaded;
use super::room::{share_of_width, use_width};
use super::shell::rendered_by;
use super::shortcuts::step;
use super::ticks::ticks;
use crate::article::TextRange;
use crate::decimal::decimal;
use crate::search::Hits;
use crate::state::{Action, Story, Via, View};
use crate::timeline::{Piece, Sight, Step, Stop, Strip, Turn, Window};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// One control, a slider as described in the ARIA Authoring Practices: its values are the statements.
#[derive(PartialEq)]
pub(super) struct StripView {
    pub(super) common: Common,
    pub(super) selected: Option<usize>,
    pub(super) view: View,
    pub(super) hits: Rc<Hits>,
    /// The match that the reader is at.
    pub(super) current: Option<TextRange>,
    pub(super) loaded: Loaded,
}

rendered_by!(StripView, use_strip);

#[hook]
fn use_strip(props: &StripView) -> Html {
    let Given { story, words, dispatch, .. } = &*props.common;
    let StripView { selected, view, .. } = props;
    let (root, whole) = (use_node_ref(), use_node_ref());
    let width = use_width(&whole, ".paragraphs");
    let sight = width.map(|width| Sight { axis: view.axis, window: Window::WHOLE, width });
    let strip = use_memo((story.clone(), view.axis), |(story, axis)| story.timeline.strip(*axis));
    let onclick = {
        let (root, strip) = (root.clone(), strip.clone());
        let open = dispatch.reform(|mark_idx| Action::Open(mark_idx, Via::Strip));
        move |event: MouseEvent| {
            let at = root.cast::<Element>().map(|root| share_of_width(&root, &event));
            if let Some(mark_idx) = at.and_then(|at| strip.nearest(at)) {
                open.emit(mark_idx);
            }
        }
    };
    let (n, of) = (selected.and_then(|idx| strip.position(idx)), strip.stops.len());
    let at = n.and_then(|n| strip.stops.get(n));
    let place = |range| Some(story.timeline.place(view.axis, range)?.0);
    let hits: Vec<f32> = props.hits.matches.iter().filter_map(|it| place(it.range)).collect();
    let is_crowded = strip.pieces.iter().any(|it| it.height < 1.0);
    html! {
        <div ref={whole} class="whole">
            <div ref={root} class="strip" part="strip" role="slider" tabindex="0" aria-label={words.text("strip")} aria-orientation="horizontal"
                aria-valuemin="0" aria-valuemax={decimal(of)} aria-valuenow={decimal(n.map_or(0, |n| n + 1))}
                aria-valuetext={value(props, n, of)} data-crowded={is_crowded.then_some("true")} {onclick} onkeydown={on_key(props, &strip)}>
                { for strip.pieces.iter().map(|it| piece(story, it, is_dimmed(props, it))) }
                if let Some(Stop { start, width, .. }) = at {
                    <b ~style={numbers(&[("--start", *start), ("--width", *width)])} />
                }
                { ticks(&hits, props.current.and_then(place)) }
            </div>
            <div class="paragraphs" aria-hidden="true">
                if let Some(touch) = props.loaded.touch {
                    { (touch.axis)(Axis { story: story.clone(), sight, has_bars: false }) }
                }
            </div>
        </div>
    }
}

/// Whether others than who said it stand out.
fn is_dimmed(props: &StripView, piece: &Piece) -> bool {
    let timeline = &props.common.story.timeline;
    match props.selected.and_then(|mark_idx| timeline.marks.get(mark_idx)) {
        Some(mark) if props.view.picked.is_empty() => mark.lane_idx != piece.lane_idx,
        _ => {
            let lane = timeline.lanes.get(piece.lane_idx);
            lane.is_some_and(|lane| !props.view.stands_out(lane.speaker_idx))
        }
    }
}

/// A rectangle in its speaker's colour.
pub(super) fn piece(story: &Story, piece: &Piece, is_dimmed: bool) -> Html {
    let tone = story.timeline.lanes.get(piece.lane_idx).and_then(|lane| lane.tone);
    let style = numbers(&[
        ("--start", piece.start),
        ("--width", piece.width),
        ("--foot", piece.foot),
        ("--height", piece.height),
    ]);
    html! {
        <i data-tone={tone.map(decimal)} data-dimmed={is_dimmed.then_some("true")} ~style={style} />
    }
}

/// Whose statement it is, the how manieth of how many, and its first words; how many there are, where none is selected.
fn value(props: &StripView, n: Option<usize>, of: usize) -> String {
    let Given { story, words, .. } = &*props.common;
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
