//! The speakers' colours: who stands next to whom never has the same, and everybody can tell all of them apart.

use proptest::prelude::*;
use rostrum::article::Article;
use rostrum::speakers::{Event, Presence, Proceedings, SpeakerKind, StatementKind};
use rostrum::timeline::{N_TONES, Timeline, layout};

/// The timeline of people who speak one after the other in this order.
fn speaking(order: &[usize]) -> (Proceedings, Timeline) {
    let n_speakers = order.iter().max().map_or(0, |last| last + 1);
    let speaker = |idx: usize| rostrum::speakers::Speaker {
        name: format!("Speaker {idx}"),
        ..crate::speaker("Ana Berg", SpeakerKind::Person, Presence::Spoke)
    };
    let statement = |&idx: &usize| crate::statement(idx, StatementKind::Direct, "Ana Berg");
    let proceedings = Proceedings {
        event: Event::default(),
        speakers: (0..n_speakers).map(speaker).collect(),
        statements: order.iter().map(statement).collect(),
    };
    let timeline = layout(&Article::default(), &proceedings);
    (proceedings, timeline)
}

/// The pairs of speakers next to each other, in the text or on the lanes, with their colours.
fn neighbours(proceedings: &Proceedings, timeline: &Timeline) -> Vec<[(usize, Option<usize>); 2]> {
    let tone = |idx: usize| (idx, timeline.lane_of(idx).and_then(|lane| lane.tone));
    let on_lanes = timeline.lanes.windows(2);
    let on_lanes = on_lanes.map(|pair| [pair[0].speaker_idx, pair[1].speaker_idx]);
    let in_text = proceedings.statements.windows(2);
    let in_text = in_text.map(|pair| [pair[0].speaker_idx, pair[1].speaker_idx]);
    on_lanes.chain(in_text).filter(|[a, b]| a != b).map(|pair| pair.map(tone)).collect()
}

#[track_caller]
fn check(order: &[usize]) {
    let (proceedings, timeline) = speaking(order);
    for [(a, tone), (b, other)] in neighbours(&proceedings, &timeline) {
        assert!(tone.is_some_and(|it| it < N_TONES), "{a} has no colour");
        assert_ne!(tone, other, "{a} beside {b} in {order:?}");
    }
}

#[test]
fn neighbours_have_different_colours() {
    check(&[0, 1, 0, 1, 2]);
    // An interview with everybody.
    check(&(0..40).flat_map(|idx| [0, idx]).collect::<Vec<_>>());
    // A round table of eight, in which everybody answers everybody.
    check(&(0..8).flat_map(|a| (0..8).flat_map(move |b| [a, b])).collect::<Vec<_>>());
    check(&(0..35).chain((0..35).rev()).collect::<Vec<_>>());
}

#[test]
fn as_many_colours_are_used_as_there_are() {
    let (_, timeline) = speaking(&(0..N_TONES).collect::<Vec<_>>());
    let mut tones: Vec<_> = timeline.lanes.iter().filter_map(|lane| lane.tone).collect();
    tones.sort_unstable();
    assert_eq!(tones, (0..N_TONES).collect::<Vec<_>>());
}

#[test]
fn more_who_all_answer_each_other_than_there_are_colours_share_few() {
    let everybody: Vec<usize> = (0..9).flat_map(|a| (0..9).flat_map(move |b| [a, b])).collect();
    let (_, timeline) = speaking(&everybody);
    let tones: Vec<_> = timeline.lanes.iter().filter_map(|lane| lane.tone).collect();
    let n_with = |tone: usize| tones.iter().filter(|it| **it == tone).count();
    assert_eq!((0..N_TONES).map(n_with).max(), Some(2), "{tones:?}");
}

proptest! {
    /// In a text where nobody has more than seven neighbours, there is always a way.
    #[test]
    fn whoever_speaks_after_whom(order in prop::collection::vec(0_usize..8, 2..60)) {
        let (proceedings, timeline) = speaking(&order);
        for [(_, tone), (_, other)] in neighbours(&proceedings, &timeline) {
            prop_assert_ne!(tone, other);
        }
    }
}

/// Linear light: red, green, blue.
type Light = [f64; 3];

/// The colours of speakers in a theme, 0 for light and 1 for dark, as the stylesheet has them.
fn colours(theme: usize) -> Vec<Light> {
    let tokens = include_str!("../../styles/tokens.css");
    let of = |n: usize| {
        let line = tokens.lines().find(|it| it.contains(&format!("--speaker-{n}:")));
        let pair = line.and_then(|it| it.split_once("light-dark(")).map(|(_, rest)| rest);
        let hex = pair
            .and_then(|it| it.split([',', ')', ' ', '#']).filter(|it| !it.is_empty()).nth(theme));
        hex.map(light_of).expect("every speaker has a colour")
    };
    (1..=N_TONES).map(of).collect()
}

fn light_of(hex: &str) -> Light {
    [0, 2, 4].map(|at| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("a number")) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

/// What people see: as usual, and without the cones for red, green or blue (Machado, Oliveira and Fernandes 2009,
/// severity 1.0).
const SIGHTS: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

fn times(matrix: &[[f64; 3]; 3], light: Light) -> Light {
    matrix.map(|row| row.iter().zip(light).map(|(a, b)| a * b).sum())
}

/// In Oklab (Ottosson 2020), in which equal distances look equal.
fn lab(light: Light) -> [f64; 3] {
    let cones = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    let cones = times(&cones, light.map(|it| it.clamp(0.0, 1.0))).map(f64::cbrt);
    let lab = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    times(&lab, cones)
}

/// How different two colours look to whom they look most alike.
fn distance(a: Light, b: Light) -> f64 {
    let seen = SIGHTS.iter().map(|sight| {
        let (a, b) = (lab(times(sight, a)), lab(times(sight, b)));
        a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    });
    seen.fold(f64::INFINITY, f64::min)
}

/// From which distance on two patches of colour side by side are told apart at a glance: more than three times what is just
/// noticed, which is 0.02 in Oklab.
const APART: f64 = 0.07;

#[test]
fn everybody_can_tell_all_colours_apart() {
    for theme in [0, 1] {
        let colours = colours(theme);
        for a in 0..N_TONES {
            for b in a + 1..N_TONES {
                let distance = distance(colours[a], colours[b]);
                assert!(
                    APART <= distance,
                    "{} and {} in theme {theme}: {distance:.3}",
                    a + 1,
                    b + 1
                );
            }
        }
    }
}

#[test]
fn red_and_green_of_one_lightness_are_alike_to_some() {
    let [red, green] = ["b05050", "7a6f3c"].map(light_of);
    assert!(distance(red, green) < APART && SIGHTS.len() == 4);
}
