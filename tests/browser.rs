//! What touches browser APIs, in a browser: the component on its own, and the element before any page is built with it.
//!
//! `cargo xtask test browser` sets up what this needs. The release is tested in `tests/page/`.

#![cfg(all(target_arch = "wasm32", feature = "widget"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use js_sys::{JSON, Promise};
use rostrum::parse::parse;
use rostrum::state::Story;
use rostrum::ui::{
    Empty, EventArticle, EventArticleProps, Header, HeadingLevel, Lanes, Marks, ReadingStrip,
    Shortcuts, Theme, Words,
};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element};
use yew::{AppHandle, Callback, Renderer, scheduler};

wasm_bindgen_test_configure!(run_in_browser);

const FERRY: &str = "date 2031-05-14 Ferry opens\n\nIt rained.\n\nNobody spoke.";
const BRIDGE: &str = "Bridge closes\n\nIt was old.";

/// The component, mounted in an element of its own in the document.
struct Mounted {
    app: AppHandle<EventArticle>,
    place: Element,
    n_ready: Rc<Cell<u32>>,
}

impl Mounted {
    async fn new(text: &str) -> Self {
        let place = document().create_element("section").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let n_ready = Rc::new(Cell::new(0));
        let props = props(text, Theme::Auto, &n_ready);
        let app = Renderer::<EventArticle>::with_root_and_props(place.clone(), props).render();
        settled().await;
        Self { app, place, n_ready }
    }

    fn text(&self, css: &str) -> String {
        let found = self.place.query_selector(css).unwrap();
        found.and_then(|it| it.text_content()).unwrap_or_default()
    }
}

fn props(text: &str, theme: Theme, n_ready: &Rc<Cell<u32>>) -> EventArticleProps {
    let n_ready = n_ready.clone();
    EventArticleProps {
        in_place: None,
        lanes: Lanes::Usual,
        header: Header::On,
        story: Rc::new(Story::from(parse(text.as_bytes()))),
        words: Words::default(),
        heading_level: HeadingLevel::default(),
        theme,
        anchor: "rostrum".into(),
        page_url: None,
        shortcuts: Shortcuts::On,
        marks: Marks::On,
        reading_strip: ReadingStrip::On,
        empty: Empty::Search,
        report_url: None,
        on_ready: Callback::from(move |_| n_ready.set(n_ready.get() + 1)),
        on_search: Callback::noop(),
        on_navigate: Callback::noop(),
        on_marks: Callback::noop(),
        on_person: Callback::noop(),
        on_share: Callback::noop(),
        on_missing: Callback::noop(),
    }
}

/// How many tasks the component takes at most until everything is there, and one more.
const TURNS: usize = 8;

/// Waits until everything is on the page: each part is rendered in a task of its own.
async fn settled() {
    for _ in 0..TURNS {
        scheduler::flush().await;
        let turn = Promise::new(&mut |resolve, _| {
            web_sys::window().unwrap().set_timeout_with_callback(&resolve).unwrap();
        });
        JsFuture::from(turn).await.unwrap();
    }
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

#[wasm_bindgen_test]
async fn the_component_shows_its_article_without_a_shadow_root() {
    let mounted = Mounted::new(FERRY).await;
    assert_eq!(mounted.text("h1"), "Ferry opens");
    assert_eq!(mounted.text("time"), "14 May 2031");
    assert_eq!(mounted.text("[data-paragraph='2']"), "Nobody spoke.");
    assert_eq!(mounted.n_ready.get(), 1);
    mounted.app.destroy();
    mounted.place.remove();
}

#[wasm_bindgen_test]
async fn its_styles_touch_nothing_else() {
    let beside = document().create_element("h1").unwrap();
    document().body().unwrap().append_child(&beside).unwrap();
    let size = |element: &Element| {
        let style = web_sys::window().unwrap().get_computed_style(element).unwrap().unwrap();
        style.get_property_value("font-size").unwrap()
    };
    let before = size(&beside);
    let mounted = Mounted::new(FERRY).await;
    assert_ne!(document().adopted_style_sheets().length(), 0);
    assert_eq!(size(&beside), before);
    let own = mounted.place.query_selector("h1").unwrap().unwrap();
    assert_ne!(size(&own), before);
    mounted.app.destroy();
    mounted.place.remove();
    beside.remove();
}

#[wasm_bindgen_test]
async fn another_story_takes_the_place_of_the_first() {
    let mut mounted = Mounted::new(FERRY).await;
    mounted.app.update(props(BRIDGE, Theme::Dark, &mounted.n_ready));
    settled().await;
    assert_eq!(mounted.text("h1"), "Bridge closes");
    assert_eq!(mounted.text("time"), "");
    let root = mounted.place.query_selector("[part=root]").unwrap().unwrap();
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    mounted.app.destroy();
    mounted.place.remove();
}

#[wasm_bindgen_test]
async fn words_and_their_language_are_given_to_the_component() {
    let mut mounted = Mounted::new(FERRY).await;
    let texts = |text: &str| JSON::parse(text).unwrap();
    let file = texts(r#"{ "minutes.one": "{n} Minute", "panel": "Wer was sagt", "search": 1 }"#);
    let own = texts(r#"{ "panel": "Die Stimmen" }"#);
    let words = Words::new("de-CH", &file, &own);
    mounted.app.update(EventArticleProps { words, ..props(FERRY, Theme::Auto, &mounted.n_ready) });
    settled().await;
    assert_eq!(mounted.text(".bar .heading"), "Die Stimmen");
    assert_eq!(mounted.text("time"), "14. Mai 2031");
    assert!(mounted.text("header").contains("1 Minute"));
    let input = mounted.place.query_selector("input").unwrap().unwrap();
    assert_eq!(input.get_attribute("placeholder").as_deref(), Some("Search"), "what is missing");
    let root = mounted.place.query_selector("[part=root]").unwrap().unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("de-CH"));
    mounted.app.destroy();
    mounted.place.remove();
}

#[wasm_bindgen_test]
fn a_language_without_words_is_english() {
    let texts = JSON::parse(r#"{ "panel": "ف" }"#).unwrap();
    let words = Words::new("ar-EG", &texts, &JsValue::NULL);
    assert_eq!(words.direction(), "rtl");
    assert_eq!(words.fill("count", &[("n", "3"), ("of", "8")]), "3 of 8");
    assert_eq!(words.text("no.such.key"), "");
    for (tag, language) in [("", "en-GB"), ("en", "en-GB"), ("en-US", "en-US"), ("sv", "en-GB")] {
        let words = Words::new(tag, &JsValue::NULL, &JsValue::NULL);
        assert_eq!((words.language().as_str(), words.direction().as_str()), (language, "ltr"));
    }
    assert_eq!(Words::new("not_a_tag", &texts, &JsValue::NULL).language(), "en-GB");
}

#[wasm_bindgen_test]
fn an_unknown_theme_is_the_systems() {
    let theme = Theme::from_attribute;
    assert_eq!([theme(Some("light")), theme(Some("dark"))], [Theme::Light, Theme::Dark]);
    assert_eq!([theme(Some("auto")), theme(Some("pink")), theme(None)], [Theme::Auto; 3]);
}
