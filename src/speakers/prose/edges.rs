//! Where quotations, datelines and sentences start and end.

use super::super::lexicon::Class;
use super::{Kind, Prose, Sentence};
use crate::letters::is_lower;
use std::ops::Range;

impl Prose<'_> {
    /// The tokens of the quotation around `idx`; empty if it is not in one.
    pub(in crate::speakers) fn quote_around(&self, idx: usize) -> Range<usize> {
        self.quote_at(idx).and_then(|quote| self.quotes.get(quote)).cloned().unwrap_or(idx..idx)
    }

    /// Whether the token at `idx` opens a quotation.
    pub(in crate::speakers) fn opens_quote(&self, idx: usize) -> bool {
        let quote = self.quote_around(idx);
        !quote.is_empty() && quote.start == idx
    }

    /// Whether the token at `idx` is the last of a quotation.
    pub(in crate::speakers) fn is_quote_end(&self, idx: usize) -> bool {
        self.quote_around(idx).end == idx + 1
    }

    /// The quotation before `at`, with only commas, dashes and a few uncapitalised words in between.
    pub(in crate::speakers) fn quote_before(&self, at: usize) -> Option<Range<usize>> {
        let is_small = |&idx: &usize| {
            self.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word && !token.is_capital)
        };
        let n_small = (at.saturating_sub(MOST_SMALL_WORDS)..at).rev().take_while(is_small).count();
        let signs = [',', '—', '–', '―', '-'];
        let mut end = at - n_small;
        while signs.iter().any(|&sign| {
            end.checked_sub(1)
                .is_some_and(|idx| self.is_sign(idx, sign) && self.quote_at(idx).is_none())
        }) {
            end -= 1;
        }
        let last = end.checked_sub(1).filter(|&idx| self.is_quote_end(idx))?;
        Some(self.quote_around(last))
    }

    /// Whether the token at `idx` is the mark that closes a quotation, so that the quotation does not go on in the next
    /// paragraph.
    pub(in crate::speakers) fn closes_quote(&self, idx: usize) -> bool {
        let marks = ['”', '"', '’', '\'', '»', '」', '“'];
        self.is_quote_end(idx) && marks.iter().any(|&mark| self.is_sign(idx, mark))
    }

    /// Whether all of `tokens` are in quotation marks.
    pub(in crate::speakers) fn is_quoted(&self, tokens: &Range<usize>) -> bool {
        !tokens.is_empty() && tokens.clone().all(|idx| self.quote_at(idx).is_some())
    }

    /// Where a paragraph's dateline ends: `PORT CALLAN — `. The town is in capitals, except in the first paragraph,
    /// where it need not be.
    pub(in crate::speakers) fn dateline_end(
        &self,
        start: usize,
        block_idx: usize,
    ) -> Option<usize> {
        let is_inside = |idx: usize| {
            let signs = [',', '.', '(', ')', '/'];
            self.is_capital(idx)
                || signs.iter().any(|&sign| self.is_sign(idx, sign))
                || self.is(idx, Class::DATE)
                || self.is_kind(idx, Kind::Number)
        };
        let dash = (start..start + LONGEST_DATELINE).find(|&idx| !is_inside(idx))?;
        let is_dash = ['—', '–', '-'].iter().any(|&sign| self.is_sign(dash, sign));
        // A dash may be typed as two hyphens.
        let is_double = self.is_sign(dash, '-') && self.is_sign(dash + 1, '-');
        let last = dash + usize::from(is_double);
        let is_apart = start < dash
            && self.tokens.get(dash).is_some_and(|token| {
                self.tokens[dash - 1].range.end < token.range.start
                    && self.tokens.get(last + 1).is_some_and(|next| {
                        token.range.end + usize::from(is_double) < next.range.start
                    })
            });
        let first = self.word(start);
        let is_upper = 2 < first.len() && first.chars().all(|c| !is_lower(c));
        (is_dash && is_apart && (is_upper || block_idx == 0)).then_some(last + 1)
    }

    /// Where the sentence ends, not counting its full stop.
    pub(in crate::speakers) fn sentence_end(&self, sentence: &Sentence) -> usize {
        let mut last = sentence.tokens.end.saturating_sub(1);
        // `(She said that it was late.)`
        let is_bracketed = self.is_sign(sentence.tokens.start, '(') && self.is_sign(last, ')');
        if is_bracketed && self.is_sign(last.saturating_sub(1), '.') {
            last -= 1;
        }
        if self.is_sign(last, '.') && self.quote_at(last).is_none() {
            last
        } else {
            sentence.tokens.end
        }
    }

    /// Whether the space after the full stop at `idx` is missing: `she said.Then he`.
    pub(super) fn lacks_space(&self, idx: usize) -> bool {
        let is_plain = |at: usize| {
            let word = self.word(at);
            2 < word.len() && word.chars().skip(1).all(is_lower)
        };
        1 <= idx && is_plain(idx - 1) && !self.is_capital(idx - 1) && is_plain(idx + 1)
    }

    /// Whether a short subject and a verb of saying start at `idx`: `Ada Holm said`, `he asked`. Where they are not
    /// expected, they must make up the whole sentence.
    pub(super) fn starts_with_cue(&self, idx: usize, is_expected: bool) -> bool {
        let said = Class::SAY.or(Class::CLAIM);
        let is_end = |at: usize| [',', '.', ':'].iter().any(|&sign| self.is_sign(at, sign));
        let is_subject = |at: usize| self.is_capital(at) || self.is(at, Class::PRONOUN);
        (idx + 1..idx + 4).any(|at| {
            self.is(at, said)
                && !self.is_capital(at)
                && (is_end(at + 1) || is_expected && (idx..at).all(is_subject))
                && (is_expected || self.is_sign(at + 1, '.'))
        })
    }

    /// `tokens` without commas, colons, semicolons and dashes at either end.
    pub(in crate::speakers) fn trimmed(&self, mut tokens: Range<usize>) -> Range<usize> {
        let is_edge =
            |idx| [',', ':', ';', '—', '–', '―'].iter().any(|&sign| self.is_sign(idx, sign));
        while !tokens.is_empty() && is_edge(tokens.start) {
            tokens.start += 1;
        }
        while !tokens.is_empty() && is_edge(tokens.end - 1) {
            tokens.end -= 1;
        }
        tokens
    }
}

/// The most uncapitalised words between a quotation and the name after it, in any language:
/// `«…», sagte gestern Ada Holm`.
const MOST_SMALL_WORDS: usize = 3;

/// The longest dateline, in tokens: `PORT CALLAN, May 14 (Coast News) — `.
const LONGEST_DATELINE: usize = 14;
