//! How the stylesheets reach the page, and how numbers reach the stylesheets.
//!
//! Constructed stylesheets and `style.setProperty` work under a content security policy that forbids `style` attributes
//! and elements. Nothing here says how anything looks.

mod minified;

use js_sys::Number;
use minified::{first, minified};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, HtmlElement, ShadowRoot};

/// All styles of the widget. All but the tokens are nested in the rule of the root element, so that they affect nothing
/// else on a page when the widget has no shadow root.
const WRITTEN: &str = concat!(
    include_str!("../../styles/tokens.css"),
    ".rostrum {",
    include_str!("../../styles/reset.css"),
    include_str!("../../styles/app.css"),
    include_str!("../../styles/header.css"),
    include_str!("../../styles/notice.css"),
    include_str!("../../styles/timeline.css"),
    include_str!("../../styles/lane.css"),
    include_str!("../../styles/axis.css"),
    include_str!("../../styles/ticks.css"),
    include_str!("../../styles/cursor.css"),
    include_str!("../../styles/tip.css"),
    include_str!("../../styles/tools.css"),
    include_str!("../../styles/search.css"),
    include_str!("../../styles/results.css"),
    include_str!("../../styles/suggestion.css"),
    include_str!("../../styles/card.css"),
    include_str!("../../styles/article.css"),
    include_str!("../../styles/dock.css"),
    include_str!("../../styles/print.css"),
    "}",
);

/// The styles as they reach the page.
const STYLES: &str = {
    const MINIFIED: ([u8; WRITTEN.len()], usize) = minified(WRITTEN);
    static BYTES: [u8; MINIFIED.1] = first(&MINIFIED.0);
    match str::from_utf8(&BYTES) {
        Ok(styles) => styles,
        // Never happens: only whole characters are removed.
        Err(_) => WRITTEN,
    }
};

thread_local! {
    /// One stylesheet for all widgets of a document.
    static SHEET: Option<CssStyleSheet> = new_sheet();
}

fn new_sheet() -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(STYLES).ok()?;
    Some(sheet)
}

/// Applies the styles in the tree that contains `element`: its shadow root, or else its document.
pub fn adopt_styles(element: &Element) {
    let root: JsValue = element.get_root_node().into();
    SHEET.with(|sheet| {
        let Some(sheet) = sheet else { return };
        let adopted = if let Some(root) = root.dyn_ref::<ShadowRoot>() {
            root.adopted_style_sheets()
        } else if let Some(root) = root.dyn_ref::<Document>() {
            root.adopted_style_sheets()
        } else {
            return;
        };
        if !adopted.includes(sheet, 0) {
            adopted.push(sheet);
        }
    });
}

/// Which colours to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the reader's system.
    #[default]
    Auto,
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

impl Theme {
    /// Reads the `theme` attribute; unknown values are `Auto`.
    pub fn from_attribute(value: Option<&str>) -> Self {
        match value {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Sets numbers as custom properties of `element`: `--start: 0.25`.
pub(super) fn set_numbers(element: &Element, numbers: &[(&str, f32)]) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        for (name, number) in numbers {
            // The browser formats the number: Rust's own float formatting would add 5 kB to the module.
            if let Ok(number) = Number::from(*number).to_fixed(5) {
                // Setting a custom property fails only on a read-only style, which an element's own never is.
                let _ = element.style().set_property(name, &String::from(number));
            }
        }
    }
}

/// Sets numbers on every child of `parent`, in order.
pub(super) fn set_numbers_of_children<const N: usize>(
    parent: &Element,
    numbers: impl Iterator<Item = [(&'static str, f32); N]>,
) {
    let children = parent.children();
    for (child_idx, numbers) in (0..).zip(numbers) {
        if let Some(child) = children.item(child_idx) {
            set_numbers(&child, &numbers);
        }
    }
}
