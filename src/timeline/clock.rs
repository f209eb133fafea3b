//! The axis in clock time, for articles whose passages give the time of day: live coverage.
//!
//! Several statements at one time stay in order and apart: the text of a passage takes up a small stretch after its
//! time. A time that is more than half a day earlier than the one before it is on the next day, and one that is more
//! than half a day later is on the day before, so that coverage goes on past midnight, whether the newest comes first
//! or last. Tests: `tests/timeline/clock.rs`.

use super::Window;
use crate::article::{Article, TextRange, Time};
use crate::sorting::arrange;
use crate::speakers::Statement;

/// What the axis measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AxisKind {
    /// The text, from its start to its end.
    #[default]
    Reading,
    /// The time of day.
    Clock,
}

/// The times of passages.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// In the order of their starts; those inside others come after them.
    passages: Vec<Passage>,
    /// The earliest time, in minutes.
    first: i32,
    /// From the earliest time to the end of the latest passage, in minutes.
    span: f32,
    /// How much of the axis a passage takes up, in minutes.
    slot: f32,
    is_live: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Passage {
    text: TextRange,
    /// Minutes since midnight: below 0 on the day before, from 1,440 on the next day.
    minutes: i32,
}

/// A label on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hour {
    /// Its position, from 0 to 1.
    pub at: f32,
    /// The hour of the day, from 0 to 23.
    pub hour: u8,
    /// The minute of the hour, from 0 to 59.
    pub minute: u8,
}

const DAY: i32 = 24 * 60;

/// The least and the most of the axis that a passage takes up: enough to tell its statements apart, but not so much
/// that they seem to take long.
const SLOTS: (f32, f32) = (0.01, 0.05);

/// How far apart labels can be, in minutes; the smallest step is taken that leaves no more than there is
/// room for, and no more than [`MOST_LABELS`].
const STEPS: [i32; 11] = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720];
const MOST_LABELS: usize = 8;

impl Clock {
    /// The times of an article and its statements; `None` if there are fewer than two different ones.
    pub(super) fn of(article: &Article, statements: &[Statement]) -> Option<Self> {
        let mut passages = passages(article, statements);
        unroll(&mut passages);
        let first = passages.iter().map(|passage| passage.minutes).min()?;
        let last = passages.iter().map(|passage| passage.minutes).max()?;
        if first == last {
            return None;
        }
        let told = (last - first) as f32;
        let slot = (least_gap(&passages) as f32).max(told * SLOTS.0).min(told * SLOTS.1);
        let mut clock = Self { passages, first, span: told + slot, slot, is_live: false };
        let has_time = |it: &&Statement| clock.place(it.extent).is_some();
        let n_told = statements.iter().filter(has_time).count();
        let n_entries = entries(article, statements);
        clock.is_live = LEAST_ENTRIES <= n_entries && statements.len() * 9 <= n_told * 10;
        Some(clock)
    }

    /// Where a passage of the text starts on the axis and how long it is; `None` if it has no time.
    pub fn place(&self, text: TextRange) -> Option<(f32, f32)> {
        let n_before = self.passages.partition_point(|passage| passage.text.start <= text.start);
        let mut before = self.passages.get(..n_before)?.iter().rev().take(MOST_NESTED);
        let passage = before.find(|passage| passage.text.contains(text.start))?;
        let share = |at: usize| {
            let inside = at.min(passage.text.end) - passage.text.start;
            inside as f32 / passage.text.len() as f32
        };
        let minutes = |at: usize| (passage.minutes - self.first) as f32 + share(at) * self.slot;
        let start = minutes(text.start) / self.span;
        Some((start, minutes(text.end) / self.span - start))
    }

    /// Whether it structures the article: enough of the text is told by the clock, as in live coverage, and not only a few statements
    /// of a report.
    pub const fn is_live(&self) -> bool {
        self.is_live
    }

    /// The labels for the visible stretch, with room for `most`.
    pub fn hours(&self, window: Window, most: usize) -> Vec<Hour> {
        let in_sight = self.span * window.share();
        let most = (most.clamp(1, MOST_LABELS)) as i32;
        let fits = |step: &&i32| in_sight <= (**step * most) as f32;
        let step = STEPS.iter().find(fits).copied().unwrap_or(DAY);
        let start = (self.first as f32 + self.span * window.start()) as i32;
        let mut hours = Vec::new();
        let mut minutes = start.div_euclid(step) * step;
        while hours.len() <= MOST_LABELS {
            let at = (minutes - self.first) as f32 / self.span;
            let of_day = minutes.rem_euclid(DAY);
            if window.start() + window.share() < at {
                break;
            }
            if window.start() <= at {
                hours.push(Hour { at, hour: (of_day / 60) as u8, minute: (of_day % 60) as u8 });
            }
            minutes += step;
        }
        hours
    }
}

/// How many passages that start before a position are searched for one that contains it. Higher is slower, lower misses
/// those with many others inside.
const MOST_NESTED: usize = 8;

/// The blocks with a time, merged if they follow each other and have the same; and the statements with a different time
/// than their block.
fn passages(article: &Article, statements: &[Statement]) -> Vec<Passage> {
    let minutes = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let mut passages: Vec<Passage> = Vec::new();
    for block in article.body() {
        let Some(now) = block.at.map(minutes) else { continue };
        match passages.last_mut() {
            Some(last) if last.minutes == now => last.text = last.text.cover(block.range),
            _ => passages.push(Passage { text: block.range, minutes: now }),
        }
    }
    let of_blocks = passages.clone();
    let told = |text: TextRange| {
        let n_before = of_blocks.partition_point(|passage| passage.text.start <= text.start);
        let before = n_before.checked_sub(1).and_then(|idx| of_blocks.get(idx));
        before.filter(|passage| passage.text.contains(text.start)).map(|passage| passage.minutes)
    };
    let own = statements.iter().filter_map(|it| {
        let minutes = it.at.map(minutes)?;
        (told(it.extent) != Some(minutes)).then_some(Passage { text: it.extent, minutes })
    });
    passages.extend(own.filter(|passage| !passage.text.is_empty()));
    passages.retain(|passage| !passage.text.is_empty());
    arrange(&mut passages, |a, b| (a.text.start, b.text.end) < (b.text.start, a.text.end));
    passages
}

/// How many entries with times of their own make live coverage. With fewer, an article with a programme in it counts as such;
/// with more, short coverage does not.
const LEAST_ENTRIES: usize = 3;

/// How many blocks have another time than the block with a time before them. Where the text is a page's own, findings give the
/// times of statements alone.
fn entries(article: &Article, statements: &[Statement]) -> usize {
    let mut times: Vec<Time> = article.body().filter_map(|block| block.at).collect();
    if times.is_empty() {
        times.extend(statements.iter().filter_map(|it| it.at));
    }
    times.dedup();
    times.len()
}

/// Moves times to the day they belong to.
fn unroll(passages: &mut [Passage]) {
    let mut last: Option<i32> = None;
    for passage in passages {
        let before = last.unwrap_or(passage.minutes);
        let days = (before - passage.minutes + DAY / 2).div_euclid(DAY);
        passage.minutes += days * DAY;
        last = Some(passage.minutes);
    }
}

/// The shortest time between two passages at different times, in minutes.
fn least_gap(passages: &[Passage]) -> i32 {
    let mut minutes: Vec<i32> = passages.iter().map(|passage| passage.minutes).collect();
    arrange(&mut minutes, |a, b| a < b);
    let gaps = minutes.windows(2).filter_map(|pair| match pair {
        [a, b] if a < b => Some(b - a),
        _ => None,
    });
    gaps.min().unwrap_or(1)
}
