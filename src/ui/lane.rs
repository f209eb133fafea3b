//! One speaker's lane: name and role, the marks, and a tally at the end.

use super::common::{Common, Given};
use super::look::numbers;
use super::parts::Loaded;
use super::passage::kind_name;
use super::shell::{Render, shell};
use super::words::Rank;
use crate::decimal::decimal;
use crate::joining::append;
use crate::speakers::{Presence, Speaker};
use crate::state::{Action, Via, View};
use crate::timeline::{Bunch, Lane, Mark, MarkKind, Sight};
use std::rc::Rc;
use yew::functional::HookContext;
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct LaneView {
    pub(super) common: Common,
    pub(super) lane_idx: usize,
    /// The selected mark, if it is on this lane.
    pub(super) selected: Option<usize>,
    /// The mark Tab reaches, if it is on this lane.
    pub(super) tab_stop: Option<usize>,
    /// How it is seen; `None` until its width is known.
    pub(super) sight: Option<Sight>,
    pub(super) pick: Pick,
    /// The positions of the matches, from 0 to 1, in reading order; `None` if nothing of this speaker matches.
    pub(super) found: Option<Rc<[f32]>>,
    /// Which of these the reader is at.
    pub(super) current: Option<f32>,
    pub(super) loaded: Loaded,
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
        let &Self { ref common, lane_idx, selected, tab_stop, .. } = self;
        let Given { story, words, .. } = &**common;
        let Some(lane) = story.timeline.lanes.get(lane_idx) else { return Html::default() };
        let Some(speaker) = story.proceedings.speakers.get(lane.speaker_idx) else {
            return Html::default();
        };
        html! {
            <li class="lane" part="lane" data-speaker={speaker.id.clone()} data-presence={presence_name(speaker.presence)}
                data-tone={lane.tone.map(decimal)} data-found={self.found.as_ref().map(|_| "true")}
                data-dimmed={(self.pick == Pick::Others).then_some("true")}>
                { who(self, speaker, lane) }
                <div class="track">
                    { shell(Track { common: common.clone(), lane_idx, sight: self.sight, selected, tab_stop }) }
                    if let Some((search, places)) = self.loaded.search.zip(self.found.as_ref()) {
                        { (search.ticks)(places, self.current) }
                    }
                </div>
                <span class="tally">{ words.tally(&story.proceedings, &story.article, lane.speaker_idx) }</span>
            </li>
        }
    }
}

