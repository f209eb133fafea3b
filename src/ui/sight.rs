//! What the reader has in view: how far down the article they are, and whether something is scrolled away.
//!
//! Every listener and observer is owned by the effect that made it and is removed with it.

use super::effect::use_effect_on;
use super::surface::{Blocks, Surface};
use super::value::{Setter, use_value};
use crate::article::TextRange;
use crate::state::Story;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::prelude::*;

/// A position in the article: a block, and how far into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ReadingPlace {
    /// The block's index in the article.
    pub(super) block_idx: usize,
    /// How much of its height is above the reading line, from 0 to 1.
    pub(super) share: f64,
}

impl ReadingPlace {
    /// The block, and the position in the text.
    pub(super) fn offset(self, story: &Story) -> Option<(TextRange, usize)> {
        let block = story.article.blocks.get(self.block_idx)?.range;
        Some((block, block.start + (block.len() as f64 * self.share) as usize))
    }
}

/// How far down the screen a reader reads, as a share of its height: where the eyes rest while scrolling.
const READING_LINE: f64 = 0.4;

/// Where the reading line crosses the blocks on `surface`; `None` while it is above or below all of them, and until the reader
/// scrolls.
#[hook]
pub(super) fn use_reading_place(surface: &Surface) -> Option<ReadingPlace> {
    let (place, setter) = use_value(|| None);
    use_effect_on(surface.clone(), move |surface| {
        let listener = follow(surface, setter);
        move || drop(listener)
    });
    place
}

/// The same while `is_followed`, and then from the start; otherwise as it was last.
#[hook]
pub(super) fn use_followed_place(surface: &Surface, is_followed: bool) -> Option<ReadingPlace> {
    let (place, setter) = use_value(|| None);
    use_effect_on((surface.clone(), is_followed), move |(surface, is_followed)| {
        let listener = is_followed.then(|| {
            setter.set(surface.blocks().and_then(|blocks| reading_place(&blocks)));
            follow(surface, setter)
        });
        move || drop(listener)
    });
    place
}

/// Keeps the place as the reader scrolls, until this is dropped.
fn follow(surface: &Surface, setter: Setter<Option<ReadingPlace>>) -> Option<EventListener> {
    let surface = surface.clone();
    let follow = move |_: &Event| {
        setter.set(surface.blocks().and_then(|blocks| reading_place(&blocks)));
    };
    // In the capture phase, since scroll events do not bubble and the host page may scroll inside a box of its own.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(&window, "scroll", options, follow))
}

fn reading_place(blocks: &Blocks) -> Option<ReadingPlace> {
    let line = web_sys::window()?.inner_height().ok()?.as_f64()? * READING_LINE;
    let idx = last_above(blocks, line)?;
    let rect = (blocks.rect)(idx, line)?;
    let share = (line - rect.top()) / rect.height().max(1.0);
    let is_behind_all = idx + 1 == blocks.n && 1.0 < share;
    (!is_behind_all).then(|| ReadingPlace { block_idx: idx, share: share.min(1.0) })
}

/// The index of the last block that starts above this line of the window.
fn last_above(blocks: &Blocks, line: f64) -> Option<usize> {
    let (mut start, mut end) = (0, blocks.n);
    // Binary search: the blocks are in order.
    while start < end {
        let middle = start + (end - start) / 2;
        if (blocks.rect)(middle, line)?.top() <= line { start = middle + 1 } else { end = middle }
    }
    start.checked_sub(1)
}

/// How many blocks may be in sight at once. With fewer, the last ones on a high screen come a moment later; each costs time
/// before anything is seen.
const N_IN_SIGHT: usize = 40;

/// The text from the first block in sight on, about as much as a screen shows; `None` if no block is on the page.
pub(super) fn near(surface: &Surface, story: &Story) -> Option<TextRange> {
    let blocks = surface.blocks()?;
    let first = last_above(&blocks, 0.0).unwrap_or_default();
    let mut near = story.article.blocks.get(first..)?.iter().take(N_IN_SIGHT).map(|it| it.range);
    let start = near.next()?;
    Some(near.next_back().map_or(start, |end| start.cover(end)))
}

/// Whether the reader has scrolled past all of `node`.
#[hook]
pub(super) fn use_is_out_of_sight(node: &NodeRef) -> bool {
    let (is_out, set) = use_value(|| false);
    use_effect_on(node.clone(), move |node| {
        let watch = node.cast::<Element>().and_then(|element| {
            Watch::new(&element, move |entry| {
                set.set(!entry.is_intersecting() && entry.bounding_client_rect().bottom() <= 0.0);
            })
        });
        move || drop(watch)
    });
    is_out
}

/// An intersection observer that stops when this is dropped.
struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array)>,
}

impl Watch {
    fn new(
        element: &Element,
        on_change: impl Fn(IntersectionObserverEntry) + 'static,
    ) -> Option<Self> {
        let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            if let Ok(entry) = entries.pop().dyn_into() {
                on_change(entry);
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
