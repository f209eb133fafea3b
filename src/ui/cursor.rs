//! The reading cursor: a line across the lanes at the point to which the reader has scrolled the article.

use super::common::Common;
use super::effect::use_effect_on;
use super::look::set_numbers;
use super::shell::rendered_by;
use super::sight::use_reading_place;
use crate::article::TextRange;
use crate::timeline::AxisKind;
use web_sys::Element;
use yew::prelude::*;

/// Hidden from screen readers: it only shows where the page is scrolled to.
#[derive(PartialEq)]
pub(super) struct Cursor {
    pub(super) common: Common,
    pub(super) axis: AxisKind,
}

rendered_by!(Cursor, use_cursor);

#[hook]
fn use_cursor(props: &Cursor) -> Html {
    let line = use_node_ref();
    let place = use_reading_place(&props.common.surface);
    let position = place.and_then(|place| {
        let story = &props.common.story;
        let (_, offset) = place.offset(story)?;
        let (start, _) = story.timeline.place(props.axis, TextRange::new(offset, offset))?;
        Some(start)
    });
    use_effect_on((line.clone(), position), |(line, position)| {
        if let (Some(line), Some(position)) = (line.cast::<Element>(), position) {
            set_numbers(&line, &[("--start", *position)]);
        }
    });
    html! { <div class="cursor" aria-hidden="true" hidden={position.is_none()}><i ref={line} /></div> }
}
