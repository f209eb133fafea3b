//! The axis below the lanes: what the article's parts are, or the hours, and where the search matches are; and all of it in
//! small, with the stretch that is visible.

use super::look::numbers;
use super::shell::Render;
use super::ticks::ticks;
use crate::decimal::decimal;
use crate::state::Story;
use crate::timeline::{AxisKind, Sight};
use std::rc::Rc;
use yew::functional::HookContext;
use yew::prelude::*;

/// Hidden from screen readers: it only shows what the article and the search box say in words.
#[derive(PartialEq)]
pub(super) struct Axis {
    pub(super) story: Rc<Story>,
    /// How it is seen; `None` until its width is known.
    pub(super) sight: Option<Sight>,
    /// The positions of the matches, from 0 to 1, in reading order.
    pub(super) places: Rc<[f32]>,
    /// The position of the match the reader is at.
    pub(super) current: Option<f32>,
}

/// The smallest distance between two paragraphs on the axis, in pixels. Closer ones would look like one bar.
const TICK_DISTANCE: f32 = 4.0;

impl Render for Axis {
    fn render(&self, _: &mut HookContext) -> Html {
        let mut marks: Vec<Html> = Vec::new();
        if let Some(sight) = self.sight.filter(|it| it.axis == AxisKind::Reading) {
            let mut last = f32::NEG_INFINITY;
            for tick in &self.story.timeline.axis {
                let at = sight.position(tick.at);
                if (0.0..=sight.width).contains(&at) && TICK_DISTANCE <= at - last {
                    last = at;
                    marks.push(html! { <i ~style={numbers(&[("--start", at)])} /> });
                }
            }
        }
        html! {
            <div class="axis" aria-hidden="true">
                { ticks(&self.places, self.current) }
                <div class="paragraphs">{ for marks }{ labels(&self.story, self.sight) }</div>
            </div>
        }
    }
}

/// What the article's parts are, or the hours, once the width of the axis is known.
pub(super) fn labels(story: &Story, sight: Option<Sight>) -> Html {
    let Some(sight) = sight else { return Html::default() };
    let labels = story.timeline.labels(&story.article, sight).into_iter().map(|label| {
        // As a share: where the width changes, the label is in its place before it is rendered anew.
        let style = numbers(&[("--start", label.start / sight.width), ("--room", label.room)]);
        html! {
            <span data-last={label.is_last.then_some("true")} ~style={style}><bdi>{ label.text }</bdi></span>
        }
    });
    html! { <>{ for labels }</> }
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
            <div class="overview" aria-hidden="true">
                <svg viewBox="0 0 400 1" preserveAspectRatio="none"><path d={lines} /></svg>
                <i />
            </div>
        }
    }
}
