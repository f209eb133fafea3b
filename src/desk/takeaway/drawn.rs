//! An article with who said what in it, in the published schema: findings with a body. Links, emphasis and line breaks
//! within its paragraphs are not in that form, and left out.
//!
//! Tests: `tests/desk/takeaway.rs`.

use crate::article::{Article, Block, BlockKind, ListKind};
use crate::findings::clock;
use crate::findings::{self, Findings};
use crate::speakers::Proceedings;
use serde::Serialize;

/// An article with what was found in it, complete.
#[derive(Clone, Debug, Serialize)]
pub struct Drawn {
    #[serde(flatten)]
    findings: Findings,
    #[serde(skip_serializing_if = "Option::is_none")]
    credits: Option<String>,
    body: Vec<Part>,
}

#[derive(Clone, Debug, Serialize)]
struct Part {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ordered: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    src: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
}

/// The article as a file of its own.
pub fn drawn(article: &Article, proceedings: &Proceedings) -> Drawn {
    let credits: Vec<&Block> =
        article.blocks.iter().filter(|it| it.kind == BlockKind::Credits).collect();
    // A byline is a field; other lines of credits stay where they are.
    let byline = match (&credits[..], &article.credits[..]) {
        ([block], [credit]) if credit.role.is_empty() => Some(article.slice(block.range)),
        _ => None,
    };
    let is_kept = |it: &&Block| byline.is_none() || it.kind != BlockKind::Credits;
    Drawn {
        findings: findings::of(article, proceedings),
        credits: byline.map(ToOwned::to_owned),
        body: article.blocks.iter().filter(is_kept).map(|it| part(article, it)).collect(),
    }
}

fn part(article: &Article, block: &Block) -> Part {
    let mut part = Part {
        kind: "paragraph",
        text: article.slice(block.range).to_owned(),
        level: None,
        ordered: None,
        src: None,
        alt: None,
        at: block.at.map(clock),
    };
    match block.kind {
        BlockKind::Paragraph => {}
        BlockKind::Heading(level) => (part.kind, part.level) = ("heading", Some(level)),
        BlockKind::ListItem(kind) => {
            (part.kind, part.ordered) = ("list-item", Some(kind == ListKind::Ordered));
        }
        BlockKind::BlockQuote => part.kind = "quote",
        BlockKind::Caption => part.kind = "caption",
        BlockKind::Credits => part.kind = "credits",
        BlockKind::Figure(idx) => {
            part.kind = "figure";
            let image = article.images.get(idx);
            part.src = image.map(|it| it.src.clone());
            part.alt = image.map(|it| it.alt.clone());
        }
    }
    part
}
