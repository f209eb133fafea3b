//! What is in the row below the lanes: what changes them, and what their marks mean until the reader has used them once. Loaded
//! right after everything else, into a row that keeps its room. Tests: `tests/page/timeline.rs`, `tests/page/help.rs`.

use super::legend::legend;
use super::tools::tools;
use super::words::Words;
use crate::state::{Action, State};
use yew::prelude::*;

pub(super) struct Foot<'a> {
    pub(super) state: &'a State,
    pub(super) words: &'a Words,
    pub(super) most_lanes: usize,
    /// Nobody has used the widget yet.
    pub(super) is_new: bool,
    pub(super) dispatch: &'a Callback<Action>,
}

pub(super) fn foot(Foot { state, words, most_lanes, is_new, dispatch }: Foot<'_>) -> Html {
    html! {
        <>
            { tools(state, most_lanes, words, dispatch) }
            if is_new {
                { legend(&state.story, words) }
            }
        </>
    }
}
