//! What only the desk and the command line read, with the libraries that the field uses: feeds and news agencies' XML, Markdown, and
//! transcripts. A page does without, since nobody would point it there.
//!
//! Each format turns into what the core reads anyway: HTML, or blocks of plain text. Tests: `tests/parse/formats.rs` and its
//! neighbours.

mod feed;
mod markdown;
mod newsml;
pub(super) mod transcript;
mod tree;

use super::Problem;
use crate::article::Article;

/// Reads a file in one of these formats; nothing if it is in none of them.
pub(super) fn parse(text: &str, problems: &mut Vec<Problem>) -> Option<Article> {
    if text.trim_start().starts_with('<') {
        let root = Some(text).filter(|text| is_known(text)).and_then(tree::parse)?;
        return feed::read(&root, problems).or_else(|| newsml::read(&root, problems));
    }
    transcript::read(text, problems).or_else(|| markdown::read(text, problems))
}

/// The names of the elements that these formats start with.
const ROOTS: [&str; 11] = [
    "rss",
    "rdf:rdf",
    "feed",
    "item",
    "entry",
    "nitf",
    "newsml",
    "newsitem",
    "newsmessage",
    "itemset",
    "packageitem",
];

/// Whether the first element is one that these formats start with.
fn is_known(text: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-:_".contains(c);
    let mut tags = text.split('<').skip(1);
    let first = tags.find(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()));
    let name = first.and_then(|tag| tag.split(|c| !is_name(c)).next()).unwrap_or_default();
    ROOTS.contains(&&*name.to_ascii_lowercase())
}
