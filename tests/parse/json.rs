//! JSON itself: unknown formats, files that are cut off or broken, and values of the wrong type.

use crate::check;
use crate::hostile::invariants::check_article;
use rostrum::parse::parse;

const UNTITLED: &str = "! This article has no headline.";
const CUT: &str = "! This JSON file ends in the middle; what could be read is shown.";
/// What is said where nothing is read. A page says the same as where something is.
const NOTHING: &str = if cfg!(feature = "formats") {
    "! Nothing in this file could be read as an article."
} else {
    OTHER
};
const OTHER: &str =
    "! This JSON file is in no form that is known; what looks like a headline and a text is shown.";

const WHOLE: &str = r#"{"headline": "Ferry opens", "published": "2031-05-14", "body": ["It rained.", "“It floats,” said Ada Moor."],
    "speakers": [{"name": "Ada Moor", "role": "mayor"}], "statements": [{"speaker": "Ada Moor", "text": "It floats"}]}"#;

#[test]
fn a_whole_file() {
    check(
        WHOLE,
        &[
            "published 2031-05-14",
            "headline Ferry opens",
            "paragraph It rained.",
            "paragraph “It floats,” said Ada Moor.",
        ],
    );
}

#[test]
fn a_file_that_is_cut_off() {
    check(
        r#"{"headline": "Ferry opens", "body": ["It rained.", "Nobody st"#,
        &["headline Ferry opens", "paragraph It rained.", "paragraph Nobody st", CUT],
    );
    check(
        r#"{"headline": "Ferry"#,
        &["headline Ferry", CUT, "! This article has a headline but no text below it."],
    );
    for end in (1..WHOLE.len()).filter(|&end| WHOLE.is_char_boundary(end)) {
        let parsed = parse(&WHOLE.as_bytes()[..end]);
        check_article(&parsed.article);
        assert!(!parsed.problems.is_empty(), "cut off at {end}");
    }
}

#[test]
fn a_file_with_a_mistake() {
    let mistake = |line: usize| {
        format!("! This JSON file has a mistake in line {line}; what could be read is shown.")
    };
    check(
        "{\"headline\": \"Ferry\",\n \"place\": oops,\n \"body\": [\"It rained.\"]}",
        &["headline Ferry", "paragraph It rained.", &mistake(2)],
    );
    check(
        "{\"headline\" \"Ferry\", \"body\": \"It rained.\"}",
        &["headline Ferry", "paragraph It rained.", &mistake(1)],
    );
    check(
        "{\"headline\": \"Ferry\", \"body\": [\"It rained.\"}",
        &["headline Ferry", "paragraph It rained.", &mistake(1)],
    );
    // Superfluous commas and single quotation marks do no harm.
    check(
        "{'headline': 'Ferry', \"body\": [\"It rained.\",],}",
        &["headline Ferry", "paragraph It rained."],
    );
}

#[test]
fn what_strings_may_hold() {
    check(
        r#"{"headline": "A\"b\\c\/d\u00e9\uD83D\uDE00\ud800x\u12", "body": "One.\n\nTwo lines.\r\n\r\nThree."}"#,
        &[
            "headline A\"b\\c/dé😀\u{fffd}x\u{fffd}12",
            "paragraph One.",
            "paragraph Two lines.",
            "paragraph Three.",
        ],
    );
}

#[test]
fn depth_is_no_matter() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for close in [close, ""] {
            let deep = [open.repeat(100_000), close.repeat(100_000)].concat();
            let file = format!("{{\"headline\": \"T\", \"body\": [\"One.\", {deep}, \"Two.\"]}}");
            let article = parse(file.as_bytes()).article;
            check_article(&article);
            assert_eq!(article.slice(article.blocks[0].range), "One.");
        }
    }
}

