//! What an element's properties and classes say of it, as a page reads them: by few words, which classes begin with. Tests:
//! `tests/parse/html.rs`, `tests/parse/pages.rs`.

use super::super::elements::Element;
use super::{Attributes, Hint};

/// First words of classes that mark page furniture.
const FURNITURE: [&str; 19] = [
    "ad",
    "ads",
    "advert",
    "advertisement",
    "breadcrumb",
    "breadcrumbs",
    "comments",
    "cookie",
    "newsletter",
    "paywall",
    "promo",
    "recommended",
    "related",
    "share",
    "sharing",
    "skip",
    "social",
    "sponsored",
    "subscribe",
];

/// The property of an element, as microdata.
pub(super) fn properties(attribute: Attributes<'_>) -> String {
    attribute("itemprop").unwrap_or_default()
}

pub(super) fn has_property(properties: &str, wanted: &str) -> bool {
    properties == wanted
}

/// Whether the style of an element hides it: that is read by desk and command line.
pub(super) fn is_unseen(_: Attributes<'_>) -> bool {
    false
}

/// What the classes of an element say of what is in it.
pub(super) fn hint(element: Element, attribute: Attributes<'_>, property: &str) -> Hint {
    let class = attribute("class").unwrap_or_default().to_ascii_lowercase();
    let is_list = matches!(element, Element::List(_));
    if property == "author" || begins_with(&class, &["byline", "author"]) {
        Hint::Makers
    } else if property.is_empty() && begins_with(&class, &FURNITURE)
        || is_list && has_word(&class, &FURNITURE)
    {
        Hint::Furniture
    } else {
        Hint::None
    }
}

/// Whether one of the classes begins with one of the words: `share-bar`, but not `no-share`.
fn begins_with(class: &str, words: &[&str]) -> bool {
    let first =
        |name: &str| name.split(['-', '_']).next().is_some_and(|word| words.contains(&word));
    class.split_ascii_whitespace().any(first)
}

fn has_word(class: &str, words: &[&str]) -> bool {
    class.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| words.contains(&word))
}
