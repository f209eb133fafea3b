//! How wide something is, which the lanes must know before any mark is drawn, and where along it a pointer is.
//!
//! The observer is owned by the effect that made it and is removed with it. Tests: `tests/page/timeline.rs`.

use super::effect::use_effect_on;
use super::value::use_value;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    type ResizeObserver;

    #[wasm_bindgen(constructor)]
    fn new(callback: &Function) -> ResizeObserver;

    #[wasm_bindgen(method)]
    fn observe(this: &ResizeObserver, element: &Element);

    #[wasm_bindgen(method)]
    fn disconnect(this: &ResizeObserver);
}

/// The width, in pixels, of the first element in `root` that matches; `None` before it is on the page, and while it takes no room.
#[hook]
pub(super) fn use_width(root: &NodeRef, selector: &'static str) -> Option<f32> {
    let (width, set) = use_value(|| None);
    use_effect_on(root.clone(), move |root| {
        let root = root.cast::<Element>();
        let element = root.and_then(|root| root.query_selector(selector).ok()?);
        let watch = element.map(|element| {
            let measured = element.clone();
            let measure = move || {
                let width = own_width(&measured);
                set.set((0.0 < width).then_some(width));
            };
            measure();
            Watch::new(&element, measure)
        });
        move || drop(watch)
    });
    width
}

/// In its own pixels: what the page scales or zooms is larger or smaller on the screen. Otherwise in fractions of a pixel.
fn own_width(element: &Element) -> f32 {
    let own = element.client_width() as f32;
    let seen = element.get_bounding_client_rect().width() as f32;
    if (seen - own).abs() < 1.0 { seen } else { own }
}

/// Where along an element a pointer is, from 0 to 1, from the side where reading starts.
pub(super) fn share_of_width(element: &Element, event: &MouseEvent) -> f32 {
    let rect = element.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0);
    let is_mirrored = element.matches(":dir(rtl)").unwrap_or_default();
    if is_mirrored { 1.0 - share as f32 } else { share as f32 }
}

/// A resize observer that stops when this is dropped.
struct Watch {
    observer: ResizeObserver,
    _callback: Closure<dyn Fn()>,
}

impl Watch {
    fn new(element: &Element, on_change: impl Fn() + 'static) -> Self {
        let callback = Closure::<dyn Fn()>::new(on_change);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref());
        observer.observe(element);
        Self { observer, _callback: callback }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
