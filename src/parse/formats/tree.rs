//! XML as a tree, by quick-xml. **Reading never fails**: what follows the first mistake is left out. Nothing here recurses, so it may be
//! nested however deeply.

use crate::parse::html::decoded;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// How deeply elements may be nested; what is deeper is left out. No news format comes near.
const DEEPEST: usize = 200;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its name without prefix, in lower case.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Child>,
}

/// What is inside an element.
#[derive(Debug)]
pub(super) enum Child {
    Node(Node),
    Text(String),
}

/// The root element; nothing if there is none that is XML of news.
pub(super) fn parse(text: &str) -> Option<Node> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    (config.check_end_names, config.allow_unmatched_ends) = (false, true);
    let mut open = vec![Node::default()];
    let mut n_skipped = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) if open.len() < DEEPEST => open.push(node(&start)),
            Ok(Event::Start(_)) => n_skipped += 1,
            Ok(Event::Empty(start)) => add(&mut open, Child::Node(node(&start))),
            Ok(Event::Text(it)) => {
                add(&mut open, Child::Text((*it).to_owned()));
            }
            Ok(Event::CData(it)) => {
                add(&mut open, Child::Text((*it).to_owned()));
            }
            Ok(Event::GeneralRef(it)) => {
                let reference = ["&", &*it, ";"].concat();
                add(&mut open, Child::Text(decoded(&reference)));
            }
            Ok(Event::End(_)) if n_skipped != 0 => n_skipped -= 1,
            Ok(Event::End(_)) if 1 < open.len() => close(&mut open),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    while 1 < open.len() {
        close(&mut open);
    }
    let mut top = open.pop()?;
    let is_node = |child: &Child| matches!(child, Child::Node(_));
    let idx = top.children.iter().position(is_node)?;
    match top.children.swap_remove(idx) {
        Child::Node(node) => Some(node),
        Child::Text(_) => None,
    }
}

fn node(start: &BytesStart<'_>) -> Node {
    let attributes = start.html_attributes().flatten().map(|it| {
        let value = decoded(&it.value);
        (it.key.local_name().as_ref().to_ascii_lowercase(), value)
    });
    Node {
        name: start.local_name().as_ref().to_ascii_lowercase(),
        attributes: attributes.collect(),
        children: Vec::new(),
    }
}

fn add(open: &mut [Node], child: Child) {
    if let Some(node) = open.last_mut() {
        node.children.push(child);
    }
}

fn close(open: &mut Vec<Node>) {
    if let Some(node) = open.pop() {
        add(open, Child::Node(node));
    }
}

impl Node {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// The elements right in this one.
    pub(super) fn nodes(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Node(node) => Some(node),
            Child::Text(_) => None,
        })
    }

    /// The elements of this name right in this one.
    pub(super) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.nodes().filter(move |node| node.name == name)
    }

    /// The first element of this name, at any depth.
    pub(super) fn find(&self, name: &str) -> Option<&Self> {
        self.all(name).into_iter().next()
    }

    /// All elements of this name, at any depth, in the order of the file.
    pub(super) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        let mut waiting: Vec<&Self> = vec![self];
        while let Some(node) = waiting.pop() {
            if node.name == name {
                found.push(node);
            }
            let first = waiting.len();
            waiting.extend(node.nodes());
            if let Some(added) = waiting.get_mut(first..) {
                added.reverse();
            }
        }
        found
    }

    /// All text in it.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut |_, _| {}, &mut |it| text.push_str(it));
        text.trim().to_owned()
    }

    /// It as HTML, with names of HTML instead of those that `renamed` knows.
    pub(super) fn html(&self, renamed: &dyn Fn(&str) -> &'static str) -> String {
        let html = std::cell::RefCell::new(String::new());
        self.write(
            &mut |name, is_end| {
                let slash = if is_end { "</" } else { "<" };
                let own = renamed(name);
                let name = if own.is_empty() { name } else { own };
                html.borrow_mut().extend([slash, name, ">"]);
            },
            &mut |text| {
                html.borrow_mut().push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
            },
        );
        html.into_inner()
    }

    /// Tells of the tags and the texts inside it, in their order.
    fn write(&self, tag: &mut dyn FnMut(&str, bool), text: &mut dyn FnMut(&str)) {
        let mut waiting: Vec<(&Self, std::slice::Iter<'_, Child>)> =
            vec![(self, self.children.iter())];
        while let Some((node, children)) = waiting.last_mut() {
            match children.next() {
                Some(Child::Text(it)) => text(it),
                Some(Child::Node(child)) => {
                    tag(&child.name, false);
                    waiting.push((child, child.children.iter()));
                }
                None => {
                    let name = node.name.as_str();
                    if waiting.len() != 1 {
                        tag(name, true);
                    }
                    waiting.pop();
                }
            }
        }
    }
}
