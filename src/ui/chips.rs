//! The chips: who was heard, in a row that scrolls sideways. A chip opens what its speaker said first.
//!
//! Shown in columns that have no room for lanes (`styles/chips.css`). Tests: `tests/page/phone.rs`.

use super::common::Common;
use super::effect::use_effect_on;
use super::shell::rendered_by;
use super::shortcuts::step;
use super::value::use_value;
use crate::decimal::decimal;
use crate::speakers::{Speaker, short_names};
use crate::state::{Action, Story, Via};
use crate::timeline::{Lane, Step};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A toolbar as described in the ARIA Authoring Practices: one tab stop; arrows, Home and End move between the chips.
#[derive(PartialEq)]
pub(super) struct Chips {
    pub(super) common: Common,
    /// The speaker whose words are shown, as an index into the proceedings.
    pub(super) chosen: Option<usize>,
}

rendered_by!(Chips, use_chips);

#[hook]
fn use_chips(props: &Chips) -> Html {
    let root = use_node_ref();
    let (tab_stop, set_tab_stop) = use_value(|| 0);
    use_effect_on((root.clone(), props.chosen), |(root, _)| show_chosen(root));
    let heard = heard(&props.common.story);
    let speakers: Vec<&Speaker> = heard.iter().map(|(_, speaker)| *speaker).collect();
    let names = short_names(&speakers);
    let chips = heard.iter().zip(names).enumerate().map(|(nth, ((lane, speaker), name))| {
        let set = set_tab_stop.clone();
        let onfocus = move |_: FocusEvent| set.set(nth);
        chip(props, lane, speaker, name, if nth == tab_stop { "0" } else { "-1" }, onfocus.into())
    });
    html! {
        <div ref={root} class="chips" role="toolbar" aria-label={props.common.words.text("group.people")} onkeydown={walk}>
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

/// Scrolls the row, and nothing else, until all of the chosen chip is seen.
fn show_chosen(root: &NodeRef) {
    let row = root.cast::<Element>();
    let chip = row.as_ref().and_then(|it| it.query_selector("[aria-pressed=true]").ok()?);
    if let Some((row, chip)) = row.zip(chip) {
        let (seen, chip) = (row.get_bounding_client_rect(), chip.get_bounding_client_rect());
        let to_start = chip.left() - MARGIN - seen.left();
        let to_end = chip.right() + MARGIN - seen.right();
        // The start counts where there is no room for all of it.
        let by = if to_start < 0.0 { to_start } else { to_end.max(0.0).min(to_start) };
        row.scroll_by_with_x_and_y(by, 0.0);
    }
}

/// How far from the edge of the row, in pixels, a chip is all seen: nearer, it fades.
const MARGIN: f64 = 24.0;

/// Moves the focus from chip to chip.
fn walk(event: KeyboardEvent) {
    let chip: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
    let next = chip.zip(step(&event)).and_then(|(chip, step)| match step {
        Step::Back => chip.previous_element_sibling(),
        Step::Forth => chip.next_element_sibling(),
        Step::First => chip.parent_element()?.first_element_child(),
        Step::Last => chip.parent_element()?.last_element_child(),
        Step::Up | Step::Down => None,
    });
    if let Some(next) = next.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        // Focus fails only on what is not rendered, and then stays where it is.
        let _ = next.focus();
    }
}
