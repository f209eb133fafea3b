//! How to read what the widget adds: the marks in the text, with a switch for them, those on the timeline, and the keys.

use super::choices::Marks;
use super::common::{Common, Given};
use super::lane::shape;
use super::legend::kinds;
use super::shortcuts::Shortcuts;
use yew::prelude::*;

pub(super) struct HelpText {
    pub(super) common: Common,
    pub(super) marks: Marks,
    /// Turns the marks in the text on or off.
    pub(super) turn_marks: Callback<()>,
    pub(super) shortcuts: Shortcuts,
}

pub(super) fn help_text(props: &HelpText) -> Html {
    let Given { story, words, .. } = &*props.common;
    let is_on = props.marks == Marks::On;
    let keys = [
        ("/", "help.key.search"),
        ("n p", "help.key.turn"),
        ("← →", "help.key.marks"),
        ("Esc", "help.key.close"),
    ];
    let first = if props.shortcuts == Shortcuts::Off { 2 } else { 0 };
    html! {
        <>
            <p class="title">{ words.text("help.text") }</p>
            <ul>
                <li><i class="sample in-quotes">{ words.text("help.sample") }</i>{ words.text("help.quoted") }</li>
                <li><i class="sample in-report">{ words.text("help.sample") }</i>{ words.text("help.reported") }</li>
            </ul>
            <label>
                <input type="checkbox" role="switch" checked={is_on} onchange={props.turn_marks.reform(|_| ())} />
                { words.text("help.marks") }
            </label>
            <p class="title">{ words.text("help.timeline") }</p>
            <p>{ words.text("card.hint") }</p>
            <ul>
                { for kinds(story).map(|kind| html! {
                    <li><i class="mark" data-shape={shape(kind)} />{ words.kind(kind) }</li>
                }) }
            </ul>
            <p class="title">{ words.text("help.keys") }</p>
            <dl>
                { for keys.into_iter().skip(first).map(|(key, text)| html! {
                    <><dt><kbd>{ key }</kbd></dt><dd>{ words.text(text) }</dd></>
                }) }
            </dl>
        </>
    }
}
