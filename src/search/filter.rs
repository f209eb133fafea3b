//! The filters of a query: which statements count.
//!
//! Several filters of one field widen each other (`is:direct is:mixed`), those of different fields narrow. Tests:
//! `tests/search.rs`.

use super::Index;
use super::lookup::SourceMatch;
use super::sources::SourceField;
use super::syntax::{Ask, Query, Words};

/// Which statements pass the filters of a query.
pub(super) enum Allowed {
    /// There are no filters: all of the article counts.
    All,
    /// Only these statements count: for each whether it does.
    Statements(Vec<bool>),
}

impl Allowed {
    /// What passes the filters of `query`.
    pub fn by(query: &Query, index: &Index) -> Self {
        let is_field: [fn(&Ask) -> bool; 3] = [
            |ask| matches!(ask, Ask::Speaker(_)),
            |ask| matches!(ask, Ask::Role(_)),
            |ask| matches!(ask, Ask::Kind(_)),
        ];
        let filters = || query.clauses.iter().filter(|clause| !matches!(clause.ask, Ask::Words(_)));
        if filters().next().is_none() {
            return Self::All;
        }
        let mut allowed = vec![true; index.statements.len()];
        for clause in filters().filter(|clause| clause.is_negated) {
            let passing = index.passing(&clause.ask);
            allowed.iter_mut().zip(passing).for_each(|(allowed, passes)| *allowed &= !passes);
        }
        for is_field in is_field {
            let asks = || filters().filter(|clause| !clause.is_negated && is_field(&clause.ask));
            if asks().next().is_some() {
                let mut one_of = vec![false; index.statements.len()];
                for clause in asks() {
                    let passing = index.passing(&clause.ask);
                    one_of.iter_mut().zip(passing).for_each(|(one_of, passes)| *one_of |= passes);
                }
                allowed.iter_mut().zip(one_of).for_each(|(allowed, one_of)| *allowed &= one_of);
            }
        }
        Self::Statements(allowed)
    }

    /// Whether words of this statement, or of none, count.
    pub fn has(&self, statement: Option<u32>) -> bool {
        match (self, statement) {
            (Self::All, _) => true,
            (Self::Statements(allowed), Some(idx)) => {
                allowed.get(idx as usize).copied().unwrap_or(false)
            }
            (Self::Statements(_), None) => false,
        }
    }
}

impl Index {
    /// For each statement, whether it passes one filter.
    fn passing(&self, ask: &Ask) -> Vec<bool> {
        let speakers = match ask {
            Ask::Kind(kind) => {
                return self.statements.iter().map(|said| said.kind == *kind).collect();
            }
            Ask::Speaker(words) => self.speakers_with(words, SourceField::Name),
            Ask::Role(words) => self.speakers_with(words, SourceField::Role),
            Ask::Words(_) => Vec::new(),
        };
        self.statements.iter().map(|said| speakers.contains(&said.speaker)).collect()
    }

    /// The speakers whose names, or roles, have all of `words`.
    pub(super) fn speakers_with(&self, words: &Words, field: SourceField) -> Vec<u32> {
        let matches = self.look_up_sources(words, field);
        matches.into_iter().map(|SourceMatch { speaker, .. }| speaker).collect()
    }
}
