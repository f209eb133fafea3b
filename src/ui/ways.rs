//! The ways in which a statement leaves the page: the share sheet, a link, a citation. Loaded when a card first opens.

use super::cite::{Address, citation, link_with_words, said};
use super::events::Shared;
use super::sharing::{can_share, share, use_copy};
use super::shell::rendered_by;
use super::words::Words;
use crate::speakers::Statement;
use crate::state::Story;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Ways {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    /// The id of the statement.
    pub(super) id: String,
    pub(super) address: Address,
    /// The query, which a copied link keeps.
    pub(super) query: Rc<str>,
    pub(super) on_share: Callback<Shared>,
}

impl Ways {
    fn statement(&self) -> Option<&Statement> {
        self.story.proceedings.statements.iter().find(|it| it.id == self.id)
    }
}

/// The button that opens the share sheet of browsers that have one.
pub(super) fn share_button(ways: &Ways) -> Html {
    let Some(statement) = ways.statement().filter(|_| can_share()) else { return Html::default() };
    let text = said(&ways.story, &ways.words, statement);
    let link = link_with_words(&ways.address, &ways.story, statement, "");
    let (story, on_share) = (ways.story.clone(), ways.on_share.clone());
    let onclick = move |_: MouseEvent| {
        share(story.article.title(), &text, &link);
        on_share.emit(Shared::Sheet);
    };
    html! { <button type="button" class="share" {onclick}>{ ways.words.text("share") }</button> }
}

rendered_by!(Ways, use_ways);

#[hook]
fn use_ways(ways: &Ways) -> Html {
    let (copied, copy) = use_copy(ways.id.clone());
    let Ways { story, words, address, .. } = ways;
    let Some(statement) = ways.statement() else { return Html::default() };
    let button = |name: &str, done: &str, way: Shared, text: String| {
        let (copy, on_share, done) = (copy.clone(), ways.on_share.clone(), words.text(done));
        let onclick = move |_: MouseEvent| {
            copy.emit((done.clone(), text.clone()));
            on_share.emit(way);
        };
        html! { <button type="button" {onclick}>{ words.text(name) }</button> }
    };
    let link = link_with_words(address, story, statement, &ways.query);
    let citation = citation(story, words, statement, address);
    html! {
        <>
            <span class="space" />
            { button("link", "link.done", Shared::Copy, link) }
            { button("cite", "cite.done", Shared::Citation, citation) }
            <p class="copied" role="status">{ copied }</p>
        </>
    }
}
