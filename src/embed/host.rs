//! One element on the page: mounts the widget into its shadow root, shows an error where it cannot, and removes it
//! again. Knows nothing of the attributes that say what to show, nor of when to show it: that is `embed.js`.

use super::file::{Failure, read};
use super::light;
use crate::parse::Parsed;
use crate::speakers::{Proceedings, extract};
use crate::state::{Action, Story};
use crate::ui::{
    EventArticle, EventArticleProps, HeadingLevel, Navigated, Searched, Shortcuts, Theme, Words,
    adopt_styles,
};
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, ShadowRoot, Url};
use yew::{AppHandle, AttrValue, Callback, Renderer};

/// The Rust half of one `<rostrum-article>`. Freeing it removes the widget.
#[wasm_bindgen]
pub struct Host(Rc<Inner>);

#[wasm_bindgen]
impl Host {
    /// The Rust half of `element`, whose shadow root is `root`. `tell` is called with the name and the detail of each
    /// event: `ready`, `error`, `navigate` and `search`.
    #[wasm_bindgen(constructor)]
    pub fn new(element: HtmlElement, root: ShadowRoot, tell: Function) -> Self {
        Self(Rc::new(Inner {
            element,
            root,
            tell,
            mounted: RefCell::default(),
            coming: RefCell::default(),
            dispatch: RefCell::default(),
            words: RefCell::default(),
        }))
    }

    /// Accepts the article in a file whose addresses are relative to `base`, and which is a web page if `is_page`;
    /// [`Host::step`] then shows it. Returns whether it differs from the article on the page.
    ///
    /// Where the file has no article, reports an `error` event and returns `None`.
    pub fn show(&self, bytes: &[u8], base: &str, is_page: bool) -> Option<bool> {
        match read(bytes, base, is_page) {
            Ok(parsed) => Some(self.0.take_in(parsed)),
            Err(failure) => {
                self.0.fail(&failure);
                None
            }
        }
    }

    /// Accepts the article inside the element; [`Host::step`] then shows it. Returns whether it differs from the
    /// article on the page, or `None` if there is no article.
    pub fn show_own(&self) -> Option<bool> {
        let parsed = light::read(&self.0.element);
        let has_article = parsed.article.body().next().is_some();
        has_article.then(|| self.0.take_in(parsed))
    }

    /// Takes the next step towards showing the accepted article, and returns whether there is another. The page gets
    /// its turn in between.
    pub fn step(&self) -> bool {
        self.0.step()
    }

    /// Shows and reports that no article came: `status` as `source.js` has it, or a sentence on what is wrong with the
    /// page's own data.
    pub fn fail(&self, status: u16, sentence: Option<String>) {
        self.0.fail(&sentence.map_or(Failure::from_status(status), Failure::Format));
    }

    /// Applies the attributes that say how to show the article, after one was set or removed.
    pub fn update(&self) {
        self.0.update();
    }

    /// Sets the language of the interface: its tag, the texts of its file, and the page's own texts.
    pub fn speak(&self, language: &str, file: &JsValue, own: &JsValue) {
        self.0.words.replace(Words::new(language, file, own));
        self.0.update();
    }

    /// Searches for `query`. Does nothing before the widget is ready.
    pub fn search(&self, query: String) {
        self.0.act(|_| Some(Action::Search(query)));
    }

    /// Goes to the statement with this id. Does nothing if there is none, or before the widget is ready.
    pub fn go_to(&self, statement_id: &str) {
        self.0.act(|story| story.mark_of(statement_id).map(Action::Open));
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.0.unmount();
    }
}

struct Inner {
    element: HtmlElement,
    root: ShadowRoot,
    tell: Function,
    mounted: RefCell<Option<Mounted>>,
    /// The article being prepared.
    coming: RefCell<Option<Coming>>,
    /// Takes actions for the page on the reader's behalf, once the widget is ready.
    dispatch: RefCell<Option<Callback<Action>>>,
    /// The interface's texts.
    words: RefCell<Words>,
}

/// How far an article has been prepared.
enum Coming {
    Read(Parsed),
    Understood(Parsed, Proceedings),
    Told(Rc<Story>),
}

/// A widget and its container in the shadow root.
struct Mounted {
    app: AppHandle<EventArticle>,
    place: Element,
    story: Rc<Story>,
}

impl Inner {
    /// Accepts an article and returns whether it is new; one that is shown already stays as the reader left it.
    fn take_in(&self, parsed: Parsed) -> bool {
        let is_shown = |it: &Mounted| {
            it.story.article == parsed.article && it.story.problems == parsed.problems
        };
        let is_new = !self.mounted.borrow().as_ref().is_some_and(is_shown);
        self.coming.replace(is_new.then_some(Coming::Read(parsed)));
        is_new
    }

