//! schema.org's JSON-LD: articles and live coverage.

use crate::check;

#[test]
fn an_article() {
    check(
        r#"{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry opens", "datePublished": "2031-05-14T08:00:00+02:00",
            "inLanguage": "en-GB", "author": [{"@type": "Person", "name": "Ada Moor"}, {"@type": "Person", "name": "Ben Sund"}],
            "contentLocation": {"@type": "Place", "name": "Port Lune"}, "articleBody": "It rained.\n\nNobody stayed."}"#,
        &[
            "published 2031-05-14",
            "language en-GB",
            "place Port Lune",
            "headline Ferry opens",
            "paragraph It rained.",
            "paragraph Nobody stayed.",
            "credits Ada Moor, Ben Sund",
            " = Ada Moor | Ben Sund",
        ],
    );
}

#[test]
fn wherever_it_stands() {
    let article = r##"{"@id": "#article", "@type": ["Thing", "https://schema.org/ReportageNewsArticle"], "headline": {"@value": "Ferry"},
        "author": {"@id": "#ada"}, "articleBody": "<p>It rained.</p>"}"##;
    let outline = ["headline Ferry", "paragraph It rained.", "credits Ada Moor", " = Ada Moor"];
    let ada = r##"{"@id": "#ada", "@type": "Person", "name": "Ada Moor"}"##;
    let site = r#"{"@type": "WebSite", "name": "Coast"}"#;
    check(
        format!(r#"{{"@context": "https://schema.org", "@graph": [{site}, {article}, {ada}]}}"#),
        &outline,
    );
    check(format!("[{site}, {ada}, {article}]"), &outline);
    check(format!(r#"{{"@type": "WebPage", "mainEntity": {article}, "@graph": {ada}}}"#), &outline);
}

#[test]
fn an_article_with_a_body_before_one_without() {
    check(
        r#"[{"@type": "NewsArticle", "headline": "Teaser"}, {"@type": "Article", "headline": "Ferry", "articleBody": "It rained."}]"#,
        &["headline Ferry", "paragraph It rained."],
    );
    check(
        r#"{"@type": "NewsArticle", "headline": "Ferry", "description": "It is to open."}"#,
        &[
            "headline Ferry",
            "paragraph It is to open.",
            "! This article has no body; its description is shown instead.",
        ],
    );
}

#[test]
fn live_coverage_in_the_order_of_its_times() {
    check(
        r#"{"@type": "LiveBlogPosting", "headline": "Ferry live", "coverageStartTime": "2031-05-14T09:00:00-05:00", "articleBody": "What happens.",
            "liveBlogUpdate": [
                {"@type": "BlogPosting", "headline": "Speeches", "datePublished": "2031-05-14T10:05:00-05:00", "articleBody": "The mayor speaks.\nAll listen."},
                {"@type": "BlogPosting", "articleBody": "No time.", "headline": "Then"},
                {"@type": "BlogPosting", "headline": "Doors", "datePublished": "2031-05-14T14:30:00Z", "articleBody": "<p>They open.</p>"}]}"#,
        &[
            "published 2031-05-14",
            "headline Ferry live",
            "paragraph What happens.",
            "heading 3 at 14:30 Doors",
            "paragraph at 14:30 They open.",
            "heading 3 at 10:05 Speeches",
            "paragraph at 10:05 The mayor speaks.⏎All listen.",
            "heading 3 Then",
            "paragraph No time.",
        ],
    );
}

#[test]
fn wrong_types_name_their_path() {
    check(
        r#"{"@graph": [{"@type": "LiveBlogPosting", "headline": 5, "datePublished": [], "liveBlogUpdate": [7,
            {"datePublished": "noon", "articleBody": "One."}, {"articleBody": 2}]}]}"#,
        &[
            "paragraph One.",
            "! “@graph[0].headline” should be text in quotation marks; it was left out.",
            "! “@graph[0].liveBlogUpdate[0]” should be an object in curly brackets; it was left out.",
            "! “@graph[0].liveBlogUpdate[1].datePublished” is no date or time that can be read, such as 2031-05-14 or 09:30; it was left out.",
            "! “@graph[0].liveBlogUpdate[2].articleBody” should be text in quotation marks; it was left out.",
            "! “@graph[0].datePublished” should be text in quotation marks; it was left out.",
            "! This article has no headline.",
        ],
    );
}

#[test]
fn character_references_are_decoded() {
    check(
        r#"{"@type": "NewsArticle", "headline": "Ferry opens &#8211; at last", "author": {"name": "Ren&eacute; Moor"},
        "articleBody": "&quot;It floats,&quot; said Ada Moor.&nbsp;It rained &amp; poured."}"#,
        &[
            "headline Ferry opens – at last",
            "paragraph \"It floats,\" said Ada Moor.\u{a0}It rained & poured.",
            "credits René Moor",
            " = René Moor",
        ],
    );
}
