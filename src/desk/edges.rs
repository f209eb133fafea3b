//! Where words start and end: the edges of a statement, moved by keys or dragged, and words that were selected. Always whole words,
//! within their block.
//!
//! Tests: `tests/desk/edges.rs`.

use super::keys::{Edge, Towards};
use crate::article::{Article, TextRange};
use crate::speakers::certainty::{OpenQuestion, Unattributed};

/// The same words with one edge moved by a word; `None` if there is none to be had.
pub fn moved(
    article: &Article,
    content: &[TextRange],
    edge: Edge,
    towards: Towards,
) -> Option<Vec<TextRange>> {
    let part = part(content, edge)?;
    let words = words(article, article.block_around(part)?);
    let to = match (edge, towards) {
        (Edge::Start, Towards::Before) => {
            words.iter().rev().map(|it| it.start).find(|at| *at < part.start)
        }
        (Edge::Start, Towards::After) => {
            words.iter().map(|it| it.start).find(|at| part.start < *at)
        }
        (Edge::End, Towards::Before) => {
            words.iter().rev().map(|it| it.end).find(|at| *at < part.end)
        }
        (Edge::End, Towards::After) => words.iter().map(|it| it.end).find(|at| part.end < *at),
    };
    with_edge(content, edge, to?)
}

/// The same words with one edge at a place in the text, which may be inside a word.
pub fn dragged(
    article: &Article,
    content: &[TextRange],
    edge: Edge,
    to: usize,
) -> Option<Vec<TextRange>> {
    let part = part(content, edge)?;
    let words = words(article, article.block_around(part)?);
    let places = words.iter().map(|it| if edge == Edge::Start { it.start } else { it.end });
    with_edge(content, edge, places.min_by_key(|at| at.abs_diff(to))?)
}

/// Whole words of what was selected; `None` if there are none.
pub fn whole_words(article: &Article, selected: TextRange) -> Option<TextRange> {
    let blocks = article.blocks.iter().map(|it| it.range);
    let words = blocks.filter(|it| it.intersects(selected)).flat_map(|it| words(article, it));
    words.filter(|it| it.intersects(selected)).reduce(TextRange::cover)
}

/// The words that a question is about: the quotation, or what a verb of saying leads to, up to the end of its sentence; if it ends
/// with the verb, what is before it.
pub fn asked_about(article: &Article, asked: &OpenQuestion) -> TextRange {
    let range = asked.range;
    if asked.what == Unattributed::Quotation {
        return range;
    }
    let Some(block) = article.block_around(range) else { return range };
    let words = words(article, block);
    let ends = |it: &&TextRange| {
        let word = article.slice(**it).trim_end_matches(['”', '"', '’', '»', ')']);
        word.ends_with(['.', '!', '?', '。', '！', '？'])
    };
    let n_before = words.iter().take_while(|it| it.end <= range.start).count();
    let mut after = words.iter().skip_while(|it| it.start < range.end);
    let is_last = words.iter().filter(|it| it.intersects(range)).any(|it| ends(&it));
    if let (false, Some(first)) = (is_last, after.next()) {
        let last = words.iter().filter(|it| first.start <= it.start).find(ends).or(words.last());
        return first.cover(last.copied().unwrap_or(*first));
    }
    let before = words.iter().take(n_before).rev().take_while(|it| !ends(it));
    before.copied().reduce(TextRange::cover).unwrap_or(range)
}

fn part(content: &[TextRange], edge: Edge) -> Option<TextRange> {
    match edge {
        Edge::Start => content.first().copied(),
        Edge::End => content.last().copied(),
    }
}

fn with_edge(content: &[TextRange], edge: Edge, to: usize) -> Option<Vec<TextRange>> {
    let mut content = content.to_vec();
    match edge {
        Edge::Start => content.first_mut()?.start = to,
        Edge::End => content.last_mut()?.end = to,
    }
    content.iter().all(|it| it.start < it.end).then_some(content)
}

/// The words of a block: between white space or, in scripts without any, each sign.
fn words(article: &Article, block: TextRange) -> Vec<TextRange> {
    let mut words: Vec<TextRange> = Vec::new();
    let mut is_inside = false;
    for (at, c) in article.slice(block).char_indices() {
        let range = TextRange::new(block.start + at, block.start + at + c.len_utf8());
        match words.last_mut() {
            _ if c.is_whitespace() => is_inside = false,
            Some(word) if is_inside && !is_unspaced(c) => word.end = range.end,
            _ => {
                words.push(range);
                is_inside = !is_unspaced(c);
            }
        }
    }
    words
}

/// Whether a letter is of a script that is written without spaces.
const fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}
