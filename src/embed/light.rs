//! Reads the article inside the element: its child elements, or data in a script. Only walks the nodes that the browser
//! made from the page, so nothing here is parsed as markup. Knows nothing of what the elements mean.

use crate::parse::{HtmlReader, Inside, Parsed};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Values of `Node.nodeType`.
const ELEMENT: u16 = 1;
const TEXT: u16 = 3;

/// Reads everything inside `element`.
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

/// Passes a node to the reader; returns its first child, if it has one to be read.
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

/// Closes `node` and the ancestors that end with it, and returns the node that follows; `None` at the end of `root`.
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
