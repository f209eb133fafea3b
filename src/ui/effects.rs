//! Effects that belong to no single view: links in the page's URL, the names of query fields, rendering in steps, printing.
//!
//! Every listener is owned by the effect that made it and is removed with it.

use super::cite::{Link, Visit};
use super::effect::use_effect_on;
use super::search::FRAME;
use super::turn::Turn;
use super::value::use_value;
use super::words::Words;
use crate::state::{Action, State, Story};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The anchor of elements without an id.
pub(super) const SHARED_ANCHOR: &str = "rostrum";

/// The link in the page's URL that was last followed, or that the reader's own way has made; an empty one if its
/// statement is not there.
pub(super) type Visited = Rc<RefCell<Option<Link>>>;

/// Once the widget `is_whole`, follows what the page's URL links to, a statement or a search or both, and again whenever
/// the URL changes. **A link is followed once**: when the article changes, the reader stays where they are. Only a
/// statement that was not there is looked for again, until another is selected.
#[hook]
pub(super) fn use_deep_link(
    state: &State,
    anchor: &AttrValue,
    is_whole: bool,
    visited: &Visited,
    dispatch: &Callback<Action>,
) {
    let (visited, is_gone, has_moved_on) =
        (visited.clone(), state.is_gone, state.selected.is_some());
    use_effect_on(
        (state.story.clone(), anchor.clone(), is_whole, dispatch.clone()),
        move |(story, anchor, is_whole, dispatch)| {
            let (story, anchor, dispatch) = (story.clone(), anchor.clone(), dispatch.clone());
            let guide = Guide { story, anchor, visited, dispatch };
            if *is_whole && !has_moved_on {
                guide.follow(is_gone);
            }
            let listener = web_sys::window().filter(|_| *is_whole).map(|window| {
                EventListener::new(&window, "hashchange", move |_| guide.follow(false))
            });
            move || drop(listener)
        },
    );
}

/// Follows links in the page's URL.
struct Guide {
    story: Rc<Story>,
    anchor: AttrValue,
    visited: Visited,
    dispatch: Callback<Action>,
}

impl Guide {
    /// Goes where the URL leads, unless that was the last thing done; `is_again` if its search has been made already.
    fn follow(&self, is_again: bool) {
        let link = Link::of_page(&self.anchor);
        if *self.visited.borrow() == link {
            return;
        }
        let Link { statement_id, query } = link.clone().unwrap_or_default();
        if let Some(query) = query.filter(|_| !is_again) {
            self.dispatch.emit(Action::Search(query));
        }
        let mark_idx = self.story.mark_of(&statement_id);
        let is_gone = mark_idx.is_none() && !statement_id.is_empty();
        self.visited.replace(if is_gone { Some(Link::default()) } else { link });
        self.dispatch.emit(match mark_idx {
            Some(mark_idx) => Action::Show(mark_idx),
            None => Action::Miss(is_gone && answers_alone(&self.anchor)),
        });
    }
}

/// Whether no other element answers to links with this `anchor`: those without ids share one, and whichever has the
/// statement opens it.
fn answers_alone(anchor: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let sharers = || document?.query_selector_all("rostrum-article:not([id])").ok();
    anchor != SHARED_ANCHOR || sharers().is_none_or(|sharers| sharers.length() <= 1)
}

/// Has the page's URL link to the statement that the reader opens. A step in the history is made **before any scrolling**: the
/// browser remembers for Back where the page is at that moment. Another URL for the same step waits for the frame that shows the
/// statement: browsers take milliseconds for it.
#[hook]
pub(super) fn use_way_back(state: &State, anchor: &AttrValue, visited: &Visited) {
    let (story, anchor, visited) = (state.story.clone(), anchor.clone(), visited.clone());
    use_effect_on(state.opened, move |opened| {
        let mut late = None;
        let mark = opened.and_then(|opened| story.timeline.marks.get(opened.mark_idx));
        if let Some(statement) = mark.and_then(|mark| story.statement_at(mark)) {
            let visit = Visit::of(&anchor, statement);
            let is_step = visit.as_ref().is_none_or(Visit::is_step);
            let write = move || {
                // Pages without an address of their own, such as `about:srcdoc`, have no history to write to.
                if visit.is_none_or(|it| it.write().is_some()) {
                    visited.replace(Link::of_page(&anchor));
                }
            };
            if is_step { write() } else { late = Some(Timeout::new(FRAME, write)) }
        }
        move || drop(late)
    });
}

/// Goes on with `given`, another reading of the article in place, where `shown` is still the last one.
#[hook]
pub(super) fn use_renewal(given: &Rc<Story>, shown: &Rc<Story>, dispatch: &Callback<Action>) {
    let (dispatch, is_shown) = (dispatch.clone(), Rc::ptr_eq(given, shown));
    use_effect_on(given.clone(), move |given| {
        if !is_shown {
            dispatch.emit(Action::Renew(given.clone()));
        }
    });
}

/// Updates the field names that queries may use whenever the interface's language changes.
#[hook]
pub(super) fn use_field_names(words: &Words, dispatch: &Callback<Action>) {
    let (dispatch, is_first) = (dispatch.clone(), use_mut_ref(|| true));
    use_effect_on(words.clone(), move |words| {
        // Whoever mounts this has named them.
        if !is_first.replace(false) {
            dispatch.emit(Action::NameFields(words.field_names()));
        }
    });
}

/// How many rows are added at once. With more, the next thing a reader does has to wait; with fewer, a long list takes
/// longer to complete.
const ROWS: usize = 3;

/// How many of `n` rows in `root` to render so far: `ROWS` at first, and as many more whenever those are laid out.
#[hook]
pub(super) fn use_growing(root: &NodeRef, n: usize) -> usize {
    let n_turns = use_parts(root, n.div_ceil(ROWS).saturating_sub(1));
    n.min((1 + n_turns) * ROWS)
}

/// Counts from 0 to `last`, one per task, so that the page gets its turn in between.
#[hook]
pub(super) fn use_turns(last: usize) -> usize {
    let (turn, setter) = use_value(|| 0);
    use_effect_on((last, turn), move |&(last, turn)| {
        let next = (turn != last).then(|| Turn::new(turn, move || setter.set(last.min(turn + 1))));
        move || drop(next)
    });
    last.min(turn)
}

/// Counts from 0 to `last` the parts of `root` to render; each is laid out in a task of its own before the next.
#[hook]
pub(super) fn use_parts(root: &NodeRef, last: usize) -> usize {
    let turn = use_turns(2 * last);
    use_effect_on((root.clone(), turn), |(root, turn)| {
        if let Some(root) = root.cast::<HtmlElement>().filter(|_| turn % 2 == 1) {
            // Reading a size forces the browser to lay out.
            root.offset_height();
        }
    });
    turn / 2
}

/// Whether the page is being printed.
#[hook]
pub(super) fn use_is_printing() -> bool {
    let (is_printing, setter) = use_value(|| false);
    use_effect_on((), move |()| {
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(event, is_on)| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |_| setter.set(is_on))
            })
        });
        move || drop(listeners)
    });
    is_printing
}
