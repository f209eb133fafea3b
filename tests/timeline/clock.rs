//! The axis in clock time.

use rostrum::article::{Block, TextRange, Time};
use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, extract};
use rostrum::timeline::{AxisKind, Timeline, Window, layout};

/// A liveblog whose entries start at these times, each with one statement.
fn live(times: &[&str]) -> (Vec<Block>, Timeline) {
    let entries = times
        .iter()
        .map(|time| format!("\n\n{time} Mayor Ada Holm said the bridge was closed at {time}."));
    let text = "The bridge, live".to_owned() + &entries.collect::<String>();
    let article = parse(text.as_bytes()).article;
    let timeline = layout(&article, &extract(&article));
    (article.body().copied().collect(), timeline)
}

/// Where the entries are on the axis, in hundredths of its length.
fn places(times: &[&str]) -> Vec<Option<i32>> {
    let (blocks, timeline) = live(times);
    let start = |block: &Block| timeline.place(AxisKind::Clock, block.range).map(|(at, _)| at);
    blocks.iter().map(|block| start(block).map(|at| (at * 100.0).round() as i32)).collect()
}

#[test]
fn entries_stand_at_their_times() {
    for (times, expected) in [
        (&["10:00", "11:00", "12:00"][..], &[Some(0), Some(48), Some(95)][..]),
        (&["12:00", "11:00", "10:00"], &[Some(95), Some(48), Some(0)]),
        (&["10:00", "10:01", "20:00"], &[Some(0), Some(0), Some(99)]),
        (&["22:00", "00:00", "02:00"], &[Some(0), Some(48), Some(95)]),
        (&["01:00", "23:00", "21:00"], &[Some(95), Some(48), Some(0)]),
        (&["10:00", "10:00"], &[None, None]),
    ] {
        assert_eq!(places(times), expected, "{times:?}");
    }
}

#[test]
fn an_article_without_times_has_no_clock() {
    let article = parse(b"The bridge\n\nMayor Ada Holm said it was closed.").article;
    let timeline = layout(&article, &extract(&article));
    assert_eq!(timeline.clock, None);
    assert_eq!(timeline.place(AxisKind::Clock, TextRange::new(12, 20)), None);
}

#[test]
fn what_is_told_of_one_time_stays_in_order_and_before_the_next() {
    let (blocks, timeline) = live(&["10:00", "10:01", "10:02", "18:00"]);
    let places: Vec<f32> = blocks
        .iter()
        .flat_map(|block| [block.range.start, block.range.start + block.range.len() / 2])
        .filter_map(|at| timeline.place(AxisKind::Clock, TextRange::new(at, at + 1)))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(places.len(), 2 * blocks.len());
    let within_entries = places.chunks(2).all(|pair| pair[0] < pair[1]);
    assert!(within_entries && places.iter().all(|at| (0.0..=1.0).contains(at)), "{places:?}");
}

#[test]
fn labels_are_round_times_and_more_of_them_nearer_by() {
    let (_, timeline) = live(&["09:40", "12:20"]);
    let clock = timeline.clock.as_ref();
    let labels = |window: Window| -> Vec<String> {
        let hours = clock.map(|clock| clock.hours(window, 8)).unwrap_or_default();
        assert!(hours.iter().all(|it| (0.0..=1.0).contains(&window.position(it.at))));
        hours.iter().map(|it| format!("{:02}:{:02}", it.hour, it.minute)).collect()
    };
    assert_eq!(labels(Window::WHOLE), ["10:00", "10:30", "11:00", "11:30", "12:00"]);
    let quarter = labels(Window::new(0.0, 0.25));
    assert_eq!(quarter, ["09:40", "09:50", "10:00", "10:10", "10:20"]);
}

#[test]
fn times_of_day_are_kept() {
    let (blocks, _) = live(&["9:30 a.m.", "21:05"]);
    let times: Vec<Option<Time>> = blocks.iter().map(|block| block.at).collect();
    assert_eq!(times, [Time::from_hms(9, 30, 0).ok(), Time::from_hms(21, 5, 0).ok()]);
}

#[test]
fn the_clock_structures_live_coverage_and_not_a_report_with_a_few_times() {
    let is_live = |text: &str| {
        let article = parse(text.as_bytes()).article;
        layout(&article, &extract(&article)).clock.map(|clock| clock.is_live())
    };
    let (_, live) = live(&["10:00", "10:20", "11:00"]);
    assert_eq!(live.clock.map(|clock| clock.is_live()), Some(true));
    let report = "The bridge\n\nMayor Ada Holm said it was closed. Engineer Bo Lind said it would stay so.\n\n\
        10:00 Holm said work went on.\n\n12:00 Holm said nothing new.\n\n14:00 Holm said it was open.";
    assert_ne!(is_live(report), Some(true), "half of what is said has no time");
    assert_ne!(
        is_live("The bridge\n\n10:00 Mayor Ada Holm said no.\n\n12:00 Holm said yes."),
        Some(true)
    );
}

#[test]
fn statements_alone_may_give_the_times() {
    let text = "The bridge, live\n\nMayor Ada Holm said it was closed.\n\nAda Holm said a beam had moved.\n\n\
        Ada Holm said it was open.";
    let article = parse(text.as_bytes()).article;
    let mut found = extract(&article);
    assert_eq!(found.statements.len(), 3);
    for (statement, hour) in found.statements.iter_mut().zip([9, 10, 12]) {
        statement.at = Time::from_hms(hour, 0, 0).ok();
    }
    let is_live = |found: &Proceedings| layout(&article, found).clock.map(|clock| clock.is_live());
    assert_eq!(is_live(&found), Some(true));
    found.statements[1].at = None;
    assert_eq!(is_live(&found), Some(false), "two entries are no live coverage");
}
