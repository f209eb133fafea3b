//! What the editor's desk does, without its page.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on panics")]

#[path = "desk/article.rs"]
mod article;
#[path = "desk/brought.rs"]
mod brought;
#[path = "desk/docx.rs"]
mod docx;
#[path = "desk/doubts.rs"]
mod doubts;
#[path = "desk/drafts.rs"]
mod drafts;
#[path = "desk/edges.rs"]
mod edges;
#[path = "desk/history.rs"]
mod history;
#[path = "desk/keys.rs"]
mod keys;
#[path = "desk/merging.rs"]
mod merging;
#[path = "desk/operations.rs"]
mod operations;
#[path = "desk/out.rs"]
mod out;
#[path = "desk/overview.rs"]
mod overview;
#[path = "desk/page_texts.rs"]
mod page_texts;
#[path = "desk/paste.rs"]
mod paste;
#[path = "desk/pasted.rs"]
mod pasted;
#[path = "desk/pieces.rs"]
mod pieces;
#[path = "desk/properties.rs"]
mod properties;
#[path = "desk/refused.rs"]
mod refused;
#[path = "desk/round_trip.rs"]
mod round_trip;
#[path = "desk/takeaway.rs"]
mod takeaway;
#[path = "desk/way.rs"]
mod way;
#[path = "desk/words.rs"]
mod words;

use rostrum::article::{Article, TextRange};
use rostrum::desk::{Desk, Which, Who};
use rostrum::parse::{self, parse};
use rostrum::speakers::{Proceedings, corrected, extract};

/// Three people, five statements.
const STORY: &str = "The ferry is late\n\n\
    “It floats,” said Mayor Ada Moor. “It leaks,” said Ben Sund, “and how.”\n\n\
    “It sank,” said Cy Holm. Moor added that it was wet.\n\n\
    Nobody waved. Everybody went home, and the harbour was quiet.";

fn open(source: &str) -> Desk {
    let (desk, problems) = Desk::open(source, None);
    assert_eq!(problems, []);
    desk
}

/// The words of a statement.
fn words(article: &Article, content: &[TextRange]) -> String {
    content.iter().map(|&part| article.slice(part)).collect::<Vec<_>>().join(" … ")
}

#[track_caller]
fn who(desk: &Desk, name: &str) -> Who {
    let speakers = &desk.view().speakers;
    Desk::who(speakers.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("no {name}")))
}

/// The statement with these words in it.
#[track_caller]
fn which(desk: &Desk, part: &str) -> Which {
    let mut statements = desk.view().statements.iter();
    let found = statements.find(|it| words(desk.article(), &it.content).contains(part));
    desk.which(found.unwrap_or_else(|| panic!("no {part}")))
}

/// The range of some words of the article.
#[track_caller]
fn range(desk: &Desk, part: &str) -> TextRange {
    let at = desk.article().text.find(part).unwrap_or_else(|| panic!("no {part}"));
    TextRange::new(at, at + part.len())
}

/// Everybody, then everything said.
fn outline(desk: &Desk) -> Vec<String> {
    lines(desk.article(), desk.view())
}

fn lines(article: &Article, view: &Proceedings) -> Vec<String> {
    let checked = |is_checked: bool| if is_checked { " ✓" } else { "" };
    let speakers = view.speakers.iter().map(|it| {
        let about = [&it.role, &it.affiliation].map(|it| it.clone().map(|it| format!(", {it}")));
        let about: String = about.into_iter().flatten().collect();
        format!("{} = {}{about}, {:?}{}", it.id, it.name, it.presence, checked(it.is_checked))
    });
    let statements = view.statements.iter().map(|it| {
        let at = it.at.map(|it| format!(" at {:02}:{:02}", it.hour(), it.minute()));
        let name = view.speaker_of(it).map_or("nobody", |it| &it.name);
        format!(
            "{name} {:?}{}: {}{}",
            it.kind,
            at.unwrap_or_default(),
            words(article, &it.content),
            checked(it.is_checked)
        )
    });
    speakers.chain(statements).collect()
}

/// Asserts that the desk's corrections, read beside the text by whoever has nothing else, make the same of it.
#[track_caller]
fn check_corrections(desk: &Desk, source: &str) {
    let file = serde_json::to_string(&desk.corrections()).unwrap();
    let mut article = parse(source.as_bytes()).article;
    let found = extract(&article);
    assert_eq!(parse::corrections(file.as_bytes(), &mut article), Ok(vec![]), "{file}");
    assert_eq!(article.given.n_lost, 0, "{file}");
    let (read, shown) = (corrected(&article, found), desk.view());
    let lines = |it: &Proceedings| format!("{it:#?}").lines().map(String::from).collect::<Vec<_>>();
    for (idx, (read, shown)) in lines(&read).iter().zip(&lines(shown)).enumerate() {
        assert_eq!(read, shown, "line {idx} after {file}");
    }
    assert_eq!(&read, shown, "{file}");
}
