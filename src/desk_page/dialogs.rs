//! The dialogs: all keys, a new person, a new statement, a split, another text, the export.

use super::app::Msg;
use super::entry;
use super::modal::Modal;
use super::outlet::{self, Outcome, Taken};
use super::scene::Sight;
use super::typing::{NEW_PERSON, NEW_STATEMENT, SPLIT};
use crate::desk::keys::{LISTED, SingleKeys};
use crate::desk::{Desk, Which};
use web_sys::{HtmlInputElement, HtmlTextAreaElement, SubmitEvent};
use yew::prelude::*;

/// What is asked or shown over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Dialog {
    Keys,
    NewPerson,
    /// Somebody new who said what is chosen.
    NewSpeaker,
    NewStatement,
    /// Which statements of the person with this identifier are somebody else's.
    Split(String),
    Text,
    /// Something is still open before an export.
    StillOpen,
    Export,
    Preview,
    /// Earlier versions of the draft.
    Versions,
}

pub(super) fn dialog(sight: &Sight<'_>, dialog: &Dialog, keys: SingleKeys, trouble: Html) -> Html {
    let (title, inside) = match dialog {
        Dialog::Keys => ("keys", all_keys(sight, keys)),
        Dialog::NewPerson | Dialog::NewSpeaker => ("person.new", new_person(sight)),
        Dialog::NewStatement => ("statement.new", new_statement(sight)),
        Dialog::Split(id) => ("person.split", split(sight, id)),
        Dialog::Text => ("another", another(sight)),
        Dialog::StillOpen => ("still-open", still_open(sight)),
        Dialog::Export => ("export", export(sight)),
        // Dialogs of their own.
        Dialog::Preview => ("preview", Html::default()),
        Dialog::Versions => ("versions", Html::default()),
    };
    html! {
        <Modal key={title} title={sight.text(title)} close={sight.text("close")} on_close={sight.on(|| Msg::Ask(None))}>
            { trouble }
            { inside }
        </Modal>
    }
}

fn all_keys(sight: &Sight<'_>, keys: SingleKeys) -> Html {
    let rows = LISTED.iter().map(|(name, keys)| {
        html! {
            <tr>
                <th scope="row">{ sight.text(&["key.", name].concat()) }</th>
                <td>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</td>
            </tr>
        }
    });
    let is_on = keys == SingleKeys::On;
    let turn = sight.on(move || Msg::Keys(if is_on { SingleKeys::Off } else { SingleKeys::On }));
    html! {
        <>
            <table class="keys"><tbody>{ for rows }</tbody></table>
            <label class="check"><input type="checkbox" checked={is_on} onchange={turn} />{ sight.text("keys.single") }</label>
        </>
    }
}

fn new_person(sight: &Sight<'_>) -> Html {
    let (name, role) = (NodeRef::default(), NodeRef::default());
    let (name_field, role_field) =
        (&[NEW_PERSON, "name"].concat()[..], &[NEW_PERSON, "role"].concat()[..]);
    let on_submit = {
        let (name, role, send) = (name.clone(), role.clone(), sight.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = |it: &NodeRef| {
                it.cast::<HtmlInputElement>().map_or_else(String::new, |it| it.value())
            };
            send.emit(Msg::NewPerson { name: typed(&name), role: typed(&role) });
        })
    };
    html! {
        <form onsubmit={on_submit}>
            <label><span>{ sight.text("person.name") }</span><input ref={name} type="text" required=true autocomplete="off" value={sight.in_field(name_field, "")} oninput={sight.on_typing(name_field)} /></label>
            <label><span>{ sight.text("person.role") }</span><input ref={role} type="text" autocomplete="off" value={sight.in_field(role_field, "")} oninput={sight.on_typing(role_field)} /></label>
            <div class="buttons"><button type="submit" class="main">{ sight.text("add") }</button></div>
        </form>
    }
}

