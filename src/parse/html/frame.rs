//! The state inside an element: the kind of its blocks, where on the page it is, and whether it is left out.

#[cfg_attr(feature = "formats", path = "frame/names.rs")]
#[cfg_attr(not(feature = "formats"), path = "frame/first_words.rs")]
mod names;

use super::elements::{Element, FURNITURE_ROLES, element};
use super::place::Hint;
use super::{Attributes, HtmlReader};
use crate::article::{BlockKind, ListKind};

/// An open element, with the state inside it. Small, since a page may open millions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Its index in the table of elements.
    pub(super) idx: u8,
    pub(super) kind: BlockKind,
    pub(super) list: ListKind,
    /// The area that it is in: see `place`.
    pub(super) area: u32,
    pub(super) is_left_out: bool,
    pub(super) is_figure: bool,
    /// How many elements are around the open paragraph, which the next block closes, or around the open list item,
    /// which the next item closes; [`NONE`] if there is none.
    pub(super) paragraph: u32,
    pub(super) item: u32,
}

/// No paragraph or item is open.
pub(super) const NONE: u32 = u32::MAX;

pub(super) const OUTSIDE: Frame = Frame {
    idx: u8::MAX,
    kind: BlockKind::Paragraph,
    list: ListKind::Unordered,
    area: 0,
    is_left_out: false,
    is_figure: false,
    paragraph: NONE,
    item: NONE,
};

impl Frame {
    pub(super) fn element(self) -> Element {
        element(self.idx.into())
    }
}

impl HtmlReader {
    /// The state inside an element that opens here.
    pub(super) fn frame(&mut self, idx: u8, element: Element, attribute: Attributes<'_>) -> Frame {
        let mut frame = Frame { idx, ..self.inside() };
        let depth = self.open.len() as u32;
        match element {
            Element::Page => self.page.note_page(),
            Element::Paragraph => frame.paragraph = depth,
            Element::List(list) => (frame.list, frame.item) = (list, NONE),
            Element::Item => (frame.kind, frame.item) = (BlockKind::ListItem(frame.list), depth),
            Element::Of(kind) => frame.kind = kind,
            Element::Figure => (frame.kind, frame.is_figure) = (BlockKind::Caption, true),
            Element::NoScript => frame.is_left_out = self.is_in_line(element),
            Element::LeftOut => frame.is_left_out = true,
            Element::Note => {
                let before = self.draft.open_text().chars().next_back();
                frame.is_left_out = before.is_some_and(|c| !c.is_alphanumeric());
            }
            _ => {}
        }
        if element == Element::Cell {
            frame.area = self.page.places.open(frame.area, Hint::None);
        } else if !frame.is_left_out && !element.is_inline() {
            self.note_attributes(&mut frame, element, attribute);
        }
        frame
    }

    /// Whether an element is part of a line here.
    pub(super) fn is_in_line(&self, element: Element) -> bool {
        let inside = self.inside();
        let is_within = inside.paragraph != NONE || inside.is_figure;
        element.is_inline() || element == Element::NoScript && is_within
    }

    fn note_attributes(&mut self, frame: &mut Frame, element: Element, attribute: Attributes<'_>) {
        let of = |name| attribute(name).unwrap_or_default();
        let properties = names::properties(attribute);
        let has = |wanted: &str| names::has_property(&properties, wanted);
        if has("headline") {
            frame.kind = BlockKind::Heading(1);
        }
        let is_hidden = attribute("hidden").is_some()
            || of("aria-hidden") == "true"
            || names::is_unseen(attribute);
        frame.is_left_out = is_hidden && element != Element::Page;
        let is_box = matches!(
            element,
            Element::Block | Element::Paragraph | Element::List(_) | Element::Item | Element::Of(_)
        );
        if !is_box && let Some(language) = attribute("lang") {
            self.page.note_language(language, element);
        }
        let hint = match element {
            _ if has("articleBody") => Hint::Body,
            Element::Page => Hint::None,
            Element::Article => Hint::Article,
            Element::Main => Hint::Main,
            Element::Header => Hint::Header,
            Element::Aside | Element::NoScript => Hint::Furniture,
            Element::Footer if frame.kind == BlockKind::BlockQuote => Hint::None,
            Element::Footer => Hint::Never,
            Element::Table => Hint::List,
            _ if of("role") == "main" => Hint::Main,
            _ if FURNITURE_ROLES.contains(&&*of("role")) => Hint::Furniture,
            _ if !is_box => Hint::None,
            _ => match names::hint(element, attribute, &properties) {
                Hint::None if matches!(element, Element::List(_)) && properties.is_empty() => {
                    Hint::List
                }
                hint => hint,
            },
        };
        let is_own = matches!(element, Element::Paragraph | Element::Item | Element::Of(_));
        if hint != Hint::None || !is_own {
            frame.area = self.page.places.open(frame.area, hint);
        }
    }
}
