//! Looks words up: which words of the article a word of a query means, and where they stand.
//!
//! Knows nothing of blocks or ranking. Tests: `tests/search.rs`.

use super::Index;
use super::sources::SourceField;
use super::syntax::Words;
use super::typo::{Pattern, Shape, allowance};
use std::ops::Range;

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

/// A place in the article where what was asked for stands.
#[derive(Clone, Copy)]
pub(super) struct Occurrence {
    /// Its first token.
    pub token: u32,
    /// How many tokens it goes over.
    pub n_tokens: u16,
    /// How much of the last token was typed, in bytes of the folded word; 0 for all of it.
    pub typed: u16,
    pub closeness: Closeness,
}

/// A speaker whose name or role has what was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct SourceMatch {
    pub speaker: u32,
    pub field: SourceField,
    pub closeness: Closeness,
}

/// All that was found for one word or phrase.
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

/// Words of the vocabulary that one word of the query means.
struct Candidate {
    words: Range<u32>,
    /// How much of them was typed, in bytes; 0 for all.
    typed: u16,
    closeness: Closeness,
}

/// How a word of a query is to be taken.
#[derive(Clone, Copy)]
struct Manner {
    /// Whether more of it may follow.
    is_open: bool,
    /// Whether it is taken as it stands: no typos, and no beginning for the whole.
    is_literal: bool,
    is_unspaced: bool,
    /// Whether only words of names, or of roles, count.
    scope: Option<SourceField>,
}

impl Index {
    /// Where `words` stand: as a phrase, or, where they were written together and do not stand so, in pieces.
    pub(super) fn look_up(&self, words: &Words) -> Vec<Finding> {
        let all = 0..words.words.len();
        if words.is_quoted {
            return vec![self.look_up_phrase(words, all)];
        }
        // From the whole to the parts: all of it, what stands together in the article, each word.
        let in_pieces = |part: Range<usize>, pieces: Vec<Range<usize>>| {
            let finding = self.look_up_phrase(words, part.clone());
            if finding.is_empty() && part.len() > 1 { Err(pieces) } else { Ok(finding) }
        };
        match in_pieces(all, self.pieces(words)) {
            Ok(finding) => vec![finding],
            Err(pieces) => {
                let finding_of = |piece: Range<usize>| match in_pieces(
                    piece.clone(),
                    piece.map(|idx| idx..idx + 1).collect(),
                ) {
                    Ok(finding) => vec![finding],
                    Err(singles) => singles
                        .into_iter()
                        .map(|single| self.look_up_phrase(words, single))
                        .collect(),
                };
                pieces.into_iter().flat_map(finding_of).collect()
            }
        }
    }

    /// Where `words` stand exactly as they are: what is to be left out.
    pub(super) fn look_up_literally(&self, words: &Words) -> Finding {
        let words = Words { is_quoted: true, is_open: false, ..words.clone() };
        self.look_up_phrase(&words, 0..words.words.len())
    }

    /// Cuts words written together into what stands together in the article. Chinese and Japanese leave it to the reader
    /// where a word ends, so a pair of characters that the article does not have only bridges two words.
    fn pieces(&self, words: &Words) -> Vec<Range<usize>> {
        let is_bridge = |idx: usize| {
            let word = words.words.get(idx);
            words.are_unspaced.get(idx) == Some(&true)
                && word.is_some_and(|word| self.vocabulary.exact(word).is_empty())
        };
        let n_words = words.words.len();
        let is_inner =
            |idx: usize| 0 < idx && idx + 1 < n_words && !is_bridge(idx - 1) && !is_bridge(idx + 1);
        let mut pieces: Vec<Range<usize>> = Vec::new();
        for idx in (0..n_words).filter(|&idx| !(is_bridge(idx) && is_inner(idx))) {
            let is_unspaced = words.are_unspaced.get(idx) == Some(&true);
            match pieces.last_mut() {
                Some(piece) if is_unspaced && piece.end == idx => piece.end = idx + 1,
                _ => pieces.push(idx..idx + 1),
            }
        }
        pieces
    }

