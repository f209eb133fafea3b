//! What of the window is in sight, also in a frame that is as high as its article: there the window's own size says nothing, and
//! an `IntersectionObserver` knows.

use super::area::Area;
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    ResizeObserver,
};

/// Whether the widget is in a frame that does not scroll by itself.
pub(super) fn is_framed() -> bool {
    let is_framed = || {
        let window = web_sys::window()?;
        let is_top = window.parent().ok()?? == window;
        let height = window.inner_height().ok()?.as_f64()?;
        let whole = window.document()?.document_element()?.scroll_height();
        Some(!is_top && f64::from(whole) <= height + 1.0)
    };
    is_framed().unwrap_or_default()
}

/// All of the window.
pub(super) fn window() -> Option<Area> {
    let window = web_sys::window()?;
    // Without the scroll bar.
    let right = window.document()?.document_element()?.client_width();
    let bottom = window.inner_height().ok()?.as_f64()?;
    Some(Area { right: right.into(), bottom, ..Area::default() })
}

/// Calls `then` with what of the frame is in sight, once that is known.
pub(super) fn ask(then: impl FnOnce(Area) + 'static) {
    let observer = RefCell::new(None::<IntersectionObserver>);
    let observer = std::rc::Rc::new(observer);
    let kept = observer.clone();
    let told = Closure::once_into_js(move |entries: Array| {
        if let Some(observer) = kept.take() {
            observer.disconnect();
        }
        if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            let rect = entry.intersection_rect();
            let (left, top) = (rect.left(), rect.top());
            then(Area { left, top, right: rect.right(), bottom: rect.bottom() });
        }
    });
    let document = web_sys::window().and_then(|window| window.document());
    let whole = document.and_then(|document| document.document_element());
    if let (Ok(new), Some(whole)) = (IntersectionObserver::new(told.unchecked_ref()), whole) {
        new.observe(&whole);
        observer.replace(Some(new));
    }
}

/// Calls back whenever an element comes into sight or leaves it, in part or wholly, until this is dropped.
pub(super) struct Sight {
    observer: IntersectionObserver,
    _changed: Closure<dyn Fn(Array)>,
}

impl Sight {
    pub(super) fn new(element: &Element, on_leave: impl Fn() + 'static) -> Option<Self> {
        let changed = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let entry: Option<IntersectionObserverEntry> = entries.pop().dyn_into().ok();
            if entry.is_some_and(|entry| entry.intersection_ratio() < 1.0) {
                on_leave();
            }
        });
        let options = IntersectionObserverInit::new();
        let steps = [0.0, 0.25, 0.5, 0.75, 1.0].map(JsValue::from);
        options.set_threshold(&steps.iter().collect::<Array>());
        let callback = changed.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back whenever the size of one of some elements has changed, until this is dropped.
pub(super) struct Resized {
    observer: ResizeObserver,
    _changed: Closure<dyn Fn()>,
}

impl Resized {
    pub(super) fn new(
        elements: [Option<Element>; 2],
        on_change: impl Fn() + 'static,
    ) -> Option<Self> {
        let changed = Closure::<dyn Fn()>::new(on_change);
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        elements.iter().flatten().for_each(|element| observer.observe(element));
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for Resized {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
