//! Keeps the tally of a query: which blocks have all its words so far, where they stand, and what each passage scores.
//!
//! Tests: `tests/search.rs`.

use super::filter::Allowed;
use super::lookup::{Closeness, Finding, Occurrence};
use super::passages::Passage;
use super::rank::{WEIGHTS, rarity, share};
use super::words::prefix_len;
use super::{Hit, Hits, Index, Match};
use crate::article::TextRange;
use std::cmp::Reverse;
use std::ops::Range;

/// The state of a query after some of its words.
pub(super) struct Tally<'a> {
    index: &'a Index,
    allowed: &'a Allowed,
    /// For each unit, how many of the words it has, as long as it has all.
    n_had: Vec<u16>,
    /// Where words stand, word by word.
    places: Vec<Place>,
    /// For each word, the passages that have it.
    touched: Vec<Vec<Touch>>,
    /// For each passage, what it has of the word at hand. All empty between words.
    at_hand: Vec<Touch>,
}

/// An occurrence in a passage.
#[derive(Clone, Copy)]
struct Place {
    occurrence: Occurrence,
    passage: u32,
}

/// What a passage has of a word.
#[derive(Clone, Copy)]
struct Touch {
    passage: u32,
    /// How much, by the weights of where it has it.
    weight: f32,
    /// The closest.
    closeness: Closeness,
}

/// What a passage scores.
#[derive(Clone, Copy)]
struct Score {
    n_words: u16,
    /// The least close of its words.
    closeness: Closeness,
    score: f32,
}

/// Marks a unit that is out.
const OUT: u16 = u16::MAX;

impl<'a> Tally<'a> {
    pub fn new(index: &'a Index, allowed: &'a Allowed) -> Self {
        let n_units = index.passages.last().map_or(0, |passage| passage.unit as usize + 1);
        let nothing = Touch { passage: 0, weight: 0.0, closeness: Closeness::PrefixTypo };
        Self {
            index,
            allowed,
            n_had: vec![0; n_units],
            places: Vec::new(),
            touched: Vec::new(),
            at_hand: vec![nothing; index.passages.len()],
        }
    }

    /// Asks for one more word; says whether any unit still has all.
    pub fn want(&mut self, finding: &Finding) -> bool {
        let mut touched = Vec::new();
        self.places.reserve(finding.occurrences.len());
        self.each_place(finding, |tally, passage, idx, occurrence| {
            tally.places.push(Place { occurrence, passage: idx });
            tally.touch(&mut touched, idx, WEIGHTS.of(passage), occurrence.closeness);
        });
        for source in &finding.sources {
            let weight = WEIGHTS.of_source(source.field);
            for &idx in self.index.passages_of(source.speaker) {
                if self.allows(idx) {
                    self.touch(&mut touched, idx, weight, source.closeness);
                }
            }
        }
        let nth = self.touched.len() as u16;
        let mut any_has_all = false;
        let touches = touched.into_iter().map(|idx| self.take_at_hand(idx)).collect::<Vec<_>>();
        for touch in &touches {
            let n_had = self
                .index
                .passage(touch.passage)
                .and_then(|passage| self.n_had.get_mut(passage.unit as usize));
            if let Some(n_had) = n_had.filter(|n_had| **n_had == nth) {
                *n_had = nth + 1;
                any_has_all = true;
            }
        }
        self.touched.push(touches);
        any_has_all
    }

    /// Takes out the units that have what was found.
    pub fn leave_out(&mut self, finding: &Finding) {
        self.each_place(finding, |tally, passage, _, _| {
            if let Some(n_had) = tally.n_had.get_mut(passage.unit as usize) {
                *n_had = OUT;
            }
        });
    }

    /// Visits the occurrences that count, each with its passage.
    fn each_place(
        &mut self,
        finding: &Finding,
        mut visit: impl FnMut(&mut Self, &Passage, u32, Occurrence),
    ) {
        let passages = &self.index.passages;
        let (mut idx, mut tokens) = (0, 0..0);
        for &occurrence in &finding.occurrences {
            if !tokens.contains(&occurrence.token) {
                idx = passages
                    .partition_point(|passage| passage.first_token <= occurrence.token)
                    .saturating_sub(1);
                tokens = self.index.tokens_of(idx);
            }
            if let Some(passage) =
                passages.get(idx).filter(|passage| self.allowed.has(passage.statement))
            {
                visit(self, passage, idx as u32, occurrence);
            }
        }
    }

    fn allows(&self, passage: u32) -> bool {
        self.index.passage(passage).is_some_and(|passage| self.allowed.has(passage.statement))
    }

    fn touch(&mut self, touched: &mut Vec<u32>, idx: u32, weight: f32, closeness: Closeness) {
        if let Some(touch) = self.at_hand.get_mut(idx as usize) {
            if touch.weight == 0.0 {
                touched.push(idx);
            }
            touch.passage = idx;
            touch.weight += weight;
            touch.closeness = touch.closeness.min(closeness);
        }
    }

    fn take_at_hand(&mut self, idx: u32) -> Touch {
        let nothing = Touch { passage: idx, weight: 0.0, closeness: Closeness::PrefixTypo };
        self.at_hand
            .get_mut(idx as usize)
            .map_or(nothing, |touch| std::mem::replace(touch, nothing))
    }

    /// Whether the passage is in a unit that has all the words.
    fn is_in(&self, passage: u32) -> bool {
        let unit = self.index.passage(passage).map(|passage| passage.unit as usize);
        let n_had = unit.and_then(|unit| self.n_had.get(unit));
        n_had.is_some_and(|&n_had| usize::from(n_had) == self.touched.len())
    }

