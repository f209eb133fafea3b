//! What cannot be done, and the sentence for it. Nothing changes then.

use crate::{STORY, open, range, which, who};
use rostrum::article::Presence;
use rostrum::desk::{Desk, Operation, Who};

/// Checks that the last of some operations is refused, and that all others are done.
#[track_caller]
fn check(operations: &[&dyn Fn(&Desk) -> Operation], sentence: &str) {
    let mut desk = open(STORY);
    let (last, rest) = operations.split_last().unwrap();
    for operation in rest {
        let operation = operation(&desk);
        desk.apply(operation).unwrap();
    }
    let before = (desk.article().clone(), desk.view().clone(), desk.draft());
    let operation = last(&desk);
    let refusal = desk.apply(operation).unwrap_err();
    assert_eq!(refusal.to_string(), sentence);
    assert_eq!((desk.article().clone(), desk.view().clone(), desk.draft()), before);
}

fn merge(it: &Desk, gone: &str, stays: &str) -> Operation {
    Operation::Merge { who: who(it, gone), into: who(it, stays) }
}

#[test]
fn merged_in_a_circle() {
    let sund = || Who { id: "ben-sund".to_owned(), name: "Ben Sund".to_owned() };
    check(
        &[&|it| merge(it, "Ben Sund", "Ada Moor"), &|it| Operation::Merge {
            who: who(it, "Ada Moor"),
            into: sund(),
        }],
        "“Ada Moor” and “Ben Sund” are one person already.",
    );
    check(
        &[&|it| merge(it, "Ben Sund", "Ada Moor"), &|it| merge(it, "Ada Moor", "Cy Holm"), &|it| {
            Operation::Merge { who: who(it, "Cy Holm"), into: sund() }
        }],
        "“Cy Holm” and “Ben Sund” are one person already.",
    );
    check(
        &[&|it| merge(it, "Ben Sund", "Ben Sund")],
        "“Ben Sund” and “Ben Sund” are one person already.",
    );
}

#[test]
fn overlapping_statements() {
    let add = |it: &Desk, name: &str, words: &str| Operation::AddStatement {
        who: who(it, name),
        words: it.words(range(it, words)),
    };
    check(
        &[&|it| add(it, "Ben Sund", "Everybody went home"), &|it| {
            add(it, "Cy Holm", "home, and the harbour")
        }],
        "These words are part of another statement: “Everybody went home”.",
    );
    check(
        &[&|it| Operation::Confirm { which: which(it, "It sank") }, &|it| Operation::Reword {
            which: which(it, "it was wet"),
            words: it.words(range(it, "said Cy Holm. Moor").cover(range(it, "It sank"))),
        }],
        "These words are part of another statement: “It sank,”.",
    );
}

#[test]
fn who_is_nobody() {
    let vane = || Who { id: "ed-vane".to_owned(), name: "Ed Vane".to_owned() };
    check(
        &[&|_| Operation::Rename { who: vane(), name: "Ed".to_owned() }],
        "“Ed Vane” is not in the article any more.",
    );
    check(
        &[&|it| Operation::NotPerson { who: who(it, "Cy Holm") }, &|_| Operation::Rename {
            who: Who { id: "cy-holm".to_owned(), name: "Cy Holm".to_owned() },
            name: "Cy".to_owned(),
        }],
        "“Cy Holm” was taken out as no person.",
    );
    check(
        &[&|it| Operation::AddPerson { who: who(it, "Cy Holm"), role: String::new() }],
        "“Cy Holm” is in the list already.",
    );
    check(
        &[&|it| Operation::Rename { who: who(it, "Cy Holm"), name: " … ".to_owned() }],
        "A name needs at least one letter.",
    );
    check(
        &[&|it| Operation::Presence { who: who(it, "Cy Holm"), presence: Presence::Present }],
        "“Cy Holm” has a statement, so they spoke at the event.",
    );
}

#[test]
fn times_and_days_that_are_none() {
    check(
        &[&|it| Operation::At { which: which(it, "It sank"), at: Some((24, 0)) }],
        "There is no such time of day.",
    );
    check(&[&|_| Operation::Day("2031-02-30".to_owned())], "There is no day “2031-02-30”.");
    check(&[&|_| Operation::Headline("  ".to_owned())], "A headline needs at least one letter.");
    check(
        &[&|it| Operation::AddStatement {
            who: who(it, "Cy Holm"),
            words: it.words(range(it, "The ferry is late")),
        }],
        "These are no words of the story.",
    );
}
