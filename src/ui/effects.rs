//! What touches browser APIs: readiness, deep links, jumps, the clipboard, and whether something is in sight.
//!
//! Every listener and observer is owned by the effect that made it and goes with it.

use super::article::is_long;
use super::cite::Link;
use super::look::set_numbers;
use super::spans::page_ranges;
use super::words::Words;
use crate::state::{Action, Jump, Story, Target};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, Range, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

/// Opens what the page's address names, a statement or a search or both, now and whenever the address changes.
#[hook]
pub(super) fn use_deep_link(story: &Rc<Story>, anchor: &AttrValue, dispatch: &Callback<Action>) {
    use_effect_with(
        (story.clone(), anchor.clone(), dispatch.clone()),
        |(story, anchor, dispatch)| {
            let open = {
                let (story, anchor, dispatch) = (story.clone(), anchor.clone(), dispatch.clone());
                move || {
                    let Some(link) = Link::of_page(&anchor) else { return };
                    if let Some(query) = link.query {
                        dispatch.emit(Action::Search(query));
                    }
                    if let Some(mark_idx) = story.mark_of(&link.statement_id) {
                        dispatch.emit(Action::Open(mark_idx));
                    }
                }
            };
            open();
            let listener = web_sys::window()
                .map(|window| EventListener::new(&window, "hashchange", move |_| open()));
            move || drop(listener)
        },
    );
}

/// Lets queries be read with the names of fields in the interface's language, when that changes.
#[hook]
pub(super) fn use_field_names(words: &Words, dispatch: &Callback<Action>) {
    let (dispatch, is_first) = (dispatch.clone(), use_mut_ref(|| true));
    use_effect_with(words.clone(), move |words| {
        // The state starts with them.
        if !is_first.replace(false) {
            dispatch.emit(Action::NameFields(words.field_names()));
        }
    });
}

/// Scrolls to where the latest jump leads.
#[hook]
pub(super) fn use_jump(root: &NodeRef, story: &Rc<Story>, jump: Option<Jump>) {
    let (root, story) = (root.clone(), story.clone());
    use_effect_with(jump, move |jump| {
        let (Some(root), Some(Jump { target, .. })) = (root.cast::<Element>(), *jump) else {
            return;
        };
        if !is_long(&story) {
            let behavior =
                if wants_less_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth };
            return scroll_to(&root, &story, target, behavior);
        }
        // What lies on the way is not laid out and has no height yet: there at once, and again when what is there has.
        scroll_to(&root, &story, target, ScrollBehavior::Instant);
        Timeout::new(LAID_OUT, move || {
            scroll_to(&root, &story, target, ScrollBehavior::Instant);
        })
        .forget();
    });
}

/// How long it takes at most until what has come near the screen is laid out, in milliseconds: three frames.
const LAID_OUT: u32 = 50;

fn scroll_to(root: &Element, story: &Story, target: Target, behavior: ScrollBehavior) {
    let (selector, block) = match target {
        Target::Passage => ("[data-selected]", ScrollLogicalPosition::Center),
        Target::Words(range) => {
            put_there(root, &page_ranges(root, story, &[range]));
            (THERE, ScrollLogicalPosition::Center)
        }
        Target::Top => (".panel", ScrollLogicalPosition::Start),
    };
    if let Ok(Some(element)) = root.query_selector(selector) {
        bring_into_sight(&element, block, behavior);
    }
}

/// Scrolls whatever has to be scrolled for `element` to be seen.
pub(super) fn bring_into_sight(
    element: &Element,
    block: ScrollLogicalPosition,
    behavior: ScrollBehavior,
) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(behavior);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The element without looks that stands in for words when the page scrolls: a browser scrolls to elements alone.
const THERE: &str = ".there";

fn put_there(root: &Element, ranges: &[Range]) {
    if let (Ok(Some(there)), Some(range)) = (root.query_selector(THERE), ranges.first()) {
        let (place, whole) = (range.get_bounding_client_rect(), root.get_bounding_client_rect());
        let top = place.top() - whole.top();
        set_numbers(&there, &[("--top", top as f32), ("--height", place.height() as f32)]);
    }
}

fn wants_less_motion() -> bool {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// A place in the article: so far into that block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ReadingPlace {
    /// The block, by its place in the article.
    pub(super) block_idx: usize,
    /// How much of its height lies above, from 0 to 1.
    pub(super) share: f64,
}

/// How far down the screen a reader reads, as a share of its height: where eyes rest while scrolling.
const READING_LINE: f64 = 0.4;

