//! Two people who are one: what was said of either stays, and nobody is merged in a circle.

use crate::operations::{FLOATS, HOLM, LEAKS, MOOR, SANK, SUND, WET, check};
use crate::{STORY, open, which, who};
use rostrum::desk::{Desk, Operation, Refusal, Who};

#[test]
fn two_are_one() {
    check(
        &[&|it| Operation::Merge { who: who(it, "Ben Sund"), into: who(it, "Cy Holm") }],
        &[MOOR, HOLM, FLOATS, "Cy Holm Direct: “It leaks,” … “and how.”", SANK, WET],
    );
}

#[test]
fn what_was_said_of_one_who_is_merged_stays() {
    let sund = || Who { id: "ben-sund".to_owned(), name: "Ben Sund".to_owned() };
    check(
        &[
            &|it| Operation::Role { who: who(it, "Ben Sund"), role: "pilot".to_owned() },
            &|it| Operation::Reassign { which: which(it, "It sank"), to: who(it, "Ben Sund") },
            &|it| Operation::Merge { who: who(it, "Ben Sund"), into: who(it, "Cy Holm") },
            // Whoever is merged is meant by either.
            &|it| Operation::Reassign { which: which(it, "it was wet"), to: sund() },
        ],
        &[
            MOOR,
            "cy-holm = Cy Holm, pilot, Spoke",
            FLOATS,
            "Cy Holm Direct: “It leaks,” … “and how.”",
            "Cy Holm Direct: “It sank,” ✓",
            "Cy Holm Reported: it was wet ✓",
        ],
    );
}

#[test]
fn whoever_stays_takes_a_role_only_without_one() {
    let pilot = |it: &Desk| Operation::Role { who: who(it, "Ben Sund"), role: "pilot".to_owned() };
    check(
        &[&pilot, &|it| Operation::Merge { who: who(it, "Ben Sund"), into: who(it, "Ada Moor") }],
        &[MOOR, HOLM, FLOATS, "Ada Moor Direct: “It leaks,” … “and how.”", SANK, WET],
    );
    check(
        &[&|it| Operation::Merge { who: who(it, "Ada Moor"), into: who(it, "Cy Holm") }],
        &[
            SUND,
            "cy-holm = Cy Holm, Mayor, Spoke",
            "Cy Holm Direct: “It floats,”",
            LEAKS,
            SANK,
            "Cy Holm Reported: it was wet",
        ],
    );
}

#[test]
fn nobody_is_merged_in_a_circle() {
    let mut desk = open(STORY);
    let people = ["Ada Moor", "Ben Sund", "Cy Holm"].map(|name| who(&desk, name));
    let merge = |who: &Who, into: &Who| Operation::Merge { who: who.clone(), into: into.clone() };
    let [moor, sund, holm] = &people;
    desk.apply(merge(moor, sund)).unwrap();
    desk.apply(merge(sund, holm)).unwrap();
    let one = |who: &Who, other: &Who| Refusal::OnePerson {
        name: who.name.clone(),
        other: other.name.clone(),
    };
    assert_eq!(desk.apply(merge(holm, moor)), Err(one(holm, moor)), "it would be a circle");
    assert_eq!(desk.apply(merge(holm, sund)), Err(one(holm, sund)));
    assert_eq!(desk.apply(merge(holm, holm)), Err(one(holm, holm)));
    assert_eq!(desk.view().speakers.len(), 1);
    assert!(desk.undo() && desk.undo() && !desk.undo(), "what was refused is no step");
    assert_eq!(desk.view(), open(STORY).view());
}
