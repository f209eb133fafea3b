//! What is to be known about the text: what was wrong with it, what is doubtful, and what no longer fits it.

use super::scene::Sight;
use crate::parse::Problem;
use yew::prelude::*;

pub(super) fn notices(sight: &Sight<'_>, problems: &[Problem]) -> Html {
    let problems = problems.iter().map(|it| sight.words.sentence_of(it));
    let doubts = sight.desk.doubts();
    let doubts = doubts.iter().map(ToString::to_string);
    let lost = sight.desk.lost().iter().map(|it| it.why.to_string());
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
