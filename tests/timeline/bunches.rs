//! What is drawn on a lane: no mark covers another, each has room for a finger, and what has none is joined.

use proptest::prelude::*;
use rostrum::article::{Article, TextRange};
use rostrum::parse::parse;
use rostrum::speakers::{Event, Presence, Proceedings, SpeakerKind, StatementKind};
use rostrum::timeline::{AxisKind, Bunch, Sight, Step, TARGET, Timeline, Window, layout};

/// How long the article is in which these statements are, in letters.
const LENGTH: usize = 10_000;

/// One speaker with statements that start and end at these letters.
fn said(extents: &[(usize, usize)]) -> Timeline {
    let article: Article = parse(format!("Head\n\n{}", "a".repeat(LENGTH)).as_bytes()).article;
    let start = article.body().next().map_or(0, |block| block.range.start);
    let statement = |&(from, to): &(usize, usize)| {
        let extent = TextRange::new(start + from, start + to);
        let given = crate::statement(0, StatementKind::Direct, "Ana Berg");
        rostrum::speakers::Statement { extent, content: vec![extent], ..given }
    };
    let speakers = vec![crate::speaker("Ana Berg", SpeakerKind::Person, Presence::Spoke)];
    let statements = extents.iter().map(statement).collect();
    layout(&article, &Proceedings { event: Event::default(), speakers, statements })
}

fn sight(window: Window, width: f32) -> Sight {
    Sight { axis: AxisKind::Reading, window, width }
}

fn bunches(timeline: &Timeline, window: Window, width: f32) -> Vec<Bunch> {
    timeline.bunches(&timeline.lanes[0], sight(window, width))
}

/// How many statements are drawn as one, from left to right.
fn counts(extents: &[(usize, usize)], width: f32) -> Vec<usize> {
    bunches(&said(extents), Window::WHOLE, width).iter().map(|it| it.marks.len()).collect()
}

#[test]
fn a_mark_with_room_stands_where_its_words_stand() {
    let drawn = bunches(&said(&[(1000, 2000), (5000, 8000)]), Window::WHOLE, 500.0);
    let places: Vec<_> = drawn.iter().map(|it| (it.start, it.width, it.marks.clone())).collect();
    assert_eq!(places, [(50.0, 48.0, vec![0]), (250.0, 148.0, vec![1])]);
}

#[test]
fn a_short_one_is_seen_in_the_middle_of_its_target() {
    let drawn = bunches(&said(&[(5000, 5010)]), Window::WHOLE, 500.0);
    assert_eq!((drawn[0].start, drawn[0].width), (250.0, 8.0));
    assert_eq!(drawn[0].target(), (242.0, 266.0));
}

#[test]
fn neighbours_join_until_there_is_room() {
    // 5 px each of 500, side by side.
    let crowd: Vec<_> = (0..8).map(|nth| (1000 + nth * 100, 1090 + nth * 100)).collect();
    let n_drawn = |width| counts(&crowd, width).len();
    assert!(n_drawn(500.0) < n_drawn(1000.0) && n_drawn(1000.0) < n_drawn(4000.0));
    assert_eq!(counts(&crowd, 4000.0), [1; 8]);
    assert_eq!(counts(&crowd, 500.0).iter().sum::<usize>(), 8);
    assert_eq!(counts(&crowd, 40.0), [8]);
}

#[test]
fn many_side_by_side_are_many_marks() {
    // A statement for every fifth of a pixel.
    let crowd: Vec<_> = (0..1000).map(|nth| (nth * 10, nth * 10 + 9)).collect();
    let n_drawn = counts(&crowd, 720.0).len();
    assert!((24..=30).contains(&n_drawn), "{n_drawn} of 30");
}

#[test]
fn those_that_give_way_a_little_are_not_joined() {
    assert_eq!(counts(&[(1000, 1100), (1300, 1400)], 500.0), [1, 1], "15 px apart");
    assert_eq!(counts(&[(1000, 1100), (1200, 1300)], 500.0), [2], "10 px apart");
}

#[test]
fn what_is_joined_stays_so_while_the_window_moves() {
    let timeline = said(&(0..60).map(|nth| (nth * 150, nth * 150 + 80)).collect::<Vec<_>>());
    let marks = |start: f32| {
        let drawn = bunches(&timeline, Window::new(start, 0.5), 400.0);
        drawn.into_iter().map(|it| it.marks).collect::<Vec<_>>()
    };
    for start in [0.01, 0.1, 0.33, 0.5] {
        assert_eq!(marks(start), marks(0.0), "{start}");
    }
}

#[test]
fn a_closer_look_takes_them_apart() {
    let timeline = said(&[(5000, 5020), (5040, 5060), (5080, 5100)]);
    let n_drawn = |share| bunches(&timeline, Window::new(0.5, share), 400.0).len();
    assert_eq!([n_drawn(1.0), n_drawn(1.0 / 32.0)], [1, 3]);
}

#[test]
fn steps_go_along_what_is_drawn() {
    let timeline = said(&[(1000, 1010), (1020, 1030), (5000, 5100), (9000, 9500)]);
    let narrow = sight(Window::WHOLE, 400.0);
    let step = |from, step| timeline.neighbour(from, step, narrow, &|_| true);
    assert_eq!(step(0, Step::Forth), Some(2), "past the one that is joined with it");
    assert_eq!(step(1, Step::Forth), Some(2), "from within");
    assert_eq!(step(2, Step::Back), Some(0));
    assert_eq!([step(1, Step::Last), step(3, Step::First)], [Some(3), Some(0)]);
    assert_eq!([step(1, Step::Back), step(3, Step::Forth), step(3, Step::Last)], [None; 3]);
}

fn extents() -> impl Strategy<Value = Vec<(usize, usize)>> {
    let extent = (0..LENGTH - 1, 1..600_usize);
    let extents = prop::collection::vec(extent, 1..80);
    extents.prop_map(|mut extents| {
        extents.iter_mut().for_each(|it| it.1 = (it.0 + it.1).min(LENGTH));
        extents.sort_unstable();
        extents
    })
}

proptest! {
    #[test]
    fn no_target_covers_another(extents in extents(), width in 60.0_f32..2000.0, share in 0.02_f32..1.0) {
        let timeline = said(&extents);
        let window = Window::new(0.3, share);
        let drawn = bunches(&timeline, window, width);
        let mut end = f32::NEG_INFINITY;
        for bunch in &drawn {
            let (from, to) = bunch.target();
            prop_assert!(end <= from + 0.1, "{from} after {end} in {drawn:?}");
            prop_assert!(TARGET <= to - from + 0.01);
            end = to;
        }
        let mut marks: Vec<usize> = drawn.iter().flat_map(|it| it.marks.clone()).collect();
        marks.sort_unstable();
        prop_assert_eq!(marks, (0..extents.len()).collect::<Vec<_>>(), "each mark once");
    }

    #[test]
    fn nothing_leaves_the_axis(extents in extents(), width in 60.0_f32..2000.0) {
        for bunch in bunches(&said(&extents), Window::WHOLE, width) {
            let (from, to) = bunch.target();
            prop_assert!(-0.5 <= from && to <= width + 0.5, "{bunch:?}");
        }
    }
}
