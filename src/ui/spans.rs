//! From positions in the article's text to positions in the page, which counts in UTF-16. Nothing else deals with
//! UTF-16.

use super::passage::within;
use crate::article::TextRange;
use crate::state::Story;
use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Document, Element, Node, Range, TreeWalker};

/// The ranges of the page for `ranges`, which are in reading order; `root` holds the headline and the article.
pub(crate) fn page_ranges(root: &Element, story: &Story, ranges: &[TextRange]) -> Vec<Range> {
    let find = |css| root.query_selector(css).ok().flatten();
    let blocks = find("[part=article]").map(|article| article.get_elements_by_class_name("block"));
    let (Some(document), Some(blocks)) = (root.owner_document(), blocks) else {
        return Vec::new();
    };
    let article = &story.article;
    let places = (0..).zip(article.blocks.iter().map(|block| block.range));
    let places = places.map(|(idx, block)| (Some(idx), block));
    let mut found = Vec::new();
    for (idx, block) in std::iter::once((None, article.headline)).chain(places) {
        let inside = within(ranges, block);
        if !inside.is_empty()
            && let Some(element) =
                idx.map_or_else(|| find("header .heading"), |idx| blocks.item(idx))
            && let Some(mut walk) = Walk::new(&document, &element, article.slice(block))
        {
            let in_block = inside.iter().map(|range| {
                let start = range.start.saturating_sub(block.start);
                walk.range(&document, TextRange::new(start, range.end - block.start))
            });
            found.extend(in_block.flatten());
        }
    }
    found
}

/// How many UTF-16 units precede a byte of `text`.
pub(super) fn units_before(text: &str, byte: usize) -> u32 {
    text.get(..byte).map_or(0, |before| before.encode_utf16().count() as u32)
}

/// The byte index in `text` after so many UTF-16 units.
pub(super) fn byte_behind(text: &str, n_units: u32) -> usize {
    let mut units = 0;
    let is_before = |c: &char| {
        units += c.len_utf16() as u32;
        units <= n_units
    };
    text.chars().take_while(is_before).map(char::len_utf8).sum()
}

/// A walk over the text nodes of a block, from its start.
struct Walk<'a> {
    nodes: TreeWalker,
    node: CharacterData,
    /// How many UTF-16 units of the block precede the node.
    before_node: u32,
    /// How many precede the position last sought.
    before: u32,
    /// The block's text after that position.
    rest: &'a str,
    /// How many bytes of the block precede that position.
    at: usize,
}

impl<'a> Walk<'a> {
    fn new(document: &Document, block: &Element, text: &'a str) -> Option<Self> {
        /// `NodeFilter.SHOW_TEXT`.
        const TEXT: u32 = 4;
        let nodes = document.create_tree_walker_with_what_to_show(block, TEXT).ok()?;
        let node = next(&nodes)?;
        Some(Self { nodes, node, before_node: 0, before: 0, rest: text, at: 0 })
    }

    fn range(&mut self, document: &Document, range: TextRange) -> Option<Range> {
        let found = document.create_range().ok()?;
        let (node, offset) = self.seek(range.start, |offset, len| offset < len)?;
        found.set_start(&node, offset).ok()?;
        let (node, offset) = self.seek(range.end, |offset, len| offset <= len)?;
        found.set_end(&node, offset).ok()?;
        Some(found)
    }

    /// The node that holds a byte of the block, and the offset in it; the byte must not precede the last one sought.
    /// `fits` decides where two nodes meet.
    fn seek(&mut self, byte: usize, fits: fn(u32, u32) -> bool) -> Option<(Node, u32)> {
        let (passed, rest) = self.rest.split_at_checked(byte.checked_sub(self.at)?)?;
        self.before += passed.encode_utf16().count() as u32;
        (self.rest, self.at) = (rest, byte);
        while !fits(self.before - self.before_node, self.node.length()) {
            self.before_node += self.node.length();
            self.node = next(&self.nodes)?;
        }
        Some((self.node.clone().into(), self.before - self.before_node))
    }
}

fn next(nodes: &TreeWalker) -> Option<CharacterData> {
    nodes.next_node().ok()?.map(JsCast::unchecked_into)
}
