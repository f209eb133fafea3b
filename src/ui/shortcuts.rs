//! Keys that work wherever in the widget the focus is: `/` goes to the search box, as on many sites.
//!
//! They do nothing elsewhere on the page, where the host page may use the same keys. Ctrl+F remains the browser's.

use crate::timeline::Step;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Whether single-key shortcuts work. WCAG 2.1.4 requires a way to turn them off: speech input may type them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortcuts {
    /// They work.
    #[default]
    On,
    /// They do nothing.
    Off,
}

impl Shortcuts {
    /// Reads the `shortcuts` attribute; anything but `off` is `On`.
    pub fn from_attribute(value: Option<&str>) -> Self {
        if value == Some("off") { Self::Off } else { Self::On }
    }

    /// The key that moves the focus to the search box, as ARIA writes it; `None` if shortcuts are off.
    pub(super) fn key(self) -> Option<&'static str> {
        (self == Self::On).then_some("/")
    }
}

/// Whether a key is pressed together with one that makes it a command of the browser or the system.
pub(super) fn has_command(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

/// The step that an arrow, Home or End asks for, in the direction in which its target is written.
pub(super) fn step(event: &KeyboardEvent) -> Option<Step> {
    if has_command(event) || event.shift_key() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let is_mirrored = || target.matches(":dir(rtl)").unwrap_or_default();
    Some(match event.key().as_str() {
        "ArrowLeft" if is_mirrored() => Step::Forth,
        "ArrowRight" if is_mirrored() => Step::Back,
        "ArrowLeft" => Step::Back,
        "ArrowRight" => Step::Forth,
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}

/// Whether the key is typed into a text field.
pub(super) fn is_in_text(event: &KeyboardEvent) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|it| it.matches("input, textarea, [contenteditable]").unwrap_or_default())
}
