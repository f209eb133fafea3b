//! What is exported opens again, and gives the same people, statements, checks and answers.

use crate::properties::{Numbers, edited, numbers};
use crate::{STORY, open, outline, which, who};
use proptest::prelude::*;
use rostrum::desk::takeaway::drawn;
use rostrum::desk::{Desk, Operation};
use rostrum::findings;
use rostrum::parse::parse;
use serde::Serialize;
use std::fs;

fn file(value: impl Serialize) -> String {
    serde_json::to_string(&value).unwrap()
}

/// Identifiers and outline: all that people see, and all that links lead to. A line break is a space where the article's own form
/// has none.
fn seen(desk: &Desk) -> (Vec<String>, Vec<String>) {
    let one_line = |it: String| it.split_whitespace().collect::<Vec<_>>().join(" ");
    let outline = outline(desk).into_iter().map(one_line).collect();
    (desk.view().statements.iter().map(|it| it.id.clone()).collect(), outline)
}

#[track_caller]
fn opened(source: &str, with: Option<&str>) -> Desk {
    let (desk, problems) = Desk::open(source, with);
    assert_eq!(problems, [], "{source} {with:?}");
    desk
}

/// Opens everything that is exported of a desk, of which `source` is the text.
#[track_caller]
fn check(desk: &Desk, source: &str) {
    let corrections = file(desk.corrections());
    let again = opened(source, Some(&corrections));
    assert_eq!(again.view(), desk.view(), "with the corrections");
    let (read, written) = (file(again.corrections()), corrections);
    let differ = read.bytes().zip(written.bytes()).take_while(|(a, b)| a == b).count();
    let rest = |it: &str| it.get(differ.saturating_sub(80)..).map(ToOwned::to_owned);
    assert_eq!(rest(&read), rest(&written), "the same answers");

    let found = file(findings::of(desk.article(), desk.view()));
    let again = opened(source, Some(&found));
    assert_eq!(seen(&again), seen(desk), "with the findings {found}");

    let whole = file(drawn(desk.article(), desk.view()));
    let again = opened(&whole, None);
    assert_eq!(seen(&again), seen(desk), "as an article {whole}");
    assert_eq!(again.article().title(), desk.article().title());
    let kinds = |desk: &Desk| desk.article().blocks.iter().map(|it| it.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&again), kinds(desk));
}

#[test]
fn an_edited_article() {
    let mut desk = open(STORY);
    let (gone, into) = (who(&desk, "Ben Sund"), who(&desk, "Cy Holm"));
    for operation in [
        Operation::Merge { who: gone, into },
        Operation::Confirm { which: which(&desk, "It floats") },
        Operation::NotStatement { which: which(&desk, "it was wet") },
        Operation::ConfirmPerson { who: who(&desk, "Ada Moor") },
    ] {
        desk.apply(operation).unwrap();
    }
    check(&desk, STORY);
}

#[test]
fn what_was_exported_is_edited_further() {
    let mut desk = open(STORY);
    let (gone, into) = (who(&desk, "Ben Sund"), who(&desk, "Cy Holm"));
    desk.apply(Operation::Merge { who: gone, into }).unwrap();
    let found = file(findings::of(desk.article(), desk.view()));
    let corrections = file(desk.corrections());
    for with in [&found, &corrections] {
        let mut again = opened(STORY, Some(with));
        let operation = Operation::NotPerson { who: who(&again, "Cy Holm") };
        again.apply(operation).unwrap();
        let names: Vec<&String> = again.view().speakers.iter().map(|it| &it.name).collect();
        assert_eq!(names, ["Ada Moor"]);
        check(&again, STORY);
        again.paste(&STORY.replace("Nobody waved.", "Everybody waved."));
        assert_eq!(again.lost(), []);
        assert_eq!(again.view().speakers.len(), 1, "the corrections are of the new text as well");
    }
}

#[test]
fn every_article_there_is() {
    let mut n_read = 0;
    for folder in fs::read_dir("tests/data").unwrap() {
        let path = folder.unwrap().path().join("article.txt");
        let Ok(source) = fs::read_to_string(&path) else { continue };
        let mut desk = open(&source);
        assert_eq!(parse(source.as_bytes()).article.text, desk.article().text);
        for statement in desk.view().statements.clone().iter().step_by(2) {
            let which = desk.which(statement);
            desk.apply(Operation::Confirm { which }).unwrap();
        }
        check(&desk, &source);
        n_read += 1;
    }
    assert!(8 < n_read, "{n_read}");
}

proptest! {
    #[test]
    fn whatever_an_editor_does(all in numbers()) {
        let all: Vec<Numbers> = all;
        let (desk, _) = edited(&all);
        check(&desk, STORY);
    }
}
