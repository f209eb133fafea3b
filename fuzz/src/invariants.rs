//! What holds for everything the core produces, whatever the input: each check panics if it does not hold.
//!
//! The fuzz targets check their inputs with it, and `tests/whole.rs` its own.

mod certain;
mod found;
mod laid_out;
mod said;
pub mod slices;

pub use certain::check_certainty;
pub use found::check_search;
pub use laid_out::check_timeline;
pub use said::check_proceedings;

use rostrum::article::{Article, BlockKind, InlineKind, TextRange};
use rostrum::parse::parse;
use rostrum::speakers::extract;
use rostrum::timeline::layout;

/// Checks a file and a query all the way: article, proceedings, timeline, and what is found.
pub fn check_whole(file: &[u8], query: &str) {
    let article = check_file(file);
    let proceedings = extract(&article);
    check_proceedings(&article, &proceedings);
    check_certainty(&article, &proceedings);
    let again = slices::found_in_slices(&article);
    assert_eq!(again, proceedings, "the same article gives the same, however often it pauses");
    check_timeline(&article, &proceedings, &layout(&article, &proceedings));
    check_search(&article, &proceedings, query);
}

/// Any file gives an article, the same one each time, and every problem has a sentence.
pub fn check_file(file: &[u8]) -> Article {
    let parsed = parse(file);
    assert!(parsed.problems.iter().all(|problem| !problem.to_string().is_empty()));
    assert_eq!(parse(file), parsed, "the same bytes give the same article");
    check_article(&parsed.article);
    parsed.article
}

/// The headline and the blocks are in the text, and the blocks are in order and do not overlap.
pub fn check_article(article: &Article) {
    check_range(article, article.headline);
    for block in &article.blocks {
        check_range(article, block.range);
        match block.kind {
            BlockKind::Figure(idx) => assert!(idx < article.images.len(), "no picture: {block:?}"),
            BlockKind::Heading(level) => assert!((2..=6).contains(&level), "{block:?}"),
            _ => assert!(!block.range.is_empty(), "an empty block: {block:?}"),
        }
        assert!(!block.range.intersects(article.headline), "{block:?} is in the headline");
    }
    let are_apart = article.blocks.is_sorted_by(|a, b| a.range.end <= b.range.start);
    assert!(are_apart, "blocks overlap: {:?}", article.blocks);
    assert!(1 <= article.reading_minutes());
    for inline in &article.inlines {
        check_range(article, inline.range);
        let is_inside = article.blocks.iter().any(|it| it.range.contains_range(inline.range));
        assert!(is_inside && !inline.range.is_empty(), "{inline:?} is in no block");
        if let InlineKind::Link(href) = &inline.kind {
            check_address(href, &["http", "https", "mailto", "tel"]);
        }
    }
    article.images.iter().for_each(|image| check_address(&image.src, &["http", "https"]));
    for statement in &article.given.statements {
        assert!(!statement.content.is_empty(), "{statement:?} has no words");
        for &part in statement.content.iter().chain([&statement.cue, &statement.source]) {
            let is_inside = article.blocks.iter().any(|it| it.range.contains_range(part));
            assert!(is_inside, "{statement:?} is in no block");
            check_range(article, part);
        }
        assert!(statement.content.iter().all(|part| !part.is_empty()), "{statement:?}");
        assert!(statement.speaker_idx < article.given.speakers.len(), "{statement:?}");
    }
}

/// An address is relative or has one of these schemes, as a browser reads it.
fn check_address(address: &str, schemes: &[&str]) {
    let read: String = address.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(!read.is_empty() && !address.contains(char::is_control), "{address:?}");
    if let Some((scheme, _)) = read.split_once(':')
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    {
        assert!(schemes.contains(&&*scheme.to_ascii_lowercase()), "{address:?}");
    }
}

/// A range is in the text and on character boundaries.
pub fn check_range(article: &Article, range: TextRange) {
    assert!(article.text.get(range.start..range.end).is_some(), "{range:?} is not of the text");
}
