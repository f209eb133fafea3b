//! A widget that is coming: laid out, but out of sight until it is ready.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
        place.set_attribute("aria-hidden", "true")
    } else {
        // Chromium leaves an empty attribute where nobody has read it since the style was set.
        place.get_attribute("style");
        place.remove_attribute("style").and(place.remove_attribute("aria-hidden"))
    };
}
