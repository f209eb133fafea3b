//! From positions in the text of a walk to the text nodes it was read from, and back.
//!
//! The text is made of runs, each copied from one node without a gap. What was written besides, such as the marks of a `q`
//! or the space between two blocks, came from no node.

use crate::article::TextRange;

/// Which text node each position came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// In the order of the text, which is that of the nodes.
    runs: Vec<Run>,
    n_nodes: usize,
}

/// A stretch of the text that is in a node as it is here, apart from the kind of white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Where it is in the text, in bytes.
    at: usize,
    /// How long it is there.
    len: usize,
    node: usize,
    /// Where it is in its node, in UTF-16 units.
    unit: usize,
    /// How long it is there.
    n_units: usize,
}

/// A position in a text node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The text node, counted from 0 in the order of the walk.
    pub node: usize,
    /// The position in it, in UTF-16 units.
    pub unit: usize,
}

impl Map {
    /// Counts a text node and returns its number.
    pub(super) fn next_node(&mut self) -> usize {
        self.n_nodes += 1;
        self.n_nodes - 1
    }

    /// The character `c` at this byte of the text is at this unit of a node.
    pub(super) fn add(&mut self, node: usize, unit: usize, at: usize, c: char) {
        let (len, n_units) = (c.len_utf8(), c.len_utf16());
        if let Some(run) = self.runs.last_mut()
            && run.node == node
        {
            // Between two words there is one space in both, or none.
            let (gap, n_skipped) = (at - run.at - run.len, unit - run.unit - run.n_units);
            if gap == n_skipped {
                run.len += gap + len;
                run.n_units += n_skipped + n_units;
                return;
            }
        }
        self.runs.push(Run { at, len, node, unit, n_units });
    }

    /// Where a range of `text` starts and ends in the nodes, without what came from no node at its edges; nothing where all of
    /// it came from none.
    pub fn spots(&self, text: &str, range: TextRange) -> Option<(Spot, Spot)> {
        let first = self.runs.partition_point(|run| run.at + run.len <= range.start);
        let first = self.runs.get(first).filter(|run| run.at < range.end)?;
        let last = self.runs.partition_point(|run| run.at < range.end).checked_sub(1)?;
        let last = self.runs.get(last)?;
        let start = first.spot(text, range.start.max(first.at));
        Some((start, last.spot(text, range.end.min(last.at + last.len))))
    }

    /// The byte of `text` that a position in a node leads to; one in white space that was left out, to the nearest run in
    /// that node. Nothing where nothing of the node was read.
    pub fn byte(&self, text: &str, spot: Spot) -> Option<usize> {
        let after = self.runs.partition_point(|run| (run.node, run.unit) <= (spot.node, spot.unit));
        let is_there = |run: &&Run| run.node == spot.node;
        let before = after.checked_sub(1).and_then(|idx| self.runs.get(idx)).filter(is_there);
        let run = before.or_else(|| self.runs.get(after).filter(is_there))?;
        let n_units = spot.unit.saturating_sub(run.unit).min(run.n_units);
        Some(run.at + bytes(run.of(text), n_units))
    }

    /// The number of text nodes that were met.
    pub const fn n_nodes(&self) -> usize {
        self.n_nodes
    }
}

impl Run {
    fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.at..self.at + self.len).unwrap_or_default()
    }

    fn spot(&self, text: &str, byte: usize) -> Spot {
        let before = text.get(self.at..byte).unwrap_or_default();
        Spot { node: self.node, unit: self.unit + before.encode_utf16().count() }
    }
}

/// How many bytes the first UTF-16 units of `text` take.
fn bytes(text: &str, n_units: usize) -> usize {
    let mut units = 0;
    let is_before = |c: &char| {
        units += c.len_utf16();
        units <= n_units
    };
    text.chars().take_while(is_before).map(char::len_utf8).sum()
}
