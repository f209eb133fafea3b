//! Each operation: what it does, that it can be undone, done again, kept and replayed, and that the published corrections say the same.

use crate::{STORY, check_corrections, open, outline, range, which, who};
use rostrum::article::{Presence, SpeakerKind, StatementKind};
use rostrum::desk::{Desk, Draft, Operation, Who};

pub const MOOR: &str = "ada-moor = Ada Moor, Mayor, Spoke";
pub const SUND: &str = "ben-sund = Ben Sund, Spoke";
pub const HOLM: &str = "cy-holm = Cy Holm, Spoke";
pub const FLOATS: &str = "Ada Moor Direct: “It floats,”";
pub const LEAKS: &str = "Ben Sund Direct: “It leaks,” … “and how.”";
pub const SANK: &str = "Cy Holm Direct: “It sank,”";
pub const WET: &str = "Ada Moor Reported: it was wet";

/// Checks what some operations, each made from the desk as it is then, leave.
#[track_caller]
pub fn check(operations: &[&dyn Fn(&Desk) -> Operation], expected: &[&str]) {
    let mut desk = open(STORY);
    let mut before = vec![(desk.article().clone(), desk.view().clone())];
    for operation in operations {
        let operation = operation(&desk);
        assert_eq!(desk.apply(operation.clone()), Ok(()), "{operation:?}");
        before.push((desk.article().clone(), desk.view().clone()));
    }
    assert_eq!(outline(&desk), expected);
    check_corrections(&desk, STORY);

    let kept = serde_json::to_string(&desk.draft()).unwrap();
    let kept: Draft = serde_json::from_str(&kept).unwrap();
    let (again, lost) = Desk::replay(&kept);
    assert_eq!(lost, []);
    assert_eq!((again.article(), again.view()), (desk.article(), desk.view()));

    for (article, view) in before.iter().rev().skip(1) {
        assert!(desk.undo());
        assert_eq!((desk.article(), desk.view()), (article, view));
    }
    assert!(!desk.undo());
    for (article, view) in before.iter().skip(1) {
        assert!(desk.redo());
        assert_eq!((desk.article(), desk.view()), (article, view));
    }
    assert!(!desk.redo());
}

#[test]
fn nothing() {
    check(&[], &[MOOR, SUND, HOLM, FLOATS, LEAKS, SANK, WET]);
}

#[test]
fn another_name() {
    check(
        &[&|it| Operation::Rename { who: who(it, "Ben Sund"), name: " Benno  Sund ".to_owned() }],
        &[
            MOOR,
            "ben-sund = Benno Sund, Spoke",
            HOLM,
            FLOATS,
            "Benno Sund Direct: “It leaks,” … “and how.”",
            SANK,
            WET,
        ],
    );
}

#[test]
fn the_name_of_somebody_else() {
    check(
        &[&|it| Operation::Rename { who: who(it, "Ben Sund"), name: "Cy Holm".to_owned() }],
        &[
            MOOR,
            "ben-sund = Cy Holm, Spoke",
            HOLM,
            FLOATS,
            "Cy Holm Direct: “It leaks,” … “and how.”",
            SANK,
            WET,
        ],
    );
}

#[test]
fn another_role_and_an_organisation() {
    check(
        &[
            &|it| Operation::Role { who: who(it, "Ada Moor"), role: String::new() },
            &|it| Operation::Role { who: who(it, "Ben Sund"), role: "pilot".to_owned() },
            &|it| Operation::Affiliation {
                who: who(it, "Ben Sund"),
                affiliation: "Port Lune".to_owned(),
            },
            &|it| Operation::ConfirmPerson { who: who(it, "Cy Holm") },
        ],
        &[
            "ada-moor = Ada Moor, Spoke",
            "ben-sund = Ben Sund, pilot, Port Lune, Spoke",
            "cy-holm = Cy Holm, Spoke ✓",
            FLOATS,
            LEAKS,
            SANK,
            WET,
        ],
    );
}

#[test]
fn another_kind_of_source() {
    let kind = Operation::PersonKind {
        who: Who { id: "cy-holm".to_owned(), name: "Cy Holm".to_owned() },
        kind: SpeakerKind::Organisation,
    };
    check(&[&|_| kind.clone()], &[MOOR, SUND, HOLM, FLOATS, LEAKS, SANK, WET]);
    let mut desk = open(STORY);
    desk.apply(kind.clone()).unwrap();
    assert_eq!(desk.view().speakers[2].kind, SpeakerKind::Organisation);
    desk.undo();
    assert_eq!(desk.view().speakers[2].kind, SpeakerKind::Person);
}

#[test]
fn present_though_silent() {
    check(
        &[&|it| Operation::NotStatement { which: which(it, "It sank") }, &|it| {
            Operation::Presence { who: who(it, "Cy Holm"), presence: Presence::Present }
        }],
        &[MOOR, SUND, "cy-holm = Cy Holm, Present", FLOATS, LEAKS, WET],
    );
}

#[test]
fn one_is_two() {
    check(
        &[&|it| Operation::Split {
            who: who(it, "Ada Moor"),
            new: it.new_person("Bea Moor"),
            mentions: it.words(range(it, "Moor added")),
            statements: vec![which(it, "it was wet")],
        }],
        &[
            MOOR,
            SUND,
            HOLM,
            "bea-moor = Bea Moor, Spoke",
            FLOATS,
            LEAKS,
            SANK,
            "Bea Moor Reported: it was wet ✓",
        ],
    );
    // Even of the same name.
    check(
        &[&|it| Operation::Split {
            who: who(it, "Ada Moor"),
            new: it.new_person("Ada Moor"),
            mentions: vec![],
            statements: vec![which(it, "it was wet")],
        }],
        &[
            MOOR,
            SUND,
            HOLM,
            "ada-moor-2 = Ada Moor, Spoke",
            FLOATS,
            LEAKS,
            SANK,
            "Ada Moor Reported: it was wet ✓",
        ],
    );
}

