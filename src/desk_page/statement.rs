//! What is chosen: a statement with all that can be said of it, a question, or words that become a statement.

use super::app::Msg;
use super::dialogs::Dialog;
use super::scene::{Chosen, Sight};
use super::{question, why};
use crate::article::StatementKind;
use crate::desk::keys::{Command, Edge, Towards};
use crate::desk::{Desk, Operation, Which, Who};
use crate::speakers::Statement;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

const KINDS: [(StatementKind, &str); 4] = [
    (StatementKind::Direct, "how.direct"),
    (StatementKind::Mixed, "how.mixed"),
    (StatementKind::Reported, "how.reported"),
    (StatementKind::Act, "how.act"),
];

pub(super) fn statement(sight: &Sight<'_>) -> Html {
    let inside = if let Some((idx, statement)) = sight.scene.statement(sight.chosen) {
        of_statement(sight, idx, statement)
    } else if let Some((_, asked)) = sight.scene.question(sight.chosen) {
        question::question(sight, asked)
    } else if let Some(Chosen::Words(words)) = sight.chosen {
        question::words(sight, words)
    } else {
        html! { <p class="soft">{ sight.text("statement.none") }</p> }
    };
    html! {
        <aside class="statement" aria-label={sight.text("column.statement")}>
            { inside }
            <button type="button" class="new" onclick={sight.on(|| Msg::Ask(Some(Dialog::NewStatement)))}>{ "+ " }{ sight.text("statement.new") }<kbd>{ "S" }</kbd></button>
        </aside>
    }
}

fn of_statement(sight: &Sight<'_>, idx: usize, statement: &Statement) -> Html {
    let which = sight.desk.which(statement);
    let (nth, of) =
        (sight.words.number(idx + 1), sight.words.number(sight.scene.statements().len()));
    let is_unsure = sight.scene.overview.is_unsure.get(idx) == Some(&true);
    let state = if statement.is_checked {
        "state.checked"
    } else if is_unsure {
        "state.unsure"
    } else {
        "state.sure"
    };
    let reason = sight.scene.reason(idx);
    let others = reason.map(|it| it.others.clone()).unwrap_or_default();
    let on_who = {
        let which = which.clone();
        reassign(sight, move |to| Operation::Reassign { which: which.clone(), to })
    };
    let does = |operation: Operation| sight.does::<MouseEvent>(operation);
    html! {
        <>
            <h2>{ sight.words.fill("statement.nth", &[("n", &nth), ("of", &of)]) }<span class={classes!("state", is_unsure.then_some("unsure"))}>{ sight.text(state) }</span></h2>
            <div class="buttons decide">
                <button type="button" class="main" onclick={sight.on(|| Msg::Command(Command::Right))}>{ "✓ " }{ sight.text("right") }<kbd>{ "Enter" }</kbd></button>
                <button type="button" onclick={does(Operation::NotStatement { which: which.clone() })}>{ sight.text("not-statement") }<kbd>{ "Del" }</kbd></button>
            </div>
            <section data-tone={sight.scene.tone(statement.speaker_idx)}>
                <h3 id="who">{ sight.text("statement.who") }</h3>
                { speakers(sight, Some(statement.speaker_idx), on_who) }
                { chips(sight, &others, |to| Operation::Reassign { which: which.clone(), to }) }
            </section>
            <section>
                <h3 id="how">{ sight.text("statement.how") }</h3>
                { kinds(sight, &which, statement.kind) }
            </section>
            if let Some(reason) = reason {
                <section>
                    <h3>{ sight.text("statement.why") }</h3>
                    { why::why(sight, reason) }
                </section>
            }
            <section>
                <h3>{ sight.text("statement.words") }</h3>
                { edges(sight) }
            </section>
            <section>
                <h3><label for="at">{ sight.text("statement.at") }</label></h3>
                { time(sight, &which, statement) }
            </section>
        </>
    }
}

/// Everybody, to choose whose it is; the last choice is somebody new.
pub(super) fn speakers(
    sight: &Sight<'_>,
    current: Option<usize>,
    on_change: Callback<Event>,
) -> Html {
    let speakers = sight.scene.speakers().iter().enumerate();
    html! {
        <select class="speaker" aria-labelledby="who" onchange={on_change}>
            if current.is_none() {
                <option value="" selected=true>{ "…" }</option>
            }
            { for speakers.map(|(idx, it)| html! {
                <option value={it.id.clone()} selected={Some(idx) == current}>{ &it.name }</option>
            }) }
            <option value={NEW}>{ sight.text("person.new") }{ "…" }</option>
        </select>
    }
}

