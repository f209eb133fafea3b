//! The controls of the timeline: more lanes, all speakers again, clock time, a closer look at a long article.

use super::words::Words;
use crate::state::{Action, State};
use crate::timeline::{AxisKind, Timeline, Zoom};
use yew::prelude::*;

/// With this many paragraphs or more, an article is long: its axis has more of them than a phone can show apart.
const LONG: usize = 20;

/// With this many marks or more, a closer look is worth its buttons.
const MANY: usize = 40;

/// The row below the timeline; empty if there is nothing to change.
pub(super) fn tools(
    state: &State,
    most_lanes: usize,
    words: &Words,
    dispatch: &Callback<Action>,
) -> Html {
    let timeline = &state.story.timeline;
    let folds = most_lanes < timeline.lanes.len();
    let (has_picks, is_long) = (!state.view.picked.is_empty(), is_long(timeline));
    let has_clock = timeline.clock.is_some();
    html! {
        if folds || has_picks || is_long || has_clock {
            <div class="tools">
                if folds {
                    { fold(state, words, dispatch) }
                }
                if has_picks {
                    { button(words.text("pick.none"), dispatch.reform(|_| Action::PickNone)) }
                }
                if has_clock {
                    { axis(state, words, dispatch) }
                }
                if is_long {
                    { zoom(state, words, dispatch) }
                }
            </div>
        }
    }
}

/// Whether an article is so long that its timeline can be zoomed.
pub(super) fn is_long(timeline: &Timeline) -> bool {
    LONG <= timeline.axis.len() || MANY <= timeline.marks.len()
}

fn button(label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {onclick}>{ label }</button> }
}

fn fold(state: &State, words: &Words, dispatch: &Callback<Action>) -> Html {
    let is_unfolded = state.view.is_unfolded;
    let label = if is_unfolded {
        words.text("lanes.fewer")
    } else {
        let n_lanes = words.number(state.story.timeline.lanes.len());
        words.fill("lanes.all", &[("n", &n_lanes)]).into()
    };
    let onclick = dispatch.reform(move |_| Action::Unfold(!is_unfolded));
    html! {
        <button type="button" aria-expanded={if is_unfolded { "true" } else { "false" }} {onclick}>{ label }</button>
    }
}

/// The switch between reading order and clock time.
fn axis(state: &State, words: &Words, dispatch: &Callback<Action>) -> Html {
    let kinds = [(AxisKind::Reading, "axis.reading"), (AxisKind::Clock, "axis.clock")];
    let buttons = kinds.into_iter().map(|(kind, name)| {
        let is_on = state.view.axis == kind;
        let onclick = dispatch.reform(move |_| Action::Count(kind));
        html! {
            <button type="button" aria-pressed={if is_on { "true" } else { "false" }} {onclick}>{ words.text(name) }</button>
        }
    });
    html! { <div class="switch" role="group" aria-label={words.text("axis")}>{ for buttons }</div> }
}

fn zoom(state: &State, words: &Words, dispatch: &Callback<Action>) -> Html {
    let window = state.view.window;
    let steps = [
        (Zoom::Back, "zoom.back", "‹"),
        (Zoom::Out, "zoom.out", "−"),
        (Zoom::Whole, "zoom.whole", "↔"),
        (Zoom::In, "zoom.in", "+"),
        (Zoom::Forth, "zoom.forth", "›"),
    ];
    let buttons = steps.into_iter().map(|(zoom, name, sign)| {
        let name = words.text(name);
        let is_end = window.zoomed(zoom) == window;
        let onclick = dispatch.reform(move |_| Action::Zoom(zoom));
        // Not `disabled`, which would lose the focus at an end.
        html! {
            <button type="button" class="step" aria-label={name.clone()} title={name}
                aria-disabled={is_end.then_some("true")} {onclick}>{ sign }</button>
        }
    });
    html! { <div class="zoom" role="group" aria-label={words.text("zoom")}>{ for buttons }</div> }
}
