//! The forms in which who said what is taken away: as a table, as text, as linked data, and as an article of its own. Each is a plain
//! function of an article and its proceedings, for the desk and the command line; [`Form`] lists them.
//!
//! | form | opens again as |
//! | --- | --- |
//! | [`table`] | a spreadsheet |
//! | [`text`] | words to be pasted |
//! | [`linked_data`] | metadata of the page |
//! | [`drawn`] | the article with who said what in it, complete, for the page and for the desk |
//! | [`html`] | the article alone, as a fallback or for a content system |
//! | [`Embed`] | the lines that put the widget on a page, with their fallback and its CSS |
//! | [`for_cms`] | the article with the widget's element and the findings in it, for a content system |
//! | [`OneFile`] | a page in one file, with the widget in it |
//!
//! Findings and corrections, which open again over the article's own text, are in [`findings`](crate::findings) and
//! [`Desk::corrections`](super::Desk::corrections). Tests: `tests/desk/takeaway.rs`,
//! `tests/desk/out.rs`.

mod drawn;
mod embed;
mod form;
mod html;
mod linked_data;
mod one_file;
mod table;
mod text;

use crate::article::{Article, TextRange};
use crate::joining::one_line;
pub use drawn::{Drawn, drawn};
pub use embed::{Embed, FALLBACK_CSS, for_cms};
pub use form::{Form, json};
pub use html::{description, escaped, html};
pub use linked_data::{LinkedData, linked_data};
pub use one_file::OneFile;
pub use table::table;
pub use text::text;

/// What was said, in one line: stretches that the cue separates have an ellipsis between them.
fn said(article: &Article, content: &[TextRange]) -> String {
    let parts: Vec<String> = content.iter().map(|&part| one_line(article.slice(part))).collect();
    parts.join(" … ")
}
