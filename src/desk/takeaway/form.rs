//! All forms that are made of an article and its proceedings, for whoever lets somebody choose one: their names, the files that they
//! are saved as, and how they are written.
//!
//! Tests: `tests/desk/out.rs`.

use super::{Embed, drawn, for_cms, linked_data, table, text};
use crate::article::Article;
use crate::findings;
use crate::speakers::Proceedings;
use serde::Serialize;

/// A form in which who said what is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Findings for a page.
    Findings,
    /// The lines that put the widget on a page.
    Embed,
    /// The article with the element and the findings, for a content system.
    Cms,
    /// Text to be pasted.
    Text,
    /// A table for spreadsheets.
    Table,
    /// Metadata of the page.
    LinkedData,
    /// The article with who said what in it.
    Article,
}

/// Where a portal serves the script from; it puts its own address here.
const SCRIPT: &str = "https://cdn.example/rostrum/v1/embed.js";

impl Form {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::Findings,
        Self::Embed,
        Self::Cms,
        Self::Text,
        Self::Table,
        Self::LinkedData,
        Self::Article,
    ];

    /// The name by which it is asked for.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Embed => "embed",
            Self::Cms => "html",
            Self::Text => "text",
            Self::Table => "csv",
            Self::LinkedData => "json-ld",
            Self::Article => "article",
        }
    }

    /// The ending of its file's name, without a dot, and its media type.
    pub const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Findings => ("rostrum.json", "application/json"),
            Self::Embed => ("embed.html", "text/html"),
            Self::Cms => ("cms.html", "text/html"),
            Self::Text => ("txt", "text/plain"),
            Self::Table => ("csv", "text/csv"),
            Self::LinkedData => ("jsonld", "application/ld+json"),
            Self::Article => ("article.json", "application/json"),
        }
    }

    /// Who said what in this form. `id` is that of the article's element; a file of findings beside the page is named after it.
    pub fn write(self, article: &Article, proceedings: &Proceedings, id: &str) -> String {
        match self {
            Self::Findings => json(&findings::of(article, proceedings)),
            Self::Embed => {
                let embed = Embed { script: SCRIPT, language: None };
                embed.in_place(id, &[id, ".", Self::Findings.file().0].concat())
            }
            Self::Cms => for_cms(article, proceedings, id),
            Self::Text => text(article, proceedings),
            Self::Table => table(article, proceedings),
            Self::LinkedData => json(&linked_data(article, proceedings)),
            Self::Article => json(&drawn(article, proceedings)),
        }
    }
}

/// A value as JSON for people and programs. It must have only text, numbers, lists and fields in it, which can always be written.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
