//! Paints search matches, and dims speakers who are not picked, with the CSS Custom Highlight API: the page's elements
//! stay as they are, so nothing is laid out again.
//!
//! A document has one registry for all widgets in it: each adds its ranges to whatever is registered under the name and
//! removes only its own. `web-sys` has these types only behind an unstable flag, so they are declared here.

use super::choices::Marks;
use super::effect::use_effect_on;
use super::look::is_media;
use super::passage::{Overlay, within};
use super::search::FRAME;
use super::sight::near;
use super::surface::Surface;
use crate::article::TextRange;
use crate::decimal::decimal;
use crate::speakers::{Manner, Statement};
use crate::state::{Search, State, Story};
use crate::timeline::N_TONES;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Range;
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

/// Paints the statements of an article in place. Returns what elements of a drawn article have to show: the selected passage
/// and, where the browser cannot paint, the matches too.
#[hook]
pub(super) fn use_highlights(surface: &Surface, state: &State, marks: Marks) -> Overlay {
    let (selected, search) = (passage(state), &state.search);
    use_said(surface, &state.story, marks);
    if REGISTRY.with(Option::is_some) {
        Overlay { selected, ..Overlay::default() }
    } else {
        Overlay { selected, matches: search.painted().into(), current: search.current() }
    }
}

/// Paints the chosen passage of an article in place, and dims speakers who are not picked. Loaded after a touch.
#[hook]
pub(super) fn use_choice(surface: &Surface, state: &State) {
    let (story, selected) = (&state.story, passage(state));
    let mark = state.selected.and_then(|mark_idx| story.timeline.marks.get(mark_idx));
    let tone = mark.and_then(|mark| story.timeline.lanes.get(mark.lane_idx)?.tone);
    let (mut quoted, mut reported) = (Vec::new(), Vec::new());
    if surface.in_place().is_some() {
        let statement = mark.and_then(|mark| story.statement_at(mark));
        for (range, manner) in statement.map(|it| it.said(&story.article)).unwrap_or_default() {
            match manner {
                Manner::Quoted => quoted.push(range),
                Manner::Reported => reported.push(range),
            }
        }
        if quoted.is_empty() && reported.is_empty() {
            // Of a speech whose words are not given, what tells of it.
            quoted.extend(selected);
        }
    }
    use_layer(Layer::Chosen(Manner::Quoted, tone), surface, story, &quoted.into(), selected);
    use_layer(Layer::Chosen(Manner::Reported, tone), surface, story, &reported.into(), selected);
    use_layer(Layer::Dimmed, surface, story, &dimmed(state), selected);
}

/// Paints the matches; `selected` is the selected passage. Loaded with what searches.
#[hook]
pub(super) fn use_matches(
    surface: &Surface,
    story: &Rc<Story>,
    search: &Search,
    selected: Option<TextRange>,
) {
    let (matches, current) = (search.painted().into(), search.current());
    use_layer(Layer::Match, surface, story, &matches, selected);
    use_layer(Layer::Current, surface, story, &current.into_iter().collect(), selected);
}

/// The passage of the selected mark.
pub(super) fn passage(state: &State) -> Option<TextRange> {
    Some(state.story.timeline.marks.get(state.selected?)?.extent)
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

/// What is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    /// What the speakers with this tone said.
    Said(Manner, Option<usize>),
    /// The same of the selected statement.
    Chosen(Manner, Option<usize>),
    /// The statements of speakers who are not picked.
    Dimmed,
    /// The matches.
    Match,
    /// The match the reader is at.
    Current,
}

impl Layer {
    /// The name on `surface`: one for all drawn articles, as in `styles/highlights.css`; in place, one for each element.
    fn name(self, surface: &Surface) -> AttrValue {
        let (name, tone) = match self {
            Self::Said(Manner::Quoted, tone) => ("quoted-", Some(tone)),
            Self::Said(Manner::Reported, tone) => ("reported-", Some(tone)),
            Self::Chosen(Manner::Quoted, tone) => ("chosen-quoted-", Some(tone)),
            Self::Chosen(Manner::Reported, tone) => ("chosen-reported-", Some(tone)),
            Self::Dimmed => ("dimmed", None),
            Self::Match => ("match", None),
            Self::Current => ("current", None),
        };
        let tone =
            tone.map(|tone| tone.map_or_else(|| "none".to_owned(), |tone| decimal(tone + 1)));
        let name = [name, tone.as_deref().unwrap_or_default()].concat();
        match surface {
            Surface::Drawn(_) => ["rostrum-", &name].concat().into(),
            Surface::InPlace(it) => it.highlight(&name),
        }
    }

    /// Paints `ranges`, which are in reading order.
    fn paint(self, surface: &Surface, story: &Story, ranges: &[TextRange]) -> Painted {
        Painted::new(self.name(surface), self.priority(), surface.ranges(story, ranges))
    }

