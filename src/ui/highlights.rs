//! Paints search matches, and dims speakers who are not picked, with the CSS Custom Highlight API: the page's elements
//! stay as they are, so nothing is laid out again.
//!
//! A document has one registry for all widgets in it: each adds its ranges to whatever is registered under the name and
//! removes only its own. `web-sys` has these types only behind an unstable flag, so they are declared here.

use super::passage::Overlay;
use super::spans::page_ranges;
use crate::article::TextRange;
use crate::state::{State, Story};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Registry;

    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static REGISTRY: Option<Registry>;

    #[wasm_bindgen(method)]
    fn get(this: &Registry, name: &str) -> Option<Highlight>;

    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);

    #[wasm_bindgen(method)]
    fn delete(this: &Registry, name: &str) -> bool;

    type Highlight;

    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    #[wasm_bindgen(method, js_name = delete)]
    fn remove(this: &Highlight, range: &Range) -> bool;

    #[wasm_bindgen(method, getter)]
    fn size(this: &Highlight) -> u32;

    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);
}

/// Paints the matches. Returns what elements still have to show: the selected passage and, where the browser cannot
/// paint, the matches too.
#[hook]
pub(super) fn use_highlights(root: &NodeRef, state: &State) -> Overlay {
    let (story, search) = (&state.story, &state.search);
    let selected = state.selected.and_then(|mark_idx| story.timeline.marks.get(mark_idx));
    let selected = selected.map(|mark| mark.extent);
    let (matches, current) = (search.painted().into(), search.current());
    let is_painting = REGISTRY.with(Option::is_some);
    use_layer(Layer::Dimmed, root, story, &dimmed(state), selected);
    use_layer(Layer::Match, root, story, &matches, selected);
    use_layer(Layer::Current, root, story, &current.into_iter().collect(), selected);
    if is_painting {
        Overlay { selected, ..Overlay::default() }
    } else {
        Overlay { selected, matches, current }
    }
}

/// The statements of speakers who are not picked, in reading order and without overlap. Statements that follow each
/// other become one range, since each costs a range of the page.
fn dimmed(state: &State) -> Rc<[TextRange]> {
    let (article, statements) = (&state.story.article, &state.story.proceedings.statements);
    let mut ranges: Vec<TextRange> = Vec::new();
    let mut follows = false;
    for statement in statements {
        let is_dimmed = !state.view.stands_out(statement.speaker_idx);
        if is_dimmed {
            match ranges.last_mut() {
                Some(last) if statement.extent.start < last.end => {
                    last.end = last.end.max(statement.extent.end);
                }
                Some(last)
                    if follows
                        && article.slice(TextRange::new(last.end, statement.extent.start))
                            == " " =>
                {
                    last.end = statement.extent.end;
                }
                _ => ranges.push(statement.extent),
            }
        }
        follows = is_dimmed;
    }
    ranges.into()
}

/// What is painted, from bottom to top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    /// The statements of speakers who are not picked.
    Dimmed,
    /// The matches.
    Match,
    /// The match the reader is at.
    Current,
}

impl Layer {
    /// The name in `styles/search.css`.
    const fn name(self) -> &'static str {
        match self {
            Self::Dimmed => "rostrum-dimmed",
            Self::Match => "rostrum-match",
            Self::Current => "rostrum-current",
        }
    }
}

/// Paints `ranges`, which are in reading order; again when they change, or when `selected` does, since its passage then
/// consists of other elements.
#[hook]
fn use_layer(
    layer: Layer,
    root: &NodeRef,
    story: &Rc<Story>,
    ranges: &Rc<[TextRange]>,
    selected: Option<TextRange>,
) {
    use_effect_with(
        (root.clone(), story.clone(), ranges.clone(), selected),
        move |(root, story, ranges, _)| {
            let root = root.cast::<Element>().filter(|_| !ranges.is_empty());
            let painted = root.map(|root| Painted::new(layer, page_ranges(&root, story, ranges)));
            move || drop(painted)
        },
    );
}

/// Ranges that are painted until this is dropped.
struct Painted {
    layer: Layer,
    ranges: Vec<Range>,
}

impl Painted {
    fn new(layer: Layer, ranges: Vec<Range>) -> Self {
        REGISTRY.with(|registry| {
            let Some(registry) = registry else { return };
            let highlight = registry.get(layer.name()).unwrap_or_else(|| {
                let highlight = Highlight::new();
                highlight.set_priority(layer as i32);
                registry.set(layer.name(), &highlight);
                highlight
            });
            ranges.iter().for_each(|range| highlight.add(range));
        });
        Self { layer, ranges }
    }
}

impl Drop for Painted {
    fn drop(&mut self) {
        REGISTRY.with(|registry| {
            let registry = registry.as_ref();
            let highlight = registry.and_then(|registry| registry.get(self.layer.name()));
            let (Some(registry), Some(highlight)) = (registry, highlight) else { return };
            for range in &self.ranges {
                highlight.remove(range);
            }
            if highlight.size() == 0 {
                registry.delete(self.layer.name());
            }
        });
    }
}
