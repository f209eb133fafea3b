//! The day of publication before the headline: `date 2031-05-14 The headline`.

use super::Problem;
use crate::article::{Date, TextRange};

/// Splits the first line into its day and the headline behind it. A day that no calendar has is a problem; without a day,
/// all is headline.
pub(super) fn take_date(text: &str, line: TextRange) -> (Option<Result<Date, Problem>>, TextRange) {
    let found = line.of(text).strip_prefix("date ").and_then(|rest| {
        let (day, title) = rest.trim_start().split_at_checked(10)?;
        let is_whole = title.is_empty() || title.starts_with(char::is_whitespace);
        Some((parse_day(day).filter(|_| is_whole)?, title.trim_start().len()))
    });
    match found {
        Some((day, title_len)) => (Some(day), TextRange::new(line.end - title_len, line.end)),
        None => (None, line),
    }
}

/// A day as ISO 8601 writes it, `2031-05-14`; nothing where it is written otherwise.
fn parse_day(written: &str) -> Option<Result<Date, Problem>> {
    let (year, rest) = written.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let (year, month, day) =
        (digits::<4>(year)?, digits::<2>(month)? as u8, digits::<2>(day)? as u8);
    let known = time::Month::try_from(month).ok();
    let date = known.and_then(|month| Date::from_calendar_date(year.into(), month, day).ok());
    Some(date.ok_or(Problem::NoSuchDay { year, month, day }))
}

/// The number that exactly `N` digits write.
fn digits<const N: usize>(written: &str) -> Option<u16> {
    let are_digits = written.len() == N && written.bytes().all(|byte| byte.is_ascii_digit());
    are_digits.then(|| written.parse().ok()).flatten()
}
