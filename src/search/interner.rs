//! Numbers words while an index is built: the same word always gets the same number, in order of first appearance.
//!
//! Uses an open-addressing table of its own, since building an index takes most of the time of a search, and numbering
//! words most of building. Knows nothing of what the words are for. Tests: below.

/// Gives each distinct word a number.
#[derive(Default)]
pub(super) struct Interner {
    /// All the words, one after the other.
    letters: String,
    /// For each word, where it ends in `letters`.
    ends: Vec<u32>,
    /// For each word, its hash, so that growing the table does not need the letters.
    hashes: Vec<u32>,
    /// Word numbers plus one, or 0 if free. Their number is a power of two, and at most half are taken.
    slots: Vec<u32>,
}

impl Interner {
    /// The number of `word`, a new one if it has none.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.slots.len() <= self.hashes.len() * 2 {
            self.grow();
        }
        let hash = hash(word.as_bytes());
        let mask = self.slots.len() - 1;
        let mut slot_idx = hash as usize & mask;
        while let Some(&slot) = self.slots.get(slot_idx).filter(|&&slot| slot != 0) {
            let id = slot - 1;
            if self.hashes.get(id as usize) == Some(&hash) && self.word(id as usize) == word {
                return id;
            }
            slot_idx = (slot_idx + 1) & mask;
        }
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        self.hashes.push(hash);
        let n_words = self.hashes.len() as u32;
        if let Some(slot) = self.slots.get_mut(slot_idx) {
            *slot = n_words;
        }
        n_words - 1
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word with number `id`; empty if there is none.
    pub fn word(&self, id: usize) -> &str {
        let start = id
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |&end| end as usize);
        let end = self.ends.get(id).map_or(start, |&end| end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    fn grow(&mut self) {
        let n_slots = (self.slots.len() * 2).max(1 << 10);
        let mut slots = vec![0; n_slots];
        for (id, &hash) in (1..).zip(&self.hashes) {
            let mut slot_idx = hash as usize & (n_slots - 1);
            while slots.get(slot_idx).is_some_and(|&slot| slot != 0) {
                slot_idx = (slot_idx + 1) & (n_slots - 1);
            }
            if let Some(slot) = slots.get_mut(slot_idx) {
                *slot = id;
            }
        }
        self.slots = slots;
    }
}

/// FxHash (as in rustc's `rustc-hash`), folded so that the low bits depend on all the bytes.
fn hash(bytes: &[u8]) -> u32 {
    const SEED: u64 = 0x51_7C_C1_B7_27_22_0A_95;
    let mut hash = 0u64;
    let mut mix = |part: u64| hash = (hash.rotate_left(5) ^ part).wrapping_mul(SEED);
    let mut eights = bytes.chunks_exact(8);
    for eight in &mut eights {
        mix(eight.iter().rev().fold(0, |part, &byte| part << 8 | u64::from(byte)));
    }
    mix(eights.remainder().iter().rev().fold(1, |part, &byte| part << 8 | u64::from(byte)));
    (hash >> 32) as u32 ^ (hash >> 52) as u32
}

#[cfg(test)]
mod tests {
    use super::Interner;

    #[test]
    fn a_word_keeps_its_number_while_the_table_grows() {
        let mut interner = Interner::default();
        let words: Vec<String> = (0..5_000).map(|n| format!("word{n}")).collect();
        let ids: Vec<u32> = words.iter().map(|word| interner.intern(word)).collect();
        assert_eq!(interner.len(), 5_000);
        for (word, &id) in words.iter().zip(&ids) {
            assert_eq!((interner.intern(word), interner.word(id as usize)), (id, word.as_str()));
        }
    }
}
