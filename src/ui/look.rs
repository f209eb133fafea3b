//! How the stylesheets reach the page, and how numbers reach the stylesheets.
//!
//! Constructed stylesheets and `style.setProperty` work under a content security policy that forbids `style` attributes
//! and elements. Nothing here says how anything looks.

mod minified;
pub(super) mod sheets;

use super::effect::use_effect_on;
use super::value::use_value;
use crate::decimal::decimal;
use gloo::events::EventListener;
use js_sys::{Array, Number};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

thread_local! {
    /// One sheet of each kind for all widgets of a document.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// Applies the styles in the tree that contains `element`: its shadow root, or else its document.
pub fn adopt_styles(element: &Element) {
    adopt(element, sheets::FIRST);
}

/// The same with a sheet of [`sheets`].
pub(super) fn adopt(element: &Element, styles: &'static str) {
    if let (Some(sheet), Some(adopted)) = (sheet(styles), adopted_sheets(element))
        && !adopted.includes(&sheet, 0)
    {
        adopted.push(&sheet);
    }
}

fn sheet(styles: &'static str) -> Option<CssStyleSheet> {
    SHEETS.with_borrow_mut(|sheets| {
        let known = sheets.iter().find(|(it, _)| std::ptr::eq(*it, styles));
        known.map(|(_, sheet)| sheet.clone()).or_else(|| {
            let sheet = CssStyleSheet::new().ok()?;
            sheet.replace_sync(styles).ok()?;
            sheets.push((styles, sheet.clone()));
            Some(sheet)
        })
    })
}

/// The sheets that the tree around `element` has adopted, as a list that takes more.
pub(super) fn adopted_sheets(element: &Element) -> Option<Array> {
    let root: JsValue = element.get_root_node().into();
    let of_shadow = root.dyn_ref::<ShadowRoot>().map(ShadowRoot::adopted_style_sheets);
    of_shadow.or_else(|| root.dyn_ref::<Document>().map(Document::adopted_style_sheets))
}

/// The value of a property that an element has now.
fn computed(element: &Element, property: &str) -> Option<String> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    style.get_property_value(property).ok()
}

/// Which colours to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the page.
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

    /// The name in `styles/tokens.css`, for a widget in `around`.
    ///
    /// The page's own `color-scheme` is inherited. A page that declares none is dark if its text is light.
    fn name(self, around: Option<&Element>) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => {
                let scheme = around.and_then(|it| computed(it, "color-scheme"));
                let is_declared = scheme.is_some_and(|it| !matches!(&*it, "normal" | ""));
                let ink = around.and_then(|it| computed(it, "color"));
                let is_light = ink.is_some_and(|colour| lightness(&colour) > LIGHT);
                match (is_declared, is_light) {
                    (true, _) => "auto",
                    (false, true) => "dark",
                    (false, false) => "light",
                }
            }
        }
    }
}

/// From which lightness on text is light, from 0 to 1. Lower, and grey text on white counts; higher, and light grey on black does
/// not.
const LIGHT: f64 = 0.6;

/// How light a colour is, from 0 to 1, as computed styles write it: `rgb(…)`, or in one of the newer colour spaces.
fn lightness(colour: &str) -> f64 {
    let Some((space, channels)) = colour.split_once('(') else { return 0.0 };
    let mut sum = 0.0;
    let mut first = None;
    for channel in channels.split([' ', ',']).filter(|it| it.starts_with(is_digit)).take(3) {
        // The browser reads the number: Rust's own tables for that weigh 12 kB in the module.
        let channel = js_sys::parse_float(channel);
        sum += channel;
        first.get_or_insert(channel);
    }
    match space {
        "rgb" | "rgba" => sum / (3.0 * 255.0),
        "color" => sum / 3.0,
        "lab" | "lch" => first.unwrap_or_default() / 100.0,
        _ => first.unwrap_or_default(),
    }
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The name of the theme that a widget has now, whose outermost element `root` is: what is around it may change. `None`
/// until it is on the page.
#[hook]
pub(super) fn use_theme(root: &NodeRef, theme: Theme) -> Option<&'static str> {
    let (name, set) = use_value(|| None);
    use_effect_on((root.clone(), theme), move |(root, theme)| {
        let around = root.cast::<Element>().and_then(|root| around(&root));
        let theme = *theme;
        set.set(Some(theme.name(around.as_ref())));
        // `.place` makes a change of its colour known by a transition.
        let listener = around.map(|around| {
            let parent = around.clone();
            EventListener::new(&around, "transitionend", move |_| {
                set.set(Some(theme.name(Some(&parent))));
            })
        });
        move || drop(listener)
    });
    name
}

/// The element around the widget: its parent, or the host of the shadow root that it is in.
fn around(root: &Element) -> Option<Element> {
    let host = || Some(root.get_root_node().dyn_into::<ShadowRoot>().ok()?.host());
    root.parent_element().or_else(host)
}

/// Whether a media query is true of this reader's window.
pub(super) fn is_media(query: &str) -> bool {
    let media = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    media.is_some_and(|media| media.matches())
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

/// Numbers as custom properties, for the property `style` of an element while it is rendered: an effect may run after the
/// browser has styled the element without them. A strict policy forbids only the attribute.
pub(super) fn numbers(numbers: &[(&str, f32)]) -> JsValue {
    let mut style = String::new();
    for (name, number) in numbers {
        // In hundred-thousandths: Rust's own float formatting would add 5 kB to the module.
        let whole = (number * 1e5) as i32;
        let sign = if whole < 0 { "-" } else { "" };
        let digits = decimal(whole.unsigned_abs() as usize);
        for part in [name, ":", sign, &digits, "e-5;"] {
            style.push_str(part);
        }
    }
    style.into()
}