/// What stands for somebody new among identifiers, none of which is empty or has a blank.
const NEW: &str = " ";

/// Does something for whoever is chosen among the speakers.
pub(super) fn reassign(
    sight: &Sight<'_>,
    operation: impl Fn(Who) -> Operation + 'static,
) -> Callback<Event> {
    let send = sight.send.clone();
    let people: Vec<Who> = sight.scene.speakers().iter().map(Desk::who).collect();
    Callback::from(move |event: Event| {
        let id = event.target_unchecked_into::<HtmlSelectElement>().value();
        if id == NEW {
            send.emit(Msg::Ask(Some(Dialog::NewSpeaker)));
        } else if let Some(who) = people.iter().find(|it| it.id == id).cloned() {
            send.emit(Msg::Do(Box::new(operation(who))));
        }
    })
}

/// The likely others, by keys 1 to 3.
pub(super) fn chips(
    sight: &Sight<'_>,
    others: &[usize],
    operation: impl Fn(Who) -> Operation,
) -> Html {
    let chips = others.iter().zip(1..).filter_map(|(idx, n)| {
        let on_click = sight.does::<MouseEvent>(operation(sight.who(*idx)?));
        Some(html! {
            <button type="button" data-tone={sight.scene.tone(*idx)} onclick={on_click}><kbd>{ n }</kbd><i class="dot" />{ sight.scene.name(*idx) }</button>
        })
    });
    html! { <div class="chips">{ for chips }</div> }
}

fn kinds(sight: &Sight<'_>, which: &Which, current: StatementKind) -> Html {
    let kinds = KINDS.iter().map(|(kind, key)| {
        let on_change =
            sight.does::<Event>(Operation::Kind { which: which.clone(), kind: *kind });
        html! {
            <label><input type="radio" name="kind" checked={*kind == current} onchange={on_change} /><span>{ sight.text(key) }</span></label>
        }
    });
    html! { <div class="kinds" role="radiogroup" aria-labelledby="how">{ for kinds }</div> }
}

/// Moves the edges of the chosen words.
pub(super) fn edges(sight: &Sight<'_>) -> Html {
    let button = |edge: Edge, towards: Towards| {
        let (key, arrow) = match (edge, towards) {
            (Edge::Start, Towards::Before) => ("edge.start.before", "←"),
            (Edge::Start, Towards::After) => ("edge.start.after", "→"),
            (Edge::End, Towards::Before) => ("edge.end.before", "←"),
            (Edge::End, Towards::After) => ("edge.end.after", "→"),
        };
        let on_click = sight.on(move || Msg::Command(Command::Move(edge, towards)));
        html! { <button type="button" aria-label={sight.text(key)} title={sight.text(key)} onclick={on_click}>{ arrow }</button> }
    };
    html! {
        <>
            <div class="edges">
                <span>{ sight.text("edge.start") }{ button(Edge::Start, Towards::Before) }{ button(Edge::Start, Towards::After) }</span>
                <span>{ sight.text("edge.end") }{ button(Edge::End, Towards::Before) }{ button(Edge::End, Towards::After) }</span>
            </div>
            <p class="soft">{ sight.text("edge.hint") }{ " " }<kbd>{ "Alt" }</kbd>{ " " }<kbd>{ "←" }</kbd>{ " " }<kbd>{ "→" }</kbd></p>
        </>
    }
}

fn time(sight: &Sight<'_>, which: &Which, statement: &Statement) -> Html {
    let (send, which) = (sight.send.clone(), which.clone());
    let on_change = Callback::from(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        let mut numbers = typed.split(':').map(|it| it.parse::<u8>().ok());
        let at = numbers.next().flatten().zip(numbers.next().flatten());
        send.emit(Msg::Do(Box::new(Operation::At { which: which.clone(), at })));
    });
    let at = statement.at.map(|at| format!("{:02}:{:02}", at.hour(), at.minute()));
    html! { <input id="at" type="time" value={at.unwrap_or_default()} onchange={on_change} /> }
}
