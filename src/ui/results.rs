//! The list below the search box: completions of the word at the caret, then the results, grouped by speaker.

use super::lane::role;
use super::search::option_id;
use super::words::Words;
use crate::article::TextRange;
use crate::decimal::decimal;
use crate::search::{Completion, Hit, SpeakerHits};
use crate::state::{Action, Search, Story};
use yew::prelude::*;

/// What the list is made from.
pub(super) struct Results<'a> {
    pub(super) story: &'a Story,
    pub(super) words: &'a Words,
    pub(super) search: &'a Search,
    /// The list's id.
    pub(super) id: &'a str,
    pub(super) dispatch: &'a Callback<Action>,
}

/// The list; `list` refers to it.
pub(super) fn results(props: &Results, list: &NodeRef) -> Html {
    let (words, search) = (props.words, props.search);
    let mut option_idxs = 0..;
    let mut option = |content| {
        let option_idx = option_idxs.next().unwrap_or_default();
        view(props, option_idx, content)
    };
    let completions: Html = search.completions.iter().map(|it| option(completion(it))).collect();
    let groups: Html = search
        .groups()
        .iter()
        .map(|group| {
            let snippets = group.hits.iter().map(|hit| option(snippet(props, hit)));
            let snippets = snippets.collect();
            group_view(props, group, snippets)
        })
        .collect();
    html! {
        // Tab must not stop at an element only because it scrolls.
        <div ref={list} class="results" role="listbox" tabindex="-1" id={props.id.to_owned()} aria-label={words.text("results")}>
            if !search.completions.is_empty() {
                <div class="completions" role="group" aria-label={words.text("completions")}>{ completions }</div>
            }
            { groups }
            if 0 < search.n_unlisted() {
                <p class="unlisted" aria-hidden="true">{ words.counted("more", search.n_unlisted()) }</p>
            }
        </div>
    }
}

fn view(props: &Results, option_idx: usize, content: Html) -> Html {
    let is_active = props.search.active() == Some(option_idx);
    let onclick = props.dispatch.reform(move |_| Action::Choose(option_idx));
    html! {
        <div class="option" role="option" dir="auto" id={option_id(props.id, option_idx)}
            aria-selected={if is_active { "true" } else { "false" }} {onclick}>{ content }</div>
    }
}

fn completion(completion: &Completion) -> Html {
    html! {
        <>
            <b>{ completion.label.clone() }</b>
            if let Some(detail) = completion.detail.clone() {
                { " " }<small>{ detail }</small>
            }
        </>
    }
}

fn group_view(props: &Results, group: &SpeakerHits, options: Html) -> Html {
    let story = props.story;
    let speaker = group.speaker_idx.and_then(|idx| story.proceedings.speakers.get(idx));
    let lane = group.speaker_idx.and_then(|idx| story.timeline.lane_of(idx));
    let tone = lane.and_then(|lane| lane.tone).map(decimal);
    let own = props.words.text("article");
    let name = speaker.map_or(&*own, |speaker| &speaker.name);
    let role = speaker.and_then(role);
    let spoken = [name, role.as_ref().map_or("", |_| ", "), role.as_deref().unwrap_or_default()];
    html! {
        <div class="by" role="group" aria-label={spoken.concat()} data-tone={tone}>
            <p class="source" dir="auto" aria-hidden="true"><b>{ name.to_owned() }</b>{ " " }<small>{ role }</small></p>
            { options }
        </div>
    }
}

/// Part of the passage with the matched words marked.
fn snippet(props: &Results, hit: &Hit) -> Html {
    let story = props.story;
    let snippet = story.index().snippet(&props.search.hits, hit);
    let text = |start, end| html! { { story.article.slice(TextRange::new(start, end)) } };
    let mut at = snippet.range.start;
    let mut pieces = Vec::new();
    if snippet.is_cut_before {
        pieces.push(html! { "…" });
    }
    for found in snippet.matches {
        pieces.push(text(at, found.start));
        pieces.push(html! { <mark>{ text(found.start, found.end) }</mark> });
        at = found.end;
    }
    pieces.push(text(at, snippet.range.end));
    if snippet.is_cut_after {
        pieces.push(html! { "…" });
    }
    pieces.into_iter().collect()
}
