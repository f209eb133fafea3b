//! One element on the page: mounts the widget into its shadow root, shows an error where it cannot, and removes it
//! again. Knows nothing of the attributes that say what to show, nor of when to show it: that is `embed.js`.

use super::file::{Failure, read};
use super::live::{Live, Reading};
use crate::parse::{self, Parsed};
use crate::speakers::{Proceedings, extract};
use crate::state::{Action, Story};
use crate::ui::{
    EventArticle, EventArticleProps, Header, HeadingLevel, InPlace, Navigated, Searched, Shortcuts,
    Theme, Words, adopt_styles, kind_name,
};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Reflect};
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
            live: RefCell::default(),
            dispatch: RefCell::default(),
            words: RefCell::default(),
        }))
    }

    /// Accepts the article in a file whose addresses are relative to `base`, and which is a web page if `is_page`;
    /// [`Host::step`] then shows it. Returns whether it differs from the article on the page.
    ///
    /// Where the file has no article, reports an `error` event and returns `None`.
    pub fn show(
        &self,
        bytes: &[u8],
        base: &str,
        is_page: bool,
        findings: Option<Vec<u8>>,
    ) -> Option<bool> {
        self.0.live.take();
        match read(bytes, base, is_page) {
            Ok(mut parsed) => {
                // What is wrong with them is told beside what is wrong with the article.
                if let Some(file) = findings {
                    let told = parse::findings(&file, &mut parsed.article);
                    parsed.problems.extend(told.unwrap_or_else(|problem| vec![problem]));
                }
                Some(self.0.take_in(parsed))
            }
            Err(failure) => {
                self.0.fail(&failure);
                None
            }
        }
    }

    /// Accepts the article of the page: in the element with this id, or without one inside our own; what is known of it may be
    /// in a file of `findings`. [`Host::step`] then shows it, and it is read again whenever it changes.
    ///
    /// Returns whether it differs from the article on the page, or `None` if there is none yet, or an `error` event told why.
    pub fn show_in_place(&self, id: Option<String>, findings: Option<Vec<u8>>) -> Option<bool> {
        self.0.live.take();
        let this = Rc::downgrade(&self.0);
        let on_change = move || {
            if let Some(inner) = this.upgrade()
                && inner.read_again().is_some()
            {
                inner.run();
            }
        };
        let live = Live::new(self.0.element.clone().into(), id, findings, Box::new(on_change));
        self.0.live.replace(Some(live));
        self.0.read_again()
    }

    /// Takes the next step towards showing the accepted article, and returns whether there is another. The page gets
    /// its turn in between.
    pub fn step(&self) -> bool {
        self.0.step()
    }

    /// The statements of the article: for each an object with `id`, `speaker`, `kind`, `words` and `range`, the range of the page
    /// or `null`.
    pub fn statements(&self) -> Array {
        self.0.statements()
    }

    /// Shows and reports that no article came: `status` as `source.js` has it, or a sentence on what is wrong with the
    /// page's own data.
    pub fn fail(&self, status: u16, sentence: Option<String>, is_in_place: bool) {
        let failure = sentence.map_or(Failure::from_status(status), Failure::Format);
        self.0.unmount();
        if is_in_place { self.0.report(&failure) } else { self.0.fail(&failure) }
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
    /// The article of the page, while that is shown.
    live: RefCell<Option<Rc<Live>>>,
    /// Takes actions for the page on the reader's behalf, once the widget is ready.
    dispatch: RefCell<Option<Callback<Action>>>,
    /// The interface's texts.
    words: RefCell<Words>,
}

/// How far an article has been prepared.
enum Coming {
    Read(Parsed, Option<InPlace>),
    Understood(Parsed, Proceedings, Option<InPlace>),
    Told(Rc<Story>, Option<InPlace>),
}

/// A widget and its container in the shadow root.
struct Mounted {
    app: AppHandle<EventArticle>,
    place: Element,
    story: Rc<Story>,
    in_place: Option<InPlace>,
}

impl Inner {
    /// Accepts an article and returns whether it is new; one that is shown already stays as the reader left it.
    fn take_in(&self, parsed: Parsed) -> bool {
        let is_new = !self.shows(&parsed);
        self.coming.replace(is_new.then_some(Coming::Read(parsed, None)));
        is_new
    }

    fn shows(&self, parsed: &Parsed) -> bool {
        self.mounted.borrow().as_ref().is_some_and(|it| {
            it.story.article == parsed.article && it.story.problems == parsed.problems
        })
    }

    /// Reads the article of the page and accepts it; the same words in other nodes need only be painted again.
    fn read_again(self: &Rc<Self>) -> Option<bool> {
        let live = self.live.borrow().clone()?;
        let reading = match live.read() {
            Ok(reading) => reading,
            Err(failure) => {
                self.fail(&failure);
                None
            }
        };
        let Some(Reading { parsed, proceedings, in_place }) = reading else {
            // The article was there and is no longer.
            if self.mounted.borrow().is_some() {
                self.take_down();
                self.tell("empty", &JsValue::NULL);
            }
            return None;
        };
        let is_new = !self.shows(&parsed);
        let in_place = Some(in_place);
        if is_new {
            self.coming.replace(Some(match proceedings {
                Some(proceedings) => Coming::Understood(parsed, proceedings, in_place),
                None => Coming::Read(parsed, in_place),
            }));
        } else {
            if let Some(mounted) = &mut *self.mounted.borrow_mut() {
                mounted.in_place = in_place;
            }
            self.update();
        }
        Some(is_new)
    }

    /// Takes all steps, each in a task of its own.
    fn run(self: &Rc<Self>) {
        if self.step() {
            let this = Rc::downgrade(self);
            Timeout::new(0, move || {
                if let Some(inner) = this.upgrade() {
                    inner.run();
                }
            })
            .forget();
        }
    }

