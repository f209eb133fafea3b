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
                let rect =
                    move |idx: usize| Some(blocks.item(idx as u32)?.get_bounding_client_rect());
                Some(Blocks { n, rect: Box::new(rect) })
            }
            Self::InPlace(it) => {
                let (n, it) = (it.n_blocks(), it.clone());
                let rect = move |idx| Some(it.block(idx)?.get_bounding_client_rect());
                Some(Blocks { n, rect: Box::new(rect) })
            }
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
    /// Where the one with this index is in the window.
    pub(super) rect: Box<dyn Fn(usize) -> Option<DomRect>>,
}