    /// The speakers whose names, or roles, have all of `words`, in any order.
    pub(super) fn look_up_sources(&self, words: &Words, field: SourceField) -> Vec<SourceMatch> {
        let mut found =
            self.common_sources(&self.candidates_of(words, 0..words.words.len(), Some(field)));
        found.retain(|source| source.field == field);
        found
    }

    fn look_up_phrase(&self, words: &Words, part: Range<usize>) -> Finding {
        let candidates = self.candidates_of(words, part, None);
        match candidates.as_slice() {
            [] => Finding::default(),
            [single] => Finding {
                occurrences: self.occurrences(single),
                sources: self.source_matches(single),
            },
            several => {
                Finding { occurrences: self.runs(several), sources: self.common_sources(several) }
            }
        }
    }

    /// What each of these words means: in all of the article, or in the names or the roles alone.
    fn candidates_of(
        &self,
        words: &Words,
        part: Range<usize>,
        scope: Option<SourceField>,
    ) -> Vec<Vec<Candidate>> {
        let manner = |idx: usize| Manner {
            is_open: words.is_open && idx + 1 == words.words.len(),
            is_literal: words.is_quoted && scope.is_none(),
            is_unspaced: words.are_unspaced.get(idx).copied().unwrap_or(false),
            scope,
        };
        part.filter_map(|idx| words.words.get(idx).map(|word| self.candidates(word, manner(idx))))
            .collect()
    }

    /// Which words of the article `word` means, by the first rules that give any.
    fn candidates(&self, word: &str, manner: Manner) -> Vec<Candidate> {
        let exact = self.vocabulary.exact(word);
        let longer = exact.end..self.vocabulary.with_prefix(word).end;
        let typed = word.len() as u16;
        let mut found = Vec::new();
        // A single character of a script without spaces begins the pairs that it stands in: all of them hold it exactly.
        if manner.is_unspaced && word.chars().nth(1).is_none() {
            found.push(Candidate {
                words: exact.start..longer.end,
                typed,
                closeness: Closeness::Exact,
            });
            return found;
        }
        // The word itself.
        if self.has(&exact, manner.scope) {
            found.push(Candidate { words: exact, typed: 0, closeness: Closeness::Exact });
        }
        // Words that begin with it: while it is being typed, or where it is no word of the article.
        if self.has(&longer, manner.scope)
            && (manner.is_open || found.is_empty() && !manner.is_literal)
        {
            found.push(Candidate { words: longer, typed, closeness: Closeness::Prefix });
        }
        // Typos only where nothing is closer: who writes `form` does not mean `from`.
        if found.is_empty() && !manner.is_literal {
            found = self.with_typos(word, manner.scope);
        }
        // Last, typos in a word that is not all there yet.
        if found.is_empty() && !manner.is_literal && manner.is_open {
            found = self.beginning_with_typos(word, manner.scope);
        }
        found
    }

    /// Whether there are any of these words in the scope.
    fn has(&self, words: &Range<u32>, scope: Option<SourceField>) -> bool {
        let has = |field| self.sources.of(words.clone()).iter().any(|source| source.field == field);
        !words.is_empty() && scope.is_none_or(has)
    }

