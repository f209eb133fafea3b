//! The state inside an element: the kind of its blocks, where on the page it is, and whether it is left out.

use super::elements::{Element, FURNITURE, FURNITURE_ROLES, element};
use super::place::Place;
use super::{Attributes, HtmlReader};
use crate::article::{BlockKind, ListKind};

/// An open element, with the state inside it. Small, since a page may open millions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Its index in the table of elements.
    pub(super) idx: u8,
    pub(super) kind: BlockKind,
    pub(super) list: ListKind,
    pub(super) place: Place,
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
    place: Place::NOWHERE,
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
            Element::Footer => frame.is_left_out = frame.kind != BlockKind::BlockQuote,
            Element::LeftOut => frame.is_left_out = true,
            _ => {}
        }
        if !frame.is_left_out && !element.is_inline() {
            self.note_attributes(&mut frame, element, attribute);
        }
        frame
    }

    fn note_attributes(&mut self, frame: &mut Frame, element: Element, attribute: Attributes<'_>) {
        let property = attribute("itemprop").unwrap_or_default();
        frame.place = self.page.places.inside(frame.place, element, &property);
        if property == "headline" {
            frame.kind = BlockKind::Heading(1);
        }
        let is_box = matches!(element, Element::Block | Element::Paragraph | Element::List(_));
        if !is_box && let Some(language) = attribute("lang") {
            self.page.note_language(language, element);
        }
        let class = attribute("class").unwrap_or_default().to_ascii_lowercase();
        if is_box && (property == "author" || begins_with(&class, &["byline", "author"])) {
            frame.kind = BlockKind::Credits;
        }
        let is_list = matches!(element, Element::List(_));
        let is_furniture = is_box && property.is_empty() && begins_with(&class, &FURNITURE)
            || is_list && has_word(&class, &FURNITURE);
        let is_hidden =
            attribute("hidden").is_some() || attribute("aria-hidden").as_deref() == Some("true");
        let role = attribute("role").unwrap_or_default();
        frame.is_left_out = is_furniture || is_hidden || FURNITURE_ROLES.contains(&&*role);
    }
}

/// Whether one of the classes begins with one of the words: `share-bar`, but not `no-share`.
fn begins_with(class: &str, words: &[&str]) -> bool {
    let first =
        |name: &str| name.split(['-', '_']).next().is_some_and(|word| words.contains(&word));
    class.split_ascii_whitespace().any(first)
}

fn has_word(class: &str, words: &[&str]) -> bool {
    class.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| words.contains(&word))
}
