//! The speaker timeline, laid out without a screen: who has a lane, where the marks are and how wide they are.
//!
//! **All positions are fractions of the axis, 0 at the start of the article's body and 1 at its end**; a view turns
//! them into pixels. Knows nothing of screens or of what is selected. Tests: `tests/timeline.rs`.

mod bunches;
mod clock;
mod fingers;
mod here;
mod hold;
mod initials;
mod labels;
mod marks;
mod steps;
mod strip;
mod tones;
mod window;

pub use bunches::{Bunch, Sight, TARGET};
pub use clock::{AxisKind, Clock, Hour};
pub use fingers::Fingers;
pub use here::statement_at;
pub use hold::Hold;
pub use labels::{Label, time_of_day};
pub use steps::{Step, Turn};
pub use strip::{Piece, Stop, Strip};
pub use window::{DEEPEST, Window, Zoom};

use crate::article::{Article, BlockKind, TextRange};
use crate::sorting::{arrange, order};
use crate::speakers::{Presence, Proceedings, SpeakerKind, StatementKind};
use initials::initials;
use marks::{first_place, marks_by_speaker};
use std::ops::Range;
use tones::tones;

/// How many speaker colours there are before they repeat: more could not be told apart by everybody.
pub const N_TONES: usize = 8;

/// Lays out the speakers, and what is known about them, along the text.
///
/// The lanes are in the order of [`LaneGroup`]; within a group, who is heard most comes first, and of several who are heard as
/// often, who is heard or named first.
pub fn layout(article: &Article, proceedings: &Proceedings) -> Timeline {
    let scale = Scale::of(article);
    let clock = Clock::of(article, &proceedings.statements);
    let axis = ticks(article, scale);
    let mut timeline = Timeline { axis, scale, clock, ..Timeline::default() };
    let mut marks = marks_by_speaker(proceedings, scale);
    let mut lanes: Vec<Lane> = Vec::new();
    for (speaker_idx, marks) in marks.iter().enumerate() {
        if let Some(group) = group(proceedings, speaker_idx) {
            let n_statements = marks.iter().filter(|mark| mark.is_statement()).count();
            lanes.push(Lane { speaker_idx, group, n_statements, ..Lane::default() });
        }
    }
    let place = |lane: &Lane| marks.get(lane.speaker_idx).map_or(usize::MAX, |it| first_place(it));
    let key = |lane: &Lane| (lane.group, usize::MAX - lane.n_statements, place(lane));
    arrange(&mut lanes, |a, b| key(a) < key(b));
    for (lane_idx, mut lane) in lanes.into_iter().enumerate() {
        let start = timeline.marks.len();
        let own = marks.get_mut(lane.speaker_idx).map(std::mem::take).unwrap_or_default();
        timeline.marks.extend(own.into_iter().map(|mark| Mark { lane_idx, ..mark }));
        lane.marks = start..timeline.marks.len();
        timeline.lanes.push(lane);
    }
    timeline.rank_lanes();
    timeline.colour_lanes(proceedings);
    timeline.name_lanes(proceedings);
    timeline
}

/// The lanes, their marks and the axis below them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// From top to bottom.
    pub lanes: Vec<Lane>,
    /// Lane by lane, in reading order within each.
    pub marks: Vec<Mark>,
    /// Where the paragraphs start.
    pub axis: Vec<Tick>,
    /// Turns text into positions.
    pub scale: Scale,
    /// Turns text into times, if the article gives times.
    pub clock: Option<Clock>,
}

impl Timeline {
    /// The lane of a speaker, who is given as an index into the proceedings.
    pub fn lane_of(&self, speaker_idx: usize) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.speaker_idx == speaker_idx)
    }

    /// Where a passage starts on the axis and how long it is, from 0 to 1; `None` if the axis is the clock and the
    /// passage has no time.
    pub fn place(&self, axis: AxisKind, text: TextRange) -> Option<(f32, f32)> {
        match axis {
            AxisKind::Reading => {
                let start = self.scale.position(text.start);
                Some((start, self.scale.position(text.end) - start))
            }
            AxisKind::Clock => self.clock.as_ref()?.place(text),
        }
    }

    /// The marks of a lane.
    pub fn marks_of(&self, lane: &Lane) -> &[Mark] {
        self.marks.get(lane.marks.clone()).unwrap_or_default()
    }

    /// Gives every lane its rank.
    fn rank_lanes(&mut self) {
        let lanes = &self.lanes;
        // By group first: someone who is only named is never more active than someone who spoke.
        let key = |lane: &Lane| (!lane.group.is_heard(), usize::MAX - lane.n_statements);
        let is_before = |a: usize, b: usize| match (lanes.get(a), lanes.get(b)) {
            (Some(a), Some(b)) => key(a) < key(b),
            _ => false,
        };
        for (rank, lane_idx) in order(lanes.len(), &is_before).into_iter().enumerate() {
            if let Some(lane) = self.lanes.get_mut(lane_idx) {
                lane.rank = rank;
            }
        }
    }

    /// Gives every lane that was heard its colour.
    fn colour_lanes(&mut self, proceedings: &Proceedings) {
        // Who was not heard stands last.
        let n_heard = self.lanes.iter().take_while(|lane| lane.group.is_heard()).count();
        let mut lane_of = vec![usize::MAX; proceedings.speakers.len()];
        for (lane_idx, lane) in self.lanes.iter().enumerate().take(n_heard) {
            if let Some(place) = lane_of.get_mut(lane.speaker_idx) {
                *place = lane_idx;
            }
        }
        let speakers = proceedings.statements.iter().map(|it| it.speaker_idx);
        let order: Vec<usize> = speakers.filter_map(|idx| lane_of.get(idx).copied()).collect();
        let tones = tones(n_heard, &order);
        for (lane, tone) in self.lanes.iter_mut().zip(tones) {
            lane.tone = Some(tone);
        }
    }

    /// Gives every lane its initials.
    fn name_lanes(&mut self, proceedings: &Proceedings) {
        let speakers = self.lanes.iter().filter_map(|it| proceedings.speakers.get(it.speaker_idx));
        let initials = initials(&speakers.collect::<Vec<_>>());
        for (lane, initials) in self.lanes.iter_mut().zip(initials) {
            lane.initials = initials;
        }
    }

    /// The index of the mark of a statement, which is given as an index into the proceedings.
    pub fn mark_of_statement(&self, statement_idx: usize) -> Option<usize> {
        self.marks.iter().position(|mark| mark.occasion == Occasion::Statement(statement_idx))
    }
}

