//! The desk's stylesheets: adopted, since the page's policy allows none that are written in it.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Document, Element};

const STYLES: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/desk/desk.css"),
    include_str!("../../styles/desk/head.css"),
    include_str!("../../styles/desk/entry.css"),
    include_str!("../../styles/desk/people.css"),
    include_str!("../../styles/desk/text.css"),
    include_str!("../../styles/desk/statement.css"),
    include_str!("../../styles/desk/foot.css"),
    include_str!("../../styles/desk/dialogs.css"),
);

/// Applies them to the document around `element`.
pub(super) fn adopt(element: &Element) {
    let Some(document) = element.get_root_node().dyn_into::<Document>().ok() else { return };
    if let Ok(sheet) = CssStyleSheet::new()
        && sheet.replace_sync(STYLES).is_ok()
    {
        document.adopted_style_sheets().push(&sheet);
    }
}
