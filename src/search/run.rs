//! Runs a query: all its words must be in one block (or in the name or role of someone who speaks there), none that it
//! excludes may be, and only statements that pass its filters count.
//!
//! Tests: `tests/search.rs`.

use super::candidates::Taking;
use super::filter::Allowed;
use super::symbols::find_symbols;
use super::syntax::{Ask, Query, Words};
use super::tally::Tally;
use super::{Hits, Index};

/// The results for `query` or, if there are none, those with its words as prefixes. Makes no suggestions.
pub(super) fn find(index: &Index, query: &Query) -> Hits {
    let hits = find_taking(index, query, Taking::AsTyped);
    if hits.results.is_empty() { find_taking(index, query, Taking::AsBeginnings) } else { hits }
}

fn find_taking(index: &Index, query: &Query, taking: Taking) -> Hits {
    if query.is_blank() {
        return find_symbols(index, query.source.trim());
    }
    let allowed = Allowed::by(query, index);
    let mut wanted = Vec::new();
    for words in words_of(query, false) {
        index.look_up(words, taking, &mut wanted);
    }
    if wanted.is_empty() {
        return all_of(index, &allowed);
    }
    let mut tally = Tally::new(index, &allowed);
    if !wanted.iter().all(|finding| tally.want(finding)) {
        return Hits::default();
    }
    for words in words_of(query, true) {
        tally.leave_out(&index.look_up_phrase(words, Taking::Literally, 0..words.words.len()));
    }
    tally.hits()
}

/// The words to find, or those to exclude; each once.
fn words_of(query: &Query, is_negated: bool) -> Vec<&Words> {
    let mut found: Vec<&Words> = Vec::new();
    for clause in query.clauses.iter().filter(|clause| clause.is_negated == is_negated) {
        if let Ask::Words(words) = &clause.ask
            && !found.iter().any(|other| other.is_same(words))
        {
            found.push(words);
        }
    }
    found
}

/// All statements that pass the filters of a query without words to find.
fn all_of(index: &Index, allowed: &Allowed) -> Hits {
    let mut hits = Hits::default();
    let mut is_listed = vec![false; index.statements.len()];
    let mut end = 0;
    for (idx, passage) in index.passages.iter().enumerate() {
        let Some(statement) = passage.statement.filter(|_| allowed.has(passage.statement)) else {
            continue;
        };
        // Words that several statements share match once, and a statement that others split is one match.
        if end <= passage.range.start {
            match hits.matches.last_mut() {
                Some(last)
                    if last.range.end == passage.range.start
                        && last.statement_idx == Some(statement as usize) =>
                {
                    last.range.end = passage.range.end;
                }
                _ => {
                    index.push_match(&mut hits, idx, passage.range);
                }
            }
            end = passage.range.end;
        }
        if let Some(is_listed @ false) = is_listed.get_mut(statement as usize) {
            *is_listed = true;
            hits.results.push(index.hit(idx, hits.matches.len() - 1..hits.matches.len()));
        }
    }
    hits
}
