//! Dates and times as they are written: ISO 8601 in fields, and the timestamps that start an entry of live coverage.
//!
//! Times of day are kept as written, in the publisher's own time zone. Tests: `tests/parse/times.rs`.

#[cfg(feature = "formats")]
mod written_out;

use super::Problem;
use super::scan::{skip_space, skip_while, starts};
use crate::article::{Article, BlockKind, Date, Time, day_numbers, in_calendar};
use crate::letters::is_upper;

/// A date, perhaps with a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) date: Date,
    pub(super) time: Option<Time>,
    /// How far the time zone is ahead of UTC, in minutes; 0 if not given.
    offset: i32,
}

impl Moment {
    /// Reads `2031-05-14`, `2031-05-14T09:30`, `2031-05-14 09:30:15.2+02:00`, and with the feature `formats` days as people and mails
    /// write them. `None` if it has any other form, a problem if there is no such date.
    pub(super) fn parse(written: &str) -> Option<Result<Self, Problem>> {
        let iso = written.trim().split_at_checked(10);
        let Some((Some(date), rest)) = iso.map(|(day, rest)| (parse_day(day), rest)) else {
            #[cfg(feature = "formats")]
            return written_out::moment(written).map(Ok);
            #[cfg(not(feature = "formats"))]
            return None;
        };
        let date = match date {
            Ok(date) => date,
            Err(problem) => return Some(Err(problem)),
        };
        let Some(clock) = rest.strip_prefix(['T', 't', ' ']) else {
            return rest.is_empty().then_some(Ok(Self { date, time: None, offset: 0 }));
        };
        let (time, rest) = parse_time(skip_space(clock))?;
        let zone = skip_while(rest, &|c| matches!(c, '.' | ',' | '0'..='9'));
        Some(Ok(Self { date, time: Some(time), offset: offset(zone.trim()).unwrap_or(0) }))
    }

    /// Minutes on a scale shared by all time zones, for comparing moments.
    pub(super) fn minutes(self) -> i64 {
        let time =
            self.time.map_or(0, |time| i32::from(time.hour()) * 60 + i32::from(time.minute()));
        i64::from(self.date.to_julian_day()) * 1440 + i64::from(time - self.offset)
    }
}

/// A date in ISO 8601, `2031-05-14`; `None` if it has any other form, a problem if there is no such date.
pub(super) fn parse_day(written: &str) -> Option<Result<Date, Problem>> {
    let (year, month, day) = day_numbers(written)?;
    Some(in_calendar(year, month, day).ok_or(Problem::NoSuchDay { year, month, day }))
}

/// A time of day at the start of `written`, `9:30`, `09:30` or `09:30:15`, and the rest.
pub(super) fn parse_time(written: &str) -> Option<(Time, &str)> {
    let (hour, rest) = number(written)?;
    let (minute, rest) = number(rest.strip_prefix(':')?)?;
    let is_whole = written.len() - rest.len() == hour_len(written) + 3;
    let (second, rest) = rest.strip_prefix(':').and_then(number).unwrap_or((0, rest));
    let time = Time::from_hms(hour, minute, second).ok().filter(|_| is_whole)?;
    Some((time, rest))
}

