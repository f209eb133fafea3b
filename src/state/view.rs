//! How the timeline is viewed: which stretch of it, whose statements stand out, and how many lanes are shown.
//!
//! No Yew, no browser. Tests: `tests/state/view.rs`.

use super::{State, Story};
use crate::timeline::{AxisKind, Lane, Turn, Window, Zoom};
use std::rc::Rc;

/// How many lanes are usually shown before the less active ones are folded away. Higher pushes the article off the first
/// screen, lower hides speakers.
pub const MOST_LANES: usize = 8;

/// How the timeline is viewed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// What the axis measures.
    pub axis: AxisKind,
    /// The visible stretch of the axis.
    pub window: Window,
    /// The indices of the picked speakers, sorted; if nobody is picked, everybody stands out.
    pub picked: Rc<[usize]>,
    /// Whether the less active lanes are shown too.
    pub is_unfolded: bool,
}

impl View {
    /// Whether a speaker's statements stand out.
    pub fn stands_out(&self, speaker_idx: usize) -> bool {
        self.picked.is_empty() || self.picked.contains(&speaker_idx)
    }

    /// The picked speakers, with this one added, or removed if picked already.
    pub(super) fn toggled(&self, speaker_idx: usize) -> Rc<[usize]> {
        let others = self.picked.iter().copied().filter(|&idx| idx != speaker_idx);
        if self.picked.contains(&speaker_idx) {
            others.collect()
        } else {
            let behind = self.picked.iter().copied().filter(|&idx| speaker_idx < idx);
            let before = others.filter(|&idx| idx < speaker_idx);
            before.chain([speaker_idx]).chain(behind).collect()
        }
    }
}

impl State {
    /// The mark of the statement before or after the selected one, of those that stand out.
    pub fn turned(&self, turn: Turn) -> Option<usize> {
        self.story.timeline.turn_statement(self.selected, turn, &|idx| self.view.stands_out(idx))
    }

    /// Whether a lane is shown where `most_lanes` are: it is one of the most active, or all are shown, or the reader
    /// selected or picked it.
    pub fn shows(&self, lane_idx: usize, most_lanes: usize) -> bool {
        let timeline = &self.story.timeline;
        let Some(lane) = timeline.lanes.get(lane_idx) else { return false };
        let has_room = timeline.lanes.len() <= most_lanes || lane.rank < most_lanes;
        let is_selected = self.selected.is_some_and(|mark_idx| lane.marks.contains(&mark_idx));
        has_room
            || self.view.is_unfolded
            || is_selected
            || self.view.picked.contains(&lane.speaker_idx)
    }

    /// The mark that Tab reaches where `most_lanes` are shown; if its lane is folded away, the first one that is shown.
    pub fn tab_stop(&self, most_lanes: usize) -> usize {
        let lanes = &self.story.timeline.lanes;
        let lane_of = |mark_idx| lanes.iter().position(|lane| lane.marks.contains(&mark_idx));
        if lane_of(self.tab_stop).is_some_and(|lane_idx| self.shows(lane_idx, most_lanes)) {
            return self.tab_stop;
        }
        let is_shown = |(lane_idx, lane): &(usize, &Lane)| {
            self.shows(*lane_idx, most_lanes) && !lane.marks.is_empty()
        };
        let first = lanes.iter().enumerate().find(is_shown);
        first.map_or(self.tab_stop, |(_, lane)| lane.marks.start)
    }
}

/// What the axis measures at first.
pub(super) fn usual_axis(story: &Story) -> AxisKind {
    match &story.timeline.clock {
        Some(clock) if clock.is_live() => AxisKind::Clock,
        _ => AxisKind::Reading,
    }
}

/// The window after this change: a closer look goes to what is selected.
pub(super) fn zoomed(state: &State, zoom: Zoom) -> Window {
    let (view, timeline) = (&state.view, &state.story.timeline);
    let window = view.window.zoomed(zoom);
    let mark = state.selected.and_then(|mark_idx| timeline.marks.get(mark_idx));
    let place = mark.and_then(|mark| timeline.place(view.axis, mark.extent));
    match (zoom, place) {
        (Zoom::In | Zoom::Out, Some((start, width))) => window.around(start + width / 2.0),
        _ => window,
    }
}

/// The view with its window moved so that a mark is visible.
pub(super) fn showing(story: &Story, view: View, mark_idx: usize) -> View {
    let mark = story.timeline.marks.get(mark_idx);
    let place = mark.and_then(|mark| story.timeline.place(view.axis, mark.extent));
    let window = place.map_or(view.window, |(start, width)| view.window.showing(start, width));
    View { window, ..view }
}
