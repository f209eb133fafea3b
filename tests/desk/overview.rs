//! Who is looked at first, how much is checked, and what comes next.

use crate::{STORY, open, which, who};
use rostrum::desk::overview::{Advice, Group, Overview, Stop, Way, same_first, start};
use rostrum::desk::{Desk, Operation};
use rostrum::speakers::certainty::certainty;

fn overview(desk: &Desk) -> Overview {
    Overview::of(desk.view(), &certainty(desk.article(), desk.view()))
}

/// The groups with the names in them.
fn groups(desk: &Desk) -> Vec<(Group, Vec<String>)> {
    let name = |idx: usize| desk.view().speakers[idx].name.clone();
    let groups = overview(desk).groups.into_iter();
    groups.map(|(group, own)| (group, own.into_iter().map(name).collect())).collect()
}

/// A quotation without a speaker between two with one, and a third speaker without a name.
const OPEN: &str = "The ferry is late\n\n\
    “It floats,” said Mayor Ada Moor.\n\n\
    “There are other harbours in this world,” came a shout. The harbour was quiet.\n\n\
    “It sank,” said Cy Holm. A spokesman said it was raised again.";

#[test]
fn people_are_in_groups_and_who_is_doubtful_comes_first() {
    let desk = open(OPEN);
    let spokesman = desk.view().speakers.iter().position(|it| it.name.contains("spokesman"));
    assert_eq!(overview(&desk).advice[spokesman.unwrap()], Some(Advice::Unnamed));
    let found = groups(&desk);
    assert_eq!(found[0].0, Group::First);
    assert_eq!(found[0].1.len(), 1);
    assert_eq!(found[1], (Group::Heard, vec!["Ada Moor".to_owned(), "Cy Holm".to_owned()]));
}

#[test]
fn who_was_looked_at_is_not_doubtful_any_more() {
    let mut desk = open(OPEN);
    let idx = overview(&desk).groups[0].1[0];
    let who = Desk::who(&desk.view().speakers[idx]);
    assert_eq!(desk.apply(Operation::ConfirmPerson { who }), Ok(()));
    assert_eq!(groups(&desk)[0].0, Group::Heard);
}

#[test]
fn a_name_that_is_part_of_one_other_may_be_the_same() {
    let mut desk = open(STORY);
    let moor = desk.view().speakers.iter().position(|it| it.name == "Ada Moor").unwrap();
    let new = desk.new_person("Moor");
    assert_eq!(desk.apply(Operation::AddPerson { who: new, role: String::new() }), Ok(()));
    let added = desk.view().speakers.iter().position(|it| it.name == "Moor").unwrap();
    assert_eq!(overview(&desk).advice[added], Some(Advice::Same(moor)));
    // Of two, it is not known which.
    let other = desk.new_person("Eve Moor");
    assert_eq!(desk.apply(Operation::AddPerson { who: other, role: String::new() }), Ok(()));
    assert_eq!(overview(&desk).advice[added], None);
}

#[test]
fn progress_counts_what_is_checked_and_what_is_open() {
    let mut desk = open(OPEN);
    let before = overview(&desk).progress;
    assert_eq!((before.n_statements, before.n_checked, before.n_open), (3, 0, 1));
    assert_eq!(before.n_to_check, 1, "the spokesman's");
    let which = which(&desk, "raised");
    assert_eq!(desk.apply(Operation::Confirm { which }), Ok(()));
    let after = overview(&desk).progress;
    assert_eq!((after.n_checked, after.n_to_check, after.n_open), (1, 0, 1));
}

#[test]
fn the_way_leads_through_everything_in_order_and_ends() {
    let desk = open(OPEN);
    let overview = overview(&desk);
    let at = |stop: Stop| match stop {
        Stop::Statement(idx) => start(&desk.view().statements[idx]),
        Stop::Question(idx) => certainty(desk.article(), desk.view()).open[idx].range.start,
    };
    let mut seen = Vec::new();
    let mut place = None;
    while let Some(stop) = overview.next(place, Way::On) {
        seen.push(stop);
        place = Some(at(stop));
    }
    let expected = [Stop::Statement(0), Stop::Question(0), Stop::Statement(1), Stop::Statement(2)];
    assert_eq!(seen, expected);
    assert_eq!(overview.next(place, Way::Back), Some(Stop::Statement(1)));
    assert_eq!(overview.next(Some(at(seen[0])), Way::Back), None);
}

#[test]
fn the_next_open_question_is_found_again_from_the_start() {
    let desk = open(OPEN);
    let overview = overview(&desk);
    assert_eq!(overview.next_open(None), Some(Stop::Question(0)));
    let question = certainty(desk.article(), desk.view()).open[0].range.start;
    assert_eq!(overview.next_open(Some(question)), Some(Stop::Statement(2)));
    assert_eq!(overview.next_open(Some(desk.article().text.len())), Some(Stop::Question(0)));
}

#[test]
fn where_all_is_checked_nothing_is_open() {
    let mut desk = open(STORY);
    let n = desk.view().statements.len();
    for idx in 0..n {
        let which = desk.which(&desk.view().statements[idx]);
        assert_eq!(desk.apply(Operation::Confirm { which }), Ok(()));
    }
    assert_eq!(overview(&desk).next_open(None), None);
    assert_eq!(overview(&desk).progress.n_checked, n);
    assert_eq!(who(&desk, "Ada Moor").id, "ada-moor");
}

#[test]
fn those_who_share_a_name_come_first_where_two_are_merged() {
    let desk = open(
        "T\n\n“It floats,” said Ada Moor. “It leaks,” said Ben Sund. “It sank,” said Cy Holm. “It rose,” said Benno Sund.",
    );
    let name = |idx: usize| desk.view().speakers[idx].name.clone();
    let of = desk.view().speakers.iter().position(|it| it.name == "Benno Sund").unwrap();
    let others: Vec<String> = same_first(desk.view(), of).into_iter().map(name).collect();
    assert_eq!(others, ["Ben Sund", "Ada Moor", "Cy Holm"]);
    assert_eq!(same_first(desk.view(), 9).len(), 4, "of nobody, everybody");
}

#[test]
fn what_is_weighed_is_as_if_it_were_read_anew() {
    let mut desk = open(OPEN);
    let check = |desk: &Desk| assert_eq!(desk.certainty(), certainty(desk.article(), desk.view()));
    check(&desk);
    desk.apply(Operation::Reassign { which: which(&desk, "It sank"), to: who(&desk, "Ada Moor") })
        .unwrap();
    check(&desk);
    desk.apply(Operation::Headline("The ferry sank".to_owned())).unwrap();
    check(&desk);
    desk.paste(&OPEN.replace("It floats", "It swims"));
    check(&desk);
    desk.undo();
    check(&desk);
}
