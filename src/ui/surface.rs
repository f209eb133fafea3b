//! Where the article's text is on the page: drawn by the widget, or the page's own.

use super::in_place::InPlace;
use super::spans::page_ranges;
use crate::article::TextRange;
use crate::state::Story;
use web_sys::{DomRect, Element, Range};
use yew::prelude::*;

/// Where the article's text is.
#[derive(Clone, PartialEq)]
pub(super) enum Surface {
    /// In the widget, whose outermost element this is.
    Drawn(NodeRef),
    /// In the page.
    InPlace(InPlace),
}

impl Surface {
    /// The ranges of the page for `ranges`, which are in reading order; those without words on the page are left out.
    pub(super) fn ranges(&self, story: &Story, ranges: &[TextRange]) -> Vec<Range> {
        match self {
            Self::Drawn(root) => {
                root.cast().map(|root| page_ranges(&root, story, ranges)).unwrap_or_default()
            }
            Self::InPlace(it) => ranges.iter().filter_map(|&range| it.range(range)).collect(),
        }
    }

    /// Where each block is in the window, by its index; asked for when it is needed, since each costs the browser time.
    pub(super) fn blocks(&self) -> Option<Blocks> {
        match self {
            Self::Drawn(root) => {
                let root: Element = root.cast()?;
                let text = root.query_selector("[part=article]").ok()??;
                let blocks = text.get_elements_by_class_name("block");
                let n = blocks.length() as usize;
                let rect = move |idx: usize, line| {
                    let block = blocks.item(idx as u32)?;
                    let stretch = block.closest(".stretch").ok()?;
                    let stretch = stretch.map(|it| it.get_bounding_client_rect());
                    let has_line = |it: &DomRect| it.top() <= line && line < it.bottom();
                    let rect = || block.get_bounding_client_rect();
                    Some(stretch.filter(|it| !has_line(it)).unwrap_or_else(rect))
                };
                Some(Blocks { n, rect: Box::new(rect) })
            }
            Self::InPlace(it) => {
                let (n, it) = (it.n_blocks(), it.clone());
                let rect = move |idx, _| Some(it.block(idx)?.get_bounding_client_rect());
                Some(Blocks { n, rect: Box::new(rect) })
            }
        }
    }

    /// The outermost element of a widget that draws the text.
    pub(super) fn root(&self) -> Option<Element> {
        match self {
            Self::Drawn(root) => root.cast(),
            Self::InPlace(_) => None,
        }
    }

    /// The page's own article, if the text is in it.
    pub(super) const fn in_place(&self) -> Option<&InPlace> {
        match self {
            Self::Drawn(_) => None,
            Self::InPlace(it) => Some(it),
        }
    }
}

/// The blocks on the page.
pub(super) struct Blocks {
    /// How many there are.
    pub(super) n: usize,
    /// Where the one with this index is in the window or, if this line of the window is not in its stretch, where that is: then
    /// the browser need not lay it out.
    pub(super) rect: Box<dyn Fn(usize, f64) -> Option<DomRect>>,
}
