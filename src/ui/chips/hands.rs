//! What keys do on the chips, and that the chosen one is in sight: loaded right after everything else.

use crate::timeline::Step;
use crate::ui::shortcuts::step;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Scrolls the row, and nothing else, until all of the chosen chip is seen.
pub(in crate::ui) fn show_chip(row: &Element) {
    if let Ok(Some(chip)) = row.query_selector("[aria-pressed=true]") {
        let (seen, chip) = (row.get_bounding_client_rect(), chip.get_bounding_client_rect());
        let to_start = chip.left() - MARGIN - seen.left();
        let to_end = chip.right() + MARGIN - seen.right();
        // The start counts where there is no room for all of it.
        let by = if to_start < 0.0 { to_start } else { to_end.max(0.0).min(to_start) };
        row.scroll_by_with_x_and_y(by, 0.0);
    }
}

/// How far from the edge of the row, in pixels, a chip is all seen: nearer, it fades.
const MARGIN: f64 = 24.0;

/// Moves the focus from chip to chip.
pub(in crate::ui) fn walk(event: KeyboardEvent) {
    let chip: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
    let next = chip.zip(step(&event)).and_then(|(chip, step)| match step {
        Step::Back => chip.previous_element_sibling(),
        Step::Forth => chip.next_element_sibling(),
        Step::First => chip.parent_element()?.first_element_child(),
        Step::Last => chip.parent_element()?.last_element_child(),
        Step::Up | Step::Down => None,
    });
    if let Some(next) = next.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        // Focus fails only on what is not rendered, and then stays where it is.
        let _ = next.focus();
    }
}
