//! The article of an editor's way, which `tests/page/desk/way.rs` goes: what the rules find in it, so that the way has something to
//! put right.

use crate::{open, outline};
use std::fs;

#[test]
fn it_has_seventeen_statements_and_one_person_under_two_names() {
    let desk = open(&fs::read_to_string("tests/data/desk/way.txt").unwrap());
    assert_eq!(desk.view().statements.len(), 17, "{:#?}", outline(&desk));
    let names: Vec<&String> = desk.view().speakers.iter().map(|it| &it.name).collect();
    for name in ["Jon Eklund", "Johan Eklund"] {
        assert!(names.iter().any(|it| *it == name), "{names:?}");
    }
    assert_eq!(desk.certainty().open.len(), 1, "the voice from the gallery");
}
