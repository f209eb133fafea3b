//! Words that nobody is known to have said, or that were selected: who said them?

use super::app::Msg;
use super::scene::Sight;
use super::statement::{chips, edges, reassign, speakers};
use crate::article::{StatementKind, TextRange};
use crate::desk::edges::asked_about;
use crate::desk::words::said;
use crate::desk::{Desk, Operation, Which, Who};
use crate::speakers::certainty::{OpenQuestion, Unattributed};
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(super) fn question(sight: &Sight<'_>, asked: &OpenQuestion) -> Html {
    let key = match asked.what {
        Unattributed::Quotation => "question.quotation",
        Unattributed::Verb => "question.verb",
    };
    let words = asked_about(&sight.scene.story.article, asked);
    let which = nobodys(sight.desk, asked.range);
    html! {
        <>
            <h2>{ sight.text(key) }</h2>
            <div class="why question"><p>{ capital(&said(asked, &sight.words.language())) }{ "." }</p></div>
            { who_said(sight, &[words], &asked.candidates) }
            <div class="buttons">
                <button type="button" onclick={sight.does(Operation::NotStatement { which })}>{ sight.text("not-statement") }<kbd>{ "Del" }</kbd></button>
            </div>
        </>
    }
}

/// The same with its first letter in upper case.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|it| it.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What nobody said, as a statement that can be taken out.
pub(super) fn nobodys(desk: &Desk, range: TextRange) -> Which {
    Which {
        id: String::new(),
        who: Who { id: String::new(), name: String::new() },
        kind: StatementKind::Direct,
        words: desk.words(range),
        cue: None,
        source: None,
    }
}

/// Words that were selected in the text.
pub(super) fn words(sight: &Sight<'_>, words: &[TextRange]) -> Html {
    let overview = &sight.scene.overview;
    let mut heard: Vec<(usize, usize)> =
        overview.n_statements.iter().copied().enumerate().collect();
    heard.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let likely: Vec<usize> =
        heard.iter().filter(|(_, n)| 0 < *n).map(|(idx, _)| *idx).take(3).collect();
    html! {
        <>
            <h2>{ sight.text("words.title") }</h2>
            { who_said(sight, words, &likely) }
            <section>
                <h3>{ sight.text("statement.words") }</h3>
                { edges(sight) }
            </section>
            <div class="buttons">
                <button type="button" onclick={sight.on(|| Msg::Choose(None))}>{ sight.text("cancel") }</button>
            </div>
        </>
    }
}

fn who_said(sight: &Sight<'_>, words: &[TextRange], likely: &[usize]) -> Html {
    let article = &sight.scene.story.article;
    let quoted: Vec<&str> = words.iter().map(|it| article.slice(*it)).collect();
    let anchors: Vec<_> = words.iter().flat_map(|it| sight.desk.words(*it)).collect();
    let on_who = {
        let anchors = anchors.clone();
        reassign(sight, move |who| Operation::AddStatement { who, words: anchors.clone() })
    };
    let on_name = {
        let (send, anchors) = (sight.send.clone(), anchors.clone());
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            if !name.trim().is_empty() {
                send.emit(Msg::Said { name, words: anchors.clone() });
            }
        })
    };
    html! {
        <>
            <blockquote class="quoted" dir="auto" lang={article.language.clone()}>{ quoted.join(" … ") }</blockquote>
            <section>
                <h3 id="who">{ sight.text("words.who") }</h3>
                { chips(sight, likely, |who| Operation::AddStatement { who, words: anchors.clone() }) }
                { speakers(sight, None, on_who) }
                <label class="somebody"><span>{ sight.text("words.new") }</span><input type="text" value={sight.in_field("somebody", "")} oninput={sight.on_typing("somebody")} onchange={on_name} autocomplete="off" /></label>
            </section>
        </>
    }
}
