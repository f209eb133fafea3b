//! Corrections that do not fit the article, each with its sentence.

use rostrum::article::Article;
use rostrum::desk::{Desk, Doubt, doubts};
use rostrum::parse::{self, parse};
use rostrum::speakers::{corrected, extract};

const STORY: &str = "Ferry opens\n\n“It floats,” said Ada Moor. “It leaks,” said Ben Sund. “It sank,” said Cy Holm. Moor waved.";

/// The article with the corrections, and the doubts about these.
fn read(corrections: &str) -> (Article, Vec<Doubt>) {
    let mut article = parse(STORY.as_bytes()).article;
    let found = extract(&article);
    parse::corrections(corrections.as_bytes(), &mut article).unwrap();
    let doubts = doubts(&article, &found);
    (article, doubts)
}

#[track_caller]
fn check(corrections: &str, expected: &[&str]) {
    let sentences: Vec<String> = read(corrections).1.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, expected, "{corrections}");
}

#[test]
fn nothing_is_doubtful_in_what_fits() {
    check(
        r#"{"speakers": [{"name": "Ada Moor", "same": "ben-sund"}, {"name": "Cy Holm", "not": true}, {"name": "Dee Rask", "different": "Moor"}],
            "statements": [{"speaker": "Dee Rask", "words": "It leaks"}, {"words": "It floats", "not": true}]}"#,
        &[],
    );
}

#[test]
fn people_who_were_not_found() {
    check(
        r#"{"speakers": [{"name": "Ed Vane", "not": true}, {"name": "Ada Moor", "same": ["Bobby Sund"], "different": "fay"}]}"#,
        &[
            "“Ed Vane” was not found in this article, so nobody was left out.",
            "“Bobby Sund” was not found in this article, so nobody was merged with “Ada Moor”.",
            "“fay” was not found in this article, so there is nobody to tell “Ada Moor” from.",
        ],
    );
}

#[test]
fn the_same_person_in_a_circle() {
    let circle = r#"{"speakers": [{"name": "Ada Moor", "same": "Cy Holm"}, {"name": "Ben Sund", "same": "Ada Moor"}, {"name": "Cy Holm", "same": "ben-sund"}, {"name": "Dee Rask"}]}"#;
    // By an identifier that only the article knows, the circle is not seen, and the people are merged all the same.
    check(circle, &[]);
    let circle = circle.replace("ben-sund", "Ben Sund");
    check(
        &circle,
        &[
            "“Ada Moor”, “Ben Sund”, “Cy Holm”: each is said to be the same as another of these; they are one person now, with the last name.",
        ],
    );
    let (article, _) = read(&circle);
    let bare = parse(STORY.as_bytes()).article;
    let names = corrected(&article, extract(&bare)).speakers.into_iter().map(|it| it.name);
    assert_eq!(names.collect::<Vec<_>>(), ["Cy Holm", "Dee Rask"]);
}

#[test]
fn one_person_and_two_at_once() {
    check(
        r#"{"speakers": [{"name": "Ada Moor", "same": "Ben Sund", "different": ["Ben Sund"]}]}"#,
        &[
            "“Ben Sund” is said to be the same person as “Ada Moor” and a different one; they were merged.",
        ],
    );
}

#[test]
fn words_that_are_two_statements() {
    check(
        r#"{"statements": [{"speaker": "Ada Moor", "words": "It floats"}, {"speaker": "Ben Sund", "words": "floats,” said"}, {"words": "It floats", "not": true}]}"#,
        &[
            "“It floats” is given as a statement and as none; it was kept as a statement.",
            "“It floats” and “floats,” said” are given as two statements, but share words; both are kept.",
            "“floats,” said” is given as a statement and as none; it was kept as a statement.",
        ],
    );
}

#[test]
fn corrections_of_another_article() {
    check(
        r#"{"statements": [{"speaker": "Ada Moor", "words": "It burns"}, {"words": "It sinks", "not": true}]}"#,
        &["None of these words is in this article: the corrections are of another one."],
    );
}

#[test]
fn the_desk_tells_them_when_it_opens() {
    let other = r#"{"headline": "Another", "speakers": [], "statements": [{"speaker": "Ed Vane", "words": "It burns"}]}"#;
    let (desk, problems) = Desk::open(STORY, Some(other));
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "“statements[0].words” does not stand in the article word for word; the statement was left out."
        ]
    );
    assert_eq!(desk.doubts(), [Doubt::OtherArticle]);
    let (own, _) = Desk::open(STORY, None);
    assert_eq!(own.doubts(), []);
    assert_eq!(desk.view().statements, own.view().statements);
    // A file that is no corrections at all changes nothing.
    for none in ["", "[]", "{", r#"{"version": 2, "speakers": []}"#, "<p>It burns.</p>"] {
        let (desk, problems) = Desk::open(STORY, Some(none));
        assert!(!problems.is_empty(), "{none}");
        assert_eq!(desk.view(), own.view(), "{none}");
    }
}

#[test]
fn every_doubt_is_explained_to_editors() {
    let page = std::fs::read_to_string("docs/editor.md").unwrap();
    let of = || "Ada Moor".to_owned();
    let vane = || "Ed Vane".to_owned();
    let floats = || "It floats".to_owned();
    let all = [
        Doubt::OtherArticle,
        Doubt::NobodyLeftOut { name: vane() },
        Doubt::NobodyMerged { name: vane(), of: of() },
        Doubt::NobodyApart { name: vane(), of: of() },
        Doubt::Circle { names: vec![of(), "Ben Sund".to_owned()] },
        Doubt::SameAndDifferent { name: of(), other: "Ben Sund".to_owned() },
        Doubt::Overlap { first: floats(), second: "it floats, and it sails".to_owned() },
        Doubt::NoStatement { words: floats() },
    ];
    for doubt in all {
        assert!(
            page.contains(&format!("| {doubt} | ")),
            "docs/editor.md does not explain: {doubt}"
        );
    }
}
