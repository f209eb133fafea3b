//! What a line contains besides text: links, emphasis, quotation marks, times, pictures; and the end of the block
//! around it.

use super::elements::Element;
use super::place::Spot;
use super::{Attributes, HtmlReader, Inside};
use crate::article::{BlockKind, InlineKind};
use crate::parse::address;
use crate::parse::clock::{Moment, parse_time};

impl HtmlReader {
    /// What the start of an element does, apart from changing the state inside it.
    pub(super) fn begin(&mut self, element: Element, attribute: Attributes<'_>) -> Inside {
        match element {
            Element::Link => {
                self.end_link();
                let href = attribute("href").map(|href| address::link(&href).unwrap_or_default());
                self.link = href.map(|href| (self.draft.place(), href));
            }
            Element::Emphasis => self.stress[0] = Some(self.draft.place()),
            Element::Strong => self.stress[1] = Some(self.draft.place()),
            Element::Quote => self.draft.write("“"),
            Element::Cell => self.draft.write(" "),
            Element::Time => self.begin_time(attribute),
            Element::Title if self.draft.place() == 0 => self.page.start_title(),
            Element::Script => {
                return if self.page.wants_script(attribute) { Inside::Data } else { Inside::Skip };
            }
            _ => {}
        }
        Inside::Read
    }

    fn begin_time(&mut self, attribute: Attributes<'_>) {
        let written = attribute("datetime").unwrap_or_default();
        let moment = Moment::parse(&written).and_then(Result::ok);
        let has_prose = self.draft.article.blocks.iter().any(|block| block.kind.is_prose());
        if let Some(moment) = moment {
            let property = attribute("itemprop").unwrap_or_default();
            self.page.note_time(moment, &property, has_prose);
        }
        let time = moment.map(|moment| moment.time);
        let time = time.unwrap_or_else(|| Some(parse_time(&written)?.0));
        self.time = self.draft.is_blank().then_some(time);
    }

    /// A `time` element at the start of a block is taken out of the text if it gives a time of day.
    pub(super) fn end_time(&mut self) {
        let Some(time) = self.time.take() else { return };
        if time.is_some() && self.draft.open_text().contains(|c: char| c.is_ascii_digit()) {
            self.at = time;
            self.draft.take_back();
        }
        self.time_end = Some(self.draft.place());
    }

    pub(super) fn picture(&mut self, attribute: Attributes<'_>) {
        let src = ["src", "data-src"].iter().find_map(|name| address::image(&attribute(name)?));
        let is_tiny = ["width", "height"]
            .iter()
            .any(|name| attribute(name).is_some_and(|size| matches!(size.trim(), "0" | "1")));
        if let Some(src) = src.filter(|_| !is_tiny) {
            let alt = attribute("alt").unwrap_or_default();
            let picture = self.draft.image(src, &alt);
            self.pictures.push(picture);
        }
    }

    pub(super) fn end_link(&mut self) {
        if let Some((start, href)) = self.link.take() {
            self.lay_link(start, href);
        }
    }

    /// Links the words from `start` on, or if the address is not safe, only counts them as linked.
    fn lay_link(&mut self, start: usize, href: String) {
        self.n_linked += self.draft.place().saturating_sub(start);
        if !href.is_empty() {
            self.draft.lay(start, InlineKind::Link(href));
        }
    }

    pub(super) fn end_stress(&mut self, idx: usize, kind: InlineKind) {
        if let Some(start) = self.stress[idx].take() {
            self.draft.lay(start, kind);
        }
    }

    /// Ends the block that is being read; a link continues in the next one.
    pub(super) fn end_block(&mut self) {
        let inside = self.inside();
        // A block that is only a date or a time is not part of the text.
        if self.time_end.take() == Some(self.draft.place()) {
            self.draft.take_back();
        }
        let link = self.link.take();
        if let Some((start, href)) = link.clone() {
            self.lay_link(start, href);
        }
        self.end_stress(0, InlineKind::Emphasis);
        self.end_stress(1, InlineKind::Strong);
        let is_caption = inside.kind == BlockKind::Caption && !self.draft.is_blank();
        let captioned = if inside.is_figure && is_caption { self.pictures.pop() } else { None };
        if inside.is_figure && !is_caption {
            self.draft.end(inside.kind, self.at);
        } else {
            if captioned.is_none() {
                self.draft.end(inside.kind, self.at);
            }
            self.end_pictures(captioned);
        }
        let spot = Spot { area: inside.area, n_linked: std::mem::take(&mut self.n_linked) };
        self.spots.resize(self.draft.article.blocks.len(), spot);
        self.link = link.map(|(_, href)| (self.draft.place(), href));
    }

    /// Adds the waiting pictures as blocks of their own, after the captioned one, whose caption is the open words.
    fn end_pictures(&mut self, captioned: Option<usize>) {
        let waiting = std::mem::take(&mut self.pictures);
        for picture in captioned.into_iter().chain(waiting) {
            self.draft.end(BlockKind::Figure(picture), self.at);
        }
    }
}
