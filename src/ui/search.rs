//! The search box. What is found is shown by `found`, which is loaded once the focus is in the box; until then, what is typed
//! waits there, and so does the key that was pressed after it.

mod effects;
mod found;

pub use effects::Searched;
pub(super) use effects::{FRAME, focus, use_behind_paint};
pub(super) use found::{Found, answer, option_id, step_buttons};

use super::common::{Common, Given};
use super::parts::{Loaded, Part};
use super::shell::rendered_by;
use super::spans::byte_behind;
use crate::article::TextRange;
use crate::state::{Action, List, Search};
use effects::{use_settled, use_written};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent, Node};
use yew::prelude::*;

/// A combobox as described in the ARIA Authoring Practices. What a key does is up to the state.
#[derive(PartialEq)]
pub(super) struct SearchBox {
    pub(super) common: Common,
    pub(super) search: Search,
    /// The search as the list shows it: a frame late while the reader types.
    pub(super) listed: Search,
    /// The prefix of the ids of the list and its options.
    pub(super) anchor: AttrValue,
    /// Refers to the input.
    pub(super) input: NodeRef,
    /// The key that moves the focus to the box.
    pub(super) shortcut: Option<&'static str>,
    pub(super) loaded: Loaded,
    /// The selected passage.
    pub(super) selected: Option<TextRange>,
    /// Whether what searches could not be loaded.
    pub(super) is_missing: bool,
    pub(super) ask: Callback<Part>,
    pub(super) on_search: Callback<Searched>,
}

rendered_by!(SearchBox, use_search_box);

#[hook]
fn use_search_box(props: &SearchBox) -> Html {
    let Given { dispatch, .. } = &*props.common;
    let SearchBox { search, listed, anchor, input, .. } = props;
    let is_kept = use_memo((), |()| Cell::new(false));
    let waiting = use_mut_ref(|| None);
    use_written(input, &search.query, search.caret);
    let list_id = AttrValue::from([anchor, "-results"].concat());
    let found = props.loaded.search.map(|part| {
        (part.found)(Found {
            common: props.common.clone(),
            search: search.clone(),
            listed: listed.clone(),
            list_id: list_id.clone(),
            input: input.clone(),
            waiting: waiting.clone(),
            selected: props.selected,
            on_search: props.on_search.clone(),
        })
    });
    let count = AttrValue::from(count(props));
    let said = use_settled(&count);
    html! {
        <div class="search" part="search" role="search" onkeydown={on_escape(props)} onfocusin={props.ask.reform(|_| Part::Search)}
            onfocusout={on_leave(search, dispatch)}>
            { magnifier() }
            { field(props, &list_id, &is_kept, &waiting) }
            <span class="count" part="count">{ count }</span>
            <span class="unseen" role="status">{ said }</span>
            // A node in any case: those before it must stay the ones that they are.
            { found.unwrap_or_default() }
        </div>
    }
}

fn field(
    props: &SearchBox,
    list_id: &AttrValue,
    is_kept: &Rc<Cell<bool>>,
    waiting: &Waiting,
) -> Html {
    let Given { words, dispatch, .. } = &*props.common;
    let SearchBox { search, listed, input, .. } = props;
    let is_expanded = search.is_expanded() && listed.is_expanded();
    let active = search.active().map(|active| option_id(list_id, active));
    html! {
        <input ref={input} role="combobox" type="text" inputmode="search" enterkeyhint="search" autocomplete="off"
            autocapitalize="off" spellcheck="false" aria-label={words.text("search.label")}
            placeholder={words.text("search")} dir={(!search.query.is_empty()).then_some("auto")}
            aria-keyshortcuts={props.shortcut} aria-autocomplete="list" aria-controls={list_id}
            aria-expanded={if is_expanded { "true" } else { "false" }} aria-activedescendant={active}
            value={AttrValue::from(search.query.clone())} oninput={dispatch.reform(typed)} onkeydown={on_press(props, is_kept, waiting)}
            onkeypress={on_rest(is_kept)} onkeyup={on_rest(is_kept)}
            onclick={on_click(search, dispatch)} />
    }
}

/// The text of the counter; empty while the box is empty.
fn count(props: &SearchBox) -> String {
    let Given { words, .. } = &*props.common;
    let SearchBox { search, .. } = props;
    match (search.n_matches(), search.hits.results.len()) {
        _ if search.query.trim().is_empty() => String::new(),
        _ if props.is_missing => words.text("search.missing").as_str().to_owned(),
        // What searches is on its way.
        _ if props.loaded.search.is_none() => "…".to_owned(),
        // Only names and roles match.
        (0, n_results @ 1..) => words.counted("results", n_results),
        (n_matches, _) => words.count(search.hit_idx, n_matches),
    }
}

/// The last key, if nothing could answer it yet: a reader on a slow line may be done before what searches has come.
type Waiting = Rc<RefCell<Option<KeyboardEvent>>>;

fn on_press(
    props: &SearchBox,
    is_kept: &Rc<Cell<bool>>,
    waiting: &Waiting,
) -> Callback<KeyboardEvent> {
    let (part, search, dispatch) =
        (props.loaded.search, props.search.clone(), props.common.dispatch.clone());
    let (is_kept, waiting) = (is_kept.clone(), waiting.clone());
    Callback::from(move |event: KeyboardEvent| {
        is_kept.set(match part {
            Some(part) => (part.answer)(&search, &dispatch, &event),
            // A character is for the box alone, even now.
            None => is_typing(&event),
        });
        keep(&is_kept, &event);
        *waiting.borrow_mut() = part.is_none().then_some(event);
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
fn on_escape(props: &SearchBox) -> Callback<KeyboardEvent> {
    let (search, input) = (props.search.clone(), props.input.clone());
    let (part, dispatch) = (props.loaded.search, props.common.dispatch.clone());
    Callback::from(move |event: KeyboardEvent| {
        if let Some(part) = part.filter(|_| event.key() == "Escape") {
            (part.answer)(&search, &dispatch, &event);
            focus(&input);
        }
    })
}

/// Clicking the box opens the list again.
fn on_click(search: &Search, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    let (is_closed, dispatch) = (search.list == List::Closed, dispatch.clone());
    Callback::from(move |_| {
        if is_closed {
            dispatch.emit(Action::List(List::OPEN));
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

fn typed(event: InputEvent) -> Action {
    let input: HtmlInputElement = event.target_unchecked_into();
    let query = input.value();
    let caret = input.selection_start().ok().flatten();
    let caret = caret.map_or(query.len(), |n_units| byte_behind(&query, n_units));
    Action::Type { query, caret }
}

/// Whether a key types a character.
fn is_typing(event: &KeyboardEvent) -> bool {
    event.key().chars().count() == 1 && !event.ctrl_key() && !event.meta_key()
}

/// Whether the focus leaves the search box and all that belongs to it.
fn leaves(event: &FocusEvent) -> bool {
    let from: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let whole = from.and_then(|from| from.closest("[part=search]").ok().flatten());
    let to: Option<Node> = event.related_target().and_then(|target| target.dyn_into().ok());
    !whole.is_some_and(|whole| whole.contains(to.as_ref()))
}

pub(super) fn magnifier() -> Html {
    html! {
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10.5 10.5 14 14" stroke="currentColor" stroke-width="1.6" />
        </svg>
    }
}
