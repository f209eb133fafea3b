//! Where the reader goes: jumps scroll there, the chosen passage is painted, and keys lead from one statement to the next. It shows
//! nothing, and is loaded with the card.

use super::common::{Common, Given};
use super::effect::use_effect_on;
use super::highlights::use_choice;
use super::jump::use_jump;
use super::navigation::Now;
use super::shell::rendered_by;
use super::shortcuts::{Shortcuts, has_command, is_in_text};
use crate::state::Action;
use crate::timeline::Turn;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Journey {
    pub(super) common: Common,
    pub(super) state: Now,
    /// The widget.
    pub(super) root: NodeRef,
    pub(super) shortcuts: Shortcuts,
}

rendered_by!(Journey, use_journey);

#[hook]
fn use_journey(props: &Journey) -> Html {
    let Journey { common, state: Now(state), root, shortcuts } = props;
    let Given { surface, dispatch, .. } = &**common;
    use_turning(root, *shortcuts, dispatch);
    use_jump(root, surface, state);
    use_choice(surface, state);
    Html::default()
}

/// `n` and `p` open the next and the previous statement while the focus is in the widget.
#[hook]
fn use_turning(root: &NodeRef, shortcuts: Shortcuts, dispatch: &Callback<Action>) {
    let deps = (root.clone(), shortcuts, dispatch.clone());
    use_effect_on(deps, |(root, shortcuts, dispatch)| {
        let root = root.cast::<Element>().filter(|_| *shortcuts == Shortcuts::On);
        let dispatch = dispatch.clone();
        let listener = root.map(|root| {
            EventListener::new(&root, "keydown", move |event| {
                let event = event.unchecked_ref::<KeyboardEvent>();
                let turn = match &*event.key() {
                    "n" => Turn::Next,
                    "p" => Turn::Previous,
                    _ => return,
                };
                if !has_command(event) && !event.is_composing() && !is_in_text(event) {
                    dispatch.emit(Action::TurnStatement(turn));
                }
            })
        });
        move || drop(listener)
    });
}
