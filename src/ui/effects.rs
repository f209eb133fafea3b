//! Effects that belong to no single view: deep links, the names of query fields, rendering in steps, printing.
//!
//! Every listener is owned by the effect that made it and is removed with it.

use super::cite::Link;
use super::words::Words;
use crate::state::{Action, Story};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Once the widget `is_whole`, opens what the page's URL links to, a statement or a search or both, and again whenever
/// the URL changes.
#[hook]
pub(super) fn use_deep_link(
    story: &Rc<Story>,
    anchor: &AttrValue,
    is_whole: bool,
    dispatch: &Callback<Action>,
) {
    use_effect_with(
        (story.clone(), anchor.clone(), is_whole, dispatch.clone()),
        |(story, anchor, is_whole, dispatch)| {
            let open = {
                let (story, anchor, dispatch) = (story.clone(), anchor.clone(), dispatch.clone());
                move || {
                    let Some(link) = Link::of_page(&anchor) else { return };
                    if let Some(query) = link.query {
                        dispatch.emit(Action::Search(query));
                    }
                    if let Some(mark_idx) = story.mark_of(&link.statement_id) {
                        dispatch.emit(Action::Open(mark_idx));
                    }
                }
            };
            if *is_whole {
                open();
            }
            let listener = web_sys::window()
                .filter(|_| *is_whole)
                .map(|window| EventListener::new(&window, "hashchange", move |_| open()));
            move || drop(listener)
        },
    );
}

/// Goes on with `given`, another reading of the article in place, where `shown` is still the last one.
#[hook]
pub(super) fn use_renewal(given: &Rc<Story>, shown: &Rc<Story>, dispatch: &Callback<Action>) {
    let (dispatch, is_shown) = (dispatch.clone(), Rc::ptr_eq(given, shown));
    use_effect_with(given.clone(), move |given| {
        if !is_shown {
            dispatch.emit(Action::Renew(given.clone()));
        }
    });
}

/// Updates the field names that queries may use whenever the interface's language changes.
#[hook]
pub(super) fn use_field_names(words: &Words, dispatch: &Callback<Action>) {
    let (dispatch, is_first) = (dispatch.clone(), use_mut_ref(|| true));
    use_effect_with(words.clone(), move |words| {
        // The initial state has them already.
        if !is_first.replace(false) {
            dispatch.emit(Action::NameFields(words.field_names()));
        }
    });
}

/// How many rows are added at once. With more, the next thing a reader does has to wait; with fewer, a long list takes
/// longer to complete.
const ROWS: usize = 12;

/// How many of `n` rows to render so far: `ROWS` at first, and as many more with each task until there are all.
#[hook]
pub(super) fn use_growing(n: usize) -> usize {
    let n_turns = use_turns(n.div_ceil(ROWS).saturating_sub(1));
    n.min((1 + n_turns) * ROWS)
}

/// Counts from 0 to `last`, one per task, so that the page gets its turn in between.
#[hook]
pub(super) fn use_turns(last: usize) -> usize {
    let turn = use_state_eq(|| 0);
    let setter = turn.setter();
    use_effect_with((last, *turn), move |&(last, turn)| {
        let timeout =
            (turn != last).then(|| Timeout::new(0, move || setter.set(last.min(turn + 1))));
        move || drop(timeout)
    });
    last.min(*turn)
}

/// Counts from 0 to `last` the parts of `root` to render; each is laid out in a task of its own before the next.
#[hook]
pub(super) fn use_parts(root: &NodeRef, last: usize) -> usize {
    let turn = use_turns(2 * last);
    use_effect_with((root.clone(), turn), |(root, turn)| {
        if let Some(root) = root.cast::<HtmlElement>().filter(|_| turn % 2 == 1) {
            // Reading a size forces the browser to lay out.
            root.offset_height();
        }
    });
    turn / 2
}

/// Whether the page is being printed.
#[hook]
pub(super) fn use_is_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    let setter = is_printing.setter();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(event, is_on)| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |_| setter.set(is_on))
            })
        });
        move || drop(listeners)
    });
    *is_printing
}
