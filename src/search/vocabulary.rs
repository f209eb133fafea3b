//! The distinct words of an article, folded and in alphabetical order; a word's number is its index in that order.
//!
//! Words with a common prefix thus have consecutive numbers, and are one range in everything sorted by word. Knows
//! nothing of where the words occur. Tests: `tests/search.rs`.

use super::interner::Interner;
use crate::sorting::order;

use super::typo::Shape;
use std::ops::Range;

/// Sorted words.
pub(super) struct Vocabulary {
    /// All the words, one after the other.
    letters: Box<str>,
    /// Where each word starts in `letters`, and finally where the last word ends.
    starts: Box<[u32]>,
    /// The shape of each word, compared before its letters when looking for typos.
    shapes: Box<[Shape]>,
}

impl Vocabulary {
    /// Sorts the words of `interner`; also returns, for each of its numbers, the number of that word here.
    pub fn new(interner: &Interner) -> (Self, Vec<u32>) {
        let order = order(interner.len(), &|a, b| interner.word(a) < interner.word(b));
        let mut letters = String::new();
        let mut starts = Vec::with_capacity(order.len() + 1);
        let mut shapes = Vec::with_capacity(order.len());
        let mut number_of = vec![0; order.len()];
        for (number, &id) in (0..).zip(&order) {
            starts.push(letters.len() as u32);
            shapes.push(Shape::of(interner.word(id)));
            letters.push_str(interner.word(id));
            if let Some(entry) = number_of.get_mut(id) {
                *entry = number;
            }
        }
        starts.push(letters.len() as u32);
        (Self { letters: letters.into(), starts: starts.into(), shapes: shapes.into() }, number_of)
    }

    /// How many words there are.
    pub fn len(&self) -> u32 {
        self.shapes.len() as u32
    }

    /// The word with this number; empty if there is none.
    pub fn word(&self, number: u32) -> &str {
        let number = number as usize;
        match (self.starts.get(number), self.starts.get(number + 1)) {
            (Some(&start), Some(&end)) => {
                self.letters.get(start as usize..end as usize).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The shapes of all words, in order.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The number of `word`, as a range of one; empty if the article does not have it.
    pub fn exact(&self, word: &str) -> Range<u32> {
        let start = self.partition_point(|other| other < word);
        if self.word(start) == word && !word.is_empty() { start..start + 1 } else { start..start }
    }

    /// The numbers of the words that begin with `prefix`, including `prefix` itself.
    pub fn with_prefix(&self, prefix: &str) -> Range<u32> {
        let start = self.partition_point(|other| other < prefix);
        let end = self.partition_point(|other| other < prefix || other.starts_with(prefix));
        start..end
    }

    fn partition_point(&self, is_before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}
