//! HTML, a whole page or a fragment, read as events (a tag opens, text, a tag closes) into the blocks of an article.
//!
//! The events come from a string, through `tokens`, or from the elements of a page, whose nodes the custom element
//! walks. **Only what is listed gets into an article**: the elements in `elements` and, of their attributes, the
//! addresses that `address` accepts, the text of `alt`, and times. There is no other way in, since an article is plain
//! values.
//!
//! | file | what it does |
//! | --- | --- |
//! | `tokens`, `entities` | turn a string into events |
//! | `elements` | what each element means for an article |
//! | `frame` | the state inside an element |
//! | `lines` | what a line contains besides text: links, emphasis, times, pictures |
//! | `place`, `weighing` | the areas of a page, and which of them is the article: closely with the feature `formats`, roughly without |
//! | `page` | what the page says about its article: metadata, JSON-LD |
//!
//! Tests: `tests/parse/html.rs`, `tests/parse/attacks.rs`.

mod elements;
mod entities;
mod frame;
mod lines;
mod page;
mod place;
mod tokens;
mod walked;
mod weighing;

use super::scan::{find, skip_space, split_while};
use super::{Parsed, Problem};
use crate::article::Draft;
use crate::article::{Article, BlockKind, InlineKind, Time};
use elements::{Element, N_KNOWN, known};
use frame::{Frame, NONE, OUTSIDE};
use page::Page;
use place::Spot;
pub(crate) use tokens::{Events, feed};
pub(super) use walked::walk;

/// Returns the value of an attribute, if the element has it.
pub(crate) type Attributes<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Whether a text is HTML: it starts with a tag, or contains end tags of block elements.
pub(super) fn looks_like(text: &str, problems: &mut Vec<Problem>) -> bool {
    let start = skip_space(text);
    if let Some(tag) = start.strip_prefix('<') {
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let (name, _) = split_while(name, &|c| c.is_ascii_alphanumeric());
        let is_xml = tag.starts_with("?xml");
        let is_html = known(&name.to_ascii_lowercase()).is_some();
        if is_xml && find(start, "<html").is_none() {
            problems.push(Problem::OtherXml);
        }
        return is_xml || is_html || tag.starts_with('!');
    }
    let has_tags = ["</p>", "</h1>", "</h2>", "</div>", "</li>", "</article>"]
        .iter()
        .any(|tag| find(text, tag).is_some());
    if has_tags {
        problems.push(Problem::TextWithTags);
    }
    has_tags
}

/// `text` with its character references decoded.
pub(super) fn decoded(text: &str) -> String {
    entities::decode(text)
}

/// Reads HTML.
pub(super) fn parse(html: &str, problems: &mut Vec<Problem>) -> Article {
    let mut reader = HtmlReader::default();
    feed(html, &mut reader);
    reader.article(problems)
}

impl Events for HtmlReader {
    fn open(&mut self, name: &str, attribute: Attributes<'_>) -> Inside {
        Self::open(self, name, attribute)
    }

    fn text(&mut self, text: &str) {
        Self::text(self, text);
    }

    fn close(&mut self, name: &str) {
        Self::close(self, name);
    }

    fn note_declaration(&mut self, declaration: &str) {
        Self::note_declaration(self, declaration);
    }
}

/// What the reader wants of the content of an element that opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// Its nodes, and a call when it closes.
    Read,
    /// Its text, not decoded, and a call when it closes.
    Data,
    /// Nothing; telling when it closes does no harm.
    Skip,
}

/// Reads the elements of a page, one event after the other. Does not recurse, however deeply the page is nested.
#[derive(Default)]
pub struct HtmlReader {
    draft: Draft,
    /// Where each block of the draft is on the page.
    spots: Vec<Spot>,
    /// How much of the open block is linked, in bytes.
    n_linked: usize,
    /// The open elements, innermost last.
    open: Vec<Frame>,
    /// How many of each known element are open.
    n_open: Vec<usize>,
    page: Page,
    link: Option<(usize, String)>,
    stress: [Option<usize>; 2],
    /// Pictures waiting for the end of their block, or for their caption.
    pictures: Vec<usize>,
    /// The last time of day given on the page.
    at: Option<Time>,
    /// The time that an open `time` element at the start of a block gives; the outer `None` if there is no such
    /// element.
    time: Option<Option<Time>>,
    /// The position in the text at which the last such element ended.
    time_end: Option<usize>,
}

impl HtmlReader {
    /// The article, once all events have been passed in.
    pub fn finish(self) -> Parsed {
        let mut problems = Vec::new();
        let article = self.article(&mut problems);
        Parsed::new(article, problems)
    }

