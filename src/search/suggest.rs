//! What to try if nothing was found: words that the article does have, or the query without one of its parts.
//!
//! Only what finds something is suggested. Tests: `tests/search.rs`.

use super::Index;
use super::candidates::{Manner, Taking};
use super::run::find;
use super::sources::SourceField;
use super::syntax::{Ask, Clause, Query, Words};
use super::typo::{Pattern, Shape};
use super::words::{Cut, for_each_word};
use std::ops::Range;

/// How many parts of a query are left out, one at a time, to see whether that helps. Each costs a search; lower offers
/// less for long queries.
const MOST_TRIED: usize = 8;

/// What to try if nothing was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// Words of the article in place of those that it does not have: “did you mean *electrification*?”
    pub words: Option<Attempt>,
    /// The query without one of the parts that keep it from finding anything, filters first: “without *is:direct*”.
    pub wider: Vec<Attempt>,
}

/// A query that does find something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What is put in or left out, as written in the article or in the query.
    pub text: String,
    /// The query to put into the box.
    pub query: String,
    /// How many results it has.
    pub n_results: usize,
}

/// What to try instead of `query`, which finds nothing.
pub(super) fn suggest(index: &Index, query: &Query) -> Option<Suggestion> {
    let suggestion = Suggestion { words: other_words(index, query), wider: wider(index, query) };
    (suggestion.words.is_some() || !suggestion.wider.is_empty()).then_some(suggestion)
}

/// The query with the nearest words of the article in place of those it does not have.
fn other_words(index: &Index, query: &Query) -> Option<Attempt> {
    let mut source = query.source.clone();
    let mut text = String::new();
    // From the last to the first, so that earlier ranges stay valid.
    for clause in query.clauses.iter().rev().filter(|clause| !clause.is_negated) {
        let Some((words, scope)) = clause.ask.words() else { continue };
        for (idx, word) in words.words.iter().enumerate().rev() {
            let manner = Manner::of(words, idx, Taking::AsTyped, scope);
            if !index.is_known(word, manner) {
                let spelling = index.spelling(index.nearest(&word.folded, scope)?);
                let before = source.get(..word.range.start).unwrap_or_default();
                let after = source.get(word.range.end..).unwrap_or_default();
                source = [before, &spelling, after].concat();
                let space = if text.is_empty() { "" } else { " " };
                text = [&spelling, space, &text].concat();
            }
        }
    }
    if text.is_empty() { None } else { attempt(index, query, text, source) }
}

/// The query without one of its parts, for each part that keeps it from finding anything.
fn wider(index: &Index, query: &Query) -> Vec<Attempt> {
    let (filters, words): (Vec<&Clause>, Vec<&Clause>) =
        query.clauses.iter().partition(|clause| !matches!(clause.ask, Ask::Words(_)));
    let mut attempts = Vec::new();
    // Without its only word, a query is just its filters, which is no longer what was asked.
    let n_wanted = words.iter().filter(|clause| !clause.is_negated).count();
    let words = words.into_iter().filter(|clause| clause.is_negated || 1 < n_wanted);
    for clause in filters.into_iter().chain(words).take(MOST_TRIED) {
        let part = query.source.get(clause.range.clone()).unwrap_or_default();
        // Somebody who is named but says nothing, or a role that nobody has, may still be in the text.
        let as_words = match &clause.ask {
            Ask::Speaker(words) | Ask::Role(words) if !clause.is_negated => {
                query.source.get(extent(words))
            }
            _ => None,
        };
        for instead in as_words.into_iter().chain([""]) {
            let before = query.source.get(..clause.range.start).unwrap_or_default();
            let after = query.source.get(clause.range.end..).unwrap_or_default();
            let (before, after) = (before.trim_end(), after.trim_start());
            let space = |has_more: bool| if has_more { " " } else { "" };
            let source =
                [before, space(!before.is_empty()), instead, space(!instead.is_empty()), after]
                    .concat();
            attempts.extend(attempt(index, query, part.to_owned(), source.trim_end().to_owned()));
        }
    }
    attempts
}

fn extent(words: &Words) -> Range<usize> {
    match words.words.as_slice() {
        [first, .., last] => first.range.start..last.range.end,
        [single] => single.range.clone(),
        [] => 0..0,
    }
}

/// Tries a query; `None` if it finds nothing either.
fn attempt(index: &Index, query: &Query, text: String, source: String) -> Option<Attempt> {
    let n_results = find(index, &Query::parse(&source, &query.names)).results.len();
    (0 < n_results).then_some(Attempt { text, query: source, n_results })
}

impl Index {
    /// The word of the article nearest to `word`, even if too far for a typo; the most frequent one if there are
    /// several.
    fn nearest(&self, word: &str, scope: Option<SourceField>) -> Option<u32> {
        // A third of the letters may differ: beyond that, the nearest word is usually a different one.
        let limit = (Shape::of(word).n_letters() / 3).min(Pattern::MOST);
        let (_, nearest) = self.nearest_words(word, limit, scope);
        nearest.into_iter().max_by_key(|&number| self.postings.of(&(number..number + 1)).len())
    }

    /// A word as first written in the article, or else in the name or role of a speaker.
    fn spelling(&self, number: u32) -> String {
        if let Some(&token) = self.postings.of(&(number..number + 1)).first() {
            return self.tokens.range(token).of(&self.text).to_owned();
        }
        let folded = self.vocabulary.word(number);
        let mut spelling = None;
        for (_, text) in self.speakers.iter().flat_map(|speaker| &speaker.0) {
            for_each_word(text, Cut::Index, &mut |word| {
                if word.folded == folded && spelling.is_none() {
                    spelling = Some(word.range.of(text).to_owned());
                }
            });
        }
        spelling.unwrap_or_else(|| folded.to_owned())
    }
}
