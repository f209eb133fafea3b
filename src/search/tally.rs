//! Keeps the tally of a query: which blocks have all its words so far, where they stand, and what each passage scores.
//!
//! Tests: `tests/search.rs`.

use super::candidates::Closeness;
use super::filter::Allowed;
use super::lookup::{Finding, Occurrence};
use super::rank::{WEIGHTS, rarity, share};
use super::sorting::order;
use super::words::prefix_len;
use super::{Hit, Hits, Index, Match};
use crate::article::TextRange;
use std::ops::Range;

/// The state of a query after some of its words.
pub(super) struct Tally<'a> {
    index: &'a Index,
    allowed: &'a Allowed,
    n_words: u32,
    /// For each unit, how many of the words it has, as long as it has all.
    n_had: Vec<u32>,
    /// Where words stand, word by word.
    places: Vec<Place>,
    /// For each passage, what it has of the words so far.
    scores: Vec<Score>,
    /// For each passage, what it has of the word at hand. Nothing between words.
    at_hand: Vec<Weight>,
}

/// An occurrence in a passage.
#[derive(Clone, Copy)]
struct Place {
    occurrence: Occurrence,
    passage: usize,
    /// Which word of the query it is one of.
    nth_word: u32,
}

/// What a passage has of a word.
#[derive(Clone, Copy)]
struct Weight {
    /// How much, by the weights of where it has it.
    weight: f32,
    /// The closest.
    closeness: Closeness,
}

const NOTHING: Weight = Weight { weight: 0.0, closeness: Closeness::PrefixTypo };

/// What a passage scores.
#[derive(Clone, Copy)]
struct Score {
    n_words: u32,
    /// The least close of its words.
    closeness: Closeness,
    score: f32,
}

/// Marks a unit that is out.
const OUT: u32 = u32::MAX;

impl<'a> Tally<'a> {
    pub fn new(index: &'a Index, allowed: &'a Allowed) -> Self {
        let n_units = index.passages.last().map_or(0, |passage| passage.unit as usize + 1);
        let n_passages = index.passages.len();
        Self {
            index,
            allowed,
            n_words: 0,
            n_had: vec![0; n_units],
            places: Vec::new(),
            scores: vec![Score { n_words: 0, closeness: Closeness::Exact, score: 0.0 }; n_passages],
            at_hand: vec![NOTHING; n_passages],
        }
    }

    /// Asks for one more word; says whether any unit still has all.
    pub fn want(&mut self, finding: &Finding) -> bool {
        let mut touched = Vec::new();
        let places = self.places_of(finding);
        for place in &places {
            for passage in self.index.sharing(place.passage) {
                let weight = self.index.passages.get(passage).map_or(0.0, |it| WEIGHTS.of(it));
                self.touch(&mut touched, passage, weight, place.occurrence.closeness);
            }
        }
        self.places.extend_from_slice(&places);
        for source in &finding.sources {
            let weight = WEIGHTS.of_source(source.field);
            for &passage in self.index.passages_of(source.speaker) {
                self.touch(&mut touched, passage as usize, weight, source.closeness);
            }
        }
        self.count(&touched)
    }

    /// Takes out the units that have what was found.
    pub fn leave_out(&mut self, finding: &Finding) {
        for place in self.places_of(finding) {
            if let Some(n_had) = self.n_had_by_unit_of(place.passage) {
                *n_had = OUT;
            }
        }
    }

    /// The occurrences that count, each with the innermost passage that counts.
    fn places_of(&self, finding: &Finding) -> Vec<Place> {
        let mut places = Vec::with_capacity(finding.occurrences.len());
        let (mut passage, mut tokens) = (None, 0..0);
        for &occurrence in &finding.occurrences {
            if !tokens.contains(&occurrence.token) {
                let first = self.index.passage_at(occurrence.token);
                tokens = self.index.tokens_of(first);
                passage = self.index.sharing(first).find(|&passage| self.allows(passage));
            }
            places.extend(passage.map(|passage| Place {
                occurrence,
                passage,
                nth_word: self.n_words,
            }));
        }
        places
    }

    fn allows(&self, passage: usize) -> bool {
        self.index.passages.get(passage).is_some_and(|passage| self.allowed.has(passage.statement))
    }

    fn n_had_by_unit_of(&mut self, passage: usize) -> Option<&mut u32> {
        let unit = self.index.passages.get(passage)?.unit;
        self.n_had.get_mut(unit as usize)
    }

    /// Notes that a passage has the word at hand, if it counts.
    fn touch(
        &mut self,
        touched: &mut Vec<usize>,
        passage: usize,
        weight: f32,
        closeness: Closeness,
    ) {
        let counts = self.allows(passage);
        if let Some(at_hand) = self.at_hand.get_mut(passage).filter(|_| counts) {
            if at_hand.weight == 0.0 {
                touched.push(passage);
            }
            at_hand.weight += weight;
            at_hand.closeness = at_hand.closeness.min(closeness);
        }
    }

