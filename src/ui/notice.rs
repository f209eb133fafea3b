//! What an editor should know of the article's file, a line each.

use super::words::Words;
use crate::parse::Problem;
use yew::prelude::*;

pub(super) fn notice(words: &Words, problems: &[Problem]) -> Html {
    let line = |problem: &Problem| {
        let own = words.problem(problem);
        // What the language has no sentence for is said in English.
        let (lang, dir) = if own.is_none() { (Some("en"), Some("ltr")) } else { (None, None) };
        let sentence = own.unwrap_or_else(|| problem.to_string());
        html! { <p class="notice" part="error" role="status" {lang} {dir}>{ sentence }</p> }
    };
    problems.iter().map(line).collect()
}
