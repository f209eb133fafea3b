//! The axis below the lanes: where the paragraphs start, and where the search has found something.

use super::look::set_numbers_of_children;
use super::ticks::ticks;
use super::words::Words;
use crate::state::Story;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct AxisProps {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    /// Where the matches are, from 0 to 1, in reading order.
    pub(super) places: Rc<[f32]>,
    /// Where the match is that the reader is at.
    pub(super) current: Option<f32>,
}

/// Only a picture of what the article and the search box say in words, so hidden from screen readers.
#[component]
pub(super) fn Axis(props: &AxisProps) -> Html {
    let labels = use_node_ref();
    use_effect_with((labels.clone(), props.story.clone()), |(labels, story)| {
        if let Some(labels) = labels.cast::<Element>() {
            let starts = story.timeline.axis.iter().map(|tick| [("--start", tick.at)]);
            set_numbers_of_children(&labels, starts);
        }
    });
    html! {
        <div class="axis" aria-hidden="true">
            { ticks(&props.places, props.current) }
            <div ref={labels} class="paragraphs">
                { for labels_of(&props.story, &props.words).map(|label| html! { <i class="paragraph"><span>{ label }</span></i> }) }
            </div>
        </div>
    }
}

/// How near two labels may stand, as a share of the axis: closer ones would run into each other on a phone.
const LABEL_DISTANCE: f32 = 0.045;

/// Every paragraph's label; empty where the label before it stands too near.
fn labels_of(story: &Story, words: &Words) -> impl Iterator<Item = String> {
    let mut last = f32::NEG_INFINITY;
    story.timeline.axis.iter().map(move |tick| {
        if tick.at - last < LABEL_DISTANCE {
            return String::new();
        }
        last = tick.at;
        ["¶", &words.number(tick.paragraph)].concat()
    })
}
