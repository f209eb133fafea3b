//! What holds for a timeline.

use rostrum::article::{Article, BlockKind};
use rostrum::speakers::Proceedings;
use rostrum::timeline::{Mark, Occasion, Sight, Step, Timeline, Turn};

/// Lanes and marks are those of the proceedings, and every step leads to a mark.
pub fn check_timeline(article: &Article, proceedings: &Proceedings, timeline: &Timeline) {
    let mut n_marks = 0;
    for (lane_idx, lane) in timeline.lanes.iter().enumerate() {
        assert!(lane.speaker_idx < proceedings.speakers.len(), "{lane:?}");
        assert_eq!(lane.marks.start, n_marks, "the lanes share out the marks");
        n_marks = lane.marks.end;
        let marks = timeline.marks_of(lane);
        assert!(marks.iter().all(|mark| mark.lane_idx == lane_idx), "{lane:?}");
        assert!(marks.is_sorted_by_key(|mark| mark.extent.start), "in reading order: {lane:?}");
        marks.iter().for_each(|mark| check_mark(proceedings, lane.speaker_idx, mark));
    }
    assert_eq!(timeline.marks.len(), n_marks);
    let is_statement = |mark: &&Mark| matches!(mark.occasion, Occasion::Statement(_));
    let n_statements = timeline.marks.iter().filter(is_statement).count();
    assert_eq!(n_statements, proceedings.statements.len(), "a mark for each statement");
    assert_eq!(
        timeline.axis.len(),
        article.blocks.iter().filter(|it| it.kind == BlockKind::Paragraph).count(),
        "a tick for each paragraph"
    );
    assert!(timeline.axis.iter().all(|tick| (0.0..=1.0).contains(&tick.at)));
    check_steps(timeline, n_statements);
}

fn check_mark(proceedings: &Proceedings, speaker_idx: usize, mark: &Mark) {
    assert!((0.0..=1.0).contains(&mark.start) && 0.0 <= mark.width, "{mark:?}");
    assert!(mark.start + mark.width <= 1.000_001, "{mark:?}");
    let speaker = &proceedings.speakers[speaker_idx];
    let extent = match mark.occasion {
        Occasion::Statement(idx) => {
            let statement = &proceedings.statements[idx];
            assert_eq!(statement.speaker_idx, speaker_idx, "{mark:?}");
            statement.extent
        }
        Occasion::Appearance(idx) => speaker.appearances[idx].extent,
        Occasion::Mention(idx) => speaker.mentions[idx],
    };
    assert_eq!(mark.extent, extent);
}

fn check_steps(timeline: &Timeline, n_statements: usize) {
    let steps = [Step::Back, Step::Forth, Step::Up, Step::Down, Step::First, Step::Last];
    let sight = Sight { width: 400.0, ..Sight::default() };
    for mark_idx in 0..=timeline.marks.len() {
        for step in steps {
            let found = timeline.neighbour(mark_idx, step, sight, &|_| true);
            assert!(found.is_none_or(|idx| idx < timeline.marks.len()), "{mark_idx}, {step:?}");
        }
    }
    let mut at = None;
    for _ in 0..n_statements {
        at = timeline.turn_statement(at, Turn::Next, &|_| true);
        assert!(at.is_some(), "turning stops before the last statement");
    }
    assert!(
        at.is_none() || timeline.turn_statement(at, Turn::Next, &|_| true).is_none(),
        "and ends there"
    );
}
