//! A block cut where something is marked in it.

use proptest::prelude::*;
use rostrum::article::TextRange;
use rostrum::desk::overview::Stop;
use rostrum::desk::pieces::pieces;

/// The pieces of `block` as text: `12-15 s0`, with a `!` for a reason.
fn cut(
    block: (usize, usize),
    marks: &[(usize, usize, Stop)],
    reasons: &[(usize, usize)],
) -> Vec<String> {
    let range = |(start, end)| TextRange::new(start, end);
    let marks: Vec<_> = marks.iter().map(|(a, b, stop)| (range((*a, *b)), *stop)).collect();
    let reasons: Vec<_> = reasons.iter().map(|it| range(*it)).collect();
    let pieces = pieces(range(block), &marks, &reasons);
    let text = pieces.iter().map(|it| {
        let stop = match it.stop {
            Some(Stop::Statement(idx)) => format!(" s{idx}"),
            Some(Stop::Question(idx)) => format!(" q{idx}"),
            None => String::new(),
        };
        let reason = if it.is_reason { "!" } else { "" };
        format!("{}-{}{stop}{reason}", it.range.start, it.range.end)
    });
    text.collect()
}

#[test]
fn a_block_without_marks_is_one_piece() {
    assert_eq!(cut((10, 20), &[], &[]), ["10-20"]);
    assert_eq!(
        cut((10, 20), &[(0, 10, Stop::Statement(0)), (20, 30, Stop::Question(0))], &[]),
        ["10-20"]
    );
}

#[test]
fn marks_and_reasons_cut() {
    let marks = [(12, 15, Stop::Statement(0)), (15, 18, Stop::Question(1))];
    assert_eq!(cut((10, 20), &marks, &[(10, 12)]), ["10-12!", "12-15 s0", "15-18 q1", "18-20"]);
}

#[test]
fn the_later_mark_shows_and_what_sticks_out_is_cut() {
    let marks = [(5, 30, Stop::Statement(0)), (12, 14, Stop::Statement(1))];
    assert_eq!(cut((10, 20), &marks, &[]), ["10-12 s0", "12-14 s1", "14-20 s0"]);
}

proptest! {
    #[test]
    fn the_pieces_are_the_block(marks in prop::collection::vec((0..40usize, 0..40usize), 0..6)) {
        let marks: Vec<_> = marks
            .iter()
            .enumerate()
            .map(|(idx, (a, b))| (TextRange::new(*a.min(b), *a.max(b)), Stop::Statement(idx)))
            .collect();
        let found = pieces(TextRange::new(10, 30), &marks, &[]);
        prop_assert_eq!(found.first().map(|it| it.range.start), Some(10));
        prop_assert_eq!(found.last().map(|it| it.range.end), Some(30));
        for pair in found.windows(2) {
            prop_assert_eq!(pair[0].range.end, pair[1].range.start);
            prop_assert!(!pair[0].range.is_empty());
        }
    }
}
