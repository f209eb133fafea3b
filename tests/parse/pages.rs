//! Whole pages: where the article is, and what the page says about it.

use crate::check;

#[test]
fn the_article_is_found_by_its_element() {
    check(
        "<!doctype html><html lang=de><head><title>Fähre | Küstenbote</title></head><body><header><a href=/>Küstenbote</a>\
         <nav><a href=/a>Politik</a></nav></header><div class=layout><article><h1>Fähre eröffnet</h1><p>Es regnete.</p>\
         <p>Alle kamen.</p></article><div><p>Mehr lesen.</p></div></div><footer>Impressum</footer></body></html>",
        &[
            "language de",
            "headline Fähre eröffnet",
            "paragraph Es regnete.",
            "paragraph Alle kamen.",
        ],
    );
}

#[test]
fn the_article_is_found_by_main_and_by_microdata() {
    check(
        "<html><body><div>Menu</div><main><h1>Ferry</h1><p>It rained.</p></main><p>More.</p></body></html>",
        &["headline Ferry", "paragraph It rained."],
    );
    check(
        "<html><body><div itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop=headline>Ferry</h2>\
         <meta itemprop=datePublished content='2031-05-14T08:00:00Z'><p>Read by 12 people</p>\
         <div itemprop=articleBody><p>It rained.</p></div></div><p>More.</p></body></html>",
        &["published 2031-05-14", "headline Ferry", "paragraph It rained."],
    );
}

#[test]
fn of_several_articles_the_one_that_is_most_of_the_text() {
    let long = "It rained all day on the pier. ".repeat(9);
    check(
        format!(
            "<html><body><article><h1>Ferry</h1><p>{long}</p></article><article><h2>Other</h2><p>Short.</p></article></body></html>"
        ),
        &["headline Ferry", &format!("paragraph {}", long.trim())],
    );
    check(
        "<html><body><h1>Live</h1><article><p>One two three.</p></article><article><p>Four five six.</p></article></body></html>",
        &[
            "headline Live",
            "paragraph One two three.",
            "paragraph Four five six.",
            "! This web page has several articles, so all of them are shown.",
        ],
    );
}

#[test]
fn a_page_that_does_not_say_where_its_article_is() {
    check(
        "<!doctype html><title>Not found</title><h1>Not found</h1><p>There is nothing here.</p>",
        &[
            "headline Not found",
            "paragraph There is nothing here.",
            "! This web page does not say where its article is, so all of its text is shown.",
        ],
    );
}

#[test]
fn the_day_and_the_headline_from_the_head() {
    check(
        "<html><head><meta property=og:title content='Ferry &amp; pier'><meta property=article:published_time \
         content=2031-05-14T08:00:00+02:00><title>x</title></head><body><article><p>It rained.</p></article></body></html>",
        &["published 2031-05-14", "headline Ferry & pier", "paragraph It rained."],
    );
    check(
        "<html><head><title>Ferry</title></head><body><article><p><time datetime=2031-05-14>14 May</time></p><p>It rained.</p></article>",
        &["published 2031-05-14", "headline Ferry", "paragraph It rained."],
    );
}

const DATA: &str = r#"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "Ferry opens", "datePublished": "2031-05-14", "inLanguage": "en", "author": {"name": "Ada Moor"},
    "articleBody": "It rained all day. Nobody stayed at home."}</script>"#;

#[test]
fn linked_data_tells_what_the_markup_does_not() {
    // The same text, with its paragraphs in the markup.
    check(
        format!(
            "<html><head>{DATA}</head><body><main><p>It rained all day.</p><p>Nobody stayed at home.</p></main></body></html>"
        ),
        &[
            "published 2031-05-14",
            "language en",
            "headline Ferry opens",
            "paragraph It rained all day.",
            "paragraph Nobody stayed at home.",
            " = Ada Moor",
        ],
    );
    // Only its start is in the markup.
    check(
        format!(
            "<html><head>{DATA}</head><body><article><p>It rained all day.</p></article></body></html>"
        ),
        &[
            "published 2031-05-14",
            "language en",
            "headline Ferry opens",
            "paragraph It rained all day. Nobody stayed at home.",
            "credits Ada Moor",
            " = Ada Moor",
        ],
    );
    // Nothing but the data: an element with its data inside.
    check(
        DATA,
        &[
            "published 2031-05-14",
            "language en",
            "headline Ferry opens",
            "paragraph It rained all day. Nobody stayed at home.",
            "credits Ada Moor",
            " = Ada Moor",
        ],
    );
}

#[test]
fn linked_data_about_something_else_is_no_matter() {
    check(
        r#"<article><script type="application/ld+json">{"@type": "BreadcrumbList", "name": "x"}</script>
        <script type="application/ld+json">{"@type": "NewsArt</script><h1>Ferry</h1><p>It rained.</p></article>"#,
        &["headline Ferry", "paragraph It rained."],
    );
}
