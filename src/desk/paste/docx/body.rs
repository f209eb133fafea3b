//! The text of a document, paragraph by paragraph. Tests: `tests/desk/docx.rs`.

use super::super::Unread;
use super::lists::Lists;
use super::names::{Styles, attribute};
use super::paragraph::Paragraph;
use super::writer::{Kind, Writer};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What is passed over with all that is in it: text that was taken out or moved away, codes of fields, and what stands in place of
/// something that is there, too.
const PASSED_OVER: [&str; 5] = ["del", "delText", "Fallback", "instrText", "moveFrom"];

struct Body<'a> {
    styles: &'a Styles,
    lists: &'a Lists,
    /// The open paragraphs, the innermost last: a box of text has paragraphs of its own inside one.
    open: Vec<Paragraph>,
    n_tables: usize,
    is_text: bool,
    writer: Writer,
}

/// Reads the text as HTML.
pub(super) fn read(xml: &str, styles: &Styles, lists: &Lists) -> Result<String, Unread> {
    let (open, writer) = (Vec::new(), Writer::default());
    let mut body = Body { styles, lists, open, n_tables: 0, is_text: false, writer };
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| Unread::Damaged)? {
            Event::Start(tag) if PASSED_OVER.contains(&tag.local_name().as_ref()) => {
                reader.read_to_end(tag.name()).map_err(|_| Unread::Damaged)?;
            }
            Event::Start(tag) => body.start(&tag),
            Event::Empty(tag) => {
                body.start(&tag);
                body.end(tag.local_name().as_ref());
            }
            Event::End(tag) => body.end(tag.local_name().as_ref()),
            Event::Text(text) => body.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => body.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(c)) => body.text(c.encode_utf8(&mut [0; 4])),
                _ => body.text(resolve_predefined_entity(&name).unwrap_or_default()),
            },
            Event::Eof => return body.writer.finish(),
            _ => {}
        }
    }
}

impl Body<'_> {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "p" => self.open.push(Paragraph::default()),
            "tbl" => self.n_tables += 1,
            "t" => self.is_text = true,
            "tab" | "br" | "cr" | "noBreakHyphen" => self.sign(tag),
            _ => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.note(tag);
                }
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => {
                if let Some(paragraph) = self.open.pop() {
                    self.write(&paragraph);
                }
            }
            "tbl" => self.n_tables = self.n_tables.saturating_sub(1),
            "t" => self.is_text = false,
            _ => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.note_end(name);
                }
            }
        }
    }

    /// A character that is an element.
    fn sign(&mut self, tag: &BytesStart<'_>) {
        let Some(paragraph) = self.open.last_mut() else { return };
        let is_line_end = attribute(tag, "type").is_none_or(|it| it == "textWrapping");
        paragraph.sign(match tag.local_name().as_ref() {
            "noBreakHyphen" => "\u{2011}",
            // The end of a page or of a column is none of a line.
            "br" | "cr" if is_line_end => "<br>",
            _ => " ",
        });
    }

    fn text(&mut self, text: &str) {
        let Some(paragraph) = self.open.last_mut().filter(|_| self.is_text) else { return };
        let is_bold = paragraph.style.as_ref().is_some_and(|it| self.styles.is_bold(it));
        paragraph.text(text, is_bold);
    }

    fn write(&mut self, paragraph: &Paragraph) {
        if !paragraph.has_text {
            return;
        }
        let style = paragraph.style.as_deref().unwrap_or_default();
        let own = Some(&paragraph.numbering).filter(|it| it.is_given());
        let numbering = own.or_else(|| self.styles.numbering(style));
        let item = numbering.and_then(|it| self.lists.is_ordered(it));
        let item = item.map(|is_ordered| Kind::Item { is_ordered });
        let outline = paragraph.outline.map(|it| Kind::Heading(it + 1));
        let kind = match self.styles.kind(style).or(outline) {
            // The style of a list says less than the list, and a paragraph may leave it.
            Some(Kind::Item { .. }) | None if numbering.is_some() => item,
            kind => kind,
        };
        let kind = kind.unwrap_or(Kind::Paragraph);
        let looks_like_headline = paragraph.looks_like_headline() && kind == Kind::Paragraph;
        self.writer.block(kind, &paragraph.html, 0 < self.n_tables, looks_like_headline);
    }
}
