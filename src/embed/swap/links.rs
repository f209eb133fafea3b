//! The focus, which moves from a link of a fallback to the same one of the drawn article.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement};

/// The link inside `element` that has the focus.
pub(super) fn focused_link(element: &Element) -> Option<Element> {
    let active = Reflect::get(&element.get_root_node(), &"activeElement".into());
    let active: Element = active.ok()?.dyn_into().ok()?;
    (active.local_name() == "a" && element.contains(Some(&active))).then_some(active)
}

/// Gives the focus to the link in `widget` that is like `link` in `element`: where there are several, to the one whose turn it is.
pub(super) fn focus_like(link: &Element, element: &Element, widget: &Element) -> Option<()> {
    let turn = links_like(link, element).iter().position(|it| it == link)?;
    let links = links_like(link, widget);
    let found = links.get(turn).or_else(|| links.first())?.dyn_ref::<HtmlElement>()?;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    found.focus_with_options(&options).ok()
}

/// The links in `root` with the words and the address of `link`.
fn links_like(link: &Element, root: &Element) -> Vec<Element> {
    let links = root.get_elements_by_tag_name("a");
    let links = (0..links.length()).filter_map(|idx| links.item(idx));
    links.filter(|it| words_and_address(it) == words_and_address(link)).collect()
}

fn words_and_address(link: &Element) -> (String, Option<JsValue>) {
    let words = link.text_content().unwrap_or_default();
    // The property is the whole address, whatever the attribute has.
    (words.split_whitespace().collect(), Reflect::get(link, &"href".into()).ok())
}
