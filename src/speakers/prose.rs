//! The article's text as tokens, quotations and sentences. Knows nothing of names.

mod edges;
mod marks;
mod tokens;

use super::lexicon::{Class, Lexicon};
use super::pauses::Pauses;
use crate::article::{Article, TextRange};
use marks::{closer, closes, mark_is_plain};
use std::ops::Range;
pub(super) use tokens::is_format;

/// The text of an article, tokenised. Positions are token indices.
pub(super) struct Prose<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
    /// In reading order, not overlapping.
    pub(super) sentences: Vec<Sentence>,
    /// The quotations in reading order, as token ranges that include both quotation marks.
    pub(super) quotes: Vec<Range<usize>>,
    /// The headline, which is no sentence of the prose; its tokens come last.
    pub(super) headline: Sentence,
}

/// A word, a number or a sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) range: TextRange,
    pub(super) kind: Kind,
    pub(super) class: Class,
    /// Whether it starts with a capital letter.
    pub(super) is_capital: bool,
    /// The index in [`Prose::quotes`] of the quotation it is in.
    pub(super) quote: Option<usize>,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Sign(char),
}

/// A sentence: its tokens and the block that contains it.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) tokens: Range<usize>,
    pub(super) block_idx: usize,
}

impl<'a> Prose<'a> {
    pub(super) async fn read(article: &'a Article, lexicon: &Lexicon, pauses: Pauses<'_>) -> Self {
        let headline = Sentence { tokens: 0..0, block_idx: usize::MAX };
        let (tokens, sentences, quotes) = (vec![], vec![], vec![]);
        let mut prose = Self { text: &article.text, tokens, sentences, quotes, headline };
        let mut blocks = article.prose().enumerate().peekable();
        // The first token of the current block, and how many of its bytes have been read.
        let (mut start, mut at) = (0, 0);
        let mut read_on = || {
            let &(block_idx, block) = blocks.peek()?;
            let n_before = prose.tokens.len();
            at = tokens::tokenise(prose.text, block.range, at, lexicon, &mut prose.tokens);
            let n_new = prose.tokens.len() - n_before;
            if n_new == 0 {
                blocks.next();
                let next = blocks.peek();
                let next = next.and_then(|(_, next)| next.range.of(prose.text).chars().next());
                prose.find_quotes(start, next);
                prose.find_sentences(start, block_idx);
                (start, at) = (prose.tokens.len(), 0);
            }
            Some(n_new)
        };
        pauses.between(&mut read_on).await;
        prose.read_headline(article.headline, lexicon);
        prose
    }

    /// Appends the headline, after an empty token that no rule reads across.
    fn read_headline(&mut self, range: TextRange, lexicon: &Lexicon) {
        let end = TextRange::new(range.start, range.start);
        let kind = Kind::Sign('\n');
        let class = Class::default();
        self.tokens.push(Token { range: end, kind, class, is_capital: false, quote: None });
        let start = self.tokens.len();
        tokens::tokenise(self.text, range, 0, lexicon, &mut self.tokens);
        self.find_quotes(start, None);
        self.headline.tokens = start..self.tokens.len();
    }

