//! Turns a tally into results: the matches in reading order, and the passages by rank.
//!
//! Tests: `tests/search.rs`.

use super::tally::{Score, Tally};
use super::{Hit, Hits, Index, Match};
use crate::article::TextRange;
use crate::sorting::order;
use std::ops::Range;

impl Tally<'_> {
    /// The results.
    pub fn hits(self) -> Hits {
        let mut hits = Hits::default();
        let mut matches_of = vec![0..0; self.index.passages.len()];
        self.put_matches(&mut hits, &mut matches_of);
        let mut is_listed = vec![false; self.index.statements.len()];
        for passage in self.best_passages() {
            let hit = self.index.hit(passage, matches_of.get(passage).cloned().unwrap_or_default());
            // A statement that another one splits in two is listed once.
            let is_listed = hit.statement_idx.and_then(|idx| is_listed.get_mut(idx));
            if is_listed.is_none_or(|is_listed| !std::mem::replace(is_listed, true)) {
                hits.results.push(hit);
            }
        }
        hits
    }

    /// Puts the places in reading order and notes which passage each belongs to. If two overlap, those of different
    /// words are merged, and of the same word the second is dropped: `hahaha` contains `haha` once.
    fn put_matches(&self, hits: &mut Hits, matches_of: &mut [Range<usize>]) {
        let token = |idx: usize| self.places.get(idx).map(|place| place.occurrence.token);
        let (mut last, mut last_word) = (TextRange::default(), 0);
        for idx in order(self.places.len(), &|a, b| token(a) < token(b)) {
            let Some(place) = self.places.get(idx).filter(|place| self.has_all(place.passage))
            else {
                continue;
            };
            let range = self.index.range_of(place.occurrence);
            if last.intersects(range) {
                if place.nth_word != last_word {
                    last.end = last.end.max(range.end);
                    hits.stretch_last(last);
                }
                continue;
            }
            (last, last_word) = (range, place.nth_word);
            let match_idx = self.index.push_match(hits, place.passage, range);
            for passage in self.index.sharing(place.passage) {
                if let Some(matches) = matches_of.get_mut(passage) {
                    let is_first = matches.start == matches.end;
                    *matches = if is_first { match_idx } else { matches.start }..match_idx + 1;
                }
            }
        }
    }

    /// The indices of the passages to list, best first: of each unit, those that have the most words.
    fn best_passages(&self) -> Vec<usize> {
        let unit_of =
            |passage: usize| self.index.passages.get(passage).map_or(0, |it| it.unit as usize);
        let mut most = vec![0; self.n_had.len()];
        let mut listed: Vec<(usize, Score)> = Vec::new();
        for (passage, &score) in self.scores.iter().enumerate() {
            if let Some(most) = most.get_mut(unit_of(passage)).filter(|_| self.has_all(passage)) {
                *most = score.n_words.max(*most);
                listed.push((passage, score));
            }
        }
        listed.retain(|(passage, score)| most.get(unit_of(*passage)) == Some(&score.n_words));
        let is_before = |a: usize, b: usize| match (listed.get(a), listed.get(b)) {
            (Some((_, a)), Some((_, b))) => a.is_before(b),
            _ => false,
        };
        let order = order(listed.len(), &is_before);
        order.into_iter().filter_map(|idx| listed.get(idx).map(|&(passage, _)| passage)).collect()
    }
}

impl Score {
    /// Closeness first: the best passage with a typo comes after the last one without.
    fn is_before(&self, other: &Self) -> bool {
        self.closeness < other.closeness
            || self.closeness == other.closeness && other.score < self.score
    }
}

impl Hits {
    /// Extends the last match to `range` if it starts there.
    fn stretch_last(&mut self, range: TextRange) {
        let matches = self.matches.last_mut().map(|last| &mut last.range);
        for last in matches
            .into_iter()
            .chain(self.headline.last_mut())
            .filter(|last| last.start == range.start)
        {
            *last = range;
        }
    }
}

impl Index {
    /// Adds a match in a passage; returns its index among those of the headline, or of the blocks.
    pub(super) fn push_match(&self, hits: &mut Hits, passage: usize, range: TextRange) -> usize {
        match self.passages.get(passage).filter(|passage| passage.block_idx().is_some()) {
            None => {
                hits.headline.push(range);
                hits.headline.len() - 1
            }
            Some(passage) => {
                let statement_idx = passage.statement.map(|idx| idx as usize);
                hits.matches.push(Match { range, statement_idx });
                hits.matches.len() - 1
            }
        }
    }

    /// A passage as a hit.
    pub(super) fn hit(&self, passage: usize, matches: Range<usize>) -> Hit {
        let found = self.passages.get(passage);
        let statement_idx = found.and_then(|found| found.statement).map(|idx| idx as usize);
        let said = statement_idx.and_then(|idx| self.statements.get(idx));
        Hit {
            block_idx: found.and_then(|found| found.block_idx()),
            statement_idx,
            speaker_idx: said.map(|said| said.speaker as usize),
            matches,
            passage,
        }
    }
}
