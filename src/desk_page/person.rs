//! What can be said of somebody: name, role, organisation, kind, part, that they are somebody else, two people or nobody.

use super::app::Msg;
use super::dialogs::Dialog;
use super::scene::Sight;
use super::typing::PERSON;
use crate::article::{Presence, SpeakerKind};
use crate::desk::overview::same_first;
use crate::desk::{Desk, Operation, Who};
use crate::speakers::Speaker;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

const KINDS: [(SpeakerKind, &str); 3] = [
    (SpeakerKind::Person, "source.person"),
    (SpeakerKind::Organisation, "source.organisation"),
    (SpeakerKind::Unnamed, "source.unnamed"),
];

const PARTS: [(Presence, &str); 3] = [
    (Presence::Spoke, "group.heard"),
    (Presence::Present, "group.present"),
    (Presence::Mentioned, "group.mentioned"),
];

pub(super) fn person(sight: &Sight<'_>, idx: usize, speaker: &Speaker) -> Html {
    let who = Desk::who(speaker);
    let has_spoken = sight.scene.overview.n_statements.get(idx).is_some_and(|n| 0 < *n);
    let (role, affiliation) = (speaker.role.clone(), speaker.affiliation.clone());
    let others = same_first(&sight.scene.story.proceedings, idx);
    let others = others.iter().filter_map(|it| sight.scene.speakers().get(*it));
    // Chosen first and merged then: with the keyboard, a list changes at every step through it.
    let other = NodeRef::default();
    html! {
        <div class="person">
            { field(sight, &who, "person.name", &speaker.name, |who, name| Operation::Rename { who, name }) }
            { field(sight, &who, "person.role", &role.unwrap_or_default(), |who, role| Operation::Role { who, role }) }
            { field(sight, &who, "person.organisation", &affiliation.unwrap_or_default(), |who, affiliation| Operation::Affiliation { who, affiliation }) }
            { choice(sight, &who, "person.kind", &KINDS, speaker.kind, |who, kind| Operation::PersonKind { who, kind }) }
            if !has_spoken {
                { choice(sight, &who, "person.part", &PARTS, speaker.presence, |who, presence| Operation::Presence { who, presence }) }
            }
            <label>
                <span>{ sight.text("person.merge") }<kbd>{ "M" }</kbd></span>
                <select ref={other.clone()} name="merge">
                    // Said of the first, since a browser keeps the one that is put in first, which is the last here.
                    { for others.enumerate().map(|(nth, it)| html! { <option value={it.id.clone()} selected={nth == 0}>{ &it.name }</option> }) }
                </select>
            </label>
            <button type="button" onclick={merge(sight, &who, other)}>{ sight.text("advice.merge") }</button>
            <div class="buttons">
                <button type="button" onclick={sight.does(Operation::ConfirmPerson { who: who.clone() })} disabled={speaker.is_checked}>{ "✓ " }{ sight.text("advice.right") }</button>
                <button type="button" onclick={sight.on({ let id = who.id.clone(); move || Msg::Ask(Some(Dialog::Split(id.clone()))) })}>{ sight.text("person.split") }</button>
                <button type="button" class="away" onclick={sight.does(Operation::NotPerson { who })}>{ sight.text("person.not") }</button>
            </div>
        </div>
    }
}

fn field(
    sight: &Sight<'_>,
    who: &Who,
    label: &str,
    value: &str,
    operation: fn(Who, String) -> Operation,
) -> Html {
    let name = label.strip_prefix("person.").unwrap_or(label);
    let name = &[PERSON, &who.id, ".", name].concat()[..];
    let operation = {
        let who = who.clone();
        move |typed: String| operation(who.clone(), typed)
    };
    html! {
        <label>
            <span>{ sight.text(label) }</span>
            <input type="text" value={sight.in_field(name, value)} data-typed={sight.is_typed(name)} autocomplete="off"
                oninput={sight.on_typing(name)} onblur={sight.on_leaving::<FocusEvent>(name, value, operation.clone())} onchange={sight.on_leaving::<Event>(name, value, operation)} />
        </label>
    }
}

fn choice<T: Copy + PartialEq + 'static>(
    sight: &Sight<'_>,
    who: &Who,
    label: &str,
    values: &'static [(T, &'static str)],
    current: T,
    operation: fn(Who, T) -> Operation,
) -> Html {
    let (who, send) = (who.clone(), sight.send.clone());
    let on_change = Callback::from(move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some((value, _)) = values.iter().find(|(_, key)| *key == chosen) {
            send.emit(Msg::Do(Box::new(operation(who.clone(), *value))));
        }
    });
    html! {
        <label>
            <span>{ sight.text(label) }</span>
            <select onchange={on_change}>
                { for values.iter().map(|(value, key)| html! {
                    <option value={*key} selected={*value == current}>{ sight.text(key) }</option>
                }) }
            </select>
        </label>
    }
}

fn merge(sight: &Sight<'_>, who: &Who, other: NodeRef) -> Callback<MouseEvent> {
    let (who, send) = (who.clone(), sight.send.clone());
    let people: Vec<Who> = sight.scene.speakers().iter().map(Desk::who).collect();
    Callback::from(move |_| {
        let id = other.cast::<HtmlSelectElement>().map(|it| it.value());
        if let Some(into) = people.iter().find(|it| Some(&it.id) == id.as_ref()).cloned() {
            let (who, id) = (who.clone(), into.id.clone());
            send.emit(Msg::Do(Box::new(Operation::Merge { who, into })));
            send.emit(Msg::Person(Some(id)));
        }
    })
}
