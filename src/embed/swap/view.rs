//! What a reader has in view, and how it stays where it is.

use super::fallback::{Fallback, first_char};
use crate::article::TextRange;
use crate::ui::{InPlace, Scroller, View};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, Range, ScrollBehavior};

/// How many pixels at the top of the view do not count: that little of a line is not read, and positions are rounded.
pub(super) const EDGE: f64 = 4.0;

/// How many stretches of words are remembered, from the top of the view on, for what the drawn article lacks: an ad, a byline.
/// With fewer, the reader's place is lost sooner; each costs the browser time.
const N_STRETCHES: usize = 12;

/// How many things on top of each other may cover the top of the view. With fewer, what is covered counts as read.
const N_COVERS: usize = 6;

/// In how many more frames what is in view is put back: before the first, the page has learnt of the widget and may have changed
/// its styles; after it, a long article has laid out what is near the view.
const N_FRAMES: u8 = 3;

/// Something that the widget's appearance moves.
pub(in crate::embed) enum Spot {
    /// Words of the drawn article.
    Words(Range),
    /// The start of the page's article, in or after the element.
    Start(InPlace),
    /// The end of the element, and with it all that follows.
    End(Element),
}

impl Spot {
    /// The first thing after the widget.
    pub(super) fn moved_by(element: &Element, in_place: Option<&InPlace>) -> Self {
        let is_after = |target: &Element| {
            let position = element.compare_document_position(target);
            target == element || position & Node::DOCUMENT_POSITION_FOLLOWING != 0
        };
        let article = in_place.filter(|it| is_after(it.target()));
        article.cloned().map_or_else(|| Self::End(element.clone()), Self::Start)
    }

    /// How far down the window it is; `None` if it is nowhere.
    pub(super) fn y(&self) -> Option<f64> {
        let top = |range: &Range| {
            let rect = range.get_bounding_client_rect();
            (0.0 < rect.height()).then(|| rect.top())
        };
        match self {
            Self::Words(range) => top(range),
            Self::Start(article) => top(&article.block(0)?),
            Self::End(element) => Some(element.get_bounding_client_rect().bottom()),
        }
    }
}

/// Scrolls until a spot is `y` pixels down the window, now and in the next frames.
pub(super) fn keep(scroller: Scroller, spot: Spot, y: f64) {
    let position = scroller.position();
    keep_for(N_FRAMES, scroller, spot, y, position);
}

/// The same, as long as nobody else scrolls; `position` is how far it has been scrolled until now.
fn keep_for(n_frames: u8, scroller: Scroller, spot: Spot, y: f64, position: f64) {
    let Some(moved) = spot.y().map(|now| now - y) else { return };
    let scrolled = scroller.position() - position;
    // The browser's own anchoring scrolls without moving it.
    if scrolled != 0.0 && (moved + scrolled).abs() < EDGE {
        return;
    }
    // Where nothing is to be done, a jump that has begun must not end.
    if 0.5 < moved.abs() {
        scroller.scroll_by(moved, ScrollBehavior::Instant);
    }
    let position = scroller.position();
    if let Some(window) = web_sys::window().filter(|_| 0 < n_frames) {
        let again =
            Closure::once_into_js(move || keep_for(n_frames - 1, scroller, spot, y, position));
        let _ = window.request_animation_frame(again.unchecked_ref());
    }
}

/// How far down the window a reader of `element` sees something of it: the page's header may stick to the top.
pub(super) fn top_of_view(element: &Element, view: View) -> f64 {
    let rect = element.get_bounding_client_rect();
    let x = rect.left() + rect.width() / 2.0;
    let mut top = view.edge();
    for _ in 0..N_COVERS {
        let document = element.owner_document();
        let cover = document.and_then(|it| it.element_from_point(x as f32, top as f32));
        let is_cover = |it: &Element| !it.contains(Some(element)) && !element.contains(Some(it));
        match cover.filter(is_cover) {
            Some(cover) => top = cover.get_bounding_client_rect().bottom().ceil(),
            None if top < view.top + view.height => return top,
            None => break,
        }
    }
    // What covers all of it is about to go, such as a question about cookies.
    view.edge()
}

/// The words of a fallback from the first line below `top` on, in short stretches, with their distance from the window's top.
pub(super) fn lines_in_view(
    text: &Fallback,
    fallback: &InPlace,
    top: f64,
) -> Vec<(TextRange, f64)> {
    let rect = |words| Some(fallback.range(words)?.get_bounding_client_rect());
    // What is not displayed is at 0.
    let is_seen = |words| rect(words).is_some_and(|rect| top + EDGE < rect.bottom());
    let mut lines = Vec::new();
    for block in text.blocks().skip_while(|&block| !is_seen(block)).take(N_STRETCHES) {
        // Only the first of them may have something above the view.
        let mut rest = if lines.is_empty() { seen(text, block, is_seen) } else { block };
        while !rest.is_empty() && lines.len() < N_STRETCHES {
            let words = text.start(rest);
            lines.extend(rect(first_char(&text.0, words)).map(|rect| (words, rect.top())));
            rest.start = words.end;
        }
    }
    lines
}

/// What of a block is seen: all from the first line that is.
fn seen(text: &Fallback, block: TextRange, is_seen: impl Fn(TextRange) -> bool) -> TextRange {
    let chars = text.0.slice(block).char_indices();
    let starts: Vec<usize> = chars.map(|(at, _)| block.start + at).collect();
    let n_above = starts.partition_point(|&it| !is_seen(TextRange::new(block.start, it)));
    let start = n_above.checked_sub(1).and_then(|idx| starts.get(idx));
    TextRange::new(start.copied().unwrap_or(block.start), block.end)
}
