//! What scrolls an element: the window, or a box around it.

use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollBehavior, ScrollToOptions, ShadowRoot};

/// What scrolls an element: the nearest box around it that scrolls, or the window.
pub(crate) struct Scroller(Option<Element>);

/// What of the window a scroller takes up, in pixels.
#[derive(Clone, Copy)]
pub(crate) struct View {
    /// How far down the window it starts; negative for a box whose top is out of sight.
    pub(crate) top: f64,
    pub(crate) height: f64,
}

impl View {
    /// How far down the window it is seen from.
    pub(crate) const fn edge(self) -> f64 {
        self.top.max(0.0)
    }
}

impl Scroller {
    /// What scrolls `element`.
    pub(crate) fn of(element: &Element) -> Self {
        Self(nearest_box(element))
    }

    /// What it takes up.
    pub(crate) fn view(&self) -> View {
        if let Some(scroller) = &self.0 {
            let rect = scroller.get_bounding_client_rect();
            return View { top: rect.top(), height: rect.height() };
        }
        let height = || web_sys::window()?.inner_height().ok()?.as_f64();
        View { top: 0.0, height: height().unwrap_or_default() }
    }

    /// How far it has been scrolled, in pixels.
    pub(crate) fn position(&self) -> f64 {
        let window = || web_sys::window()?.scroll_y().ok();
        self.0.as_ref().map(|it| f64::from(it.scroll_top())).or_else(window).unwrap_or_default()
    }

    /// Scrolls down by so many pixels.
    pub(crate) fn scroll_by(&self, distance: f64, behavior: ScrollBehavior) {
        let options = ScrollToOptions::new();
        options.set_top(distance);
        options.set_behavior(behavior);
        match (&self.0, web_sys::window()) {
            (Some(scroller), _) => scroller.scroll_by_with_scroll_to_options(&options),
            (None, Some(window)) => window.scroll_by_with_scroll_to_options(&options),
            (None, None) => {}
        }
    }
}

/// The nearest box around `element` that scrolls; `None` if that is the window.
fn nearest_box(element: &Element) -> Option<Element> {
    let window = web_sys::window()?;
    let root = element.owner_document()?.scrolling_element();
    let mut next = around(element);
    while let Some(it) = next {
        let style = window.get_computed_style(&it).ok().flatten();
        let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
        let scrolls = matches!(overflow.as_deref(), Some("auto" | "scroll"));
        if scrolls && it.client_height() < it.scroll_height() && Some(&it) != root.as_ref() {
            return Some(it);
        }
        next = around(&it);
    }
    None
}

/// The element around another on the screen: a page's frame may be a custom element that scrolls what is put into its slot.
fn around(element: &Element) -> Option<Element> {
    let slot = element.assigned_slot().map(Into::into);
    let host = || Some(element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host());
    slot.or_else(|| element.parent_element()).or_else(host)
}
