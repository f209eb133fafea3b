//! Readable identifiers that survive edits elsewhere in the article.

use crate::letters::{lower, lowered};
use std::collections::HashMap;

/// Hands out unique identifiers: one that is already taken gets a number.
#[derive(Default)]
pub(super) struct Ids(HashMap<String, usize>);

impl Ids {
    /// `name` as a slug: `jing-junhai`.
    pub(super) fn speaker(&mut self, name: &str) -> String {
        self.unique(slug(name))
    }

    /// The speaker's identifier and a short hash of the words: `jing-junhai-5f3a9c`.
    pub(super) fn statement(&mut self, speaker_id: &str, words: &str) -> String {
        self.unique(format!("{speaker_id}-{:06x}", hash(words) & 0xFF_FFFF))
    }

    /// The identifier that an editor gave, numbered if it is already taken.
    pub(super) fn own(&mut self, id: &str) -> String {
        self.unique(id.to_owned())
    }

    /// Reserves an identifier.
    pub(super) fn keep(&mut self, id: &str) {
        self.0.insert(id.to_owned(), 1);
    }

    fn unique(&mut self, id: String) -> String {
        let n_taken = self.0.entry(id.clone()).or_default();
        *n_taken += 1;
        match *n_taken {
            1 => id,
            n => self.unique(format!("{id}-{n}")),
        }
    }
}

fn slug(name: &str) -> String {
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let slug = parts.map(lowered).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "speaker".to_owned() } else { slug }
}

/// FNV-1a over letters and digits in lower case, so that a changed comma does not change the identifier.
fn hash(words: &str) -> u32 {
    let letters = words.chars().filter(|c| c.is_alphanumeric()).map(lower);
    letters.fold(0x811C_9DC5, |hash, c| (hash ^ u32::from(c)).wrapping_mul(0x0100_0193))
}
