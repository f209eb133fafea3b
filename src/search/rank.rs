//! The order of results: BM25 over weighted fields (BM25F: Robertson, Zaragoza and Taylor 2004; the constants and the
//! form of idf as in Robertson 1994 and Lucene).
//!
//! Closeness comes first: a passage with all words as typed ranks above one in which a word only begins that way, and
//! that one above one with a typo. Knows nothing of how words are found. Tests: `tests/search.rs`, `tests/data/search`.

use super::passages::Passage;
use super::sources::SourceField;

/// How much repetitions of a word count. Raising it favours passages that repeat a word; at 0, once is enough.
const SATURATION: f32 = 1.2;

/// How much length counts against a passage, from 0 to 1. Raising it favours short passages, and passages are short
/// anyway: a statement of eight words should not win just by being short.
const LENGTH: f32 = 0.5;

/// What a word counts, depending on where it is found. Raising a weight moves such hits up.
pub(super) struct Weights {
    /// In the headline: it says what the whole article is about, so it comes first for its words.
    pub headline: f32,
    /// In the speaker's name. Above statements: someone who types a name wants what that person said.
    pub name: f32,
    /// In the speaker's role. Well below the text itself, or everything a harbour master says would come before what is
    /// said about the harbour.
    pub role: f32,
    /// In a statement: what people said is what an event article is read for.
    pub statement: f32,
    /// In the article's own words.
    pub paragraph: f32,
}

/// The weights in use.
pub(super) const WEIGHTS: Weights =
    Weights { headline: 2.5, name: 2.0, role: 0.4, statement: 1.25, paragraph: 1.0 };

impl Weights {
    /// What a word counts in the text of `passage`.
    pub fn of(&self, passage: &Passage) -> f32 {
        match (passage.block_idx(), passage.statement) {
            (None, _) => self.headline,
            (_, Some(_)) => self.statement,
            (_, None) => self.paragraph,
        }
    }

    /// What a word counts in the speaker's name or role.
    pub fn of_source(&self, field: SourceField) -> f32 {
        match field {
            SourceField::Name => self.name,
            SourceField::Role => self.role,
        }
    }
}

/// How well a word tells passages apart if `n_with` of `n_passages` have it.
pub(super) fn rarity(n_with: usize, n_passages: usize) -> f32 {
    let (n_with, n_passages) = (n_with as f32, n_passages as f32);
    (1.0 + (n_passages - n_with + 0.5) / (n_with + 0.5)).ln()
}

/// What a word adds to the score of a passage: `weight` is the sum over its occurrences, `length` the passage's length
/// as a multiple of the average.
pub(super) fn share(weight: f32, length: f32) -> f32 {
    weight * (SATURATION + 1.0) / (weight + SATURATION * (1.0 - LENGTH + LENGTH * length))
}
