//! The bar at the bottom: how far the editor is, all statements as a strip, and the way on.

use super::app::Msg;
use super::dialogs::Dialog;
use super::scene::{Chosen, Sight};
use crate::desk::keys::Command;
use crate::desk::overview::{Progress, start};
use crate::ui::Words;
use yew::prelude::*;

/// `12 of 17 checked`.
pub(super) fn checked(words: &Words, progress: Progress) -> String {
    let (n, of) = (words.number(progress.n_checked), words.number(progress.n_statements));
    words.fill("checked", &[("n", &n), ("of", &of)])
}

/// `3 to check · 1 without a speaker`.
pub(super) fn left(words: &Words, progress: Progress) -> String {
    let counts = [("to-check", progress.n_to_check), ("open", progress.n_open)];
    let parts = counts.iter().filter(|(_, n)| 0 < *n).map(|(key, n)| words.counted(key, *n));
    let left: Vec<String> = parts.collect();
    if left.is_empty() { words.text("nothing-open").to_string() } else { left.join(" · ") }
}

pub(super) fn foot(sight: &Sight<'_>) -> Html {
    let (scene, words) = (sight.scene, sight.words);
    let progress = scene.overview.progress;
    let press = |command: Command| sight.on(move || Msg::Command(command));
    let length = scene.story.article.text.len().max(1);
    let place = |at: usize| at * 1000 / length;
    let marks = scene.statements().iter().enumerate().map(|(idx, it)| {
        let chosen = Chosen::Statement(it.id.clone());
        let is_chosen = sight.chosen == Some(&chosen);
        let is_unsure = scene.overview.is_unsure.get(idx) == Some(&true);
        let end = it.content.last().unwrap_or(&it.extent).end;
        let (x, width) = (place(start(it)), place(end.saturating_sub(start(it))).max(6));
        html! {
            <rect x={x.to_string()} y={if is_chosen { "4" } else { "10" }} width={width.to_string()} height={if is_chosen { "28" } else { "16" }} rx="3"
                data-tone={scene.tone(it.speaker_idx)} class={classes!(is_unsure.then_some("unsure"))} onclick={sight.on(move || Msg::Choose(Some(chosen.clone())))} />
        }
    });
    let questions = scene.certainty.open.iter().map(|it| {
        let chosen = Chosen::Question(it.range);
        html! {
            <rect x={place(it.range.start).to_string()} y="10" width="8" height="16" rx="3" class="question" onclick={sight.on(move || Msg::Choose(Some(chosen.clone())))} />
        }
    });
    let max = progress.n_statements.max(1);
    html! {
        <footer class="foot">
            <div class="progress">
                <strong>{ checked(words, progress) }</strong>
                <progress max={max.to_string()} value={progress.n_checked.to_string()} aria-label={checked(words, progress)} />
                <span class="soft">{ left(words, progress) }</span>
            </div>
            // For the eye and the mouse alone: all that is there is also in the text.
            <svg class="strip" viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true">{ for marks }{ for questions }</svg>
            <div class="way">
                <button type="button" onclick={press(Command::Previous)}>{ sight.text("previous") }<kbd>{ "K" }</kbd></button>
                <button type="button" onclick={press(Command::Next)}>{ sight.text("next") }<kbd>{ "J" }</kbd></button>
                <button type="button" class="main" onclick={press(Command::NextOpen)}>{ sight.text("next-open") }<kbd>{ "F8" }</kbd></button>
                <button type="button" onclick={sight.on(|| Msg::Ask(Some(Dialog::Keys)))}>{ sight.text("keys") }<kbd>{ "?" }</kbd></button>
            </div>
        </footer>
    }
}
