//! Which colour each speaker has: **no two who stand next to each other, in the text or on the lanes, have the same one**, as far
//! as there are enough. Everybody can tell all colours apart, also those who are colour-blind; beyond them, initials tell.
//!
//! A colouring of the graph of neighbours: whoever has the fewest colours left gets one first (DSATUR, Brélaz 1979), with
//! some steps back where that leads nowhere. Tests: `tests/timeline/tones.rs`.

use super::N_TONES;
use crate::sorting::arrange;

/// The colours of `n` speakers. `order` has who speaks in the text, one after the other; in the lanes, each stands next to
/// those with the numbers before and after its own.
pub(super) fn tones(n: usize, order: &[usize]) -> Vec<usize> {
    let mut near = Neighbours { of: vec![Vec::new(); n] };
    for idx in 1..n {
        near.add(idx - 1, idx);
    }
    let mut turns: Vec<usize> = order.to_vec();
    turns.dedup();
    turns.windows(2).for_each(|pair| {
        if let [a, b] = *pair {
            near.add(a, b);
        }
    });
    let mut colouring = Colouring { near: &near, tones: vec![None; n], n_steps: 0 };
    if !colouring.find() {
        colouring.settle();
    }
    colouring.tones.into_iter().map(Option::unwrap_or_default).collect()
}

struct Neighbours {
    of: Vec<Vec<usize>>,
}

impl Neighbours {
    fn add(&mut self, a: usize, b: usize) {
        for (a, b) in [(a, b), (b, a)] {
            if let Some(of) = self.of.get_mut(a).filter(|of| a != b && !of.contains(&b)) {
                of.push(b);
            }
        }
    }
}

/// How many colours are tried on before what is left is coloured as well as may be. More finds a way in more articles where many
/// speak in turn; each costs as much as looking at every speaker once.
const MOST_STEPS: usize = 2000;

struct Colouring<'a> {
    near: &'a Neighbours,
    tones: Vec<Option<usize>>,
    n_steps: usize,
}

impl Colouring<'_> {
    /// Colours whoever has no colour yet; `false`, with all as it was, if there is no way or it takes too long.
    fn find(&mut self) -> bool {
        let Some(idx) = self.most_bound() else { return true };
        let taken = self.taken(idx);
        // Those that fewest have come first, so that all of them are used.
        let mut free: Vec<usize> = (0..N_TONES).filter(|tone| taken >> tone & 1 == 0).collect();
        arrange(&mut free, |&a, &b| self.n_with(a) < self.n_with(b));
        for tone in free {
            self.n_steps += 1;
            if MOST_STEPS < self.n_steps {
                return false;
            }
            self.put(idx, Some(tone));
            if self.find() {
                return true;
            }
            self.put(idx, None);
        }
        false
    }

    /// Colours everybody, with as few who have the same as their neighbours as may be.
    fn settle(&mut self) {
        while let Some(idx) = self.most_bound() {
            let cost = |tone: usize| {
                let near = self.near.of.get(idx).into_iter().flatten();
                let n_alike = near.filter(|&&other| self.tone_of(other) == Some(tone)).count();
                (n_alike, self.n_with(tone))
            };
            let tone = (0..N_TONES).min_by_key(|&tone| cost(tone));
            self.put(idx, tone);
        }
    }

    /// Who, of those without a colour, has the fewest left: of several, the first.
    fn most_bound(&self) -> Option<usize> {
        let open = (0..self.tones.len()).filter(|&idx| self.tone_of(idx).is_none());
        open.min_by_key(|&idx| self.taken(idx).count_zeros())
    }

    /// The colours that neighbours have, as a set of bits.
    fn taken(&self, idx: usize) -> u8 {
        let near = self.near.of.get(idx).into_iter().flatten();
        let tones = near.filter_map(|&other| self.tone_of(other));
        tones.fold(0, |taken, tone| taken | 1 << tone)
    }

    fn n_with(&self, tone: usize) -> usize {
        self.tones.iter().filter(|it| **it == Some(tone)).count()
    }

    fn tone_of(&self, idx: usize) -> Option<usize> {
        self.tones.get(idx).copied().flatten()
    }

    fn put(&mut self, idx: usize, tone: Option<usize>) {
        if let Some(place) = self.tones.get_mut(idx) {
            *place = tone;
        }
    }
}
