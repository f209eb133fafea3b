//! What is selected and whose words are shown: opening, going there, the next and the previous one, all of a speaker's.

use super::{after, start};
use rostrum::parse::parse;
use rostrum::state::{Action, State, Story, Target, Via, step};
use rostrum::timeline::Turn;
use std::rc::Rc;

#[test]
fn opening_a_mark_shows_its_words_and_stays_where_the_reader_is() {
    for action in [Action::Open(3, Via::Chip), Action::Select(3, Via::Chip)] {
        let state = after([action]);
        assert_eq!((state.selected, state.tab_stop, state.via), (Some(3), 3, Via::Chip));
        assert_eq!(state.jump, None);
    }
}

#[test]
fn going_to_the_passage_is_asked_for() {
    let gone = after([Action::Open(3, Via::Mark), Action::Go]);
    assert_eq!(gone.jump.map(|jump| jump.target), Some(Target::Passage));
    assert_eq!(gone.selected, Some(3));
    assert_eq!(after([Action::Go]).jump, None, "without a statement there is nowhere to go");
    let shown = after([Action::Show(3)]);
    assert_eq!(shown.jump.map(|jump| jump.target), Some(Target::Passage));
    assert_eq!(shown.via, Via::Link);
}

#[test]
fn a_mark_that_is_not_there_changes_nothing() {
    for action in [Action::Select(usize::MAX, Via::Mark), Action::Open(usize::MAX, Via::Mark)] {
        let state = after([Action::Open(3, Via::Passage), action]);
        assert_eq!((state.selected, state.via), (Some(3), Via::Passage));
    }
}

#[test]
fn statements_are_turned_in_order_and_stop_at_the_end() {
    let n_statements = start().story.proceedings.statements.len();
    let turns = |n| after(std::iter::repeat_n(Action::TurnStatement(Turn::Next), n));
    let place = |state: &State| {
        state.selected.and_then(|idx| state.story.timeline.marks.get(idx)).map(|it| it.occasion)
    };
    assert_ne!(place(&turns(1)), place(&turns(2)));
    assert_eq!(place(&turns(n_statements)), place(&turns(n_statements + 3)));
    assert_eq!((turns(1).via, turns(1).jump), (Via::Key, None));
}

#[test]
fn a_person_is_shown_until_a_statement_is_opened() {
    let person = after([Action::Open(3, Via::Mark), Action::OpenPerson(1)]);
    assert_eq!((person.person, person.selected), (Some(1), Some(3)));
    let back = step(person.clone(), Action::ClosePerson);
    assert_eq!((back.person, back.selected), (None, Some(3)), "back to the statement");
    assert_eq!(step(person.clone(), Action::Open(4, Via::Chip)).person, None);
    let closed = step(person.clone(), Action::Deselect);
    assert_eq!((closed.person, closed.selected), (None, None));
    assert_eq!(step(person, Action::OpenPerson(usize::MAX)).person, Some(1));
}

/// A story in which these people speak, each once.
fn talk(names: &[&str]) -> Rc<Story> {
    let said = names.iter().map(|name| format!("Mayor {name} said the roof leaked.\n\n"));
    let text = format!("The roof\n\n{}", said.collect::<String>());
    Rc::new(Story::from(parse(text.as_bytes())))
}

#[test]
fn a_person_is_still_shown_when_the_article_has_changed() {
    let state = step(State::new(talk(&["Ada Holm", "Mia Roth"])), Action::OpenPerson(1));
    let name =
        |state: &State| state.person.map(|idx| state.story.proceedings.speakers[idx].name.clone());
    let renewed = step(state.clone(), Action::Renew(talk(&["Rolf Adler", "Ada Holm", "Mia Roth"])));
    assert_eq!(name(&renewed).as_deref(), Some("Mia Roth"));
    assert_eq!(name(&step(state, Action::Renew(talk(&["Ada Holm"])))), None);
}
