//! The lanes in their groups with the axis below them.

use super::axis::Axis;
use super::cursor::Cursor;
use super::effects::use_growing;
use super::hands::Hands;
use super::lane::{LaneView, Pick};
use super::look::numbers;
use super::parts::Loaded;
use super::shell::{keyed, rendered_by, shell};
use super::surface::Surface;
use super::tip::Tip;
use super::tools::is_long;
use super::words::Words;
use crate::article::TextRange;
use crate::search::Hits;
use crate::state::{Action, Story, View};
use crate::timeline::LaneGroup;
use std::rc::Rc;
use yew::prelude::*;

/// The speaker timeline: one tab stop; arrows, Home and End move between marks, Enter opens one; `+`, `-` and `0` zoom.
#[derive(PartialEq)]
pub(super) struct TimelineView {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) selected: Option<usize>,
    pub(super) tab_stop: usize,
    pub(super) view: View,
    /// The lanes that are not folded away.
    pub(super) shown: Rc<[usize]>,
    pub(super) hits: Rc<Hits>,
    pub(super) current: Option<TextRange>,
    /// Where the article's text is.
    pub(super) surface: Surface,
    pub(super) loaded: Loaded,
    pub(super) dispatch: Callback<Action>,
}

rendered_by!(TimelineView, use_timeline);

#[hook]
fn use_timeline(props: &TimelineView) -> Html {
    let root = use_node_ref();
    let n_lanes = use_growing(&root, props.shown.len());
    let window = props.view.window;
    let is_long = is_long(&props.story.timeline);
    if props.story.timeline.lanes.is_empty() {
        return html! { <p class="empty">{ props.words.text("timeline.empty") }</p> };
    }
    let places = props.hits.matches.iter().filter_map(|found| place(props, found.range));
    let places = places.collect::<Rc<[f32]>>();
    let current = props.current.and_then(|range| place(props, range));
    let groups = [LaneGroup::People, LaneGroup::Sources, LaneGroup::NotHeard];
    html! {
        <div ref={root.clone()} class="timeline" data-long={is_long.then_some("true")}
            ~style={numbers(&[("--from", window.start()), ("--zoom", 1.0 / window.share())])}>
            { for groups.iter().map(|&group| lanes(props, n_lanes, group, current)) }
            { shell(Cursor { story: props.story.clone(), axis: props.view.axis, surface: props.surface.clone() }) }
            { shell(Axis { story: props.story.clone(), words: props.words.clone(), kind: props.view.axis, window, places, current }) }
            if let Some(touch) = props.loaded.touch {
                { (touch.tip)(Tip { story: props.story.clone(), words: props.words.clone(), timeline: root.clone() }) }
                { (touch.hands)(Hands { story: props.story.clone(), shown: props.shown.clone(), window, timeline: root, dispatch: props.dispatch.clone() }) }
            }
        </div>
    }
}

fn lanes(props: &TimelineView, n_lanes: usize, group: LaneGroup, current: Option<f32>) -> Html {
    let lanes = &props.story.timeline.lanes;
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
                    story: props.story.clone(),
                    words: props.words.clone(),
                    lane_idx,
                    selected: props.selected.filter(own),
                    tab_stop: Some(props.tab_stop).filter(own),
                    axis: props.view.axis,
                    pick: Pick::of(&props.view, lane.speaker_idx),
                    found,
                    current,
                    dispatch: props.dispatch.clone(),
                },
            )
        })
        .collect();
    let name = props.words.text(match group {
        LaneGroup::People => "group.people",
        LaneGroup::Sources => "group.sources",
        LaneGroup::NotHeard => "group.unheard",
    });
    html! {
        if !views.is_empty() {
            <p class="group" hidden={group == LaneGroup::People}>{ &name }</p>
            <ol class="lanes" aria-label={name}>{ for views }</ol>
        }
    }
}

/// The positions of a speaker's matches on the visible part of the axis, from 0 to 1; `None` if nothing of the speaker
/// is found.
fn found_on(props: &TimelineView, speaker_idx: usize) -> Option<Rc<[f32]>> {
    let is_found = props.hits.results.iter().any(|hit| hit.speaker_idx == Some(speaker_idx));
    let statements = &props.story.proceedings.statements;
    let is_theirs =
        |idx: usize| statements.get(idx).is_some_and(|it| it.speaker_idx == speaker_idx);
    let matches = || props.hits.matches.iter().filter(|it| it.statement_idx.is_some_and(is_theirs));
    is_found.then(|| matches().filter_map(|it| place(props, it.range)).collect())
}

/// The position of a passage on the visible part of the axis, from 0 to 1; `None` if it is out of view.
fn place(props: &TimelineView, range: TextRange) -> Option<f32> {
    let (start, _) = props.story.timeline.place(props.view.axis, range)?;
    let place = props.view.window.position(start);
    (0.0..=1.0).contains(&place).then_some(place)
}
