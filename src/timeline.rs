//! The speaker timeline, laid out without a screen: who has a lane, where the marks are and how wide they are.
//!
//! **All positions are fractions of the axis, 0 at the start of the article's body and 1 at its end**; a view turns
//! them into pixels. Knows nothing of screens or of what is selected. Tests: `tests/timeline.rs`.

mod clock;
mod fingers;
mod marks;
mod steps;
mod window;

pub use clock::{AxisKind, Clock, Hour};
pub use fingers::Fingers;
pub use steps::{Step, Turn};
pub use window::{DEEPEST, Window, Zoom};

use crate::article::{Article, BlockKind, TextRange};
use crate::sorting::{arrange, order};
use crate::speakers::{Presence, Proceedings, SpeakerKind, StatementKind};
use marks::{first_place, marks_by_speaker};
use std::ops::Range;

/// How many speaker colours there are before they repeat: more could not be told apart.
pub const N_TONES: usize = 8;

/// Lays out the speakers, and what is known about them, along the text.
///
/// The lanes are in three groups, each in the order of first speaking or being named: people who spoke; organisations
/// and unnamed sources that spoke; people named but not heard.
pub fn layout(article: &Article, proceedings: &Proceedings) -> Timeline {
    let scale = Scale::of(article);
    let mut marks = marks_by_speaker(proceedings, scale);
    let mut lanes: Vec<(LaneGroup, usize, usize)> = (0..marks.len())
        .filter_map(|speaker_idx| {
            Some((group(proceedings, speaker_idx)?, first_place(&marks[speaker_idx]), speaker_idx))
        })
        .collect();
    arrange(&mut lanes, |a, b| a < b);

    let clock = Clock::of(article, &proceedings.statements);
    let axis = ticks(article, scale);
    let mut timeline = Timeline { axis, scale, clock, ..Timeline::default() };
    for (lane_idx, (group, _, speaker_idx)) in lanes.into_iter().enumerate() {
        let start = timeline.marks.len();
        let lane_marks = std::mem::take(&mut marks[speaker_idx]);
        timeline.marks.extend(lane_marks.into_iter().map(|mark| Mark { lane_idx, ..mark }));
        timeline.lanes.push(Lane {
            speaker_idx,
            group,
            tone: None,
            marks: start..timeline.marks.len(),
            rank: 0,
        });
    }
    timeline.rank_lanes();
    timeline.colour_lanes();
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
        let is_heard = |lane: &Lane| lane.group != LaneGroup::NotHeard;
        let is_before = |a: usize, b: usize| match (lanes.get(a), lanes.get(b)) {
            (Some(a), Some(b)) => (is_heard(b), b.marks.len()) < (is_heard(a), a.marks.len()),
            _ => false,
        };
        for (rank, lane_idx) in order(lanes.len(), &is_before).into_iter().enumerate() {
            if let Some(lane) = self.lanes.get_mut(lane_idx) {
                lane.rank = rank;
            }
        }
    }

    /// Gives every lane that was heard its colour: in the order of the lanes or, if there are more lanes than colours,
    /// by rank, so that the most active have colours of their own.
    fn colour_lanes(&mut self) {
        let has_enough = self.lanes.len() <= N_TONES;
        for (lane_idx, lane) in self.lanes.iter_mut().enumerate() {
            let place = if has_enough { lane_idx } else { lane.rank };
            lane.tone = (lane.group != LaneGroup::NotHeard).then_some(place % N_TONES);
        }
    }

    /// The index of the mark of a statement, which is given as an index into the proceedings.
    pub fn mark_of_statement(&self, statement_idx: usize) -> Option<usize> {
        self.marks.iter().position(|mark| mark.occasion == Occasion::Statement(statement_idx))
    }
}

/// One speaker's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The index of its speaker in the proceedings.
    pub speaker_idx: usize,
    /// Which group it belongs to.
    pub group: LaneGroup,
    /// Which of the [`N_TONES`] speaker colours it has; `None` for those who were not heard.
    pub tone: Option<usize>,
    /// The lane's marks, as a range of [`Timeline::marks`].
    pub marks: Range<usize>,
    /// How many lanes are more active: they were heard and this one was not, or have more marks, or as many but are
    /// above it.
    pub rank: usize,
}

/// The groups of lanes, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneGroup {
    /// People who spoke.
    People,
    /// Organisations and unnamed sources that spoke.
    Sources,
    /// People named, not heard.
    NotHeard,
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
        (SpeakerKind::Person, _) => Some(LaneGroup::NotHeard),
        (_, Presence::Spoke) => Some(LaneGroup::Sources),
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
