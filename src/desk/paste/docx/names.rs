//! The styles of paragraphs, by their identifiers: each has its English name in the file, whatever Word calls it on the screen, and
//! may be based on another. Tests: `tests/desk/docx.rs`.

use super::super::Unread;
use super::lists::Numbering;
use super::writer::Kind;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// How many styles one may be based on in turn. A circle of them ends there.
const MOST_BASES: usize = 16;

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles(HashMap<String, Style>);

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    numbering: Numbering,
    is_bold: bool,
}

/// The value of an attribute, whatever namespace it is in.
pub(super) fn attribute(tag: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let all = tag.attributes().filter_map(Result::ok);
    let mut own = all.filter(|it| it.key.local_name().as_ref() == wanted);
    own.next()?.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|it| it.into_owned())
}

/// Whether something that is on or off is on: it is where nothing else is said.
pub(super) fn is_on(tag: &BytesStart<'_>) -> bool {
    !matches!(attribute(tag, "val").as_deref(), Some("0" | "false" | "off" | "none"))
}

/// Reads the file of styles.
pub(super) fn read(xml: &str) -> Result<Styles, Unread> {
    let mut reader = Reader::from_str(xml);
    let (mut styles, mut id) = (Styles::default(), None);
    loop {
        match reader.read_event().map_err(|_| Unread::Damaged)? {
            Event::Start(tag) if tag.local_name().as_ref() == "style" => {
                let own = attribute(&tag, "styleId").unwrap_or_default();
                styles.0.insert(own.clone(), Style::default());
                id = Some(own);
            }
            Event::End(tag) if tag.local_name().as_ref() == "style" => id = None,
            Event::Start(tag) | Event::Empty(tag) => {
                if let Some(style) = id.as_ref().and_then(|id| styles.0.get_mut(id)) {
                    style.note(&tag);
                }
            }
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

impl Style {
    fn note(&mut self, tag: &BytesStart<'_>) {
        let value = || attribute(tag, "val");
        match tag.local_name().as_ref() {
            "name" => self.name = value().unwrap_or_default().to_lowercase(),
            "basedOn" => self.based_on = value(),
            "outlineLvl" => self.outline = value().and_then(|it| it.parse().ok()),
            "b" => self.is_bold = is_on(tag),
            _ => self.numbering.note(tag),
        }
    }

    fn kind(&self) -> Option<Kind> {
        let level = || self.name.strip_prefix("heading ")?.parse().ok();
        match &*self.name {
            "title" => Some(Kind::Headline),
            "quote" | "intense quote" | "block text" => Some(Kind::Quote),
            "caption" => Some(Kind::Caption),
            "toc heading" | "header" | "footer" => Some(Kind::LeftOut),
            name if name.starts_with("toc ") => Some(Kind::LeftOut),
            name if name.starts_with("list bullet") => Some(Kind::Item { is_ordered: false }),
            name if name.starts_with("list number") => Some(Kind::Item { is_ordered: true }),
            _ => level().or(self.outline.map(|it| it.saturating_add(1))).map(Kind::Heading),
        }
    }
}

impl Styles {
    /// What a paragraph of a style is, if that tells.
    pub(super) fn kind(&self, id: &str) -> Option<Kind> {
        self.bases(id).find_map(Style::kind)
    }

    /// The list that paragraphs of a style are in.
    pub(super) fn numbering(&self, id: &str) -> Option<&Numbering> {
        self.bases(id).map(|it| &it.numbering).find(|it| it.is_given())
    }

    /// Whether the letters of a style are bold.
    pub(super) fn is_bold(&self, id: &str) -> bool {
        self.bases(id).any(|it| it.is_bold)
    }

    /// A style and those that it is based on.
    fn bases(&self, id: &str) -> impl Iterator<Item = &Style> {
        let first = self.0.get(id);
        let next = |it: &&Style| it.based_on.as_ref().and_then(|id| self.0.get(id));
        std::iter::successors(first, next).take(MOST_BASES)
    }
}
