//! What is to be known about the text: what was wrong with it, what is doubtful, and what no longer fits it.

use super::scene::Sight;
use crate::desk::words::said;
use crate::parse::Problem;
use yew::prelude::*;

pub(super) fn notices(sight: &Sight<'_>, problems: &[Problem]) -> Html {
    let language = sight.words.language();
    let problems = problems.iter().map(|it| sight.words.sentence_of(it));
    let doubts = sight.desk.doubts();
    let doubts = doubts.iter().map(|it| said(it, &language));
    let lost = sight.desk.lost().iter().map(|it| said(&it.why, &language));
    let all: Vec<String> = problems.chain(doubts).chain(lost).collect();
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <details class="notices">
            <summary>{ sight.words.counted("notices", all.len()) }</summary>
            <ul>{ for all.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
        </details>
    }
}
