//! What holds whatever an editor does, in whatever order.

use crate::{STORY, check_corrections, open};
use proptest::prelude::*;
use rostrum::article::{Presence, SpeakerKind, StatementKind, TextRange};
use rostrum::desk::{Desk, Draft, Operation};

/// An operation as numbers, which mean something on any desk.
pub type Numbers = (usize, usize, usize, usize);

/// The operation that these numbers mean now; none where nobody or nothing is left to do it to.
fn operation(desk: &Desk, (which_one, a, b, c): Numbers) -> Option<Operation> {
    let view = desk.view();
    let person = |n: usize| view.speakers.get(n % view.speakers.len().max(1)).map(Desk::who);
    let statement = view.statements.get(c % view.statements.len().max(1));
    let which = || statement.map(|it| desk.which(it));
    let words = || {
        let starts: Vec<usize> = desk.article().text.char_indices().map(|(at, _)| at).collect();
        let (start, end) = (starts[b % starts.len()], starts[(b + 5 + c * 7) % starts.len()]);
        desk.words(TextRange::new(start, end))
    };
    Some(match which_one % 17 {
        0 => Operation::Rename { who: person(a)?, name: format!("Ed Vane {}", b % 3) },
        1 => Operation::Role { who: person(a)?, role: ["", "pilot"][b % 2].to_owned() },
        2 => Operation::Affiliation { who: person(a)?, affiliation: "Lune".to_owned() },
        3 => Operation::PersonKind { who: person(a)?, kind: SpeakerKind::Organisation },
        4 => Operation::Presence { who: person(a)?, presence: Presence::Present },
        5 | 6 => Operation::Merge { who: person(a)?, into: person(b)? },
        7 => Operation::Split {
            who: person(a)?,
            new: desk.new_person("Moor"),
            mentions: vec![],
            statements: which().into_iter().collect(),
        },
        8 => Operation::NotPerson { who: person(a)? },
        9 => Operation::AddPerson { who: desk.new_person("Dee Rask"), role: String::new() },
        10 => Operation::ConfirmPerson { who: person(a)? },
        11 => Operation::Reassign { which: which()?, to: person(a)? },
        12 => Operation::Reword { which: which()?, words: words() },
        13 => Operation::Kind { which: which()?, kind: StatementKind::Reported },
        14 => Operation::NotStatement { which: which()? },
        15 => Operation::AddStatement { who: person(a)?, words: words() },
        _ => Operation::Confirm { which: which()? },
    })
}

pub fn edited(all: &[Numbers]) -> (Desk, usize) {
    let mut desk = open(STORY);
    let mut n_done = 0;
    for numbers in all {
        if let Some(operation) = operation(&desk, *numbers) {
            n_done += usize::from(desk.apply(operation).is_ok());
        }
    }
    (desk, n_done)
}

pub fn numbers() -> impl Strategy<Value = Vec<Numbers>> {
    prop::collection::vec((0..17_usize, 0..9_usize, 0..300_usize, 0..12_usize), 0..14)
}

proptest! {
    #[test]
    fn all_is_undone_and_done_again(all in numbers()) {
        let (mut desk, n_done) = edited(&all);
        let last = (desk.article().clone(), desk.view().clone());
        for _ in 0..n_done {
            prop_assert!(desk.undo());
        }
        prop_assert!(!desk.undo());
        let first = open(STORY);
        prop_assert_eq!((desk.article(), desk.view()), (first.article(), first.view()));
        while desk.redo() {}
        prop_assert_eq!((desk.article(), desk.view()), (&last.0, &last.1));
    }

    #[test]
    fn what_is_kept_makes_the_same_desk(all in numbers(), n_undone in 0..4_usize) {
        let (mut desk, _) = edited(&all);
        for _ in 0..n_undone {
            desk.undo();
        }
        let kept = serde_json::to_string(&desk.draft()).unwrap();
        let kept: Draft = serde_json::from_str(&kept).unwrap();
        let (again, lost) = Desk::replay(&kept);
        prop_assert_eq!(lost, []);
        prop_assert_eq!((again.article(), again.view()), (desk.article(), desk.view()));
        prop_assert_eq!(again.draft(), desk.draft());
    }

    #[test]
    fn corrections_say_all_of_it(all in numbers()) {
        let (desk, _) = edited(&all);
        check_corrections(&desk, STORY);
    }

    #[test]
    fn the_same_text_pasted_anew_loses_nothing(all in numbers()) {
        let (mut desk, _) = edited(&all);
        let before = desk.view().clone();
        desk.paste(STORY);
        prop_assert_eq!(desk.lost(), []);
        prop_assert_eq!(desk.view(), &before);
    }

    #[test]
    fn every_link_leads_to_one_statement_of_somebody(all in numbers()) {
        let (desk, _) = edited(&all);
        let view = desk.view();
        let mut ids: Vec<&String> = view.statements.iter().map(|it| &it.id).collect();
        let n_statements = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), n_statements);
        prop_assert!(view.statements.iter().all(|it| view.speaker_of(it).is_some()));
    }
}
