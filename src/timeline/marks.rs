//! The marks of each speaker.

use super::{Mark, MarkKind, Occasion, Scale};
use crate::article::TextRange;
use crate::sorting::arrange;
use crate::speakers::Proceedings;

/// Every speaker's marks in reading order. A mention gets one only if the speaker has no other marks.
pub(super) fn marks_by_speaker(proceedings: &Proceedings, scale: Scale) -> Vec<Vec<Mark>> {
    let mark = |occasion, kind, extent: TextRange| {
        let start = scale.position(extent.start);
        Mark {
            lane_idx: 0,
            occasion,
            kind,
            extent,
            start,
            width: scale.position(extent.end) - start,
        }
    };
    let mut lanes: Vec<Vec<Mark>> = proceedings
        .speakers
        .iter()
        .map(|speaker| {
            let appearances = speaker.appearances.iter().enumerate();
            appearances
                .map(|(idx, it)| mark(Occasion::Appearance(idx), MarkKind::Present, it.extent))
                .collect()
        })
        .collect();
    for (idx, statement) in proceedings.statements.iter().enumerate() {
        if let Some(lane) = lanes.get_mut(statement.speaker_idx) {
            lane.push(mark(Occasion::Statement(idx), statement.kind.into(), statement.extent));
        }
    }
    for (lane, speaker) in lanes.iter_mut().zip(&proceedings.speakers) {
        if lane.is_empty() {
            let mentions = speaker.mentions.iter().enumerate();
            lane.extend(
                mentions
                    .map(|(idx, &range)| mark(Occasion::Mention(idx), MarkKind::Mention, range)),
            );
        }
        arrange(lane, |a, b| a.extent < b.extent);
    }
    lanes
}

/// Where a speaker is first heard or, if never heard, first comes up.
pub(super) fn first_place(marks: &[Mark]) -> usize {
    let heard = marks.iter().find(|mark| mark.is_statement());
    heard.or(marks.first()).map_or(usize::MAX, |mark| mark.extent.start)
}
