//! Full-text search inside one article, as the reader types.
//!
//! Knows the article and its proceedings, nothing of screens.

use crate::article::{Article, TextRange};
use crate::speakers::Proceedings;

/// An article's words, ready to be searched.
pub struct Index {
    text: String,
    blocks: Vec<TextRange>,
    headline: TextRange,
    statements: Vec<TextRange>,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Every match in the article's blocks, in reading order, not overlapping.
    pub matches: Vec<Match>,
    /// The matches in the headline.
    pub headline: Vec<TextRange>,
}

/// One match in the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Where it stands.
    pub range: TextRange,
    /// The statement it stands in.
    pub statement_idx: Option<usize>,
}

impl Index {
    /// Reads an article once.
    pub fn build(article: &Article, proceedings: &Proceedings) -> Self {
        Self {
            // Only ASCII letters are folded, since other letters change their length.
            text: article.text.to_ascii_lowercase(),
            blocks: article.blocks.iter().map(|block| block.range).collect(),
            headline: article.headline,
            statements: proceedings.statements.iter().map(|statement| statement.extent).collect(),
        }
    }

    /// Finds the words of `query` as they were typed, in either case. A blank query finds nothing.
    pub fn query(&self, query: &str) -> Hits {
        let needle = query.trim().to_ascii_lowercase();
        if needle.is_empty() {
            return Hits::default();
        }
        let matches = self.blocks.iter().flat_map(|&block| self.find(&needle, block));
        let matches =
            matches.map(|range| Match { range, statement_idx: self.statement_around(range) });
        Hits { matches: matches.collect(), headline: self.find(&needle, self.headline).collect() }
    }

    fn find<'a>(
        &'a self,
        needle: &'a str,
        within: TextRange,
    ) -> impl Iterator<Item = TextRange> + 'a {
        let found = within.of(&self.text).match_indices(needle);
        found
            .map(move |(at, _)| TextRange::new(within.start + at, within.start + at + needle.len()))
    }

    fn statement_around(&self, range: TextRange) -> Option<usize> {
        self.statements.iter().position(|extent| extent.contains_range(range))
    }
}
