//! The statement card: the selected statement with its speaker, and what can be done with it.

use super::cite::{Address, citation, link_with_words, said};
use super::lane::role;
use super::sharing::{can_share, share, use_copy};
use super::shell::rendered_by;
use super::words::{Rank, Words};
use crate::state::{Action, Story, View};
use crate::timeline::{Mark, Turn};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Card {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) selected: Option<usize>,
    pub(super) view: View,
    pub(super) address: Address,
    /// The query, which a copied link keeps.
    pub(super) query: Rc<str>,
    pub(super) dispatch: Callback<Action>,
}

rendered_by!(Card, use_card);

#[hook]
fn use_card(props: &Card) -> Html {
    let (copied, copy) = use_copy(props.selected);
    let Card { story, words, .. } = props;
    let Some(mark) = props.selected.and_then(|mark_idx| story.timeline.marks.get(mark_idx)) else {
        return Html::default();
    };
    let tone = story.timeline.lanes.get(mark.lane_idx).and_then(|lane| lane.tone);
    html! {
        <div class="card" part="card" data-tone={tone.map(|tone| tone.to_string())}>
            <div aria-live="polite">{ statement(story, words, mark) }</div>
            <div class="actions">
                { turn_buttons(story, words, props.selected, &props.view, &props.dispatch) }
                <span class="space" />
                if let Some(statement) = story.statement_at(mark) {
                    if can_share() {
                        <button type="button" onclick={
                            let text = said(story, words, statement);
                            let link = link_with_words(&props.address, story, statement, "");
                            let story = story.clone();
                            move |_: MouseEvent| share(story.article.title(), &text, &link)
                        }>{ words.text("share") }</button>
                    }
                    <button type="button" onclick={copy.reform({
                        let link = link_with_words(&props.address, story, statement, &props.query);
                        let done = words.text("link.done");
                        move |_| (done.clone(), link.clone())
                    })}>{ words.text("link") }</button>
                    <button type="button" onclick={copy.reform({
                        let citation = citation(story, words, statement, &props.address);
                        let done = words.text("cite.done");
                        move |_| (done.clone(), citation.clone())
                    })}>{ words.text("cite") }</button>
                }
            </div>
            <p class="copied" role="status">{ copied }</p>
        </div>
    }
}

fn statement(story: &Story, words: &Words, mark: &Mark) -> Html {
    let Some(lane) = story.timeline.lanes.get(mark.lane_idx) else { return Html::default() };
    let Some(speaker) = story.proceedings.speakers.get(lane.speaker_idx) else {
        return Html::default();
    };
    let rank = Rank::of(mark, story.timeline.marks_of(lane));
    let cue = story.cue_of(mark);
    html! {
        <>
            <p class="about">
                <span dir="auto"><b>{ speaker.name.clone() }</b>{ " " }{ cue }</span>
                <small>{ words.place(mark, rank) }</small>
            </p>
            if let Some(role) = role(speaker) {
                <p class="role" dir="auto">{ role }</p>
            }
            <blockquote dir="auto">{ story.words_of(mark) }</blockquote>
        </>
    }
}

/// The buttons that step through the statements that stand out, in reading order.
pub(super) fn turn_buttons(
    story: &Story,
    words: &Words,
    selected: Option<usize>,
    view: &View,
    dispatch: &Callback<Action>,
) -> Html {
    let button = |turn, label| {
        let is_end =
            story.timeline.turn_statement(selected, turn, &|idx| view.stands_out(idx)).is_none();
        let onclick = dispatch.reform(move |_| Action::TurnStatement(turn));
        html! { <button type="button" disabled={is_end} {onclick}>{ words.text(label) }</button> }
    };
    html! { <>{ button(Turn::Previous, "statement.previous") }{ button(Turn::Next, "statement.next") }</> }
}