/// The button with the speaker's name and role, which opens all that they said.
fn who(props: &LaneView, speaker: &Speaker, lane: &Lane) -> Html {
    let speaker_idx = lane.speaker_idx;
    let role = role(speaker);
    let only = props.common.words.fill("person", &[("name", &speaker.name)]);
    let title =
        [only.as_str(), role.as_ref().map_or("", |_| "\n"), role.as_deref().unwrap_or_default()];
    let onclick = props.common.dispatch.reform(move |_| Action::OpenPerson(speaker_idx));
    html! {
        <button type="button" class="who" title={title.concat()} {onclick}
            data-picked={(props.pick == Pick::This).then_some("true")}>
            <i class="initials" aria-hidden="true">{ lane.initials.clone() }</i>
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
    common: Common,
    lane_idx: usize,
    sight: Option<Sight>,
    selected: Option<usize>,
    tab_stop: Option<usize>,
}

impl Render for Track {
    fn render(&self, _: &mut HookContext) -> Html {
        let timeline = &self.common.story.timeline;
        let Some(lane) = timeline.lanes.get(self.lane_idx) else { return Html::default() };
        let Some(speaker) = self.common.story.proceedings.speakers.get(lane.speaker_idx) else {
            return Html::default();
        };
        let mut marks: Vec<Html> = Vec::new();
        if let Some(sight) = self.sight {
            let ranks = Rank::all(timeline.marks_of(lane));
            for bunch in timeline.bunches(lane, sight) {
                // The one with the focus stays, or the focus would be lost.
                let is_tab_stop = self.tab_stop.is_some_and(|it| bunch.marks.contains(&it));
                if is_tab_stop || bunch.is_in(sight) {
                    marks.push(mark(self, lane, speaker, &bunch, &ranks));
                }
            }
        }
        html! {
            <div class="marks" role="group" aria-label={speaker.name.clone()}>{ for marks }</div>
        }
    }
}

/// A mark, or several that are drawn as one: then each click opens the next of them.
fn mark(props: &Track, lane: &Lane, speaker: &Speaker, bunch: &Bunch, ranks: &[Rank]) -> Html {
    let (story, words) = (&props.common.story, &props.common.words);
    let marks: Vec<&Mark> =
        bunch.marks.iter().filter_map(|&idx| story.timeline.marks.get(idx)).collect();
    let place_of = |mark_idx: Option<usize>| {
        mark_idx.and_then(|mark_idx| bunch.marks.iter().position(|&it| it == mark_idx))
    };
    let (selected, tab_stop) = (place_of(props.selected), place_of(props.tab_stop));
    let at = |place: usize| bunch.marks.get(place).or(bunch.marks.first()).copied();
    // Of several, what was said leads and is counted; where somebody took part comes along.
    let lead = marks.iter().position(|mark| mark.is_statement()).unwrap_or_default();
    let next = at(selected.map_or(lead, |place| place + 1)).unwrap_or_default();
    let stop = at(tab_stop.unwrap_or_default()).unwrap_or_default();
    let Some(shown) = marks.get(selected.unwrap_or(lead)).copied() else {
        return Html::default();
    };
    let Some(leader) = marks.get(lead).copied() else { return Html::default() };
    let counts = |(mark, _): &(&&Mark, &usize)| mark.is_statement() == leader.is_statement();
    let counted: Vec<_> = marks.iter().zip(&bunch.marks).filter(counts).collect();
    let rank = |counted: Option<&(&&Mark, &usize)>| {
        let place = counted.and_then(|(_, it)| it.checked_sub(lane.marks.start));
        place.and_then(|place| ranks.get(place).copied()).unwrap_or(Rank { nth: 1, n: 1 })
    };
    let (first, last) = (rank(counted.first()), rank(counted.last()));
    let is_one = counted.len() == 1;
    let name = if is_one {
        words.mark_name(story, speaker, leader, first)
    } else {
        words.bunch_name(story, speaker, leader, counted.len(), (first, last))
    };
    let (mut ids, mut indices) = (String::new(), String::new());
    for (mark, mark_idx) in marks.iter().zip(&bunch.marks) {
        if let Some(statement) = story.statement_at(mark) {
            append(&mut ids, " ", &statement.id);
        }
        append(&mut indices, " ", &decimal(*mark_idx));
    }
    let statement = story.statement_at(shown);
    let onclick = props.common.dispatch.reform(move |_| Action::Open(next, Via::Mark));
    let onfocus = props.common.dispatch.reform(move |_| Action::Focus(stop));
    html! {
        <button key={bunch.marks.first().copied().unwrap_or_default()} type="button" class="mark" part="mark"
            data-mark={decimal(next)} data-marks={indices} data-shape={if is_one { shape(leader.kind) } else { MANY }}
            data-statement={statement.map(|it| it.id.clone())} data-statements={(!ids.is_empty()).then_some(ids)}
            data-speaker={speaker.id.clone()} data-kind={statement.map(|statement| kind_name(statement.kind))}
            aria-current={selected.map(|_| "true")} aria-label={name}
            tabindex={if tab_stop.is_some() { "0" } else { "-1" }}
            ~style={numbers(&[("--start", bunch.start), ("--width", bunch.width)])} {onclick} {onfocus}>
            if !is_one {
                { words.number(counted.len()) }
            }
        </button>
    }
}

/// The shape of several marks in one, as the stylesheet names it.
const MANY: &str = "many";

/// Role and affiliation on one line; `None` if there is neither.
pub(crate) fn role(speaker: &Speaker) -> Option<String> {
    let mut role = String::new();
    for part in [&speaker.role, &speaker.affiliation].into_iter().flatten() {
        append(&mut role, ", ", part);
    }
    (!role.is_empty()).then_some(role)
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
