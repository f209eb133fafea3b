//! What the marks on the timeline mean, in a line beside its tools until the reader has used it once, and that a link leads to a
//! statement that is gone.

use super::lane::shape;
use super::words::Words;
use crate::state::Story;
use crate::timeline::MarkKind;
use yew::prelude::*;

/// The line where the page's URL leads to a statement that is not there, and in place of a card that could not be loaded.
pub(super) fn gone(words: &Words, text: &'static str) -> Html {
    html! { <p class="gone" role="status">{ words.text(text) }</p> }
}

/// The kinds of marks that are in the timeline.
pub(super) fn kinds(story: &Story) -> impl Iterator<Item = MarkKind> {
    let kinds = [
        MarkKind::Direct,
        MarkKind::Mixed,
        MarkKind::Reported,
        MarkKind::Act,
        MarkKind::Present,
        MarkKind::Mention,
    ];
    kinds.into_iter().filter(|&kind| story.timeline.marks.iter().any(|mark| mark.kind == kind))
}

/// What the shapes of marks mean, for those in the timeline. Hidden from screen readers: each mark says so in its name.
pub(super) fn legend(story: &Story, words: &Words) -> Html {
    html! {
        <ul class="legend" aria-hidden="true">
            { for kinds(story).map(|kind| html! {
                <li><i class="mark" data-shape={shape(kind)} />{ words.kind(kind) }</li>
            }) }
        </ul>
    }
}
