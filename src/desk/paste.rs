//! What an editor pastes or drops, as a text that [`Desk::open`](super::Desk::open) reads: rich text from word processors, content
//! systems and web pages, files of word processors, and everything that is read anyway.
//!
//! **Nothing runs and nothing is fetched**: HTML is read by the tokenizer of [`parse`](crate::parse), and what comes out has neither
//! scripts nor pictures in it.
//!
//! | file | what it does |
//! | --- | --- |
//! | `html` | rich text from the clipboard, without what programs add to it |
//! | `styles` | what inline styles and the classes of word processors mean |
//! | `docx` | documents of Word |
//! | `unread` | why something cannot be read |
//!
//! Tests: `tests/desk/paste.rs`, `tests/desk/docx.rs`.

mod docx;
mod html;
mod styles;
mod unread;

use crate::parse::{Problem, decode, parse};
pub use unread::Unread;

/// The most bytes of text that a desk takes, as a page does.
const MOST_TEXT: usize = 1_000_000;

/// The most bytes of rich text or of a file that are looked at. Programs add up to ten times as much as there is text.
const MOST_BYTES: usize = 20_000_000;

/// What is pasted or dropped; all forms of it that there are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pasted<'a> {
    /// `text/html` of the clipboard.
    pub html: Option<&'a str>,
    /// `text/plain` of the clipboard.
    pub text: Option<&'a str>,
    /// The bytes of a file; only its content tells what it is.
    pub file: Option<&'a [u8]>,
}

/// The text, in a form that [`Desk::open`](super::Desk::open) reads: of the rich text if there are words in it, or else of the plain
/// text, or else of the file.
///
/// # Errors
/// If there are no words in any of them.
pub fn read(pasted: &Pasted<'_>) -> Result<String, Unread> {
    let html = pasted.html.filter(|it| !it.trim().is_empty());
    let text = pasted.text.filter(|it| !it.trim().is_empty());
    if let Some(html) = html
        && !text.is_some_and(is_code)
    {
        if MOST_BYTES < html.len() {
            return Err(Unread::too_large(html.len()));
        }
        let clean = html::clean(html);
        if clean.has_text {
            return small(clean.text);
        }
        if text.is_none() && pasted.file.is_none() {
            return Err(if clean.has_picture { Unread::Image } else { Unread::Empty });
        }
    }
    match (text, pasted.file) {
        (Some(text), _) => small(text.to_owned()),
        (None, Some(file)) => of_file(file),
        (None, None) => Err(Unread::Empty),
    }
}

/// Whether plain text is the code of something that is read: JSON or HTML, which an editor for code also copies as rich text.
fn is_code(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[', '<'])
}

fn of_file(bytes: &[u8]) -> Result<String, Unread> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unread::Empty);
    }
    if MOST_BYTES < bytes.len() {
        return Err(Unread::too_large(bytes.len()));
    }
    if docx::is_archive(bytes) {
        return small(docx::read(bytes)?);
    }
    if let Some(why) = unread::known(bytes) {
        return Err(why);
    }
    if parse(bytes).problems.contains(&Problem::Binary) {
        return Err(Unread::Binary);
    }
    small(decode(bytes))
}

/// A text that is not too long. HTML may be longer than its text.
fn small(text: String) -> Result<String, Unread> {
    if MOST_TEXT < text.len() {
        let n_bytes = parse(text.as_bytes()).article.text.len();
        if MOST_TEXT < n_bytes {
            return Err(Unread::too_large(n_bytes));
        }
    }
    Ok(text)
}

/// Adds a text to HTML, attributes included.
fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}
