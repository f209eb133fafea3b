//! One element on the page: loads its article, mounts the widget into its shadow root and takes it down again.

use super::light;
use super::load::{Failure, Loaded, load};
use crate::parse::{Parsed, Problem, parse};
use crate::state::Story;
use crate::ui::{
    Asked, EventArticle, EventArticleProps, HeadingLevel, Searched, Shortcuts, Theme, Words,
    adopt_styles,
};
use gloo::events::EventListener;
use js_sys::{Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, CustomEvent, CustomEventInit, Document, Element, HtmlElement, ShadowRoot,
    ShadowRootInit, ShadowRootMode,
};
use yew::{AppHandle, Callback, Renderer};

/// The Rust half of one `<rostrum-article>`.
#[wasm_bindgen]
pub struct Host(Rc<Inner>);

#[wasm_bindgen]
impl Host {
    /// The element was put into a page, or names another article: show it, once `spoken` says that the interface has its
    /// words.
    pub fn show_source(&self, spoken: Promise) {
        self.0.clone().show_source(spoken);
    }

    /// The element was taken out of the page: leave nothing running.
    pub fn disconnected(&self) {
        self.0.clear();
    }

    /// An attribute was set or removed that says how to show the article.
    pub fn update(&self) {
        self.0.update();
    }

    /// What the interface says from now on: a language's tag, the texts of its file, and the page's own.
    pub fn speak(&self, language: &str, file: &JsValue, own: &JsValue) {
        self.0.words.replace(Words::new(language, file, own));
        self.0.update();
    }

    /// The page asks to search; where the article is still to come, it is searched then.
    pub fn search(&self, query: &str) {
        self.0.asked.replace(Some(Asked::new(query)));
        self.0.update();
    }
}

impl Host {
    pub(super) fn new(element: HtmlElement) -> Self {
        Self(Rc::new(Inner {
            element,
            mounted: RefCell::default(),
            loading: RefCell::default(),
            asked: RefCell::default(),
            words: RefCell::default(),
        }))
    }
}

struct Inner {
    element: HtmlElement,
    mounted: RefCell<Option<Mounted>>,
    /// Ends the fetch that is under way.
    loading: RefCell<Option<AbortController>>,
    /// What the page asks to search for, until the widget takes it.
    asked: RefCell<Option<Asked>>,
    /// What the interface says.
    words: RefCell<Words>,
}

/// A widget in its place in the shadow root.
struct Mounted {
    app: AppHandle<EventArticle>,
    place: Element,
    story: Rc<Story>,
}

impl Inner {
    /// Loads and shows what `src` names; without it what stands inside the element.
    fn show_source(self: Rc<Self>, spoken: Promise) {
        self.stop_loading();
        let Some(address) = self.element.get_attribute("src") else { return self.show_own(spoken) };
        let (Ok(controller), Some(root)) = (AbortController::new(), self.root()) else { return };
        if self.mounted.borrow().is_none() {
            show_fallback(&root);
        }
        let signal = controller.signal();
        self.loading.replace(Some(controller));
        spawn_local(async move {
            let loaded = load(&address, &signal).await;
            // It never fails: without its words the interface speaks English.
            let _ = JsFuture::from(spoken).await;
            if !signal.aborted() {
                self.loading.take();
                match loaded.and_then(read) {
                    Ok(story) => self.mount(&root, Rc::new(story)),
                    Err(failure) => self.fail(&root, &failure),
                }
            }
        });
    }

    /// Shows the article inside the element; where there is none, all stays as it is on the page.
    fn show_own(self: Rc<Self>, spoken: Promise) {
        if let Some(document) = document().filter(|it| it.ready_state() == "loading") {
            // What is inside may still be on its way.
            let show = move |_: &_| {
                if self.element.is_connected() {
                    self.show_source(spoken);
                }
            };
            return EventListener::once(&document, "DOMContentLoaded", show).forget();
        }
        spawn_local(async move {
            // It never fails: without its words the interface speaks English.
            let _ = JsFuture::from(spoken).await;
            if !self.element.is_connected() || self.element.has_attribute("src") {
                return;
            }
            let parsed = light::read(&self.element);
            match self.root().filter(|_| parsed.article.body().next().is_some()) {
                Some(root) => self.mount(&root, Rc::new(Story::from(parsed))),
                None => self.clear(),
            }
        });
    }

    /// The element's shadow root, made when first asked for.
    fn root(&self) -> Option<ShadowRoot> {
        let make = || self.element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok();
        self.element.shadow_root().or_else(make)
    }

