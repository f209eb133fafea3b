//! The text of an article as it is on a page, read element by element; every position in it leads back to a text node.
//!
//! **One reader for everybody**: the browser walks over its nodes, the command line over the tags of a file, and both get
//! the same text from the same HTML. So names and attributes alone decide what is read, never styles, which a file does not
//! have: white space is collapsed, characters that nobody sees are dropped, and what is hidden or is no text of the article
//! is skipped (`elements`).
//!
//! Small, since a page loads it before anything else: no metadata, no guessing where the article is. Knows nothing of the
//! web: it is told of elements. Tests: `tests/walk.rs`; in browsers, `tests/page/in_place.rs`.

mod elements;
mod map;

use crate::article::{Article, BlockKind, Draft, ListKind};
use elements::{Element, known};
pub use map::{Map, Spot};

/// Asks for the value of an attribute.
pub type Attributes<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Reads elements in document order.
#[derive(Default)]
pub struct Walk {
    draft: Draft,
    map: Map,
    /// The elements around what is read that mean something here, outermost first.
    open: Vec<Frame>,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// The text and its blocks; the first heading of level 1 is the headline. There are no links, pictures or metadata.
    pub article: Article,
    /// Which text node each position came from.
    pub map: Map,
}

/// An open element, with what holds inside it.
#[derive(Clone, Debug)]
struct Frame {
    name: String,
    element: Element,
    kind: BlockKind,
    list: ListKind,
    is_skipped: bool,
}

impl Walk {
    /// An element opens; `name` is in lower case. Returns whether what is inside it is read.
    pub fn open(&mut self, name: &str, attribute: Attributes<'_>) -> bool {
        let element = known(name);
        if elements::closes_paragraph(name, element) {
            self.close_implied(name);
        }
        if element.ends_block() {
            self.end_block();
        }
        match element {
            Element::Void | Element::Rule => return false,
            Element::LineBreak => {
                if !self.is_skipping() && self.draft.break_line() {
                    self.end_block();
                }
                return false;
            }
            _ => {}
        }
        let is_skipped = self.is_skipping() || element.is_skipped() || is_hidden(attribute);
        if element == Element::Inline && !is_skipped {
            return true;
        }
        let kind = self.kind(name, element, attribute);
        let list = match name {
            "ol" => ListKind::Ordered,
            "ul" | "menu" => ListKind::Unordered,
            _ => self.open.last().map_or(ListKind::Unordered, |frame| frame.list),
        };
        self.open.push(Frame { name: name.to_owned(), element, kind, list, is_skipped });
        if element == Element::Quote && !is_skipped {
            self.draft.write("“");
        }
        !is_skipped
    }

    /// The next text node. **Each call is a node of its own**, counted from 0, also where nothing of it is read.
    pub fn text(&mut self, data: &str) {
        let node = self.map.next_node();
        if self.is_skipping() {
            return;
        }
        let mut unit = 0;
        for c in data.chars() {
            if self.draft.push(c) {
                self.map.add(node, unit, self.draft.article.text.len() - c.len_utf8(), c);
            }
            unit += c.len_utf16();
        }
    }

    /// An element closes. One that is not open is ignored, and those left open inside it close too.
    pub fn close(&mut self, name: &str) {
        if let Some(depth) = self.open.iter().rposition(|frame| frame.name == name) {
            self.close_to(depth);
        } else if known(name).ends_block() {
            self.end_block();
        }
    }

    /// What was read, once all elements have closed.
    pub fn finish(mut self) -> Walked {
        self.close_to(0);
        self.end_block();
        let mut article = self.draft.article;
        let is_title = |kind| kind == BlockKind::Heading(1);
        if let Some(idx) = article.blocks.iter().position(|block| is_title(block.kind)) {
            article.headline = article.blocks.remove(idx).range;
        }
        for block in article.blocks.iter_mut().filter(|block| is_title(block.kind)) {
            block.kind = BlockKind::Heading(2);
        }
        Walked { article, map: self.map }
    }

    fn is_skipping(&self) -> bool {
        self.open.last().is_some_and(|frame| frame.is_skipped)
    }

    /// The kind of the blocks inside an element.
    fn kind(&self, name: &str, element: Element, attribute: Attributes<'_>) -> BlockKind {
        let around = self.open.last();
        match element {
            Element::Of(kind) => kind,
            Element::Item => {
                BlockKind::ListItem(around.map_or(ListKind::Unordered, |frame| frame.list))
            }
            // A paragraph in a cell is prose; a cell alone is not.
            Element::Block if name == "p" && self.is_in_cell() => BlockKind::Paragraph,
            Element::Block if names_authors(attribute) => BlockKind::Credits,
            _ => around.map_or(BlockKind::Paragraph, |frame| frame.kind),
        }
    }

    fn is_in_cell(&self) -> bool {
        let gives_kind = |frame: &&Frame| matches!(frame.element, Element::Of(_) | Element::Item);
        let around = self.open.iter().rev().find(gives_kind);
        around.is_some_and(|frame| ["td", "th"].contains(&&*frame.name))
    }

    /// Closes what an element of this name closes where its end tag was left out.
    fn close_implied(&mut self, name: &str) {
        let closed = elements::closed_by(name);
        for depth in (0..self.open.len()).rev() {
            let Some(frame) = self.open.get(depth) else { continue };
            if closed.contains(&&*frame.name) {
                self.close_to(depth);
            } else if elements::bounds(&frame.name, frame.element, name) {
                break;
            }
        }
        let holds = |frame: &Frame| ["caption", "object", "td", "th"].contains(&&*frame.name);
        let scope = self.open.iter().rposition(holds).unwrap_or_default();
        if let Some(depth) = self.open.iter().rposition(|frame| frame.name == "p")
            && scope <= depth
        {
            self.close_to(depth);
        }
    }

    /// Closes the elements from this depth on, innermost first.
    fn close_to(&mut self, depth: usize) {
        while depth < self.open.len() {
            if let Some(Frame { element, is_skipped: false, .. }) = self.open.last() {
                match element {
                    Element::Quote => self.draft.write("”"),
                    element if element.ends_block() => self.end_block(),
                    _ => {}
                }
            }
            self.open.pop();
        }
    }

    /// Ends the block that is being read, as one of the element around it.
    fn end_block(&mut self) {
        if !self.is_skipping() {
            let kind = self.open.last().map_or(BlockKind::Paragraph, |frame| frame.kind);
            self.draft.end(kind, None);
        }
    }
}

/// What no reader sees. `hidden="until-found"` is shown when something in it is looked for.
fn is_hidden(attribute: Attributes<'_>) -> bool {
    let is = |name, value: &str| attribute(name).is_some_and(|it| it.eq_ignore_ascii_case(value));
    let has_no_box = |style: String| {
        let style: String = style.split_whitespace().collect();
        style.to_ascii_lowercase().contains("display:none")
    };
    attribute("hidden").is_some() && !is("hidden", "until-found")
        || is("aria-hidden", "true")
        || attribute("style").is_some_and(has_no_box)
}

/// A byline: it names the makers of the article, who are no speakers.
fn names_authors(attribute: Attributes<'_>) -> bool {
    let has = |name, word: &str| {
        let value = attribute(name).unwrap_or_default();
        value.split_ascii_whitespace().any(|it| it.eq_ignore_ascii_case(word))
    };
    has("class", "byline") || has("itemprop", "author") || has("rel", "author")
}
