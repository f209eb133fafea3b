//! The search box: finds as you type, counts, steps through the matches.

use super::words;
use crate::state::Action;
use crate::timeline::Turn;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct SearchBoxProps {
    pub(super) query: AttrValue,
    pub(super) n_matches: usize,
    pub(super) hit_idx: usize,
    pub(super) dispatch: Callback<Action>,
}

/// Enter and Shift+Enter step through the matches, Escape clears.
#[component]
pub(super) fn SearchBox(props: &SearchBoxProps) -> Html {
    let oninput = props.dispatch.reform(|event: InputEvent| {
        Action::Search(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let onkeydown = use_callback(props.dispatch.clone(), |event: KeyboardEvent, dispatch| {
        if let Some(action) = action_of(&event) {
            event.prevent_default();
            dispatch.emit(action);
        }
    });
    let has_query = !props.query.trim().is_empty();
    let count =
        if has_query { words::count(props.hit_idx, props.n_matches) } else { String::new() };
    html! {
        <div class="search" part="search" role="search">
            { magnifier() }
            <input role="searchbox" type="text" inputmode="search" enterkeyhint="search" autocomplete="off"
                autocapitalize="off" spellcheck="false" aria-label="Search this article" placeholder="Search"
                value={props.query.clone()} {oninput} {onkeydown} />
            <span class="count" part="count" role="status">{ count }</span>
            if has_query {
                { step_buttons(props.n_matches, &props.dispatch) }
            }
        </div>
    }
}

/// The buttons that step through the matches.
pub(super) fn step_buttons(n_matches: usize, dispatch: &Callback<Action>) -> Html {
    let step = |turn| dispatch.reform(move |_| Action::TurnMatch(turn));
    html! {
        <>
            <button type="button" class="step" aria-label="Previous match" disabled={n_matches == 0} onclick={step(Turn::Previous)}>{ "‹" }</button>
            <button type="button" class="step" aria-label="Next match" disabled={n_matches == 0} onclick={step(Turn::Next)}>{ "›" }</button>
        </>
    }
}

/// What a key does in the box; nothing while an input method composes a character.
fn action_of(event: &KeyboardEvent) -> Option<Action> {
    if event.is_composing() {
        return None;
    }
    match event.key().as_str() {
        "Enter" if event.shift_key() => Some(Action::TurnMatch(Turn::Previous)),
        "Enter" => Some(Action::TurnMatch(Turn::Next)),
        "Escape" => Some(Action::Search(String::new())),
        _ => None,
    }
}

fn magnifier() -> Html {
    html! {
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10.5 10.5 14 14" stroke="currentColor" stroke-width="1.6" />
        </svg>
    }
}
