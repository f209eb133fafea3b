//! Days as people, mails and feeds write them. Only for desk and command line: pages give theirs in ISO 8601. Tests:
//! `tests/parse/times.rs`.

use super::{Moment, offset, parse_number, parse_time};
use crate::article::in_calendar;
use crate::parse::scan::{find, skip_while, split_while};

/// The first letters of the months.
const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";

/// Reads `Wed, 14 May 2031 09:30:00 GMT` (RFC 2822), `May 14, 2031`, `14.05.2031`, `2031/5/14`, `20310514`, `2031年5月14日`. What might
/// be two days, `05/06/2031`, is none.
pub(super) fn moment(written: &str) -> Option<Moment> {
    let (mut numbers, mut month) = (Vec::new(), None);
    let mut rest = written.trim();
    let mut time_at = rest;
    while let Some(c) = rest.chars().next() {
        let (word, after) = split_while(rest, &|it| {
            it.is_ascii_digit() == c.is_ascii_digit() && it.is_ascii_alphanumeric()
        });
        if let Some(number) = parse_number(word) {
            numbers.push((number, word.len(), rest));
            if numbers.len() + usize::from(month.is_some()) == 3 || word.len() == 8 {
                time_at = after;
                break;
            }
        } else if let Some(start) = word.get(..3) {
            let at = find(MONTHS, &start.to_ascii_lowercase()).filter(|at| at % 3 == 0);
            month = month.or(at.map(|at| at as u32 / 3 + 1));
        }
        rest = if word.is_empty() { rest.get(c.len_utf8()..)? } else { after };
    }
    let number = |idx: usize| numbers.get(idx).map(|it| it.0);
    let is_year = |idx: usize| numbers.get(idx).is_some_and(|it| it.1 == 4);
    let is_dotted =
        numbers.first().is_some_and(|it| it.2.get(it.1..).is_some_and(|it| it.starts_with('.')));
    let (year, month, day) = match (month, numbers.len()) {
        (None, 1) if numbers.first()?.1 == 8 => {
            let all = number(0)?;
            (all / 10_000, all / 100 % 100, all % 100)
        }
        (Some(month), 2) if is_year(1) => (number(1)?, month, number(0)?),
        (None, 3) if is_year(0) => (number(0)?, number(1)?, number(2)?),
        (None, 3) if is_year(2) && (is_dotted || 12 < number(0)?) => {
            (number(2)?, number(1)?, number(0)?)
        }
        _ => return None,
    };
    let date =
        in_calendar(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    let clock = skip_while(time_at, &|c| !c.is_ascii_digit());
    let time = parse_time(clock);
    let offset = time.and_then(|(_, rest)| offset(rest.trim())).unwrap_or(0);
    Some(Moment { date, time: time.map(|(time, _)| time), offset })
}
