//! Where a text comes in: pasted, dropped, or as a file.

use super::app::Msg;
use super::inlet;
use crate::parse::Problem;
use crate::ui::Words;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

pub(super) fn entry(words: &Words, problems: &[Problem], send: &Callback<Msg>) -> Html {
    html! {
        <main class="entry">
            <h1>{ words.text("entry.title") }</h1>
            <p class="soft">{ words.text("entry.what") }</p>
            { area(words, send, Msg::Open) }
            { for problems.iter().map(|it| html! { <p class="trouble">{ words.sentence_of(it) }</p> }) }
            <p class="soft">{ words.text("entry.kept") }</p>
        </main>
    }
}

/// The area itself; `message` is sent with the text that comes.
pub(super) fn area(words: &Words, send: &Callback<Msg>, message: fn(String) -> Msg) -> Html {
    let text = send.reform(message);
    let field = NodeRef::default();
    let on_paste = {
        let text = text.clone();
        Callback::from(move |event: Event| inlet::paste(&event, &text))
    };
    let on_drop = {
        let text = text.clone();
        Callback::from(move |event: DragEvent| inlet::drop(&event, &text))
    };
    let on_file = {
        let text = text.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            inlet::files(input.files(), &text);
        })
    };
    let on_go = {
        let (text, field) = (text, field.clone());
        Callback::from(move |_: MouseEvent| {
            let typed = field.cast::<HtmlTextAreaElement>().map(|it| it.value());
            if let Some(typed) = typed.filter(|it| !it.trim().is_empty()) {
                text.emit(typed);
            }
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
