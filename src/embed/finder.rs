//! The part that reads files and finds who said what in a text, with what drawing an article takes. An article in place with
//! findings does without it.

use super::file::{Unread, read};
use super::swap::{PlaceInFallback, Spot};
use crate::article::Article;
use crate::parse::{Parsed, Problem, findings, tell_times};
use crate::parts::part;
use crate::speakers::{Proceedings, extract_in_slices, given};
use crate::state::Story;
use crate::ui::{View, Words};
use std::cell::Cell;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// What findings tell, and what is wrong with them.
pub(super) type Told = (Proceedings, Vec<String>);

/// Looks for who said what for about [`SLICE`], and returns the article with what was found once that is all. The page gets its
/// turn between the calls.
pub(super) type Search = Box<dyn FnMut() -> Option<(Parsed, Proceedings)>>;

/// How long a slice of the search takes, in milliseconds. Longer ones keep a reader waiting who clicks meanwhile; shorter ones
/// take more turns.
const SLICE: f64 = 8.0;

/// After how many tokens, names or statements the clock is read. More make a slice longer than it should be on slow machines; with
/// fewer, reading the clock counts.
const STRIDE: usize = 256;

/// What is in the part.
pub(crate) struct Finder {
    /// Reads the article in a file, with the address that it was fetched from and, after a space, its type.
    pub(super) read: fn(&[u8], &str) -> Result<Parsed, Unread>,
    /// Whether two files, one of them shown, hold the same article.
    pub(super) is_same: fn(&Story, &Parsed) -> bool,
    /// Reads a file of findings, and tells what is wrong in it.
    pub(super) read_findings: fn(&[u8], &mut Article) -> Result<Told, Problem>,
    /// What is wrong with a file, for an editor.
    pub(super) sentence: fn(&Words, &Problem) -> String,
    /// Gives the blocks of an article in place their times.
    pub(super) tell_times: fn(&mut Article),
    /// Starts to look for who said what.
    pub(super) find: fn(Parsed) -> Search,
    /// Where the reader of a fallback is.
    pub(super) remember: fn(&Element, Option<View>) -> Option<PlaceInFallback>,
    /// Where that is in the drawn article.
    pub(super) restore: fn(&PlaceInFallback, &Element, &Story) -> Option<(Spot, f64)>,
    /// Moves the focus there.
    pub(super) refocus: fn(&PlaceInFallback, &Element, &Element),
}

part!("finder", "dddddddddddddddddddddddddddddddd", load: Finder = Finder {
    read,
    is_same: |story, parsed| story.article == parsed.article && story.problems == parsed.problems,
    read_findings: |file, article| {
        let problems = findings(file, article)?;
        Ok((given(article), problems.iter().map(Problem::to_string).collect()))
    },
    sentence: Words::sentence_of,
    tell_times,
    find,
    remember: PlaceInFallback::of,
    restore: PlaceInFallback::restore,
    refocus: PlaceInFallback::refocus,
});

fn find(parsed: Parsed) -> Search {
    let slice = Rc::new(Slice::default());
    let current = slice.clone();
    let mut work = Box::pin(async move {
        let found = extract_in_slices(&parsed.article, &|n| current.is_over(n)).await;
        (parsed, found)
    });
    Box::new(move || {
        slice.end.set(now() + SLICE);
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(found) => Some(found),
            Poll::Pending => None,
        }
    })
}

/// The current slice of a search.
#[derive(Default)]
struct Slice {
    /// When it should end.
    end: Cell<f64>,
    /// How many tokens, names or statements have been looked at since the clock was read.
    n_done: Cell<usize>,
}

impl Slice {
    /// Whether it is over, after `n` more tokens, names or statements.
    fn is_over(&self, n: usize) -> bool {
        let n_done = self.n_done.get() + n;
        let is_read = STRIDE <= n_done;
        self.n_done.set(if is_read { 0 } else { n_done });
        is_read && self.end.get() <= now()
    }
}

#[wasm_bindgen]
extern "C" {
    /// In milliseconds; unlike the time of day, it never goes back.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}
