//! The search box. What is found is shown by `found`, which is loaded once the focus is in the box; until then, what is typed
//! waits there, and so do the keys that were pressed after it.

mod effects;
mod found;
mod listening;

pub use effects::Searched;
pub(super) use effects::{FRAME, focus, use_behind_paint};
pub(super) use found::{Found, option_id, step_buttons};

use super::common::{Common, Given};
use super::parts::{Loaded, Part};
use super::shell::rendered_by;
use super::spans::byte_behind;
use crate::article::TextRange;
use crate::state::{Action, Search};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
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
    let SearchBox { search, listed, anchor, input, .. } = props;
    let early = use_memo((), |()| Early::default());
    let list_id = AttrValue::from([anchor, "-results"].concat());
    html! {
        <div class="search" part="search" role="search" onfocusin={props.ask.reform(|_| Part::Search)}>
            { magnifier() }
            { field(props, &list_id, &early) }
            // Nodes in any case: those before them must stay the ones that they are.
            if let Some(part) = props.loaded.search {
                { (part.found)(Found { common: props.common.clone(), search: search.clone(), listed: listed.clone(), list_id, input: input.clone(), early,
                    selected: props.selected, on_search: props.on_search.clone() }) }
            } else {
                <span class="count" part="count" role="status">{ coming(props) }</span>
            }
        </div>
    }
}

fn field(props: &SearchBox, list_id: &AttrValue, early: &Rc<Early>) -> Html {
    let Given { words, dispatch, .. } = &*props.common;
    let SearchBox { search, listed, input, .. } = props;
    let is_expanded = search.is_expanded() && listed.is_expanded();
    let active = search.active().map(|active| option_id(list_id, active));
    let keep = keep(early);
    html! {
        <input ref={input} role="combobox" type="text" inputmode="search" enterkeyhint="search" autocomplete="off"
            autocapitalize="off" spellcheck="false" aria-label={words.text("search.label")}
            placeholder={words.text("search")} dir={(!search.query.is_empty()).then_some("auto")}
            aria-keyshortcuts={props.shortcut} aria-autocomplete="list" aria-controls={list_id}
            aria-expanded={if is_expanded { "true" } else { "false" }} aria-activedescendant={active}
            value={AttrValue::from(search.query.clone())} oninput={dispatch.reform(typed)} onkeydown={keep.clone()}
            onkeypress={keep.clone()} onkeyup={keep} />
    }
}

/// What stands in the place of the counter until what searches has come; nothing while the box is empty.
fn coming(props: &SearchBox) -> AttrValue {
    match () {
        () if props.search.query.trim().is_empty() => AttrValue::default(),
        () if props.is_missing => props.common.words.text("search.missing"),
        () => AttrValue::Static("…"),
    }
}

/// What happened to the box before what searches has come, which listens from then on.
#[derive(Default, PartialEq)]
pub(super) struct Early {
    is_over: Cell<bool>,
    /// The keys since the last character, in order, which nothing could answer: a reader on a slow line may be done before.
    keys: RefCell<Vec<KeyboardEvent>>,
}

/// Until then keys wait; a character is for the box alone, even now, and so is the Escape that closes its list.
fn keep(early: &Rc<Early>) -> Callback<KeyboardEvent> {
    let early = early.clone();
    Callback::from(move |event: KeyboardEvent| {
        if early.is_over.get() {
            return;
        }
        let closes = event.key() == "Escape"
            && !event.target_unchecked_into::<HtmlInputElement>().value().is_empty();
        if closes {
            event.prevent_default();
        }
        let is_typing = is_typing(&event);
        if closes || is_typing {
            event.stop_propagation();
        }
        if event.type_() == "keydown" {
            let mut keys = early.keys.borrow_mut();
            if is_typing {
                keys.clear();
            }
            keys.push(event);
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

pub(super) fn magnifier() -> Html {
    html! {
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10.5 10.5 14 14" stroke="currentColor" stroke-width="1.6" />
        </svg>
    }
}
