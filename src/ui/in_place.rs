//! The page's own article, over which the widget works without touching it: no node of it is moved, wrapped, restyled or
//! removed.
//!
//! | file | what it does |
//! | --- | --- |
//! | `nodes` | walks over the article's nodes |
//! | `paint` | the looks of what is painted over them, in a sheet that their tree adopts |
//! | `press` | a click on a passage |
//! | `reveal`, `scroll` | opens what a passage is hidden in, and goes there |
//!
//! Tests: `tests/page/in_place.rs`.

mod nodes;
mod paint;
mod press;
mod reveal;
mod scroll;

use crate::article::{Article, TextRange};
use crate::decimal::decimal;
use crate::walk::{Map, Spot, Walked};
pub(super) use paint::use_paint;
#[cfg(feature = "desk-page")]
pub(crate) use press::caret;
pub(super) use press::use_press;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Element, Node, Range};
use yew::AttrValue;

thread_local! {
    /// How many elements have been given a number.
    static N_NUMBERED: Cell<u32> = const { Cell::new(0) };
}

/// The article of a page, as it was read last.
#[derive(Clone)]
pub struct InPlace(Rc<Inner>);

struct Inner {
    target: Element,
    /// The text nodes, in order; as strings and the map count them.
    nodes: Vec<Node>,
    text: String,
    map: Map,
    blocks: Vec<TextRange>,
    /// The element that each block starts in.
    elements: Vec<Option<Element>>,
    /// What tells the names of its highlights from those of other elements on the page.
    number: u32,
}

/// Two are equal if they are the same reading.
impl PartialEq for InPlace {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl InPlace {
    /// Reads the article in `target`; `before` is the last reading of the same element's, if there was one.
    pub fn read(target: &Element, before: Option<&Self>) -> (Article, Self) {
        let (Walked { mut article, map }, nodes) = nodes::walk(target);
        article.language = nodes::language(target);
        let number = before.map_or_else(
            || N_NUMBERED.with(|n_numbered| n_numbered.replace(n_numbered.get() + 1)),
            |before| before.0.number,
        );
        let (text, blocks) =
            (article.text.clone(), article.blocks.iter().map(|block| block.range).collect());
        let blocks: Vec<TextRange> = blocks;
        let start = |block: &TextRange| {
            let (start, _) = map.spots(&text, *block)?;
            nodes.get(start.node)?.parent_element()
        };
        let elements = blocks.iter().map(start).collect();
        let target = target.clone();
        (article, Self(Rc::new(Inner { target, nodes, text, map, blocks, elements, number })))
    }

    /// The element that the article is in.
    pub fn target(&self) -> &Element {
        &self.0.target
    }

    /// The range of the page for a range of the text; `None` if all of it is in no node, or its nodes are gone.
    pub fn range(&self, range: TextRange) -> Option<Range> {
        let (start, end) = self.0.map.spots(&self.0.text, range)?;
        let found = self.0.target.owner_document()?.create_range().ok()?;
        let node = |spot: Spot| self.0.nodes.get(spot.node).filter(|node| node.is_connected());
        found.set_start(node(start)?, start.unit as u32).ok()?;
        found.set_end(node(end)?, end.unit as u32).ok()?;
        Some(found)
    }

    /// What of the text is in a range of the page; `None` if nothing is.
    pub fn words(&self, range: &Range) -> Option<TextRange> {
        // A range may start and end in an element, or in white space between two: then the nodes inside it count.
        let inside = |unit: fn(&Node) -> u32| {
            let nodes = self.0.nodes.iter();
            let nodes = nodes.filter(move |it| range.is_point_in_range(it, unit(it)) == Ok(true));
            nodes.filter_map(move |it| self.byte(it, unit(it)))
        };
        let start = self.byte(&range.start_container().ok()?, range.start_offset().ok()?);
        let end = self.byte(&range.end_container().ok()?, range.end_offset().ok()?);
        let start = start.or_else(|| inside(|_| 0).next())?;
        let end =
            end.or_else(|| inside(|it| it.unchecked_ref::<CharacterData>().length()).next_back())?;
        (start < end).then(|| TextRange::new(start, end))
    }

    /// The byte of the text that a position in a node of the page leads to.
    fn byte(&self, node: &Node, unit: u32) -> Option<usize> {
        let node = self.0.nodes.iter().position(|it| it == node)?;
        self.0.map.byte(&self.0.text, Spot { node, unit: unit as usize })
    }

    /// The range of the page for the block with this index.
    pub(crate) fn block(&self, idx: usize) -> Option<Range> {
        self.range(*self.0.blocks.get(idx)?)
    }

    /// The element that the block around `words` starts in, if it is still on the page.
    pub(crate) fn element_of(&self, words: TextRange) -> Option<Element> {
        let idx = self.0.blocks.iter().position(|block| block.contains_range(words))?;
        self.0.elements.get(idx)?.clone().filter(|element| element.is_connected())
    }

    /// The first block that starts inside `element`.
    pub(crate) fn block_in(&self, element: &Element) -> Option<TextRange> {
        let is_inside =
            |it: &Option<Element>| it.as_ref().is_some_and(|it| element.contains(Some(it)));
        self.0.blocks.get(self.0.elements.iter().position(is_inside)?).copied()
    }

    /// The number of blocks.
    pub(super) fn n_blocks(&self) -> usize {
        self.0.blocks.len()
    }

    /// The name of a highlight of this element's.
    pub(super) fn highlight(&self, name: &str) -> AttrValue {
        ["rostrum-", &decimal(self.0.number as usize), "-", name].concat().into()
    }
}
