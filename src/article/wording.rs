//! Finds words in an article as people copy them: white space, the form of quotation marks and of dashes do not count.
//!
//! **What findings and editors say is anchored by words**, as the W3C's Web Annotation model has its `TextQuoteSelector`: the
//! exact words, with some of what is before and after them where they are there more than once. So it survives an edit
//! elsewhere. Tests: `tests/findings.rs`, `tests/speakers/given.rs`.

use super::{Article, TextRange};
#[cfg(feature = "desk")]
use serde::{Deserialize, Serialize};

/// The words that something is about, and what tells them from the same words elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "desk", derive(Serialize, Deserialize))]
pub struct Anchor {
    /// The words.
    pub exact: String,
    /// What is before them, in the same block; may be empty.
    pub prefix: String,
    /// What is after them; may be empty.
    pub suffix: String,
}

/// The text of an article in a form in which what people write for each other is the same.
#[derive(Debug, Default)]
pub struct Wording {
    /// The blocks, each with a line end after it.
    text: String,
    /// Which byte of the article each byte of `text` came from.
    origins: Vec<usize>,
}

impl Wording {
    /// Where words are looked for that may be anywhere.
    pub const ANYWHERE: TextRange = TextRange { start: 0, end: usize::MAX };

    /// The wording of all that tells the story.
    pub fn of(article: &Article) -> Self {
        let mut wording = Self::default();
        for block in article.body() {
            for (at, c) in article.slice(block.range).char_indices() {
                wording.push(block.range.start + at, c);
            }
            wording.text.push('\n');
            wording.origins.push(block.range.end);
        }
        wording
    }

    fn push(&mut self, origin: usize, c: char) {
        let c = alike(c);
        if c != ' ' || !self.text.ends_with(' ') {
            self.text.push(c);
            self.origins.resize(self.text.len(), origin);
        }
    }

    /// The first occurrence of `words` that starts inside `within` and is inside one block; marks and white space around the
    /// words do not count.
    pub fn find(&self, within: TextRange, words: &str) -> Option<TextRange> {
        let words = words.trim_matches(|c: char| c.is_whitespace() || alike(c) == '"');
        let anchor = Anchor { exact: words.to_owned(), ..Anchor::default() };
        self.locate(within, &anchor, within.start)
    }

    /// The words of an anchor, where they start inside `within` and are inside one block, or in as many as they have blank lines
    /// between them: of several the one whose surroundings are most like those of the anchor, and of these the nearest to the
    /// byte `near` of the article.
    pub fn locate(&self, within: TextRange, anchor: &Anchor, near: usize) -> Option<TextRange> {
        Some(self.best(within, anchor, near)?.0)
    }

    /// The same for words that must be the ones that are meant: where they are there several times, some of what is around them must
    /// be as well.
    #[cfg(feature = "desk")]
    pub(crate) fn locate_same(&self, anchor: &Anchor, near: usize) -> Option<TextRange> {
        let (range, n_alike) = self.best(Self::ANYWHERE, anchor, near)?;
        let n_around = anchor.prefix.chars().count() + anchor.suffix.chars().count();
        let is_alike = n_around.min(LEAST_ALIKE) <= n_alike;
        let is_alone = || self.text.matches(wording(&anchor.exact).trim_matches(' ')).count() == 1;
        (is_alike || is_alone()).then_some(range)
    }

