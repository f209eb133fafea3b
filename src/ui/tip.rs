//! The tip over the mark that the pointer or the focus is on: who speaks, and the first words.

use super::common::Common;
use super::effect::use_effect_on;
use super::look::set_numbers;
use super::shell::rendered_by;
use super::value::use_value;
use super::words::Rank;
use crate::decimal::decimal;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};
use yew::prelude::*;

/// Hidden from screen readers: it repeats the name of the mark. The pointer can move onto it, and Escape closes it.
#[derive(PartialEq)]
pub(super) struct Tip {
    pub(super) common: Common,
    /// The timeline with the marks.
    pub(super) timeline: NodeRef,
}

rendered_by!(Tip, use_tip);

#[hook]
fn use_tip(props: &Tip) -> Html {
    let mark_idx = use_tipped(&props.timeline);
    let tip = use_node_ref();
    use_effect_on((tip.clone(), props.timeline.clone(), mark_idx), |(tip, timeline, mark_idx)| {
        if let (Some(tip), Some(timeline), Some(mark_idx)) =
            (tip.cast::<Element>(), timeline.cast::<Element>(), *mark_idx)
        {
            put(&tip, &timeline, mark_idx);
        }
    });
    let timeline = &props.common.story.timeline;
    let mark = mark_idx.and_then(|mark_idx| timeline.marks.get(mark_idx));
    let lane = mark.and_then(|mark| timeline.lanes.get(mark.lane_idx));
    let (Some(mark), Some(lane)) = (mark, lane) else { return Html::default() };
    let rank = Rank::of(mark, timeline.marks_of(lane));
    let name = props.common.story.speaker_at(mark).map(|speaker| speaker.name.clone());
    html! {
        <div ref={tip} class="tip" aria-hidden="true" data-tone={lane.tone.map(decimal)}>
            <b><bdi>{ name }</bdi></b>
            <small>{ props.common.words.place(&props.common.story, mark, rank) }</small>
            <p dir="auto">{ props.common.words.first_words(&props.common.story.told_of(mark)) }</p>
        </div>
    }
}

/// The mark that the pointer or the focus is on.
#[hook]
fn use_tipped(timeline: &NodeRef) -> Option<usize> {
    let (tipped, setter) = use_value(|| None);
    use_effect_on(timeline.clone(), move |timeline| {
        setter.set(timeline.cast::<Element>().and_then(|timeline| tipped_now(&timeline)));
        let kinds = ["pointerover", "pointerleave", "focusin", "focusout", "keydown"];
        let listeners = timeline.cast::<Element>().map(|timeline| {
            kinds.map(|kind| {
                let setter = setter.clone();
                EventListener::new(&timeline, kind, move |event| {
                    if let Some(tipped) = tipped_by(event) {
                        setter.set(tipped);
                    }
                })
            })
        });
        move || drop(listeners)
    });
    tipped
}

/// The mark that the pointer or the focus has come to before anything listened: coming there loads this. One that is selected
/// was touched: the card says the rest.
fn tipped_now(timeline: &Element) -> Option<usize> {
    let mark = "[data-mark]:is(:hover, :focus-visible):not([aria-current])";
    mark_idx(&timeline.query_selector(mark).ok()??)
}

/// What an event does to the tip: `Some(None)` closes it, `None` leaves it as it is.
fn tipped_by(event: &Event) -> Option<Option<usize>> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    match event.type_().as_str() {
        "keydown" => (event.dyn_ref::<KeyboardEvent>()?.key() == "Escape").then_some(None),
        "focusin" if target.matches(":focus-visible").ok()? => Some(mark_idx(&target)),
        // Touching a mark selects it: the card says the rest.
        "pointerover" if event.dyn_ref::<PointerEvent>()?.pointer_type() == "touch" => None,
        "pointerover" if target.closest(".tip").ok()?.is_some() => None,
        "pointerover" => Some(mark_idx(&target)),
        _ => Some(None),
    }
}

pub(super) fn mark_idx(element: &Element) -> Option<usize> {
    element.closest("[data-mark]").ok()??.get_attribute("data-mark")?.parse().ok()
}

/// What is drawn of the mark with this index.
pub(super) fn mark_with(timeline: &Element, mark_idx: usize) -> Option<Element> {
    timeline.query_selector(&["[data-marks~='", &decimal(mark_idx), "']"].concat()).ok()?
}

/// Whether one of the marks has the focus.
pub(super) fn has_focus(timeline: &Element) -> bool {
    timeline.query_selector(".mark:focus").is_ok_and(|it| it.is_some())
}

/// Puts the tip over its mark.
fn put(tip: &Element, timeline: &Element, mark_idx: usize) {
    let Some(mark) = mark_with(timeline, mark_idx) else { return };
    let (mark, whole) = (mark.get_bounding_client_rect(), timeline.get_bounding_client_rect());
    let at = (mark.left() + mark.width() / 2.0 - whole.left()) / whole.width().max(1.0);
    // From the top: until its style is there, the tip makes the timeline longer.
    let down = mark.top() - whole.top();
    set_numbers(tip, &[("--at", at as f32), ("--down", down as f32)]);
}
