//! What an editor says of the article itself.

use crate::{STORY, open, outline, which};
use rostrum::article::BlockKind;
use rostrum::desk::{Desk, Operation};

#[test]
fn headline_day_byline_and_place() {
    let mut desk = open(STORY);
    desk.apply(Operation::Confirm { which: which(&desk, "It sank") }).unwrap();
    let before = (desk.article().clone(), desk.view().clone());
    let said = outline(&desk);
    for operation in [
        Operation::Headline("The ferry is very late".to_owned()),
        Operation::Day("2031-05-14".to_owned()),
        Operation::Byline("By Gil Dorn and Hanna Voss".to_owned()),
        Operation::Place("Port Lune".to_owned()),
    ] {
        desk.apply(operation).unwrap();
    }
    let article = desk.article();
    assert_eq!(article.title(), "The ferry is very late");
    assert_eq!(article.published.map(|it| it.to_string()).as_deref(), Some("2031-05-14"));
    assert_eq!(article.credits[0].names, ["Gil Dorn", "Hanna Voss"]);
    assert_eq!(desk.view().event.place.as_deref(), Some("Port Lune"));
    assert_eq!(outline(&desk), said, "what was said of the statements is kept");
    let blocks: Vec<&str> = article.blocks.iter().map(|it| article.slice(it.range)).collect();
    assert_eq!(blocks.last(), Some(&"By Gil Dorn and Hanna Voss"));

    let after = (desk.article().clone(), desk.view().clone());
    let (again, lost) = Desk::replay(&desk.draft());
    assert_eq!(lost, []);
    assert_eq!((again.article(), again.view()), (&after.0, &after.1));
    for _ in 0..4 {
        assert!(desk.undo());
    }
    assert_eq!((desk.article().clone(), desk.view().clone()), before);
}

#[test]
fn they_are_kept_over_another_text() {
    let mut desk = open(STORY);
    desk.apply(Operation::Headline("Mine".to_owned())).unwrap();
    desk.apply(Operation::Byline(String::new())).unwrap();
    desk.paste(&format!("{STORY}\n\n(Photos: Gil Dorn)"));
    assert_eq!(desk.article().title(), "Mine");
    assert!(desk.article().blocks.iter().all(|it| it.kind != BlockKind::Credits));
    desk.undo();
    desk.undo();
    desk.undo();
    assert_eq!(desk.article().title(), "The ferry is late");
}

#[test]
fn what_the_file_itself_gives_is_kept_under_another_headline() {
    let file = r#"{"headline": "T", "published": "2031-05-14", "credits": "By Gil Dorn", "body": ["“It floats,” said Ada Moor.", "Ben Sund waved twice."],
        "speakers": [{"name": "Ben Sund", "mentions": "Ben Sund"}],
        "statements": [{"speaker": "Ben Sund", "words": "waved twice"}]}"#;
    let mut desk = open(file);
    let said = outline(&desk);
    assert_eq!(said.last().unwrap(), "Ben Sund Reported: waved twice");
    desk.apply(Operation::Headline("A much longer headline".to_owned())).unwrap();
    assert_eq!(outline(&desk), said);
    assert_eq!(desk.article().credits[0].names, ["Gil Dorn"]);
    assert!(desk.article().published.is_some());
}
