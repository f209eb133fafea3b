//! Findings written, read again, and read over a text that was edited since.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

#[path = "findings/packed.rs"]
mod packed;

use rostrum::article::Article;
use rostrum::findings;
use rostrum::parse::{self, Problem, parse, walk};
use rostrum::speakers::{Proceedings, extract, given};
use serde_json::{Value, json};
use std::fs;

/// The findings of an article as a file.
fn written(article: &Article) -> String {
    serde_json::to_string(&findings::of(article, &extract(article))).unwrap()
}

/// An article without anything that only its own format gives: as it is read in place.
fn bare(article: &Article) -> Article {
    let mut bare = article.clone();
    bare.given = rostrum::article::Given::default();
    (bare.published, bare.language, bare.place, bare.event_date) = (None, None, None, None);
    bare
}

/// What the file says of the text.
#[track_caller]
fn read(file: &str, text: &Article) -> (Article, Proceedings) {
    let mut article = bare(text);
    let problems = parse::findings(file.as_bytes(), &mut article).unwrap();
    assert!(problems.iter().all(|it| matches!(it, Problem::Field { .. })), "{problems:?}");
    let proceedings = given(&article);
    (article, proceedings)
}

/// Every statement as `id speaker kind [cue] source: words`, then every speaker.
fn outline(article: &Article, proceedings: &Proceedings) -> Vec<String> {
    let statements = proceedings.statements.iter().map(|it| {
        let words: Vec<&str> = it.content.iter().map(|&range| article.slice(range)).collect();
        let (cue, source) = (article.slice(it.cue), article.slice(it.source));
        format!(
            "{} {:?} [{cue}] {source} {:?} {:?} {}: {} | {}",
            it.id,
            it.kind,
            it.at,
            it.confidence,
            it.is_checked,
            words.join(" … "),
            article.slice(it.extent)
        )
    });
    let speakers = proceedings.speakers.iter().map(|it| {
        let mentions: Vec<usize> = it.mentions.iter().map(|range| range.start).collect();
        let appearances: Vec<&str> =
            it.appearances.iter().map(|it| article.slice(it.extent)).collect();
        format!(
            "{} {} {:?} {:?} {:?} {:?} {mentions:?} {appearances:?} {}",
            it.id, it.name, it.forms, it.kind, it.role, it.presence, it.is_checked
        )
    });
    let mut lines: Vec<String> = statements.chain(speakers).collect();
    lines.push(format!("{:?}", proceedings.event));
    lines
}

#[test]
fn what_is_written_reads_the_same() {
    let mut n_read = 0;
    for folder in fs::read_dir("tests/data").unwrap() {
        for name in ["article.txt", "article.html", "article.json"] {
            let Ok(bytes) = fs::read(folder.as_ref().unwrap().path().join(name)) else { continue };
            let article = parse(&bytes).article;
            let found = extract(&article);
            let (again, proceedings) = read(&written(&article), &article);
            assert_eq!(again.given.n_lost, 0, "{folder:?}");
            let (expected, found) = (outline(&article, &found), outline(&again, &proceedings));
            for (expected, found) in expected.iter().zip(&found) {
                assert_eq!(found, expected, "{folder:?}");
            }
            assert_eq!(found.len(), expected.len());
            n_read += 1;
        }
    }
    assert!(10 < n_read, "{n_read}");
}

/// What an editor has said of three statements and two speakers; Cy Holm is left to the rules.
const EDITED: &str = r#"{
  "headline": "Ferry opens",
  "body": ["“It floats,” said Ada Moor. “It sails,” said Ben Sund. The harbour was too shallow, Moor added. “It sank,” said Cy Holm."],
  "speakers": [{ "name": "Ada Moor", "checked": true }, { "name": "Ben Sund", "checked": false }],
  "statements": [
    { "speaker": "Ada Moor", "text": "“It floats,”", "confidence": "sure", "checked": true },
    { "speaker": "Ben Sund", "text": "“It sails,”", "confidence": "likely" },
    { "speaker": "Ada Moor", "text": "The harbour was too shallow", "confidence": "unsure" }
  ]
}"#;

