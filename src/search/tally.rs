//! Keeps the tally of a query: which blocks have all its words so far, where they occur, and the score of each passage.
//! `results` turns it into results.
//!
//! Tests: `tests/search.rs`.

use super::Index;
use super::candidates::Closeness;
use super::filter::Allowed;
use super::lookup::{Finding, Occurrence};
use super::rank::{WEIGHTS, rarity, share};

/// The state of a query after some of its words.
pub(super) struct Tally<'a> {
    pub(super) index: &'a Index,
    allowed: &'a Allowed,
    n_words: u32,
    /// For each unit, how many of the words it has, counted only while it has all of them.
    pub(super) n_had: Vec<u32>,
    /// Where words occur, word by word.
    pub(super) places: Vec<Place>,
    /// For each passage, its score for the words so far.
    pub(super) scores: Vec<Score>,
    /// For each passage, its weight for the current word; [`NOTHING`] between words.
    at_hand: Vec<Weight>,
}

/// An occurrence in a passage.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub occurrence: Occurrence,
    pub passage: usize,
    /// The index of the query word that occurs here.
    pub nth_word: u32,
}

/// How a passage matches a word.
#[derive(Clone, Copy)]
struct Weight {
    /// The sum of the weights of the places where it matches.
    weight: f32,
    /// The closest of its matches.
    closeness: Closeness,
}

const NOTHING: Weight = Weight { weight: 0.0, closeness: Closeness::PrefixTypo };

/// The score of a passage.
#[derive(Clone, Copy)]
pub(super) struct Score {
    pub n_words: u32,
    /// The least close of its words.
    pub closeness: Closeness,
    pub score: f32,
}

/// Marks a unit that is excluded.
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

    /// Asks for one more word; returns whether any unit still has all of them.
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

    /// Excludes the units that contain what was found.
    pub fn leave_out(&mut self, finding: &Finding) {
        for place in self.places_of(finding) {
            if let Some(n_had) = self.n_had_by_unit_of(place.passage) {
                *n_had = OUT;
            }
        }
    }

    /// The occurrences that pass the filters, each with the innermost passage that does.
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

    /// Notes that a passage matches the current word, if it passes the filters.
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

    /// Adds the current word to the scores; returns whether any unit still has all words.
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
    pub(super) fn has_all(&self, passage: usize) -> bool {
        let unit = self.index.passages.get(passage).map(|passage| passage.unit as usize);
        unit.and_then(|unit| self.n_had.get(unit)) == Some(&self.n_words)
    }
}
