//! The letters that stand for a speaker.

use crate::range;
use rostrum::article::Article;
use rostrum::speakers::{Event, Presence, Proceedings, Speaker, SpeakerKind};
use rostrum::timeline::layout;

/// The initials of speakers with these names, in their order.
fn initials(kind: SpeakerKind, names: &[&str]) -> Vec<String> {
    let speaker = |name: &&str| Speaker {
        name: (*name).to_owned(),
        ..crate::speaker("Ana Berg", kind, Presence::Spoke)
    };
    let speakers = names.iter().map(speaker).collect();
    let proceedings = Proceedings { event: Event::default(), speakers, statements: Vec::new() };
    assert!(!range("Ana Berg").is_empty());
    layout(&Article::default(), &proceedings).lanes.into_iter().map(|lane| lane.initials).collect()
}

#[track_caller]
fn check(kind: SpeakerKind, cases: &[(&str, &str)]) {
    for (name, expect) in cases {
        assert_eq!(initials(kind, &[name]), [*expect], "{name}");
    }
}

#[test]
fn people_have_those_of_their_first_and_last_name() {
    check(
        SpeakerKind::Person,
        &[
            ("Jing Junhai", "JJ"),
            ("Mary Ann Lund", "ML"),
            ("Jean-Claude Morel", "JM"),
            ("Ursula von der Laan", "UL"),
            ("Ludwig van Holt", "LH"),
            ("Omar bin Saleh", "OS"),
            ("Peter Lund Jr.", "PL"),
            ("J. K. Marsh", "JM"),
            ("“Lucky” Joe Marsh", "LM"),
            ("Pelé", "P"),
            ("bell marks", "bm"),
            ("Élodie Roy", "ÉR"),
            ("E\u{301}lodie Roy", "E\u{301}R"),
            ("Ольга Новак", "ОН"),
            ("De la Rosa", "DR"),
        ],
    );
}

#[test]
fn names_without_spaces_have_their_first_sign() {
    check(
        SpeakerKind::Person,
        &[("景俊海", "景"), ("김하늘", "김"), ("たなか", "た"), ("林 小梅", "林小")],
    );
}

#[test]
fn letters_that_join_are_kept_apart() {
    check(
        SpeakerKind::Person,
        &[
            ("ليلى حداد", "ل\u{200c}ح"),
            ("سالم بن ناصر", "س\u{200c}ن"),
            ("كريم السيوفي", "ك\u{200c}س"),
        ],
    );
}

#[test]
fn organisations_have_up_to_three() {
    check(
        SpeakerKind::Organisation,
        &[
            ("The council", "c"),
            ("World Harbour Organization", "WHO"),
            ("Ministry of Science and Technology", "MST"),
            ("FAW", "FAW"),
            ("HARBOUR", "HAR"),
            ("Port Lune Dockers Union Branch", "PLD"),
        ],
    );
}

#[test]
fn sources_without_a_name_have_those_of_what_they_are_called() {
    check(
        SpeakerKind::Unnamed,
        &[
            ("a spokesman", "s"),
            ("two senior officials", "so"),
            ("the", "t"),
            ("—", "?"),
            ("", "?"),
        ],
    );
}

#[test]
fn no_two_are_alike() {
    for (names, expect) in [
        (&["Ana Berg", "Alf Boe"][..], &["AB", "ABo"][..]),
        (&["Ana Berg", "Alf Berg"], &["AB", "ABe"]),
        (&["Ana Berg", "Ana Berg", "Ana Berg"], &["AB", "ABe", "AnB"]),
        (&["景俊海", "景小梅", "景小平"], &["景", "景小", "景小平"]),
        (&["Pelé", "Pia"], &["P", "Pi"]),
        (&["B", "B", "B"], &["B", "B2", "B3"]),
    ] {
        assert_eq!(initials(SpeakerKind::Person, names), expect, "{names:?}");
    }
    let many = vec!["Jo Li"; 300];
    let mut all = initials(SpeakerKind::Person, &many);
    assert_eq!(all.len(), 300);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 300);
}

#[test]
fn a_name_of_any_length_has_few() {
    let long = "Ana ".repeat(75);
    assert_eq!(initials(SpeakerKind::Person, &[&long]), ["AA"]);
    assert_eq!(initials(SpeakerKind::Organisation, &[&long]), ["AAA"]);
}
