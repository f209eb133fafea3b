//! One element on the page: mounts the widget into its shadow root, shows an error where it cannot, and removes it
//! again. Knows nothing of the attributes that say what to show, nor of when to show it: that is `embed.js`.

mod coming;
mod props;
mod steps;

use super::file::{Failure, Findings, check_found, check_length};
use super::finder::{self, Finder};
use super::live::Live;
use super::swap::Place;
use super::told::{list_problems, object, show_error, statements, turnout};
use crate::state::{Action, Story};
use crate::ui::{EventArticle, InPlace, Words, adopt_styles};
use coming::{COMING, flatten};
use js_sys::{Array, Function, Object};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use steps::{Coming, Show};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, AttrValue, Callback, Renderer};

/// The Rust half of one `<rostrum-article>`. Freeing it removes the widget.
#[wasm_bindgen]
pub struct Host(Rc<Inner>);

#[wasm_bindgen]
impl Host {
    /// The Rust half of `element`, whose shadow root is `root`. `tell` is called with the name and the detail of each
    /// event: `ready`, `error`, `navigate`, `marks` and `search`.
    #[wasm_bindgen(constructor)]
    pub fn new(element: HtmlElement, root: ShadowRoot, tell: Function) -> Self {
        Self(Rc::new(Inner {
            element,
            root,
            tell,
            mounted: RefCell::default(),
            finder: Cell::default(),
            coming: RefCell::default(),
            live: RefCell::default(),
            dispatch: RefCell::default(),
            words: RefCell::default(),
        }))
    }

    /// Accepts the article in a file; `from` is its address, to which the addresses in it are relative, and after a space its type.
    /// [`Host::step`] then shows it. Returns whether it differs from the article on the page.
    ///
    /// Where the file has no article, reports an `error` event and returns `None`.
    pub fn show(&self, bytes: &[u8], from: &str, findings: Option<Vec<u8>>) -> Option<bool> {
        self.0.live.take();
        let finder = self.0.finder.get()?;
        let parsed = (finder.read)(bytes, from).map_err(|it| it.failure(finder));
        let told = parsed.and_then(|mut parsed| {
            check_length(&parsed.article)?;
            let findings = findings.map(|file| Findings::File(file, finder));
            let found = findings.map(|it| it.read(&mut parsed.article)).transpose()?;
            let Some((found, problems)) = found else { return Ok((parsed, None)) };
            check_found(&parsed.article, &found)?;
            list_problems(&problems);
            Ok((parsed, Some(found)))
        });
        match told {
            Ok((parsed, found)) => Some(self.0.take_in(parsed, found, None)),
            Err(failure) => {
                self.0.fail(&failure);
                None
            }
        }
    }

    /// Accepts the article of the page: in the element with this id, or without one inside our own; what is known of it may be
    /// in findings, `packed` or else as a `file`. [`Host::step`] then shows it, and it is read again whenever it changes.
    ///
    /// Returns whether it differs from the article on the page, or `None` if there is none yet, or an `error` event told why.
    pub fn show_in_place(
        &self,
        id: Option<String>,
        packed: Option<String>,
        file: Option<Vec<u8>>,
    ) -> Option<bool> {
        self.0.live.take();
        let this = Rc::downgrade(&self.0);
        let on_change = move || {
            if let Some(inner) = this.upgrade()
                && inner.read_again().is_some()
            {
                inner.run();
            }
        };
        let file = file.zip(self.0.finder.get()).map(|(file, finder)| Findings::File(file, finder));
        let findings = packed.map(Findings::Packed).or(file);
        let live = Live::new(self.0.element.clone().into(), id, findings, Box::new(on_change));
        self.0.live.replace(Some(live));
        self.0.read_again()
    }

