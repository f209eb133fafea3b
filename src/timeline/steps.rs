//! From one mark to the next: along a lane, between lanes, and through all statements. Tests: `tests/timeline.rs`.

use super::{Mark, Occasion, Timeline};

/// A way from one mark to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the mark before it on its lane.
    Back,
    /// To the mark after it on its lane.
    Forth,
    /// To the nearest mark on the next lane above that has any.
    Up,
    /// To the nearest mark on the next lane below that has any.
    Down,
    /// To the lane's first mark.
    First,
    /// To the lane's last mark.
    Last,
}

/// A direction in a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the previous one.
    Previous,
    /// To the next one.
    Next,
}

impl Timeline {
    /// The index of the mark one step away from `mark_idx`, on a lane that `is_shown`; `None` at an end.
    pub fn neighbour(
        &self,
        mark_idx: usize,
        step: Step,
        is_shown: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        let mark = self.marks.get(mark_idx)?;
        let lane = self.lanes.get(mark.lane_idx)?;
        let found = match step {
            Step::Back => mark_idx.checked_sub(1)?,
            Step::Forth => mark_idx + 1,
            Step::First => lane.marks.start,
            Step::Last => lane.marks.end.checked_sub(1)?,
            Step::Up => {
                return self.nearest(mark, (0..mark.lane_idx).rev().filter(|&idx| is_shown(idx)));
            }
            Step::Down => {
                let below = mark.lane_idx + 1..self.lanes.len();
                return self.nearest(mark, below.filter(|&idx| is_shown(idx)));
            }
        };
        lane.marks.contains(&found).then_some(found)
    }

    /// The mark whose middle is nearest to `mark`'s, on the first of `lanes` that has marks.
    fn nearest(&self, mark: &Mark, lanes: impl Iterator<Item = usize>) -> Option<usize> {
        let middle = |mark: &Mark| mark.start + mark.width / 2.0;
        let mut lanes = lanes.filter_map(|lane_idx| self.lanes.get(lane_idx));
        let lane = lanes.find(|lane| !lane.marks.is_empty())?;
        let candidates = lane.marks.clone().filter_map(|idx| Some((idx, self.marks.get(idx)?)));
        let distance = |other: &Mark| (middle(other) - middle(mark)).abs();
        candidates.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b))).map(|(idx, _)| idx)
    }

    /// The mark of the statement before or after the mark `from` in reading order, by a speaker that `stands_out`.
    /// Without `from`, the next is the first.
    pub fn turn_statement(
        &self,
        from: Option<usize>,
        turn: Turn,
        stands_out: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        // The lane breaks the tie if several people say the same words.
        let place =
            |idx: usize| self.marks.get(idx).map(|mark| (mark.extent.start, mark.lane_idx, idx));
        let from = from.and_then(place);
        let statements = self.marks.iter().enumerate();
        let statements =
            statements.filter(|(_, mark)| matches!(mark.occasion, Occasion::Statement(_)));
        let is_wanted = |mark: &Mark| {
            self.lanes.get(mark.lane_idx).is_some_and(|lane| stands_out(lane.speaker_idx))
        };
        let statements = statements.filter(|(_, mark)| is_wanted(mark));
        let places = statements.filter_map(|(idx, _)| place(idx));
        let found = match turn {
            Turn::Previous => places.filter(|&it| from.is_some_and(|from| it < from)).max(),
            Turn::Next => places.filter(|&it| from.is_none_or(|from| from < it)).min(),
        };
        found.map(|(_, _, idx)| idx)
    }
}
