//! The ways in which a statement leaves the page: the share sheet, a link, a citation. Loaded when a card first opens.

use super::cite::{Address, citation, link_with_words, said};
use super::events::Shared;
use super::sharing::{can_share, share, use_copy};
use super::shell::rendered_by;
use super::words::Words;
use crate::state::Story;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq)]
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
    /// The text that leaves the page. It is written when a reader asks for it: a date alone takes a browser as long as it takes
    /// the card to open.
    fn text(&self, way: Shared) -> String {
        let Self { story, words, id, address, query, .. } = self;
        let Some(statement) = story.proceedings.statements.iter().find(|it| it.id == *id) else {
            return String::new();
        };
        match way {
            Shared::Sheet => said(story, words, statement),
            Shared::Copy => link_with_words(address, story, statement, query),
            Shared::Citation => citation(story, words, statement, address),
        }
    }
}

/// The button that opens the share sheet of browsers that have one.
pub(super) fn share_button(ways: &Ways) -> Html {
    if !can_share() {
        return Html::default();
    }
    // Whom it is shared with has searched for nothing.
    let ways = Ways { query: Rc::from(""), ..ways.clone() };
    let name = ways.words.text("share");
    let onclick = move |_: MouseEvent| {
        let (text, link) = (ways.text(Shared::Sheet), ways.text(Shared::Copy));
        share(ways.story.article.title(), &text, &link);
        ways.on_share.emit(Shared::Sheet);
    };
    html! { <button type="button" class="share" {onclick}>{ name }</button> }
}

rendered_by!(Ways, use_ways);

#[hook]
fn use_ways(ways: &Ways) -> Html {
    let (copied, copy) = use_copy(ways.id.clone());
    let words = &ways.words;
    let button = |name: &str, done: &str, way: Shared| {
        let (copy, ways, done) = (copy.clone(), ways.clone(), words.text(done));
        let onclick = move |_: MouseEvent| {
            copy.emit((done.clone(), ways.text(way)));
            ways.on_share.emit(way);
        };
        html! { <button type="button" {onclick}>{ words.text(name) }</button> }
    };
    html! {
        <>
            <span class="space" />
            { button("link", "link.done", Shared::Copy) }
            { button("cite", "cite.done", Shared::Citation) }
            <p class="copied" role="status">{ copied }</p>
        </>
    }
}
