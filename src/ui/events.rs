//! What the widget reports to its host: that it is ready, and which statement its reader has selected. The search box
//! reports searches.

use super::effect::use_effect_on;
use super::look::adopt_styles;
use crate::state::{Action, State, Story, Via};
use web_sys::Element;
use yew::prelude::*;

/// Adopts the styles into the tree of `root`. Once the whole widget is there, calls `on_ready` with a callback that
/// takes actions.
#[hook]
pub(super) fn use_ready(
    root: &NodeRef,
    is_whole: bool,
    on_ready: &Callback<Callback<Action>>,
    dispatch: &Callback<Action>,
) {
    let (on_ready, dispatch) = (on_ready.clone(), dispatch.clone());
    use_effect_on((root.clone(), is_whole), move |(root, is_whole)| {
        if let Some(root) = root.cast::<Element>() {
            adopt_styles(&root);
            if *is_whole {
                on_ready.emit(dispatch);
            }
        }
    });
}

/// A statement that the reader has just selected.
#[derive(Clone, Debug, PartialEq)]
pub struct Navigated {
    /// Its id.
    pub statement: AttrValue,
    /// The id of its speaker.
    pub speaker: AttrValue,
    /// What it was selected by.
    pub via: Via,
}

impl Navigated {
    fn of_mark(story: &Story, mark_idx: usize, via: Via) -> Option<Self> {
        let statement = story.statement_at(story.timeline.marks.get(mark_idx)?)?;
        let speaker = story.proceedings.speaker_of(statement)?;
        let (statement, speaker) = (statement.id.clone().into(), speaker.id.clone().into());
        Some(Self { statement, speaker, via })
    }
}

/// A way in which a statement, or all that somebody said, has left the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// By the browser's share sheet.
    Sheet,
    /// As a copied link or, of a person, as copied text.
    Copy,
    /// As a copied citation.
    Citation,
}

impl Shared {
    /// Its name in `rostrum:share`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sheet => "share",
            Self::Copy => "copy",
            Self::Citation => "cite",
        }
    }
}

/// Reports whose statements are shown, whenever those of somebody else are.
#[hook]
pub(super) fn use_person(state: &State, on_person: &Callback<AttrValue>) {
    let (story, on_person) = (state.story.clone(), on_person.clone());
    use_effect_on(state.person, move |person| {
        if let Some(speaker) = person.and_then(|idx| story.proceedings.speakers.get(idx)) {
            on_person.emit(speaker.id.clone().into());
        }
    });
}

/// Reports the selected statement whenever it changes.
#[hook]
pub(super) fn use_navigated(state: &State, on_navigate: &Callback<Navigated>) {
    let (story, via, on_navigate) = (state.story.clone(), state.via, on_navigate.clone());
    use_effect_on(state.selected, move |selected| {
        if let Some(navigated) = selected.and_then(|idx| Navigated::of_mark(&story, idx, via)) {
            on_navigate.emit(navigated);
        }
    });
}