/// Where the reading line crosses the children of `text`; nowhere while it is above or below all of them.
#[hook]
pub(super) fn use_reading_place(text: &NodeRef) -> Option<ReadingPlace> {
    let place = use_state_eq(|| None);
    let setter = place.setter();
    use_effect_with(text.clone(), move |text| {
        let text = text.clone();
        let follow = move |_: &Event| {
            setter.set(text.cast::<Element>().and_then(|text| reading_place(&text)))
        };
        // In the capture phase, since scrolling does not bubble and the host page may scroll in a box of its own.
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        let window = web_sys::window();
        let listener = window
            .map(|window| EventListener::new_with_options(&window, "scroll", options, follow));
        move || drop(listener)
    });
    *place
}

fn reading_place(text: &Element) -> Option<ReadingPlace> {
    let line = web_sys::window()?.inner_height().ok()?.as_f64()? * READING_LINE;
    let blocks = text.get_elements_by_class_name("block");
    let top = |idx: u32| blocks.item(idx).map(|block| block.get_bounding_client_rect().top());
    let (mut start, mut end) = (0, blocks.length());
    // The last block that starts above the line, by halves: blocks stand in order.
    while start < end {
        let middle = start + (end - start) / 2;
        if top(middle)? <= line { start = middle + 1 } else { end = middle }
    }
    let idx = start.checked_sub(1)?;
    let rect = blocks.item(idx)?.get_bounding_client_rect();
    let share = (line - rect.top()) / rect.height().max(1.0);
    let is_behind_all = idx + 1 == blocks.length() && 1.0 < share;
    (!is_behind_all).then(|| ReadingPlace { block_idx: idx as usize, share: share.min(1.0) })
}

/// Whether the reader has scrolled past all of `node`.
#[hook]
pub(super) fn use_is_out_of_sight(node: &NodeRef) -> bool {
    let is_out = use_state_eq(|| false);
    let set = is_out.setter();
    use_effect_with(node.clone(), move |node| {
        let watch = node.cast::<Element>().and_then(|element| {
            Watch::new(&element, move |entry| {
                set.set(!entry.is_intersecting() && entry.bounding_client_rect().bottom() <= 0.0);
            })
        });
        move || drop(watch)
    });
    *is_out
}

/// An intersection observer that stops with its owner.
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

/// How many of `n` rows are made at once: more would hold up what the reader does next.
const ROWS: usize = 24;

/// How many of `n` rows there are so far: all of few, and of many ever more, some at a time.
#[hook]
pub(super) fn use_growing(n: usize) -> usize {
    let n_made = use_state_eq(|| ROWS);
    let setter = n_made.setter();
    use_effect_with((n, *n_made), move |&(n, n_made)| {
        let next = if n_made < n { n_made + ROWS } else { ROWS.max(n) };
        let timeout = Timeout::new(0, move || setter.set(next));
        move || drop(timeout)
    });
    (*n_made).min(n)
}

/// Whether the page is being printed.
#[hook]
pub(super) fn use_is_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    let setter = is_printing.setter();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(event, is_on)| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |_| setter.set(is_on))
            })
        });
        move || drop(listeners)
    });
    *is_printing
}

/// Opens the share sheet of browsers that have one; where the reader closes it, nothing is shared and nothing is wrong.
pub(super) fn share(title: &str, text: &str, url: &str) {
    let Some((navigator, share)) = share_sheet() else { return };
    let data = Object::new();
    for (name, value) in [("title", title), ("text", text), ("url", url)] {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&data, &name.into(), &value.into());
    }
    if let Ok(shared) = share.call1(&navigator, &data)
        && let Ok(shared) = shared.dyn_into::<Promise>()
    {
        spawn_local(async move {
            let _ = JsFuture::from(shared).await;
        });
    }
}

/// Whether the browser has a share sheet.
pub(super) fn can_share() -> bool {
    share_sheet().is_some()
}

fn share_sheet() -> Option<(web_sys::Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

/// Copies a text and says so: `(what to say, the text)`. Where the browser has no clipboard to give, the text itself is
/// what is said, so that it can be copied by hand. What was said goes when `subject` changes.
#[hook]
pub(super) fn use_copy<T: PartialEq + 'static>(
    subject: T,
) -> (AttrValue, Callback<(AttrValue, String)>) {
    let said = use_state_eq(AttrValue::default);
    {
        let said = said.setter();
        use_effect_with(subject, move |_| said.set(AttrValue::default()));
    }
    let setter = said.setter();
    let copy = Callback::from(move |(done, text): (AttrValue, String)| {
        let setter = setter.clone();
        spawn_local(async move {
            let is_copied = write_clipboard(&text).await.is_ok();
            setter.set(if is_copied { done } else { AttrValue::from(text) });
        });
    });
    ((*said).clone(), copy)
}

async fn write_clipboard(text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let navigator = window.navigator();
    // Pages that are not served securely have no clipboard, and its getter would throw.
    if Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}
