//! The speaker timeline, laid out without a screen: who has a lane, where the marks stand and how wide they are.
//!
//! **All positions are fractions of the axis, 0 at the start of the article's body and 1 at its end**; a view turns them
//! into pixels. Knows nothing of screens or of what is selected. Tests: `tests/timeline.rs`.

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

/// Lays out the speakers and what is known of them along the text.
///
/// The lanes stand in three groups, each in order of first speaking or naming: people who spoke; organisations and
/// unnamed sources that spoke; people named but not heard.
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
    /// How text becomes position.
    pub scale: Scale,
    /// How it becomes time, where the article tells times.
    pub clock: Option<Clock>,
}

impl Timeline {
    /// The lane of a speaker, by the speaker's place in the proceedings.
    pub fn lane_of(&self, speaker_idx: usize) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.speaker_idx == speaker_idx)
    }

    /// Where a passage stands on the axis and how long it is, from 0 to 1; nothing where it tells of no time.
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
        // The groups first: who is only named is never more active than who spoke.
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

    /// Gives every lane that was heard its colour: in their order, or where there are more lanes than colours, so that the
    /// most active have colours of their own.
    fn colour_lanes(&mut self) {
        let has_enough = self.lanes.len() <= N_TONES;
        for (lane_idx, lane) in self.lanes.iter_mut().enumerate() {
            let place = if has_enough { lane_idx } else { lane.rank };
            lane.tone = (lane.group != LaneGroup::NotHeard).then_some(place % N_TONES);
        }
    }

    /// The mark of a statement, by the statement's place in the proceedings.
    pub fn mark_of_statement(&self, statement_idx: usize) -> Option<usize> {
        self.marks.iter().position(|mark| mark.occasion == Occasion::Statement(statement_idx))
    }
}

/// One speaker's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The place in the proceedings' speakers.
    pub speaker_idx: usize,
    /// Which group it stands in.
    pub group: LaneGroup,
    /// Which of the [`N_TONES`] speaker colours it has; none for those who were not heard.
    pub tone: Option<usize>,
    /// The lane's part of [`Timeline::marks`].
    pub marks: Range<usize>,
    /// How many lanes are more active: have more statements, or as many and stand above.
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
    /// Whose lane it stands on.
    pub lane_idx: usize,
    /// What it stands for.
    pub occasion: Occasion,
    /// Its shape.
    pub kind: MarkKind,
    /// The passage it points to.
    pub extent: TextRange,
    /// Where it starts, from 0 to 1.
    pub start: f32,
    /// How long it is, from 0 to 1.
    pub width: f32,
}

/// What a mark stands for, with its place in the proceedings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The statement with this index.
    Statement(usize),
    /// The lane's speaker's appearance with this index.
    Appearance(usize),
    /// The lane's speaker's mention with this index.
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
    /// Speaking without words given.
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
    /// Where it stands, from 0 to 1.
    pub at: f32,
    /// The number of the paragraph that starts there, from 1.
    pub paragraph: usize,
}

/// Turns places in the text into positions on the axis.
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

    /// The position of a byte offset: 0 before the body, 1 behind it.
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
