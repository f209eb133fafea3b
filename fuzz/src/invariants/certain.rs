//! What holds for how sure it is what was found, and for what is open.

use super::check_range;
use rostrum::article::Article;
use rostrum::speakers::Proceedings;
use rostrum::speakers::certainty::certainty;

/// The most candidates there are for anything.
const MOST: usize = 3;

/// Every statement has its reason, in a sentence; candidates are other people of the article; open questions are in order.
pub fn check_certainty(article: &Article, proceedings: &Proceedings) {
    let certainty = certainty(article, proceedings);
    assert_eq!(certainty.reasons.len(), proceedings.statements.len());
    for (reason, statement) in certainty.reasons.iter().zip(&proceedings.statements) {
        assert!(reason.reference.to_string().ends_with('.'), "{reason:?}");
        assert!(!reason.others.contains(&statement.speaker_idx), "{reason:?}");
        check_candidates(&reason.others, proceedings);
    }
    for question in &certainty.open {
        check_range(article, question.range);
        check_candidates(&question.candidates, proceedings);
    }
    let are_in_order = certainty.open.is_sorted_by(|a, b| a.range.start < b.range.start);
    assert!(are_in_order, "{:?}", certainty.open);
}

fn check_candidates(candidates: &[usize], proceedings: &Proceedings) {
    assert!(candidates.len() <= MOST, "{candidates:?}");
    for (at, idx) in candidates.iter().enumerate() {
        assert!(*idx < proceedings.speakers.len(), "{candidates:?}");
        assert!(!candidates[..at].contains(idx), "{candidates:?}: twice");
    }
}
