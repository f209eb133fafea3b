//! Which words of the article a word of a query means: itself, what begins with it, what it may be a slip of.
//!
//! Knows nothing of where they stand. Tests: `tests/search.rs`.

use super::Index;
use super::sources::SourceField;
use super::syntax::{QueryWord, Words};
use super::typo::{Pattern, Shape, allowance};
use std::ops::Range;

/// The fewest letters of a beginning in which a typo is forgiven. Fewer, and most words of an article begin like it but
/// for a typo; more, and a slip early in a long word finds nothing for longer.
const FEWEST_OF_BEGINNING: usize = 5;

/// How close a word of the article is to the one asked for, closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// The word itself.
    Exact,
    /// A word that begins with it.
    Prefix,
    /// A word parted from it by one typo.
    OneTypo,
    /// A word parted from it by two.
    TwoTypos,
    /// A word whose beginning is parted from it by a typo.
    PrefixTypo,
}

/// Words of the vocabulary that one word of the query means.
pub(super) struct Candidate {
    pub words: Range<u32>,
    /// How much of them was typed, in bytes; 0 for all.
    pub typed: u16,
    pub closeness: Closeness,
}

/// How the words of a clause are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taking {
    /// As the clause says: in quotation marks literally, without them forgivingly, and the last one may be open.
    AsTyped,
    /// Every one not in quotation marks may be a beginning.
    AsBeginnings,
    /// As they stand.
    Literally,
}

impl Manner {
    /// How the word at `idx` of `words` is to be taken.
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

/// How a word of a query is to be taken.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Whether more of it may follow.
    pub is_open: bool,
    /// Whether it is taken as it stands: no typos, and no beginning for the whole.
    pub is_literal: bool,
    /// Whether only words of names, or of roles, count.
    pub scope: Option<SourceField>,
}

impl Index {
    /// Whether `word` means anything in the article.
    pub(super) fn is_known(&self, word: &QueryWord, manner: Manner) -> bool {
        !self.candidates(word, manner).is_empty()
    }

    /// Which words of the article `word` means, by the first rules that give any.
    pub(super) fn candidates(&self, word: &QueryWord, manner: Manner) -> Vec<Candidate> {
        let is_single = word.is_unspaced && word.folded.chars().nth(1).is_none();
        let word = word.folded.as_str();
        let begun = |words, closeness| Candidate { words, typed: word.len() as u16, closeness };
        let whole = |words, closeness| Candidate { words, typed: 0, closeness };
        let exact = self.vocabulary.exact(word);
        let all = self.vocabulary.with_prefix(word);
        let longer = exact.end..all.end;
        let mut found = Vec::new();
        // A single character of a script without spaces: the pairs that it begins hold it exactly.
        if is_single && self.has(&all, manner.scope) {
            return vec![begun(all, Closeness::Exact)];
        }
        // The word itself.
        if self.has(&exact, manner.scope) {
            found.push(whole(exact, Closeness::Exact));
        }
        // Words that begin with it: while it is being typed, or where it is no word of the article.
        let may_begin = manner.is_open || found.is_empty() && !manner.is_literal;
        if may_begin && self.has(&longer, manner.scope) {
            found.push(begun(longer, Closeness::Prefix));
        }
        // Typos only where nothing is closer: who writes `form` does not mean `from`. None in numbers, where another
        // digit is another number.
        if found.is_empty() && !manner.is_literal && !word.contains(char::is_numeric) {
            let (numbers, closeness) = self.with_typos(word, manner);
            found.extend(numbers.into_iter().map(|number| whole(number..number + 1, closeness)));
        }
        found
    }

    /// Whether there are any of these words in the scope.
    fn has(&self, words: &Range<u32>, scope: Option<SourceField>) -> bool {
        let has = |field| self.sources.of(words).iter().any(|source| source.field == field);
        !words.is_empty() && scope.is_none_or(has)
    }

    /// The words that `word` may be a slip of, or else, where it is not all there yet, may begin with a slip.
    fn with_typos(&self, word: &str, manner: Manner) -> (Vec<u32>, Closeness) {
        let n_letters = Shape::of(word).n_letters();
        let (n_typos, nearest) = self.nearest_words(word, allowance(n_letters), manner.scope);
        if nearest.is_empty() && manner.is_open && FEWEST_OF_BEGINNING <= n_letters {
            return (self.words_begun_like(word, manner.scope), Closeness::PrefixTypo);
        }
        (nearest, if n_typos == 1 { Closeness::OneTypo } else { Closeness::TwoTypos })
    }

    /// The words nearest to `word` within `limit` typos, and how many part them from it.
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

    /// The words that begin like `word` but for one typo, from the same letter on.
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
