//! The whole article as one strip, with each statement in its place: for columns that have no room for lanes. Tests:
//! `tests/timeline/strip.rs`.
//!
//! **Where statements have room, each is a piece; where they are crowded, the pieces are bars**: the strip is cut into
//! stretches, and the more of a stretch's text is
//! said by somebody, the higher its bar, with whoever said most at its foot.

use super::{AxisKind, Occasion, Timeline};
use crate::sorting::arrange;

/// The statements of an article, along its axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// What is drawn, from start to end.
    pub pieces: Vec<Piece>,
    /// Where the statements are, in the order of the axis.
    pub stops: Vec<Stop>,
}

/// A rectangle on the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The index of the lane whose colour it has.
    pub lane_idx: usize,
    /// Where it starts, from 0 to 1.
    pub start: f32,
    /// How long it is, from 0 to 1.
    pub width: f32,
    /// How far above the strip's foot it starts, from 0 to 1.
    pub foot: f32,
    /// How high it is, from 0 to 1.
    pub height: f32,
}

/// A statement on the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The index of its mark.
    pub mark_idx: usize,
    /// Where it starts, from 0 to 1.
    pub start: f32,
    /// How long it is, from 0 to 1.
    pub width: f32,
}

/// The least that a piece takes of the strip: 6 px of the 340 on a usual phone. With less, pieces are hard to see; with more,
/// fewer articles have room for a piece each.
const LEAST: f32 = 1.0 / 56.0;

/// With more statements, they are crowded, even if there were room for the smallest pieces of all. Higher, and pieces stand away
/// from their places.
const MOST_PIECES: usize = 40;

/// Into how many stretches a crowded strip is cut. With more, its bars are thinner than 6 px on a phone.
const N_BINS: usize = 48;

/// How many speakers a bar shows. With more, the shares are too small to be seen.
const MOST_SHARES: usize = 3;

/// The lowest share of a bar: a short statement alone in its stretch must be seen.
const LOWEST: f32 = 0.2;

impl Timeline {
    /// The statements along `axis`; those without a place on it are left out.
    pub fn strip(&self, axis: AxisKind) -> Strip {
        let marks = self.marks.iter().enumerate();
        let statements = marks.filter(|(_, mark)| matches!(mark.occasion, Occasion::Statement(_)));
        let mut stops: Vec<Stop> = statements
            .filter_map(|(mark_idx, mark)| {
                let (start, width) = self.place(axis, mark.extent)?;
                Some(Stop { mark_idx, start, width })
            })
            .collect();
        arrange(&mut stops, |a, b| a.start < b.start);
        if stops.len() <= MOST_PIECES
            && let Some(placed) = apart(&stops)
        {
            let pieces = placed.iter().map(|&Stop { mark_idx, start, width }| Piece {
                lane_idx: self.lane_at(mark_idx),
                start,
                width,
                foot: 0.0,
                height: 1.0,
            });
            return Strip { pieces: pieces.collect(), stops: placed };
        }
        Strip { pieces: self.bars(&stops), stops }
    }

    fn lane_at(&self, mark_idx: usize) -> usize {
        self.marks.get(mark_idx).map_or(0, |mark| mark.lane_idx)
    }

    /// Who says how much in each stretch.
    fn bars(&self, stops: &[Stop]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let width = 1.0 / N_BINS as f32;
        // Statements are about in order of their ends too: what ends before a stretch is not looked at again.
        let mut n_past = 0;
        for bin in 0..N_BINS {
            let (start, end) = (bin as f32 * width, (bin + 1) as f32 * width);
            while stops.get(n_past).is_some_and(|it| it.start + it.width < start) {
                n_past += 1;
            }
            let mut shares: Vec<Share> = Vec::new();
            for stop in stops.get(n_past..).unwrap_or_default() {
                if end <= stop.start && bin + 1 < N_BINS {
                    break;
                }
                let said = (stop.start + stop.width).min(end) - stop.start.max(start);
                // A statement that starts here is shown here, however short.
                let least = if stop.start < start { 0.0 } else { LOWEST };
                let (share, lane_idx) = (said.max(0.0) / width, self.lane_at(stop.mark_idx));
                match shares.iter_mut().find(|it| it.lane_idx == lane_idx) {
                    Some(it) => (it.said, it.least) = (it.said + share, it.least.max(least)),
                    None => shares.push(Share { lane_idx, said: share, least }),
                }
            }
            // What hardly reaches into a stretch is not shown there.
            shares.retain(|it| LOWEST / 2.0 < it.said.max(it.least));
            arrange(&mut shares, |a, b| b.said < a.said);
            shares.truncate(MOST_SHARES);
            pile(&shares, start, width, &mut pieces);
        }
        // The highest bar is as high as the strip.
        let top = pieces.iter().map(|it| it.foot + it.height).fold(LOWEST, f32::max);
        for piece in &mut pieces {
            (piece.foot, piece.height) = (piece.foot / top, piece.height / top);
        }
        pieces
    }
}

/// What one speaker says of a stretch.
#[derive(Clone, Copy)]
struct Share {
    lane_idx: usize,
    /// How much of the text, from 0 to 1.
    said: f32,
    /// How much of it is shown at least.
    least: f32,
}

/// Adds a bar to `pieces`: one share above the other.
fn pile(shares: &[Share], start: f32, width: f32, pieces: &mut Vec<Piece>) {
    let height_of = |it: &Share| it.said.max(LOWEST);
    let sum: f32 = shares.iter().map(height_of).sum();
    let mut foot = 0.0;
    for it in shares {
        let height = height_of(it) / sum.max(1.0);
        pieces.push(Piece { lane_idx: it.lane_idx, start, width, foot, height });
        foot += height;
    }
}

/// The statements side by side, each as close to its place as it can be; `None` if there is no room for all.
fn apart(stops: &[Stop]) -> Option<Vec<Stop>> {
    let mut placed: Vec<Stop> = Vec::new();
    let mut free = 0.0_f32;
    for (idx, stop) in stops.iter().enumerate() {
        // What starts within another one has the rest of it.
        let next = stops.get(idx + 1).map_or(1.0, |next| next.start);
        let width = stop.width.min(next - stop.start).max(LEAST);
        let start = stop.start.max(free);
        free = start + width;
        placed.push(Stop { start, width, ..*stop });
    }
    // Those that were pushed over the end push back.
    let mut end = 1.0_f32;
    for stop in placed.iter_mut().rev() {
        if end < stop.start + stop.width {
            stop.width = (end - stop.start).max(LEAST);
            stop.start = end - stop.width;
        }
        end = stop.start;
    }
    // A hair less than nothing is a rounding error.
    (-LEAST / 100.0 <= end).then_some(placed)
}

impl Strip {
    /// The mark of the statement nearest to a position on the strip; `None` if there are no statements.
    pub fn nearest(&self, at: f32) -> Option<usize> {
        let mut nearest: Option<(f32, usize)> = None;
        for stop in &self.stops {
            let distance = (stop.start - at).max(at - stop.start - stop.width).max(0.0);
            // Of those around it, the innermost one.
            if nearest.is_none_or(|(least, _)| distance <= least) {
                nearest = Some((distance, stop.mark_idx));
            }
        }
        nearest.map(|(_, mark_idx)| mark_idx)
    }

    /// The position of a mark's statement among all, from 0.
    pub fn position(&self, mark_idx: usize) -> Option<usize> {
        self.stops.iter().position(|stop| stop.mark_idx == mark_idx)
    }
}
