//! The reader's selection, which moves from a fallback to the same words of the drawn article.

use super::fallback::{first_char, last_char};
use crate::article::TextRange;
use crate::state::Story;
use crate::ui::page_ranges;
use web_sys::{Element, Range};

/// What the reader has selected, if all of it is inside `element`.
pub(super) fn selection_in(element: &Element) -> Option<Range> {
    let range = web_sys::window()?.get_selection().ok()??.get_range_at(0).ok()?;
    let around = range.common_ancestor_container().ok()?;
    (!range.collapsed() && element.contains(Some(&around))).then_some(range)
}

/// Selects these words of `story` where `widget` has them.
pub(super) fn select(words: TextRange, widget: &Element, story: &Story) -> Option<()> {
    let ends = [first_char(&story.article, words), last_char(&story.article, words)];
    let [start, end] = &page_ranges(widget, story, &ends)[..] else { return None };
    let selection = web_sys::window()?.get_selection().ok()??;
    let (first, last) = (start.start_container().ok()?, end.end_container().ok()?);
    let (from, to) = (start.start_offset().ok()?, end.end_offset().ok()?);
    selection.set_base_and_extent(&first, from, &last, to).ok()
}
