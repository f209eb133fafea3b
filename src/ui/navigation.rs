//! What the reader comes from: links in the page's URL, and clicks on passages of the page's own article; and what asks for the
//! card soon. It shows nothing, and is loaded right after everything else.

use super::choices::Marks;
use super::common::{Common, Given};
use super::effect::use_effect_on;
use super::effects::{Visited, use_deep_link, use_way_back};
use super::events::{Navigated, use_navigated, use_person};
use super::in_place::use_press;
use super::parts::Part;
use super::shell::rendered_by;
use super::sight::use_is_out_of_sight;
use crate::state::State;
use gloo::events::EventListener;
use web_sys::Element;
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
