//! The date of publication before the headline: `date 2031-05-14 The headline`.

use super::super::clock::parse_day;
use super::Problem;
use crate::article::{Date, TextRange};

/// Splits the first line into a date and the headline after it. A date that does not exist is a problem; without a
/// date, the whole line is the headline.
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
