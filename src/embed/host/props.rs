//! What the widget is given: the story, the element's attributes, and who is told of what happens.

use super::Inner;
use crate::embed::file::Failure;
use crate::embed::told::object;
use crate::state::Story;
use crate::ui::{
    EventArticleProps, Header, HeadingLevel, InPlace, Lanes, Navigated, Searched, Shortcuts, Theme,
};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Url};
use yew::{AttrValue, Callback};

impl Inner {
    pub(super) fn props(
        self: Rc<Self>,
        story: Rc<Story>,
        in_place: Option<InPlace>,
    ) -> EventArticleProps {
        let id = self.element.id();
        let attribute = |name| self.element.get_attribute(name);
        let words = self.words.borrow().clone();
        EventArticleProps {
            story,
            words,
            in_place,
            header: Header::from_attribute(attribute("header").as_deref()),
            heading_level: HeadingLevel::from_attribute(attribute("heading-level").as_deref()),
            lanes: Lanes::from_attribute(attribute("lanes").as_deref()),
            theme: Theme::from_attribute(attribute("theme").as_deref()),
            anchor: if id.is_empty() { "rostrum".into() } else { id.into() },
            page_url: attribute("page-url").and_then(|it| whole(&it, &self.element)),
            shortcuts: Shortcuts::from_attribute(attribute("shortcuts").as_deref()),
            on_ready: {
                let this = self.clone();
                Callback::from(move |dispatch| this.unveil(dispatch))
            },
            on_search: {
                let this = self.clone();
                Callback::from(move |Searched { query, n_hits }: Searched| {
                    let hits = JsValue::from(n_hits as u32);
                    this.tell(
                        "search",
                        &object([("query", query.as_str().into()), ("hits", hits)]),
                    );
                })
            },
            on_missing: {
                let this = self.clone();
                Callback::from(move |part| this.report(&Failure::Part(part)))
            },
            on_navigate: Callback::from(move |Navigated { statement, speaker }: Navigated| {
                let detail = [
                    ("statement", statement.as_str().into()),
                    ("speaker", speaker.as_str().into()),
                ];
                self.tell("navigate", &object(detail));
            }),
        }
    }
}

/// `address` as an absolute URL, if it is valid; it may be relative to the page.
fn whole(address: &str, element: &HtmlElement) -> Option<AttrValue> {
    let base = element.base_uri().ok()??;
    Url::new_with_base(address, &base).ok().map(|url| url.href().into())
}
