//! `cargo xtask read FILE…`: what is read from files, as JSON: headline, day, language, credits, blocks with their kinds, problems,
//! and who said what. It is how reading is measured against pages that others have marked.
//!
//! One file gives an object, several an array of such objects in the order of the files.

use crate::Outcome;
use crate::extract::report::{Report, one_line};
use crate::extract::{print, read_files};
use rostrum::article::{Article, Block, BlockKind};
use rostrum::parse::{Parsed, parse};
use serde::Serialize;
use std::ffi::OsString;
use std::path::Path;

/// Everything that was read from one file, and what was found in it.
#[derive(Serialize)]
struct Read {
    #[serde(flatten)]
    report: Report,
    language: Option<String>,
    publisher: Option<String>,
    blocks: Vec<BlockReport>,
}

#[derive(Serialize)]
struct BlockReport {
    /// `paragraph`, `heading`, `list-item`, `quote`, `figure`, `caption` or `credits`, as in `docs/article.schema.json`.
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    src: Option<String>,
    /// The time of day it reports, `09:30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    text: String,
}

/// Prints what is read from every file in `args`.
pub fn run(args: &[OsString]) -> Outcome {
    if args.is_empty() {
        return Err("Which file? cargo xtask read FILE…".to_owned());
    }
    let files = read_files(args);
    let reads: Vec<Read> = files.iter().map(|(path, bytes)| read(path, bytes)).collect();
    match &reads[..] {
        [] => {}
        [read] if args.len() == 1 => print(read)?,
        _ => print(&reads)?,
    }
    match args.len() - reads.len() {
        0 => Ok(()),
        n_missing => Err(format!("{n_missing} of {} files could not be read.", args.len())),
    }
}

fn read(path: &Path, bytes: &[u8]) -> Read {
    let parsed = parse(bytes);
    let Parsed { article, .. } = &parsed;
    Read {
        language: article.language.clone(),
        publisher: article.publisher.clone(),
        blocks: article.blocks.iter().map(|block| block_report(article, block)).collect(),
        report: Report::new(path, parsed),
    }
}

fn block_report(article: &Article, block: &Block) -> BlockReport {
    let (mut level, mut src) = (None, None);
    let kind = match block.kind {
        BlockKind::Heading(of) => {
            level = Some(of);
            "heading"
        }
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem(_) => "list-item",
        BlockKind::BlockQuote => "quote",
        BlockKind::Figure(idx) => {
            src = article.images.get(idx).map(|image| image.src.clone());
            "figure"
        }
        BlockKind::Caption => "caption",
        BlockKind::Credits => "credits",
    };
    let at = block.at.map(|at| format!("{:02}:{:02}", at.hour(), at.minute()));
    BlockReport { kind, level, src, at, text: one_line(article.slice(block.range)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_read_is_printed() {
        let page = "<html lang=en><h1>Ferry opens</h1><h2>The day</h2><p>“It floats,” said Ada Moor.</p><img src=/a.png></html>";
        let read = serde_json::to_value(read(Path::new("a.html"), page.as_bytes())).unwrap();
        assert_eq!(read["title"], "Ferry opens");
        assert_eq!(read["language"], "en");
        assert_eq!(
            read["blocks"],
            serde_json::json!([
                { "kind": "heading", "level": 2, "text": "The day" },
                { "kind": "paragraph", "text": "“It floats,” said Ada Moor." },
                { "kind": "figure", "src": "/a.png", "text": "" },
            ])
        );
        assert_eq!(read["statements"][0]["speaker"], "ada-moor");
    }
}
