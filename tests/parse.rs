//! Reading articles from bytes, in every format.
//!
//! A case is a file's bytes and the outline of what is read from it: a line per item, with `⏎` for a line break inside
//! one.

#[cfg(feature = "formats")]
#[path = "parse/around.rs"]
mod around;
#[path = "parse/attacks.rs"]
mod attacks;
#[cfg(feature = "formats")]
#[path = "parse/bad_input.rs"]
mod bad_input;
#[cfg(feature = "formats")]
#[path = "parse/cms.rs"]
mod cms;
#[path = "parse/evidence.rs"]
mod evidence;
#[cfg(feature = "formats")]
#[path = "parse/foreign.rs"]
mod foreign;
#[cfg(feature = "formats")]
#[path = "parse/formats.rs"]
mod formats;
#[path = "../fuzz/src/lib.rs"]
#[allow(dead_code, reason = "the rest is for `tests/whole.rs` and the fuzz targets")]
mod hostile;
#[path = "parse/html.rs"]
mod html;
#[path = "parse/json.rs"]
mod json;
#[path = "parse/ninjs.rs"]
mod ninjs;
#[path = "parse/pages.rs"]
mod pages;
#[path = "parse/plain.rs"]
mod plain;
#[path = "parse/properties.rs"]
mod properties;
#[path = "parse/schema.rs"]
mod schema;
#[path = "parse/schema_org.rs"]
mod schema_org;
#[cfg(feature = "formats")]
#[path = "parse/templates.rs"]
mod templates;
#[path = "parse/times.rs"]
mod times;
#[cfg(feature = "formats")]
#[path = "parse/transcripts.rs"]
mod transcripts;

use hostile::invariants::check_article;
use rostrum::article::{Article, Block, BlockKind, InlineKind, ListKind};
use rostrum::parse::{Parsed, parse};

/// Asserts that what is read from `file` has this outline.
#[track_caller]
fn check(file: impl AsRef<[u8]>, expected: &[&str]) {
    let parsed = parse(file.as_ref());
    check_article(&parsed.article);
    assert_eq!(outline(&parsed), expected, "in {:?}", parsed.article.text);
}

fn outline(Parsed { article, problems }: &Parsed) -> Vec<String> {
    let named = |name: &str, value: Option<String>| value.map(|value| format!("{name} {value}"));
    let head = [
        named("published", article.published.map(|date| date.to_string())),
        named("language", article.language.clone()),
        named("place", article.place.clone()),
        named("headline", Some(article.title().to_owned()).filter(|title| !title.is_empty())),
    ];
    let blocks = article.blocks.iter().map(|block| block_line(article, block));
    let inlines = article.inlines.iter().map(|it| {
        let kind = match &it.kind {
            InlineKind::Link(href) => format!("link {href} over"),
            InlineKind::Emphasis => "stress on".to_owned(),
            InlineKind::Strong => "weight on".to_owned(),
        };
        format!("{kind} {}", article.slice(it.range))
    });
    let credits =
        article.credits.iter().map(|it| format!("{} = {}", it.role, it.names.join(" | ")));
    let problems = problems.iter().map(|problem| format!("! {problem}"));
    let head = head.into_iter().flatten().chain(blocks).chain(inlines);
    head.chain(credits).chain(problems).collect()
}

fn block_line(article: &Article, block: &Block) -> String {
    let kind = match block.kind {
        BlockKind::Heading(level) => format!("heading {level}"),
        BlockKind::Paragraph => "paragraph".to_owned(),
        BlockKind::ListItem(ListKind::Unordered) => "item".to_owned(),
        BlockKind::ListItem(ListKind::Ordered) => "counted item".to_owned(),
        BlockKind::BlockQuote => "quote".to_owned(),
        BlockKind::Figure(idx) => {
            let image = &article.images[idx];
            format!("figure <{}> ({})", image.src, image.alt)
        }
        BlockKind::Caption => "caption".to_owned(),
        BlockKind::Credits => "credits".to_owned(),
    };
    let at = block.at.map(|at| format!(" at {:02}:{:02}", at.hour(), at.minute()));
    let text = article.slice(block.range).replace('\n', "⏎");
    format!("{kind}{} {text}", at.unwrap_or_default()).trim_end().to_owned()
}
