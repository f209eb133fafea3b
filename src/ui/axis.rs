//! The axis below the lanes: where the paragraphs start, and where the search has found something.

use super::look::set_numbers_of_children;
use crate::article::TextRange;
use crate::search::Hits;
use crate::state::Story;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct AxisProps {
    pub(super) story: Rc<Story>,
    pub(super) hits: Rc<Hits>,
    pub(super) current: Option<TextRange>,
}

/// Only a picture of what the article and the search box say in words, so hidden from screen readers.
#[component]
pub(super) fn Axis(props: &AxisProps) -> Html {
    let (labels, ticks) = (use_node_ref(), use_node_ref());
    use_effect_with((labels.clone(), props.story.clone()), |(labels, story)| {
        if let Some(labels) = labels.cast::<Element>() {
            let starts = shown_ticks(story).into_iter().map(|(at, _)| [("--start", at)]);
            set_numbers_of_children(&labels, starts);
        }
    });
    use_effect_with(
        (ticks.clone(), props.story.clone(), props.hits.clone()),
        |(ticks, story, hits)| {
            if let Some(ticks) = ticks.cast::<Element>() {
                let starts = hits
                    .matches
                    .iter()
                    .map(|found| [("--start", story.timeline.scale.position(found.range.start))]);
                set_numbers_of_children(&ticks, starts);
            }
        },
    );
    let is_current = |found: TextRange| props.current == Some(found);
    html! {
        <div class="axis" aria-hidden="true">
            <div ref={ticks} class="hits">
                { for props.hits.matches.iter().map(|found| html! { <i class="hit" data-current={is_current(found.range).then_some("true")} /> }) }
            </div>
            <div ref={labels} class="paragraphs">
                { for shown_ticks(&props.story).into_iter().map(|(_, label)| html! { <i class="paragraph"><span>{ label }</span></i> }) }
            </div>
        </div>
    }
}

/// How near two labels may stand, as a share of the axis: closer ones would run into each other on a phone.
const LABEL_DISTANCE: f32 = 0.045;

/// Every paragraph's place with its label; empty where the label before it stands too near.
fn shown_ticks(story: &Story) -> Vec<(f32, String)> {
    let mut last = f32::NEG_INFINITY;
    let ticks = story.timeline.axis.iter().map(|tick| {
        let has_room = LABEL_DISTANCE <= tick.at - last;
        if has_room {
            last = tick.at;
        }
        (tick.at, if has_room { format!("¶{}", tick.paragraph) } else { String::new() })
    });
    ticks.collect()
}
