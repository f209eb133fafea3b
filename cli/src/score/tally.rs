//! Counts what is right, and prints it: precision, recall and F1 in percent.
//!
//! Tests: `tests/score.rs`.

use std::ops::AddAssign;

/// How much was right, of what was found and of what there is to find.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub right: usize,
    pub found: usize,
    pub marked: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.marked += other.marked;
    }
}

impl Count {
    /// Precision, recall and F1, in tenths of a percent, rounded; 0 where nothing is found or marked.
    pub fn permille(self) -> [u32; 3] {
        let share = |part: usize, whole: usize| {
            if whole == 0 { 0.0 } else { 1000.0 * part as f64 / whole as f64 }
        };
        let f1 = share(2 * self.right, self.found + self.marked);
        [share(self.right, self.found), share(self.right, self.marked), f1]
            .map(|share| share.round() as u32)
    }

    /// Precision, recall and F1, as printed: `81.5`.
    pub fn percent(self) -> [String; 3] {
        self.permille().map(|it| format!("{}.{}", it / 10, it % 10))
    }

    /// Counts one thing: found or not, marked or not, and right if it is both and the same.
    pub fn one<T>(found: Option<T>, marked: Option<T>, same: impl Fn(&T, &T) -> bool) -> Self {
        let is_right = matches!((&found, &marked), (Some(a), Some(b)) if same(a, b));
        Self {
            right: usize::from(is_right),
            found: usize::from(found.is_some()),
            marked: usize::from(marked.is_some()),
        }
    }
}

/// All that is measured of some articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// What was said, by whom: all whose words are given.
    pub statements: Count,
    /// The same, whoever is thought to have said it.
    pub words: Count,
    pub direct: Count,
    pub mixed: Count,
    pub reported: Count,
    pub acts: Count,
    /// The kind of statements whose words are found.
    pub kinds: Count,
    /// People by their full names.
    pub names: Count,
    pub roles: Count,
    pub presence: Count,
    /// Day and place.
    pub event: Count,
    pub date: Count,
    pub place: Count,
}

impl Score {
    /// The measures with their names, as tables and floors have them.
    pub fn measures(&self) -> [(&'static str, Count); 13] {
        [
            ("statements", self.statements),
            ("words", self.words),
            ("direct", self.direct),
            ("mixed", self.mixed),
            ("reported", self.reported),
            ("acts", self.acts),
            ("kinds", self.kinds),
            ("names", self.names),
            ("roles", self.roles),
            ("presence", self.presence),
            ("event", self.event),
            ("date", self.date),
            ("place", self.place),
        ]
    }

    fn all_mut(&mut self) -> [&mut Count; 13] {
        let Self {
            statements,
            words,
            direct,
            mixed,
            reported,
            acts,
            kinds,
            names,
            roles,
            presence,
            event,
            date,
            place,
        } = self;
        [
            statements, words, direct, mixed, reported, acts, kinds, names, roles, presence, event,
            date, place,
        ]
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        for (count, (_, more)) in self.all_mut().into_iter().zip(other.measures()) {
            *count += more;
        }
    }
}
