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
        let mut marks: Vec<Html> = Vec::new();
        if self.has_bars && sight.axis == AxisKind::Reading {
            let mut last = f32::NEG_INFINITY;
            for tick in &self.story.timeline.axis {
                let at = sight.position(tick.at);
                if (0.0..=sight.width).contains(&at) && TICK_DISTANCE <= at - last {
                    last = at;
                    marks.push(html! { <i ~style={numbers(&[("--start", at)])} /> });
                }
            }
        }
        html! { <>{ for marks }{ for labels(&self.story, sight) }</> }
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
        let mut lines = String::new();
        for (place, _) in is_taken.iter().enumerate().filter(|(_, is_taken)| **is_taken) {
            for part in ["M", &decimal(place), " 0v1"] {
                lines.push_str(part);
            }
        }
        html! {
            <>
                <svg viewBox="0 0 400 1" preserveAspectRatio="none"><path d={lines} /></svg>
                <i />
            </>
        }
    }
}
