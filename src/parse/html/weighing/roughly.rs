//! The way down to the article as a page goes it: to the longest element that says that it is the article, if most of the prose is in
//! it. What desk and command line do is worth more kilobytes than readers wait for. Tests: `tests/parse/pages.rs`,
//! `tests/parse/evidence.rs`.

use super::Weighing;
use crate::article::Article;
use crate::parse::html::place::{Hint, Spot};

/// What a text is worth of which `len` bytes are not linked, and whether it is prose: more with a point or what is like one.
pub(super) fn worth(text: &str, len: usize) -> (usize, bool) {
    let is_prose = text.bytes().any(|it| matches!(it, b'.' | b'!' | b'?' | 0xE2..));
    (if is_prose { len } else { len / 4 }, is_prose)
}

impl Weighing<'_> {
    /// The area that is the article, and how many articles the page has.
    pub(super) fn descend(&self) -> (u32, usize) {
        let mut n_articles = 0;
        for hint in [Hint::Body, Hint::Article, Hint::Main] {
            let (mut longest, mut len, mut all) = (0, 0, 0);
            for (idx, area) in (0..).zip(self.areas) {
                let sum = self.sum(idx);
                if area.hint == hint && !sum.is_out && sum.worth != 0 {
                    all += sum.worth;
                    n_articles += usize::from(hint == Hint::Article);
                    if len < sum.worth {
                        (longest, len) = (idx, sum.worth);
                    }
                }
            }
            if all < 2 * len {
                return (longest, n_articles);
            }
        }
        (0, n_articles)
    }

    /// Tells which areas are in the chosen one.
    pub(super) fn stray(&mut self, chosen: u32) {
        for (idx, area) in self.areas.iter().enumerate() {
            let around = self.sum(area.parent);
            if let Some(sum) = self.sums.get_mut(idx) {
                sum.is_in = idx == chosen as usize || around.is_in && idx != 0;
                sum.is_out |= around.is_out;
            }
        }
    }

    pub(super) fn keeps(&self, _: &Article, spots: &[Spot], _: Option<usize>) -> Vec<bool> {
        let sums = spots.iter().map(|spot| self.sum(spot.area));
        sums.map(|sum| sum.is_in && !sum.is_out).collect()
    }
}
