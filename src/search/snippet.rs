//! Snippets: the part of a passage that a list of results shows, with the matched words in it.
//!
//! Tests: `tests/search.rs`.

use super::{Hit, Hits, Index};
use crate::article::TextRange;

/// How much of a passage a snippet shows, in characters. Higher takes more of a phone's screen for each result, lower
/// shows less context.
const WIDTH: usize = 160;

/// How much of it comes before the first match, in characters, if the passage is longer. Higher shows less of what
/// follows the match.
const LEAD: usize = 40;

/// Part of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// What to show.
    pub range: TextRange,
    /// The matches in it.
    pub matches: Vec<TextRange>,
    /// Whether the passage begins before it, so that an ellipsis belongs there.
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

/// The part of `whole` around `at`, cut between words; all of it if it is short enough.
fn window(text: &str, whole: TextRange, at: usize) -> TextRange {
    if end_of(text, whole) == whole.end {
        return whole;
    }
    let start = start_of(text, TextRange::new(whole.start, at));
    TextRange::new(start, end_of(text, TextRange::new(start, whole.end)))
}

/// Where to begin, at most about [`LEAD`] characters before the end of `before`, at a word if there is one.
fn start_of(text: &str, before: TextRange) -> usize {
    let mut start = before.end;
    for (n_chars, (at, c)) in before.of(text).char_indices().rev().enumerate() {
        if c.is_whitespace() {
            start = before.start + at + c.len_utf8();
        }
        if LEAD <= n_chars {
            // No space at all: a script without them.
            return if start == before.end { before.start + at } else { start };
        }
    }
    before.start
}

/// Where to end in `rest`, after at most [`WIDTH`] characters, and after a word if there is one.
fn end_of(text: &str, rest: TextRange) -> usize {
    let mut end = rest.end;
    for (n_chars, (at, c)) in rest.of(text).char_indices().enumerate() {
        if c.is_whitespace() && WIDTH / 2 < n_chars {
            end = rest.start + at;
        }
        if WIDTH <= n_chars {
            return if end == rest.end { rest.start + at } else { end };
        }
    }
    rest.end
}

/// `range` without white space around it, and without the punctuation that belongs to what comes before.
fn trimmed(text: &str, range: TextRange) -> TextRange {
    let whole = range.of(text);
    let is_end = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | ';' | ':' | '!' | '?' | '…' | '”' | '»' | '、'
                    ..='。' | '」' | '』' | '！' | '，' | '：' | '；' | '？'
            )
    };
    let start = whole.char_indices().find(|&(_, c)| !is_end(c)).map_or(whole.len(), |(at, _)| at);
    TextRange::new(range.start + start, range.start + whole.trim_end().len())
}