#[test]
fn what_an_editor_has_checked_and_how_sure_it_is_are_kept() {
    let article = parse(EDITED.as_bytes()).article;
    let file: Value = serde_json::from_str(&written(&article)).unwrap();
    let fields = |list: &str, names: [&str; 2]| {
        let list = file[list].as_array().unwrap().clone();
        list.into_iter().map(|it| names.map(|name| it[name].clone())).collect::<Vec<_>>()
    };
    assert_eq!(
        fields("statements", ["confidence", "checked"]),
        [
            [json!("sure"), json!(true)],
            [json!("likely"), Value::Null],
            [json!("unsure"), Value::Null],
            [Value::Null, Value::Null],
        ]
    );
    assert_eq!(
        fields("speakers", ["name", "checked"]),
        [
            [json!("Ada Moor"), json!(true)],
            [json!("Ben Sund"), Value::Null],
            [json!("Cy Holm"), Value::Null],
        ]
    );
    let (again, proceedings) = read(&file.to_string(), &article);
    assert_eq!(outline(&again, &proceedings), outline(&article, &extract(&article)));
    assert_eq!(
        serde_json::to_value(findings::of(&again, &proceedings)).unwrap()["speakers"],
        file["speakers"]
    );
}

#[test]
fn what_is_wrong_in_findings_is_told() {
    let file = json!({
        "complete": true,
        "speakers": [{ "id": "ada-moor", "name": "Ada Moor" }],
        "statements": [
            { "speaker": "ada-moor", "words": ["“It floats,”"] },
            { "speaker": "ada-mor", "words": ["The harbour was too shallow"] },
            { "speaker": "ada-mor", "words": ["“and how.”"] },
            { "speaker": "Ada Moor", "words": ["It rained in Dorn."] },
        ],
    });
    let problems = |file: Value| {
        let problems = parse::findings(file.to_string().as_bytes(), &mut story(STORY)).unwrap();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        problems(file.clone()),
        [
            "“statements[1].speaker” is neither id nor name of a listed speaker; one by that name was added.",
            "“statements[3].words” does not stand in the article word for word; the statement was left out.",
        ]
    );
    // An editor's differences list only those of whom there is something to say.
    let mut differences = file;
    differences["complete"] = json!(false);
    assert_eq!(problems(differences).len(), 1);
}

const STORY: &str = "<article><h1>Ferry opens</h1><p>“It floats,” said <b>Ada Moor</b>, the mayor. “It floats,” \
    said Ben Sund, “and how.”</p><p>The harbour was too shallow, Moor added. Cy Holm waved.</p></article>";

fn story(html: &str) -> Article {
    walk(html.as_bytes(), None).unwrap().article
}

/// Who said what, in the words of the edited text.
#[track_caller]
fn check_edited(edit: (&str, &str), expected: &[&str], n_lost: usize) {
    let file = written(&story(STORY));
    assert!(STORY.contains(edit.0), "{edit:?}");
    let (article, proceedings) = read(&file, &story(&STORY.replace(edit.0, edit.1)));
    let said = proceedings.statements.iter().map(|it| {
        let words: Vec<&str> = it.content.iter().map(|&range| article.slice(range)).collect();
        format!("{}: {}", proceedings.speaker_of(it).unwrap().name, words.join(" … "))
    });
    assert_eq!(said.collect::<Vec<_>>(), expected, "{edit:?}");
    assert_eq!(article.given.n_lost, n_lost, "{edit:?}");
}

#[test]
fn edits_elsewhere_lose_nothing() {
    let all = [
        "Ada Moor: “It floats,”",
        "Ben Sund: “It floats,” … “and how.”",
        "Ada Moor: The harbour was too shallow",
    ];
    check_edited(("<h1>", "<h1>"), &all, 0);
    check_edited(("<h1>", "<p>“It floats,” everybody says.</p><h1>"), &all, 0);
    check_edited((" Cy Holm waved.", ""), &all, 0);
    check_edited(("</p><p>", " "), &all, 0);
    check_edited((", the mayor", ""), &all, 0);
    check_edited(("<article>", "<article><p>Updated.</p>"), &all, 0);
}

