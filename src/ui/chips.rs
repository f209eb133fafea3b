//! The chips: who was heard, in a row that scrolls sideways. A chip opens what its speaker said first. Keys move between them once
//! `hands` is loaded.
//!
//! Shown in columns that have no room for lanes (`styles/chips.css`). Tests: `tests/page/phone.rs`.

mod hands;

pub(super) use hands::{show_chip, walk};

use super::common::Common;
use super::effect::use_effect_on;
use super::parts::Loaded;
use super::shell::rendered_by;
use super::value::use_value;
use crate::decimal::decimal;
use crate::speakers::{Speaker, short_names};
use crate::state::{Action, Story, Via};
use crate::timeline::Lane;
use yew::prelude::*;

/// A toolbar as described in the ARIA Authoring Practices: one tab stop; arrows, Home and End move between the chips.
#[derive(PartialEq)]
pub(super) struct Chips {
    pub(super) common: Common,
    /// The speaker whose words are shown, as an index into the proceedings.
    pub(super) chosen: Option<usize>,
    pub(super) loaded: Loaded,
}

rendered_by!(Chips, use_chips);

#[hook]
fn use_chips(props: &Chips) -> Html {
    let root = use_node_ref();
    let (tab_stop, set_tab_stop) = use_value(|| 0);
    let loaded = props.loaded;
    use_effect_on((root.clone(), props.chosen, loaded), |(root, _, loaded)| {
        if let Some((touch, root)) = loaded.touch.zip(root.cast()) {
            (touch.show_chip)(&root);
        }
    });
    let heard = heard(&props.common.story);
    let speakers: Vec<&Speaker> = heard.iter().map(|(_, speaker)| *speaker).collect();
    let names = short_names(&speakers);
    let chips = heard.iter().zip(names).enumerate().map(|(nth, ((lane, speaker), name))| {
        let set = set_tab_stop.clone();
        let onfocus = move |_: FocusEvent| set.set(nth);
        chip(props, lane, speaker, name, if nth == tab_stop { "0" } else { "-1" }, onfocus.into())
    });
    html! {
        <div ref={root} class="chips" role="toolbar" aria-label={props.common.words.text("group.people")} onkeydown={loaded.touch.map(|it| Callback::from(it.walk))}>
            { for chips }
        </div>
    }
}

/// The lanes of those who were heard, with their speakers.
fn heard(story: &Story) -> Vec<(&Lane, &Speaker)> {
    let lanes = story.timeline.lanes.iter().filter(|lane| lane.group.is_heard());
    lanes
        .filter_map(|lane| Some((lane, story.proceedings.speakers.get(lane.speaker_idx)?)))
        .collect()
}

fn chip(
    props: &Chips,
    lane: &Lane,
    speaker: &Speaker,
    name: String,
    tabindex: &'static str,
    onfocus: Callback<FocusEvent>,
) -> Html {
    let is_chosen = props.chosen == Some(lane.speaker_idx);
    let marks = &props.common.story.timeline.marks;
    let first = lane.marks.clone().find(|&idx| marks.get(idx).is_some_and(|it| it.is_statement()));
    let first = first.unwrap_or(lane.marks.start);
    let onclick = props.common.dispatch.reform(move |_| match is_chosen {
        true => Action::Deselect,
        false => Action::Open(first, Via::Chip),
    });
    let said = props.common.words.counted("statements", lane.n_statements);
    html! {
        <button key={lane.speaker_idx} type="button" class="chip" part="chip" data-speaker={speaker.id.clone()}
            data-tone={lane.tone.map(decimal)} title={speaker.name.clone()} {tabindex}
            aria-label={[&*speaker.name, ", ", &said].concat()} aria-pressed={if is_chosen { "true" } else { "false" }} {onclick} {onfocus}>
            <i>{ lane.initials.clone() }</i>
            <b dir="auto">{ name }</b>
            { props.common.words.number(lane.n_statements) }
        </button>
    }
}
