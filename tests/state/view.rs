//! The view of the timeline: zoomed, picked, folded.

use super::{after, start};
use rostrum::parse::parse;
use rostrum::state::{Action, MOST_LANES, State, Story, Via, step};
use rostrum::timeline::{Turn, Zoom};
use std::rc::Rc;

/// A talk with this many speakers, some of whom speak more often than others.
fn crowd(n_people: usize) -> State {
    let mut text = "A headline\n\n".to_owned();
    for idx in 0..n_people {
        let name =
            format!("Mayor Ada Holm{}", "abcdefghijklmnopqrstuvwxyz".get(idx..=idx).unwrap_or("z"));
        for nth in 0..=idx % 5 {
            text.push_str(&format!("{name} said the roof number {nth} leaked.\n\n"));
        }
    }
    State::new(Rc::new(Story::from(parse(text.as_bytes()))))
}

#[test]
fn a_picked_speaker_stands_out_until_all_do() {
    let state = after([Action::Pick(3), Action::Pick(1)]);
    assert_eq!(*state.view.picked, [1, 3]);
    assert!(state.view.stands_out(1) && !state.view.stands_out(2));
    assert_eq!(*step(state.clone(), Action::Pick(3)).view.picked, [1]);
    let all = step(state, Action::PickNone);
    assert!(all.view.stands_out(2));
}

#[test]
fn previous_and_next_keep_to_who_is_picked() {
    let state = start();
    let lanes = &state.story.timeline.lanes;
    let speaker_idx = lanes[0].speaker_idx;
    let mut state = step(state.clone(), Action::Pick(speaker_idx));
    let mut n_turns = 0;
    while let Some(mark_idx) = state.turned(Turn::Next) {
        state = step(state, Action::TurnStatement(Turn::Next));
        assert_eq!(state.selected, Some(mark_idx));
        n_turns += 1;
    }
    let mine = state.story.proceedings.statements.iter().filter(|it| it.speaker_idx == speaker_idx);
    assert_eq!(n_turns, mine.count());
}

#[test]
fn few_lanes_are_all_shown() {
    let state = start();
    assert!((0..state.story.timeline.lanes.len()).all(|idx| state.shows(idx, MOST_LANES)));
    assert!(!state.shows(usize::MAX, MOST_LANES));
}

#[test]
fn many_lanes_fold_to_the_most_active_and_to_the_readers_own() {
    let state = crowd(15);
    let lanes = &state.story.timeline.lanes;
    assert_eq!(lanes.len(), 15);
    for most in [3, MOST_LANES] {
        let shown = |state: &State| (0..lanes.len()).filter(|&idx| state.shows(idx, most)).count();
        assert_eq!(shown(&state), most);
        assert_eq!(shown(&step(state.clone(), Action::Unfold(true))), 15);
        let folded = (0..lanes.len()).find(|&idx| !state.shows(idx, most)).unwrap_or_default();
        let selected = step(state.clone(), Action::Select(lanes[folded].marks.start, Via::Mark));
        assert!(selected.shows(folded, most), "the selected mark is to be seen");
        let picked = step(state.clone(), Action::Pick(lanes[folded].speaker_idx));
        assert!(picked.shows(folded, most), "who is picked is to be seen");
        let least = lanes.iter().enumerate().filter(|(idx, _)| state.shows(*idx, most));
        let least = least.map(|(_, lane)| lane.marks.len()).min();
        assert!(lanes[folded].marks.len() <= least.unwrap_or_default());
    }
}

#[test]
fn tab_reaches_a_lane_that_is_shown() {
    let state = crowd(15);
    for most in [3, MOST_LANES] {
        let tab_stop = state.tab_stop(most);
        let lane = state.story.timeline.lanes.iter().position(|it| it.marks.contains(&tab_stop));
        assert!(lane.is_some_and(|lane_idx| state.shows(lane_idx, most)));
    }
    assert_eq!(start().tab_stop(MOST_LANES), 0);
}

#[test]
fn what_the_reader_goes_to_comes_into_sight() {
    let state = after([Action::Zoom(Zoom::In), Action::Zoom(Zoom::In), Action::Zoom(Zoom::In)]);
    let is_inside = |state: &State, mark_idx: usize| {
        let mark = &state.story.timeline.marks[mark_idx];
        let window = state.view.window;
        (0.0..=1.0).contains(&window.position(mark.start))
    };
    for mark_idx in 0..state.story.timeline.marks.len() {
        assert!(is_inside(&step(state.clone(), Action::Select(mark_idx, Via::Mark)), mark_idx));
        assert!(is_inside(&step(state.clone(), Action::Focus(mark_idx)), mark_idx));
    }
}

#[test]
fn who_is_only_named_is_the_least_active() {
    let lanes = start().story.timeline.lanes.clone();
    let named = lanes.iter().filter(|lane| !lane.group.is_heard()).map(|lane| lane.rank);
    let heard = lanes.iter().filter(|lane| lane.group.is_heard()).map(|lane| lane.rank);
    assert!(heard.max() < named.min());
}

#[test]
fn a_closer_look_goes_to_what_is_selected() {
    let n_marks = start().story.timeline.marks.len();
    for mark_idx in [0, n_marks / 2, n_marks - 1] {
        let selected = step(start(), Action::Select(mark_idx, Via::Mark));
        let near = step(step(selected, Action::Zoom(Zoom::In)), Action::Zoom(Zoom::In));
        let mark = near.story.timeline.marks[mark_idx];
        let middle = near.view.window.position(mark.start + mark.width / 2.0);
        let is_at_an_end = near.view.window.start() == 0.0
            || 1.0 <= near.view.window.start() + near.view.window.share();
        assert!((middle - 0.5).abs() < 0.01 || is_at_an_end, "{middle}");
    }
    let nothing_selected = step(start(), Action::Zoom(Zoom::In)).view.window;
    assert_eq!((nothing_selected.start(), nothing_selected.share()), (0.25, 0.5));
}
