//! The filters of a query: which statements count.
//!
//! Several filters on one field widen the search (`is:direct is:mixed`), filters on different fields narrow it. Tests:
//! `tests/search.rs`.

use super::Index;
use super::fields::Field;
use super::sources::SourceField;
use super::syntax::{Ask, Query};

/// Which statements pass the filters of a query.
pub(super) enum Allowed {
    /// There are no filters: all of the article counts.
    All,
    /// Only some statements count: for each, whether it does.
    Statements(Vec<bool>),
}

impl Allowed {
    /// What passes the filters of `query`.
    pub fn by(query: &Query, index: &Index) -> Self {
        let mut allowed = Self::All;
        for field in [Field::Speaker, Field::Role, Field::Is] {
            let mut one_of = None;
            for clause in query.clauses.iter().filter(|clause| clause.ask.field() == Some(field)) {
                let passing = index.passing(&clause.ask);
                if clause.is_negated {
                    allowed.narrow(&passing, false);
                } else {
                    let one_of = one_of.get_or_insert_with(|| vec![false; passing.len()]);
                    one_of.iter_mut().zip(passing).for_each(|(one_of, passes)| *one_of |= passes);
                }
            }
            if let Some(one_of) = one_of {
                allowed.narrow(&one_of, true);
            }
        }
        allowed
    }

    /// Keeps only the statements whose entry in `passing` is `wanted`.
    fn narrow(&mut self, passing: &[bool], wanted: bool) {
        if let Self::All = self {
            *self = Self::Statements(vec![true; passing.len()]);
        }
        if let Self::Statements(allowed) = self {
            allowed
                .iter_mut()
                .zip(passing)
                .for_each(|(allowed, passes)| *allowed &= *passes == wanted);
        }
    }

    /// Whether words in this statement, or outside all statements, count.
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
        let sources = match ask {
            Ask::Speaker(words) => self.look_up_sources(words, SourceField::Name),
            Ask::Role(words) => self.look_up_sources(words, SourceField::Role),
            Ask::Words(_) | Ask::Kind(_) => Vec::new(),
        };
        let is_source = |speaker: u32| sources.iter().any(|source| source.speaker == speaker);
        let passes = |said: &super::Said| match ask {
            Ask::Kind(kind) => said.kind == *kind,
            _ => is_source(said.speaker),
        };
        self.statements.iter().map(passes).collect()
    }
}