#[test]
fn other_marks_and_spaces_are_the_same_words() {
    let others = [
        "Ada Moor: \"It floats,\"",
        "Ben Sund: “It floats,” … “and how.”",
        "Ada Moor: The harbour was too shallow",
    ];
    check_edited(("“It floats,” said <b>", "\"It  floats,\" said <b>"), &others, 0);
}

#[test]
fn words_that_are_gone_are_left_out_and_counted() {
    check_edited(
        ("The harbour was too shallow, Moor added. ", ""),
        &["Ada Moor: “It floats,”", "Ben Sund: “It floats,” … “and how.”"],
        1,
    );
    // What is left of a split quotation stays.
    check_edited(
        (", “and how.”", "."),
        &[
            "Ada Moor: “It floats,”",
            "Ben Sund: “It floats,”",
            "Ada Moor: The harbour was too shallow",
        ],
        0,
    );
}

#[test]
fn findings_of_another_article_find_nothing() {
    let (article, proceedings) = read(&written(&story(STORY)), &story("<p>It rained in Dorn.</p>"));
    assert_eq!(proceedings.statements, []);
    assert_eq!(article.given.n_lost, 3);
}

#[track_caller]
fn check_refused(file: &str, expected: &str) {
    let mut article = story(STORY);
    let before = article.clone();
    let problem = parse::findings(file.as_bytes(), &mut article).unwrap_err();
    assert_eq!(problem.to_string(), expected, "{file}");
    assert_eq!(article, before, "{file}");
}

#[test]
fn what_is_no_findings_is_refused() {
    let sentence = "This file holds no findings: it names neither speakers nor statements.";
    check_refused("", sentence);
    check_refused("<p>Not found</p>", sentence);
    check_refused("[]", sentence);
    check_refused(r#"{"headline": "Ferry opens", "body": ["It rained."]}"#, sentence);
    check_refused(
        r#"{"version": 2, "speakers": []}"#,
        "“version” is not one of the words allowed there; it was left out.",
    );
}

#[test]
fn findings_that_are_cut_off_are_read_as_far_as_they_go() {
    let file = written(&story(STORY));
    let at = file.find("Ben Sund").unwrap();
    for end in (0..file.len()).filter(|&end| file.is_char_boundary(end)) {
        let mut article = story(STORY);
        let read = parse::findings(&file.as_bytes()[..end], &mut article);
        assert_eq!(read.is_ok(), file.find("\"speakers\":[").unwrap() + 11 < end, "{end} {at}");
        drop(given(&article));
    }
}

#[test]
fn anchors_that_match_twice_go_by_what_is_around_them() {
    let text_from = |words: Value| {
        let statement = json!({ "id": "x", "speaker": "Ada", "words": words });
        let file = json!({ "speakers": [{ "name": "Ada" }], "statements": [statement] });
        let (article, proceedings) = read(&file.to_string(), &story(STORY));
        article.text[proceedings.statements[0].content[0].start..].to_owned()
    };
    let first = text_from(json!("It floats"));
    assert!(first.starts_with("It floats,” said Ada"), "{first}");
    for anchor in [
        json!({ "exact": "It floats", "suffix": ",” said Ben" }),
        json!({ "exact": "It floats", "prefix": "the mayor. “" }),
        json!([{ "exact": "It floats", "prefix": "mayor. \"", "suffix": ",\" said Cy" }]),
    ] {
        let second = text_from(anchor.clone());
        assert!(second.starts_with("It floats,” said Ben"), "{anchor}: {second}");
    }
}

#[test]
fn a_passage_may_go_over_several_paragraphs() {
    let text = parse(
        "Ferry opens\n\nAda Moor said: “It floats.\n\n“And it sails.” The quay was full."
            .as_bytes(),
    );
    let passage = "said: “It floats.\n\n“And it sails.”";
    let file = json!({ "version": 1, "complete": true, "speakers": [{ "id": "ada", "name": "Ada Moor" }], "statements": [{
        "speaker": "ada", "words": ["“It floats.", "“And it sails.”"], "source": "Ada Moor", "cue": "said", "passage": passage,
    }] });
    let (article, proceedings) = read(&file.to_string(), &text.article);
    assert_eq!(article.slice(proceedings.statements[0].extent), passage);
}
