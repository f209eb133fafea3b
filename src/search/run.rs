//! Runs a query: all its words must be in one block (or in the name or role of who speaks there), nothing that it leaves
//! out may be, and only statements that pass its filters count.
//!
//! Tests: `tests/search.rs`.

use super::filter::Allowed;
use super::lookup::Finding;
use super::symbols::find_symbols;
use super::syntax::{Ask, Query, Words};
use super::tally::Tally;
use super::{Hits, Index, Match};

pub(super) fn run(index: &Index, query: &Query) -> Hits {
    if query.is_blank() {
        return find_symbols(index, query.source.trim());
    }
    let allowed = Allowed::by(query, index);
    let wanted: Vec<Finding> =
        words_of(query, false).flat_map(|words| index.look_up(words)).collect();
    if wanted.is_empty() {
        return all_of(index, &allowed);
    }
    let mut tally = Tally::new(index, &allowed);
    if !wanted.iter().all(|finding| tally.want(finding)) {
        return Hits::default();
    }
    for words in words_of(query, true) {
        tally.leave_out(&index.look_up_literally(words));
    }
    tally.hits()
}

fn words_of(query: &Query, is_negated: bool) -> impl Iterator<Item = &Words> {
    let clauses = query.clauses.iter().filter(move |clause| clause.is_negated == is_negated);
    clauses.filter_map(|clause| match &clause.ask {
        Ask::Words(words) => Some(words),
        _ => None,
    })
}

/// All the statements that pass the filters of a query that has nothing else.
fn all_of(index: &Index, allowed: &Allowed) -> Hits {
    let mut hits = Hits::default();
    let mut is_listed = vec![false; index.statements.len()];
    for (idx, passage) in (0..).zip(&index.passages) {
        let Some(statement) = passage.statement.filter(|_| allowed.has(passage.statement)) else {
            continue;
        };
        let statement_idx = Some(statement as usize);
        if let Some(is_listed @ false) = is_listed.get_mut(statement as usize) {
            *is_listed = true;
            let n_matches = hits.matches.len();
            hits.results.push(index.hit(idx, n_matches..n_matches + 1));
        }
        hits.matches.push(Match { range: passage.range, statement_idx });
    }
    hits
}
