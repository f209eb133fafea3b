//! Everything that searches, behind one function: a page loads it when a reader wants to search.
//!
//! No Yew, no browser. Tests: `tests/state.rs` and its folder.

use super::{Action, Choice, List, Search, State, Target, Via, jump, open};
use crate::article::TextRange;
use crate::search::Hit;
use crate::timeline::Turn;

/// What takes the steps of searching: [`Action::Search`], [`Action::Type`], [`Action::Choose`] and [`Action::TurnMatch`].
#[derive(Clone, Copy, Debug)]
pub struct Searcher(pub fn(State, Action) -> State);

/// There is only one, wherever it comes from.
impl PartialEq for Searcher {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Searcher {
    /// The one in this crate.
    pub const OWN: Self = Self(step);
}

fn step(state: State, action: Action) -> State {
    match action {
        Action::Search(query) => {
            State { search: Search::for_query(&state.story, &state.field_names, &query), ..state }
        }
        Action::Type { query, caret } => type_in(state, &query, caret),
        Action::Choose(option_idx) => choose(state, option_idx),
        Action::TurnMatch(turn) => turn_match(state, turn),
        _ => state,
    }
}

fn type_in(state: State, query: &str, caret: usize) -> State {
    let search = Search::typed(&state.story, &state.field_names, query, caret);
    State { search, ..state }
}

fn choose(state: State, option_idx: usize) -> State {
    match state.search.options().get(option_idx) {
        Some(Choice::Completion(it)) => type_in(state.clone(), &it.query, it.caret),
        Some(Choice::Hit(hit)) => go_to(state.clone(), hit),
        None => state,
    }
}

/// Goes to the first match of a result, or to its passage if only the speaker matches; opens the statement if it is
/// one.
fn go_to(state: State, hit: &Hit) -> State {
    let snippet = state.story.index().snippet(&state.search.hits, hit);
    let place = snippet.matches.first().copied().unwrap_or(snippet.range);
    let is_there = |range: &TextRange| range.start == place.start;
    let hit_idx = state.search.counted().iter().position(is_there);
    let hit_idx = hit_idx.unwrap_or(state.search.hit_idx);
    let mark_idx = hit.statement_idx.and_then(|idx| state.story.timeline.mark_of_statement(idx));
    let state = match mark_idx {
        Some(mark_idx) => open(state, mark_idx, Via::Search),
        None => state,
    };
    let search = Search { hit_idx, is_there: true, list: List::Closed, ..state.search };
    jump(State { search, ..state }, Target::Words(place))
}

/// Goes to the next or the previous match, at first to the first or the last, and closes the list.
fn turn_match(state: State, turn: Turn) -> State {
    let matches = state.search.counted();
    let distance = match turn {
        Turn::Previous => matches.len().saturating_sub(1),
        Turn::Next => usize::from(state.search.is_there),
    };
    let hit_idx = (state.search.hit_idx + distance).checked_rem(matches.len());
    let Some((hit_idx, &place)) = hit_idx.and_then(|idx| Some((idx, matches.get(idx)?))) else {
        return state;
    };
    let search = Search { hit_idx, is_there: true, list: List::Closed, ..state.search };
    jump(State { search, ..state }, Target::Words(place))
}
