//! Opens what a passage of the page's article is hidden in, as a browser does for what it finds in a page: `details` open,
//! what is `hidden="until-found"` is shown, the tab of a hidden panel is pressed.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, Node};

/// Opens all around `node`, up to `target`.
pub(in crate::ui) fn reveal(node: &Node, target: &Element) {
    let mut around = node.parent_element();
    while let Some(element) = around {
        open(&element);
        around = element.parent_element().filter(|_| &element != target);
    }
}

fn open(element: &Element) {
    if element.local_name() == "details" && !element.has_attribute("open") {
        // These attributes have valid names.
        let _ = element.set_attribute("open", "");
    }
    if element.get_attribute("hidden").as_deref() == Some("until-found") {
        let init = EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("beforematch", &init) {
            let _ = element.dispatch_event(&event);
        }
        let _ = element.remove_attribute("hidden");
    }
    let is_panel = element.get_attribute("role").as_deref() == Some("tabpanel");
    if is_panel
        && element.get_client_rects().length() == 0
        && let Some(tab) = tab_of(element)
    {
        tab.click();
    }
}

/// The tab that shows a panel: it names the panel, or the panel names it.
fn tab_of(panel: &Element) -> Option<HtmlElement> {
    let document = panel.owner_document()?;
    let labelled = panel.get_attribute("aria-labelledby");
    let labelled = labelled.and_then(|id| document.get_element_by_id(&id));
    let is_tab = |it: &Element| it.get_attribute("role").as_deref() == Some("tab");
    let named = labelled.filter(is_tab).or_else(|| {
        let tabs = document.query_selector_all("[role=tab][aria-controls]").ok()?;
        let tabs = (0..tabs.length()).filter_map(|idx| tabs.item(idx)?.dyn_into::<Element>().ok());
        let mut tabs =
            tabs.filter(|tab| tab.get_attribute("aria-controls").as_deref() == Some(&*panel.id()));
        tabs.next()
    });
    named?.dyn_into().ok()
}
