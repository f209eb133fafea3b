//! The part that reads files and finds who said what in a text, with what drawing an article takes. An article in place with
//! findings does without it.

use super::swap::{PlaceInFallback, Spot};
use crate::article::Article;
use crate::parse::{Parsed, parse};
use crate::parts::part;
use crate::speakers::{Proceedings, extract};
use crate::state::Story;
use crate::ui::View;
use web_sys::Element;

/// What is in the part.
pub(crate) struct Finder {
    /// Reads a file.
    pub(super) read: fn(&[u8]) -> Parsed,
    /// Finds who said what.
    pub(super) find: fn(&Article) -> Proceedings,
    /// Where the reader of a fallback is.
    pub(super) remember: fn(&Element, Option<View>) -> Option<PlaceInFallback>,
    /// Where that is in the drawn article.
    pub(super) restore: fn(&PlaceInFallback, &Element, &Story) -> Option<(Spot, f64)>,
    /// Moves the focus there.
    pub(super) refocus: fn(&PlaceInFallback, &Element, &Element),
}

part!(finder, load: Finder = Finder {
    read: parse,
    find: extract,
    remember: PlaceInFallback::of,
    restore: PlaceInFallback::restore,
    refocus: PlaceInFallback::refocus,
});
