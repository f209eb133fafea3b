//! What to try where nothing was found: words that the article has, or less of the query.

use super::words;
use crate::search::{Attempt, Suggestion};
use crate::state::Action;
use yew::prelude::*;

/// Each is a button that puts its query into the box.
pub(super) fn suggestion(suggestion: &Suggestion, query: &str, on_take: &Callback<Action>) -> Html {
    let button = |attempt: &Attempt, label: Html| {
        let query = attempt.query.clone();
        let onclick =
            on_take.reform(move |_| Action::Type { caret: query.len(), query: query.clone() });
        html! {
            <button type="button" {onclick}>
                <span>{ label }</span>
                <small>{ words::results(attempt.n_results) }</small>
            </button>
        }
    };
    html! {
        <div class="suggestion" role="group" aria-label="Nothing found. Try instead">
            <p aria-hidden="true">{ "Nothing found. Try instead:" }</p>
            if let Some(attempt) = &suggestion.words {
                { button(attempt, html! { <>{ "Did you mean " }<b>{ attempt.text.clone() }</b>{ "?" }</> }) }
            }
            { for suggestion.wider.iter().map(|attempt| {
                let is_left_out = attempt.query.len() + attempt.text.len() <= query.len();
                let lead = if is_left_out { "Without " } else { "As words, not as " };
                button(attempt, html! { <>{ lead }<b>{ attempt.text.clone() }</b></> })
            }) }
        </div>
    }
}
