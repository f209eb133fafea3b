//! Search in one article: instant, forgiving, and aware of who is speaking.
//!
//! [`Index::build`] reads an [`Article`] and its [`Proceedings`] once; [`Index::query`] searches. The steps of a query:
//!
//! | module | what it does |
//! | --- | --- |
//! | `syntax`, `fields` | parse it: words, phrases, exclusions, filters |
//! | `fold`, `breaks`, `words` | split it, like the article, into folded words that keep their ranges |
//! | `candidates`, `typo` | which words of the article match a query word: exact before prefix before typo |
//! | `lookup` | where they occur, alone or in sequence, and in whose name or role |
//! | `filter`, `tally` | which blocks have all of them, counting only what passes the filters |
//! | `rank`, `results` | the order of results, and what is highlighted and listed |
//! | `suggest`, `complete`, `snippet` | what to try instead, what to type next, what to show |
//!
//! **Every match is an exact range of the text**, and every range lies on character boundaries. Knows nothing of a
//! screen. Tests: `tests/search.rs` and its folder, and `tests/data/search`.

mod breaks;
mod build;
mod candidates;
mod complete;
mod fields;
mod filter;
mod fold;
mod interner;
mod lookup;
mod passages;
mod rank;
mod results;
mod run;
mod snippet;
mod sources;
mod suggest;
mod symbols;
mod syntax;
mod tally;
mod tokens;
mod typo;
mod vocabulary;
mod words;

pub use complete::{Completion, CompletionKind};
pub use fields::{Field, FieldNames};
pub use fold::fold;
pub use snippet::Snippet;
pub use suggest::{Attempt, Suggestion};
pub use syntax::{Ask, Clause, Query, QueryWord, Words};

use crate::article::{Article, TextRange};
use crate::speakers::{Proceedings, Statement, StatementKind};
use passages::Passage;
use sources::{SourceTexts, Sources};
use std::ops::Range;
use tokens::{Postings, Tokens};
use vocabulary::Vocabulary;

/// Everything in an article that can be found. Owns all it needs.
pub struct Index {
    text: Box<str>,
    vocabulary: Vocabulary,
    postings: Postings,
    tokens: Tokens,
    /// In reading order, the headline's first.
    passages: Box<[Passage]>,
    /// For each speaker, the indices of the passages they say.
    passages_of: Box<[Box<[u32]>]>,
    sources: Sources,
    speakers: Box<[SourceTexts]>,
    statements: Box<[Said]>,
}

impl Index {
    /// Indexes `article` and what was found in it. The time grows about linearly with the text.
    pub fn build(article: &Article, proceedings: &Proceedings) -> Self {
        build::build(article, proceedings)
    }

    /// The results for `query`, parsed with the English names of fields; none if it is blank.
    pub fn query(&self, query: &str) -> Hits {
        self.run(&Query::parse(query, &FieldNames::ENGLISH))
    }

    /// The results for a query that is already parsed.
    pub fn run(&self, query: &Query) -> Hits {
        let mut hits = run::find(self, query);
        if hits.results.is_empty() && !query.is_blank() {
            hits.suggestion = suggest::suggest(self, query);
        }
        hits
    }
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Every match in the blocks, in reading order, not overlapping: what is highlighted, counted and stepped through.
    pub matches: Vec<Match>,
    /// The matches in the headline: highlighted, and counted only if the blocks have none.
    pub headline: Vec<TextRange>,
    /// The passages that match, best first.
    pub results: Vec<Hit>,
    /// What to try instead, if nothing was found.
    pub suggestion: Option<Suggestion>,
}

/// A match in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Exactly what matched: a word, the beginning of a word that is being typed, or a whole phrase.
    pub range: TextRange,
    /// The statement it is in, as an index into [`Proceedings::statements`].
    pub statement_idx: Option<usize>,
}

/// A passage that matches: a statement, or a part of a block between statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The block it is in, as an index into [`Article::blocks`]; `None` for the headline.
    pub block_idx: Option<usize>,
    /// The statement it is, as an index into [`Proceedings::statements`]; `None` for the article's own words.
    pub statement_idx: Option<usize>,
    /// Who says it, as an index into [`Proceedings::speakers`].
    pub speaker_idx: Option<usize>,
    /// Its matches, as a range of [`Hits::matches`] (for the headline, of [`Hits::headline`]); empty if only the
    /// speaker's name or role matches.
    pub matches: Range<usize>,
    passage: usize,
}

/// The hits of one speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerHits<'a> {
    /// Who, as an index into [`Proceedings::speakers`]; `None` for the article's own words.
    pub speaker_idx: Option<usize>,
    /// The hits, best first.
    pub hits: Vec<&'a Hit>,
}

impl Hits {
    /// The best `n_hits` results grouped by speaker; groups and hits best first.
    pub fn by_speaker(&self, n_hits: usize) -> Vec<SpeakerHits<'_>> {
        let mut groups: Vec<SpeakerHits> = Vec::new();
        for hit in self.results.iter().take(n_hits) {
            match groups.iter_mut().find(|group| group.speaker_idx == hit.speaker_idx) {
                Some(group) => group.hits.push(hit),
                None => groups.push(SpeakerHits { speaker_idx: hit.speaker_idx, hits: vec![hit] }),
            }
        }
        groups
    }
}

/// What filters can ask about a statement.
struct Said {
    speaker: u32,
    kind: StatementKind,
}

impl Said {
    fn of(statement: &Statement) -> Self {
        Self { speaker: statement.speaker_idx as u32, kind: statement.kind }
    }
}
