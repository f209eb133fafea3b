//! What content systems send as JSON.

use crate::check;

#[test]
fn wordpress() {
    check(
        r#"{"id": 7, "date": "2031-05-14T09:30:00", "title": {"rendered": "Ferry opens &#8211; at last"},
        "content": {"rendered": "<p>&#8220;It floats,&#8221; said Ada Moor.</p>\n<p>It rained.</p>", "protected": false},
        "excerpt": {"rendered": "<p>It opens.</p>"}}"#,
        &[
            "published 2031-05-14",
            "headline Ferry opens – at last",
            "paragraph “It floats,” said Ada Moor.",
            "paragraph It rained.",
        ],
    );
    check(
        r#"[{"title": {"rendered": "A"}, "content": {"rendered": "<p>One.</p>"}}, {"title": {"rendered": "B"}}]"#,
        &[
            "headline A",
            "paragraph One.",
            "! This file has several articles; the first of them was read.",
        ],
    );
}

/// One article with its author, as two systems send it.
const FERRY_BY_ADA_MOOR: [&str; 5] = [
    "published 2031-05-14",
    "headline Ferry opens",
    "paragraph It rained.",
    "credits Ada Moor",
    " = Ada Moor",
];

#[test]
fn the_guardian_ghost_and_json_feed() {
    check(
        r#"{"response": {"status": "ok", "content": {"webTitle": "Ferry", "webPublicationDate": "2031-05-14T08:00:00Z",
        "fields": {"headline": "Ferry opens", "body": "<p>It rained.</p>", "byline": "Ada Moor"}}}}"#,
        &FERRY_BY_ADA_MOOR,
    );
    check(
        r#"{"posts": [{"title": "Ferry opens", "html": "<p>It rained.</p>", "published_at": "2031-05-14T08:00:00.000+00:00",
        "primary_author": {"name": "Ada Moor"}}]}"#,
        &FERRY_BY_ADA_MOOR,
    );
    check(
        r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Log", "items": [{"id": "1", "title": "Ferry opens",
        "content_text": "It rained.\n\nIt poured.", "date_published": "2031-05-14T08:00:00Z"}, {"id": "2"}]}"#,
        &[
            "published 2031-05-14",
            "headline Ferry opens",
            "paragraph It rained.",
            "paragraph It poured.",
            "! This file has several articles; the first of them was read.",
        ],
    );
}

#[test]
fn no_message_says_that_nothing_is_shown() {
    let nothing = "! Nothing in this file could be read as an article.";
    check(r#"{"compilerOptions": {"target": "es2022"}}"#, &[nothing]);
    check(r#"{"compilerOptions": {"target": "#, &[nothing]);
    check(r#"{"@type": "Recipe", "name": "Soup"}"#, &[nothing]);
}

#[test]
fn values_of_other_types_are_left_out() {
    check(
        r#"{"title": {"rendered": 7}, "content": {"rendered": "<p>One.</p>"}, "date": "soon"}"#,
        &[
            "paragraph One.",
            "! “date” is no date or time that can be read, such as 2031-05-14 or 09:30; it was left out.",
            "! This article has no headline.",
        ],
    );
}
