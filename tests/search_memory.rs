//! How much memory an index takes: measured, not estimated.

use rostrum::article::{Article, Block, BlockKind, TextRange};
use rostrum::search::Index;
use rostrum::speakers::Proceedings;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[path = "search/prose.rs"]
#[allow(dead_code, reason = "shared with the bench, which makes words for queries too")]
mod prose;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The bytes that the index of `article` holds per byte of text.
fn share(article: &Article) -> f64 {
    let region = Region::new(ALLOCATOR);
    let index = Index::build(article, &Proceedings::default());
    let held = region.change();
    drop(index);
    (held.bytes_allocated - held.bytes_deallocated) as f64 / article.text.len() as f64
}

/// Chinese is the hardest case: nearly every character is a word.
fn chinese(n_characters: u32) -> Article {
    let character = |n: u32| char::from_u32(0x4E00 + (n.wrapping_mul(2_654_435_761) >> 20) % 2_000);
    let text: String = (0..n_characters).filter_map(character).collect();
    let block = Block::new(BlockKind::Paragraph, TextRange::new(0, text.len()));
    Article { text, blocks: vec![block], ..Article::default() }
}

/// A single test, since what others allocate at the same time would be counted too.
#[test]
fn an_index_takes_at_most_five_times_the_text() {
    let (prose, chinese) = (share(&prose::article(2_000)), share(&chinese(300_000)));
    println!("prose {prose:.2}, Chinese {chinese:.2} times the text");
    assert!(prose < 3.5 && chinese < 5.0, "prose {prose:.2}, Chinese {chinese:.2} times the text");
}
