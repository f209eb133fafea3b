//! What the widget is given: the story, the element's attributes, and who is told of what happens.

use super::Inner;
use crate::embed::file::Failure;
use crate::embed::told::object;
use crate::state::Story;
use crate::ui::{
    Empty, EventArticleProps, Header, HeadingLevel, InPlace, Lanes, Marks, Navigated, ReadingStrip,
    Searched, Shared, Shortcuts, Theme,
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
            marks: Marks::from_attribute(attribute("marks").as_deref()),
            reading_strip: ReadingStrip::from_attribute(attribute("reading-strip").as_deref()),
            empty: Empty::from_attribute(attribute("empty").as_deref()),
            report_url: attribute("report-url").and_then(|it| reports(&it, &self.element)),
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
            on_marks: {
                let this = self.clone();
                Callback::from(move |is_on: bool| {
                    this.tell("marks", &object([("on", is_on.into())]));
                })
            },
            on_missing: {
                let this = self.clone();
                Callback::from(move |part| this.report(&Failure::Part(part)))
            },
            on_share: {
                let this = self.clone();
                Callback::from(move |way: Shared| {
                    this.tell("share", &object([("way", way.name().into())]));
                })
            },
            on_person: {
                let this = self.clone();
                Callback::from(move |speaker: AttrValue| {
                    this.tell("person", &object([("speaker", speaker.as_str().into())]));
                })
            },
            on_navigate: Callback::from(move |Navigated { statement, speaker, via }: Navigated| {
                let detail = [
                    ("statement", statement.as_str().into()),
                    ("speaker", speaker.as_str().into()),
                    ("via", via.name().into()),
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

/// What stands for the id of a statement in an address.
const STATEMENT: &str = "{statement}";

/// An address to which readers report a mistake, absolute and with its place for the id of a statement; `None` where it would do
/// anything but open a page or write a mail.
fn reports(address: &str, element: &HtmlElement) -> Option<AttrValue> {
    /// What stands for the place meanwhile, since a browser would write its braces in another way.
    const PLACE: &str = "-rostrum-statement-";
    const ALLOWED: [&str; 3] = ["http:", "https:", "mailto:"];
    let address = whole(&address.replace(STATEMENT, PLACE), element)?;
    let is_allowed = ALLOWED.iter().any(|scheme| address.starts_with(scheme));
    is_allowed.then(|| address.replace(PLACE, STATEMENT).into())
}
