//! The axis below the lanes: where the paragraphs or the hours start, and where the search matches are.

use super::look::numbers;
use super::shell::Render;
use super::ticks::ticks;
use super::words::Words;
use crate::state::Story;
use crate::timeline::{AxisKind, Tick, Window};
use std::rc::Rc;
use yew::functional::HookContext;
use yew::prelude::*;

/// Hidden from screen readers: it only shows what the article and the search box say in words.
#[derive(PartialEq)]
pub(super) struct Axis {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) kind: AxisKind,
    pub(super) window: Window,
    /// The positions of the matches, from 0 to 1, in reading order.
    pub(super) places: Rc<[f32]>,
    /// The position of the match the reader is at.
    pub(super) current: Option<f32>,
}

impl Render for Axis {
    fn render(&self, _: &mut HookContext) -> Html {
        let label = |(at, label): (f32, Option<Label>)| {
            let room = label.as_ref().filter(|label| label.is_for_wide).map(|_| "wide");
            html! {
                <i class="paragraph" data-room={room} ~style={numbers(&[("--start", at)])}><span>{ label.map(|label| label.text) }</span></i>
            }
        };
        html! {
            <div class="axis" aria-hidden="true">
                { ticks(&self.places, self.current) }
                <div class="paragraphs">{ for labels_of(self).into_iter().map(label) }</div>
            </div>
        }
    }
}

/// A label on the axis.
struct Label {
    text: String,
    /// Whether only a wide column has room for it.
    is_for_wide: bool,
}

/// What is on the visible part of the axis, with its positions from 0 to 1; no label where there is no room for one.
fn labels_of(props: &Axis) -> Vec<(f32, Option<Label>)> {
    let timeline = &props.story.timeline;
    match (props.kind, &timeline.clock) {
        (AxisKind::Clock, Some(clock)) => {
            let hours = clock.hours(props.window).into_iter();
            let label = |hour, minute| Label { text: time(hour, minute), is_for_wide: false };
            hours.map(|hour| (hour.at, Some(label(hour.hour, hour.minute)))).collect()
        }
        _ => shown(&props.story, props.window)
            .map(|(tick, room)| {
                let text = || ["¶", &props.words.number(tick.paragraph)].concat();
                let label = room.map(|is_for_wide| Label { text: text(), is_for_wide });
                (tick.at, label)
            })
            .collect(),
    }
}

/// `09:30`.
pub(super) fn time(hour: u8, minute: u8) -> String {
    let digits =
        [hour / 10, hour % 10, minute / 10, minute % 10].map(|digit| (b'0' + digit) as char);
    let [a, b, c, d] = digits;
    String::from_iter([a, b, ':', c, d])
}

/// The smallest distance between a one-digit label and the next, as a share of the window, in a wide column and on a
/// phone. With less, labels run into each other; with more, fewer are shown.
const LABEL_DISTANCES: [f32; 2] = [0.045, 0.06];

/// How much room each further digit takes, as a share of the window.
const DIGIT_WIDTH: f32 = 0.033;

/// The smallest distance between two ticks, as a share of the window. Closer ones would look like one bar.
const TICK_DISTANCE: f32 = 0.008;

/// The visible paragraphs with room for a tick. Where there is room for a label too, whether only in a wide column.
fn shown(story: &Story, window: Window) -> impl Iterator<Item = (&Tick, Option<bool>)> {
    let (mut last, mut label_ends) = (f32::NEG_INFINITY, [f32::NEG_INFINITY; 2]);
    story.timeline.axis.iter().filter_map(move |tick| {
        let at = window.position(tick.at);
        if !(0.0..=1.0).contains(&at) || at - last < TICK_DISTANCE {
            return None;
        }
        last = at;
        let n_more_digits = tick.paragraph.checked_ilog10().unwrap_or_default();
        let has_room = label_ends.map(|end| end <= at);
        for idx in 0..has_room.len() {
            if has_room[idx] {
                label_ends[idx] = at + LABEL_DISTANCES[idx] + DIGIT_WIDTH * n_more_digits as f32;
            }
        }
        Some((tick, has_room[0].then_some(!has_room[1])))
    })
}
