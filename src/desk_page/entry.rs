//! Where a text comes in: pasted, dropped, or as a file.

use super::app::Msg;
use super::inlet;
use crate::desk::paste::{Pasted, Unread, read};
use crate::desk::words::said;
use crate::parse::Problem;
use crate::ui::Words;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

pub(super) fn entry(
    words: &Words,
    problems: &[Problem],
    waiting: Option<&str>,
    drafts: Html,
    send: &Callback<Msg>,
) -> Html {
    html! {
        <main class="entry">
            <h1>{ words.text("entry.title") }</h1>
            <p class="soft">{ words.text("entry.what") }</p>
            if let Some(headline) = waiting {
                <p class="waiting">
                    { words.fill("entry.answers", &[("headline", headline)]) }
                    <button type="button" onclick={send.reform(|_: MouseEvent| Msg::Forget)}>{ words.text("cancel") }</button>
                </p>
            }
            { area(words, send, Msg::Open) }
            { for problems.iter().map(|it| html! { <p class="trouble">{ words.sentence_of(it) }</p> }) }
            <p class="soft">{ words.text("entry.kept") }</p>
            { drafts }
        </main>
    }
}

/// The area itself; `message` is sent with the text that comes.
pub(super) fn area(words: &Words, send: &Callback<Msg>, message: fn(String) -> Msg) -> Html {
    let language = words.language();
    let taken = send.reform(move |taken: Result<String, Unread>| match taken {
        Ok(text) => message(text),
        Err(why) => Msg::Refuse(said(&why, &language)),
    });
    let field = NodeRef::default();
    let on_paste = {
        let taken = taken.clone();
        Callback::from(move |event: Event| inlet::paste(&event, &taken))
    };
    let on_drop = {
        let taken = taken.clone();
        Callback::from(move |event: DragEvent| inlet::drop(&event, &taken))
    };
    let on_file = {
        let taken = taken.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            inlet::files(input.files(), &taken);
        })
    };
    let on_go = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            let typed = field.cast::<HtmlTextAreaElement>().map(|it| it.value());
            taken.emit(read(&Pasted { text: typed.as_deref(), ..Pasted::default() }));
        })
    };
    html! {
        <div class="area" ondragover={Callback::from(|event: DragEvent| event.prevent_default())} ondrop={on_drop}>
            <label for="paste">{ words.text("entry.paste") }</label>
            <textarea id="paste" ref={field} onpaste={on_paste} placeholder={words.text("entry.hint")} />
            <div class="buttons">
                <button type="button" class="main" onclick={on_go}>{ words.text("entry.go") }</button>
                <label class="file">{ words.text("entry.file") }
                    <input type="file" class="unseen" accept=".txt,.md,.html,.htm,.json,.docx" onchange={on_file} />
                </label>
            </div>
        </div>
    }
}