#[test]
fn nobody() {
    check(&[&|it| Operation::NotPerson { who: who(it, "Ada Moor") }], &[SUND, HOLM, LEAKS, SANK]);
    // What was merged into them goes too, and what was given to them.
    check(
        &[
            &|it| Operation::Merge { who: who(it, "Ben Sund"), into: who(it, "Ada Moor") },
            &|it| Operation::Confirm { which: which(it, "It leaks") },
            &|it| Operation::NotPerson { who: who(it, "Ada Moor") },
        ],
        &[HOLM, SANK],
    );
}

#[test]
fn somebody_new() {
    check(
        &[
            &|it| Operation::AddPerson { who: it.new_person("Dee Rask"), role: "pilot".to_owned() },
            &|it| Operation::Reassign { which: which(it, "It sank"), to: who(it, "Dee Rask") },
        ],
        &[
            MOOR,
            SUND,
            "cy-holm = Cy Holm, Mentioned",
            "dee-rask = Dee Rask, pilot, Spoke",
            FLOATS,
            LEAKS,
            "Dee Rask Direct: “It sank,” ✓",
            WET,
        ],
    );
    check(
        &[
            &|it| Operation::AddPerson { who: it.new_person("Dee Rask"), role: String::new() },
            &|it| Operation::Merge { who: who(it, "Dee Rask"), into: who(it, "Cy Holm") },
            &|it| Operation::AddPerson { who: it.new_person("Ed Vane"), role: String::new() },
            &|it| Operation::NotPerson { who: who(it, "Ed Vane") },
        ],
        &[MOOR, SUND, HOLM, FLOATS, LEAKS, SANK, WET],
    );
}

#[test]
fn another_speaker_other_words_and_another_kind() {
    check(
        &[
            &|it| Operation::Reassign { which: which(it, "It leaks"), to: who(it, "Cy Holm") },
            &|it| Operation::Reword {
                which: which(it, "it was wet"),
                words: it.words(range(it, "added that it was wet")),
            },
            &|it| Operation::Kind { which: which(it, "It sank"), kind: StatementKind::Reported },
            &|it| Operation::At { which: which(it, "It sank"), at: Some((9, 5)) },
        ],
        &[
            MOOR,
            "ben-sund = Ben Sund, Mentioned",
            HOLM,
            FLOATS,
            "Cy Holm Direct: “It leaks,” … “and how.” ✓",
            "Cy Holm Reported at 09:05: “It sank,” ✓",
            "Ada Moor Reported: added that it was wet ✓",
        ],
    );
}

#[test]
fn links_survive_whatever_is_said_of_a_statement() {
    let mut desk = open(STORY);
    let ids =
        |desk: &Desk| desk.view().statements.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let found = ids(&desk);
    let to = who(&desk, "Ben Sund");
    desk.apply(Operation::Reassign { which: which(&desk, "It floats"), to }).unwrap();
    let words = desk.words(range(&desk, "It sank"));
    desk.apply(Operation::Reword { which: which(&desk, "It sank"), words }).unwrap();
    desk.apply(Operation::Rename { who: who(&desk, "Ada Moor"), name: "A".to_owned() }).unwrap();
    let (gone, into) = (who(&desk, "Ben Sund"), who(&desk, "Cy Holm"));
    desk.apply(Operation::Merge { who: gone, into }).unwrap();
    assert_eq!(ids(&desk), found);
}

#[test]
fn no_statement_and_again_one() {
    check(
        &[&|it| Operation::NotStatement { which: which(it, "It leaks") }],
        &[MOOR, "ben-sund = Ben Sund, Mentioned", HOLM, FLOATS, SANK, WET],
    );
    check(
        &[&|it| Operation::NotStatement { which: which(it, "It leaks") }, &|it| {
            Operation::AddStatement {
                who: who(it, "Ben Sund"),
                words: it.words(range(it, "It leaks")),
            }
        }],
        &[MOOR, SUND, HOLM, FLOATS, "Ben Sund Direct: It leaks ✓", SANK, WET],
    );
    check(
        &[&|it| Operation::Confirm { which: which(it, "It leaks") }, &|it| {
            Operation::NotStatement { which: which(it, "It leaks") }
        }],
        &[MOOR, "ben-sund = Ben Sund, Mentioned", HOLM, FLOATS, SANK, WET],
    );
}

#[test]
fn words_across_paragraphs_are_one_statement() {
    check(
        &[&|it| Operation::AddStatement {
            who: who(it, "Ben Sund"),
            words: it.words(range(it, " it was wet.\n\nNobody waved. ".trim_end_matches(' '))),
        }],
        &[
            MOOR,
            SUND,
            HOLM,
            FLOATS,
            LEAKS,
            SANK,
            "Ben Sund Reported: it was wet. … Nobody waved. ✓",
        ],
    );
}

#[test]
fn confirmed() {
    check(
        &[&|it| Operation::Confirm { which: which(it, "It leaks") }],
        &[MOOR, SUND, HOLM, FLOATS, "Ben Sund Direct: “It leaks,” … “and how.” ✓", SANK, WET],
    );
}
