//! Puts the card where the reader is: measures the page, has `area` reckon, and does it again whenever something has moved.
//!
//! **Nothing of the page moves for it**: the card is in the top layer. A frame that is as high as its article has no part of its
//! own in sight, so that an observer is asked.

use super::area::{Area, LEAST, Room, Spot};
use super::sight::{self, Resized, Sight};
use crate::ui::look::set_numbers;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, DomRect, Element, Event, EventTarget, HtmlElement, Range};

/// Below this many pixels, a window or the widget's column is a phone's.
const NARROW: f64 = 560.0;

/// How wide a card is on a desk, in pixels, unless the margin is less.
const WIDE: f64 = 340.0;

/// Below how many pixels of height next to nothing is in sight, as at 400 % zoom: the card then leaves most of it.
const LOW: f64 = 320.0;

/// What stands on a card at the foot of the screen.
const STRIP: &str = ".reading-strip";

/// What a card is placed by.
pub(super) struct Scene {
    /// The widget.
    pub(super) root: Element,
    pub(super) card: HtmlElement,
    /// The passage that the card tells of, if it is on the page.
    pub(super) passage: Option<Range>,
    /// What was touched, if the card belongs there.
    pub(super) touched: Option<Element>,
    /// What has the focus, besides the card's own.
    pub(super) focused: RefCell<Option<Element>>,
    /// Where the card has been until now.
    pub(super) spot: Rc<Cell<Option<Spot>>>,
}

/// Keeps the card in its place until this is dropped.
pub(super) struct Placed {
    _listeners: Vec<EventListener>,
    _resized: Option<Resized>,
    _sight: Option<Sight>,
}

impl Scene {
    /// Places the card, and again whenever it, the window or what scrolls changes.
    pub(super) fn keep(self) -> Placed {
        let scene = Rc::new(self);
        let is_framed = sight::is_framed();
        scene.clone().place(is_framed);
        let mut listeners = Vec::new();
        let window = web_sys::window();
        for kind in ["resize", "scroll"] {
            let (window, scene) = (window.clone(), scene.clone());
            // In the capture phase, since scroll events do not bubble and the host page may scroll inside a box of its own.
            let options =
                EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
            listeners.extend(window.map(|window| {
                EventListener::new_with_options(&window, kind, options, move |event| {
                    if kind == "resize" || scene.is_moved_by(event) {
                        scene.clone().place(is_framed);
                    }
                })
            }));
        }
        let document = scene.root.owner_document();
        // Inside a shadow root, the document does not hear where the focus goes.
        for target in [Some(scene.root.as_ref()), document.as_ref().map(AsRef::as_ref)] {
            let scene = scene.clone();
            listeners.extend(target.map(|target: &EventTarget| {
                EventListener::new(target, "focusin", move |event| {
                    scene.note_focus(event);
                    scene.clone().place(is_framed);
                })
            }));
        }
        let strip = scene.root.query_selector(STRIP).ok().flatten();
        let watched = [Some(Element::from(scene.card.clone())), strip];
        let resized = {
            let scene = scene.clone();
            Resized::new(watched, move || scene.clone().place(is_framed))
        };
        let sight = is_framed.then(|| {
            let card = scene.card.clone();
            Sight::new(&card, move || scene.clone().place(true))
        });
        Placed { _listeners: listeners, _resized: resized, _sight: sight.flatten() }
    }

    fn note_focus(&self, event: &Event) {
        let target: Option<Element> = event.composed_path().get(0).dyn_into().ok();
        self.focused.replace(target.filter(|it| !self.card.contains(Some(it))));
    }

    /// Whether scrolling this takes the card away from where it belongs: one that is on the page moves on with that.
    fn is_moved_by(&self, event: &Event) -> bool {
        let target = event.target();
        let is_own = target
            .as_ref()
            .and_then(|it| it.dyn_ref())
            .is_some_and(|it: &Element| self.card.contains(Some(it)));
        let is_pages = target.is_some_and(|it| it.has_type::<Document>());
        !(is_own || is_pages && matches!(self.spot.get(), Some(Spot::Page(..))))
    }

    fn place(self: Rc<Self>, is_framed: bool) {
        if is_framed {
            sight::ask(move |view| self.put(view, true));
        } else if let Some(view) = sight::window() {
            self.put(view, false);
        }
    }

