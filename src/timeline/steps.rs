//! From one mark to the next: along a lane, between lanes, and through all statements. Tests: `tests/timeline.rs`.

use super::{Bunch, Mark, Sight, Timeline};

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
    /// The index of the mark one step away from `mark_idx` as the timeline is seen, on a lane that `is_shown`; `None` at an end. Of
    /// marks that are drawn as one, the first.
    pub fn neighbour(
        &self,
        mark_idx: usize,
        step: Step,
        sight: Sight,
        is_shown: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        let (drawn, at) = self.bunch_of(mark_idx, sight)?;
        let to = match step {
            Step::Back => at.checked_sub(1)?,
            Step::Forth => at + 1,
            Step::First => 0,
            Step::Last => drawn.len() - 1,
            Step::Up | Step::Down => {
                let from = self.marks.get(mark_idx)?.lane_idx;
                let middle = drawn.get(at)?.middle();
                let (mut above, mut below) = ((0..from).rev(), from + 1..self.lanes.len());
                let mut next = || if step == Step::Up { above.next() } else { below.next() };
                while let Some(lane_idx) = next() {
                    let nearest = self.nearest(middle, lane_idx, sight);
                    if nearest.is_some() && is_shown(lane_idx) {
                        return nearest;
                    }
                }
                return None;
            }
        };
        drawn.get(to).filter(|_| to != at)?.marks.first().copied()
    }

    /// The mark whose middle is nearest to `middle` on a lane.
    fn nearest(&self, middle: f32, lane_idx: usize, sight: Sight) -> Option<usize> {
        let drawn = self.bunches(self.lanes.get(lane_idx)?, sight);
        let distance = |bunch: &Bunch| (bunch.middle() - middle).abs();
        let nearest = drawn.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        nearest.marks.first().copied()
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
        let statements = statements.filter(|(_, mark)| mark.is_statement());
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
