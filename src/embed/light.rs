//! Reads the article that stands inside the element: its elements, or data in a script. Only walks over the nodes that the
//! browser made of the page, so nothing here is parsed as markup. Knows nothing of what the elements mean.

use crate::parse::{HtmlReader, Inside, Parsed};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// What a node is, as the DOM counts it.
const ELEMENT: u16 = 1;
const TEXT: u16 = 3;

/// Reads all that is inside of `element`.
pub(super) fn read(element: &Element) -> Parsed {
    let mut reader = HtmlReader::default();
    let root: &Node = element;
    let mut next = root.first_child();
    while let Some(node) = next {
        let child = enter(&node, &mut reader);
        next = child.or_else(|| leave(node, root, &mut reader));
    }
    reader.finish()
}

/// Tells the reader of a node; returns the first one inside it, where there is one to read.
fn enter(node: &Node, reader: &mut HtmlReader) -> Option<Node> {
    match node.node_type() {
        TEXT => reader.text(&node.text_content().unwrap_or_default()),
        ELEMENT => {
            let element = node.unchecked_ref::<Element>();
            match reader.open(&element.local_name(), &|name| element.get_attribute(name)) {
                Inside::Read => return node.first_child(),
                Inside::Data => reader.text(&node.text_content().unwrap_or_default()),
                Inside::Skip => {}
            }
        }
        _ => {}
    }
    None
}

/// The node behind this one, or behind those around it, all of which close.
fn leave(mut node: Node, root: &Node, reader: &mut HtmlReader) -> Option<Node> {
    loop {
        if node.node_type() == ELEMENT {
            reader.close(&node.unchecked_ref::<Element>().local_name());
        }
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node().filter(|parent| parent != root)?;
    }
}
