//! Where the reader goes: jumps scroll there, and the chosen passage is painted. It shows nothing, and is loaded with the card.

use super::common::Common;
use super::highlights::use_choice;
use super::jump::use_jump;
use super::navigation::Now;
use super::shell::rendered_by;
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Journey {
    pub(super) common: Common,
    pub(super) state: Now,
    /// The widget.
    pub(super) root: NodeRef,
}

rendered_by!(Journey, use_journey);

#[hook]
fn use_journey(props: &Journey) -> Html {
    let Journey { common, state: Now(state), root } = props;
    use_jump(root, &common.surface, state);
    use_choice(&common.surface, state);
    Html::default()
}
