//! A person's page on the card: all that they said, in order, each leading to its passage. Loaded when it is first opened.

use super::cite::{Address, source};
use super::common::{Common, Given};
use super::events::Shared;
use super::lane::role;
use super::sharing::use_copy;
use super::sheet::{badge, close, how_said};
use super::shell::rendered_by;
use super::words::Words;
use crate::speakers::Statement;
use crate::state::{Action, Story, Via, View};
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Person {
    pub(super) common: Common,
    pub(super) speaker_idx: usize,
    /// The selected mark, to whose card there is a way back.
    pub(super) selected: Option<usize>,
    pub(super) view: View,
    pub(super) address: Address,
    pub(super) on_share: Callback<Shared>,
}

rendered_by!(Person, use_person);

#[hook]
fn use_person(props: &Person) -> Html {
    let (copied, copy) = use_copy(props.speaker_idx);
    let Given { story, words, dispatch, .. } = &*props.common;
    let Person { speaker_idx, .. } = props;
    let speaker_idx = *speaker_idx;
    let Some(speaker) = story.proceedings.speakers.get(speaker_idx) else { return Html::default() };
    let statements = story.proceedings.statements.iter().enumerate();
    let own = statements.filter(|(_, it)| it.speaker_idx == speaker_idx);
    let own: Vec<(usize, &Statement)> = own.collect();
    let is_picked = props.view.picked.contains(&speaker_idx);
    html! {
        <>
            <div class="head">
                if props.selected.is_some() {
                    <button type="button" class="back" onclick={dispatch.reform(|_| Action::ClosePerson)}>{ words.text("back") }</button>
                }
                if let Some(lane) = story.timeline.lane_of(speaker_idx) {
                    { badge(lane) }
                }
                <b class="name" role="heading" aria-level="2"><bdi>{ speaker.name.clone() }</bdi></b>
                { close(words, dispatch) }
            </div>
            <p class="how">
                if let Some(role) = role(speaker) {
                    <bdi>{ role }</bdi>{ " · " }
                }
                <b>{ words.tally(&story.proceedings, &story.article, speaker_idx) }</b>
            </p>
            if !own.is_empty() {
                <ol class="said">{ for own.iter().map(|(idx, it)| said(props, *idx, it)) }</ol>
                <div class="actions">
                    <button type="button" aria-pressed={if is_picked { "true" } else { "false" }}
                        onclick={dispatch.reform(move |_| Action::Pick(speaker_idx))}>{ words.text("person.only") }</button>
                    <button type="button" onclick={
                        let (story, words, address) = (story.clone(), words.clone(), props.address.clone());
                        let on_share = props.on_share.clone();
                        move |_: MouseEvent| {
                            let text = all_said(&story, &words, speaker_idx, &address);
                            copy.emit((words.text("person.copied"), text));
                            on_share.emit(Shared::Copy);
                        }
                    }>{ words.text("person.copy") }</button>
                </div>
                <p class="copied" role="status">{ copied }</p>
            }
        </>
    }
}

/// All that a speaker said as plain text: who, each statement with how it was said, and where it stands.
fn all_said(story: &Story, words: &Words, speaker_idx: usize, address: &Address) -> String {
    let Some(speaker) = story.proceedings.speakers.get(speaker_idx) else { return String::new() };
    let role = role(speaker).map(|role| [", ", &role].concat());
    let mut lines = vec![[&speaker.name, role.as_deref().unwrap_or_default()].concat()];
    for statement in story.proceedings.statements.iter().filter(|it| it.speaker_idx == speaker_idx)
    {
        let (said, kind) = (story.statement_words(statement), words.kind(statement.kind.into()));
        lines.push(["– ", &said, " (", &kind, ")"].concat());
    }
    lines.push(source(story, words, address));
    lines.join("\n")
}

/// One statement, which leads to its passage.
fn said(props: &Person, statement_idx: usize, statement: &Statement) -> Html {
    let Given { story, words, dispatch, .. } = &*props.common;
    let Some(mark_idx) = story.timeline.mark_of_statement(statement_idx) else {
        return Html::default();
    };
    let lead = story.timeline.marks.get(mark_idx).and_then(|mark| story.lead_of(mark));
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        dispatch.emit(Action::Open(mark_idx, Via::Chip));
        dispatch.emit(Action::Go);
    };
    html! {
        <li>
            <button type="button" data-how={how_said(statement.kind)} {onclick}>
                <small>{ words.kind(statement.kind.into()) }</small>
                if let Some(lead) = lead {
                    <i>{ lead }</i>{ " " }
                }
                <span dir="auto">{ story.statement_words(statement) }</span>
            </button>
        </li>
    }
}
