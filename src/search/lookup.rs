//! Lookup: where in the article words, phrases and names occur.
//!
//! Knows nothing of blocks or ranking. Tests: `tests/search.rs`.

use super::Index;
use super::candidates::{Candidate, Closeness, Manner, Taking};
use crate::sorting::order;

use super::sources::SourceField;
use super::syntax::Words;
use super::words::prefix_len;
use crate::article::TextRange;
use std::ops::Range;

/// An occurrence in the article of what was asked for.
#[derive(Clone, Copy)]
pub(super) struct Occurrence {
    /// Its first token.
    pub token: u32,
    /// How many tokens it spans.
    pub n_tokens: u16,
    /// How much of the last token was typed, in bytes of the folded word; 0 for all of it.
    pub typed: u16,
    pub closeness: Closeness,
}

/// A speaker whose name or role contains what was asked for.
#[derive(Clone, Copy)]
pub(super) struct SourceMatch {
    pub speaker: u32,
    pub field: SourceField,
    pub closeness: Closeness,
}

/// Everything found for one word or phrase.
#[derive(Default)]
pub(super) struct Finding {
    pub occurrences: Vec<Occurrence>,
    pub sources: Vec<SourceMatch>,
}

impl Finding {
    fn is_empty(&self) -> bool {
        self.occurrences.is_empty() && self.sources.is_empty()
    }
}

impl Index {
    /// Looks up `words` as a phrase or, if they were typed as one word but do not occur that way, in pieces: what
    /// occurs together in the article, else each word.
    pub(super) fn look_up(&self, words: &Words, taking: Taking, findings: &mut Vec<Finding>) {
        let whole = self.look_up_phrase(words, taking, 0..words.words.len());
        if words.is_quoted || words.words.len() == 1 || !whole.is_empty() {
            findings.push(whole);
            return;
        }
        for piece in self.pieces(words) {
            let together = self.look_up_phrase(words, taking, piece.clone());
            if together.is_empty() && 1 < piece.len() {
                findings.extend(piece.map(|idx| self.look_up_phrase(words, taking, idx..idx + 1)));
            } else {
                findings.push(together);
            }
        }
    }

    /// Splits words typed as one into pieces that occur together in the article. Chinese and Japanese do not mark where
    /// a word ends, so a pair of characters that the article does not have is only the bridge between two words.
    fn pieces(&self, words: &Words) -> Vec<Range<usize>> {
        let words = &words.words;
        let is_pair = |idx: Option<usize>| {
            let word = idx.and_then(|idx| words.get(idx)).filter(|word| word.is_unspaced);
            word.is_some_and(|word| !self.vocabulary.exact(&word.folded).is_empty())
        };
        let mut pieces: Vec<Range<usize>> = Vec::new();
        for (idx, word) in words.iter().enumerate() {
            let is_bridge = word.is_unspaced && !is_pair(Some(idx));
            if is_bridge && is_pair(idx.checked_sub(1)) && is_pair(Some(idx + 1)) {
                continue;
            }
            match pieces.last_mut() {
                Some(piece) if word.is_unspaced && piece.end == idx => piece.end = idx + 1,
                _ => pieces.push(idx..idx + 1),
            }
        }
        pieces
    }

    /// The speakers whose names, or roles, contain all of `words`, in any order.
    pub(super) fn look_up_sources(&self, words: &Words, field: SourceField) -> Vec<SourceMatch> {
        let all = 0..words.words.len();
        let mut found =
            self.common_sources(&self.candidates_of(words, Taking::AsTyped, all, Some(field)));
        found.retain(|source| source.field == field);
        found
    }

    /// Looks up this part of `words` as a phrase.
    pub(super) fn look_up_phrase(
        &self,
        words: &Words,
        taking: Taking,
        part: Range<usize>,
    ) -> Finding {
        let candidates = self.candidates_of(words, taking, part, None);
        Finding { occurrences: self.runs(&candidates), sources: self.common_sources(&candidates) }
    }

