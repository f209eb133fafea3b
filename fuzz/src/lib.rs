//! What holds for everything the core makes, whatever it was made from: each check panics where it does not.
//!
//! The targets in `fuzz_targets` feed it; `cargo xtask fuzz` runs them.

mod found;
mod laid_out;
mod said;

pub use found::check_search;
pub use laid_out::check_timeline;
pub use said::check_proceedings;

use rostrum::article::{Article, TextRange};

/// The headline and the blocks lie in the text, the blocks in order and not overlapping.
pub fn check_article(article: &Article) {
    check_range(article, article.headline);
    for block in &article.blocks {
        check_range(article, block.range);
        assert!(!block.range.is_empty(), "an empty block: {block:?}");
        assert!(!block.range.intersects(article.headline), "{block:?} is in the headline");
    }
    let are_apart = article.blocks.is_sorted_by(|a, b| a.range.end <= b.range.start);
    assert!(are_apart, "blocks overlap: {:?}", article.blocks);
    assert!(1 <= article.reading_minutes());
}

/// A range lies in the text and on character boundaries.
pub fn check_range(article: &Article, range: TextRange) {
    assert!(article.text.get(range.start..range.end).is_some(), "{range:?} is not of the text");
}
