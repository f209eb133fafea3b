//! The article of the page, read again when the page changes it, when its element comes later, and when another takes its place.
//!
//! Knows nothing of what is done with what it reads. Tests: `tests/page/in_place.rs` and its folder.

use super::file::{Failure, Findings, check_found, check_length};
use super::told::list_problems;
use crate::article::{TextRange, day};
use crate::parse::Parsed;
use crate::speakers::{Proceedings, Statement, arrange_statements};
use crate::ui::InPlace;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, MutationObserver, MutationObserverInit, Node, ShadowRoot};

/// How long changes are gathered before the article is read again, in milliseconds: live coverage and browser translation
/// change a page many times a second. Shorter, and a phone is busy reading; longer, and what is new is painted late.
const QUIET: u32 = 1_000;

/// Elements that have no text of an article inside.
const NO_TEXT: [&str; 12] = [
    "audio",
    "canvas",
    "embed",
    "iframe",
    "img",
    "input",
    "object",
    "rostrum-article",
    "script",
    "select",
    "textarea",
    "video",
];

/// What a page's article is read for.
pub(super) struct Live {
    element: Element,
    /// The id of the article's element; without one, the article is inside our own.
    id: Option<String>,
    /// Findings made beforehand.
    findings: Option<Findings>,
    /// Whether what is wrong in them has been told.
    is_told: Cell<bool>,
    target: RefCell<Option<Element>>,
    /// The last reading, with what findings said of it.
    last: RefCell<Option<(InPlace, Option<Proceedings>)>>,
    watches: RefCell<Vec<Watch>>,
    pending: RefCell<Option<Timeout>>,
    on_change: Box<dyn Fn()>,
}

/// An article that was read, with what findings say of it, if there are any.
pub(super) struct Reading {
    pub(super) parsed: Parsed,
    pub(super) proceedings: Option<Proceedings>,
    pub(super) in_place: InPlace,
}

impl Live {
    /// The article in the element with this id, or in `element`; `on_change` is called when it may have changed.
    pub(super) fn new(
        element: Element,
        id: Option<String>,
        findings: Option<Findings>,
        on_change: Box<dyn Fn()>,
    ) -> Rc<Self> {
        let live = Rc::new(Self {
            element,
            id,
            findings,
            is_told: Cell::default(),
            target: RefCell::default(),
            last: RefCell::default(),
            watches: RefCell::default(),
            pending: RefCell::default(),
            on_change,
        });
        live.watch();
        live
    }

    /// Reads the article as it is now; `None` as long as there is no text in it.
    pub(super) fn read(self: &Rc<Self>) -> Result<Option<Reading>, Failure> {
        let target = self.find()?;
        if *self.target.borrow() != Some(target.clone()) {
            self.target.replace(Some(target.clone()));
            self.watch();
        }
        let before = self.last.borrow();
        let was = before.as_ref().map(|(in_place, _)| in_place);
        let (mut article, in_place) = InPlace::read(&target, was);
        if article.body().next().is_none() {
            let is_torn = self.id.is_none() && matches!(target.closest("p"), Ok(Some(_)));
            return if is_torn { Err(Failure::InParagraph) } else { Ok(None) };
        }
        check_length(&article)?;
        article.published = published(&target);
        let found = self.findings.as_ref().map(|it| it.read(&mut article)).transpose()?;
        let mut proceedings = None;
        if let Some((mut now, problems)) = found {
            if let Some((was, Some(before))) = &*before {
                keep_lost(&mut now, before, was, &in_place);
            }
            check_found(&article, &now)?;
            if !self.is_told.replace(true) {
                list_problems(&problems);
            }
            proceedings = Some(now);
        }
        drop(before);
        self.last.replace(Some((in_place.clone(), proceedings.clone())));
        let parsed = Parsed { article, problems: Vec::new() };
        Ok(Some(Reading { parsed, proceedings, in_place }))
    }

    /// The article's element.
    fn find(&self) -> Result<Element, Failure> {
        let Some(id) = &self.id else { return Ok(self.element.clone()) };
        let target = by_id(&self.element, id).ok_or_else(|| Failure::NoTarget(id.clone()))?;
        let is_bad = target.contains(Some(&self.element))
            || target.shadow_root().is_some()
            || NO_TEXT.contains(&&*target.local_name());
        if is_bad { Err(Failure::BadTarget(id.clone())) } else { Ok(target) }
    }

