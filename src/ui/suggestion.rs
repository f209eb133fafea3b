//! What to try when nothing was found: words that the article has, or less of the query.

use super::words::Words;
use crate::search::{Attempt, Suggestion};
use crate::state::Action;
use yew::prelude::*;

const WITHOUT: &str = "unfound.without";
const AS_WORDS: &str = "unfound.words";

/// One button per suggestion, which puts its query into the box.
pub(super) fn suggestion(
    words: &Words,
    suggestion: &Suggestion,
    query: &str,
    on_take: &Callback<Action>,
) -> Html {
    let button = |attempt: &Attempt, key| {
        let (before, after) = words.around(key);
        let query = attempt.query.clone();
        let onclick =
            on_take.reform(move |_| Action::Type { caret: query.len(), query: query.clone() });
        html! {
            <button type="button" {onclick}>
                <span>{ before }<b dir="auto">{ attempt.text.clone() }</b>{ after }</span>
                <small>{ words.counted("results", attempt.n_results) }</small>
            </button>
        }
    };
    html! {
        <div class="suggestion" role="group" aria-label={words.text("unfound")}>
            <p aria-hidden="true">{ words.text("unfound") }</p>
            if let Some(attempt) = &suggestion.words {
                { button(attempt, "unfound.mean") }
            }
            { for suggestion.wider.iter().map(|attempt| {
                let is_left_out = attempt.query.len() + attempt.text.len() <= query.len();
                let key = if is_left_out { WITHOUT } else { AS_WORDS };
                button(attempt, key)
            }) }
        </div>
    }
}