    fn mount(self: Rc<Self>, root: &ShadowRoot, story: Rc<Story>) {
        self.unmount();
        let Some(place) = document().and_then(|document| document.create_element("div").ok())
        else {
            return;
        };
        root.replace_children_with_node_1(&place);
        let props = self.clone().props(story.clone());
        let app = Renderer::<EventArticle>::with_root_and_props(place.clone(), props).render();
        self.mounted.replace(Some(Mounted { app, place, story }));
    }

    fn props(self: Rc<Self>, story: Rc<Story>) -> EventArticleProps {
        let id = self.element.id();
        let attribute = |name| self.element.get_attribute(name);
        let words = self.words.borrow().clone();
        EventArticleProps {
            story,
            words,
            heading_level: HeadingLevel::from_attribute(attribute("heading-level").as_deref()),
            theme: Theme::from_attribute(attribute("theme").as_deref()),
            anchor: if id.is_empty() { "rostrum".into() } else { id.into() },
            shortcuts: Shortcuts::from_attribute(attribute("shortcuts").as_deref()),
            asked: self.asked.take(),
            on_ready: {
                let this = self.clone();
                Callback::from(move |()| this.tell("rostrum:ready", &JsValue::NULL))
            },
            on_search: Callback::from(move |Searched { query, n_hits }| {
                let hits = JsValue::from(n_hits as u32);
                let detail = object([("query", query.as_str().into()), ("hits", hits)]);
                self.tell("rostrum:search", &detail);
            }),
        }
    }

    fn update(self: &Rc<Self>) {
        if let Some(mounted) = self.mounted.borrow_mut().as_mut() {
            mounted.app.update(self.clone().props(mounted.story.clone()));
        }
    }

    /// Says what went wrong above the fallback, and tells the page.
    fn fail(&self, root: &ShadowRoot, failure: &Failure) {
        self.unmount();
        let words = self.words.borrow().clone();
        let message = failure.sentence(&words);
        show_fallback(root);
        show_error(root, &words, &message);
        let detail = object([("code", failure.code().into()), ("message", message.into())]);
        self.tell("rostrum:error", &detail);
    }

    fn tell(&self, event: &str, detail: &JsValue) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
            // Fails only for an event that is being dispatched already; this one is new.
            let _ = self.element.dispatch_event(&event);
        }
    }

    fn clear(&self) {
        self.stop_loading();
        self.unmount();
        if let Some(root) = self.element.shadow_root() {
            show_fallback(&root);
        }
    }

    fn stop_loading(&self) {
        if let Some(controller) = self.loading.take() {
            controller.abort();
        }
    }

    /// Takes the widget down, and its place with it: as long as the place stands, Yew's listeners keep the widget alive.
    fn unmount(&self) {
        if let Some(Mounted { app, place, .. }) = self.mounted.take() {
            app.destroy();
            place.remove();
        }
    }
}

/// Reads a file that came; one with nothing to show is a failure with its first problem's sentence.
fn read(file: Loaded) -> Result<Story, Failure> {
    let mut parsed: Parsed = parse(&file.bytes);
    file.complete(&mut parsed.article);
    if file.is_page && parsed.problems.contains(&Problem::NoArticle) {
        return Err(Failure::WebPage);
    }
    if parsed.article.headline.is_empty() && parsed.article.blocks.is_empty() {
        let sentence = parsed.problems.first().map(ToString::to_string);
        return Err(Failure::Format(sentence.unwrap_or_default()));
    }
    Ok(Story::from(parsed))
}

/// Shows the host page's own content, and nothing else.
fn show_fallback(root: &ShadowRoot) {
    if let Some(slot) = document().and_then(|document| document.create_element("slot").ok()) {
        root.replace_children_with_node_1(&slot);
    }
}

fn show_error(root: &ShadowRoot, words: &Words, message: &str) {
    let Some(document) = document() else { return };
    let (Ok(frame), Ok(line)) = (document.create_element("div"), document.create_element("p"))
    else {
        return;
    };
    frame.set_class_name("rostrum");
    line.set_class_name("notice");
    line.set_text_content(Some(message));
    // What is wrong inside the file is said in English.
    let _ = line.set_attribute("dir", "auto");
    // These attributes have valid names, and a new element can be put first in any root.
    let _ = line.set_attribute("part", "error").and(line.set_attribute("role", "alert"));
    let _ = frame
        .set_attribute("lang", &words.language())
        .and(frame.set_attribute("dir", &words.direction()));
    let _ = frame.append_child(&line).and(root.insert_before(&frame, root.first_child().as_ref()));
    adopt_styles(&frame);
}

fn object(properties: [(&str, JsValue); 2]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
