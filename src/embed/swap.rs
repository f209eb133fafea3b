//! The widget becomes visible, and its reader loses nothing: what is at the top of the view stays there, and selection and
//! focus stay on their words.
//!
//! A drawn article has the words of its fallback in other elements, so **a place in a fallback is remembered by its words**.
//! The page's own article stays, but the timeline appears above it. Browsers make up for neither: they stop anchoring the view
//! when a box enters or leaves the flow. Knows nothing of when the widget becomes visible: that is `host`'s. Tests:
//! `tests/page/swap.rs`.

mod fallback;
mod links;
mod selection;
mod view;

use super::finder::Finder;
use crate::article::{TextRange, Wording};
use crate::state::Story;
use crate::ui::{InPlace, Scroller, View, page_ranges};
use fallback::{Fallback, first_char};
use links::{focus_like, focused_link};
use selection::{select, selection_in};
pub(super) use view::Spot;
use view::{EDGE, keep, lines_in_view, top_of_view};
use web_sys::{Element, HtmlElement};

/// Where the reader is before the widget becomes visible.
pub(super) struct Place {
    element: HtmlElement,
    /// What the widget will move, and how far down the window it is; only if the reader is past it.
    passed: Option<(Spot, f64)>,
    in_fallback: Option<(PlaceInFallback, &'static Finder)>,
}

impl Place {
    /// Where the reader of the page is before `widget` becomes visible in `element`; `None` if nothing can be lost. What `finder`
    /// drew takes the place of a fallback.
    pub(super) fn of(
        element: &HtmlElement,
        widget: &Element,
        in_place: Option<&InPlace>,
        finder: Option<&'static Finder>,
    ) -> Option<Self> {
        let view = Scroller::of(widget).view();
        // The element may be what scrolls.
        let start = element.get_bounding_client_rect().top() - f64::from(element.scroll_top());
        let view = Some(view).filter(|view| start + EDGE < view.edge());
        let spot = Spot::moved_by(element, in_place);
        let y = spot.y().filter(|y| view.is_some_and(|view| *y < view.edge() + EDGE));
        let passed = y.map(|y| (spot, y));
        let finder = finder.filter(|_| in_place.is_none());
        let in_fallback = finder.and_then(|it| Some(((it.remember)(element, view)?, it)));
        let is_somewhere = passed.is_some() || in_fallback.is_some();
        is_somewhere.then(|| Self { element: element.clone(), passed, in_fallback })
    }

    /// Brings the reader back there, now that `widget` shows `story`.
    pub(super) fn restore(self, widget: &Element, story: &Story) {
        let in_fallback = self.in_fallback.as_ref();
        let line = in_fallback.and_then(|(it, finder)| (finder.restore)(it, widget, story));
        if let Some((spot, y)) = line.or(self.passed) {
            keep(Scroller::of(widget), spot, y);
        }
        // Last of all, since the page hears of it at once.
        if let Some((place, finder)) = self.in_fallback {
            (finder.refocus)(&place, &self.element, widget);
        }
    }
}

/// Where the reader of a fallback is: loaded with what draws articles.
pub(super) struct PlaceInFallback {
    text: Fallback,
    /// What is in view, and how far down the window it is; nothing as long as the fallback's start is in view.
    lines: Vec<(TextRange, f64)>,
    selected: Option<TextRange>,
    link: Option<Element>,
}

impl PlaceInFallback {
    /// `view` is what is seen of the page, if the start of the fallback is above it.
    pub(super) fn of(element: &Element, view: Option<View>) -> Option<Self> {
        let (selection, link) = (selection_in(element), focused_link(element));
        if view.is_none() && selection.is_none() && link.is_none() {
            return None;
        }
        let (article, reading) = InPlace::read(element, None);
        let text = Fallback(article);
        let top = view.map(|view| top_of_view(element, view));
        let lines = top.map(|top| lines_in_view(&text, &reading, top)).unwrap_or_default();
        let selected = selection.and_then(|range| reading.words(&range));
        Some(Self { text, lines, selected, link })
    }

    /// Selects what was selected, and returns where the first line is that `widget` shows too, and where it was.
    pub(super) fn restore(&self, widget: &Element, story: &Story) -> Option<(Spot, f64)> {
        let wording = Wording::of(&story.article);
        if let Some(words) = self.selected.and_then(|it| self.text.find_ends(it, &wording)) {
            select(words, widget, story);
        }
        self.lines.iter().find_map(|&(words, y)| {
            let start = first_char(&story.article, self.text.find(words, &wording)?);
            let spot = Spot::Words(page_ranges(widget, story, &[start]).pop()?);
            spot.y().map(|_| (spot, y))
        })
    }

    /// Gives the focus to the link of `widget` that is like the one in `element` that had it.
    pub(super) fn refocus(&self, element: &Element, widget: &Element) {
        if let Some(link) = &self.link {
            focus_like(link, element, widget);
        }
    }
}
