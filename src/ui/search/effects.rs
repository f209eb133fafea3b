//! What the search box needs from the browser: focus, caret, timing, and reporting searches to the host.

use crate::state::Search;
use crate::ui::effect::use_effect_on;
use crate::ui::jump::bring_into_sight;
use crate::ui::spans::units_before;
use crate::ui::value::use_value;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{Element, HtmlElement, HtmlInputElement, ScrollBehavior, ScrollLogicalPosition};
use yew::prelude::*;

/// What the reader has searched for.
#[derive(Clone, Debug, PartialEq)]
pub struct Searched {
    /// The text in the box.
    pub query: AttrValue,
    /// How many matches the counter shows.
    pub n_hits: usize,
}

/// How long typing must pause, in milliseconds, before the query counts as meant. With less, a screen reader talks over
/// the typing; with more, it seems to have nothing to say.
const PAUSE: u32 = 600;

/// `value` as it was when it last stayed the same for `PAUSE`.
#[hook]
pub(in crate::ui) fn use_settled(value: &AttrValue) -> AttrValue {
    let (settled, setter) = use_value(AttrValue::default);
    use_effect_on(value.clone(), move |value| {
        let value = value.clone();
        let timeout = Timeout::new(PAUSE, move || setter.set(value));
        move || drop(timeout)
    });
    settled
}

/// How long a frame lasts, in milliseconds. With less, what waits for it runs before the frame is painted; with more,
/// it lags.
pub(in crate::ui) const FRAME: u32 = 17;

/// `search` as of the last paint: what is slow to lay out comes a frame after the matches in the text, so that these
/// appear at once.
#[hook]
pub(in crate::ui) fn use_behind_paint(search: &Search) -> Search {
    let (shown, setter) = use_value(|| search.clone());
    use_effect_on(search.clone(), move |search| {
        let search = search.clone();
        let timeout = Timeout::new(FRAME, move || setter.set(search));
        move || drop(timeout)
    });
    shown
}

/// Reports the query once typing has paused, unless it is the one last reported.
#[hook]
pub(in crate::ui) fn use_searched(search: &Search, on_search: &Callback<Searched>) {
    let told = use_mut_ref(|| Rc::from(""));
    let (on_search, n_hits) = (on_search.clone(), search.n_matches());
    use_effect_on(search.query.clone(), move |query| {
        let query = query.clone();
        let timeout = Timeout::new(PAUSE, move || {
            if *told.borrow() != query {
                told.replace(query.clone());
                on_search.emit(Searched { query: query.into(), n_hits });
            }
        });
        move || drop(timeout)
    });
}

/// Keeps the caret of `input` where the state has it. They differ only after the state has changed the text.
#[hook]
pub(in crate::ui) fn use_written(input: &NodeRef, query: &Rc<str>, caret: usize) {
    use_effect_on((input.clone(), query.clone(), caret), |(input, query, caret)| {
        let input = input.cast::<HtmlInputElement>();
        // Without the focus, some browsers would move it there too.
        if let Some(input) = input.filter(|input| input.matches(":focus").unwrap_or_default()) {
            let caret = units_before(query, *caret);
            if input.selection_start().ok().flatten() != Some(caret) {
                // Fails only for types of input without a caret.
                let _ = input.set_selection_range(caret, caret);
            }
        }
    });
}

/// Scrolls the active option of `list` into view.
#[hook]
pub(in crate::ui) fn use_shown_option(list: &NodeRef, active: Option<usize>) {
    use_effect_on((list.clone(), active), |(list, _)| {
        let list = list.cast::<Element>();
        let option = list.and_then(|list| list.query_selector("[aria-selected=true]").ok()?);
        if let Some(option) = option {
            bring_into_sight(&option, ScrollLogicalPosition::Nearest, ScrollBehavior::Instant);
        }
    });
}

/// Moves the focus to `node`.
pub(in crate::ui) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Fails only on what is not rendered, and then the focus stays where it is.
        let _ = element.focus();
    }
}
