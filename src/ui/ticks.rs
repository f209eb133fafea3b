//! Ticks at the search matches: all of them on the axis, those of a speaker on the lane.

use crate::decimal::decimal;
use yew::prelude::*;

/// Hidden from screen readers: they only show what the list of results and the counter say in words. `places` are
/// positions from 0 to 1, in reading order; the reader is at `current`.
pub(super) fn ticks(places: &[f32], current: Option<f32>) -> Html {
    let current = current.map(step_of);
    let mut last = None;
    let steps = places.iter().map(|&at| step_of(at));
    let shown = steps.filter(|&step| last.replace(step) != Some(step)).map(|step| {
        let x = [&*decimal(step / 10), ".", &*decimal(step % 10), "%"].concat();
        let is_current = current == Some(step);
        html! { <line class="hit" data-current={is_current.then_some("true")} x1={x.clone()} x2={x} y2="100%" /> }
    });
    html! { <svg class="hits" aria-hidden="true">{ for shown }</svg> }
}

/// How many positions a tick may have. With more, ticks are added that look like one on any screen, and each is an
/// element of the page; with fewer, distinct ones merge.
const N_STEPS: f32 = 1000.0;

fn step_of(at: f32) -> usize {
    (at * N_STEPS) as usize
}
