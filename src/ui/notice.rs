//! What an editor should know of the article's file, a line each, in English.

use crate::parse::Problem;
use yew::prelude::*;

pub(super) fn notice(problems: &[Problem]) -> Html {
    let lines = problems
        .iter()
        .map(|problem| html! { <p class="notice" part="error" role="status" lang="en" dir="ltr">{ problem.to_string() }</p> });
    lines.collect()
}