    // Not inlined, like the other small queries below: the rules call them in hundreds of places, which would add
    // kilobytes to the program.
    #[inline(never)]
    pub(super) fn word(&self, idx: usize) -> &'a str {
        self.tokens.get(idx).map_or("", |token| token.range.of(self.text))
    }

    #[inline(never)]
    pub(super) fn is(&self, idx: usize, class: Class) -> bool {
        self.class(idx).is(class)
    }

    /// The classes of the token at `idx`.
    #[inline(never)]
    pub(super) fn class(&self, idx: usize) -> Class {
        self.tokens.get(idx).map(|token| token.class).unwrap_or_default()
    }

    /// Whether the token at `idx` can only be a verb of saying: `said`, but not the participle `writing`.
    pub(super) fn says(&self, idx: usize) -> bool {
        self.is(idx, Class::SAY) && !self.is(idx, Class::GERUND)
    }

    /// Whether the token at `idx` is one of `words`, separated by spaces, ignoring case: one string takes half the
    /// space in the program that a list of strings would.
    pub(super) fn is_word(&self, idx: usize, words: &str) -> bool {
        is_listed(self.word(idx), words)
    }

    /// Whether the token at `idx` is `and`, which joins whom and what it stands between.
    pub(super) fn is_and(&self, idx: usize) -> bool {
        self.is_word(idx, "and")
    }

    /// Whether the token at `idx` is `that`, which opens a clause.
    pub(super) fn is_that(&self, idx: usize) -> bool {
        self.is_word(idx, "that")
    }

    /// Whether the token at `idx` is of this kind.
    #[inline(never)]
    pub(super) fn is_kind(&self, idx: usize, kind: Kind) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.kind == kind)
    }

    /// Whether the token at `idx` is a possessive ending: `’s`.
    pub(super) fn is_possessive(&self, idx: usize) -> bool {
        self.word(idx).starts_with(['’', '\''])
            && !self.is(idx, Class::AUXILIARY.or(Class::HYPOTHETIC))
    }

    #[inline(never)]
    pub(super) fn is_sign(&self, idx: usize, sign: char) -> bool {
        self.is_kind(idx, Kind::Sign(sign))
    }

    /// Whether the token at `idx` is a dash, or a hyphen that may be meant as one.
    #[inline(never)]
    pub(super) fn is_dash(&self, idx: usize) -> bool {
        ['-', '—', '–', '―'].iter().any(|&dash| self.is_sign(idx, dash))
    }

    pub(super) fn is_capital(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.is_capital)
    }

    #[inline(never)]
    pub(super) fn quote_at(&self, idx: usize) -> Option<usize> {
        self.tokens.get(idx).and_then(|token| token.quote)
    }

    /// The text range from the first to the last of `tokens`.
    pub(super) fn range(&self, tokens: Range<usize>) -> TextRange {
        let last = tokens.end.checked_sub(1).filter(|last| tokens.start <= *last);
        match (self.tokens.get(tokens.start), last.and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) => TextRange::new(first.range.start, last.range.end),
            (Some(first), None) => TextRange::new(first.range.start, first.range.start),
            _ => TextRange::default(),
        }
    }

    /// Finds the quotations from `start` on; `next` is the first character of the following paragraph.
    fn find_quotes(&mut self, start: usize, next: Option<char>) {
        let mut open: Option<(usize, char)> = self.carried_over(start);
        // Curly marks inside straight ones, which they must not close: `"The “old” mill is ours."`
        let mut has_inner = false;
        for idx in start..self.tokens.len() {
            let Kind::Sign(sign) = self.tokens[idx].kind else { continue };
            match open {
                Some((_, '"')) if sign == '“' && self.is_tight_after(idx) => has_inner = true,
                Some(_) if has_inner && sign == '”' => has_inner = false,
                Some((first, end)) if self.starts_paragraph(first, idx, end) => {}
                None if self.is_year(idx) => {}
                None => {
                    open = closer(sign, self.is_tight_before(idx), self.is_tight_after(idx))
                        .map(|end| (idx, end))
                }
                Some((first, end))
                    if (closes(sign, end)
                        && (end != '’' && end != '\'' || !self.is_tight_after(idx)))
                        || self.is_turned(idx, sign, end) =>
                {
                    self.quotes.push(first..idx + 1);
                    open = None;
                    has_inner = false;
                }
                Some(_) => {}
            }
        }
        // A quotation that goes on in the next paragraph is left open in this one. An apostrophe that only looks like
        // an opening mark is told apart by the next paragraph, which does not open with one.
        if let Some((first, end)) = open
            && (end != '’' && end != '\'' || next.is_some_and(|mark| self.is_sign(first, mark)))
            && first + 3 < self.tokens.len()
        {
            self.quotes.push(first..self.tokens.len());
        }
        let first_new =
            self.quotes.iter().rposition(|quote| quote.start < start).map_or(0, |idx| idx + 1);
        for quote_idx in first_new..self.quotes.len() {
            for idx in self.quotes[quote_idx].clone() {
                self.tokens[idx].quote = Some(quote_idx);
            }
        }
    }

    /// The quotation carried over from the previous paragraph, if that left it open and this one closes it without
    /// opening it again.
    fn carried_over(&self, start: usize) -> Option<(usize, char)> {
        let before = self.quotes.last().filter(|quote| quote.end == start)?;
        let Kind::Sign(sign) = self.tokens.get(before.start)?.kind else { return None };
        let end = closer(sign, false, true)?;
        let last = before.end.checked_sub(1)?;
        let was_closed = matches!(self.tokens[last].kind, Kind::Sign(last) if closes(last, end));
        let first = (start..self.tokens.len()).find(|&idx| {
            matches!(self.tokens[idx].kind, Kind::Sign(mark) if mark == sign || closes(mark, end))
        })?;
        let closes_first = matches!(self.tokens[first].kind, Kind::Sign(mark) if closes(mark, end))
            && (!mark_is_plain(sign) || self.is_tight_before(first) && !self.is_tight_after(first));
        let opens_with_mark =
            matches!(self.tokens.get(start)?.kind, Kind::Sign(mark) if mark == sign);
        (!was_closed && closes_first && !opens_with_mark).then_some((start, end))
    }

    /// Whether the mark at `idx` starts a new paragraph of the quotation open since `first`, where the paragraph breaks
    /// were lost: `"It rains. "We stay. "We wait."`
    fn starts_paragraph(&self, first: usize, idx: usize, end: char) -> bool {
        let opens = |idx: usize| !self.is_tight_before(idx) && self.is_tight_after(idx);
        let behind_stop = first + 1 < idx && self.is_sign(idx - 1, '.');
        end == '"'
            && behind_stop
            && self.is_sign(idx, end)
            && opens(idx)
            // A later mark closes the quotation.
            && (idx + 1..self.tokens.len()).any(|idx| self.is_sign(idx, end))
    }

    /// Whether the mark at `idx` stands for an omitted century: `‘08`.
    fn is_year(&self, idx: usize) -> bool {
        let is_number = self.tokens.get(idx + 1).is_some_and(|next| {
            next.kind == Kind::Number && next.range.end - next.range.start == 2
        });
        is_number && (self.is_sign(idx, '‘') || self.is_sign(idx, '\''))
    }

    /// Whether an opening mark is used as a closing one: `come,“ he said`.
    fn is_turned(&self, idx: usize, sign: char, end: char) -> bool {
        let touches = idx
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .is_some_and(|before| before.range.end == self.tokens[idx].range.start);
        sign == '“' && end == '”' && touches && !self.is_tight_after(idx)
    }

    fn is_tight_before(&self, idx: usize) -> bool {
        idx.checked_sub(1).and_then(|before| self.tokens.get(before)).is_some_and(|before| {
            before.range.end == self.tokens[idx].range.start
                && !matches!(before.kind, Kind::Sign('(' | '—' | '–' | '-'))
        })
    }

    fn is_tight_after(&self, idx: usize) -> bool {
        self.tokens.get(idx + 1).is_some_and(|after| {
            after.range.start == self.tokens[idx].range.end && !matches!(after.kind, Kind::Sign(_))
        })
    }

    fn find_sentences(&mut self, start: usize, block_idx: usize) {
        let dateline = self.dateline_end(start, block_idx);
        let mut first = start;
        for idx in start..self.tokens.len() {
            let is_last = idx + 1 == self.tokens.len();
            let is_end = match dateline {
                Some(end) if idx < end => idx + 1 == end,
                _ => self.ends_sentence(idx),
            };
            if is_last || is_end {
                self.sentences.push(Sentence { tokens: first..idx + 1, block_idx });
                first = idx + 1;
            }
        }
    }

    /// Whether a sentence ends after the token at `idx`.
    fn ends_sentence(&self, idx: usize) -> bool {
        let is_stop = |idx: usize| {
            self.tokens.get(idx).is_some_and(|token| {
                matches!(token.kind, Kind::Sign('.' | '!' | '?' | '。' | '！' | '？'))
            })
        };
        let is_quote_end =
            self.quote_at(idx).is_some_and(|quote| self.quotes[quote].end == idx + 1);
        let is_bracket = self.is_sign(idx, ')') || self.is_sign(idx, ']');
        if !is_stop(idx) && !is_quote_end && !is_bracket {
            return false;
        }
        let next_starts = self.tokens.get(idx + 1).is_some_and(|next| {
            next.is_capital
                || next.kind == Kind::Number
                || matches!(
                    next.kind,
                    Kind::Sign('“' | '"' | '‘' | '«' | '„' | '(' | '—' | '–' | '―' | '\'')
                )
        });
        if is_quote_end {
            // `“Yes!” Ada said` continues the sentence; `“Yes.” She left` does not.
            let last = idx.saturating_sub(1);
            let goes_on = self.starts_with_cue(idx + 1, !self.is_sign(last, '.'));
            return is_stop(last) && next_starts && !goes_on;
        }
        if is_bracket {
            // `(She left.) The others` and `(“She left.”) The others`
            let last = idx.saturating_sub(1);
            let is_quoted = self.is_quote_end(last) && is_stop(last.saturating_sub(1));
            return self.quote_at(idx).is_none() && (is_stop(last) || is_quoted) && next_starts;
        }
        let is_apart = !self.is_tight_after(idx) || self.lacks_space(idx);
        is_stop(idx) && self.quote_at(idx).is_none() && next_starts && is_apart
    }
}

/// Whether `word` is one of `words`, ignoring ASCII case.
fn is_listed(word: &str, words: &str) -> bool {
    let word = word.as_bytes();
    let mut rest = words.as_bytes();
    loop {
        let end = rest.iter().position(|&byte| byte == b' ').unwrap_or(rest.len());
        // Most words differ in length, which is cheaper to compare.
        if end == word.len() && rest[..end].eq_ignore_ascii_case(word) {
            return true;
        }
        let Some(behind) = rest.get(end + 1..) else { return false };
        rest = behind;
    }
}
