//! Which words of the article match a query word: the word itself, longer words that begin with it, words it may be a
//! typo for.
//!
//! Knows nothing of where they occur. Tests: `tests/search.rs`.

use super::Index;
use super::breaks::is_digit;
use super::sources::SourceField;
use super::syntax::{QueryWord, Words};
use super::typo::{Pattern, Shape, allowance};
use std::ops::Range;

/// The fewest letters a prefix needs for a typo in it to be forgiven. Lower, and most words of an article begin almost
/// like it; higher, and an early typo in a long word finds nothing for longer.
const FEWEST_OF_BEGINNING: usize = 5;

/// How close a word of the article is to the query word, closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// The word itself.
    Exact,
    /// A word that begins with it.
    Prefix,
    /// A word one typo away.
    OneTypo,
    /// A word two typos away.
    TwoTypos,
    /// A word whose beginning is one typo away.
    PrefixTypo,
}

/// Words of the vocabulary that match one query word.
pub(super) struct Candidate {
    pub words: Range<u32>,
    /// How many bytes of them were typed; 0 for all.
    pub typed: u16,
    pub closeness: Closeness,
}

/// How to match the words of a clause.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taking {
    /// As typed: literally in quotation marks, forgivingly without them, and the last word may be unfinished.
    AsTyped,
    /// Like [`AsTyped`](Self::AsTyped), but every word that is not in quotation marks may be unfinished.
    AsBeginnings,
    /// Only the words themselves.
    Literally,
}

impl Manner {
    /// How to match the word at `idx` of `words`.
    pub fn of(words: &Words, idx: usize, taking: Taking, scope: Option<SourceField>) -> Self {
        let is_literal = taking == Taking::Literally || words.is_quoted && scope.is_none();
        let is_last = words.is_open && idx + 1 == words.words.len();
        let is_open = match taking {
            Taking::AsTyped => is_last,
            Taking::AsBeginnings => is_last || !words.is_quoted,
            Taking::Literally => false,
        };
        Self { is_open, is_literal, scope }
    }
}

/// How to match one query word.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Whether it may be unfinished.
    pub is_open: bool,
    /// Whether it is matched literally: without typos, and, unless it is open, without longer words.
    pub is_literal: bool,
    /// Whether only words of names, or only words of roles, match.
    pub scope: Option<SourceField>,
}

impl Index {
    /// Whether `word` matches anything in the article.
    pub(super) fn is_known(&self, word: &QueryWord, manner: Manner) -> bool {
        !self.candidates(word, manner).is_empty()
    }

    /// The words of the article that match `word`, by the first rules that find any.
    pub(super) fn candidates(&self, word: &QueryWord, manner: Manner) -> Vec<Candidate> {
        let is_single = word.is_unspaced && word.folded.chars().nth(1).is_none();
        let word = word.folded.as_str();
        let begun = |words, closeness| Candidate { words, typed: word.len() as u16, closeness };
        let whole = |words, closeness| Candidate { words, typed: 0, closeness };
        let exact = self.vocabulary.exact(word);
        let all = self.vocabulary.with_prefix(word);
        let longer = exact.end..all.end;
        let mut found = Vec::new();
        // A single character of a script without spaces: the pairs that begin with it contain it exactly.
        if is_single && self.has(&all, manner.scope) {
            return vec![begun(all, Closeness::Exact)];
        }
        // The word itself.
        if self.has(&exact, manner.scope) {
            found.push(whole(exact, Closeness::Exact));
        }
        // Words that begin with it: while it is being typed, or if the article does not have it as a word.
        let may_begin = manner.is_open || found.is_empty() && !manner.is_literal;
        if may_begin && self.has(&longer, manner.scope) {
            found.push(begun(longer, Closeness::Prefix));
        }
        // Typos only if nothing is closer: someone who types `form` does not mean `from`. None in numbers, where
        // another digit is another number.
        if found.is_empty() && !manner.is_literal && !word.contains(is_digit) {
            let (numbers, closeness) = self.with_typos(word, manner);
            found.extend(numbers.into_iter().map(|number| whole(number..number + 1, closeness)));
        }
        found
    }

    /// Whether any of these words is in the scope.
    fn has(&self, words: &Range<u32>, scope: Option<SourceField>) -> bool {
        let has = |field| self.sources.of(words).iter().any(|source| source.field == field);
        !words.is_empty() && scope.is_none_or(has)
    }

    /// The words for which `word` may be a typo; if there are none and it may be unfinished, those that begin with a
    /// typo of it.
    fn with_typos(&self, word: &str, manner: Manner) -> (Vec<u32>, Closeness) {
        let n_letters = Shape::of(word).n_letters();
        let (n_typos, nearest) = self.nearest_words(word, allowance(n_letters), manner.scope);
        if nearest.is_empty() && manner.is_open && FEWEST_OF_BEGINNING <= n_letters {
            return (self.words_begun_like(word, manner.scope), Closeness::PrefixTypo);
        }
        (nearest, if n_typos == 1 { Closeness::OneTypo } else { Closeness::TwoTypos })
    }

    /// The number of typos between `word` and the words nearest to it, at most `limit`, and these words.
    pub(super) fn nearest_words(
        &self,
        word: &str,
        limit: usize,
        scope: Option<SourceField>,
    ) -> (usize, Vec<u32>) {
        let (mut limit, mut nearest) = (limit, Vec::new());
        let Some(mut pattern) = Pattern::new(word).filter(|_| 0 < limit) else {
            return (limit, nearest);
        };
        let shape = Shape::of(word);
        for (number, &other) in (0..).zip(self.vocabulary.shapes()) {
            if !shape.is_near(other, limit as u32) {
                continue;
            }
            let n_typos = pattern.distance(self.vocabulary.word(number), limit);
            if let Some(n_typos) = n_typos.filter(|_| self.has(&(number..number + 1), scope)) {
                if n_typos < limit {
                    nearest.clear();
                    limit = n_typos;
                }
                nearest.push(number);
            }
        }
        (limit, nearest)
    }

    /// The words with the same first letter whose beginning is at most one typo away from `word`.
    fn words_begun_like(&self, word: &str, scope: Option<SourceField>) -> Vec<u32> {
        let Some(mut pattern) = Pattern::new(word) else { return Vec::new() };
        let shape = Shape::of(word);
        let mut found = Vec::new();
        for (number, &other) in (0..).zip(self.vocabulary.shapes()) {
            let is_begun =
                shape.may_begin(other, 1) && pattern.begins_like(self.vocabulary.word(number));
            if is_begun && self.has(&(number..number + 1), scope) {
                found.push(number);
            }
        }
        found
    }
}
