//! What belongs to a search: the buttons, the list below the box, or what to try instead. Loaded with what searches.

use super::Early;
use super::effects::{Searched, focus, use_searched, use_settled, use_shown_option, use_written};
use super::listening::use_listening;
use crate::article::TextRange;
use crate::decimal::decimal;
use crate::state::{Action, Search, Story};
use crate::timeline::Turn;
use crate::ui::common::{Common, Given};
use crate::ui::effects::use_field_names;
use crate::ui::highlights::use_matches;
use crate::ui::results::{Results, results};
use crate::ui::shell::rendered_by;
use crate::ui::suggestion::suggestion;
use crate::ui::ticks::ticks;
use crate::ui::words::Words;
use std::rc::Rc;
use web_sys::MouseEvent;
use yew::prelude::*;

#[derive(PartialEq)]
pub(in crate::ui) struct Found {
    pub(in crate::ui) common: Common,
    pub(in crate::ui) search: Search,
    /// The search as the list shows it.
    pub(in crate::ui) listed: Search,
    pub(in crate::ui) list_id: AttrValue,
    /// Refers to the box.
    pub(in crate::ui) input: NodeRef,
    pub(in crate::ui) early: Rc<Early>,
    /// The selected passage.
    pub(in crate::ui) selected: Option<TextRange>,
    pub(in crate::ui) on_search: Callback<Searched>,
}

rendered_by!(Found, use_found);

#[hook]
fn use_found(props: &Found) -> Html {
    let Given { words, dispatch, .. } = &*props.common;
    let Found { search, listed, list_id, input, .. } = props;
    let list = use_node_ref();
    use_searched(search, &props.on_search);
    use_matches(&props.common.surface, &props.common.story, search, props.selected);
    use_field_names(words, dispatch);
    use_written(input, &search.query, search.caret);
    use_listening(input, &props.early, search, dispatch);
    let count = AttrValue::from(count(words, search));
    let said = use_settled(&count);
    use_shown_option(&list, listed.active());
    let on_take = on_take(input, dispatch);
    html! {
        <>
            <span class="count" part="count">{ count }</span>
            <span class="unseen" role="status">{ said }</span>
            if !search.query.trim().is_empty() {
                { step_buttons(words, search.n_matches(), dispatch) }
            }
            if !search.query.is_empty() {
                <button type="button" class="step" aria-label={words.text("search.clear")}
                    onclick={on_take.reform(|_| Action::Search(String::new()))}>{ "×" }</button>
            }
            // Pressing here must not take the focus from the box.
            <div class="below" onmousedown={|event: MouseEvent| event.prevent_default()}>
                if search.is_expanded() && listed.is_expanded() {
                    // The list covers the axis: where the matches are is shown above it too.
                    <div class="where">{ ticks(&places(&props.common.story, listed), None) }</div>
                    { results(&Results { story: &props.common.story, words, search: listed, id: list_id, dispatch }, &list) }
                }
                if let Some(instead) = search.suggestion() {
                    { suggestion(words, instead, &search.query, &on_take) }
                }
            </div>
        </>
    }
}

/// Where the matches are in the article, from 0 to 1.
fn places(story: &Story, search: &Search) -> Vec<f32> {
    let start = |range: TextRange| story.timeline.scale.position(range.start);
    search.hits.matches.iter().map(|found| start(found.range)).collect()
}

/// The text of the counter; empty while the box is empty.
fn count(words: &Words, search: &Search) -> String {
    match (search.n_matches(), search.hits.results.len()) {
        _ if search.query.trim().is_empty() => String::new(),
        // Only names and roles match.
        (0, n_results @ 1..) => words.counted("results", n_results),
        (n_matches, _) => words.count(search.hit_idx, n_matches),
    }
}

/// Dispatches an action and moves the focus to the box, since the button that was pressed may then be gone.
fn on_take(input: &NodeRef, dispatch: &Callback<Action>) -> Callback<Action> {
    let (input, dispatch) = (input.clone(), dispatch.clone());
    Callback::from(move |action| {
        dispatch.emit(action);
        focus(&input);
    })
}

/// The id of an option in the list with the id `list_id`.
pub(in crate::ui) fn option_id(list_id: &str, option_idx: usize) -> String {
    [list_id, "-", &decimal(option_idx)].concat()
}

/// The buttons that step through the matches.
pub(in crate::ui) fn step_buttons(
    words: &Words,
    n_matches: usize,
    dispatch: &Callback<Action>,
) -> Html {
    let button = |turn, name, sign| {
        let onclick = dispatch.reform(move |_| Action::TurnMatch(turn));
        html! {
            <button type="button" class="step" aria-label={words.text(name)} disabled={n_matches == 0} {onclick}>{ sign }</button>
        }
    };
    html! {
        <>{ button(Turn::Previous, "match.previous", "‹") }{ button(Turn::Next, "match.next", "›") }</>
    }
}