    /// Watches the article, and with an id the tree that its element may come to.
    fn watch(self: &Rc<Self>) {
        let mut watches = Vec::new();
        if let Some(target) = &*self.target.borrow() {
            let this = Rc::downgrade(self);
            let init = options();
            init.set_character_data(true);
            watches.extend(Watch::new(target, &init, move || {
                if let Some(live) = this.upgrade() {
                    live.wait(QUIET);
                }
            }));
        }
        if self.id.is_some() {
            let this = Rc::downgrade(self);
            let init = options();
            init.set_attribute_filter(&Array::of1(&"id".into()));
            watches.extend(Watch::new(&self.element.get_root_node(), &init, move || {
                if let Some(live) = this.upgrade().filter(|live| live.has_moved()) {
                    live.wait(0);
                }
            }));
        }
        self.watches.replace(watches);
    }

    /// Whether the id is another element's now.
    fn has_moved(&self) -> bool {
        let found = self.id.as_ref().and_then(|id| by_id(&self.element, id));
        *self.target.borrow() != found
    }

    fn wait(self: &Rc<Self>, milliseconds: u32) {
        let is_pending = self.pending.borrow().is_some();
        if is_pending && milliseconds != 0 {
            return;
        }
        let this = Rc::downgrade(self);
        let timeout = Timeout::new(milliseconds, move || {
            if let Some(live) = this.upgrade() {
                live.pending.take();
                (live.on_change)();
            }
        });
        self.pending.replace(Some(timeout));
    }
}

/// Keeps the statements whose words have gone while their paragraph is still there, as when a browser translates the page: they
/// then are where the paragraph is.
fn keep_lost(now: &mut Proceedings, before: &Proceedings, was: &InPlace, is: &InPlace) {
    for statement in &before.statements {
        let is_there = now.statements.iter().any(|it| it.id == statement.id);
        let element = was.element_of(statement.extent).filter(|_| !is_there);
        let block = element.and_then(|element| is.block_in(&element));
        let (Some(block), Some(speaker)) = (block, before.speaker_of(statement)) else { continue };
        let speaker_idx = now.speakers.iter().position(|it| it.id == speaker.id);
        let speaker_idx = speaker_idx.unwrap_or_else(|| {
            now.speakers.push(speaker.clone());
            now.speakers.len() - 1
        });
        now.statements.push(Statement {
            speaker_idx,
            source: TextRange::default(),
            cue: TextRange::default(),
            content: vec![block],
            extent: block,
            ..statement.clone()
        });
    }
    arrange_statements(&mut now.statements);
}

fn by_id(element: &Element, id: &str) -> Option<Element> {
    let root = element.get_root_node();
    match root.dyn_ref::<Document>() {
        Some(document) => document.get_element_by_id(id),
        None => root.dyn_ref::<ShadowRoot>()?.get_element_by_id(id),
    }
}

/// The day of publication, as the page says it: in the article, or in its metadata.
fn published(target: &Element) -> Option<crate::article::Date> {
    let time = target.query_selector("time[datetime]").ok().flatten();
    let time = time.and_then(|time| time.get_attribute("datetime"));
    let meta = || {
        let document = target.owner_document()?;
        let meta = document.query_selector("meta[property='article:published_time']").ok()??;
        meta.get_attribute("content")
    };
    day(&time.or_else(meta)?)
}

fn options() -> MutationObserverInit {
    let init = MutationObserverInit::new();
    init.set_child_list(true);
    init.set_subtree(true);
    init
}

/// A mutation observer that stops when this is dropped.
struct Watch {
    observer: MutationObserver,
    _callback: Closure<dyn Fn()>,
}

impl Watch {
    fn new(
        node: &Node,
        init: &MutationObserverInit,
        on_change: impl Fn() + 'static,
    ) -> Option<Self> {
        let callback = Closure::<dyn Fn()>::new(on_change);
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe_with_options(node, init).ok()?;
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
