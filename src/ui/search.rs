//! The search box: finds as you type, counts, steps through the matches. Below it is the list, or what to try instead.

mod effects;

pub use effects::Searched;
pub(super) use effects::{focus, use_behind_paint, use_searched};

use super::results::{Results, results};
use super::spans::byte_behind;
use super::suggestion::suggestion;
use super::words::Words;
use crate::state::{Action, Answer, List, Press, Search, Story};
use crate::timeline::Turn;
use effects::{use_settled, use_shown_option, use_written};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent, Node};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct SearchBoxProps {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) search: Search,
    /// The search as the list shows it: a frame late while the reader types.
    pub(super) listed: Search,
    /// The prefix of the ids of the list and its options.
    pub(super) anchor: AttrValue,
    /// Refers to the input.
    pub(super) input: NodeRef,
    /// The key that moves the focus to the box.
    pub(super) shortcut: Option<&'static str>,
    pub(super) dispatch: Callback<Action>,
}

/// A combobox as described in the ARIA Authoring Practices. What a key does is up to the state.
#[component]
pub(super) fn SearchBox(props: &SearchBoxProps) -> Html {
    let SearchBoxProps { words, search, listed, anchor, input, dispatch, .. } = props;
    let list = use_node_ref();
    let is_kept = use_memo((), |()| Cell::new(false));
    let count = AttrValue::from(count(words, search));
    let said = use_settled(&count);
    use_written(input, &search.query, search.caret);
    use_shown_option(&list, listed.active());
    let list_id = [anchor, "-results"].concat();
    let on_take = on_take(input, dispatch);
    html! {
        <div class="search" part="search" role="search" onkeydown={on_escape(props)} onfocusout={on_leave(search, dispatch)}>
            { magnifier() }
            { field(props, &list_id, &is_kept) }
            <span class="count" part="count">{ count }</span>
            <span class="unseen" role="status">{ said }</span>
            if !search.query.trim().is_empty() {
                { step_buttons(words, search.n_matches(), dispatch) }
            }
            if !search.query.is_empty() {
                <button type="button" class="step" aria-label={words.text("search.clear")}
                    onclick={on_take.reform(|_| Action::Search(String::new()))}>{ "×" }</button>
            }
            // Pressing here must not take the focus from the box.
            <div class="below" onmousedown={|event: MouseEvent| event.prevent_default()}>
                if search.is_expanded() && listed.is_expanded() {
                    { results(&Results { story: &props.story, words, search: listed, id: &list_id, dispatch }, &list) }
                }
                if let Some(instead) = search.suggestion() {
                    { suggestion(words, instead, &search.query, &on_take) }
                }
            </div>
        </div>
    }
}

fn field(props: &SearchBoxProps, list_id: &str, is_kept: &Rc<Cell<bool>>) -> Html {
    let SearchBoxProps { words, search, listed, input, dispatch, .. } = props;
    let is_expanded = search.is_expanded() && listed.is_expanded();
    let active = search.active().map(|active| option_id(list_id, active));
    html! {
        <input ref={input} role="combobox" type="text" inputmode="search" enterkeyhint="search" autocomplete="off"
            autocapitalize="off" spellcheck="false" aria-label={words.text("search.label")}
            placeholder={words.text("search")} dir={(!search.query.is_empty()).then_some("auto")}
            aria-keyshortcuts={props.shortcut} aria-autocomplete="list" aria-controls={list_id.to_owned()}
            aria-expanded={if is_expanded { "true" } else { "false" }} aria-activedescendant={active}
            value={search.query.to_string()} oninput={dispatch.reform(typed)} onkeydown={on_press(search, is_kept, dispatch)}
            onkeypress={on_rest(is_kept)} onkeyup={on_rest(is_kept)}
            onclick={on_click(search, dispatch)} />
    }
}

/// The text of the counter; empty while the box is empty.
fn count(words: &Words, search: &Search) -> String {
    match (search.n_matches(), search.hits.results.len()) {
        _ if search.query.trim().is_empty() => String::new(),
        // Only names and roles match.
        (0, n_results @ 1..) => words.counted("results", n_results),
        (n_matches, _) => words.count(search.hit_idx, n_matches),
    }
}

fn on_press(
    search: &Search,
    is_kept: &Rc<Cell<bool>>,
    dispatch: &Callback<Action>,
) -> Callback<KeyboardEvent> {
    let (search, is_kept, dispatch) = (search.clone(), is_kept.clone(), dispatch.clone());
    Callback::from(move |event: KeyboardEvent| {
        is_kept.set(answer(&search, &dispatch, &event));
        keep(&is_kept, &event);
    })
}

