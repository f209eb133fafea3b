//! The layout of the timeline and the steps through its marks, for proceedings made by hand.

#![allow(clippy::expect_used, reason = "a test stops where its scene is not as it says")]

#[path = "timeline/bunches.rs"]
mod bunches;
#[path = "timeline/clock.rs"]
mod clock;
#[path = "timeline/fingers.rs"]
mod fingers;
#[path = "timeline/here.rs"]
mod here;
#[path = "timeline/hold.rs"]
mod hold;
#[path = "timeline/initials.rs"]
mod initials;
#[path = "timeline/labels.rs"]
mod labels;
#[path = "timeline/strip.rs"]
mod strip;
#[path = "timeline/tones.rs"]
mod tones;
#[path = "timeline/window.rs"]
mod window;

use rostrum::article::{Article, TextRange};
use rostrum::parse::parse;
use rostrum::speakers::{
    Appearance, Event, Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind,
};
use rostrum::timeline::{
    AxisKind, Lane, LaneGroup, MarkKind, Occasion, Sight, Step, Timeline, Turn, Window, layout,
};

const TEXT: &str = "The mill reopens\n\n\
    Cy Dahl was named. Ana Berg came. The council said no.\n\n\
    Bo Lind said yes. Ana Berg said maybe. Bo Lind said more.\n\n\
    Dee Foss looked on, and Bo Lind chaired.\n\n\
    (Editors: Eve Gran)";

fn article() -> Article {
    parse(TEXT.as_bytes()).article
}

/// The range of `words` in the text.
#[track_caller]
fn range(words: &str) -> TextRange {
    let start = TEXT.find(words).expect("the words stand in the text");
    TextRange::new(start, start + words.len())
}

fn speaker(name: &str, kind: SpeakerKind, presence: Presence) -> Speaker {
    Speaker {
        id: name.to_lowercase(),
        name: name.to_owned(),
        forms: Vec::new(),
        kind,
        role: None,
        affiliation: None,
        presence,
        mentions: vec![range(name)],
        appearances: Vec::new(),
        is_checked: false,
    }
}

fn statement(speaker_idx: usize, kind: StatementKind, words: &str) -> Statement {
    let extent = range(words);
    Statement {
        id: format!("id-{}", extent.start),
        speaker_idx,
        kind,
        source: extent,
        cue: extent,
        content: vec![extent],
        extent,
        at: None,
        confidence: None,
        is_checked: false,
    }
}

fn proceedings() -> Proceedings {
    let ana = Speaker {
        appearances: vec![Appearance {
            mention: range("Ana Berg"),
            cue: range("came"),
            extent: range("Ana Berg came"),
        }],
        ..speaker("Ana Berg", SpeakerKind::Person, Presence::Spoke)
    };
    Proceedings {
        event: Event::default(),
        speakers: vec![
            speaker("Cy Dahl", SpeakerKind::Person, Presence::Mentioned),
            ana,
            speaker("The council", SpeakerKind::Organisation, Presence::Spoke),
            speaker("Bo Lind", SpeakerKind::Person, Presence::Spoke),
            speaker("Dee Foss", SpeakerKind::Person, Presence::Present),
        ],
        statements: vec![
            statement(2, StatementKind::Reported, "The council said no"),
            statement(3, StatementKind::Reported, "Bo Lind said yes"),
            statement(1, StatementKind::Direct, "Ana Berg said maybe"),
            statement(3, StatementKind::Mixed, "Bo Lind said more"),
            statement(3, StatementKind::Act, "Bo Lind chaired"),
        ],
    }
}

fn timeline() -> Timeline {
    layout(&article(), &proceedings())
}

fn names(proceedings: &Proceedings) -> Vec<(LaneGroup, &str)> {
    let lanes = layout(&article(), proceedings).lanes;
    let name = |idx: usize| proceedings.speakers[idx].name.as_str();
    lanes.iter().map(|lane| (lane.group, name(lane.speaker_idx))).collect()
}

#[test]
fn lanes_stand_in_groups_and_who_is_heard_most_comes_first() {
    assert_eq!(
        names(&proceedings()),
        [
            (LaneGroup::People, "Bo Lind"),
            (LaneGroup::People, "Ana Berg"),
            (LaneGroup::Organisations, "The council"),
            (LaneGroup::Present, "Dee Foss"),
            (LaneGroup::Mentioned, "Cy Dahl"),
        ]
    );
}

#[test]
fn of_those_who_are_heard_as_often_the_first_comes_first() {
    let unnamed = speaker("Dee Foss", SpeakerKind::Unnamed, Presence::Spoke);
    let mut given = proceedings();
    given.speakers.push(unnamed);
    given.statements = vec![
        statement(2, StatementKind::Direct, "The council said no"),
        statement(3, StatementKind::Direct, "Bo Lind said yes"),
        statement(1, StatementKind::Direct, "Ana Berg said maybe"),
        statement(5, StatementKind::Direct, "Dee Foss looked on"),
    ];
    let heard = [
        (LaneGroup::People, "Bo Lind"),
        (LaneGroup::People, "Ana Berg"),
        (LaneGroup::Organisations, "The council"),
        (LaneGroup::Unnamed, "Dee Foss"),
    ];
    assert_eq!(names(&given)[..4], heard);
    given.statements.push(statement(1, StatementKind::Direct, "Ana Berg came"));
    assert_eq!(names(&given)[0], (LaneGroup::People, "Ana Berg"), "who is heard more than once");
}

#[test]
fn those_who_were_heard_have_a_colour() {
    let tones: Vec<_> = timeline().lanes.iter().map(|lane| lane.tone.is_some()).collect();
    assert_eq!(tones, [true, true, true, false, false]);
}