    /// The same, with how many characters around them are those of the anchor.
    fn best(&self, within: TextRange, anchor: &Anchor, near: usize) -> Option<(TextRange, usize)> {
        let (exact, prefix, suffix) =
            (wording(&anchor.exact), wording(&anchor.prefix), wording(&anchor.suffix));
        let exact = exact.trim_matches(' ');
        let start = self.origins.partition_point(|&origin| origin < within.start);
        let end = self.origins.partition_point(|&origin| origin < within.end);
        let mut best = None;
        let mut from = start;
        while !exact.is_empty()
            && let Some(at) = self.text.get(from..).and_then(|rest| rest.find(exact))
            && from + at < end
        {
            let at = from + at;
            let (before, after) =
                (self.text.get(..at)?, self.text.get(at + exact.len()..).unwrap_or_default());
            let n_alike = n_shared(before.chars().rev(), prefix.chars().rev())
                + n_shared(after.chars(), suffix.chars());
            let (first, last) = (*self.origins.get(at)?, *self.origins.get(at + exact.len())?);
            let distance = first.abs_diff(near);
            let is_better = best.is_none_or(|(_, most, nearest)| {
                most < n_alike || most == n_alike && distance < nearest
            });
            if is_better {
                best = Some((TextRange::new(first, last), n_alike, distance));
            }
            from = at + exact.chars().next().map_or(1, char::len_utf8);
        }
        best.map(|(range, n_alike, _)| (range, n_alike))
    }

    /// The ranges of several anchors, as far as they are found, wherever they are: each is looked for near the one before it, the
    /// first near the byte `near`.
    pub fn locate_all(
        &self,
        anchors: impl IntoIterator<Item = Anchor>,
        near: usize,
    ) -> Vec<TextRange> {
        let mut found: Vec<TextRange> = Vec::new();
        for anchor in anchors {
            let near = found.last().map_or(near, |range| range.end);
            found.extend(self.locate(Self::ANYWHERE, &anchor, near));
        }
        found
    }

    /// The words of an anchor in the block of `article` that the range `beside` is in.
    pub fn locate_beside(
        &self,
        article: &Article,
        anchor: &Anchor,
        beside: TextRange,
    ) -> Option<TextRange> {
        self.locate(article.block_around(beside)?, anchor, beside.start)
    }

    /// An anchor for a range of `article`, which this is the wording of, with as much around it as tells it from the same words
    /// elsewhere and outlives small edits.
    pub fn anchor(&self, article: &Article, range: TextRange) -> Anchor {
        let exact = article.slice(range);
        let is_long = LONG_ENOUGH <= exact.chars().count();
        if is_long && self.text.matches(&wording(exact)).count() == 1 {
            return Anchor { exact: exact.to_owned(), ..Anchor::default() };
        }
        Self::in_context(article, range)
    }

    /// An anchor for a range of `article`, with what is around it in its block.
    pub(crate) fn in_context(article: &Article, range: TextRange) -> Anchor {
        let block = article.block_around(range).unwrap_or(range);
        let before = article.slice(TextRange::new(block.start, range.start));
        let after = article.slice(TextRange::new(range.end, block.end));
        let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        Anchor {
            exact: article.slice(range).to_owned(),
            prefix: before.get(start..).unwrap_or_default().to_owned(),
            suffix: after.get(..end).unwrap_or_default().to_owned(),
        }
    }
}

/// From how many characters on words that are there once need nothing around them: fewer, and an edit elsewhere may well write
/// the same words again; more, and files grow for nothing.
const LONG_ENOUGH: usize = 24;

/// How many characters are kept on either side of shorter words: fewer, and two places may look the same; more, and an edit
/// beside them counts for more than it should.
const CONTEXT: usize = 24;

/// How many characters around words that are there several times must be those of their anchor: with fewer, the end of a word and a
/// full stop would do; with more, an edit beside them loses them.
#[cfg(feature = "desk")]
const LEAST_ALIKE: usize = 6;

/// The wording of words from an article: blocks have a blank line between them.
fn wording(text: &str) -> String {
    let mut wording = Wording::default();
    for (nth, block) in text.split("\n\n").enumerate() {
        if 0 < nth {
            wording.text.push('\n');
        }
        block.chars().for_each(|c| wording.push(0, c));
    }
    wording.text
}

fn n_shared(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// One character for those that are written for each other.
fn alike(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '–' | '—' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}