    fn put(&self, view: Area, is_framed: bool) {
        let (height, width) = (view.bottom - view.top, view.right - view.left);
        if height <= 0.0 {
            return;
        }
        set_flag(&self.card, "data-low", height < LOW);
        let is_narrow = width < NARROW || f64::from(self.root.client_width()) < NARROW;
        set_flag(&self.card, "data-narrow", is_narrow);
        let passage = self.passage.as_ref().map(Range::get_bounding_client_rect);
        let touched = self.touched.as_ref().filter(|it| it.is_connected());
        let mut room = Room {
            view,
            passage: passage.map(|rect| area(&rect)).filter(|it| it.top < it.bottom),
            focused: self.focused.borrow().as_ref().map(|it| area(&it.get_bounding_client_rect())),
            column: self.passage.as_ref().and_then(column),
            mark: touched.map(|it| area(&it.get_bounding_client_rect())),
            is_mirrored: self.root.matches(":dir(rtl)").unwrap_or_default(),
            ..Room::default()
        };
        let beside = room.beside();
        let is_beside = room.mark.is_none() && (LEAST..WIDE).contains(&beside);
        let wide = if is_beside { beside } else { WIDE };
        set_numbers(&self.card, &[("--seen", height as f32), ("--wide", wide as f32)]);
        let rect = self.card.get_bounding_client_rect();
        room.size = (rect.width(), rect.height());
        room.bar = self.bar();
        let spot = if is_narrow { room.sheet(self.spot.get()) } else { room.card() };
        self.spot.set(Some(spot));
        self.move_to(spot, &room, is_framed);
    }

    /// The height of the reading strip, which stands on a card at the foot.
    fn bar(&self) -> f64 {
        let strip = self.root.query_selector(STRIP).ok().flatten();
        strip.map_or(0.0, |strip| strip.get_bounding_client_rect().height())
    }

    fn move_to(&self, spot: Spot, room: &Room, is_framed: bool) {
        let (view, (width, height)) = (room.view, room.size);
        let middle = view.left + (view.right - view.left - width) / 2.0;
        let (name, x, y) = match spot {
            Spot::Foot if is_framed => ("page", middle, view.bottom - height),
            Spot::Head if is_framed => ("page", middle, view.top),
            Spot::Foot => ("foot", 0.0, 0.0),
            Spot::Head => ("head", 0.0, 0.0),
            Spot::Window(x, y) if !is_framed => ("window", x, y),
            Spot::Page(x, y) | Spot::Window(x, y) => ("page", x, y),
        };
        let scrolled = web_sys::window().filter(|_| name == "page").map_or((0.0, 0.0), |it| {
            (it.scroll_x().unwrap_or_default(), it.scroll_y().unwrap_or_default())
        });
        let (x, y) = ((x + scrolled.0) as f32, (y + scrolled.1) as f32);
        set_numbers(&self.card, &[("--x", x), ("--y", y)]);
        set(&self.card, "data-at", name);
    }
}

/// Sets an attribute of our own card.
fn set(card: &Element, name: &str, value: &str) {
    if card.get_attribute(name).as_deref() != Some(value) {
        // These attributes have valid names.
        let _ = card.set_attribute(name, value);
    }
}

fn set_flag(card: &Element, name: &str, is_on: bool) {
    if is_on {
        set(card, name, "true");
    } else {
        let _ = card.remove_attribute(name);
    }
}

pub(super) fn area(rect: &DomRect) -> Area {
    Area { left: rect.left(), top: rect.top(), right: rect.right(), bottom: rect.bottom() }
}

/// The column of text that a range starts in: the nearest element around it that is not part of a line.
fn column(range: &Range) -> Option<Area> {
    let window = web_sys::window()?;
    let mut next = range.start_container().ok()?.parent_element();
    while let Some(element) = next {
        let style = window.get_computed_style(&element).ok()??;
        if !style.get_property_value("display").ok()?.starts_with("inline") {
            return Some(area(&element.get_bounding_client_rect()));
        }
        next = element.parent_element();
    }
    None
}

/// What was touched last, whose card is open: it gets the focus back.
pub(super) type Origin = Rc<RefCell<Option<HtmlElement>>>;
