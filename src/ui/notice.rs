//! What an editor should know about the article's file, one line per problem.

use super::words::Words;
use crate::parse::Problem;
use yew::prelude::*;

pub(super) fn notice(words: &Words, problems: &[Problem]) -> Html {
    let line = |problem: &Problem| {
        let own = words.problem(problem);
        // What the language has no sentence for is in English.
        let (lang, dir) = if own.is_none() { (Some("en"), Some("ltr")) } else { (None, None) };
        let sentence = own.unwrap_or_else(|| problem.to_string());
        html! { <p class="notice" part="error" role="status" {lang} {dir}>{ sentence }</p> }
    };
    problems.iter().map(line).collect()
}
