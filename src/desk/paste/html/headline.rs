//! A first paragraph that looks like a headline, in a text that says of no other that it is one. Tests: `tests/desk/paste.rs`.

use std::ops::Range;

/// The longest headline, in characters. More takes paragraphs set in bold for headlines.
const LONGEST: usize = 160;

/// The first paragraph with text in it.
#[derive(Default)]
pub(super) struct First {
    /// Its tag, and how many elements are around it.
    start: Range<usize>,
    depth: Option<usize>,
    end: Option<Range<usize>>,
    is_bold: bool,
    is_large: bool,
    n_chars: usize,
}

impl First {
    /// A paragraph starts.
    pub(super) fn begin(&mut self, tag: Range<usize>, depth: usize) {
        if self.n_chars == 0 {
            (self.start, self.depth) = (tag, Some(depth));
            (self.is_bold, self.is_large) = (true, true);
        } else if self.end.is_none() {
            // It has blocks in it, so it is a box.
            (self.is_bold, self.is_large) = (false, false);
        }
    }

    pub(super) fn text(&mut self, text: &str, is_bold: bool, is_large: bool) {
        if self.end.is_none() {
            self.is_bold &= is_bold;
            self.is_large &= is_large;
            self.n_chars += text.trim().chars().count();
        }
    }

    /// An element with so many around it ends.
    pub(super) fn end(&mut self, tag: Range<usize>, depth: usize) {
        if self.depth == Some(depth) && self.end.is_none() {
            if self.n_chars == 0 {
                self.depth = None;
            } else {
                self.end = Some(tag);
            }
        }
    }

    /// Makes a headline of it if it looks like one and all the rest does not.
    pub(super) fn make_headline(&self, html: &mut String) {
        let looks_like_one = (self.is_bold || self.is_large) && self.n_chars <= LONGEST;
        if let Some(end) = self.end.clone()
            && looks_like_one
            && end.end < html.len()
        {
            html.replace_range(end, "</h1>");
            html.replace_range(self.start.clone(), "<h1>");
        }
    }
}