    /// What was found.
    pub fn hits(mut self) -> Hits {
        let mut hits = Hits::default();
        let mut matches_of = vec![0..0; self.index.passages.len()];
        self.take_matches(&mut hits, &mut matches_of);
        let scores = self.scores();
        let mut is_listed = vec![false; self.index.statements.len()];
        for idx in self.order(&scores) {
            let statement = self.index.passage(idx).and_then(|passage| passage.statement);
            let listed = statement.and_then(|statement| is_listed.get_mut(statement as usize));
            // A statement that another one parts in two is listed once.
            if listed.is_none_or(|is_listed| !std::mem::replace(is_listed, true)) {
                let matches = matches_of.get(idx as usize).cloned().unwrap_or_default();
                hits.results.push(self.index.hit(idx, matches));
            }
        }
        hits
    }

    /// Puts the places in reading order, overlapping ones made one, and notes which are whose.
    fn take_matches(&mut self, hits: &mut Hits, matches_of: &mut [Range<usize>]) {
        let mut places = std::mem::take(&mut self.places);
        places.retain(|place| self.is_in(place.passage));
        places.sort_unstable_by_key(|place| {
            (place.occurrence.token, Reverse(place.occurrence.n_tokens))
        });
        let mut last_end = 0;
        for place in places {
            let Some(passage) = self.index.passage(place.passage) else { continue };
            let range = self.index.range_of(place.occurrence);
            let is_headline = passage.block_idx().is_none();
            if range.start < last_end {
                let last = match is_headline {
                    true => hits.headline.last_mut(),
                    false => hits.matches.last_mut().map(|last| &mut last.range),
                };
                if let Some(last) = last {
                    last_end = last.end.max(range.end);
                    last.end = last_end;
                }
                continue;
            }
            last_end = range.end;
            let idx = if is_headline { hits.headline.len() } else { hits.matches.len() };
            match is_headline {
                true => hits.headline.push(range),
                false => hits.matches.push(Match {
                    range,
                    statement_idx: passage.statement.map(|idx| idx as usize),
                }),
            }
            if let Some(matches) = matches_of.get_mut(place.passage as usize) {
                *matches = if matches.start == matches.end {
                    idx..idx + 1
                } else {
                    matches.start..idx + 1
                };
            }
        }
    }

    /// What each passage scores that has any of the words.
    fn scores(&self) -> Vec<Score> {
        let none = Score { n_words: 0, closeness: Closeness::Exact, score: 0.0 };
        let mut scores = vec![none; self.index.passages.len()];
        let average = self.index.average_len();
        for touches in &self.touched {
            let rarity = rarity(touches.len(), scores.len());
            for touch in touches {
                let length = self.index.tokens_of(touch.passage as usize).len() as f32 / average;
                if let Some(score) = scores.get_mut(touch.passage as usize) {
                    score.n_words += 1;
                    score.closeness = score.closeness.max(touch.closeness);
                    score.score += rarity * share(touch.weight, length);
                }
            }
        }
        scores
    }

    /// The passages to list, best first: of each unit those that have most of the words.
    fn order(&self, scores: &[Score]) -> Vec<u32> {
        let mut most = vec![0; self.n_had.len()];
        let scored =
            || (0..).zip(&self.index.passages).zip(scores).filter(|(_, score)| 0 < score.n_words);
        for ((_, passage), score) in scored() {
            if let Some(most) = most.get_mut(passage.unit as usize) {
                *most = score.n_words.max(*most);
            }
        }
        let mut order: Vec<(Closeness, Reverse<u32>, u32)> = scored()
            .filter(|((idx, passage), score)| {
                most.get(passage.unit as usize) == Some(&score.n_words) && self.is_in(*idx)
            })
            // The bits of floating-point numbers that are not negative are in the order of the numbers.
            .map(|((idx, _), score)| (score.closeness, Reverse(score.score.to_bits()), idx))
            .collect();
        order.sort_unstable();
        order.into_iter().map(|(_, _, idx)| idx).collect()
    }
}

impl Index {
    fn passage(&self, idx: u32) -> Option<&Passage> {
        self.passages.get(idx as usize)
    }

    /// The tokens of a passage.
    fn tokens_of(&self, idx: usize) -> Range<u32> {
        let first = |idx: usize| {
            self.passages.get(idx).map_or(self.tokens.len(), |passage| passage.first_token)
        };
        first(idx)..first(idx + 1)
    }

    /// The passages that a speaker says.
    fn passages_of(&self, speaker: u32) -> &[u32] {
        self.passages_of.get(speaker as usize).map_or(&[], |passages| passages)
    }

    fn average_len(&self) -> f32 {
        self.tokens.len() as f32 / self.passages.len().max(1) as f32
    }

    /// Exactly what of the text an occurrence is.
    fn range_of(&self, occurrence: Occurrence) -> TextRange {
        let first = self.tokens.range(occurrence.token);
        let last = match occurrence.n_tokens {
            1 => first,
            n_tokens => self.tokens.range(occurrence.token + u32::from(n_tokens) - 1),
        };
        let len = match usize::from(occurrence.typed) {
            0 => last.len(),
            typed => prefix_len(last.of(&self.text), typed),
        };
        TextRange::new(first.start, last.start + len)
    }

    /// The hit that a passage is.
    pub(super) fn hit(&self, idx: u32, matches: Range<usize>) -> Hit {
        let passage = self.passage(idx);
        let statement_idx = passage.and_then(|passage| passage.statement).map(|idx| idx as usize);
        let speaker = statement_idx
            .and_then(|idx| self.statements.get(idx))
            .map(|said| said.speaker as usize);
        let block_idx = passage.and_then(Passage::block_idx);
        Hit { block_idx, statement_idx, speaker_idx: speaker, matches, passage: idx }
    }
}
