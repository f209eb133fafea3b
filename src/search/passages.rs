//! Passages: the parts of an article that are found and ranked, each within one block and one statement.
//!
//! A statement's words are a passage, and so are the words between two statements. If several statements share words
//! (three people *delivered speeches*; one quotes another), the stretch they share is a passage of each; these follow
//! each other, innermost first. Knows nothing of words or queries. Tests: `tests/search/sharing.rs`.

use super::Index;
use crate::sorting::order;

use crate::article::TextRange;
use crate::speakers::Statement;
use std::ops::Range;

/// The most statements that share words. Deeper nesting is always a mistake, and costs memory.
const MOST_SHARING: usize = 32;

/// A stretch of the article.
#[derive(Clone, Copy)]
pub(super) struct Passage {
    /// Its first token; the same for all passages that share a stretch.
    pub first_token: u32,
    /// The token after its last.
    pub end_token: u32,
    /// The unit it belongs to: 0 is the headline, `n` the block with index `n - 1`.
    pub unit: u32,
    /// The index of the statement that all of it belongs to.
    pub statement: Option<u32>,
    /// Its range in the text.
    pub range: TextRange,
}

impl Passage {
    /// The index of the block it is in; `None` for the headline.
    pub fn block_idx(&self) -> Option<usize> {
        (self.unit as usize).checked_sub(1)
    }
}

/// A stretch of the text that belongs to the same statements from end to end.
#[derive(Clone, Default)]
pub(super) struct Stretch {
    /// Its range in the text.
    pub range: TextRange,
    /// The indices of the statements, innermost first; empty for the article's own words.
    pub statements: Vec<u32>,
}

/// The stretches of statements in reading order, not overlapping.
pub(super) struct Stretches {
    stretches: Vec<Stretch>,
}

impl Stretches {
    /// Splits the extents of `statements` wherever one begins or ends.
    pub fn new(statements: &[Statement]) -> Self {
        let extent = |idx: usize| {
            statements.get(idx).map_or(TextRange::default(), |statement| statement.extent)
        };
        // In the order of their starts; of those that start together, the longer one first, so that the shorter is
        // inside it.
        let order = order(statements.len(), &|a, b| {
            let key =
                |idx: usize| (extent(idx).start, usize::MAX - extent(idx).end, usize::MAX - idx);
            key(a) < key(b)
        });
        let mut cut = Self { stretches: Vec::with_capacity(statements.len()) };
        let mut open: Vec<(TextRange, u32)> = Vec::new();
        let mut at = 0;
        for idx in order {
            at = cut.close_until(extent(idx).start, at, &mut open);
            open.push((extent(idx), idx as u32));
        }
        cut.close_until(usize::MAX, at, &mut open);
        cut
    }

    /// Moves on from `at` up to `limit`, closing the extents that end on the way; returns the position reached.
    fn close_until(
        &mut self,
        limit: usize,
        mut at: usize,
        open: &mut Vec<(TextRange, u32)>,
    ) -> usize {
        while !open.is_empty() && at < limit {
            let end = open.iter().map(|(extent, _)| extent.end).min().unwrap_or(limit).min(limit);
            if at < end {
                let statements =
                    open.iter().rev().take(MOST_SHARING).map(|&(_, idx)| idx).collect();
                self.stretches.push(Stretch { range: TextRange::new(at, end), statements });
            }
            at = at.max(end);
            open.retain(|(extent, _)| at < extent.end);
        }
        if limit == usize::MAX { at } else { at.max(limit) }
    }

    /// The stretch that contains the byte at `offset`.
    pub fn at(&self, offset: usize) -> Stretch {
        let idx = self.stretches.partition_point(|stretch| stretch.range.end <= offset);
        match self.stretches.get(idx) {
            Some(stretch) if stretch.range.contains(offset) => stretch.clone(),
            next => {
                let before = idx.checked_sub(1).and_then(|before| self.stretches.get(before));
                let start = before.map_or(0, |before| before.range.end);
                let end = next.map_or(usize::MAX, |next| next.range.start);
                Stretch { range: TextRange::new(start, end), statements: Vec::new() }
            }
        }
    }
}

impl Index {
    /// The index of the first passage that contains a token.
    pub(super) fn passage_at(&self, token: u32) -> usize {
        self.passages.partition_point(|passage| passage.end_token <= token)
    }

    /// The tokens of a passage.
    pub(super) fn tokens_of(&self, passage: usize) -> Range<u32> {
        self.passages.get(passage).map_or(0..0, |passage| passage.first_token..passage.end_token)
    }

    /// The passages that share the stretch of passage `first`, from that one on.
    pub(super) fn sharing(&self, first: usize) -> Range<usize> {
        let first_token = |idx: usize| self.passages.get(idx).map(|passage| passage.first_token);
        let mut end = first + 1;
        while end < self.passages.len() && first_token(end) == first_token(first) {
            end += 1;
        }
        first..end
    }

    /// The indices of the passages that a speaker says.
    pub(super) fn passages_of(&self, speaker: u32) -> &[u32] {
        self.passages_of.get(speaker as usize).map_or(&[], |passages| passages)
    }
}
