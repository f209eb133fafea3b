//! What an editor brings: an article, findings of one, both in one file; and findings that come after or before their article.

use crate::{STORY, open, outline, which, who};
use rostrum::desk::brought::{Brought, brought};
use rostrum::desk::takeaway::{OneFile, drawn, for_cms};
use rostrum::desk::{Desk, Doubt, Operation};
use rostrum::findings;
use serde::Serialize;

fn file(value: impl Serialize) -> String {
    serde_json::to_string(&value).unwrap()
}

/// A desk with an answer in it.
fn answered() -> Desk {
    let mut desk = open(STORY);
    desk.apply(Operation::Reassign { which: which(&desk, "It sank"), to: who(&desk, "Ada Moor") })
        .unwrap();
    desk.apply(Operation::NotStatement { which: which(&desk, "it was wet") }).unwrap();
    desk
}

#[track_caller]
fn article(text: &str) -> (String, Option<String>) {
    match brought(text.to_owned()) {
        Brought::Article { source, answers } => (source, answers),
        answers @ Brought::Answers { .. } => panic!("{answers:?}"),
    }
}

#[test]
fn findings_and_changes_are_answers_of_an_article_elsewhere() {
    let desk = answered();
    for written in [file(findings::of(desk.article(), desk.view())), file(desk.corrections())] {
        let Brought::Answers { file, headline } = brought(written.clone()) else {
            panic!("an article: {written}")
        };
        assert_eq!((file, &*headline), (written, "The ferry is late"));
    }
}

#[test]
fn everything_else_is_an_article() {
    let whole = file(drawn(answered().article(), answered().view()));
    let linked =
        r#"{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "It sank"}"#;
    for text in [STORY, &whole, linked, "{", "{}", "[]", "", "<p>It sank.</p>", "{\"speakers\": "] {
        assert_eq!(article(text), (text.to_owned(), None));
    }
}

#[test]
fn what_a_content_system_and_a_page_in_one_file_hold_opens_again() {
    let desk = answered();
    let pasted = for_cms(desk.article(), desk.view(), "story");
    let (source, answers) = article(&pasted);
    let (again, problems) = Desk::open(&source, answers.as_deref());
    assert_eq!((outline(&again), problems), (outline(&desk), vec![]));

    let (whole, article_of) = (file(drawn(desk.article(), desk.view())), desk.article());
    let page = OneFile {
        article: article_of,
        source: &whole,
        language: "en",
        words: Some("{}"),
        script: "1",
        module: "AA==",
    };
    let (source, answers) = article(&page.html());
    assert_eq!((&source, &answers), (&whole, &None));
    assert_eq!(outline(&Desk::open(&source, None).0), outline(&desk));
}

#[test]
fn answers_come_after_their_article_and_can_be_undone() {
    let desk = answered();
    let written = file(desk.corrections());
    let mut other = open(STORY);
    other.apply(Operation::ConfirmPerson { who: who(&other, "Cy Holm") }).unwrap();
    let before = outline(&other);
    assert_eq!(other.answer(&written), Ok(vec![]));
    let confirmed = |desk: &Desk| {
        desk.view()
            .speakers
            .iter()
            .filter(|it| it.is_checked)
            .map(|it| it.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(confirmed(&other), vec!["Cy Holm"], "what was done before is done to it");
    let sunk = which(&other, "It sank");
    assert_eq!(sunk.who.name, "Ada Moor");
    let after = outline(&other);

    let (again, lost) = Desk::replay(&other.draft());
    assert_eq!((outline(&again), lost), (after.clone(), vec![]), "and it is kept");
    assert!(other.undo());
    assert_eq!(outline(&other), before);
    assert!(other.redo());
    assert_eq!(outline(&other), after);
    // A later text keeps them.
    other.paste(&STORY.replace("Nobody waved.", "Everybody waved."));
    assert_eq!(which(&other, "It sank").who.name, "Ada Moor");
}

#[test]
fn a_file_that_says_nothing_changes_nothing() {
    let mut desk = answered();
    let before = outline(&desk);
    let draft = desk.draft();
    for text in ["", "{", "[]", "Ada Moor said it sank."] {
        assert!(desk.answer(text).is_ok_and(|it| !it.is_empty()), "{text}");
        assert_eq!((outline(&desk), desk.draft()), (before.clone(), draft.clone()));
    }
}

fn confirmed(desk: Desk) -> Desk {
    let mut desk = desk;
    desk.apply(Operation::Confirm { which: which(&desk, "It turns") }).unwrap();
    desk
}

#[test]
fn answers_of_another_article_are_told() {
    let other = open("The mill\n\n“It turns,” said Dee Rask.");
    let mut desk = answered();
    let before = outline(&desk);
    for written in
        [file(findings::of(other.article(), other.view())), file(confirmed(other).corrections())]
    {
        assert_eq!(desk.answer(&written), Err(Doubt::OtherArticle));
        assert_eq!(outline(&desk), before);
    }
}

#[test]
fn a_statement_that_names_nobody_is_told_and_no_other_is_lost() {
    let by_hand = r#"{ "statements": [
        { "words": "“It floats,”" },
        { "words": "“It sank,”", "speaker": "Ada Moor" },
        { "words": "it was wet", "not": true }
    ] }"#;
    let (desk, problems) = Desk::open(STORY, Some(by_hand));
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("statements[0].speaker"), "{told:?}");
    assert_eq!(which(&desk, "It sank").who.name, "Ada Moor");
    assert_eq!(which(&desk, "It floats").who.name, "Ada Moor", "as it was found");
}