    /// What matches each of these words: in all of the article, or only in names or only in roles.
    fn candidates_of(
        &self,
        words: &Words,
        taking: Taking,
        part: Range<usize>,
        scope: Option<SourceField>,
    ) -> Vec<Vec<Candidate>> {
        let mut candidates = Vec::with_capacity(part.len());
        for idx in part {
            if let Some(word) = words.words.get(idx) {
                candidates.push(self.candidates(word, Manner::of(words, idx, taking, scope)));
            }
        }
        candidates
    }

    /// Where words of these candidates occur one after the other.
    fn runs(&self, candidates: &[Vec<Candidate>]) -> Vec<Occurrence> {
        let mut places: Vec<Vec<Occurrence>> = Vec::with_capacity(candidates.len());
        for words in candidates {
            places.push(self.occurrences(words, 1 < candidates.len()));
        }
        if places.len() < 2 {
            return places.pop().unwrap_or_default();
        }
        // Start from the rarest word.
        let Some((offset, rarest)) = (0..).zip(&places).min_by_key(|(_, places)| places.len())
        else {
            return Vec::new();
        };
        let starts = rarest.iter().filter_map(|occurrence| occurrence.token.checked_sub(offset));
        starts.filter_map(|start| run_at(start, &places)).collect()
    }

    /// Where words of these candidates occur: in reading order if `is_ordered`, else candidate by candidate.
    fn occurrences(&self, candidates: &[Candidate], is_ordered: bool) -> Vec<Occurrence> {
        let mut occurrences = Vec::new();
        for &Candidate { ref words, typed, closeness } in candidates {
            for &token in self.postings.of(words) {
                occurrences.push(Occurrence { token, n_tokens: 1, typed, closeness });
            }
        }
        if is_ordered {
            let token = |idx: usize| occurrences.get(idx).map(|occurrence| occurrence.token);
            let order = order(occurrences.len(), &|a, b| token(a) < token(b));
            occurrences =
                order.into_iter().filter_map(|idx| occurrences.get(idx).copied()).collect();
        }
        occurrences
    }

    /// The exact range of an occurrence in the text.
    pub(super) fn range_of(&self, occurrence: Occurrence) -> TextRange {
        let first = self.tokens.range(occurrence.token);
        let last =
            self.tokens.range(occurrence.token + u32::from(occurrence.n_tokens).saturating_sub(1));
        let len = match usize::from(occurrence.typed) {
            0 => last.len(),
            typed => prefix_len(last.of(&self.text), typed),
        };
        TextRange::new(first.start, last.start + len)
    }

    /// The speakers whose name, or whose role, contains words of all these candidates.
    fn common_sources(&self, candidates: &[Vec<Candidate>]) -> Vec<SourceMatch> {
        let mut common: Option<Vec<SourceMatch>> = None;
        for words in candidates {
            let here = self.source_matches(words);
            match &mut common {
                None => common = Some(here),
                Some(common) => common.retain_mut(|common| {
                    let same = here.iter().filter(|here| {
                        (here.speaker, here.field) == (common.speaker, common.field)
                    });
                    let closest = same.map(|here| here.closeness).min();
                    common.closeness = common.closeness.max(closest.unwrap_or(Closeness::Exact));
                    closest.is_some()
                }),
            }
        }
        common.unwrap_or_default()
    }

    fn source_matches(&self, candidates: &[Candidate]) -> Vec<SourceMatch> {
        let mut found = Vec::new();
        for candidate in candidates {
            for source in self.sources.of(&candidate.words) {
                let closeness = candidate.closeness;
                found.push(SourceMatch { speaker: source.speaker, field: source.field, closeness });
            }
        }
        found
    }
}

/// The run of tokens from `start` on that has one of each of `places`, in order.
fn run_at(start: u32, places: &[Vec<Occurrence>]) -> Option<Occurrence> {
    let mut run = Occurrence { token: start, n_tokens: 0, typed: 0, closeness: Closeness::Exact };
    for (token, places) in (start..).zip(places) {
        let idx = places.binary_search_by_key(&token, |occurrence| occurrence.token).ok()?;
        let last = places.get(idx)?;
        run.n_tokens += 1;
        run.typed = last.typed;
        run.closeness = run.closeness.max(last.closeness);
    }
    Some(run)
}
