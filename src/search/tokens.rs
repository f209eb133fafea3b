//! Tokens, the words of an article in reading order, each with its range; and postings, the tokens of each distinct
//! word.
//!
//! Nine bytes for each token: its start, its length, and its number in the postings of its word. One number is left
//! unused between blocks, so that no phrase runs on from block to block. Tests: `tests/search.rs`.

use crate::article::TextRange;
use std::ops::Range;

/// The ranges of all tokens.
#[derive(Default)]
pub(super) struct Tokens {
    starts: Vec<u32>,
    lens: Vec<u8>,
}

impl Tokens {
    /// Adds the next token.
    pub fn push(&mut self, range: TextRange) {
        self.starts.push(range.start as u32);
        self.lens.push(u8::try_from(range.len()).unwrap_or(u8::MAX));
    }

    /// Leaves one number unused.
    pub fn push_gap(&mut self, at: usize) {
        self.push(TextRange::new(at, at));
    }

    /// How many numbers are in use.
    pub fn len(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The range of the token with this number.
    pub fn range(&self, token: u32) -> TextRange {
        match (self.starts.get(token as usize), self.lens.get(token as usize)) {
            (Some(&start), Some(&len)) => {
                TextRange::new(start as usize, start as usize + usize::from(len))
            }
            _ => TextRange::default(),
        }
    }

    /// Frees unused capacity.
    pub fn shrink(&mut self) {
        self.starts.shrink_to_fit();
        self.lens.shrink_to_fit();
    }
}

/// For each word of the vocabulary, its tokens in reading order.
pub(super) struct Postings {
    /// Where each word's tokens start in `tokens`, and finally where the last word's tokens end.
    starts: Box<[u32]>,
    tokens: Box<[u32]>,
}

impl Postings {
    /// Marks a token that is not a word.
    pub const GAP: u32 = u32::MAX;

    /// Sorts tokens by word: `words` holds the word of each token, a number below `n_words` or [`GAP`](Self::GAP).
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
        // `starts` is one index ahead while tokens are put in, and right once all of them are.
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
