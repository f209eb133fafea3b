//! IPTC's ninjs, in the versions of its schemas and of IPTC's own examples.

use crate::check;
use rostrum::parse::parse;

/// Checks the people that are read from an item's `people`, with their roles.
#[track_caller]
fn check_people(people: &str, expected: &[(&str, Option<&str>)]) {
    let file = format!(
        r#"{{"headlines": [{{"value": "T"}}], "bodies": [{{"value": "Ada Moor met 王一, Yang Sund and Cy Holm of Lune."}}],
            "people": {people}}}"#
    );
    let given = parse(file.as_bytes()).article.given;
    let found: Vec<_> = given.speakers.iter().map(|it| (&*it.name, it.role.as_deref())).collect();
    assert_eq!(found, expected, "in {people}");
}

#[test]
fn version_1_with_a_field_for_each_form() {
    check(
        r#"{"uri": "http://coast.example/1", "type": "text", "versioncreated": "2031-05-14T10:37:00Z", "language": "en",
            "byline": "Ada Moor and Ben Sund", "located": "Port Lune", "headline": "Ferry opens",
            "body_text": "It rained. Nobody stayed.", "body_xhtml": "<p>It rained.</p> <p>Nobody stayed.</p>"}"#,
        &[
            "published 2031-05-14",
            "language en",
            "place Port Lune",
            "headline Ferry opens",
            "paragraph It rained.",
            "paragraph Nobody stayed.",
            "credits Ada Moor and Ben Sund",
            " = Ada Moor | Ben Sund",
        ],
    );
    check(
        r#"{"uri": "x", "headline": "Ferry opens", "body_text": "It rained.\n\nNobody stayed."}"#,
        &["headline Ferry opens", "paragraph It rained.", "paragraph Nobody stayed."],
    );
}

#[test]
fn version_2_with_lists() {
    check(
        r#"{"uri": "x", "versioncreated": "2031-05-15T10:37:00Z", "contentcreated": "2031-05-14", "language": "nb-NO", "by": "Von Ada Moor, dpk",
            "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry opens"}],
            "bodies": [{"role": "main", "contenttype": "text/plain", "value": "Plain."},
                {"role": "richtext", "contenttype": "application/xhtml+xml", "value": "<p>It rained.</p><p>See <a href='/a'>it</a>.</p>"},
                {"role": "nitf", "contenttype": "application/xml", "value": "<nitf><p>Other.</p></nitf>"}]}"#,
        &[
            "published 2031-05-14",
            "language nb-NO",
            "headline Ferry opens",
            "paragraph It rained.",
            "paragraph See it.",
            "credits Von Ada Moor, dpk",
            "link /a over it",
            " = Ada Moor | dpk",
        ],
    );
}

#[test]
fn version_3_in_camel_case() {
    check(
        r#"{"uri": "x", "versionCreated": "2031-05-14T10:37:00Z", "headlines": [{"value": "Ferry opens"}],
            "bodies": [{"contentType": "text/plain", "value": "Plain."}, {"contentType": "text/html5", "value":
                "<html><body><article><h1>Ferry opens</h1><div class=\"bodytext\"><p>It rained.</p><p/></div></article></body></html>"}]}"#,
        &["published 2031-05-14", "headline Ferry opens", "paragraph It rained."],
    );
    check(
        r#"{"pubStatus": "usable", "bodies": [{"contentType": "text/html", "value": "<h1>Ferry opens</h1><p>It rained.</p>"}]}"#,
        &["headline Ferry opens", "paragraph It rained."],
    );
}

#[test]
fn the_early_form_of_version_2() {
    check(
        r#"{"uri": "x", "headline": [{"name": "main", "text": "Ferry opens"}], "byline": "Ada Moor", "body": [
            {"name": "text", "value": "Plain."}, {"name": "xhtml", "value": "<p>It rained.</p>"}]}"#,
        &["headline Ferry opens", "paragraph It rained.", "credits Ada Moor", " = Ada Moor"],
    );
}

#[test]
fn a_plain_body_that_repeats_its_headline() {
    check(
        r#"{"headlines": [{"value": "Ferry opens"}], "bodies": [{"contenttype": "text/plain", "value": "Ferry opens\n\nIt rained."}]}"#,
        &["headline Ferry opens", "paragraph It rained."],
    );
}

#[test]
fn an_item_without_a_body() {
    check(
        r#"{"uri": "x", "versioncreated": "2031-05-14T10:37:00Z", "headlines": [{"value": "Ferry opens"}],
            "descriptions": [{"contenttype": "text/plain", "value": "It is to open soon."}]}"#,
        &[
            "published 2031-05-14",
            "headline Ferry opens",
            "paragraph It is to open soon.",
            "! This article has no body; its description is shown instead.",
        ],
    );
    check(
        r#"{"uri": "x", "headlines": [{"value": "Ferry opens"}], "bodies": []}"#,
        &["headline Ferry opens", "! This article has a headline but no text below it."],
    );
    check(r#"{"uri": "x", "pubstatus": "usable"}"#, &["! This article is empty."]);
}

#[test]
fn wrong_types() {
    check(
        r#"{"headlines": "Ferry opens", "bodies": {"value": "It rained."}, "versioncreated": 5, "language": 1, "people": 3, "by": []}"#,
        &[
            "headline Ferry opens",
            "paragraph It rained.",
            "! “by” should be text in quotation marks; it was left out.",
            "! “versionCreated” should be text in quotation marks; it was left out.",
            "! “language” should be text in quotation marks; it was left out.",
        ],
    );
}

#[test]
fn people_with_roles_in_their_names() {
    check_people(
        r#"[{"name": "Ada Moor", "rel": "about"}, {"name": "王一"}]"#,
        &[("Ada Moor", None), ("王一", None)],
    );
    check_people(
        r#"[{"name": "Lune’s President, Ada Moor"}, {"name": "Chair of the Team for Boats, Port Lune, Yang Sund"}]"#,
        &[
            ("Ada Moor", Some("Lune’s President")),
            ("Yang Sund", Some("Chair of the Team for Boats, Port Lune")),
        ],
    );
    check_people(
        r#"[{"name": "Cy Holm, Vice-President"}, {"name": "Ada Moor (mayor)"}]"#,
        &[("Cy Holm", Some("Vice-President")), ("Ada Moor", Some("mayor"))],
    );
    // People whom the text does not name are only what the story is about.
    check_people(r#"[{"name": "Dee Rask"}, {"name": "Moor, Ada"}, {"literal": "x"}, 5]"#, &[]);
}
