//! Documents of Word (.docx): an archive with the text in one file, the names of its styles in another, and its lists in a third.
//! Only these are looked at, and only up to a size, so that an archive in an archive stays closed and one that swells is refused.
//!
//! As in [ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/), part 1, 17: paragraphs, runs,
//! styles and numbering. What somebody took out while changes are tracked is left out; comments, notes and pictures are, too.
//!
//! Tests: `tests/desk/docx.rs`.

mod body;
mod lists;
mod names;
mod paragraph;
mod writer;

use super::Unread;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most bytes that a file of the archive is read of. A page of text has 10 to 20 kB of XML.
const MOST_XML: u64 = 40_000_000;

/// The file with the text.
const TEXT: &str = "word/document.xml";

/// Whether a file is an archive, as documents of Word are.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The document as HTML.
pub(super) fn read(bytes: &[u8]) -> Result<String, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
    if archive.index_for_name(TEXT).is_none() {
        let is_open = archive.index_for_name("content.xml").is_some();
        return Err(if is_open { Unread::OpenDocument } else { Unread::OtherArchive });
    }
    let text = file(&mut archive, TEXT)?;
    // A document without them has neither styles nor lists.
    let mut beside = |name: &str| match archive.index_for_name(name) {
        Some(_) => file(&mut archive, name),
        None => Ok(String::new()),
    };
    let styles = names::read(&beside("word/styles.xml")?)?;
    let lists = lists::read(&beside("word/numbering.xml")?)?;
    body::read(&text, &styles, &lists)
}

/// A file of the archive.
fn file(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, Unread> {
    let entry = archive.by_name(name).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unread::Encrypted,
        _ => Unread::Damaged,
    })?;
    let mut bytes = Vec::new();
    // Whatever size the archive says that it has.
    let mut limited = entry.take(MOST_XML + 1);
    limited.read_to_end(&mut bytes).map_err(|_| Unread::Damaged)?;
    if MOST_XML < bytes.len() as u64 {
        return Err(Unread::too_large(bytes.len()));
    }
    String::from_utf8(bytes).map_err(|_| Unread::Damaged)
}
