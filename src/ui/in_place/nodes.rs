//! Walks over the nodes of the page's article.

use crate::walk::{Walk, Walked};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Values of `Node.nodeType`.
const ELEMENT: u16 = 1;
const TEXT: u16 = 3;

/// Reads everything inside `target`, and its text nodes.
pub(super) fn walk(target: &Element) -> (Walked, Vec<Node>) {
    let (mut walk, mut nodes) = (Walk::default(), Vec::new());
    let root: &Node = target;
    let mut next = root.first_child();
    while let Some(node) = next {
        let child = enter(&node, &mut walk, &mut nodes);
        next = child.or_else(|| leave(node, root, &mut walk));
    }
    (walk.finish(), nodes)
}

/// Passes a node to the walk; returns its first child, if it has one to be read.
fn enter(node: &Node, walk: &mut Walk, nodes: &mut Vec<Node>) -> Option<Node> {
    match node.node_type() {
        TEXT => {
            walk.text(&node.node_value().unwrap_or_default());
            nodes.push(node.clone());
            None
        }
        ELEMENT => {
            let element = node.unchecked_ref::<Element>();
            let is_read = walk.open(&element.local_name(), &|name| element.get_attribute(name));
            node.first_child().filter(|_| is_read)
        }
        _ => None,
    }
}

/// Closes `node` and the ancestors that end with it, and returns the node that follows; `None` at the end of `root`.
fn leave(mut node: Node, root: &Node, walk: &mut Walk) -> Option<Node> {
    loop {
        if node.node_type() == ELEMENT {
            walk.close(&node.unchecked_ref::<Element>().local_name());
        }
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node().filter(|parent| parent != root)?;
    }
}

/// The language of an element, as the page says it.
pub(super) fn language(element: &Element) -> Option<String> {
    let around = element.closest("[lang]").ok().flatten()?;
    around.get_attribute("lang").filter(|language| !language.is_empty())
}
