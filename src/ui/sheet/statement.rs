//! The words of a statement on the card, with the buttons below them.

use super::Sheet;
use crate::speakers::StatementKind;
use crate::state::{Action, Story, View};
use crate::timeline::{Lane, Mark, MarkKind, Turn};
use crate::ui::common::Given;
use crate::ui::lane::role;
use crate::ui::shell::shell;
use crate::ui::ways::{Ways, share_button};
use crate::ui::words::{Rank, Words};
use web_sys::HtmlElement;
use yew::prelude::*;

/// A statement with who said it, how, and what can be done with it.
pub(super) fn statement(props: &Sheet, mark: &Mark) -> Html {
    let Given { words, dispatch, .. } = &*props.common;
    let Sheet { now, .. } = props;
    let story = &now.story;
    let Some(lane) = story.timeline.lanes.get(mark.lane_idx) else { return Html::default() };
    let Some(speaker) = story.speaker_at(mark) else { return Html::default() };
    let rank = Rank::of(mark, story.timeline.marks_of(lane));
    let speaker_idx = lane.speaker_idx;
    let statement = story.statement_at(mark);
    let is_found = statement.map_or(!speaker.is_checked, |it| !it.is_checked);
    let report = statement.and_then(|it| report(props, &it.id));
    let ways = statement.map(|statement| {
        let (story, words, id) = (story.clone(), words.clone(), statement.id.clone());
        let (address, query) = (props.address.clone(), now.query.clone());
        let ways = Ways { story, words, id, address, query, on_share: props.on_share.clone() };
        (share_button(&ways), shell(ways))
    });
    let (share, ways) = ways.unwrap_or_default();
    html! {
        <>
            <div class="head">
                { badge(lane) }
                <button type="button" class="name" title={words.fill("person", &[("name", &speaker.name)])}
                    onclick={dispatch.reform(move |_| Action::OpenPerson(speaker_idx))}>
                    <bdi>{ speaker.name.clone() }</bdi>
                </button>
                { close(words, dispatch) }
            </div>
            <p class="how">
                if let Some(role) = role(speaker) {
                    <bdi>{ role }</bdi>{ " · " }
                }
                <b>{ words.place(story, mark, rank) }</b>
            </p>
            <blockquote dir="auto" data-how={how(mark.kind)}>
                if let Some(lead) = story.lead_of(mark) {
                    <i>{ lead }</i>{ " " }
                }
                <span>{ story.words_of(mark) }</span>
            </blockquote>
            <div class="actions">
                { turn_buttons(story, words, now.selected, &now.view, dispatch) }
                <button type="button" onclick={dispatch.reform(|event| {
                    leave_keys_to_page(&event);
                    Action::Go
                })}>{ words.text("go") }</button>
                { share }
            </div>
            <div class="ends">
                if is_found {
                    <span>{ words.text("found") }</span>
                }
                if let Some(href) = report {
                    <a {href} target="_blank" rel="noopener">{ words.text("report") }</a>
                }
                { ways }
            </div>
        </>
    }
}

/// Takes the focus from what a pointer has clicked: arrows, Space and Page keys then scroll the page on from the passage. A key
/// keeps it.
fn leave_keys_to_page(event: &MouseEvent) {
    // The number of clicks in a row; a key counts as none.
    if event.detail() != 0 {
        // It never throws: at worst, there is no focus to take.
        let _ = event.target_unchecked_into::<HtmlElement>().blur();
    }
}

/// The address at which a mistake in this statement is told.
fn report(props: &Sheet, statement_id: &str) -> Option<String> {
    let url = props.report_url.as_deref()?;
    let id = String::from(js_sys::encode_uri_component(statement_id));
    Some(url.split("{statement}").collect::<Vec<_>>().join(&id))
}

/// How the words look, by what they are.
const fn how(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Direct => "own",
        MarkKind::Mixed => "partly",
        MarkKind::Reported => "reported",
        MarkKind::Act | MarkKind::Present | MarkKind::Mention => "told",
    }
}

/// The same for the words of a statement.
pub(in crate::ui) fn how_said(kind: StatementKind) -> &'static str {
    how(kind.into())
}

/// A speaker's initials in their colour.
pub(in crate::ui) fn badge(lane: &Lane) -> Html {
    html! { <i class="badge" aria-hidden="true">{ lane.initials.clone() }</i> }
}

/// The button that closes the card.
pub(in crate::ui) fn close(words: &Words, dispatch: &Callback<Action>) -> Html {
    let name = words.text("close");
    html! {
        <button type="button" class="close" aria-label={name.clone()} title={name}
            onclick={dispatch.reform(|_| Action::Deselect)}>{ "×" }</button>
    }
}

/// The buttons that step through the statements that stand out, in reading order.
fn turn_buttons(
    story: &Story,
    words: &Words,
    selected: Option<usize>,
    view: &View,
    dispatch: &Callback<Action>,
) -> Html {
    let button = |turn, name, sign| {
        let is_end =
            story.timeline.turn_statement(selected, turn, &|idx| view.stands_out(idx)).is_none();
        let name = words.text(name);
        let onclick = dispatch.reform(move |_| Action::TurnStatement(turn));
        // Not `disabled`, which would lose the focus at an end.
        html! {
            <button type="button" class="turn" aria-label={name.clone()} title={name}
                aria-disabled={is_end.then_some("true")} {onclick}>{ sign }</button>
        }
    };
    html! { <>{ button(Turn::Previous, "statement.previous", "‹") }{ button(Turn::Next, "statement.next", "›") }</> }
}