#[test]
fn marks_stand_in_reading_order_with_appearances_among_them() {
    let timeline = timeline();
    let kinds: Vec<Vec<MarkKind>> = timeline
        .lanes
        .iter()
        .map(|lane| timeline.marks_of(lane).iter().map(|mark| mark.kind).collect())
        .collect();
    assert_eq!(
        kinds,
        [
            vec![MarkKind::Reported, MarkKind::Mixed, MarkKind::Act],
            vec![MarkKind::Present, MarkKind::Direct],
            vec![MarkKind::Reported],
            vec![MarkKind::Mention],
            vec![MarkKind::Mention],
        ]
    );
}

#[test]
fn positions_are_shares_of_the_body() {
    let timeline = timeline();
    let body = range("Cy Dahl").start..range("chaired.").end;
    let share = |offset: usize| (offset - body.start) as f32 / body.len() as f32;
    for mark in &timeline.marks {
        assert_eq!(mark.start, share(mark.extent.start), "{mark:?}");
        assert!((mark.start + mark.width - share(mark.extent.end)).abs() < 1e-6, "{mark:?}");
    }
    let ticks: Vec<_> = timeline.axis.iter().map(|tick| (tick.paragraph, tick.at)).collect();
    assert_eq!(
        ticks,
        [
            (1, 0.0),
            (2, share(range("Bo Lind said yes").start)),
            (3, share(range("Dee Foss").start))
        ]
    );
    assert_eq!(timeline.scale.position(0), 0.0);
    assert_eq!(timeline.scale.position(TEXT.len()), 1.0);
}

#[test]
fn an_article_without_text_has_an_empty_timeline() {
    let timeline = layout(&Article::default(), &Proceedings::default());
    assert_eq!(timeline, Timeline::default());
    assert_eq!(timeline.scale.position(7), 0.0);
}

/// So wide that every mark has room.
const WIDE: Sight = Sight { axis: AxisKind::Reading, window: Window::WHOLE, width: 10_000.0 };

#[track_caller]
fn check_step(from: &str, step: Step, expect: Option<&str>) {
    let timeline = timeline();
    let from = timeline
        .marks
        .iter()
        .position(|mark| mark.extent == range(from))
        .expect("a mark stands there");
    let found =
        timeline.neighbour(from, step, WIDE, &|_| true).map(|idx| timeline.marks[idx].extent);
    assert_eq!(found, expect.map(range));
}

#[test]
fn steps_stay_on_the_lane_and_stop_at_its_ends() {
    check_step("Bo Lind said yes", Step::Forth, Some("Bo Lind said more"));
    check_step("Bo Lind said more", Step::Back, Some("Bo Lind said yes"));
    check_step("Bo Lind said yes", Step::Back, None);
    check_step("Bo Lind chaired", Step::Forth, None);
    check_step("Bo Lind said more", Step::First, Some("Bo Lind said yes"));
    check_step("Bo Lind said more", Step::Last, Some("Bo Lind chaired"));
}

#[test]
fn steps_between_lanes_lead_to_the_nearest_mark() {
    check_step("Bo Lind said yes", Step::Down, Some("Ana Berg said maybe"));
    check_step("Ana Berg came", Step::Up, Some("Bo Lind said yes"));
    check_step("Bo Lind chaired", Step::Up, None);
    check_step("Dee Foss", Step::Down, Some("Cy Dahl"));
    check_step("Cy Dahl", Step::Down, None);
}

#[test]
fn turns_go_through_all_statements_in_reading_order() {
    let timeline = timeline();
    let mut order = Vec::new();
    let mut at = None;
    while let Some(next) = timeline.turn_statement(at, Turn::Next, &|_| true) {
        order.push(timeline.marks[next].occasion);
        at = Some(next);
    }
    assert_eq!(order, [0, 1, 2, 3, 4].map(Occasion::Statement));
    assert_eq!(timeline.turn_statement(None, Turn::Previous, &|_| true), None);
    let third = timeline.mark_of_statement(2);
    assert_eq!(
        timeline.turn_statement(third, Turn::Previous, &|_| true),
        timeline.mark_of_statement(1)
    );
}

#[test]
fn steps_and_turns_pass_over_what_is_not_wanted() {
    let timeline = timeline();
    let third_lane = timeline.lanes[2].marks.start;
    let without_second = |lane_idx: usize| lane_idx != 1;
    let above = timeline.neighbour(third_lane, Step::Up, WIDE, &without_second);
    assert_eq!(above.map(|idx| timeline.marks[idx].lane_idx), Some(0));
    let speaker_idx = timeline.lanes[0].speaker_idx;
    let mut at = timeline.turn_statement(None, Turn::Next, &|idx| idx == speaker_idx);
    let mut n_turns = 0;
    while let Some(mark_idx) = at {
        assert!(timeline.lanes[0].marks.contains(&mark_idx));
        n_turns += 1;
        at = timeline.turn_statement(at, Turn::Next, &|idx| idx == speaker_idx);
    }
    assert_eq!(n_turns, timeline.lanes[0].marks.len());
}

#[test]
fn lanes_are_ranked_by_how_much_was_said() {
    let timeline = timeline();
    let mut by_rank: Vec<_> = timeline.lanes.iter().map(|lane| (lane.rank, lane)).collect();
    by_rank.sort_by_key(|(rank, _)| *rank);
    assert!(by_rank.iter().map(|(rank, _)| *rank).eq(0..timeline.lanes.len()), "each rank once");
    let key = |lane: &Lane| (!lane.group.is_heard(), usize::MAX - lane.n_statements);
    assert!(by_rank.is_sorted_by_key(|(_, lane)| key(lane)));
}
