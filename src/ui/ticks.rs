//! Ticks where the search has found something: for all of the article on its axis, for a speaker on the lane.

use super::look::set_numbers_of_children;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct TicksProps {
    /// Where the matches are, from 0 to 1, in reading order.
    pub(super) places: Rc<[f32]>,
    /// Where the match is that the reader is at.
    pub(super) current: Option<f32>,
}

/// Only a picture of what the list of results and the counter say in words.
#[component]
pub(super) fn Ticks(props: &TicksProps) -> Html {
    let ticks = use_node_ref();
    let places = apart(&props.places);
    use_effect_with((ticks.clone(), places.clone()), |(ticks, places)| {
        if let Some(ticks) = ticks.cast::<Element>() {
            set_numbers_of_children(&ticks, places.iter().map(|&at| [("--start", at)]));
        }
    });
    let current = props.current.and_then(|at| places.iter().rposition(|&place| place <= at));
    let tick =
        |idx| html! { <i class="hit" data-current={(current == Some(idx)).then_some("true")} /> };
    html! { <div ref={ticks} class="hits" aria-hidden="true">{ for (0..places.len()).map(tick) }</div> }
}

/// How near two ticks may stand, as a share of the axis: closer ones are one on any screen, and a page has as many
/// elements as there are ticks.
const TICK_DISTANCE: f32 = 0.001;

/// The places without those that stand too near to the one before.
fn apart(places: &[f32]) -> Vec<f32> {
    let mut last = f32::NEG_INFINITY;
    let is_apart = |&&at: &&f32| {
        let is_apart = TICK_DISTANCE <= at - last;
        last = if is_apart { at } else { last };
        is_apart
    };
    places.iter().filter(is_apart).copied().collect()
}
