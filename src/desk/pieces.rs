//! A block of the text, cut where something is marked in it. Knows no screen. Tests: `tests/desk/pieces.rs`.

use super::overview::Stop;
use crate::article::TextRange;

/// Some words that are all marked in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub range: TextRange,
    /// What they belong to.
    pub stop: Option<Stop>,
    /// Whether they are among the reasons for what is chosen.
    pub is_reason: bool,
}

/// Cuts a block. Where things overlap, the later one in `marks` shows.
pub fn pieces(block: TextRange, marks: &[(TextRange, Stop)], reasons: &[TextRange]) -> Vec<Piece> {
    let ranges = marks.iter().map(|(range, _)| range).chain(reasons);
    let edges = ranges.flat_map(|it| [it.start, it.end]);
    let mut cuts: Vec<usize> =
        edges.filter(|at| block.contains(*at)).chain([block.start, block.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut pieces: Vec<Piece> = Vec::new();
    for (&start, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let range = TextRange::new(start, end);
        let stop = marks.iter().rfind(|(it, _)| it.contains_range(range)).map(|(_, stop)| *stop);
        let is_reason = reasons.iter().any(|it| it.contains_range(range));
        match pieces.last_mut() {
            Some(last) if last.stop == stop && last.is_reason == is_reason => {
                last.range = last.range.cover(range);
            }
            _ => pieces.push(Piece { range, stop, is_reason }),
        }
    }
    pieces
}
