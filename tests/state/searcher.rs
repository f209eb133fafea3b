//! A search before what searches is there: what is typed or asked for waits, and is searched for as soon as it comes.

use super::{after, story};
use rostrum::state::{Action, List, Searcher, State, step};
use rostrum::timeline::Turn;

/// The state after these actions, without anything to search with.
fn waiting(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(State::new(story()), step)
}

fn equipped(state: State) -> State {
    step(state, Action::Equip(Searcher::OWN))
}

fn typed(query: &str, caret: usize) -> Action {
    Action::Type { query: query.into(), caret }
}

#[test]
fn what_is_typed_waits_in_the_box() {
    let state = waiting([typed("inn", 2), typed("innov", 5)]);
    assert_eq!((&*state.search.query, state.search.caret), ("innov", 5));
    assert_eq!((state.search.n_matches(), state.awaits_searcher()), (0, true));
    assert!(!waiting([]).awaits_searcher(), "nothing is searched for");
    assert!(!waiting([typed("inn", 3), typed("", 0)]).awaits_searcher(), "no longer");
}

#[test]
fn it_is_found_once_it_can_be() {
    for action in [typed("innovation", 10), Action::Search("innovation".into())] {
        let late = equipped(waiting([action.clone()]));
        let early = after([action]);
        assert!(0 < early.search.n_matches());
        assert_eq!(late.search, early.search, "as if it had been there from the start");
        assert!(!late.awaits_searcher());
    }
}

#[test]
fn what_needs_results_does_nothing_without_them() {
    let before = waiting([typed("innovation", 10)]);
    for action in [Action::TurnMatch(Turn::Next), Action::Choose(0)] {
        let after = step(before.clone(), action);
        assert_eq!((after.search, after.jump), (before.search.clone(), None));
    }
}

#[test]
fn with_nothing_in_the_box_nothing_is_searched_for() {
    let state = equipped(waiting([]));
    assert_eq!((&*state.search.query, state.search.list), ("", List::Closed));
    assert_eq!(state.search.n_matches(), 0);
}

#[test]
fn another_reading_keeps_the_search_and_its_place() {
    let next = Action::TurnMatch(Turn::Next);
    let before = after([Action::Search("innovation".into()), next.clone(), next]);
    assert_eq!(before.search.hit_idx, 1);
    let renewed = step(before.clone(), Action::Renew(story()));
    assert_eq!(renewed.search, before.search);
    let late =
        equipped(step(waiting([Action::Search("innovation".into())]), Action::Renew(story())));
    assert_eq!(late.search.n_matches(), before.search.n_matches());
}