#[test]
fn forms_that_are_not_known() {
    check(
        r#"{"title": "Ferry opens", "content": "<p>It rained.</p>", "id": 7}"#,
        &["headline Ferry opens", "paragraph It rained.", OTHER],
    );
    check(r#"{"status": 404, "message": "No such article"}"#, &[NOTHING]);
    check("{}", &[NOTHING]);
    check(r#"[{"id": 1}, {"id": 2}]"#, &[NOTHING]);
    check(r#"{"@context": "https://schema.org", "@type": "Recipe", "name": "Soup"}"#, &[NOTHING]);
}

#[test]
fn text_that_only_starts_like_json() {
    check(
        "[Editor's note: it rained.]\n\nIt did.",
        &["headline [Editor's note: it rained.]", "paragraph It did."],
    );
    check("{curly} news\n\nIt rained.", &["headline {curly} news", "paragraph It rained."]);
}

#[test]
fn wrong_types_name_their_path() {
    check(
        r#"{"headline": 5, "published": "someday", "language": ["en"], "place": {}, "body": ["One.", 2, {"type": "heading"},
           {"text": 3}, {"type": "paragraph", "text": "Four.", "at": "late"}], "speaker": [],
           "speakers": [{"role": "mayor"}, "Ada", {"name": "Ada Moor", "kind": "mayor", "presence": 1}, {"name": "Ada Moor"}],
           "statements": [{"speaker": 7, "text": "One"}, {"text": "One"}, {"speaker": "Ada Moor"}, [],
           {"speaker": "Ada Moor", "text": "Nobody said"}, {"speaker": "Ada Moor", "paragraph": 9, "text": "One"}], "complete": "yes"}"#,
        &[
            "paragraph One.",
            "paragraph Four.",
            "! “speaker” is no field of an article; it was left out.",
            "! “headline” should be text in quotation marks; it was left out.",
            "! “body[1]” should be text in quotation marks; it was left out.",
            "! “body[3].text” should be text in quotation marks; it was left out.",
            "! “body[4].at” is no date or time that can be read, such as 2031-05-14 or 09:30; it was left out.",
            "! “published” is no date or time that can be read, such as 2031-05-14 or 09:30; it was left out.",
            "! “language” should be text in quotation marks; it was left out.",
            "! “place” should be text in quotation marks; it was left out.",
            "! “complete” should be true or false; it was left out.",
            "! “speakers[0].name” is missing; what it belongs to was left out.",
            "! “speakers[1]” should be an object in curly brackets; it was left out.",
            "! “speakers[2].kind” is not one of the words allowed there; it was left out.",
            "! “speakers[2].presence” should be text in quotation marks; it was left out.",
            "! “speakers[3]” is there twice; the second was left out.",
            "! “statements[0].speaker” should be text in quotation marks; it was left out.",
            "! “statements[1].speaker” is missing; what it belongs to was left out.",
            "! “statements[2].text” is missing; what it belongs to was left out.",
            "! “statements[3]” should be an object in curly brackets; it was left out.",
            "! “statements[4].text” does not stand in the article word for word; the statement was left out.",
            "! “statements[5].paragraph” is not the number of a paragraph; the words were looked for in the whole article.",
            UNTITLED,
        ],
    );
    check(
        r#"{"headline": "T", "body": 5, "statements": {}, "speakers": "Ada"}"#,
        &[
            "headline T",
            "! “body” should be a list in square brackets; it was left out.",
            "! “speakers” should be a list in square brackets; it was left out.",
            "! “statements” should be a list in square brackets; it was left out.",
            "! This article has a headline but no text below it.",
        ],
    );
    check(
        r#"{"headline": "T", "published": "2031-02-30", "body": "One."}"#,
        &[
            "headline T",
            "paragraph One.",
            "! There is no day 2031-02-30, so this article is shown without its date.",
        ],
    );
}

#[test]
fn each_kind_of_block() {
    check(
        r#"{"headline": "T", "language": "en-GB", "place": "Port Lune", "credits": "By Ada Moor and Ben Sund", "body": ["One.",
           {"type": "heading", "text": "Two", "level": 3}, {"type": "list-item", "text": "Three"},
           {"type": "list-item", "text": "Four", "ordered": true}, {"type": "quote", "text": "Five"},
           {"type": "figure", "src": "a.jpg", "alt": "A ferry", "text": "Six"}, {"type": "figure", "src": "b.jpg"},
           {"type": "caption", "text": "Seven"}, {"text": "Eight", "at": "09:30"}, {"text": "Nine", "at": "2031-05-14T10:00Z"}]}"#,
        &[
            "language en-GB",
            "place Port Lune",
            "headline T",
            "paragraph One.",
            "heading 3 Two",
            "item Three",
            "counted item Four",
            "quote Five",
            "figure <a.jpg> (A ferry) Six",
            "figure <b.jpg> ()",
            "caption Seven",
            "paragraph at 09:30 Eight",
            "paragraph at 10:00 Nine",
            "credits By Ada Moor and Ben Sund",
            " = Ada Moor | Ben Sund",
        ],
    );
}