    /// An element opens; `name` is in lower case.
    pub fn open(&mut self, name: &str, attribute: Attributes<'_>) -> Inside {
        let Some((idx, element)) = known(name) else { return Inside::Read };
        if self.inside().is_left_out {
            if !element.is_void() {
                // Only to know which end tag ends the part that is left out.
                self.push(Frame { idx, ..self.inside() });
            }
            return Inside::Skip;
        }
        match element {
            Element::Meta => self.page.meta(attribute),
            Element::LineBreak if self.draft.break_line() => self.end_block(),
            Element::Image => self.picture(attribute),
            Element::Rule => self.end_block(),
            _ => {}
        }
        if element.is_void() {
            return Inside::Skip;
        }
        if !self.is_in_line(element) {
            self.end_block();
            self.close_implied(element);
        }
        let frame = self.frame(idx, element, attribute);
        self.push(frame);
        if frame.is_left_out {
            return Inside::Skip;
        }
        self.begin(element, attribute)
    }

    /// Text inside the element that opened last.
    pub fn text(&mut self, text: &str) {
        let inside = self.inside();
        if inside.is_left_out {
            return;
        }
        match inside.element() {
            Element::Script | Element::Title => self.page.text(text),
            _ => self.draft.write(text),
        }
    }

    /// An element closes, and so do those left open inside it. An end tag without a start tag only ends a block.
    pub fn close(&mut self, name: &str) {
        let Some((idx, element)) = known(name) else { return };
        let is_open = self.n_open.get(usize::from(idx)).is_some_and(|&n_open| n_open != 0);
        if !is_open && !element.is_inline() && !self.inside().is_left_out {
            self.end_block();
        }
        while is_open && let Some(frame) = self.open.last() {
            let is_last = frame.idx == idx;
            self.pop();
            if is_last {
                break;
            }
        }
    }

    fn inside(&self) -> Frame {
        self.open.last().copied().unwrap_or(OUTSIDE)
    }

    fn push(&mut self, frame: Frame) {
        self.n_open.resize(N_KNOWN, 0);
        if let Some(n_open) = self.n_open.get_mut(usize::from(frame.idx)) {
            *n_open += 1;
        }
        self.open.push(frame);
    }

    /// Closes the innermost element.
    fn pop(&mut self) {
        let Some(frame) = self.open.last().copied() else { return };
        if !frame.is_left_out {
            match frame.element() {
                Element::Link => self.end_link(),
                Element::Emphasis => self.end_stress(0, InlineKind::Emphasis),
                Element::Strong => self.end_stress(1, InlineKind::Strong),
                Element::Quote => self.draft.write("”"),
                Element::Time => self.end_time(),
                Element::Script | Element::Title => self.page.end_text(),
                // A cell with more than a value in it is part of a page's layout.
                Element::Cell if self.has_lines(frame) => self.end_block(),
                element if !element.is_inline() => self.end_block(),
                _ => {}
            }
        }
        self.open.pop();
        if let Some(n_open) = self.n_open.get_mut(usize::from(frame.idx)) {
            *n_open -= 1;
        }
        if frame.is_figure && !self.inside().is_figure {
            self.end_block();
        }
    }

    /// Whether the cell that closes has more than one line.
    fn has_lines(&self, cell: Frame) -> bool {
        let has_block = self.spots.last().is_some_and(|spot| spot.area == cell.area);
        has_block || self.draft.open_text().contains('\n')
    }

    /// A block closes an open paragraph, a list item an open item, and a block of text an open heading.
    fn close_implied(&mut self, element: Element) {
        let inside = self.inside();
        let item = if element == Element::Item { inside.item } else { NONE };
        let depth = inside.paragraph.min(item) as usize;
        while depth < self.open.len() {
            self.pop();
        }
        let is_text = matches!(element, Element::Paragraph | Element::List(_) | Element::Of(_));
        while is_text && matches!(self.inside().kind, BlockKind::Heading(_)) {
            self.pop();
        }
    }

    fn article(mut self, problems: &mut Vec<Problem>) -> Article {
        while !self.open.is_empty() {
            self.pop();
        }
        self.end_block();
        // A time that is the same for all blocks is the time of the page.
        let blocks = &mut self.draft.article.blocks;
        let mut times = blocks.iter().filter(|it| it.kind.is_prose()).filter_map(|it| it.at);
        let first = times.next();
        if times.all(|at| Some(at) == first) {
            blocks.iter_mut().for_each(|block| block.at = None);
        }
        self.page.article(self.draft.article, &self.spots, problems)
    }

    fn note_declaration(&mut self, declaration: &str) {
        if declaration.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("!doctype")) {
            self.page.note_page();
        }
    }
}