    /// Puts the word at hand to the others; says whether any unit still has all.
    fn count(&mut self, touched: &[usize]) -> bool {
        let average = self.index.tokens.len() as f32 / self.index.passages.len().max(1) as f32;
        let rarity = rarity(touched.len(), self.index.passages.len());
        let n_before = self.n_words;
        self.n_words += 1;
        let mut any_has_all = false;
        for &passage in touched {
            let length = self.index.tokens_of(passage).len() as f32 / average;
            if let (Some(at_hand), Some(score)) =
                (self.at_hand.get_mut(passage), self.scores.get_mut(passage))
            {
                let had = std::mem::replace(at_hand, NOTHING);
                score.n_words += 1;
                score.closeness = score.closeness.max(had.closeness);
                score.score += rarity * share(had.weight, length);
            }
            if let Some(n_had) = self.n_had_by_unit_of(passage).filter(|n_had| **n_had == n_before)
            {
                *n_had += 1;
            }
            any_has_all |= self.has_all(passage);
        }
        any_has_all
    }

    /// Whether the passage is in a unit that has all the words.
    fn has_all(&self, passage: usize) -> bool {
        let unit = self.index.passages.get(passage).map(|passage| passage.unit as usize);
        unit.and_then(|unit| self.n_had.get(unit)) == Some(&self.n_words)
    }

    /// What was found.
    pub fn hits(self) -> Hits {
        let mut hits = Hits::default();
        let mut matches_of = vec![0..0; self.index.passages.len()];
        self.put_matches(&mut hits, &mut matches_of);
        let mut is_listed = vec![false; self.index.statements.len()];
        for passage in self.best_passages() {
            let hit = self.index.hit(passage, matches_of.get(passage).cloned().unwrap_or_default());
            // A statement that another one parts in two is listed once.
            let is_listed = hit.statement_idx.and_then(|idx| is_listed.get_mut(idx));
            if is_listed.is_none_or(|is_listed| !std::mem::replace(is_listed, true)) {
                hits.results.push(hit);
            }
        }
        hits
    }

    /// Puts the places in reading order and notes which are whose. Where two overlap, those of two words are made one, and
    /// of one word the second is no match: `haha` stands in `hahaha` once.
    fn put_matches(&self, hits: &mut Hits, matches_of: &mut [Range<usize>]) {
        let token = |idx: usize| self.places.get(idx).map(|place| place.occurrence.token);
        let (mut last, mut last_word) = (TextRange::default(), 0);
        for idx in order(self.places.len(), &|a, b| token(a) < token(b)) {
            let Some(place) = self.places.get(idx).filter(|place| self.has_all(place.passage))
            else {
                continue;
            };
            let range = self.index.range_of(place.occurrence);
            if range.start < last.end {
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

    /// The passages to list, best first: of each unit those that have most of the words.
    fn best_passages(&self) -> Vec<usize> {
        let mut most = vec![0; self.n_had.len()];
        let unit_of = |passage: usize| {
            self.index.passages.get(passage).map_or(0, |passage| passage.unit as usize)
        };
        let mut listed = Vec::new();
        for (passage, score) in
            self.scores.iter().enumerate().filter(|&(passage, _)| self.has_all(passage))
        {
            if let Some(most) = most.get_mut(unit_of(passage)) {
                *most = score.n_words.max(*most);
            }
            listed.push((passage, *score));
        }
        listed.retain(|(passage, score)| most.get(unit_of(*passage)) == Some(&score.n_words));
        let order = order(listed.len(), &|a, b| match (listed.get(a), listed.get(b)) {
            (Some((_, a)), Some((_, b))) => {
                a.closeness < b.closeness || a.closeness == b.closeness && b.score < a.score
            }
            _ => false,
        });
        order.into_iter().filter_map(|idx| listed.get(idx).map(|&(passage, _)| passage)).collect()
    }
}

impl Hits {
    /// Makes the last match end where `range` does.
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
    /// The first of the passages that a token is in.
    fn passage_at(&self, token: u32) -> usize {
        self.passages.partition_point(|passage| passage.end_token <= token)
    }

    /// The tokens of a passage.
    fn tokens_of(&self, passage: usize) -> Range<u32> {
        self.passages.get(passage).map_or(0..0, |passage| passage.first_token..passage.end_token)
    }

    /// The passages that share the stretch of `first`, from it on.
    fn sharing(&self, first: usize) -> Range<usize> {
        let first_token = |idx: usize| self.passages.get(idx).map(|passage| passage.first_token);
        let mut end = first + 1;
        while end < self.passages.len() && first_token(end) == first_token(first) {
            end += 1;
        }
        first..end
    }

    /// The passages that a speaker says.
    fn passages_of(&self, speaker: u32) -> &[u32] {
        self.passages_of.get(speaker as usize).map_or(&[], |passages| passages)
    }

    /// Exactly what of the text an occurrence is.
    fn range_of(&self, occurrence: Occurrence) -> TextRange {
        let first = self.tokens.range(occurrence.token);
        let last =
            self.tokens.range(occurrence.token + u32::from(occurrence.n_tokens).saturating_sub(1));
        let len = match usize::from(occurrence.typed) {
            0 => last.len(),
            typed => prefix_len(last.of(&self.text), typed),
        };
        TextRange::new(first.start, last.start + len)
    }

    /// Adds a match in a passage; returns its place among those of the headline or of the blocks.
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

    /// The hit that a passage is.
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
