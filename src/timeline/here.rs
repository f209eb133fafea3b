//! Which statement a reader is at. Tests: `tests/timeline/here.rs`.

use crate::article::TextRange;
use crate::speakers::Statement;

/// The statement at a position in the text, as an index into `statements`: the innermost one around it or, if there is none, the
/// nearest in `block`, which the position is in.
pub fn statement_at(statements: &[Statement], block: TextRange, at: usize) -> Option<usize> {
    let near = statements.iter().enumerate().filter(|(_, it)| it.extent.intersects(block));
    let distance = |it: &TextRange| it.start.saturating_sub(at) + at.saturating_sub(it.end);
    let nearest = near.min_by_key(|(_, it)| (distance(&it.extent), it.extent.len()));
    nearest.map(|(idx, _)| idx)
}
