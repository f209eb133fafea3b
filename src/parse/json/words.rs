//! Finds words in an article the way people copy them: differences in white space, quotation marks and dashes are
//! ignored.
//!
//! Tests: `tests/parse/given.rs`.

use crate::article::{Article, TextRange};
use crate::parse::scan::find;

/// The text of an article with such differences removed.
pub(super) struct Words {
    /// The blocks, each followed by a line break.
    text: String,
    /// The position in the article of each byte of `text`.
    places: Vec<usize>,
}

impl Words {
    /// Takes in the text of all blocks but the credits.
    pub(super) fn of(article: &Article) -> Self {
        let mut words = Self { text: String::new(), places: Vec::new() };
        for block in article.body() {
            for (at, c) in article.slice(block.range).char_indices() {
                words.push(block.range.start + at, alike(c));
            }
            words.push(block.range.end, '\n');
        }
        words
    }

    fn push(&mut self, place: usize, c: char) {
        if c != ' ' || !self.text.ends_with(' ') {
            self.text.push(c);
            self.places.resize(self.text.len(), place);
        }
    }

    /// The first occurrence of `words` in `range`, inside one block.
    pub(super) fn find(&self, range: TextRange, words: &str) -> Option<TextRange> {
        let words = words.trim_matches(|c: char| c.is_whitespace() || alike(c) == '"');
        let mut wanted = Self { text: String::new(), places: Vec::new() };
        words.chars().for_each(|c| wanted.push(0, alike(c)));
        let start = self.places.partition_point(|&place| place < range.start);
        let end = self.places.partition_point(|&place| place < range.end);
        let found = start + find(self.text.get(start..end)?, &wanted.text)?;
        let is_empty = wanted.text.is_empty();
        let (first, last) = (self.places.get(found)?, self.places.get(found + wanted.text.len())?);
        (!is_empty).then(|| TextRange::new(*first, *last))
    }
}

/// One character for all that are used interchangeably.
fn alike(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '–' | '—' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}
