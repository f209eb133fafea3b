//! The lanes in their groups with the axis below them.

use super::axis::{Axis, Overview};
use super::common::Common;
use super::effects::use_growing;
use super::hands::Hands;
use super::lane::{LaneView, Pick};
use super::look::numbers;
use super::parts::Loaded;
use super::room::use_width;
use super::shell::{keyed, rendered_by};
use super::tip::{Tip, has_focus};
use super::tools::is_long;
use crate::article::TextRange;
use crate::search::Hits;
use crate::state::View;
use crate::timeline::{LaneGroup, Sight};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// The speaker timeline: one tab stop; arrows, Home and End move between marks, Enter opens one; `+`, `-` and `0` zoom.
#[derive(PartialEq)]
pub(super) struct TimelineView {
    pub(super) common: Common,
    pub(super) selected: Option<usize>,
    pub(super) tab_stop: usize,
    pub(super) view: View,
    /// The lanes that are not folded away.
    pub(super) shown: Rc<[usize]>,
    pub(super) hits: Rc<Hits>,
    pub(super) current: Option<TextRange>,
    pub(super) loaded: Loaded,
}

rendered_by!(TimelineView, use_timeline);

#[hook]
fn use_timeline(props: &TimelineView) -> Html {
    let root = use_node_ref();
    let n_lanes = use_growing(&root, props.shown.len());
    let window = props.view.window;
    let width = use_width(&root, ".paragraphs");
    let sight = width.map(|width| Sight { axis: props.view.axis, window, width });
    // As it is before this rendering, in which the mark may go.
    let has_focus = root.cast::<Element>().is_some_and(|it| has_focus(&it));
    let is_long = is_long(&props.common.story.timeline);
    let places = props.hits.matches.iter().filter_map(|found| place(props, found.range));
    let places = places.collect::<Vec<f32>>();
    let current = props.current.and_then(|range| place(props, range));
    html! {
        <div ref={root.clone()} class="timeline" data-long={is_long.then_some("true")}
            data-whole={window.is_whole().then_some("true")}
            ~style={numbers(&[("--from", window.start()), ("--zoom", 1.0 / window.share())])}>
            { for LaneGroup::ALL.iter().map(|&group| lanes(props, sight, n_lanes, group, current)) }
            <div class="axis" aria-hidden="true">
                if let Some(search) = props.loaded.search {
                    { (search.ticks)(&places, current) }
                }
                <div class="paragraphs">
                    if let Some(touch) = props.loaded.touch {
                        { (touch.axis)(Axis { story: props.common.story.clone(), sight, has_bars: true }) }
                    }
                </div>
            </div>
            if is_long {
                <div class="overview" aria-hidden="true">
                    if let Some(touch) = props.loaded.touch {
                        { (touch.overview)(Overview { story: props.common.story.clone(), axis: props.view.axis }) }
                    }
                </div>
            }
            if let Some(more) = props.loaded.more {
                { (more.tip)(Tip { common: props.common.clone(), timeline: root.clone() }) }
            }
            if let Some(touch) = props.loaded.touch {
                { (touch.hands)(Hands { common: props.common.clone(), shown: props.shown.clone(), sight, axis: props.view.axis, tab_stop: props.tab_stop, has_focus, timeline: root }) }
            }
        </div>
    }
}

fn lanes(
    props: &TimelineView,
    sight: Option<Sight>,
    n_lanes: usize,
    group: LaneGroup,
    current: Option<f32>,
) -> Html {
    let lanes = &props.common.story.timeline.lanes;
    let shown = props
        .shown
        .iter()
        .take(n_lanes)
        .filter_map(|&lane_idx| Some((lane_idx, lanes.get(lane_idx)?)));
    let views: Vec<Html> = shown
        .filter(|(_, lane)| lane.group == group)
        .map(|(lane_idx, lane)| {
            let own = |mark_idx: &usize| lane.marks.contains(mark_idx);
            let found = found_on(props, lane.speaker_idx);
            let current = current.filter(|at| found.as_ref().is_some_and(|it| it.contains(at)));
            keyed(
                lane.speaker_idx,
                LaneView {
                    common: props.common.clone(),
                    lane_idx,
                    selected: props.selected.filter(own),
                    tab_stop: Some(props.tab_stop).filter(own),
                    sight,
                    pick: Pick::of(&props.view, lane.speaker_idx),
                    found,
                    current,
                    loaded: props.loaded,
                },
            )
        })
        .collect();
    let name = props.common.words.text(match group {
        LaneGroup::People => "group.people",
        LaneGroup::Organisations => "group.organisations",
        LaneGroup::Unnamed => "group.unnamed",
        LaneGroup::Present => "group.present",
        LaneGroup::Mentioned => "group.mentioned",
    });
    html! {
        if !views.is_empty() {
            <p class="group" aria-hidden="true">{ &name }</p>
            <ol class="lanes" aria-label={name}>{ for views }</ol>
        }
    }
}

/// The positions of a speaker's matches on the visible part of the axis, from 0 to 1; `None` if nothing of the speaker
/// is found.
fn found_on(props: &TimelineView, speaker_idx: usize) -> Option<Rc<[f32]>> {
    let is_found = props.hits.results.iter().any(|hit| hit.speaker_idx == Some(speaker_idx));
    let statements = &props.common.story.proceedings.statements;
    let is_theirs =
        |idx: usize| statements.get(idx).is_some_and(|it| it.speaker_idx == speaker_idx);
    let matches = || props.hits.matches.iter().filter(|it| it.statement_idx.is_some_and(is_theirs));
    is_found.then(|| matches().filter_map(|it| place(props, it.range)).collect())
}

/// The position of a passage on the visible part of the axis, from 0 to 1; `None` if it is out of view.
fn place(props: &TimelineView, range: TextRange) -> Option<f32> {
    let (start, _) = props.common.story.timeline.place(props.view.axis, range)?;
    let place = props.view.window.position(start);
    (0.0..=1.0).contains(&place).then_some(place)
}