    fn step(self: &Rc<Self>) -> bool {
        let next = match self.coming.take() {
            Some(Coming::Read(parsed, in_place)) => {
                let proceedings = extract(&parsed.article);
                Coming::Understood(parsed, proceedings, in_place)
            }
            Some(Coming::Understood(parsed, proceedings, in_place)) => {
                Coming::Told(Rc::new(Story::new(parsed, proceedings)), in_place)
            }
            Some(Coming::Told(story, in_place)) => {
                self.show(story, in_place);
                return false;
            }
            None => return false,
        };
        self.coming.replace(Some(next));
        true
    }

    fn show(self: &Rc<Self>, story: Rc<Story>, in_place: Option<InPlace>) {
        // What was drawn is no longer, and the other way round.
        let is_other = |it: &Mounted| it.in_place.is_some() != in_place.is_some();
        if self.mounted.borrow().as_ref().is_some_and(is_other) {
            self.take_down();
        }
        let mounted = self.mounted.take();
        let is_first = mounted.is_none();
        let mounted = match mounted {
            Some(mounted) => Some(Mounted { story, in_place, ..mounted }),
            None => self.mount(story, in_place),
        };
        self.mounted.replace(mounted);
        if !is_first {
            self.update();
        }
    }

    /// Mounts the widget in a container of its own, after everything else in the root, or above an article that is inside the
    /// element. It stays invisible until it is ready.
    fn mount(self: &Rc<Self>, story: Rc<Story>, in_place: Option<InPlace>) -> Option<Mounted> {
        let place = document()?.create_element("div").ok()?;
        place.set_class_name("place");
        let is_around = in_place.as_ref().is_some_and(|it| **it.target() == **self.element);
        let before = self.root.first_child().filter(|_| is_around);
        let _ = place
            .set_attribute(COMING, "")
            .and(self.root.insert_before(&place, before.as_ref()).map(drop));
        let props = self.clone().props(story.clone(), in_place.clone());
        let app = Renderer::<EventArticle>::with_root_and_props(place.clone(), props).render();
        Some(Mounted { app, place, story, in_place })
    }

    fn props(self: Rc<Self>, story: Rc<Story>, in_place: Option<InPlace>) -> EventArticleProps {
        let id = self.element.id();
        let attribute = |name| self.element.get_attribute(name);
        let words = self.words.borrow().clone();
        EventArticleProps {
            story,
            words,
            in_place,
            header: Header::from_attribute(attribute("header").as_deref()),
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
            mounted.app.update(self.clone().props(mounted.story.clone(), mounted.in_place.clone()));
        }
    }

    /// Makes the widget visible and reports that it is ready.
    fn unveil(&self, dispatch: Callback<Action>) {
        self.dispatch.replace(Some(dispatch));
        if let Some(mounted) = &*self.mounted.borrow() {
            // Fails only for an invalid name.
            let _ = mounted.place.remove_attribute(COMING);
        }
        self.tell("ready", &self.turnout());
    }

    fn act(&self, action: impl FnOnce(&Story) -> Option<Action>) {
        let action = self.mounted.borrow().as_ref().and_then(|mounted| action(&mounted.story));
        let dispatch = self.dispatch.borrow().clone();
        if let (Some(action), Some(dispatch)) = (action, dispatch) {
            dispatch.emit(action);
        }
    }

    /// Shows what went wrong and reports it to the page, which puts the fallback after the message. Over the page's own article
    /// nothing is shown.
    fn fail(&self, failure: &Failure) {
        self.take_down();
        if self.live.borrow().is_none() {
            let words = self.words.borrow().clone();
            show_error(&self.root, &words, &failure.sentence(&words));
        }
        self.report(failure);
    }

    fn report(&self, failure: &Failure) {
        let message = failure.sentence(&self.words.borrow());
        self.tell("error", &object([("code", failure.code().into()), ("message", message.into())]));
    }

    /// The detail of `rostrum:ready`: how many statements there are, and how many of the findings' were not found.
    fn turnout(&self) -> JsValue {
        let mounted = self.mounted.borrow();
        let Some(Mounted { story, .. }) = &*mounted else { return JsValue::NULL };
        let n = |n: usize| JsValue::from(n as u32);
        let (found, lost) = (story.proceedings.statements.len(), story.article.given.n_lost);
        object([("statements", n(found)), ("missing", n(lost))]).into()
    }

    fn statements(&self) -> Array {
        let mounted = self.mounted.borrow();
        let Some(Mounted { story, in_place, .. }) = &*mounted else { return Array::new() };
        let statements = story.proceedings.statements.iter().map(|statement| {
            let speaker = story.proceedings.speaker_of(statement).map(|it| &*it.id);
            let range = in_place.as_ref().and_then(|it| it.range(statement.extent));
            object([
                ("id", statement.id.as_str().into()),
                ("speaker", speaker.unwrap_or_default().into()),
                ("kind", kind_name(statement.kind).into()),
                ("words", story.statement_words(statement).into()),
                ("range", range.map_or(JsValue::NULL, JsValue::from)),
            ])
        });
        statements.collect()
    }

    fn tell(&self, event: &str, detail: &JsValue) {
        // The function never throws.
        let _ = self.tell.call2(&JsValue::NULL, &event.into(), detail);
    }

    fn unmount(&self) {
        self.live.take();
        self.take_down();
    }

    /// Removes the widget with its container: as long as the container exists, Yew's listeners keep the widget alive.
    fn take_down(&self) {
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

fn object<const N: usize>(properties: [(&str, JsValue); N]) -> Object {
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
