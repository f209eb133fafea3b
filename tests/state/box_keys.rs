//! What keys do in the search box, and how the list below it follows.

use super::{after, start};
use rostrum::state::{Action, Answer, Choice, List, Press, State, Target, step};

fn typing(query: &str) -> Action {
    Action::Type { query: query.to_owned(), caret: query.len() }
}

/// The state after typing `query` and pressing keys such as `Shift+Enter`, and whether the last key was left to the
/// browser.
fn press(query: &str, keys: &[&str]) -> (State, bool) {
    let mut is_left = false;
    let mut state = after([typing(query)]);
    for name in keys {
        let key = name.rsplit('+').next().unwrap_or_default();
        let has = |modifier| name.contains(modifier);
        let press = Press {
            key,
            has_shift: has("Shift+"),
            has_alt: has("Alt+"),
            has_command: has("Ctrl+"),
            is_composing: has("Composing+"),
        };
        let answer = state.search.answer(press);
        is_left = !matches!(answer, Some(Answer::Instead(_)));
        if let Some(Answer::Instead(action) | Answer::Beside(action)) = answer {
            state = step(state, action);
        }
    }
    (state, is_left)
}

/// Checks the state of the list: `closed`, `open`, or the index of the active option.
#[track_caller]
fn check(query: &str, keys: &[&str], list: &str) {
    let (state, _) = press(query, keys);
    let found = match state.search.list {
        _ if !state.search.is_expanded() => "closed".to_owned(),
        List::Open { active: Some(active) } => active.to_string(),
        _ => "open".to_owned(),
    };
    assert_eq!(found, list, "{query} {keys:?}");
}

/// How many options there are for `innovation`.
fn n_options() -> usize {
    after([typing("innovation")]).search.options().len()
}

#[test]
fn the_list_opens_with_typing_and_nothing_is_active() {
    check("innovation", &[], "open");
    check("zzzz", &[], "closed");
    check("   ", &[], "closed");
}

#[test]
fn arrows_walk_through_the_options_and_around() {
    let last = (n_options() - 1).to_string();
    check("innovation", &["ArrowDown"], "0");
    check("innovation", &["ArrowDown", "ArrowDown"], "1");
    check("innovation", &["ArrowUp"], &last);
    check("innovation", &["ArrowUp", "ArrowDown"], "0");
    check("innovation", &["ArrowDown", "ArrowUp"], &last);
    check("zzzz", &["ArrowDown"], "closed");
    check("", &["ArrowUp"], "closed");
}

#[test]
fn the_list_opens_and_closes_by_keys() {
    check("innovation", &["Escape"], "closed");
    check("innovation", &["Escape", "ArrowDown"], "0");
    check("innovation", &["ArrowDown", "Alt+ArrowUp"], "closed");
    check("innovation", &["Escape", "Alt+ArrowDown"], "open");
}

#[test]
fn moving_the_caret_leaves_the_options() {
    for key in ["ArrowLeft", "ArrowRight", "Home", "End"] {
        check("innovation", &["ArrowDown", key], "open");
        assert!(press("innovation", &["ArrowDown", key]).1, "the browser moves the caret");
    }
    check("innovation", &["Escape", "Home"], "closed");
}

#[test]
fn escape_closes_then_clears_then_is_the_pages() {
    let (state, is_left) = press("innovation", &["Escape"]);
    assert_eq!((&*state.search.query, is_left), ("innovation", false));
    let (state, is_left) = press("innovation", &["Escape", "Escape"]);
    assert_eq!((&*state.search.query, is_left), ("", false));
    assert!(state.search.painted().is_empty());
    assert!(press("innovation", &["Escape", "Escape", "Escape"]).1);
    assert_eq!(&*press("zzzz", &["Escape"]).0.search.query, "", "there was no list");
}

#[test]
fn enter_goes_on_and_shift_enter_back_with_the_list_out_of_the_way() {
    let hit_idx = |keys| press("innovation", keys).0.search.hit_idx;
    assert_eq!(hit_idx(&["Enter"]), 0, "the first Enter goes to the first match");
    assert_eq!(hit_idx(&["Enter", "Enter"]), 1);
    assert_eq!(hit_idx(&["Enter", "Enter", "Enter", "Shift+Enter"]), 1);
    assert_eq!(hit_idx(&["Shift+Enter"]), 7);
    check("innovation", &["Enter"], "closed");
    assert!(press("", &["Enter"]).1, "an empty box is no reason to keep a form from being sent");
}

#[test]
fn enter_takes_the_active_result_and_goes_there() {
    let (state, _) = press("innovation", &["ArrowUp", "Enter"]);
    let search = &state.search;
    assert_eq!(search.list, List::Closed);
    let current = search.current().expect("a current match");
    assert_eq!(state.jump.map(|jump| jump.target), Some(Target::Words(current)));
    assert_eq!(state.story.article.slice(current), "innovation");
    let selected = state.selected.and_then(|idx| state.story.timeline.marks.get(idx));
    let selected = selected.expect("a result that is a statement is selected");
    assert!(selected.extent.contains_range(current));
}

#[test]
fn the_headline_is_a_result_too() {
    let start = after([typing("innovation")]);
    let headline = start
        .search
        .options()
        .iter()
        .position(|option| matches!(option, Choice::Hit(hit) if hit.block_idx.is_none()));
    let state = step(start, Action::Choose(headline.expect("the headline matches")));
    let Some(Target::Words(range)) = state.jump.map(|jump| jump.target) else { panic!("no jump") };
    assert!(state.story.article.headline.contains_range(range));
}

#[test]
fn enter_takes_the_active_completion_and_the_list_stays() {
    let (state, _) = press("jing", &["ArrowDown", "Enter"]);
    assert_eq!(&*state.search.query, "speaker:\"Jing Junhai\" ");
    assert_eq!(state.search.caret, state.search.query.len());
    assert!(state.search.is_expanded() && state.search.active().is_none());
    assert!(0 < state.search.n_matches(), "it has searched");
}

#[test]
fn what_is_complete_is_not_completed() {
    let completions = |query| after([typing(query)]).search.completions.len();
    assert_eq!((completions("is:ac"), completions("is:act")), (1, 0));
}

#[test]
fn composing_and_the_browsers_own_keys_are_left_alone() {
    for key in [
        "Composing+Enter",
        "Composing+ArrowDown",
        "Composing+Escape",
        "Ctrl+f",
        "Ctrl+Enter",
        "Tab",
        "a",
    ] {
        let (state, is_left) = press("innovation", &[key]);
        assert!(is_left, "{key}");
        assert_eq!((state.search.hit_idx, &*state.search.query), (0, "innovation"), "{key}");
    }
}

#[test]
fn a_search_that_nobody_types_opens_no_list() {
    let search = after([Action::Search("jing".into())]).search;
    assert!(!search.is_expanded() && search.completions.is_empty());
}

#[test]
fn an_option_that_is_not_there_changes_nothing() {
    let state = step(start(), Action::Choose(3));
    assert_eq!((state.jump, state.selected), (None, None));
}
