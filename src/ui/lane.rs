//! One speaker's lane: name and role, the marks, and a tally at the end.

use super::look::numbers;
use super::passage::kind_name;
use super::shell::{Render, shell};
use super::ticks::ticks;
use super::words::{Rank, Words};
use crate::speakers::{Presence, Speaker};
use crate::state::{Action, Story, View};
use crate::timeline::{AxisKind, Lane, MarkKind};
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::functional::HookContext;
use yew::prelude::*;

#[derive(Clone, PartialEq)]
pub(super) struct LaneView {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) lane_idx: usize,
    /// The selected mark, if it is on this lane.
    pub(super) selected: Option<usize>,
    /// The mark Tab reaches, if it is on this lane.
    pub(super) tab_stop: Option<usize>,
    pub(super) axis: AxisKind,
    pub(super) pick: Pick,
    /// The positions of the matches, from 0 to 1, in reading order; `None` if nothing of this speaker matches.
    pub(super) found: Option<Rc<[f32]>>,
    /// Which of these the reader is at.
    pub(super) current: Option<f32>,
    pub(super) dispatch: Callback<Action>,
}

/// Whether a speaker is among those the reader has picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// Nobody is picked.
    Nobody,
    /// This one is.
    This,
    /// Others are.
    Others,
}

impl Pick {
    /// Whether this speaker is picked.
    pub(super) fn of(view: &View, speaker_idx: usize) -> Self {
        match (view.picked.is_empty(), view.stands_out(speaker_idx)) {
            (true, _) => Self::Nobody,
            (_, true) => Self::This,
            (_, false) => Self::Others,
        }
    }
}

impl Render for LaneView {
    fn render(&self, _: &mut HookContext) -> Html {
        let Self { story, words, lane_idx, selected, tab_stop, .. } = self.clone();
        let Some(lane) = story.timeline.lanes.get(lane_idx) else { return Html::default() };
        let Some(speaker) = story.proceedings.speakers.get(lane.speaker_idx) else {
            return Html::default();
        };
        html! {
            <li class="lane" part="lane" data-speaker={speaker.id.clone()} data-presence={presence_name(speaker.presence)}
                data-tone={lane.tone.map(|tone| tone.to_string())} data-found={self.found.as_ref().map(|_| "true")}
                data-dimmed={(self.pick == Pick::Others).then_some("true")}>
                { who(self, speaker, lane.speaker_idx) }
                <div class="track">
                    { shell(Track { story: story.clone(), words: words.clone(), lane_idx, axis: self.axis, selected, tab_stop, dispatch: self.dispatch.clone() }) }
                    if let Some(places) = &self.found {
                        { ticks(places, self.current) }
                    }
                </div>
                <span class="tally">{ words.tally(&story.proceedings, &story.article, lane.speaker_idx) }</span>
            </li>
        }
    }
}

/// The button with the speaker's name and role, which picks the speaker.
fn who(props: &LaneView, speaker: &Speaker, speaker_idx: usize) -> Html {
    let role = role(speaker);
    let only = props.words.fill("pick", &[("name", &speaker.name)]);
    let title =
        [only.as_str(), role.as_ref().map_or("", |_| "\n"), role.as_deref().unwrap_or_default()];
    let onclick = props.dispatch.reform(move |_| Action::Pick(speaker_idx));
    html! {
        <button type="button" class="who" title={title.concat()} {onclick}
            aria-pressed={if props.pick == Pick::This { "true" } else { "false" }}>
            <b><bdi>{ speaker.name.clone() }</bdi></b>
            if let Some(role) = role {
                <span dir="auto">{ role }</span>
            }
        </button>
    }
}

/// The marks, separate from the rest of the lane because a search changes only the rest.
#[derive(PartialEq)]
struct Track {
    story: Rc<Story>,
    words: Words,
    lane_idx: usize,
    axis: AxisKind,
    selected: Option<usize>,
    tab_stop: Option<usize>,
    dispatch: Callback<Action>,
}

/// Start and width of a mark without a time while the axis shows clock time: out of view.
const NOWHERE: (f32, f32) = (-9.0, 0.0);

impl Render for Track {
    fn render(&self, _: &mut HookContext) -> Html {
        let story = &self.story;
        let Some(lane) = story.timeline.lanes.get(self.lane_idx) else { return Html::default() };
        let Some(speaker) = story.proceedings.speakers.get(lane.speaker_idx) else {
            return Html::default();
        };
        html! {
            <div class="marks" role="group" aria-label={speaker.name.clone()}>
                { for lane.marks.clone().map(|mark_idx| mark(self, lane, speaker, mark_idx)) }
            </div>
        }
    }
}

fn mark(props: &Track, lane: &Lane, speaker: &Speaker, mark_idx: usize) -> Html {
    let story = &props.story;
    let Some(mark) = story.timeline.marks.get(mark_idx) else { return Html::default() };
    let is_selected = props.selected == Some(mark_idx);
    let is_tab_stop = props.tab_stop == Some(mark_idx);
    let statement = story.statement_at(mark);
    let id = statement.map(|statement| AttrValue::from(statement.id.clone()));
    let rank = Rank::of(mark, story.timeline.marks_of(lane));
    let name = props.words.mark_name(speaker, mark, rank, &story.told_of(mark));
    let (start, width) = story.timeline.place(props.axis, mark.extent).unwrap_or(NOWHERE);
    let onclick = props.dispatch.reform(move |event| {
        leave_keys_to_page(&event);
        Action::Open(mark_idx)
    });
    let onfocus = props.dispatch.reform(move |_| Action::Focus(mark_idx));
    html! {
        <button key={mark_idx} type="button" class="mark" part="mark" data-mark={mark_idx.to_string()}
            data-shape={shape(mark.kind)} data-statement={id.clone()} data-statements={id}
            data-speaker={speaker.id.clone()} data-kind={statement.map(|statement| kind_name(statement.kind))}
            aria-current={is_selected.then_some("true")} aria-label={name}
            tabindex={if is_tab_stop { "0" } else { "-1" }}
            ~style={numbers(&[("--start", start), ("--width", width)])} {onclick} {onfocus} />
    }
}

/// Takes the focus from a mark that a pointer has clicked: arrows, Space and Page keys then scroll the page on from the
/// passage. A mark that a key has opened keeps it.
fn leave_keys_to_page(event: &MouseEvent) {
    // The number of clicks in a row; a key counts as none.
    if event.detail() != 0 {
        // It never throws: at worst, there is no focus to take.
        let _ = event.target_unchecked_into::<HtmlElement>().blur();
    }
}

/// Role and affiliation on one line; `None` if there is neither.
pub(super) fn role(speaker: &Speaker) -> Option<String> {
    let parts: Vec<&str> =
        [&speaker.role, &speaker.affiliation].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

const fn presence_name(presence: Presence) -> &'static str {
    match presence {
        Presence::Spoke => "spoke",
        Presence::Present => "present",
        Presence::Mentioned => "mentioned",
    }
}

/// The shape of a mark as the stylesheet names it.
pub(super) const fn shape(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Direct => "direct",
        MarkKind::Mixed => "mixed",
        MarkKind::Reported => "reported",
        MarkKind::Act => "act",
        MarkKind::Present => "present",
        MarkKind::Mention => "mention",
    }
}