    /// What is painted over what: higher over lower.
    const fn priority(self) -> i32 {
        match self {
            Self::Said(..) => 0,
            Self::Chosen(..) => 1,
            Self::Dimmed => 2,
            Self::Match => 3,
            Self::Current => 4,
        }
    }
}

/// Paints what was said over the page's article, two layers for each tone; a drawn one shows it by elements.
///
/// In the system's colours it paints nothing: Chromium gives every highlight the looks of selected text there, whatever its rule
/// says, unless the article has `forced-color-adjust`, which is the page's to set. The chosen statement is painted.
#[hook]
fn use_said(surface: &Surface, story: &Rc<Story>, marks: Marks) {
    use_effect_on((surface.clone(), story.clone(), marks), |(surface, story, marks)| {
        let mut painted = Vec::new();
        let in_place = surface.in_place().filter(|_| !is_media("(forced-colors: active)"));
        if let (Some(in_place), Marks::On) = (in_place, *marks) {
            for tone in (0..N_TONES).map(Some).chain([None]) {
                let (mut quoted, mut reported) = (Vec::new(), Vec::new());
                let is_toned = |it: &&Statement| {
                    story.timeline.lane_of(it.speaker_idx).and_then(|it| it.tone) == tone
                };
                for statement in story.proceedings.statements.iter().filter(is_toned) {
                    for (range, manner) in statement.said(&story.article) {
                        match manner {
                            Manner::Quoted => quoted.push(range),
                            Manner::Reported => reported.push(range),
                        }
                    }
                }
                for (manner, ranges) in [(Manner::Quoted, quoted), (Manner::Reported, reported)] {
                    if !ranges.is_empty() {
                        let layer = Layer::Said(manner, tone);
                        let name = layer.name(surface);
                        let ranges = ranges.into_iter().filter_map(|range| in_place.range(range));
                        painted.push(Painted::new(name, layer.priority(), ranges.collect()));
                    }
                }
            }
        }
        move || drop(painted)
    });
}

/// With more ranges than this, those in sight are painted first, and the others a frame later. With a lower number, more is
/// painted in two steps.
const AT_ONCE: usize = 100;

/// Paints `ranges`, which are in reading order; again when they change, or when `selected` does, since its passage then
/// consists of other elements.
#[hook]
fn use_layer(
    layer: Layer,
    surface: &Surface,
    story: &Rc<Story>,
    ranges: &Rc<[TextRange]>,
    selected: Option<TextRange>,
) {
    use_effect_on(
        (layer, surface.clone(), story.clone(), ranges.clone(), selected),
        move |(layer, surface, story, ranges, _)| {
            let near =
                Some(ranges).filter(|it| AT_ONCE < it.len()).and_then(|_| near(surface, story));
            let first = near.map_or(&**ranges, |near| within(ranges, near));
            let is_any = !first.is_empty();
            let painted = is_any.then(|| layer.paint(surface, story, first));
            let rest = near.map(|near| {
                let start = ranges.partition_point(|it| it.end <= near.start);
                let end = start + first.len();
                let (layer, surface, story) = (*layer, surface.clone(), story.clone());
                let ranges = ranges.clone();
                let later = Rc::new(RefCell::new(Vec::new()));
                let painted = later.clone();
                let timeout = Timeout::new(FRAME, move || {
                    let rest = [ranges.get(..start), ranges.get(end..)].into_iter().flatten();
                    let rest = rest.map(|rest| layer.paint(&surface, &story, rest));
                    painted.borrow_mut().extend(rest);
                });
                (timeout, later)
            });
            move || drop((painted, rest))
        },
    );
}

/// Ranges that are painted until this is dropped.
struct Painted {
    name: AttrValue,
    ranges: Vec<Range>,
}

impl Painted {
    fn new(name: AttrValue, priority: i32, ranges: Vec<Range>) -> Self {
        REGISTRY.with(|registry| {
            let Some(registry) = registry else { return };
            let highlight = registry.get(&name).unwrap_or_else(|| {
                let highlight = Highlight::new();
                highlight.set_priority(priority);
                registry.set(&name, &highlight);
                highlight
            });
            ranges.iter().for_each(|range| highlight.add(range));
        });
        Self { name, ranges }
    }
}

impl Drop for Painted {
    fn drop(&mut self) {
        REGISTRY.with(|registry| {
            let registry = registry.as_ref();
            let highlight = registry.and_then(|registry| registry.get(&self.name));
            let (Some(registry), Some(highlight)) = (registry, highlight) else { return };
            for range in &self.ranges {
                highlight.remove(range);
            }
            if highlight.size() == 0 {
                registry.delete(&self.name);
            }
        });
    }
}
