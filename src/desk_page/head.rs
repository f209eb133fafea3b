//! The bar at the top: what is open, undo and redo, preview, export.

use super::app::Msg;
use super::dialogs::Dialog;
use super::texts;
use crate::desk::Desk;
use crate::desk::keys::Command;
use crate::ui::Words;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

pub(super) fn head(words: &Words, desk: Option<&Desk>, kept: Html, send: &Callback<Msg>) -> Html {
    let on_language = send.reform(|event: Event| {
        Msg::Speak(event.target_unchecked_into::<HtmlSelectElement>().value())
    });
    let spoken = words.language();
    let is_spoken = |tag: &str| spoken.split('-').next() == Some(tag);
    let ask = |dialog: Dialog| send.reform(move |_: MouseEvent| Msg::Ask(Some(dialog.clone())));
    let press = |command: Command| send.reform(move |_: MouseEvent| Msg::Command(command));
    html! {
        <header class="head">
            <strong class="brand">{ words.text("desk") }</strong>
            if let Some(desk) = desk {
                <span class="open">{ desk.article().title() }</span>
                { kept }
                <span class="buttons">
                    <button type="button" disabled={!desk.can_undo()} onclick={press(Command::Undo)}>{ "↶ " }{ words.text("undo") }</button>
                    <button type="button" disabled={!desk.can_redo()} onclick={press(Command::Redo)} aria-label={words.text("redo")} title={words.text("redo")}>{ "↷" }</button>
                    <button type="button" onclick={ask(Dialog::Text)}>{ words.text("another") }</button>
                    <button type="button" onclick={ask(Dialog::Preview)}>{ words.text("preview") }</button>
                    <button type="button" class="main" onclick={ask(Dialog::Export)}>{ words.text("export") }</button>
                </span>
            } else {
                <span class="open" />
            }
            <select class="language" aria-label={words.text("language")} onchange={on_language}>
                { for texts::languages().map(|(tag, name)| html! {
                    <option value={tag} lang={tag} selected={is_spoken(tag)}>{ name }</option>
                }) }
            </select>
        </header>
    }
}
