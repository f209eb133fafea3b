//! Search in one article: instant, forgiving, and it knows who is speaking.
//!
//! [`Index::build`] reads an [`Article`] and its [`Proceedings`] once; [`Index::query`] finds. The way of a query:
//!
//! | module | what it does |
//! | --- | --- |
//! | `syntax`, `fields` | read it: words, phrases, what to leave out, filters |
//! | `fold`, `words` | cut it, as the article was cut, into folded words that keep their place |
//! | `candidates`, `typo` | which words of the article a word means: exact before prefix before typo |
//! | `lookup` | where they stand, alone or one after the other, and in whose name or role |
//! | `filter`, `tally` | which blocks have all of them, counting only what passes the filters |
//! | `rank`, `results` | which comes first, and what is highlighted and listed |
//! | `suggest`, `complete`, `snippet` | what to try instead, to type next, to show |
//!
//! **Every match knows exactly what of the text it is**, and every range lies on character boundaries. Knows nothing of a
//! screen. Tests: `tests/search.rs` and its folder, and `tests/data/search`.

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

/// Everything of an article that can be found. Owns all it needs.
pub struct Index {
    text: Box<str>,
    vocabulary: Vocabulary,
    postings: Postings,
    tokens: Tokens,
    /// In reading order, the headline's first.
    passages: Box<[Passage]>,
    /// For each speaker, the passages they say.
    passages_of: Box<[Box<[u32]>]>,
    sources: Sources,
    speakers: Box<[SourceTexts]>,
    statements: Box<[Said]>,
}

impl Index {
    /// Indexes `article` and what was found in it. Time grows linearly with the text.
    pub fn build(article: &Article, proceedings: &Proceedings) -> Self {
        build::build(article, proceedings)
    }

    /// What is found for `query`, read with the English names of fields; nothing for a blank one.
    pub fn query(&self, query: &str) -> Hits {
        self.run(&Query::parse(query, &FieldNames::ENGLISH))
    }

    /// What is found for a query that is read already.
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
    /// The matches in the headline: highlighted, and counted only where the blocks have none.
    pub headline: Vec<TextRange>,
    /// The passages that match, best first.
    pub results: Vec<Hit>,
    /// What to try instead, where nothing was found.
    pub suggestion: Option<Suggestion>,
}

/// A place that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Exactly what matched: a word, of a word being typed the beginning, of a phrase all of it.
    pub range: TextRange,
    /// The statement it stands in, by its place in [`Proceedings::statements`].
    pub statement_idx: Option<usize>,
}

/// A passage that matches: a statement, or a stretch of a block between statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The block it is in, by its place in [`Article::blocks`]; none for the headline.
    pub block_idx: Option<usize>,
    /// The statement it is, by its place in [`Proceedings::statements`].
    pub statement_idx: Option<usize>,
    /// Who says it, by its place in [`Proceedings::speakers`].
    pub speaker_idx: Option<usize>,
    /// Its matches among [`Hits::matches`] (for the headline, among [`Hits::headline`]); empty where only the speaker's
    /// name or role matches.
    pub matches: Range<usize>,
    passage: usize,
}

/// The hits of one speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerHits<'a> {
    /// Who, by its place in [`Proceedings::speakers`]; none for what the article itself says.
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

/// What of a statement filters ask for.
struct Said {
    speaker: u32,
    kind: StatementKind,
}

impl Said {
    fn of(statement: &Statement) -> Self {
        Self { speaker: statement.speaker_idx as u32, kind: statement.kind }
    }
}
