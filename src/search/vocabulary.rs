//! The distinct words of an article, folded and in alphabetical order: a word's number is its place in it.
//!
//! So the words with a common beginning have consecutive numbers, and are one range in everything ordered by word.
//! Knows nothing of where the words stand. Tests: `tests/search.rs`.

use super::interner::Interner;
use crate::sorting::order;

use super::typo::Shape;
use std::ops::Range;

/// Words in order.
pub(super) struct Vocabulary {
    /// All the words, one after the other.
    letters: Box<str>,
    /// Where each word starts in `letters`, and at last where the last one ends.
    starts: Box<[u32]>,
    /// What is compared of each word before its letters are, when typos are looked for.
    shapes: Box<[Shape]>,
}

impl Vocabulary {
    /// Puts the words of `interner` in order; also says for each of its numbers which number the word has here.
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

    /// The word with this number; empty where there is none.
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

    /// The number of `word`, as a range of one; empty where it is no word of the article.
    pub fn exact(&self, word: &str) -> Range<u32> {
        let start = self.partition_point(|other| other < word);
        if self.word(start) == word && !word.is_empty() { start..start + 1 } else { start..start }
    }

    /// The numbers of the words that begin with `prefix`, itself among them.
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
