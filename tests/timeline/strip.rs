//! The strip: statements that have room, statements that are crowded, and what a tap picks.

use super::{TEXT, article, proceedings, range};
use proptest::prelude::*;
use rostrum::article::{Article, Block, BlockKind, TextRange};
use rostrum::speakers::{Proceedings, StatementKind};
use rostrum::timeline::{AxisKind, Piece, Strip, Timeline, layout};

/// A body of 10,000 bytes in which `said` are the statements: who, from, to.
fn timeline(said: &[(usize, usize, usize)]) -> Timeline {
    let article = Article {
        text: "x".repeat(10_000),
        blocks: vec![Block::new(BlockKind::Paragraph, TextRange::new(0, 10_000))],
        ..Article::default()
    };
    let n_speakers = said.iter().map(|it| it.0 + 1).max().unwrap_or_default();
    let speaker = proceedings().speakers.swap_remove(3);
    let statement = proceedings().statements.swap_remove(0);
    let statements = said.iter().map(|&(speaker_idx, start, end)| rostrum::speakers::Statement {
        speaker_idx,
        kind: StatementKind::Direct,
        extent: TextRange::new(start, end),
        ..statement.clone()
    });
    let statements = statements.collect();
    let speakers = vec![speaker; n_speakers];
    layout(&article, &Proceedings { speakers, statements, ..Proceedings::default() })
}

fn strip(said: &[(usize, usize, usize)]) -> Strip {
    timeline(said).strip(AxisKind::Reading)
}

/// Who has the pieces, and from where to where, in hundredths.
fn pieces(timeline: &Timeline) -> Vec<(usize, i32, i32)> {
    let hundredths = |at: f32| (at * 100.0).round() as i32;
    let strip = timeline.strip(AxisKind::Reading);
    let pieces = strip.pieces.iter();
    let who = |piece: &Piece| timeline.lanes[piece.lane_idx].speaker_idx;
    pieces.map(|it| (who(it), hundredths(it.start), hundredths(it.start + it.width))).collect()
}

#[test]
fn each_statement_stands_in_its_place() {
    let timeline = layout(&article(), &proceedings());
    let strip = timeline.strip(AxisKind::Reading);
    let words: Vec<&str> =
        strip.stops.iter().map(|stop| timeline.marks[stop.mark_idx].extent.of(TEXT)).collect();
    let said = [
        "The council said no",
        "Bo Lind said yes",
        "Ana Berg said maybe",
        "Bo Lind said more",
        "Bo Lind chaired",
    ];
    assert_eq!(words, said, "in reading order, without appearances and mentions");
    for (piece, words) in strip.pieces.iter().zip(said) {
        let (start, width) = timeline.place(AxisKind::Reading, range(words)).expect("a place");
        assert!(
            (piece.start - start).abs() < 1e-6 && (piece.width - width).abs() < 1e-6,
            "{words}"
        );
        assert_eq!((piece.foot, piece.height), (0.0, 1.0));
    }
}

#[test]
fn short_statements_keep_a_width_that_can_be_seen_and_push_the_next_on() {
    let timeline = timeline(&[(0, 5000, 5001), (1, 5002, 5003), (2, 9999, 10_000)]);
    assert_eq!(pieces(&timeline), [(0, 50, 52), (1, 52, 54), (2, 98, 100)]);
}

#[test]
fn a_statement_within_another_takes_the_rest_of_it() {
    assert_eq!(pieces(&timeline(&[(0, 1000, 6000), (1, 3000, 5000)])), [(0, 10, 30), (1, 30, 50)]);
}

#[test]
fn crowded_statements_are_bars_as_high_as_what_is_said() {
    // All of the first half is one speaker's, in fifty pieces; of the second, one stretch is shared.
    let mut said: Vec<_> = (0..50).map(|n| (0, n * 100, n * 100 + 100)).collect();
    said.extend([(1, 7500, 7625), (2, 7625, 7708)]);
    let timeline = timeline(&said);
    let strip = timeline.strip(AxisKind::Reading);
    let of = |who: usize| -> Vec<Piece> {
        let is_theirs = |it: &Piece| timeline.lanes[it.lane_idx].speaker_idx == who;
        strip.pieces.iter().copied().filter(is_theirs).collect()
    };
    assert_eq!(of(0).len(), 24, "half of the stretches");
    assert!(of(0).iter().all(|it| it.foot == 0.0 && 0.99 < it.height));
    let [most, less] = [of(1)[0], of(2)[0]];
    assert_eq!((most.start, most.foot), (0.75, 0.0), "who says most stands at the foot");
    assert!(
        (most.height - 0.6).abs() < 0.01 && (less.height - 0.4).abs() < 0.01,
        "{most:?} {less:?}"
    );
    assert!((less.foot - most.height).abs() < 1e-6);
    assert!(
        strip.pieces.iter().all(|it| it.start < 0.5 || 0.74 < it.start),
        "where nobody speaks, nothing stands"
    );
}

#[test]
fn a_tap_picks_the_nearest_statement() {
    let timeline = timeline(&[(0, 1000, 2000), (1, 6000, 9000), (0, 7000, 8000)]);
    let strip = timeline.strip(AxisKind::Reading);
    for (at, start) in [
        (0.0, 1000),
        (0.15, 1000),
        (0.39, 1000),
        (0.41, 6000),
        (0.65, 6000),
        (0.75, 7000),
        (1.0, 7000),
    ] {
        let mark_idx = strip.nearest(at).expect("a statement");
        assert_eq!(timeline.marks[mark_idx].extent.start, start, "{at}");
    }
    assert_eq!(strip.position(strip.stops[1].mark_idx), Some(1));
    assert_eq!(strip.position(99), None);
}

#[test]
fn without_statements_it_is_empty() {
    let strip = strip(&[]);
    assert_eq!(strip, Strip::default());
    assert_eq!(strip.nearest(0.5), None);
}

proptest! {
    #[test]
    fn pieces_are_inside_and_no_statement_is_lost(mut said: Vec<(u8, u16, u16)>, n in 0_usize..200) {
        said.truncate(n);
        let said: Vec<_> = said.iter().map(|&(who, start, len)| {
            let start = usize::from(start) % 10_000;
            (usize::from(who) % 35, start, (start + usize::from(len) % 900).min(10_000))
        }).collect();
        let strip = strip(&said);
        prop_assert_eq!(strip.stops.len(), said.len());
        for it in &strip.pieces {
            let sides = [it.start, it.start + it.width, it.foot, it.foot + it.height];
            prop_assert!(sides.iter().all(|side| (-1e-3..=1.001).contains(side)), "{it:?}");
            prop_assert!(0.01 < it.width && 0.0 < it.height, "{it:?}");
        }
        for pair in strip.pieces.windows(2) {
            let is_apart = pair[0].start + pair[0].width < pair[1].start + 1e-4;
            prop_assert!(is_apart || pair[0].start == pair[1].start, "{pair:?}");
        }
    }
}