/// The timestamp that starts an entry of live coverage, `09:30`, `9:30 a.m.`, `[14:05]`, `7 pm —`, and the text after
/// it.
///
/// **What may be the start of a sentence is not a timestamp**: a timestamp is followed by a separator, a line break, or
/// a character that starts a sentence, such as a capital letter.
pub(super) fn take_stamp(text: &str) -> Option<(Time, &str)> {
    let inner = skip_while(text, &|c| matches!(c, '[' | '('));
    let (time, rest) = parse_time(inner).or_else(|| full_hour(inner))?;
    let (time, rest) = match half_of_day(rest) {
        Some((is_afternoon, rest)) => (in_half(time, is_afternoon)?, rest),
        None if rest.len() + hour_len(inner) == inner.len() => return None,
        None => (time, rest),
    };
    let is_end = |c: char| matches!(c, ']' | ')');
    let is_open = inner.len() < text.len();
    let rest = if is_open { skip_space(rest).strip_prefix(is_end)? } else { rest };
    let behind = skip_space(rest);
    let is_sign = |c: char| matches!(c, ':' | '—' | '–' | '-' | '|' | '·' | '•');
    let after_sign = skip_space(skip_while(behind, &is_sign));
    let is_apart = behind.len() < rest.len() || rest.is_empty();
    let line_ends = skip_while(rest, &|c| matches!(c, ' ' | '\t')).starts_with('\n');
    let is_start = |c: char| is_upper(c) || "“\"‘«„「".contains(c) || is_ideograph(c);
    let is_stamp = behind.is_empty()
        || line_ends
        || after_sign.len() < behind.len()
        || is_apart && starts(after_sign, &is_start);
    is_stamp.then_some((time, after_sign))
}

/// Gives blocks the times that start entries of live coverage, in headings or paragraphs; each holds up to the next one. Unlike in
/// a file, they stay in the text, which is the page's own.
pub(crate) fn tell_times(article: &mut Article) {
    let mut at = None;
    for block in &mut article.blocks {
        let may_start = matches!(block.kind, BlockKind::Heading(_) | BlockKind::Paragraph);
        if let Some((time, _)) = take_stamp(block.range.of(&article.text)).filter(|_| may_start) {
            at = Some(time);
        }
        block.at = at;
    }
}

/// `9 a.m.`: an hour, which is only a time because of the `a.m.` after it.
fn full_hour(written: &str) -> Option<(Time, &str)> {
    let (hour, rest) = number(written)?;
    Some((Time::from_hms(hour, 0, 0).ok()?, rest))
}

/// `a.m.`, `pm`, ` P.M.` at the start: whether it is the afternoon, and the rest.
fn half_of_day(rest: &str) -> Option<(bool, &str)> {
    let trimmed = skip_while(rest, &|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'));
    ["a.m.", "p.m.", "am", "pm"].iter().find_map(|half| {
        let (found, behind) = trimmed.split_at_checked(half.len())?;
        let is_word = starts(behind, &char::is_alphanumeric);
        (found.eq_ignore_ascii_case(half) && !is_word).then(|| (half.starts_with('p'), behind))
    })
}

/// The time on a 24-hour clock; `None` if a 12-hour clock does not have it.
fn in_half(time: Time, is_afternoon: bool) -> Option<Time> {
    let hour = time.hour();
    let is_known = (1..=12).contains(&hour);
    let hour = hour % 12 + if is_afternoon { 12 } else { 0 };
    is_known.then(|| time.replace_hour(hour).ok()).flatten()
}

/// One or two digits and the rest.
fn number(written: &str) -> Option<(u8, &str)> {
    let (digits, rest) = written.split_at(hour_len(written));
    let number = parse_number(digits)? as u8;
    (!starts(rest, &|c| c.is_ascii_digit())).then_some((number, rest))
}

/// How many of the first two bytes are digits, counted from the start.
fn hour_len(written: &str) -> usize {
    written.bytes().take(2).take_while(u8::is_ascii_digit).count()
}

/// `+02:00` or `-0500` in minutes; `None` for all else, `Z` among it.
fn offset(zone: &str) -> Option<i32> {
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits: String = zone.strip_prefix(['+', '-'])?.split(':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = parse_number(hours)? * 60 + parse_number(minutes).unwrap_or(0);
    Some(sign * minutes as i32)
}

/// The number written with one to nine digits.
pub(super) fn parse_number(written: &str) -> Option<u32> {
    let are_digits =
        (1..=9).contains(&written.len()) && written.bytes().all(|it| it.is_ascii_digit());
    are_digits
        .then(|| written.bytes().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')
}
