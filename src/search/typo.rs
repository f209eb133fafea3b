//! Typos: how many there are between two words (Damerau-Levenshtein: an extra letter, a missing one, a wrong one, or
//! two swapped; Damerau 1964), and how many are forgiven.
//!
//! In whole words, the first letter may be wrong too: it is mistyped as often as any. Tests: below, some against a
//! plain implementation.

/// The longest word, in letters, in which typos are looked for; longer ones are addresses and the like.
const LONGEST: usize = 40;

/// How many typos are forgiven in a word of `n_letters`: one from 4 letters on, two from 8.
///
/// Lower bounds find more for short words, most of it nonsense (`rust` is near `just`, `must` and `rest`); higher ones
/// leave typos in everyday words unforgiven.
pub(super) fn allowance(n_letters: usize) -> usize {
    match n_letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// A quick test for words that are far apart: which letters they have, and how many.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// One bit for each letter that occurs, by its code point modulo 32.
    letters: u32,
    n_letters: u32,
}

impl Shape {
    pub fn of(word: &str) -> Self {
        let mut shape = Self { letters: 0, n_letters: 0 };
        for c in word.chars() {
            shape.letters |= 1 << (u32::from(c) % 32);
            shape.n_letters += 1;
        }
        shape
    }

    /// How many letters the word has.
    pub fn n_letters(self) -> usize {
        self.n_letters as usize
    }

    /// Whether words of these shapes may be at most `n_typos` apart: each typo adds at most one new letter.
    pub fn is_near(self, other: Self, n_typos: u32) -> bool {
        self.n_letters.abs_diff(other.n_letters) <= n_typos
            && self.may_begin(other, n_typos)
            && (other.letters & !self.letters).count_ones() <= n_typos
    }

    /// Whether a word of this shape may be at most `n_typos` away from the beginning of a word of shape `other`.
    pub fn may_begin(self, other: Self, n_typos: u32) -> bool {
        self.n_letters <= other.n_letters + n_typos
            && (self.letters & !other.letters).count_ones() <= n_typos
    }
}

/// A word to compare others with.
pub(super) struct Pattern {
    letters: Vec<char>,
    /// Buffer for the letters of the other word.
    other: Vec<char>,
    /// `rows[i][j]`: the distance between the first `i` letters of the pattern and the first `j` of the other word.
    rows: Box<[[u8; LONGEST + Pattern::MOST + 2]; LONGEST + 1]>,
}

impl Pattern {
    /// The highest limit that distances can be computed within. Up to 2 they are exact; above, letters swapped with two
    /// or more others between them may count as one typo too many.
    pub const MOST: usize = 4;

    /// A pattern for `word`; `None` if it is too long to look for typos in.
    pub fn new(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        let rows = Box::new([[0; LONGEST + Pattern::MOST + 2]; LONGEST + 1]);
        (letters.len() <= LONGEST).then(|| Self { letters, other: Vec::new(), rows })
    }

    /// The number of typos between the pattern and `other`, if it is at most `limit`.
    pub fn distance(&mut self, other: &str, limit: usize) -> Option<usize> {
        self.fill(other, limit)?;
        let (n_letters, n_other) = (self.letters.len(), self.other.len());
        let n_typos = Some(self.at(n_letters, n_other)).filter(|&n_typos| n_typos <= limit);
        n_typos.filter(|_| n_letters.abs_diff(n_other) <= limit)
    }

    /// Whether `other` has the same first letter, and its beginning is at most one typo away from the pattern.
    pub fn begins_like(&mut self, other: &str) -> bool {
        let n_letters = self.letters.len();
        if other.chars().next().as_ref() != self.letters.first() {
            return false;
        }
        let end = other.char_indices().nth(n_letters + 1).map_or(other.len(), |(at, _)| at);
        let is_filled = self.fill(other.get(..end).unwrap_or_default(), 1).is_some();
        is_filled
            && (n_letters.saturating_sub(1)..=self.other.len())
                .any(|end| self.at(n_letters, end) <= 1)
    }

    fn at(&self, i: usize, j: usize) -> usize {
        self.rows
            .get(i)
            .and_then(|row| row.get(j))
            .map_or(usize::MAX, |&n_typos| usize::from(n_typos))
    }

    /// Fills the rows within `limit` of the diagonal; `None` if every path exceeds `limit`.
    fn fill(&mut self, other: &str, limit: usize) -> Option<()> {
        self.other.clear();
        self.other.extend(other.chars().take(LONGEST + Self::MOST + 1));
        let far = limit as u8 + 1;
        for i in 0..=self.letters.len() {
            let first = i.saturating_sub(limit);
            let last = (i + limit).min(self.other.len());
            // Just outside: what this row and the next ones read there.
            self.set(i, last + 1, far);
            if let Some(before) = first.checked_sub(1) {
                self.set(i, before, far);
            }
            let mut nearest = far;
            for j in first..=last {
                let n_typos = self.cell(i, j, far);
                nearest = nearest.min(n_typos);
                self.set(i, j, n_typos);
            }
            if limit < usize::from(nearest) {
                return None;
            }
        }
        Some(())
    }