    fn step(self: &Rc<Self>) -> bool {
        let next = match self.coming.take() {
            Some(Coming::Read(parsed)) => {
                let proceedings = extract(&parsed.article);
                Coming::Understood(parsed, proceedings)
            }
            Some(Coming::Understood(parsed, proceedings)) => {
                Coming::Told(Rc::new(Story::new(parsed, proceedings)))
            }
            Some(Coming::Told(story)) => {
                self.show(story);
                return false;
            }
            None => return false,
        };
        self.coming.replace(Some(next));
        true
    }

    fn show(self: &Rc<Self>, story: Rc<Story>) {
        let mounted = self.mounted.take();
        let is_first = mounted.is_none();
        let mounted = match mounted {
            Some(mounted) => Some(Mounted { story, ..mounted }),
            None => self.mount(story),
        };
        self.mounted.replace(mounted);
        if !is_first {
            self.update();
        }
    }

    /// Mounts the widget in a container of its own, last in the root. It stays invisible until it is ready.
    fn mount(self: &Rc<Self>, story: Rc<Story>) -> Option<Mounted> {
        let place = document()?.create_element("div").ok()?;
        place.set_class_name("place");
        let _ = place.set_attribute(COMING, "").and(self.root.append_child(&place));
        let props = self.clone().props(story.clone());
        let app = Renderer::<EventArticle>::with_root_and_props(place.clone(), props).render();
        Some(Mounted { app, place, story })
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
            on_navigate: Callback::from(move |Navigated { statement, speaker }: Navigated| {
                let detail = [
                    ("statement", statement.as_str().into()),
                    ("speaker", speaker.as_str().into()),
                ];
                self.tell("navigate", &object(detail));
            }),
        }
    }

    fn update(self: &Rc<Self>) {
        if let Some(mounted) = self.mounted.borrow_mut().as_mut() {
            mounted.app.update(self.clone().props(mounted.story.clone()));
        }
    }

    /// Makes the widget visible and reports that it is ready.
    fn unveil(&self, dispatch: Callback<Action>) {
        self.dispatch.replace(Some(dispatch));
        if let Some(mounted) = &*self.mounted.borrow() {
            // Fails only for an invalid name.
            let _ = mounted.place.remove_attribute(COMING);
        }
        self.tell("ready", &JsValue::NULL);
    }

    fn act(&self, action: impl FnOnce(&Story) -> Option<Action>) {
        let action = self.mounted.borrow().as_ref().and_then(|mounted| action(&mounted.story));
        let dispatch = self.dispatch.borrow().clone();
        if let (Some(action), Some(dispatch)) = (action, dispatch) {
            dispatch.emit(action);
        }
    }

    /// Shows what went wrong and reports it to the page, which puts the fallback after the message.
    fn fail(&self, failure: &Failure) {
        self.unmount();
        let words = self.words.borrow().clone();
        let message = failure.sentence(&words);
        show_error(&self.root, &words, &message);
        self.tell("error", &object([("code", failure.code().into()), ("message", message.into())]));
    }

    fn tell(&self, event: &str, detail: &JsValue) {
        // The function never throws.
        let _ = self.tell.call2(&JsValue::NULL, &event.into(), detail);
    }

    /// Removes the widget with its container: as long as the container exists, Yew's listeners keep the widget alive.
    fn unmount(&self) {
        self.coming.take();
        self.dispatch.take();
        if let Some(Mounted { app, place, .. }) = self.mounted.take() {
            app.destroy();
            place.remove();
        }
    }
}

/// The attribute that marks a widget's container until the widget is ready: it is laid out, but invisible and without
/// height.
const COMING: &str = "data-coming";

/// `address` as an absolute URL, if it is valid; it may be relative to the page.
fn whole(address: &str, element: &HtmlElement) -> Option<AttrValue> {
    let base = element.base_uri().ok()??;
    Url::new_with_base(address, &base).ok().map(|url| url.href().into())
}

/// Replaces the root's content with a line that says what is wrong.
fn show_error(root: &ShadowRoot, words: &Words, message: &str) {
    let Some(document) = document() else { return };
    let (Ok(frame), Ok(line)) = (document.create_element("div"), document.create_element("p"))
    else {
        return;
    };
    frame.set_class_name("rostrum");
    line.set_class_name("notice");
    line.set_text_content(Some(message));
    // The message is in English where the language has no sentence for it.
    let _ = line.set_attribute("dir", "auto");
    // None of this can fail: the names are valid, and one element can hold the other.
    let _ = line.set_attribute("part", "error").and(line.set_attribute("role", "alert"));
    let _ = frame
        .set_attribute("lang", &words.language())
        .and(frame.set_attribute("dir", &words.direction()));
    let _ = frame.append_child(&line);
    root.replace_children_with_node_1(&frame);
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