    /// The words nearest to `word`, where they are near enough.
    fn with_typos(&self, word: &str, scope: Option<SourceField>) -> Vec<Candidate> {
        let Some((mut pattern, shape)) = pattern(word) else { return Vec::new() };
        let mut limit = allowance(pattern.len());
        let mut nearest = Vec::new();
        for (number, &other) in (0..).zip(self.vocabulary.shapes()) {
            if limit == 0 || !shape.is_near(other, limit as u32) {
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
        let closeness = if limit == 1 { Closeness::OneTypo } else { Closeness::TwoTypos };
        nearest
            .into_iter()
            .map(|number| Candidate { words: number..number + 1, typed: 0, closeness })
            .collect()
    }

    /// The words that begin like `word` but for a typo, from the same letter on.
    fn beginning_with_typos(&self, word: &str, scope: Option<SourceField>) -> Vec<Candidate> {
        /// The fewest letters typed. Fewer, and most words of an article begin like it but for a typo.
        const FEWEST: usize = 5;
        let Some((mut pattern, shape)) =
            pattern(word).filter(|(pattern, _)| FEWEST <= pattern.len())
        else {
            return Vec::new();
        };
        let first = word.chars().next().map_or(0, char::len_utf8);
        let shape_of = |number: u32| self.vocabulary.shapes().get(number as usize);
        self.vocabulary
            .with_prefix(word.get(..first).unwrap_or_default())
            .filter(|&number| shape_of(number).is_some_and(|&other| shape.may_begin(other, 1)))
            .filter(|&number| {
                pattern.distance_of_beginning(self.vocabulary.word(number), 1).is_some()
            })
            .filter(|&number| self.has(&(number..number + 1), scope))
            .map(|number| Candidate {
                words: number..number + 1,
                typed: 0,
                closeness: Closeness::PrefixTypo,
            })
            .collect()
    }

    fn occurrences(&self, candidates: &[Candidate]) -> Vec<Occurrence> {
        let mut occurrences = Vec::new();
        for &Candidate { ref words, typed, closeness } in candidates {
            let tokens = self.postings.of(words.clone());
            let occurrence = |&token: &u32| Occurrence { token, n_tokens: 1, typed, closeness };
            occurrences.extend(tokens.iter().map(occurrence));
        }
        occurrences
    }

    /// Where words of all these candidates stand one after the other.
    fn runs(&self, candidates: &[Vec<Candidate>]) -> Vec<Occurrence> {
        let mut places: Vec<Vec<Occurrence>> =
            candidates.iter().map(|words| self.occurrences(words)).collect();
        places
            .iter_mut()
            .for_each(|places| places.sort_unstable_by_key(|occurrence| occurrence.token));
        // From the rarest word outwards.
        let rarest = (0..).zip(&places).min_by_key(|(_, places)| places.len());
        let Some((offset, rarest)) = rarest else { return Vec::new() };
        let starts = rarest.iter().filter_map(|occurrence| occurrence.token.checked_sub(offset));
        starts.filter_map(|start| run_at(start, &places)).collect()
    }

    fn source_matches(&self, candidates: &[Candidate]) -> Vec<SourceMatch> {
        let mut found = Vec::new();
        for candidate in candidates {
            for source in self.sources.of(candidate.words.clone()) {
                let closeness = candidate.closeness;
                found.push(SourceMatch { speaker: source.speaker, field: source.field, closeness });
            }
        }
        found
    }

    /// The speakers whose name or whose role has words of all these candidates.
    fn common_sources(&self, candidates: &[Vec<Candidate>]) -> Vec<SourceMatch> {
        let Some((first, rest)) = candidates.split_first() else { return Vec::new() };
        let mut common = self.source_matches(first);
        for words in rest {
            let here = self.source_matches(words);
            common.retain_mut(|common| {
                let same = here
                    .iter()
                    .filter(|here| (here.speaker, here.field) == (common.speaker, common.field));
                let closest = same.map(|here| here.closeness).min();
                common.closeness =
                    closest.map_or(common.closeness, |closest| common.closeness.max(closest));
                closest.is_some()
            });
        }
        common
    }
}

/// The run of tokens from `start` on that has one of each of `places`, in order.
fn run_at(start: u32, places: &[Vec<Occurrence>]) -> Option<Occurrence> {
    let mut run: Option<Occurrence> = None;
    for (token, places) in (start..).zip(places) {
        let idx = places.binary_search_by_key(&token, |occurrence| occurrence.token).ok()?;
        let last = places.get(idx)?;
        let closeness = run.map_or(last.closeness, |run| run.closeness.max(last.closeness));
        run = Some(Occurrence {
            token: start,
            n_tokens: places_len(token - start),
            typed: last.typed,
            closeness,
        });
    }
    run
}

fn places_len(n_before: u32) -> u16 {
    u16::try_from(n_before + 1).unwrap_or(u16::MAX)
}

/// What typos are looked for with; none in numbers, where another digit is another number.
fn pattern(word: &str) -> Option<(Pattern, Shape)> {
    let has_digit = word.chars().any(char::is_numeric);
    Pattern::new(word).filter(|_| !has_digit).map(|pattern| (pattern, Shape::of(word)))
}
