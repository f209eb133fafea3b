//! Undo, redo and what is kept, however much was done.

use crate::{STORY, open, outline, range, which, who};
use rostrum::desk::{Desk, Done, Draft, Operation};
use std::fmt::Write;
use std::time::{Duration, Instant};

#[test]
fn what_is_done_after_an_undo_takes_the_place_of_what_was_undone() {
    let mut desk = open(STORY);
    let confirm = Operation::Confirm { which: which(&desk, "It floats") };
    desk.apply(confirm).unwrap();
    desk.apply(Operation::NotPerson { who: who(&desk, "Cy Holm") }).unwrap();
    desk.undo();
    assert!(desk.can_redo());
    desk.apply(Operation::NotPerson { who: who(&desk, "Ben Sund") }).unwrap();
    assert!(!desk.can_redo() && !desk.redo());
    assert_eq!(
        outline(&desk),
        [
            "ada-moor = Ada Moor, Mayor, Spoke",
            "cy-holm = Cy Holm, Spoke",
            "Ada Moor Direct: “It floats,” ✓",
            "Cy Holm Direct: “It sank,”",
            "Ada Moor Reported: it was wet",
        ]
    );
    assert_eq!(desk.draft().done.len(), 2);
}

#[test]
fn what_was_undone_is_kept_too() {
    let mut desk = open(STORY);
    desk.apply(Operation::NotPerson { who: who(&desk, "Cy Holm") }).unwrap();
    let done = outline(&desk);
    desk.apply(Operation::NotPerson { who: who(&desk, "Ben Sund") }).unwrap();
    let both = outline(&desk);
    desk.undo();
    let kept = desk.draft();
    assert_eq!((kept.done.len(), kept.n_done), (2, 1));
    let (mut again, lost) = Desk::replay(&kept);
    assert_eq!((outline(&again), lost.len()), (done, 0));
    assert!(again.redo());
    assert_eq!(outline(&again), both);
}

#[test]
fn a_kept_operation_that_can_no_longer_be_done_is_told() {
    let operation = Operation::Confirm { which: which(&open(STORY), "It floats") };
    let draft = Draft {
        source: "The ferry is late\n\nNobody waved.".to_owned(),
        corrections: None,
        done: vec![Done::Operation(operation.clone().into()), Done::Paste(STORY.into())],
        n_done: 2,
    };
    let (desk, lost) = Desk::replay(&draft);
    let [lost] = &lost[..] else { panic!("{lost:?}") };
    assert_eq!(lost.operation, operation);
    assert_eq!(lost.why.to_string(), "“It floats,” is not in the article any more.");
    assert_eq!(desk.view().statements.len(), 4);
}

/// A story with this many statements, each of one of twelve people.
fn long_story(n_statements: usize) -> String {
    const NAMES: [&str; 12] = [
        "Ada Moor",
        "Ben Sund",
        "Cy Holm",
        "Dee Rask",
        "Ed Vane",
        "Fay Orr",
        "Gus Lind",
        "Hal Berg",
        "Ida Krog",
        "Jan Voss",
        "Kim Dahl",
        "Lou Aster",
    ];
    (0..n_statements).fold("The ferry is late\n".to_owned(), |mut story, n| {
        let name = NAMES[n % NAMES.len()];
        write!(story, "\n“It sank at pier {n} and nobody saw it,” said {name}.\n").unwrap();
        story
    })
}

/// On the page it must take less than a second; here, without optimisation and beside other tests, a minute.
const MOST: Duration = Duration::from_secs(60);

#[test]
fn a_thousand_operations_are_undone_and_done_again() {
    let mut desk = open(&long_story(300));
    let found = desk.view().clone();
    assert_eq!(found.statements.len(), 300);
    for n in 0..1_000 {
        let statement = &desk.view().statements[n % 300].clone();
        let which = desk.which(statement);
        let to = Desk::who(&desk.view().speakers[n % 7]);
        let operation = match n % 3 {
            0 => Operation::Confirm { which },
            1 => Operation::Reassign { which, to },
            _ => Operation::Rename { who: to, name: format!("Ada Moor {n}") },
        };
        desk.apply(operation).unwrap();
    }
    let (article, view) = (desk.article().clone(), desk.view().clone());
    let start = Instant::now();
    let mut n_undone = 0;
    while desk.undo() {
        assert!(!desk.view().statements.is_empty(), "each step is shown");
        n_undone += 1;
    }
    let took = start.elapsed();
    assert_eq!(n_undone, 1_000);
    assert_eq!(desk.view(), &found);
    assert!(took < MOST, "{took:?}");
    while desk.redo() {}
    assert_eq!((desk.article(), desk.view()), (&article, &view));
    println!("1,000 operations on 300 statements undone, each shown: {took:?}");
}

#[test]
fn one_operation_on_a_long_story_is_quick() {
    let mut desk = open(&long_story(300));
    for part in ["pier 7 and", "pier 150 and", "pier 299 and"] {
        let words = desk.words(range(&desk, part));
        let operation = Operation::AddStatement { who: who(&desk, "Ben Sund"), words };
        let start = Instant::now();
        desk.apply(operation).unwrap();
        assert!(!desk.view().statements.is_empty());
        println!("one operation: {:?}", start.elapsed());
        assert!(start.elapsed() < MOST / 10);
    }
}
