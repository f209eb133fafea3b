//! The dock: a slim bar at the foot of the screen while the timeline is scrolled out of sight, so that the next
//! statement or match, and the way back, stay within reach of a thumb.

use super::card::turn_buttons;
use super::effect::use_effect_on;
use super::search::step_buttons;
use super::shell::rendered_by;
use super::sight::use_is_out_of_sight;
use super::words::Words;
use crate::state::{Action, Story, View};
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Dock {
    /// The panel that the dock stands in for.
    pub(super) panel: NodeRef,
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) selected: Option<usize>,
    pub(super) view: View,
    pub(super) has_query: bool,
    pub(super) n_matches: usize,
    pub(super) hit_idx: usize,
    /// Whether the article is the page's own: then the dock is in the top layer, above all that the page has.
    pub(super) is_in_place: bool,
    pub(super) dispatch: Callback<Action>,
}

rendered_by!(Dock, use_dock);

#[hook]
fn use_dock(props: &Dock) -> Html {
    let words = &props.words;
    let is_out_of_sight = use_is_out_of_sight(&props.panel);
    let mark = props.selected.and_then(|mark_idx| props.story.timeline.marks.get(mark_idx));
    let is_shown = is_out_of_sight && (mark.is_some() || props.has_query);
    let tone = mark
        .and_then(|mark| props.story.timeline.lanes.get(mark.lane_idx))
        .and_then(|lane| lane.tone);
    let dock = use_node_ref();
    use_popover(&dock, props.is_in_place && is_shown);
    html! {
        <div ref={dock} class="dock" popover={props.is_in_place.then_some("manual")} hidden={!is_shown} role="group" aria-label={words.text("dock")}>
            <div class="bar">
                if let Some(speaker) = mark.and_then(|mark| props.story.speaker_at(mark)) {
                    <div class="reach" data-tone={tone.map(|tone| tone.to_string())}>
                        <b dir="auto">{ speaker.name.clone() }</b>
                        { turn_buttons(&props.story, words, props.selected, &props.view, &props.dispatch) }
                    </div>
                }
                if props.has_query {
                    <div class="reach">
                        <span class="found">{ words.count(props.hit_idx, props.n_matches) }</span>
                        { step_buttons(words, props.n_matches, &props.dispatch) }
                    </div>
                }
                <button type="button" class="up" aria-label={words.text("top")}
                    onclick={props.dispatch.reform(|_| Action::Top)}>{ "↑" }</button>
            </div>
        </div>
    }
}

/// Has an element in the top layer while `is_open`; browsers without it leave the element where it is.
#[hook]
fn use_popover(element: &NodeRef, is_open: bool) {
    use_effect_on((element.clone(), is_open), |(element, is_open)| {
        let method = match is_open {
            true => "showPopover",
            false => "hidePopover",
        };
        if let Some(element) = element.cast::<Element>().filter(|it| it.has_attribute("popover"))
            && let Ok(method) = Reflect::get(&element, &method.into())
            && let Some(method) = method.dyn_ref::<Function>()
        {
            // It throws where the element is in that state already, and where it has left the page.
            let _ = method.call0(&element);
        }
    });
}
