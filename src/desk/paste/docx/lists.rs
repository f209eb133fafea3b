//! The lists of a document: whether they have bullets or numbers. Tests: `tests/desk/docx.rs`.

use super::super::Unread;
use super::names::attribute;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Which list a paragraph is in, and how deep; `0` is none.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    list: Option<String>,
    level: Option<String>,
}

impl Numbering {
    pub(super) fn note(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "numId" => self.list = attribute(tag, "val"),
            "ilvl" => self.level = attribute(tag, "val"),
            _ => {}
        }
    }

    pub(super) const fn is_given(&self) -> bool {
        self.list.is_some()
    }
}

/// The lists of a document.
#[derive(Default)]
pub(super) struct Lists {
    /// The pattern of each list.
    patterns: HashMap<String, String>,
    /// How each level of each pattern is numbered.
    formats: HashMap<(String, String), String>,
}

impl Lists {
    /// Whether a paragraph is an item of a list, and if so whether it has a number.
    pub(super) fn is_ordered(&self, numbering: &Numbering) -> Option<bool> {
        let list = numbering.list.as_ref().filter(|it| *it != "0")?;
        let level = numbering.level.clone().unwrap_or_else(|| "0".to_owned());
        let pattern = self.patterns.get(list).cloned().unwrap_or_default();
        match self.formats.get(&(pattern, level)).map(String::as_str) {
            Some("none") => None,
            Some("bullet") | None => Some(false),
            Some(_) => Some(true),
        }
    }
}

/// Reads the file of lists.
pub(super) fn read(xml: &str) -> Result<Lists, Unread> {
    let mut reader = Reader::from_str(xml);
    let mut lists = Lists::default();
    let (mut pattern, mut level, mut list) = (String::new(), String::new(), String::new());
    loop {
        match reader.read_event().map_err(|_| Unread::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) => {
                let value = |name: &str| attribute(&tag, name).unwrap_or_default();
                match tag.local_name().as_ref() {
                    "abstractNum" => pattern = value("abstractNumId"),
                    "lvl" => level = value("ilvl"),
                    "numFmt" => {
                        lists.formats.insert((pattern.clone(), level.clone()), value("val"));
                    }
                    "num" => list = value("numId"),
                    "abstractNumId" => {
                        lists.patterns.insert(list.clone(), value("val"));
                    }
                    _ => {}
                }
            }
            Event::Eof => return Ok(lists),
            _ => {}
        }
    }
}