/// One speaker's line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// The index of its speaker in the proceedings.
    pub speaker_idx: usize,
    /// Which group it belongs to.
    pub group: LaneGroup,
    /// One to three letters that stand for the speaker; no other lane has the same.
    pub initials: String,
    /// How many statements its speaker made.
    pub n_statements: usize,
    /// Which of the [`N_TONES`] speaker colours it has; `None` for those who were not heard.
    pub tone: Option<usize>,
    /// The lane's marks, as a range of [`Timeline::marks`].
    pub marks: Range<usize>,
    /// How many lanes are more active: they were heard and this one was not, or made more statements, or as many but
    /// are above it.
    pub rank: usize,
}

/// The groups of lanes, from top to bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneGroup {
    /// People who spoke.
    #[default]
    People,
    /// Organisations that spoke.
    Organisations,
    /// Sources without a name that spoke.
    Unnamed,
    /// People who took part, but were not heard.
    Present,
    /// People who are only named.
    Mentioned,
}

impl LaneGroup {
    /// All of them, from top to bottom.
    pub const ALL: [Self; 5] =
        [Self::People, Self::Organisations, Self::Unnamed, Self::Present, Self::Mentioned];

    /// Whether those in it spoke.
    pub fn is_heard(self) -> bool {
        self < Self::Present
    }
}

/// One place in the text where a speaker comes up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The index of the lane it is on.
    pub lane_idx: usize,
    /// What it stands for.
    pub occasion: Occasion,
    /// Its shape.
    pub kind: MarkKind,
    /// The passage it points to.
    pub extent: TextRange,
    /// Where it starts on the axis, from 0 to 1.
    pub start: f32,
    /// How long it is on the axis, from 0 to 1.
    pub width: f32,
}

impl Mark {
    /// Whether it stands for a statement.
    pub const fn is_statement(&self) -> bool {
        matches!(self.occasion, Occasion::Statement(_))
    }
}

/// What a mark stands for, with its index in the proceedings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The statement with this index.
    Statement(usize),
    /// The appearance with this index of the lane's speaker.
    Appearance(usize),
    /// The mention with this index of the lane's speaker.
    Mention(usize),
}

/// The shapes of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Words in quotation marks.
    Direct,
    /// Words partly in quotation marks.
    Mixed,
    /// Indirect speech.
    Reported,
    /// Speaking, without the words.
    Act,
    /// Taking part without speaking.
    Present,
    /// Being named.
    Mention,
}

impl From<StatementKind> for MarkKind {
    fn from(kind: StatementKind) -> Self {
        match kind {
            StatementKind::Direct => Self::Direct,
            StatementKind::Mixed => Self::Mixed,
            StatementKind::Reported => Self::Reported,
            StatementKind::Act => Self::Act,
        }
    }
}

/// A label on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Its position, from 0 to 1.
    pub at: f32,
    /// The number of the paragraph that starts there, from 1.
    pub paragraph: usize,
}

/// Turns byte offsets in the text into positions on the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scale {
    body: TextRange,
}

impl Scale {
    fn of(article: &Article) -> Self {
        let start = article.body().next().map_or(0, |block| block.range.start);
        let end = article.body().next_back().map_or(0, |block| block.range.end);
        Self { body: TextRange::new(start, end) }
    }

    /// The position of a byte offset: 0 before the body, 1 after it.
    pub fn position(self, offset: usize) -> f32 {
        if self.body.is_empty() {
            return 0.0;
        }
        let inside = offset.clamp(self.body.start, self.body.end) - self.body.start;
        // Through f64, since f32 cannot tell neighbouring bytes of a long article apart.
        (inside as f64 / self.body.len() as f64) as f32
    }
}

fn group(proceedings: &Proceedings, speaker_idx: usize) -> Option<LaneGroup> {
    let speaker = proceedings.speakers.get(speaker_idx)?;
    match (speaker.kind, speaker.presence) {
        (SpeakerKind::Person, Presence::Spoke) => Some(LaneGroup::People),
        (SpeakerKind::Person, Presence::Present) => Some(LaneGroup::Present),
        (SpeakerKind::Person, Presence::Mentioned) => Some(LaneGroup::Mentioned),
        (SpeakerKind::Organisation, Presence::Spoke) => Some(LaneGroup::Organisations),
        (SpeakerKind::Unnamed, Presence::Spoke) => Some(LaneGroup::Unnamed),
        (_, _) => None,
    }
}

fn ticks(article: &Article, scale: Scale) -> Vec<Tick> {
    let paragraphs = article.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let starts = paragraphs.map(|block| block.range.start);
    starts
        .zip(1..)
        .map(|(start, paragraph)| Tick { at: scale.position(start), paragraph })
        .collect()
}
