//! The card: the words of the selected statement, or all that a person said, where the reader is. **It never scrolls the page.**
//!
//! | file | what it does |
//! | --- | --- |
//! | `area`, `place`, `sight` | put it beside the passage, under the mark, or to the foot of a phone's screen |
//! | `focus` | keys, and the way of the focus into the card and back |
//! | `layer` | the top layer |
//! | `statement` | shows the words of a statement |
//!
//! It is loaded when a pointer or the focus is on the widget, or when it first opens. Tests: `tests/page/sheet.rs`, `tests/page/person.rs`.

mod area;
mod focus;
mod layer;
mod place;
mod sight;
mod statement;

pub(super) use layer::use_popover;
pub(super) use statement::{badge, close, how_said};

use super::cite::Address;
use super::common::{Common, Given};
use super::drag::Drag;
use super::effect::use_effect_on;
use super::events::Shared;
use super::person::Person;
use super::shell::{rendered_by, shell};
use super::value::use_value;
use super::words::{Rank, Words};
use crate::decimal::decimal;
use crate::state::{Jump, State, Story, Target, Via, View};
use crate::timeline::{Lane, Mark};
#[cfg(feature = "desk-page")]
pub(crate) use focus::focus_in_place;
use focus::use_focus;
use place::{Origin, Scene};
use statement::statement;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Sheet {
    pub(super) now: Now,
    pub(super) common: Common,
    /// The widget.
    pub(super) root: NodeRef,
    pub(super) address: Address,
    /// Where readers tell of a mistake, with `{statement}` in place of its id.
    pub(super) report_url: Option<AttrValue>,
    pub(super) on_share: Callback<Shared>,
}

/// What of the state the card shows.
#[derive(Clone, PartialEq)]
pub(super) struct Now {
    pub(super) story: Rc<Story>,
    pub(super) selected: Option<usize>,
    pub(super) person: Option<usize>,
    pub(super) via: Via,
    pub(super) view: View,
    pub(super) jump: Option<Jump>,
    /// The query, which a copied link keeps.
    pub(super) query: Rc<str>,
}

impl Now {
    pub(super) fn of(state: &State) -> Self {
        let State { story, selected, person, via, view, jump, search, .. } = state;
        let (story, view, query) = (story.clone(), view.clone(), search.query.clone());
        Self { story, selected: *selected, person: *person, via: *via, view, jump: *jump, query }
    }

    fn mark(&self) -> Option<&Mark> {
        self.story.timeline.marks.get(self.selected?)
    }

    /// The lane of whom the card tells of.
    fn lane(&self) -> Option<&Lane> {
        let timeline = &self.story.timeline;
        match self.person {
            Some(speaker_idx) => timeline.lane_of(speaker_idx),
            None => timeline.lanes.get(self.mark()?.lane_idx),
        }
    }
}

rendered_by!(Sheet, use_sheet);

#[hook]
fn use_sheet(props: &Sheet) -> Html {
    let Given { words, dispatch, .. } = &*props.common;
    let Sheet { now, root, .. } = props;
    let card = use_node_ref();
    let origin: Origin = use_mut_ref(Origin::default).borrow().clone();
    let is_open = now.mark().is_some() || now.person.is_some();
    let told = use_told(now, words);
    use_popover(&card, is_open);
    use_focus(root, &card, (now.selected, now.person), &origin, dispatch);
    use_place(props, &card, &origin);
    let tone = now.lane().and_then(|lane| lane.tone).map(decimal);
    html! {
        <>
            <p class="unseen" role="status">{ told }</p>
            <section ref={card.clone()} class="sheet" part="card" popover="manual" hidden={!is_open} role="group"
                aria-label={words.text("card")} data-tone={tone} data-person={now.person.map(|_| "true")}>
                if is_open {
                    <span class="grip" aria-hidden="true" />
                    if let Some(speaker_idx) = now.person {
                        { shell(Person { common: props.common.clone(), speaker_idx, selected: now.selected,
                            view: now.view.clone(), address: props.address.clone(), on_share: props.on_share.clone() }) }
                    } else if let Some(mark) = now.mark() {
                        { statement(props, mark) }
                    }
                    { shell(Drag { card, dispatch: dispatch.clone() }) }
                }
            </section>
        </>
    }
}

