//! The people, in groups: those with whom something may be wrong come first. Whoever is chosen can be changed in place.

use super::app::Msg;
use super::dialogs::Dialog;
use super::person;
use super::scene::Sight;
use crate::desk::overview::{Advice, Group};
use crate::desk::{Desk, Operation};
use crate::speakers::Speaker;
use crate::ui::role;
use yew::prelude::*;

pub(super) fn people(sight: &Sight<'_>) -> Html {
    let groups = sight.scene.overview.groups.iter().map(|(group, own)| {
        let name = match group {
            Group::First => "group.first",
            Group::Heard => "group.heard",
            Group::Present => "group.present",
            Group::Mentioned => "group.mentioned",
        };
        html! {
            <section>
                <h3>{ sight.text(name) }<span>{ sight.words.number(own.len()) }</span></h3>
                <ul>{ for own.iter().filter_map(|idx| Some(row(sight, *idx, sight.scene.speakers().get(*idx)?))) }</ul>
            </section>
        }
    });
    html! {
        <aside class="people" aria-label={sight.text("column.people")}>
            <h2>{ sight.text("column.people") }<span>{ sight.words.number(sight.scene.speakers().len()) }</span></h2>
            { for groups }
            <p class="soft">{ sight.text("people.drag") }</p>
            <button type="button" class="new" onclick={sight.on(|| Msg::Ask(Some(Dialog::NewPerson)))}>{ "+ " }{ sight.text("person.new") }<kbd>{ "N" }</kbd></button>
        </aside>
    }
}

fn row(sight: &Sight<'_>, idx: usize, speaker: &Speaker) -> Html {
    let n = sight.scene.overview.n_statements.get(idx).copied().unwrap_or_default();
    let advice = sight.scene.overview.advice.get(idx).copied().flatten();
    let is_chosen = sight.person == Some(&speaker.id);
    let next = (!is_chosen).then(|| speaker.id.clone());
    let who = Desk::who(speaker);
    let on_drag = {
        let id = speaker.id.clone();
        Callback::from(move |event: DragEvent| {
            if let Some(data) = event.data_transfer() {
                // Fails only for a drag that somebody else started.
                let _ = data.set_data(DRAGGED, &id);
            }
        })
    };
    let on_drop = {
        let (send, into) = (sight.send.clone(), who.clone());
        let people: Vec<_> = sight.scene.speakers().iter().map(Desk::who).collect();
        Callback::from(move |event: DragEvent| {
            let dragged = event.data_transfer().and_then(|it| it.get_data(DRAGGED).ok());
            let who = people.iter().find(|it| Some(&it.id) == dragged.as_ref() && it.id != into.id);
            if let Some(who) = who.cloned() {
                event.prevent_default();
                send.emit(Msg::Do(Box::new(Operation::Merge { who, into: into.clone() })));
            }
        })
    };
    html! {
        <li key={speaker.id.clone()} class={classes!("row", advice.map(|_| "advised"), is_chosen.then_some("chosen"))} data-tone={sight.scene.tone(idx)}
            draggable="true" ondragstart={on_drag} ondragover={Callback::from(|event: DragEvent| event.prevent_default())} ondrop={on_drop}>
            <button type="button" class="who" aria-expanded={is_chosen.to_string()} onclick={sight.on(move || Msg::Person(next.clone()))}>
                <i class="dot" />
                <span class="name">{ &speaker.name }</span>
                <span class="n">{ if n == 0 { AttrValue::from("–") } else { sight.words.number(n).into() } }</span>
                if let Some(role) = role(speaker) {
                    <small>{ role }</small>
                }
            </button>
            { advice.map(|it| advised(sight, speaker, it)) }
            if is_chosen {
                { person::person(sight, idx, speaker) }
            }
        </li>
    }
}

/// The kind of data by which a person is known while dragged: other programs do not take it.
const DRAGGED: &str = "application/x-rostrum-person";

fn advised(sight: &Sight<'_>, speaker: &Speaker, advice: Advice) -> Html {
    let who = Desk::who(speaker);
    let confirm = sight.does(Operation::ConfirmPerson { who: who.clone() });
    match advice {
        Advice::Same(other) => {
            let name = sight.scene.name(other);
            let merge = sight.who(other).map(|into| sight.does(Operation::Merge { who, into }));
            html! {
                <div class="advice">
                    <p>{ sight.words.fill("advice.same", &[("name", name)]) }</p>
                    <button type="button" class="main" onclick={merge}>{ sight.text("advice.merge") }</button>
                    <button type="button" onclick={confirm}>{ sight.text("advice.apart") }</button>
                </div>
            }
        }
        Advice::Unnamed | Advice::Unsure => {
            let key = if advice == Advice::Unnamed { "advice.unnamed" } else { "advice.unsure" };
            html! {
                <div class="advice">
                    <p>{ sight.text(key) }</p>
                    <button type="button" onclick={confirm}>{ sight.text("advice.right") }</button>
                </div>
            }
        }
    }
}
