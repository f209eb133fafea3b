//! What stands where the card will be: what the marks mean, and that a link leads to a statement that is gone.

use super::lane::shape;
use super::words::Words;
use crate::state::Story;
use crate::timeline::MarkKind;
use yew::prelude::*;

/// The line where the page's URL leads to a statement that is not there.
pub(super) fn gone(words: &Words) -> Html {
    html! { <p class="gone" role="status">{ words.text("link.gone") }</p> }
}

/// What the shapes of marks mean, for those in the timeline.
pub(super) fn legend(story: &Story, words: &Words) -> Html {
    let shapes = [
        MarkKind::Direct,
        MarkKind::Mixed,
        MarkKind::Reported,
        MarkKind::Act,
        MarkKind::Present,
        MarkKind::Mention,
    ];
    let is_shown = |kind| story.timeline.marks.iter().any(|mark| mark.kind == kind);
    let shown = shapes.into_iter().filter(|&kind| is_shown(kind));
    html! {
        if !story.timeline.marks.is_empty() {
            <div class="card legend" part="card">
                <p>{ words.text("card.hint") }</p>
                <ul>
                    { for shown.map(|kind| html! {
                        <li><i class="mark" data-shape={shape(kind)} />{ words.kind(kind) }</li>
                    }) }
                </ul>
            </div>
        }
    }
}
