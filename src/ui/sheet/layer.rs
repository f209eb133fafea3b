//! The top layer: above all that the page has, and out of any box that would cut it.

use crate::ui::effect::use_effect_on;
use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Has an element in the top layer while `is_open`; browsers without it leave the element where it is.
#[hook]
pub(in crate::ui) fn use_popover(element: &NodeRef, is_open: bool) {
    use_effect_on((element.clone(), is_open), |(element, is_open)| {
        let method = match is_open {
            true => "showPopover",
            false => "hidePopover",
        };
        if let Some(element) = element.cast::<Element>().filter(|it| it.has_attribute("popover"))
            && let Ok(method) = Reflect::get(&element, &method.into())
            && let Some(method) = method.dyn_ref::<Function>()
        {
            // It throws where the element is in that state already, and where it has left the page.
            let _ = method.call0(&element);
        }
    });
}