/// Keeps the events that follow the press of a kept key.
fn on_rest(is_kept: &Rc<Cell<bool>>) -> Callback<KeyboardEvent> {
    let is_kept = is_kept.clone();
    Callback::from(move |event: KeyboardEvent| keep(&is_kept, &event))
}

/// Keeps a key from the host page, which would see it as pressed outside of any text field and might act on it.
fn keep(is_kept: &Cell<bool>, event: &KeyboardEvent) {
    if is_kept.get() {
        event.stop_propagation();
    }
}

/// On the buttons, Escape does what it does in the box, and moves the focus back there.
fn on_escape(props: &SearchBoxProps) -> Callback<KeyboardEvent> {
    let (search, input) = (props.search.clone(), props.input.clone());
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            answer(&search, &dispatch, &event);
            focus(&input);
        }
    })
}

/// Clicking the box opens the list again.
fn on_click(search: &Search, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    let (is_closed, dispatch) = (search.list == List::Closed, dispatch.clone());
    Callback::from(move |_| {
        if is_closed {
            dispatch.emit(Action::List(List::Open { active: None }));
        }
    })
}

/// Closes the list when the focus goes elsewhere.
fn on_leave(search: &Search, dispatch: &Callback<Action>) -> Callback<FocusEvent> {
    let (is_open, dispatch) = (search.list != List::Closed, dispatch.clone());
    Callback::from(move |event: FocusEvent| {
        if is_open && leaves(&event) {
            dispatch.emit(Action::List(List::Closed));
        }
    })
}

/// Dispatches an action and moves the focus to the box, since the button that was pressed may then be gone.
fn on_take(input: &NodeRef, dispatch: &Callback<Action>) -> Callback<Action> {
    let (input, dispatch) = (input.clone(), dispatch.clone());
    Callback::from(move |action| {
        dispatch.emit(action);
        focus(&input);
    })
}

/// The id of an option in the list with the id `list_id`.
pub(super) fn option_id(list_id: &str, option_idx: usize) -> String {
    [list_id, "-", &option_idx.to_string()].concat()
}

/// The buttons that step through the matches.
pub(super) fn step_buttons(words: &Words, n_matches: usize, dispatch: &Callback<Action>) -> Html {
    let button = |turn, name, sign| {
        let onclick = dispatch.reform(move |_| Action::TurnMatch(turn));
        html! {
            <button type="button" class="step" aria-label={words.text(name)} disabled={n_matches == 0} {onclick}>{ sign }</button>
        }
    };
    html! {
        <>{ button(Turn::Previous, "match.previous", "‹") }{ button(Turn::Next, "match.next", "›") }</>
    }
}

fn typed(event: InputEvent) -> Action {
    let input: HtmlInputElement = event.target_unchecked_into();
    let query = input.value();
    let caret = input.selection_start().ok().flatten();
    let caret = caret.map_or(query.len(), |n_units| byte_behind(&query, n_units));
    Action::Type { query, caret }
}

/// Does what a key is for, and returns whether the key is meant for the box alone.
fn answer(search: &Search, dispatch: &Callback<Action>, event: &KeyboardEvent) -> bool {
    /// The key code of the Enter that ends a composition in Safari, where `isComposing` is false by then.
    const COMPOSING: u32 = 229;
    let (key, has_command) = (event.key(), event.ctrl_key() || event.meta_key());
    let answer = search.answer(Press {
        key: &key,
        has_shift: event.shift_key(),
        has_alt: event.alt_key(),
        has_command,
        is_composing: event.is_composing() || event.key_code() == COMPOSING,
    });
    match answer {
        Some(Answer::Instead(action)) => {
            event.prevent_default();
            dispatch.emit(action);
            true
        }
        Some(Answer::Beside(action)) => {
            dispatch.emit(action);
            false
        }
        None => key.chars().count() == 1 && !has_command,
    }
}

/// Whether the focus leaves the search box and all that belongs to it.
fn leaves(event: &FocusEvent) -> bool {
    let from: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let whole = from.and_then(|from| from.closest("[part=search]").ok().flatten());
    let to: Option<Node> = event.related_target().and_then(|target| target.dyn_into().ok());
    !whole.is_some_and(|whole| whole.contains(to.as_ref()))
}

fn magnifier() -> Html {
    html! {
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10.5 10.5 14 14" stroke="currentColor" stroke-width="1.6" />
        </svg>
    }
}
