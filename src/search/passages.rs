//! Passages: the stretches of an article that are found and ranked, each in one block and of one speaker.
//!
//! A statement's words are a passage, and so is what stands between two statements; where one statement stands inside
//! another, the words inside are the inner one's. Knows nothing of words or queries. Tests: `tests/search.rs`.

use super::sorting::order;
use crate::article::TextRange;
use crate::speakers::Statement;

/// A stretch of the article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage {
    /// Its first token; it goes on to the first of the next passage.
    pub first_token: u32,
    /// The unit it belongs to: 0 is the headline, `n` the block with index `n - 1`.
    pub unit: u32,
    /// The statement that all of it belongs to, by its place among the statements.
    pub statement: Option<u32>,
    /// Where it stands in the text.
    pub range: TextRange,
}

impl Passage {
    /// Which block it is in; none for the headline.
    pub fn block_idx(&self) -> Option<usize> {
        (self.unit as usize).checked_sub(1)
    }
}

/// Stretches of text in reading order, not overlapping, each of one statement.
pub(super) struct Stretches {
    stretches: Vec<(TextRange, u32)>,
}

impl Stretches {
    /// Cuts the extents of `statements` where one begins inside another.
    pub fn new(statements: &[Statement]) -> Self {
        let extent = |idx: usize| {
            statements.get(idx).map_or(TextRange::default(), |statement| statement.extent)
        };
        // Of those that begin together the longer one first, so that the shorter one is inside it.
        let order = order(statements.len(), &|a, b| {
            let (a, b) = (extent(a), extent(b));
            a.start < b.start || a.start == b.start && b.end < a.end
        });
        let mut cut = Self { stretches: Vec::with_capacity(statements.len()) };
        let mut open: Vec<(TextRange, u32)> = Vec::new();
        let mut at = 0;
        for idx in order {
            let extent = extent(idx);
            at = cut.close_until(extent.start, at, &mut open);
            at = cut.push(at, extent.start, open.last());
            open.push((extent, idx as u32));
        }
        cut.close_until(usize::MAX, at, &mut open);
        cut
    }

    /// Ends the open extents that end up to `limit`, from the inside out; returns how far that came.
    fn close_until(
        &mut self,
        limit: usize,
        mut at: usize,
        open: &mut Vec<(TextRange, u32)>,
    ) -> usize {
        while let Some(&(extent, _)) = open.last().filter(|(extent, _)| extent.end <= limit) {
            at = self.push(at, extent.end, open.last());
            open.pop();
        }
        at
    }

    fn push(&mut self, start: usize, end: usize, owner: Option<&(TextRange, u32)>) -> usize {
        match owner {
            Some(&(extent, idx)) => {
                let start = start.max(extent.start);
                if start < end {
                    self.stretches.push((TextRange::new(start, end), idx));
                }
                end.max(start)
            }
            None => end.max(start),
        }
    }

    /// Whose the byte at `offset` is, and where that is so.
    pub fn at(&self, offset: usize) -> Owner {
        let idx = self.stretches.partition_point(|(stretch, _)| stretch.end <= offset);
        match self.stretches.get(idx) {
            Some(&(range, idx)) if range.contains(offset) => Owner { statement: Some(idx), range },
            next => {
                let before = idx.checked_sub(1).and_then(|before| self.stretches.get(before));
                let start = before.map_or(0, |(stretch, _)| stretch.end);
                let end = next.map_or(usize::MAX, |(stretch, _)| stretch.start);
                Owner { statement: None, range: TextRange::new(start, end) }
            }
        }
    }
}

/// Whose a stretch of the text is.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    /// The statement, by its place among the statements.
    pub statement: Option<u32>,
    /// All of the stretch.
    pub range: TextRange,
}