    fn set(&mut self, i: usize, j: usize, n_typos: u8) {
        if let Some(cell) = self.rows.get_mut(i).and_then(|row| row.get_mut(j)) {
            *cell = n_typos;
        }
    }

    /// The distance at `(i, j)`, from the cells before it; `far` stands for every distance above the limit.
    fn cell(&self, i: usize, j: usize, far: u8) -> u8 {
        let before =
            |back_i: usize, back_j: usize| match (i.checked_sub(back_i), j.checked_sub(back_j)) {
                (Some(i), Some(j)) => {
                    self.rows.get(i).and_then(|row| row.get(j)).copied().unwrap_or(far)
                }
                _ => far,
            };
        let same = |back_i: usize, back_j: usize| {
            let letter = i.checked_sub(back_i).and_then(|i| self.letters.get(i));
            letter.is_some() && letter == j.checked_sub(back_j).and_then(|j| self.other.get(j))
        };
        if i == 0 || j == 0 {
            return (i + j).min(usize::from(far)) as u8;
        }
        let changed = before(1, 1) + u8::from(!same(1, 1));
        let mut n_typos = changed.min(before(1, 0) + 1).min(before(0, 1) + 1);
        if n_typos == 0 {
            return 0;
        }
        // Two letters swapped: adjacent ones, or with one letter between them in one of the words.
        if same(1, 2) && same(2, 1) {
            n_typos = n_typos.min(before(2, 2) + 1);
        }
        if same(1, 3) && same(2, 1) {
            n_typos = n_typos.min(before(2, 3) + 2);
        }
        if same(1, 2) && same(3, 1) {
            n_typos = n_typos.min(before(3, 2) + 2);
        }
        n_typos.min(far)
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Shape};
    use proptest::prelude::*;

    #[track_caller]
    fn check(word: &str, other: &str, expect: Option<usize>) {
        let distance = Pattern::new(word).and_then(|mut pattern| pattern.distance(other, 2));
        assert_eq!(distance, expect, "{word} {other}");
    }

    #[test]
    fn every_kind_of_slip_counts_one() {
        check("governor", "governor", Some(0));
        check("govenor", "governor", Some(1));
        check("goovernor", "governor", Some(1));
        check("gofernor", "governor", Some(1));
        check("govrenor", "governor", Some(1));
        check("hovernor", "governor", Some(1));
    }

    #[test]
    fn more_than_the_limit_is_too_far() {
        check("ogevrnor", "governor", Some(2));
        check("ca", "abc", Some(2));
        check("ogevrnro", "governor", None);
        check("", "abc", None);
    }

    #[test]
    fn a_beginning_may_have_slips_too() {
        let is_like =
            |other| Pattern::new("elctri").is_some_and(|mut pattern| pattern.begins_like(other));
        assert!(is_like("electrification"));
        assert!(!is_like("election"));
        assert!(!is_like("alectric"));
    }

    proptest! {
        #[test]
        fn distances_are_those_of_a_plain_implementation(word in "[abcé]{0,9}", other in "[abcé]{0,9}", limit in 0usize..3) {
            let plain = strsim::damerau_levenshtein(&word, &other);
            let found = Pattern::new(&word).and_then(|mut pattern| pattern.distance(&other, limit));
            prop_assert_eq!(found, Some(plain).filter(|&plain| plain <= limit));
        }

        #[test]
        fn far_distances_are_never_too_low(word in "[abc]{4,12}", other in "[abc]{4,12}") {
            let plain = strsim::damerau_levenshtein(&word, &other);
            let found = Pattern::new(&word).and_then(|mut pattern| pattern.distance(&other, Pattern::MOST));
            prop_assert!(found.is_none_or(|found| plain <= found && found <= Pattern::MOST));
        }

        #[test]
        fn shapes_never_part_what_is_near(word in "[a-zé]{1,9}", other in "[a-zé]{1,9}") {
            let plain = strsim::damerau_levenshtein(&word, &other) as u32;
            prop_assert!(Shape::of(&word).is_near(Shape::of(&other), plain));
        }

        #[test]
        fn a_beginning_is_like_where_a_cut_of_the_word_is(word in "[ab]{5,8}", other in "[ab]{0,12}") {
            let cuts = (0..=other.len()).map(|end| strsim::damerau_levenshtein(&word, &other[..end]));
            let expect = word[..1] == other[..other.len().min(1)] && cuts.min() <= Some(1);
            prop_assert_eq!(Pattern::new(&word).is_some_and(|mut pattern| pattern.begins_like(&other)), expect);
        }
    }
}
