//! The axis below the lanes: what the article's parts are, or the hours; and all of it in small, with the stretch that is
//! visible. Both are loaded right after everything else, into elements that keep their room.

use super::look::numbers;
use super::shell::Render;
use crate::decimal::decimal;
use crate::state::Story;
use crate::timeline::{AxisKind, Sight};
use std::rc::Rc;
use yew::functional::HookContext;
use yew::prelude::*;

/// Hidden from screen readers: it only shows what the article says in words.
#[derive(PartialEq)]
pub(super) struct Axis {
    pub(super) story: Rc<Story>,
    /// How it is seen; `None` until its width is known.
    pub(super) sight: Option<Sight>,
    /// Whether each paragraph has a bar of its own.
    pub(super) has_bars: bool,
}

/// The smallest distance between two paragraphs on the axis, in pixels. Closer ones would look like one bar.
const TICK_DISTANCE: f32 = 4.0;

impl Render for Axis {
    fn render(&self, _: &mut HookContext) -> Html {
        let Some(sight) = self.sight else { return Html::default() };
        let mut bars = String::new();
        if self.has_bars && sight.axis == AxisKind::Reading {
            let mut last = f32::NEG_INFINITY;
            for tick in &self.story.timeline.axis {
                let at = sight.position(tick.at);
                if (0.0..=sight.width).contains(&at) && TICK_DISTANCE <= at - last {
                    last = at;
                    line(&mut bars, at);
                }
            }
        }
        let room = ["0 0 ", &decimal(sight.width as usize), " 1"].concat();
        html! { <>{ lines(room, bars) }{ for labels(&self.story, sight) }</> }
    }
}

/// What the article's parts are, or the hours.
fn labels(story: &Story, sight: Sight) -> Vec<Html> {
    let mut shown = Vec::new();
    for label in story.timeline.labels(&story.article, sight) {
        // As a share: where the width changes, the label is in its place before it is rendered anew.
        let style = numbers(&[("--start", label.start / sight.width), ("--room", label.room)]);
        shown.push(html! {
            <span data-last={label.is_last.then_some("true")} ~style={style}><bdi>{ label.text }</bdi></span>
        });
    }
    shown
}

/// All of the axis in small, where it can be looked at closer. Hidden from screen readers, like the axis.
#[derive(PartialEq)]
pub(super) struct Overview {
    pub(super) story: Rc<Story>,
    pub(super) axis: AxisKind,
}

/// How many places a statement may have in it. More could not be told apart.
const N_PLACES: f32 = 400.0;

impl Render for Overview {
    fn render(&self, _: &mut HookContext) -> Html {
        let timeline = &self.story.timeline;
        let mut is_taken = vec![false; N_PLACES as usize + 1];
        for mark in timeline.marks.iter().filter(|mark| mark.is_statement()) {
            let place = timeline.place(self.axis, mark.extent);
            let place = place.and_then(|(at, _)| is_taken.get_mut((at * N_PLACES) as usize));
            if let Some(place) = place {
                *place = true;
            }
        }
        let mut path = String::new();
        for (place, _) in is_taken.iter().enumerate().filter(|(_, is_taken)| **is_taken) {
            line(&mut path, place as f32);
        }
        html! { <>{ lines("0 0 400 1".to_owned(), path) }<i /></> }
    }
}

/// Adds an upright line to a path whose height is 1.
fn line(path: &mut String, at: f32) {
    for part in ["M", &decimal(at as usize), " 0v1"] {
        path.push_str(part);
    }
}

/// Lines in one picture, whose viewBox is `room`: laid out one by one, a few hundred took longer than all else that zooming does.
fn lines(room: String, path: String) -> Html {
    html! { <svg viewBox={room} preserveAspectRatio="none"><path d={path} /></svg> }
}
