//! Snippets: the part of a passage that a list of results shows, with the matched words in it.
//!
//! Tests: `tests/search.rs`.

use super::{Hit, Hits, Index};
use crate::article::TextRange;

/// How much of a passage a snippet shows, in characters. A longer one takes more of a phone's screen for each result.
const WIDTH: usize = 160;

/// How much of it stands before the first match, in characters, where the passage is longer.
const LEAD: usize = 40;

/// Part of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// What to show.
    pub range: TextRange,
    /// What of it matches.
    pub matches: Vec<TextRange>,
    /// Whether the passage begins before it, so that dots belong there.
    pub is_cut_before: bool,
    /// Whether the passage goes on after it.
    pub is_cut_after: bool,
}

impl Index {
    /// What to show of `hit`, one of the results of `hits`.
    pub fn snippet(&self, hits: &Hits, hit: &Hit) -> Snippet {
        let passage =
            self.passages.get(hit.passage).map_or(TextRange::default(), |passage| passage.range);
        let all = matches_of(hits, hit);
        let whole = trimmed(&self.text, passage);
        let first = all.first().map_or(whole.start, |first| first.start);
        let range = window(&self.text, whole, first);
        let shown = all
            .iter()
            .map(|found| TextRange::new(found.start.max(range.start), found.end.min(range.end)));
        Snippet {
            range,
            matches: shown.filter(|found| !found.is_empty()).collect(),
            is_cut_before: whole.start < range.start,
            is_cut_after: range.end < whole.end,
        }
    }
}

fn matches_of(hits: &Hits, hit: &Hit) -> Vec<TextRange> {
    match hit.block_idx {
        None => hits.headline.clone(),
        Some(_) => hits
            .matches
            .get(hit.matches.clone())
            .unwrap_or_default()
            .iter()
            .map(|found| found.range)
            .collect(),
    }
}

/// The part of `whole` around `at`, from word to word; all of it where it is short enough.
fn window(text: &str, whole: TextRange, at: usize) -> TextRange {
    if whole.of(text).chars().nth(WIDTH).is_none() {
        return whole;
    }
    let before = TextRange::new(whole.start, at).of(text);
    let start = match before.char_indices().rev().nth(LEAD) {
        None => whole.start,
        // After the first space from there on, and never after the match.
        Some((cut, _)) => {
            let lead = before.get(cut..).unwrap_or_default();
            let space = lead.find(' ').map_or(0, |space| space + 1);
            whole.start + cut + space
        }
    };
    let rest = TextRange::new(start, whole.end).of(text);
    let end = match rest.char_indices().nth(WIDTH) {
        None => whole.end,
        Some((cut, _)) => {
            let shown = rest.get(..cut).unwrap_or_default();
            start + shown.rfind(' ').filter(|&space| cut / 2 < space).unwrap_or(cut)
        }
    };
    TextRange::new(start, end)
}

/// Without white space around it, and without the full stop or comma of what stands before.
fn trimmed(text: &str, range: TextRange) -> TextRange {
    let whole = range.of(text).trim_end();
    let shown = whole.trim_start_matches(|c: char| {
        c.is_whitespace() || ".,;:!?…”»。，；：！？、」』".contains(c)
    });
    TextRange::new(range.start + whole.len() - shown.len(), range.start + whole.len())
}