fn new_statement(sight: &Sight<'_>) -> Html {
    let words = NodeRef::default();
    let field = &[NEW_STATEMENT, "words"].concat()[..];
    let on_submit = {
        let (words, send) = (words.clone(), sight.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed =
                words.cast::<HtmlTextAreaElement>().map_or_else(String::new, |it| it.value());
            send.emit(Msg::Find(typed));
        })
    };
    html! {
        <form onsubmit={on_submit}>
            <p class="soft">{ sight.text("statement.how-new") }</p>
            <label><span>{ sight.text("statement.its-words") }</span><textarea ref={words} rows="3" required=true value={sight.in_field(field, "")} oninput={sight.on_typing(field)} /></label>
            <div class="buttons"><button type="submit" class="main">{ sight.text("statement.find") }</button></div>
        </form>
    }
}

fn split(sight: &Sight<'_>, id: &str) -> Html {
    let Some((idx, speaker)) = sight.scene.person(id) else { return Html::default() };
    let name = NodeRef::default();
    let field = &[SPLIT, id, ".name"].concat()[..];
    let own = sight.scene.statements().iter().filter(|it| it.speaker_idx == idx);
    let own: Vec<(NodeRef, String, Which)> = own
        .map(|it| (NodeRef::default(), sight.scene.story.statement_words(it), sight.desk.which(it)))
        .collect();
    let boxes = own.iter().map(|(node, words, _)| {
        html! { <label class="check"><input ref={node.clone()} type="checkbox" />{ words }</label> }
    });
    let boxes: Vec<Html> = boxes.collect();
    let on_submit = {
        let (name, send, who) = (name.clone(), sight.send.clone(), Desk::who(speaker));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let is_chosen =
                |node: &NodeRef| node.cast::<HtmlInputElement>().is_some_and(|it| it.checked());
            let chosen = own.iter().filter(|(node, ..)| is_chosen(node));
            let statements = chosen.map(|(_, _, which)| which.clone()).collect();
            let name = name.cast::<HtmlInputElement>().map_or_else(String::new, |it| it.value());
            send.emit(Msg::Split { who: who.clone(), name, statements });
        })
    };
    html! {
        <form onsubmit={on_submit}>
            <label><span>{ sight.text("split.name") }</span><input ref={name} type="text" required=true autocomplete="off" value={sight.in_field(field, "")} oninput={sight.on_typing(field)} /></label>
            if !boxes.is_empty() {
                <fieldset><legend>{ sight.text("split.which") }</legend>{ for boxes }</fieldset>
            }
            <div class="buttons"><button type="submit" class="main">{ sight.text("person.split") }</button></div>
        </form>
    }
}

fn another(sight: &Sight<'_>) -> Html {
    html! {
        <>
            <p class="soft">{ sight.text("another.same") }</p>
            { entry::area(sight.words, sight.send, Msg::Paste) }
            <p class="soft">{ sight.text("another.new") }</p>
            <button type="button" onclick={sight.on(|| Msg::Leave)}>{ sight.text("another.leave") }</button>
        </>
    }
}

fn still_open(sight: &Sight<'_>) -> Html {
    let left = super::foot::left(sight.words, sight.scene.overview.progress);
    html! {
        <>
            <p>{ left }</p>
            <div class="buttons">
                <button type="button" class="main" onclick={sight.on(|| Msg::Look)}>{ sight.text("still-open.look") }</button>
                <button type="button" onclick={sight.on(|| Msg::Ask(Some(Dialog::Export)))}>{ sight.text("still-open.export") }</button>
            </div>
        </>
    }
}

fn export(sight: &Sight<'_>) -> Html {
    let rows = outlet::all().map(|taken| {
        let key = ["form.", taken.key()].concat();
        let take = |outcome: Outcome| sight.on::<MouseEvent>(move || Msg::Take(taken, outcome));
        html! {
            <tr>
                <th scope="row">{ sight.text(&key) }<small>{ sight.text(&[&key, ".what"].concat()) }</small></th>
                // A page of that size is for nobody's clipboard.
                <td>if taken != Taken::OneFile { <button type="button" onclick={take(Outcome::Copied)} aria-label={[&sight.text("copy"), ": ", &sight.text(&key)].concat()}>{ sight.text("copy") }</button> }</td>
                <td><button type="button" onclick={take(Outcome::Saved)} aria-label={[&sight.text("save"), ": ", &sight.text(&key)].concat()}>{ sight.text("save") }</button></td>
            </tr>
        }
    });
    html! { <table class="forms"><tbody>{ for rows }</tbody></table> }
}
