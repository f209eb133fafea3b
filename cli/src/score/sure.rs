//! How often each grade of certainty is right, on marked articles: the table of `cargo xtask score --sure`.
//!
//! Tests: `tests/score.rs`, which holds the grades to what they promise.

use super::compare::Comparison;
use super::tally::Count;
use rostrum::article::{Article, Confidence};
use rostrum::speakers::certainty::{Caveat, Certainty, certainty};
use rostrum::speakers::{Proceedings, extract};
use std::ops::AddAssign;

/// The grades with the least percentage of right ones that each promises.
pub const GRADES: [(Confidence, u32); 3] =
    [(Confidence::Sure, 95), (Confidence::Likely, 85), (Confidence::Unsure, 60)];

/// Whether a table also has the caveats: of articles that stay unread, nobody sees more than the totals.
#[allow(dead_code, reason = "a test prints no table")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveats {
    Shown,
    Hidden,
}

/// How many statements of each grade are right, and of those against which each caveat speaks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Calibration {
    pub grades: [Count; GRADES.len()],
    pub caveats: [Count; Caveat::ALL.len()],
}

impl Calibration {
    /// Of an article whose findings have been compared with its marks.
    pub fn of(article: &Article, comparison: &Comparison) -> Self {
        let proceedings: Proceedings = extract(article);
        let Certainty { reasons, .. } = certainty(article, &proceedings);
        let mut calibration = Self::default();
        for (reason, verdict) in reasons.iter().zip(&comparison.verdicts) {
            let Some(is_right) = *verdict else { continue };
            let one = Count { right: usize::from(is_right), found: 1, marked: 0 };
            for (count, (grade, _)) in calibration.grades.iter_mut().zip(GRADES) {
                if reason.confidence == grade {
                    *count += one;
                }
            }
            for (count, caveat) in calibration.caveats.iter_mut().zip(Caveat::ALL) {
                if reason.caveats.contains(&caveat) {
                    *count += one;
                }
            }
        }
        calibration
    }

    /// The table, a line each.
    #[allow(dead_code, reason = "a test holds the numbers, and prints none")]
    pub fn lines(&self, name: &str, caveats: Caveats) -> Vec<String> {
        let all = self.grades.iter().map(|it| it.found).sum::<usize>().max(1);
        let mut lines = vec![format!("{name:16}  right  found   right %  at least   of all %")];
        for (count, (grade, least)) in self.grades.iter().zip(GRADES) {
            let [share, ..] = count.percent();
            let name = format!("{grade:?}").to_lowercase();
            let of_all = (count.found * 100 + all / 2) / all;
            let Count { right, found, .. } = count;
            lines.push(format!("{name:16}{right:>7}{found:>7}{share:>10}{least:>10}{of_all:>11}"));
        }
        for (count, caveat) in self.caveats.iter().zip(Caveat::ALL) {
            if caveats == Caveats::Hidden {
                break;
            }
            let [share, ..] = count.percent();
            let Count { right, found, .. } = count;
            if *found > 0 {
                let caveat = format!("{caveat:?}");
                lines.push(format!("  {caveat:14}{right:>7}{found:>7}{share:>10}"));
            }
        }
        lines
    }
}

impl AddAssign for Calibration {
    fn add_assign(&mut self, other: Self) {
        for (count, more) in self.grades.iter_mut().zip(other.grades) {
            *count += more;
        }
        for (count, more) in self.caveats.iter_mut().zip(other.caveats) {
            *count += more;
        }
    }
}
