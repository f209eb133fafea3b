//! The strip: the whole article, each statement in its place and in its speaker's colour. A tap picks the nearest statement, keys
//! step through them, once `hands` is loaded.
//!
//! Shown in columns that have no room for lanes (`styles/strip.css`); laid out by `timeline`. Tests: `tests/page/phone.rs`.

mod hands;

pub(super) use hands::{StripHands, strip_hands};

use super::axis::Axis;
use super::common::{Common, Given};
use super::look::numbers;
use super::parts::Loaded;
use super::room::use_width;
use super::shell::rendered_by;
use crate::article::TextRange;
use crate::decimal::decimal;
use crate::search::Hits;
use crate::state::{Story, View};
use crate::timeline::{Piece, Sight, Stop, Window};
use std::rc::Rc;
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
    let Given { story, words, .. } = &*props.common;
    let StripView { selected, view, .. } = props;
    let (root, whole) = (use_node_ref(), use_node_ref());
    let width = use_width(&whole, ".paragraphs");
    let sight = width.map(|width| Sight { axis: view.axis, window: Window::WHOLE, width });
    let strip = use_memo((story.clone(), view.axis), |(story, axis)| story.timeline.strip(*axis));
    let (n, of) = (selected.and_then(|idx| strip.position(idx)), strip.stops.len());
    let at = n.and_then(|n| strip.stops.get(n));
    let touched = props.loaded.touch.map(|touch| (touch.strip)(props, &strip, &root));
    let StripHands { onclick, onkeydown, value } = touched.unwrap_or_else(|| StripHands {
        value: words.counted("statements", of),
        ..StripHands::default()
    });
    let place = |range| Some(story.timeline.place(view.axis, range)?.0);
    let hits: Vec<f32> = props.hits.matches.iter().filter_map(|it| place(it.range)).collect();
    let is_crowded = strip.pieces.iter().any(|it| it.height < 1.0);
    html! {
        <div ref={whole} class="whole">
            <div ref={root} class="strip" part="strip" role="slider" tabindex="0" aria-label={words.text("strip")} aria-orientation="horizontal"
                aria-valuemin="0" aria-valuemax={decimal(of)} aria-valuenow={decimal(n.map_or(0, |n| n + 1))}
                aria-valuetext={value} data-crowded={is_crowded.then_some("true")} {onclick} {onkeydown}>
                { for strip.pieces.iter().map(|it| piece(story, it, is_dimmed(props, it))) }
                if let Some(Stop { start, width, .. }) = at {
                    <b ~style={numbers(&[("--start", *start), ("--width", *width)])} />
                }
                if let Some(search) = props.loaded.search {
                    { (search.ticks)(&hits, props.current.and_then(place)) }
                }
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
