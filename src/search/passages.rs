//! Passages: the stretches of an article that are found and ranked, each in one block and of one statement.
//!
//! A statement's words are a passage, and so is what stands between two statements. Where several statements share words
//! (three people *delivered speeches*; one quotes another) the stretch they share is a passage of each: those stand one
//! after the other, the innermost first. Knows nothing of words or queries. Tests: `tests/search/sharing.rs`.

use super::Index;
use crate::sorting::order;

use crate::article::TextRange;
use crate::speakers::Statement;
use std::ops::Range;

/// The most statements that share words. More are nested so deep by mistake only.
const MOST_SHARING: usize = 32;

/// A stretch of the article.
#[derive(Clone, Copy)]
pub(super) struct Passage {
    /// Its first token. Passages that share a stretch have the same.
    pub first_token: u32,
    /// The token after its last.
    pub end_token: u32,
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

/// A stretch of the text that belongs to the same statements from end to end.
#[derive(Clone, Default)]
pub(super) struct Stretch {
    /// Where it stands.
    pub range: TextRange,
    /// The statements, by their place, the innermost first; none in what the article itself says.
    pub statements: Vec<u32>,
}

/// The stretches of statements in reading order, not overlapping.
pub(super) struct Stretches {
    stretches: Vec<Stretch>,
}

impl Stretches {
    /// Cuts the extents of `statements` wherever one begins or ends.
    pub fn new(statements: &[Statement]) -> Self {
        let extent = |idx: usize| {
            statements.get(idx).map_or(TextRange::default(), |statement| statement.extent)
        };
        // In the order they begin; of those that begin together the longer one first, so that the shorter is inside it.
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

    /// Goes on from `at` up to `limit`, closing the extents that end there; returns how far that came.
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

    /// The stretch that the byte at `offset` is in.
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
    /// The first of the passages that a token is in.
    pub(super) fn passage_at(&self, token: u32) -> usize {
        self.passages.partition_point(|passage| passage.end_token <= token)
    }

    /// The tokens of a passage.
    pub(super) fn tokens_of(&self, passage: usize) -> Range<u32> {
        self.passages.get(passage).map_or(0..0, |passage| passage.first_token..passage.end_token)
    }

    /// The passages that share the stretch of `first`, from it on.
    pub(super) fn sharing(&self, first: usize) -> Range<usize> {
        let first_token = |idx: usize| self.passages.get(idx).map(|passage| passage.first_token);
        let mut end = first + 1;
        while end < self.passages.len() && first_token(end) == first_token(first) {
            end += 1;
        }
        first..end
    }

    /// The passages that a speaker says.
    pub(super) fn passages_of(&self, speaker: u32) -> &[u32] {
        self.passages_of.get(speaker as usize).map_or(&[], |passages| passages)
    }
}
