//! What leads the reader somewhere: links in the page's URL, clicks on passages of the page's own article, and keys that work
//! wherever the focus is; and what asks for the card soon. It shows nothing, and is loaded right after everything else.

use super::choices::Marks;
use super::common::{Common, Given};
use super::effect::use_effect_on;
use super::effects::{Visited, use_deep_link, use_way_back};
use super::events::{Navigated, use_navigated, use_person};
use super::in_place::use_press;
use super::parts::Part;
use super::search::focus;
use super::shell::rendered_by;
use super::shortcuts::{Shortcuts, has_command, is_in_text};
use super::sight::use_is_out_of_sight;
use crate::state::{Action, State};
use crate::timeline::Turn;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

#[derive(Clone, PartialEq)]
pub(super) struct Navigation {
    pub(super) state: Now,
    /// The widget.
    pub(super) root: NodeRef,
    pub(super) panel: NodeRef,
    pub(super) common: Common,
    pub(super) anchor: AttrValue,
    /// Whether passages are marked in the text: only those that are can be chosen there.
    pub(super) marks: Marks,
    /// Whether all of the widget is on the page.
    pub(super) is_whole: bool,
    pub(super) visited: Followed,
    pub(super) shortcuts: Shortcuts,
    /// The search box.
    pub(super) input: NodeRef,
    pub(super) ask: Callback<Part>,
    pub(super) on_navigate: Callback<Navigated>,
    pub(super) on_person: Callback<AttrValue>,
}

/// The state, which is new at every step.
#[derive(Clone)]
pub(super) struct Now(pub(super) State);

impl PartialEq for Now {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The link that was followed last: one for the whole life of the widget.
#[derive(Clone)]
pub(super) struct Followed(pub(super) Visited);

impl PartialEq for Followed {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

rendered_by!(Navigation, use_navigation);

#[hook]
fn use_navigation(props: &Navigation) -> Html {
    let Given { surface, dispatch, .. } = &*props.common;
    let Navigation { state: Now(state), root, anchor, .. } = props;
    let visited = &props.visited.0;
    use_deep_link(state, anchor, props.is_whole, visited, dispatch);
    use_way_back(state, anchor, visited);
    use_navigated(state, &props.on_navigate);
    use_person(state, &props.on_person);
    use_touched(root, &props.ask);
    use_passed(&props.panel, &props.ask);
    use_shortcuts(root, props.shortcuts, &props.input, dispatch);
    use_press(surface.in_place().filter(|_| props.marks == Marks::On), &state.story, dispatch);
    Html::default()
}

/// Asks for what a pointer or a key soon brings up, once either is on the widget.
#[hook]
fn use_touched(root: &NodeRef, ask: &Callback<Part>) {
    use_effect_on((root.clone(), ask.clone()), |(root, ask)| {
        let listeners = root.cast::<Element>().map(|root| {
            ["pointerover", "focusin"].map(|kind| {
                let ask = ask.clone();
                EventListener::once(&root, kind, move |_| ask.emit(Part::More))
            })
        });
        move || drop(listeners)
    });
}

/// Asks for what appears once the panel is scrolled away.
#[hook]
fn use_passed(panel: &NodeRef, ask: &Callback<Part>) {
    let (ask, is_passed) = (ask.clone(), use_is_out_of_sight(panel));
    use_effect_on(is_passed, move |is_passed| {
        if *is_passed {
            ask.emit(Part::More);
        }
    });
}

/// Keys that work wherever in the widget the focus is: `n` and `p` open the next and the previous statement, `/` goes to the
/// search box.
#[hook]
fn use_shortcuts(
    root: &NodeRef,
    shortcuts: Shortcuts,
    input: &NodeRef,
    dispatch: &Callback<Action>,
) {
    let deps = (root.clone(), shortcuts, input.clone(), dispatch.clone());
    use_effect_on(deps, |(root, shortcuts, input, dispatch)| {
        let shortcuts = *shortcuts;
        let root = root.cast::<Element>().filter(|_| shortcuts == Shortcuts::On);
        let (input, dispatch) = (input.clone(), dispatch.clone());
        let listener = root.map(|root| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&root, "keydown", options, move |event| {
                let event = event.unchecked_ref::<KeyboardEvent>();
                if has_command(event) || event.is_composing() || is_in_text(event) {
                    return;
                }
                let key = event.key();
                match &*key {
                    "n" => dispatch.emit(Action::TurnStatement(Turn::Next)),
                    "p" => dispatch.emit(Action::TurnStatement(Turn::Previous)),
                    _ if Some(&*key) == shortcuts.key() => {
                        event.prevent_default();
                        focus(&input);
                    }
                    _ => {}
                }
            })
        });
        move || drop(listener)
    });
}
