//! What keys do, and where they do nothing.

use rostrum::desk::keys::{Command, Edge, Focus, Press, SingleKeys, Towards, command};

fn press(key: &str) -> Press<'_> {
    Press { key, ..Press::default() }
}

fn control(key: &str) -> Press<'_> {
    Press { control: true, ..press(key) }
}

#[track_caller]
fn check(press: Press<'_>, focus: Focus, single: SingleKeys, expected: Option<Command>) {
    assert_eq!(command(press, focus, single), expected, "{press:?}, {focus:?}, {single:?}");
}

const SINGLE: [(&str, Command); 15] = [
    ("j", Command::Next),
    ("K", Command::Previous),
    ("Enter", Command::Right),
    ("Delete", Command::NotStatement),
    ("Backspace", Command::NotStatement),
    ("1", Command::Other(0)),
    ("2", Command::Other(1)),
    ("3", Command::Other(2)),
    ("n", Command::NewPerson),
    ("m", Command::Merge),
    ("s", Command::NewStatement),
    ("E", Command::Export),
    ("?", Command::Help),
    ("F8", Command::NextOpen),
    ("Escape", Command::Close),
];

#[test]
fn single_keys_work_on_the_page_alone() {
    for (key, expected) in SINGLE {
        check(press(key), Focus::Page, SingleKeys::On, Some(expected));
        let is_always = matches!(key, "F8" | "Escape");
        let expected = is_always.then_some(expected);
        check(press(key), Focus::Typing, SingleKeys::On, expected);
        check(press(key), Focus::Page, SingleKeys::Off, expected);
    }
}

#[test]
fn enter_presses_what_it_is_on() {
    check(press("Enter"), Focus::Control, SingleKeys::On, None);
    check(press("j"), Focus::Control, SingleKeys::On, Some(Command::Next));
}

#[test]
fn undo_is_the_fields_own_where_somebody_types() {
    for single in [SingleKeys::On, SingleKeys::Off] {
        check(control("z"), Focus::Page, single, Some(Command::Undo));
        check(control("y"), Focus::Control, single, Some(Command::Redo));
        let shift = Press { shift: true, ..control("Z") };
        check(shift, Focus::Page, single, Some(Command::Redo));
        check(control("z"), Focus::Typing, single, None);
    }
}

#[test]
fn what_the_browser_has_is_left_to_it() {
    for key in ["j", "n", "1", "Enter", "f", "r"] {
        check(control(key), Focus::Page, SingleKeys::On, None);
        check(Press { alt: true, ..press(key) }, Focus::Page, SingleKeys::On, None);
    }
    check(press("ArrowLeft"), Focus::Page, SingleKeys::On, None);
    check(press("Tab"), Focus::Page, SingleKeys::On, None);
}

#[test]
fn arrows_move_edges() {
    let alt = |key, shift| Press { alt: true, shift, ..press(key) };
    for (key, shift, edge, towards) in [
        ("ArrowLeft", false, Edge::End, Towards::Before),
        ("ArrowRight", false, Edge::End, Towards::After),
        ("ArrowLeft", true, Edge::Start, Towards::Before),
        ("ArrowRight", true, Edge::Start, Towards::After),
    ] {
        let expected = Some(Command::Move(edge, towards));
        check(alt(key, shift), Focus::Page, SingleKeys::Off, expected);
        check(alt(key, shift), Focus::Typing, SingleKeys::On, None);
    }
}
