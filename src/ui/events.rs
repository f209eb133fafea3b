//! What the widget tells whoever has put it there: that it is ready, and where its reader goes. What is searched for is
//! told by the search box.

use super::look::adopt_styles;
use crate::state::{Action, State, Story};
use web_sys::Element;
use yew::prelude::*;

/// Adopts the styles into the tree of `root`, then says that the widget is there, once all of it is, and what takes actions.
#[hook]
pub(super) fn use_ready(
    root: &NodeRef,
    is_whole: bool,
    on_ready: &Callback<Callback<Action>>,
    dispatch: &Callback<Action>,
) {
    let (on_ready, dispatch) = (on_ready.clone(), dispatch.clone());
    use_effect_with((root.clone(), is_whole), move |(root, is_whole)| {
        if let Some(root) = root.cast::<Element>() {
            adopt_styles(&root);
            if *is_whole {
                on_ready.emit(dispatch);
            }
        }
    });
}

/// A statement that a reader has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Navigated {
    /// Its id.
    pub statement: AttrValue,
    /// The id of who made it.
    pub speaker: AttrValue,
}

impl Navigated {
    fn of_mark(story: &Story, mark_idx: usize) -> Option<Self> {
        let statement = story.statement_at(story.timeline.marks.get(mark_idx)?)?;
        let speaker = story.proceedings.speaker_of(statement)?;
        Some(Self { statement: statement.id.clone().into(), speaker: speaker.id.clone().into() })
    }
}

/// Says which statement is selected whenever it is another one.
#[hook]
pub(super) fn use_navigated(state: &State, on_navigate: &Callback<Navigated>) {
    let (story, on_navigate) = (state.story.clone(), on_navigate.clone());
    use_effect_with(state.selected, move |selected| {
        if let Some(navigated) = selected.and_then(|idx| Navigated::of_mark(&story, idx)) {
            on_navigate.emit(navigated);
        }
    });
}
