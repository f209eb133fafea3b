//! The axis below the lanes: where the paragraphs start, and where the search has found something.

use super::look::set_numbers_of_children;
use super::ticks::ticks;
use super::words::Words;
use crate::state::Story;
use crate::timeline::{Tick, Window};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct AxisProps {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) window: Window,
    /// Where the matches are, from 0 to 1, in reading order.
    pub(super) places: Rc<[f32]>,
    /// Where the match is that the reader is at.
    pub(super) current: Option<f32>,
}

/// Only a picture of what the article and the search box say in words, so hidden from screen readers.
#[component]
pub(super) fn Axis(props: &AxisProps) -> Html {
    let labels = use_node_ref();
    let place = (labels.clone(), props.story.clone(), props.window);
    use_effect_with(place, |(labels, story, window)| {
        if let Some(labels) = labels.cast::<Element>() {
            let starts = shown(story, *window).map(|(tick, _)| [("--start", tick.at)]);
            set_numbers_of_children(&labels, starts);
        }
    });
    let label = |(tick, has_room): (&Tick, bool)| {
        let label = has_room.then(|| ["¶", &props.words.number(tick.paragraph)].concat());
        html! { <i class="paragraph"><span>{ label }</span></i> }
    };
    html! {
        <div class="axis" aria-hidden="true">
            { ticks(&props.places, props.current) }
            <div ref={labels} class="paragraphs">{ for shown(&props.story, props.window).map(label) }</div>
        </div>
    }
}

/// How near a label of one digit and the next may stand, as a share of the window: closer ones would run into each other on
/// a phone.
const LABEL_DISTANCE: f32 = 0.045;

/// How much room each further digit takes.
const DIGIT_WIDTH: f32 = 0.033;

/// How near two ticks may stand: closer ones would be one bar.
const TICK_DISTANCE: f32 = 0.008;

/// The paragraphs in sight that have room on the axis, and whether their labels have.
fn shown(story: &Story, window: Window) -> impl Iterator<Item = (&Tick, bool)> {
    let (mut last, mut label_end) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    story.timeline.axis.iter().filter_map(move |tick| {
        let at = window.position(tick.at);
        if !(0.0..=1.0).contains(&at) || at - last < TICK_DISTANCE {
            return None;
        }
        last = at;
        let has_room = label_end <= at;
        if has_room {
            let n_more_digits = tick.paragraph.checked_ilog10().unwrap_or_default();
            label_end = at + LABEL_DISTANCE + DIGIT_WIDTH * n_more_digits as f32;
        }
        Some((tick, has_room))
    })
}
