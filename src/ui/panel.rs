//! What the panel shows: in wide columns the lanes, in narrow ones chips and a strip, and the lanes when the reader asks for them.
//!
//! Which columns are narrow is up to `styles/panel.css`. Tests: `tests/page/phone.rs`.

use super::search::{focus, magnifier};
use super::words::Words;
use crate::state::{Action, State};
use yew::prelude::*;

/// What a narrow column has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The lanes, since nobody was heard.
    Lanes,
    /// Chips and a strip.
    Strip,
    /// All lanes, since the reader wants to see them.
    Voices,
}

impl Form {
    pub(super) fn of(state: &State) -> Self {
        let is_anybody_heard = state.story.timeline.lanes.iter().any(|lane| lane.group.is_heard());
        match (is_anybody_heard, state.view.is_unfolded) {
            (false, _) => Self::Lanes,
            (true, false) => Self::Strip,
            (true, true) => Self::Voices,
        }
    }

    /// The name in `styles/panel.css`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Lanes => "lanes",
            Self::Strip => "strip",
            Self::Voices => "voices",
        }
    }
}

/// The button that shows all lanes in a narrow column, and goes back to the strip.
pub(super) fn voices_button(form: Form, words: &Words, dispatch: &Callback<Action>) -> Html {
    let is_strip = form == Form::Strip;
    let (label, is_open) = if is_strip { ("voices", "false") } else { ("voices.fewer", "true") };
    html! {
        <button type="button" class="voices" aria-expanded={is_open} onclick={dispatch.reform(move |_| Action::Unfold(is_strip))}>
            { words.text(label) }
        </button>
    }
}

/// The button that shows the search box in a narrow column. The box shows itself when it gets the focus: Tab reaches it without
/// this button.
pub(super) fn find_button(words: &Words, input: &NodeRef) -> Html {
    let input = input.clone();
    html! {
        <button type="button" class="find" tabindex="-1" aria-label={words.text("search")} onclick={move |_: MouseEvent| focus(&input)}>
            { magnifier() }
        </button>
    }
}
