//! A widget that is coming: laid out, but out of sight until it is ready.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// The attribute that marks a widget's container until the widget is ready.
pub(super) const COMING: &str = "data-coming";

/// Takes a container's height and makes it transparent, or gives both back. All that is in it is laid out meanwhile, part by
/// part, since all at once would block the page.
///
/// No `visibility` and no `inert`: when they change, browsers look at the style of each element inside. Without `opacity`, what
/// moves in there would count as a shift.
pub(super) fn flatten(place: &Element, is_flat: bool) {
    // All of this fails only for an invalid name.
    let _ = if is_flat {
        let styles = place.unchecked_ref::<HtmlElement>().style();
        styles.set_css_text("position:absolute;inset-inline:0;height:0;overflow:clip;opacity:0");
        // As wide as it will be: what measures its room would move things once it is seen.
        if let Some(width) = width_around(place).filter(|it| it.ends_with("px")) {
            let _ = styles.set_property("inset-inline", "auto");
            let _ = styles.set_property("width", &width);
        }
        place.set_attribute("aria-hidden", "true")
    } else {
        // Chromium leaves an empty attribute where nobody has read it since the style was set.
        place.get_attribute("style");
        place.remove_attribute("style").and(place.remove_attribute("aria-hidden"))
    };
}

/// The width of the element that a container is in the shadow of.
fn width_around(place: &Element) -> Option<String> {
    let host = place.get_root_node().dyn_into::<ShadowRoot>().ok()?.host();
    let style = web_sys::window()?.get_computed_style(&host).ok()??;
    style.get_property_value("width").ok()
}
