//! What the widget reports to its host: that it is ready, and which statement its reader has selected. The search box
//! reports searches.

use super::effect::use_effect_on;
use super::look::adopt_styles;
use crate::state::{Action, State, Story};
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
}

impl Navigated {
    fn of_mark(story: &Story, mark_idx: usize) -> Option<Self> {
        let statement = story.statement_at(story.timeline.marks.get(mark_idx)?)?;
        let speaker = story.proceedings.speaker_of(statement)?;
        Some(Self { statement: statement.id.clone().into(), speaker: speaker.id.clone().into() })
    }
}

/// Reports the selected statement whenever it changes.
#[hook]
pub(super) fn use_navigated(state: &State, on_navigate: &Callback<Navigated>) {
    let (story, on_navigate) = (state.story.clone(), on_navigate.clone());
    use_effect_on(state.selected, move |selected| {
        if let Some(navigated) = selected.and_then(|idx| Navigated::of_mark(&story, idx)) {
            on_navigate.emit(navigated);
        }
    });
}
