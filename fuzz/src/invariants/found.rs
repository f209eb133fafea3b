//! What holds for the results, suggestions and completions of a query.

use super::check_range;
use rostrum::article::{Article, TextRange};
use rostrum::search::{FieldNames, Hits, Index};
use rostrum::speakers::Proceedings;

/// Every range is in the text, matches are in order and do not overlap, and results point to what exists.
pub fn check_search(article: &Article, proceedings: &Proceedings, query: &str) {
    let index = Index::build(article, proceedings);
    let hits = index.query(query);
    check_apart(article, hits.matches.iter().map(|it| it.range));
    check_apart(article, hits.headline.iter().copied());
    let n_statements = proceedings.statements.len();
    assert!(hits.matches.iter().filter_map(|it| it.statement_idx).all(|idx| idx < n_statements));
    check_results(article, proceedings, &index, &hits);
    if let Some(suggestion) = &hits.suggestion {
        for attempt in suggestion.words.iter().chain(&suggestion.wider) {
            let found = index.query(&attempt.query);
            assert!(!found.results.is_empty(), "a suggestion without results: {attempt:?}");
        }
    }
    for caret in 0..=query.len() {
        for completion in index.completions(query, caret, &FieldNames::ENGLISH) {
            assert!(completion.query.is_char_boundary(completion.caret), "{completion:?}");
        }
    }
}

fn check_results(article: &Article, proceedings: &Proceedings, index: &Index, hits: &Hits) {
    for hit in &hits.results {
        assert!(hit.block_idx.is_none_or(|idx| idx < article.blocks.len()), "{hit:?}");
        assert!(hit.statement_idx.is_none_or(|idx| idx < proceedings.statements.len()), "{hit:?}");
        assert!(hit.speaker_idx.is_none_or(|idx| idx < proceedings.speakers.len()), "{hit:?}");
        let n_matches =
            if hit.block_idx.is_none() { hits.headline.len() } else { hits.matches.len() };
        assert!(hit.matches.start <= hit.matches.end && hit.matches.end <= n_matches, "{hit:?}");
        let snippet = index.snippet(hits, hit);
        check_range(article, snippet.range);
        check_apart(article, snippet.matches.iter().copied());
        assert!(snippet.matches.iter().all(|it| snippet.range.contains_range(*it)), "{snippet:?}");
    }
    let n_grouped: usize = hits.by_speaker(usize::MAX).iter().map(|group| group.hits.len()).sum();
    assert_eq!(n_grouped, hits.results.len(), "every result has its group");
}

fn check_apart(article: &Article, ranges: impl Iterator<Item = TextRange>) {
    let ranges: Vec<TextRange> = ranges.collect();
    ranges.iter().for_each(|&range| check_range(article, range));
    assert!(ranges.is_sorted_by(|a, b| a.end <= b.start), "matches overlap: {ranges:?}");
}