/// What a screen reader is told, once: the statement when it opens, and that the reader has been taken to its passage.
#[hook]
fn use_told(now: &Now, words: &Words) -> AttrValue {
    let (told, set) = use_value(AttrValue::default);
    let before = use_mut_ref(|| (None, None));
    let (now, words) = (now.clone(), words.clone());
    let deps = (now.selected, now.person, now.jump, now.story.clone());
    use_effect_on(deps, move |_| {
        let subject = (now.selected, now.person);
        let is_same = before.replace(subject) == subject;
        let is_passage = now.jump.is_some_and(|jump| jump.target == Target::Passage);
        match (now.mark(), now.person) {
            (_, Some(speaker_idx)) => {
                let speaker = now.story.proceedings.speakers.get(speaker_idx);
                let name = speaker.map_or("", |speaker| &speaker.name);
                set.set(words.fill("person", &[("name", name)]).into());
            }
            (None, None) => set.set(AttrValue::default()),
            (Some(mark), None) if is_same && is_passage => {
                let first = words.first_words(&now.story.words_of(mark));
                set.set(words.fill("went", &[("words", &first)]).into());
            }
            (Some(_), None) if is_same => {}
            (Some(mark), None) => {
                let lane = now.lane();
                let rank = lane.map(|lane| Rank::of(mark, now.story.timeline.marks_of(lane)));
                if let (Some(rank), Some(speaker)) = (rank, now.story.speaker_at(mark)) {
                    set.set(words.mark_told(&now.story, speaker, mark, rank).into());
                }
            }
        }
    });
    told
}

/// Where the card belongs: to what was touched, or to the passage. A step from one statement to the next stays with either.
#[hook]
fn use_place(props: &Sheet, card: &NodeRef, origin: &Origin) {
    let Given { surface, .. } = &*props.common;
    let Sheet { now, root, .. } = props;
    let spot = use_mut_ref(|| Rc::new(Cell::new(None))).borrow().clone();
    let kept = use_mut_ref(|| (Via::Link, None));
    let (via, jump, selected, person) = (now.via, now.jump, now.selected, now.person);
    let extent = now.mark().filter(|_| person.is_none()).map(|mark| mark.extent);
    let (origin, story) = (origin.clone(), now.story.clone());
    let deps = (root.clone(), card.clone(), surface.clone(), (selected, person, jump));
    use_effect_on((deps, via), move |((root, card, surface, _), via)| {
        let mut kept = kept.borrow_mut();
        if *via != Via::Key {
            kept.0 = *via;
        }
        let is_gone_to = jump.is_some_and(|jump| jump.target != Target::Top);
        if jump != kept.1 && is_gone_to {
            kept.0 = Via::Passage;
        }
        kept.1 = jump;
        let is_touched = person.is_some() || matches!(kept.0, Via::Mark | Via::Strip | Via::Chip);
        let place = || {
            let root: Element = root.cast()?;
            let touched = || {
                let origin = origin.borrow().clone().map(JsCast::unchecked_into);
                let mark = selected.filter(|_| person.is_none());
                mark.and_then(|mark_idx| mark_with(&root, mark_idx)).or(origin)
            };
            let touched = is_touched.then(touched).flatten();
            let ranges = extent.map(|extent| surface.ranges(&story, &[extent]));
            let passage = ranges.and_then(|ranges| ranges.into_iter().next());
            let card: HtmlElement = card.cast()?;
            let focused = RefCell::new(focused(&root, &card));
            Some(Scene { root, card, passage, touched, focused, spot: spot.clone() })
        };
        let is_open = selected.is_some() || person.is_some();
        if !is_open {
            spot.set(None);
        }
        let placed = is_open.then(place).flatten().map(Scene::keep);
        move || drop(placed)
    });
}

/// What has the focus, if it is in the widget and not on the card.
fn focused(root: &Element, card: &Element) -> Option<Element> {
    root.query_selector(":focus").ok()?.filter(|it| !card.contains(Some(it)))
}

/// The mark with this index, if it is on the screen.
fn mark_with(root: &Element, mark_idx: usize) -> Option<Element> {
    let mark = super::tip::mark_with(root, mark_idx)?;
    (0 < mark.get_client_rects().length()).then_some(mark)
}
