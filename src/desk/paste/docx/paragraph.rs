//! A paragraph of a document while it is read. Tests: `tests/desk/docx.rs`.

use super::super::escape;
use super::lists::Numbering;
use super::names::{attribute, is_on};
use quick_xml::events::BytesStart;

/// From so many half points on, the letters of a first paragraph are those of a headline.
const LARGE: u32 = 40;

/// The level of an outline that means text.
const TEXT: u8 = 9;

/// A paragraph with what was read of it.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) style: Option<String>,
    pub(super) outline: Option<u8>,
    pub(super) numbering: Numbering,
    pub(super) html: String,
    pub(super) has_text: bool,
    /// Whether some of its letters are neither bold nor large.
    has_usual_letters: bool,
    run: Run,
}

/// How the letters of a stretch of text are.
#[derive(Default)]
struct Run {
    is_open: bool,
    is_in_properties: bool,
    is_bold: bool,
    is_italic: bool,
    is_large: bool,
    is_hidden: bool,
}

impl Paragraph {
    pub(super) const fn looks_like_headline(&self) -> bool {
        self.has_text && !self.has_usual_letters
    }

    pub(super) fn note(&mut self, tag: &BytesStart<'_>) {
        let number = || attribute(tag, "val").and_then(|it| it.parse::<u32>().ok());
        let is_in_run = self.run.is_open && self.run.is_in_properties;
        match tag.local_name().as_ref() {
            "pStyle" => self.style = attribute(tag, "val"),
            "outlineLvl" => {
                let level = number().and_then(|it| u8::try_from(it).ok());
                self.outline = level.filter(|it| *it < TEXT);
            }
            "r" => self.run = Run { is_open: true, ..Run::default() },
            "rPr" => self.run.is_in_properties = true,
            "b" if is_in_run => self.run.is_bold = is_on(tag),
            "i" if is_in_run => self.run.is_italic = is_on(tag),
            "vanish" if is_in_run => self.run.is_hidden = is_on(tag),
            "sz" if is_in_run => self.run.is_large = number().is_some_and(|it| LARGE <= it),
            _ => self.numbering.note(tag),
        }
    }

    pub(super) fn note_end(&mut self, name: &str) {
        match name {
            "r" => self.run = Run::default(),
            "rPr" => self.run.is_in_properties = false,
            _ => {}
        }
    }

    /// A sign as HTML. Where no text is read, its element means something else.
    pub(super) fn sign(&mut self, html: &str) {
        if self.run.is_open && !self.run.is_in_properties && !self.run.is_hidden {
            self.html.push_str(html);
        }
    }

    pub(super) fn text(&mut self, text: &str, is_bold_by_style: bool) {
        let Run { is_bold, is_italic, is_large, is_hidden, .. } = self.run;
        if is_hidden {
            return;
        }
        let is_blank = text.trim().is_empty();
        if !is_blank {
            self.has_text = true;
            self.has_usual_letters |= !(is_bold || is_bold_by_style || is_large);
        }
        let tags = [(is_bold && !is_blank, "strong"), (is_italic && !is_blank, "em")];
        let tags = tags.iter().filter(|(is_on, _)| *is_on).map(|(_, tag)| tag);
        for tag in tags.clone() {
            self.html.push_str(&format!("<{tag}>"));
        }
        escape(&mut self.html, text);
        for tag in tags.rev() {
            self.html.push_str(&format!("</{tag}>"));
        }
    }
}
