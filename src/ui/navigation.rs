//! What leads the reader from one place to another: links in the page's URL, jumps to passages, and clicks on passages of the
//! page's own article. It shows nothing, and is loaded with what appears after a touch.

use super::effects::{Visited, use_deep_link, use_way_back};
use super::events::{Navigated, use_navigated};
use super::highlights::use_choice;
use super::in_place::use_press;
use super::jump::use_jump;
use super::shell::rendered_by;
use super::surface::Surface;
use crate::state::{Action, State};
use yew::prelude::*;

#[derive(Clone, PartialEq)]
pub(super) struct Navigation {
    pub(super) state: Now,
    /// The widget.
    pub(super) root: NodeRef,
    pub(super) surface: Surface,
    pub(super) anchor: AttrValue,
    /// Whether all of the widget is on the page.
    pub(super) is_whole: bool,
    pub(super) visited: Followed,
    pub(super) on_navigate: Callback<Navigated>,
    pub(super) dispatch: Callback<Action>,
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
    let Navigation { state: Now(state), root, surface, anchor, dispatch, .. } = props;
    let visited = &props.visited.0;
    use_deep_link(state, anchor, props.is_whole, visited, dispatch);
    use_way_back(state, anchor, visited);
    use_navigated(state, &props.on_navigate);
    use_jump(root, surface, state);
    use_choice(surface, state);
    use_press(surface.in_place(), &state.story, dispatch);
    Html::default()
}
