//! What is drawn on a lane that is so many pixels wide: marks with room for a finger each, and where there is none, neighbours
//! joined into one. Tests: `tests/timeline/bunches.rs`.
//!
//! **No two targets overlap, and each is at least [`TARGET`] wide**, with what is seen of it in its middle. Marks may give way to
//! each other a little; what is joined depends on the magnification alone, not on which stretch is visible.

use super::{AxisKind, Lane, MarkKind, Timeline, Window};
use crate::sorting::arrange;

/// How a timeline is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    /// What the axis measures.
    pub axis: AxisKind,
    /// The visible stretch of it.
    pub window: Window,
    /// How wide that is, in pixels.
    pub width: f32,
}

impl Sight {
    /// How long all of the axis would be, in pixels.
    fn whole(self) -> f32 {
        self.width / self.window.share()
    }

    /// Where a position on the axis is, in pixels from the start of what is visible.
    pub fn position(self, at: f32) -> f32 {
        self.window.position(at) * self.width
    }
}

/// A mark as it is drawn, or several that are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Bunch {
    /// The indices of its marks, in the order of the axis.
    pub marks: Vec<usize>,
    /// Where what is seen of it starts, in pixels from the start of what is visible.
    pub start: f32,
    /// How wide what is seen of it is, in pixels.
    pub width: f32,
}

impl Bunch {
    /// Where its target is, from its start to its end.
    pub fn target(&self) -> (f32, f32) {
        let (middle, half) = (self.middle(), self.width.max(TARGET) / 2.0);
        (middle - half, middle + half)
    }

    /// Its middle.
    pub fn middle(&self) -> f32 {
        self.start + self.width / 2.0
    }

    /// Whether some of it is in the visible stretch.
    pub fn is_in(&self, sight: Sight) -> bool {
        0.0 < self.start + self.width && self.start < sight.width
    }
}

/// How wide a target for a finger is at least, in pixels (WCAG 2.2, success criterion 2.5.8).
pub const TARGET: f32 = 24.0;

/// How far a mark may give way to the one before it, in pixels. Further, and it says something wrong of where its words are;
/// less, and more marks are joined.
const GIVE: f32 = 12.0;

/// How far targets may reach over the end of the axis, in pixels, since positions are rounded.
const SLACK: f32 = 0.1;

/// How wide a mark is that says where something is, but not how long it is, in pixels.
const POINT: f32 = 14.0;

/// How wide any other mark is at least, in pixels.
const LEAST: f32 = 8.0;

/// What is left free between two passages that follow each other, in pixels.
const GAP: f32 = 2.0;

/// A stretch of the axis, in pixels from its start.
#[derive(Clone, Copy)]
struct Stretch {
    start: f32,
    /// What its words take.
    length: f32,
    /// What is seen of it.
    width: f32,
    mark_idx: usize,
}

impl Timeline {
    /// What is drawn of a lane, in the order of the axis, also before and after what is visible. Marks without a place on the axis
    /// are left out.
    pub fn bunches(&self, lane: &Lane, sight: Sight) -> Vec<Bunch> {
        let whole = sight.whole();
        let mut drawn: Vec<Bunch> = Vec::new();
        // Where the last one's target ends, and what its marks take without giving way.
        let (mut end, mut natural) = (0.0_f32, (0.0_f32, 0.0_f32));
        for Stretch { start, length, width, mark_idx } in self.stretches(lane, sight.axis, whole) {
            let wanted = put((start, width), whole, 0.0);
            let size = wanted.1 - wanted.0;
            let has_room = end - wanted.0 <= GIVE && wanted.0.max(end) + size <= whole + SLACK;
            let from = match drawn.last_mut() {
                Some(last) if !has_room => {
                    last.marks.push(mark_idx);
                    let from = last.target().0.max(0.0);
                    let until = (natural.0 + natural.1).max(start + length);
                    natural.1 = (until - natural.0).min(whole - from).max(TARGET);
                    // The first target of those that are joined stays where it is.
                    from.min(end)
                }
                _ => {
                    natural = (start, width);
                    drawn.push(Bunch { marks: vec![mark_idx], start, width });
                    end
                }
            };
            if let Some(last) = drawn.last_mut() {
                let (start, until) = put(natural, whole, from);
                end = until;
                last.width = natural.1;
                last.start = (start + until - natural.1) / 2.0;
            }
        }
        let moved = sight.window.start() * whole;
        drawn.iter_mut().for_each(|bunch| bunch.start -= moved);
        drawn
    }

    /// What each mark of a lane takes of the axis, in order.
    fn stretches(&self, lane: &Lane, axis: AxisKind, whole: f32) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        for mark_idx in lane.marks.clone() {
            let mark = self.marks.get(mark_idx);
            if let Some((mark, (start, width))) =
                mark.and_then(|it| Some((it, self.place(axis, it.extent)?)))
            {
                let length = (width * whole - GAP).max(0.0);
                let width = match mark.kind {
                    MarkKind::Act | MarkKind::Present | MarkKind::Mention => POINT,
                    _ => length.max(LEAST),
                };
                stretches.push(Stretch { start: start * whole, length, width, mark_idx });
            }
        }
        arrange(&mut stretches, |a, b| a.start < b.start);
        stretches
    }

    /// The drawn marks of a lane with the one that has this mark in it, as an index into them.
    pub fn bunch_of(&self, mark_idx: usize, sight: Sight) -> Option<(Vec<Bunch>, usize)> {
        let lane = self.lanes.get(self.marks.get(mark_idx)?.lane_idx)?;
        let bunches = self.bunches(lane, sight);
        let idx = bunches.iter().position(|bunch| bunch.marks.contains(&mark_idx))?;
        Some((bunches, idx))
    }
}

/// From where to where a target is for something with this start and width: around its middle, not before `from` and, if there is
/// room, not after the end of the axis.
fn put((start, width): (f32, f32), whole: f32, from: f32) -> (f32, f32) {
    let size = width.max(TARGET);
    let start = (start + width / 2.0 - size / 2.0).min(whole - size).max(from);
    (start, start + size)
}
