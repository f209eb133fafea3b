//! A file of HTML as its article will be read in place: by the same walk that goes over the nodes of a page.
//!
//! Tests: `tests/walk.rs`.

use super::tokens::{Events, feed};
use super::{Attributes, Inside};
use crate::walk::{Walk, Walked};

/// Reads the element with this id; without one, the first `article`, or else the first `main`, or else all of the file.
/// Nothing where no element has the id.
pub(in crate::parse) fn walk(html: &str, id: Option<&str>) -> Option<Walked> {
    let read = |is_target: &dyn Fn(&str, Attributes<'_>) -> bool| {
        let mut scope =
            Scope { walk: Walk::default(), is_target, target: None, depth: 0, is_done: false };
        feed(html, &mut scope);
        scope.target.is_some().then(|| scope.walk.finish())
    };
    match id {
        Some(id) => read(&|_, attribute| attribute("id").as_deref() == Some(id)),
        None => read(&|name, _| name == "article")
            .or_else(|| read(&|name, _| name == "main"))
            .or_else(|| {
                let mut walk = Walk::default();
                feed(html, &mut walk);
                Some(walk.finish())
            }),
    }
}

/// A walk over one element of a file.
struct Scope<'a> {
    walk: Walk,
    is_target: &'a dyn Fn(&str, Attributes<'_>) -> bool,
    /// The name of the element, once it has opened.
    target: Option<String>,
    /// How many of its name are open.
    depth: usize,
    is_done: bool,
}

impl Scope<'_> {
    const fn is_inside(&self) -> bool {
        self.target.is_some() && !self.is_done
    }
}

impl Events for Scope<'_> {
    fn open(&mut self, name: &str, attribute: Attributes<'_>) -> Inside {
        if self.is_inside() {
            self.depth += usize::from(self.target.as_deref() == Some(name));
            return Events::open(&mut self.walk, name, attribute);
        }
        if self.target.is_none() && (self.is_target)(name, attribute) {
            (self.target, self.depth) = (Some(name.to_owned()), 1);
        }
        Inside::Read
    }

    fn text(&mut self, text: &str) {
        if self.is_inside() {
            self.walk.text(text);
        }
    }

    fn close(&mut self, name: &str) {
        if self.is_inside() {
            if self.target.as_deref() == Some(name) {
                self.depth -= 1;
                self.is_done = self.depth == 0;
            }
            if !self.is_done {
                self.walk.close(name);
            }
        }
    }
}

impl Events for Walk {
    fn open(&mut self, name: &str, attribute: Attributes<'_>) -> Inside {
        if Self::open(self, name, attribute) { Inside::Read } else { Inside::Skip }
    }

    fn text(&mut self, text: &str) {
        Self::text(self, text);
    }

    fn close(&mut self, name: &str) {
        Self::close(self, name);
    }
}
