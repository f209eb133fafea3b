//! Builds an article block by block: collapses white space, drops control characters, and keeps ranges in step with the
//! text.
//!
//! Knows nothing of formats. Tests: `tests/parse.rs`.

use super::{Article, Block, BlockKind, Image, Inline, InlineKind, TextRange, Time};
use crate::joining::one_line;

/// An article under construction, with one block still open.
#[derive(Default)]
pub(crate) struct Draft {
    pub(crate) article: Article,
    /// Where the open block starts.
    start: usize,
    /// White space to write before the next word of the open block.
    gap: Option<char>,
    /// Whether dashes, colons and the like are dropped before the first word.
    drops_signs: bool,
}

impl Draft {
    /// A draft whose text starts with a headline.
    pub(crate) fn with_headline(headline: &str) -> Self {
        let mut draft = Self::default();
        draft.write(headline);
        if !draft.is_blank() {
            draft.article.headline = draft.close();
        }
        draft
    }

    /// Adds words to the open block.
    pub(crate) fn write(&mut self, words: &str) {
        for c in words.chars() {
            self.push(c);
        }
    }

    /// Adds a character to the open block; returns whether it is there now: white space waits for the next word, and what
    /// nobody sees is left out.
    pub(crate) fn push(&mut self, c: char) -> bool {
        if c.is_whitespace() {
            self.gap = self.gap.or(Some(' '));
            return false;
        }
        let is_added = !is_unseen(c) && !self.drops(c);
        if is_added {
            let text = &mut self.article.text;
            if let Some(gap) = self.gap.take()
                && text.len() != self.start
            {
                text.push(gap);
            }
            text.push(c);
        }
        is_added
    }

    fn drops(&mut self, c: char) -> bool {
        self.drops_signs &= self.is_blank() && matches!(c, '—' | '–' | '-' | ':' | '|' | '·' | '•');
        self.drops_signs
    }

    /// Breaks the line in the open block. Returns whether it was broken already, in which case the paragraph ends here.
    pub(crate) fn break_line(&mut self) -> bool {
        self.gap.replace('\n') == Some('\n')
    }

    /// Where the next word will start.
    pub(crate) fn place(&self) -> usize {
        self.article.text.len() + usize::from(self.gap.is_some() && !self.is_blank())
    }

    /// Whether the open block has no words yet.
    pub(crate) const fn is_blank(&self) -> bool {
        self.start == self.article.text.len()
    }

    /// The words of the open block so far.
    pub(crate) fn open_text(&self) -> &str {
        self.article.text.get(self.start..).unwrap_or_default()
    }

    /// Removes the words of the open block, and drops dashes, colons and the like that follow them.
    pub(crate) fn take_back(&mut self) {
        self.article.text.truncate(self.start);
        while self.article.inlines.pop_if(|it| self.start < it.range.end).is_some() {}
        self.gap = None;
        self.drops_signs = true;
    }

    /// Marks the words from `start` on as a link or as emphasis.
    pub(crate) fn lay(&mut self, start: usize, kind: InlineKind) {
        let range = TextRange::new(start, self.article.text.len());
        if !range.is_empty() {
            self.article.inlines.push(Inline { range, kind });
        }
    }

    /// Ends the open block as one of this kind. Adds no block if it has no words, unless it is a picture.
    pub(crate) fn end(&mut self, kind: BlockKind, at: Option<Time>) {
        if !self.is_blank() || matches!(kind, BlockKind::Figure(_)) {
            let range = self.close();
            self.article.blocks.push(Block { kind, range, at });
        }
    }

    /// Adds a block.
    pub(crate) fn add(&mut self, kind: BlockKind, text: &str, at: Option<Time>) {
        self.write(text);
        self.end(kind, at);
    }

    /// Adds a picture; returns its index.
    pub(crate) fn image(&mut self, src: String, alt: &str) -> usize {
        self.article.images.push(Image { src, alt: one_line(alt) });
        self.article.images.len() - 1
    }

    /// Adds those blocks of another article whose index `keeps` accepts.
    pub(crate) fn append(&mut self, mut other: Article, keeps: &dyn Fn(usize) -> bool) {
        let n_images = self.article.images.len();
        self.article.images.append(&mut other.images);
        let mut inlines = other.inlines.into_iter().peekable();
        for (idx, block) in other.blocks.into_iter().enumerate() {
            let is_kept = keeps(idx);
            let start = self.article.text.len();
            while let Some(inline) = inlines.next_if(|it| it.range.start < block.range.end) {
                if is_kept && block.range.contains_range(inline.range) {
                    let moved = |place: usize| place - block.range.start + start;
                    let range = TextRange::new(moved(inline.range.start), moved(inline.range.end));
                    self.article.inlines.push(Inline { range, ..inline });
                }
            }
            if is_kept {
                self.article.text.push_str(block.range.of(&other.text));
                let kind = match block.kind {
                    BlockKind::Figure(idx) => BlockKind::Figure(idx + n_images),
                    kind => kind,
                };
                self.end(kind, block.at);
            }
        }
    }

    /// Closes the open block's text with a line break.
    fn close(&mut self) -> TextRange {
        let range = TextRange::new(self.start, self.article.text.len());
        self.article.text.push('\n');
        self.start = self.article.text.len();
        (self.gap, self.drops_signs) = (None, false);
        range
    }
}

/// Whether a character takes no room and joins no letters: controls, soft hyphens, zero-width spaces, marks of direction.
/// Joiners stay, since Persian, Indic scripts and emoji are spelled with them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}
