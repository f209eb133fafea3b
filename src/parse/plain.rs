//! Plain text: a headline line, paragraphs, and optionally a date before the headline and credits at the end.
//!
//! ```text
//! date 2031-05-14 The headline
//!
//! A paragraph.
//!
//! (Editors in charge: A Name, Another Name)
//! ```
//! The date and the credits are optional, so ordinary plain text is read by the same rules. Paragraphs are separated by
//! blank lines; if any line is too long to have been wrapped by hand, every line is a paragraph. In live coverage, a
//! time of day starts an entry, `09:30` or `9:30 a.m.`, and applies until the next one. Tests: `tests/parse/plain.rs`.

mod credits;
mod date_line;

use super::Problem;
use super::clock::take_stamp;
use crate::article::{Article, Block, BlockKind, Credit, Date, TextRange};
use credits::parse_credits;
use date_line::take_date;

/// The longest line, in characters, that still counts as wrapped by hand. Higher joins lines that are paragraphs, lower
/// splits wrapped ones.
const WRAPPED_WIDTH: usize = 120;

/// The longest first line, in characters, that can be a headline; a longer one is the first paragraph. Higher takes
/// more paragraphs for headlines, lower loses long headlines.
const HEADLINE_WIDTH: usize = 300;

/// Reads `text`; the article's text is `text` itself.
pub(super) fn parse(text: String, problems: &mut Vec<Problem>) -> Article {
    let mut lines = lines(&text);
    let (published, headline) = take_headline(&text, &mut lines, problems);
    let (mut credits, mut credits_block) = (Vec::new(), None);
    if let Some((range, found)) = take_credits(&text, &mut lines) {
        credits = found;
        credits_block = Some(Block::new(BlockKind::Credits, range));
    }
    let mut blocks = blocks(&text, &lines);
    blocks.extend(credits_block);
    Article { text, headline, blocks, published, credits, ..Article::default() }
}

/// Reads a text without a headline: the body of an article whose other parts are elsewhere.
pub(super) fn body(text: String) -> Article {
    let blocks = blocks(&text, &lines(&text));
    Article { text, blocks, ..Article::default() }
}

/// Every line without white space around it; blank ones are empty, and so are rules of dashes and the like.
fn lines(text: &str) -> Vec<TextRange> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let mut range = trimmed(text, TextRange::new(start, start + line.len()));
            start += line.len();
            if 2 < range.len() && range.of(text).bytes().all(|it| b"-*_=~#".contains(&it)) {
                range.end = range.start;
            }
            range
        })
        .collect()
}

fn trimmed(text: &str, range: TextRange) -> TextRange {
    let whole = range.of(text);
    let start = range.start + whole.len() - whole.trim_start().len();
    TextRange::new(start, start + whole.trim().len())
}

/// Takes the date and the headline off the top. The headline may be on a line below the date.
fn take_headline(
    text: &str,
    lines: &mut Vec<TextRange>,
    problems: &mut Vec<Problem>,
) -> (Option<Date>, TextRange) {
    let Some(first) = take_first(lines) else { return (None, TextRange::default()) };
    let (date_line, title) = take_date(text, first);
    let is_dated = date_line.is_some();
    let published = date_line.and_then(|day| day.map_err(|problem| problems.push(problem)).ok());
    if is_dated && !title.is_empty() {
        return (published, title);
    }
    let line = if title.is_empty() { take_first(lines) } else { Some(title) };
    match line {
        Some(line) if line.of(text).chars().nth(HEADLINE_WIDTH).is_some() => {
            lines.insert(0, line);
            problems.push(Problem::NoHeadline);
            (published, TextRange::default())
        }
        line => (published, line.unwrap_or_default()),
    }
}

/// Takes the first line that is not blank, with the blank ones before it.
fn take_first(lines: &mut Vec<TextRange>) -> Option<TextRange> {
    let idx = lines.iter().position(|line| !line.is_empty())?;
    lines.drain(..=idx).next_back()
}

/// Takes the credits off the end: the last line, or the last lines if the brackets span several.
fn take_credits(text: &str, lines: &mut Vec<TextRange>) -> Option<(TextRange, Vec<Credit>)> {
    while lines.pop_if(|line| line.is_empty()).is_some() {}
    let last = *lines.last()?;
    let block_idx = lines.iter().rposition(|line| line.is_empty()).map_or(0, |blank| blank + 1);
    let block = lines.get(block_idx)?.cover(last);
    for (range, first_idx) in [(last, lines.len() - 1), (block, block_idx)] {
        if let Some(found) = parse_credits(text, range) {
            lines.truncate(first_idx);
            return Some(found);
        }
    }
    None
}

/// The paragraphs in the lines, without the times that start them.
fn blocks(text: &str, lines: &[TextRange]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = None;
    for mut range in paragraphs(text, lines) {
        if let Some((time, rest)) = take_stamp(range.of(text)) {
            at = Some(time);
            range.start = range.end - rest.len();
        }
        if !range.is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph, range, at });
        }
    }
    blocks
}

fn paragraphs(text: &str, lines: &[TextRange]) -> Vec<TextRange> {
    let is_wrapped = lines.iter().all(|line| line.of(text).chars().nth(WRAPPED_WIDTH).is_none());
    let mut paragraphs: Vec<TextRange> = Vec::new();
    let (mut joins, mut is_entry) = (false, false);
    for &line in lines {
        let is_stamped = take_stamp(line.of(text)).is_some();
        match paragraphs.last_mut() {
            _ if line.is_empty() => {}
            // An entry of live coverage ends where the next one starts.
            Some(paragraph) if joins && !(is_entry && is_stamped) => paragraph.end = line.end,
            _ => {
                paragraphs.push(line);
                is_entry = is_stamped;
            }
        }
        joins = is_wrapped && !line.is_empty();
    }
    paragraphs
}
