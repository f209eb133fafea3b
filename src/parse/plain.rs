//! Plain text: a headline line, paragraphs, and optionally a date before the headline and credits at the end.
//!
//! ```text
//! date 2031-05-14 The headline
//!
//! A paragraph.
//!
//! (Editors in charge: A Name, Another Name)
//! ```
//! The date and the credits may be missing, so ordinary plain text is read by the same rules. Paragraphs stand between
//! blank lines; where a line is longer than anyone wraps by hand, every line is a paragraph. Tests: `tests/parse.rs`.

use crate::article::{Article, Block, BlockKind, Credit, Date, TextRange};

/// The longest line, in characters, that still counts as wrapped by hand.
const WRAPPED_WIDTH: usize = 120;

/// The longest first line, in characters, that can be a headline; a longer one is the first paragraph.
const HEADLINE_WIDTH: usize = 300;

/// Reads `text`; the article's text is `text` itself.
pub(super) fn parse(text: String) -> Article {
    let mut paragraphs = paragraphs(&text);
    let mut published = None;
    let mut headline = TextRange::default();
    if let Some(&first) = paragraphs.first() {
        let (date, title) = take_date(&text, first);
        published = date;
        if date.is_some() || title.of(&text).chars().nth(HEADLINE_WIDTH).is_none() {
            headline = title;
            paragraphs.remove(0);
        }
    }
    let mut credits = Vec::new();
    let credit_line = paragraphs.last().and_then(|&last| parse_credits(&text, last));
    let credit_block = credit_line.map(|(range, found)| {
        credits = found;
        paragraphs.pop();
        Block { kind: BlockKind::Credits, range }
    });
    let blocks = paragraphs
        .into_iter()
        .map(|range| Block { kind: BlockKind::Paragraph, range })
        .chain(credit_block)
        .collect();
    Article { text, headline, blocks, published, credits }
}

/// The paragraphs with the first line always on its own: it is the headline.
fn paragraphs(text: &str) -> Vec<TextRange> {
    let lines = lines(text);
    let is_wrapped =
        lines.iter().skip(1).all(|line| line.of(text).chars().nth(WRAPPED_WIDTH).is_none());
    let mut paragraphs: Vec<TextRange> = Vec::new();
    let mut joins = false;
    for line in lines {
        if line.is_empty() {
            joins = false;
            continue;
        }
        match paragraphs.last_mut() {
            Some(paragraph) if joins => paragraph.end = line.end,
            _ => {
                joins = is_wrapped && !paragraphs.is_empty();
                paragraphs.push(line);
            }
        }
    }
    paragraphs
}

/// Every line without the white space around it.
fn lines(text: &str) -> Vec<TextRange> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let range = trimmed(text, TextRange::new(start, start + line.len()));
            start += line.len();
            range
        })
        .collect()
}

fn trimmed(text: &str, range: TextRange) -> TextRange {
    let whole = range.of(text);
    let start = range.start + whole.len() - whole.trim_start().len();
    TextRange::new(start, start + whole.trim().len())
}

/// Splits `date 2031-05-14 The headline`; without a date, or with one that no calendar has, all is headline.
fn take_date(text: &str, line: TextRange) -> (Option<Date>, TextRange) {
    let found = line.of(text).strip_prefix("date ").and_then(|rest| {
        let rest = rest.trim_start();
        let (digits, title) = rest.split_at_checked(10)?;
        Some((parse_date(digits)?, title.trim_start().len()))
    });
    match found {
        Some((date, title_len)) => (Some(date), TextRange::new(line.end - title_len, line.end)),
        None => (None, line),
    }
}

/// A day written as ISO 8601 has it: `2031-05-14`.
fn parse_date(digits: &str) -> Option<Date> {
    let mut parts = digits.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = time::Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// Reads `(Editors in charge: A, B; Photo: C)`: the last line, all of it in brackets, with a colon inside.
fn parse_credits(text: &str, line: TextRange) -> Option<(TextRange, Vec<Credit>)> {
    let inner = line.of(text).strip_prefix(['(', '（', '['])?.strip_suffix([')', '）', ']'])?;
    let credits: Vec<Credit> = inner.split([';', '；']).filter_map(parse_credit).collect();
    let start = line.start + line.of(text).chars().next()?.len_utf8();
    (!credits.is_empty())
        .then(|| (trimmed(text, TextRange::new(start, start + inner.len())), credits))
}

fn parse_credit(part: &str) -> Option<Credit> {
    let (role, names) = part.split_once([':', '：'])?;
    let names = names.split([',', '，', '、']).flat_map(|name| name.split(" and "));
    let names: Vec<String> =
        names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
    (!names.is_empty()).then(|| Credit { role: role.trim().to_owned(), names })
}
