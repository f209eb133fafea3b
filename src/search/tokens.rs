//! Where the words of an article stand, numbered in reading order, and which of them are which word.
//!
//! Nine bytes for each: its start, its length, and its number in the list of its word. Between two blocks one number
//! stays free, so that no phrase runs on from block to block. Tests: `tests/search.rs`.

use crate::article::TextRange;
use std::ops::Range;

/// The places of all words.
#[derive(Default)]
pub(super) struct Tokens {
    starts: Vec<u32>,
    lens: Vec<u8>,
}

impl Tokens {
    /// Takes note of the next word.
    pub fn push(&mut self, range: TextRange) {
        self.starts.push(range.start as u32);
        self.lens.push(u8::try_from(range.len()).unwrap_or(u8::MAX));
    }

    /// Leaves one number free.
    pub fn push_gap(&mut self, at: usize) {
        self.push(TextRange::new(at, at));
    }

    /// How many numbers are given away.
    pub fn len(&self) -> u32 {
        self.starts.len() as u32
    }

    /// Where the word with this number stands.
    pub fn range(&self, token: u32) -> TextRange {
        match (self.starts.get(token as usize), self.lens.get(token as usize)) {
            (Some(&start), Some(&len)) => {
                TextRange::new(start as usize, start as usize + usize::from(len))
            }
            _ => TextRange::default(),
        }
    }

    /// Gives back what was set aside for more.
    pub fn shrink(&mut self) {
        self.starts.shrink_to_fit();
        self.lens.shrink_to_fit();
    }
}

/// For each word of the vocabulary, the tokens that are it, in reading order.
pub(super) struct Postings {
    /// Where each word's tokens start in `tokens`, and at last where the last one's end.
    starts: Box<[u32]>,
    tokens: Box<[u32]>,
}

impl Postings {
    /// Marks a token that is no word.
    pub const GAP: u32 = u32::MAX;

    /// Sorts tokens by word: `words` holds the word of each token, numbers below `n_words` or [`GAP`](Self::GAP).
    pub fn new(words: &[u32], n_words: u32) -> Self {
        let mut starts = vec![0u32; n_words as usize + 2];
        for &word in words {
            if let Some(n_tokens) =
                (word as usize).checked_add(2).and_then(|idx| starts.get_mut(idx))
            {
                *n_tokens += 1;
            }
        }
        let mut n_tokens = 0;
        for start in &mut starts {
            n_tokens += *start;
            *start = n_tokens;
        }
        // `starts` is one place ahead while it is being filled, and right when all tokens have been put in.
        let mut tokens = vec![0; n_tokens as usize];
        for (token, &word) in (0..).zip(words) {
            let next = (word as usize).checked_add(1).and_then(|idx| starts.get_mut(idx));
            if let Some(next) = next {
                if let Some(entry) = tokens.get_mut(*next as usize) {
                    *entry = token;
                }
                *next += 1;
            }
        }
        starts.pop();
        Self { starts: starts.into(), tokens: tokens.into() }
    }

    /// The tokens of the words in this range, word by word.
    pub fn of(&self, words: &Range<u32>) -> &[u32] {
        match (self.starts.get(words.start as usize), self.starts.get(words.end as usize)) {
            (Some(&start), Some(&end)) => {
                self.tokens.get(start as usize..end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }
}