    /// Loads what reads files and finds who said what, and calls `then` with whether it is there; where not, an `error` event
    /// told why.
    pub fn load_finder(&self, then: Function) {
        let inner = self.0.clone();
        finder::load(move |finder| {
            inner.finder.set(finder.ok());
            if finder.is_err() {
                inner.fail(&Failure::Part(AttrValue::Static(FINDER)));
            }
            // It never throws.
            let _ = then.call1(&JsValue::NULL, &finder.is_ok().into());
        });
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

    /// Shows and reports that no article came, or no findings: `status` as `source.js` has it, or a sentence on what is wrong with the
    /// page's own data.
    pub fn fail(&self, status: u16, sentence: Option<String>, is_of_findings: bool) {
        let failure = match sentence {
            Some(sentence) => Failure::Format(sentence),
            None if is_of_findings => Failure::Findings(status),
            None => Failure::from_status(status),
        };
        self.0.unmount();
        if is_of_findings { self.0.report(&failure) } else { self.0.fail(&failure) }
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
        self.0.act(|story| story.mark_of(statement_id).map(Action::Show));
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
    /// What reads files and finds who said what, once it is needed.
    finder: Cell<Option<&'static Finder>>,
    /// The article being prepared.
    coming: RefCell<Option<Coming>>,
    /// The article of the page, while that is shown.
    live: RefCell<Option<Rc<Live>>>,
    /// Takes actions for the page on the reader's behalf, once the widget is ready.
    dispatch: RefCell<Option<Callback<Action>>>,
    /// The interface's texts.
    words: RefCell<Words>,
}

/// A widget and its container in the shadow root.
struct Mounted {
    app: AppHandle<EventArticle>,
    place: Element,
    story: Rc<Story>,
    in_place: Option<InPlace>,
    /// What of the findings is in the story.
    show: Show,
}

impl Inner {
    fn show(self: &Rc<Self>, story: Rc<Story>, in_place: Option<InPlace>, show: Show) {
        // What was drawn is no longer, and the other way round.
        let is_other = |it: &Mounted| it.in_place.is_some() != in_place.is_some();
        if self.mounted.borrow().as_ref().is_some_and(is_other) {
            self.take_down();
        }
        let mounted = self.mounted.take();
        let is_first = mounted.is_none();
        let mounted = match mounted {
            Some(mounted) => Some(Mounted { story, in_place, show, ..mounted }),
            None => self.mount(story, in_place, show),
        };
        self.mounted.replace(mounted);
        if !is_first {
            let is_in_place = self.live.borrow().is_some();
            self.update();
            // A drawn one is another widget, which tells by itself; in place it is the same one with another reading.
            if is_in_place {
                self.tell("ready", &self.turnout());
            }
        }
    }

    /// Mounts the widget in a container of its own, after everything else in the root, or above an article that is inside the
    /// element. It stays invisible until it is ready.
    fn mount(
        self: &Rc<Self>,
        story: Rc<Story>,
        in_place: Option<InPlace>,
        show: Show,
    ) -> Option<Mounted> {
        let place = document()?.create_element("div").ok()?;
        place.set_class_name("place");
        let is_around = in_place.as_ref().is_some_and(|it| **it.target() == **self.element);
        let before = self.root.first_child().filter(|_| is_around);
        let _ = place
            .set_attribute(COMING, "")
            .and(self.root.insert_before(&place, before.as_ref()).map(drop));
        flatten(&place, true);
        // Before anything is in it: without styles, it would push away what comes after it.
        adopt_styles(&place);
        let props = self.clone().props(story.clone(), in_place.clone());
        let app = Renderer::<EventArticle>::with_root_and_props(place.clone(), props).render();
        Some(Mounted { app, place, story, in_place, show })
    }

    fn update(self: &Rc<Self>) {
        if let Some(mounted) = self.mounted.borrow_mut().as_mut() {
            mounted.app.update(self.clone().props(mounted.story.clone(), mounted.in_place.clone()));
        }
    }

    /// Makes the widget visible and reports that it is ready, on which a fallback is taken out; the reader stays where they are.
    fn unveil(&self, dispatch: Callback<Action>) {
        self.dispatch.replace(Some(dispatch));
        // Nothing stays borrowed: the page may call us when the focus moves.
        let Some((widget, story, in_place)) = self.shown() else { return };
        let is_coming = widget.has_attribute(COMING);
        let reader = || Place::of(&self.element, &widget, in_place.as_ref(), self.finder.get());
        let reader = is_coming.then(reader).flatten();
        // Fails only for an invalid name.
        let _ = widget.remove_attribute(COMING);
        flatten(&widget, false);
        self.tell("ready", &self.turnout());
        if let Some(reader) = reader {
            reader.restore(&widget, &story);
        }
    }

    fn shown(&self) -> Option<(Element, Rc<Story>, Option<InPlace>)> {
        let mounted = self.mounted.borrow();
        let Mounted { place, story, in_place, .. } = mounted.as_ref()?;
        Some((place.clone(), story.clone(), in_place.clone()))
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
        let part = failure.part();
        // Without the finder there is no article; without another part, what is there goes on working.
        let event = if part.is_none_or(|part| part == FINDER) { "error" } else { "missing" };
        let detail = object([("code", failure.code().into()), ("message", message.into())]);
        if let Some(part) = part {
            Object::assign(&detail, &object([("part", part.into())]));
        }
        self.tell(event, &detail);
    }

    fn turnout(&self) -> JsValue {
        let mounted = self.mounted.borrow();
        mounted.as_ref().map_or(JsValue::NULL, |mounted| turnout(&mounted.story))
    }

    fn statements(&self) -> Array {
        let mounted = self.mounted.borrow();
        mounted.as_ref().map(|it| statements(&it.story, it.in_place.as_ref())).unwrap_or_default()
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

/// The name of the part that reads and finds.
const FINDER: &str = "finder";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
