//! What stands around an article without classes that say so: told by its own words, and by how it is built. For desk and command
//! line.

use crate::check;
use rostrum::parse::parse;

const FIRST: &str = "“The lamp burns again,” said keeper Ada Moor.";
const SECOND: &str = "The stairs had to be made anew from larch, said the engineer, Ben Sund.";
const THIRD: &str = "The lamp was last lit in 2027.";

/// What is read of a page with this between the paragraphs of its article, and after the last.
#[track_caller]
fn check_around(before: &str, between: &str, after: &str) {
    let page = format!(
        "<!doctype html><title>Lighthouse lit</title><div class=x1><h1>Lighthouse lit</h1>{before}<p>{FIRST}</p>{between}<p>{SECOND}</p>\
         <p>{THIRD}</p>{after}</div>"
    );
    let article = parse(page.as_bytes()).article;
    let body = article.body().filter(|block| block.kind.is_prose());
    let blocks: Vec<&str> = body.map(|it| article.slice(it.range)).collect();
    assert_eq!(blocks, [FIRST, SECOND, THIRD], "{before}{between}{after}");
}

#[test]
fn headings_above_links_to_other_articles() {
    for heading in ["Related articles", "Lesen Sie auch:", "À lire aussi", "Te puede interesar"] {
        let links = "<li><a href=/a>A bridge was closed. Why?</a>";
        check_around(
            "",
            &format!("<div class=x2><h3>{heading}</h3><ul>{links}{links}</ul></div>"),
            "",
        );
        let teaser = "<div><a href=/a>A bridge</a><p>It has cracks.</p></div>";
        check_around("", "", &format!("<div class=x2><h3>{heading}</h3>{teaser}{teaser}</div>"));
    }
}

#[test]
fn headings_above_what_is_about_the_article() {
    for heading in
        ["About the author", "3 Comments", "112 Kommentare", "Pressekontakt:", "Leave a Reply"]
    {
        let said = "<p>Eva Sund lives by the sea. She has a dog.</p>";
        check_around("", "", &format!("<h3>{heading}</h3>{said}"));
        check_around("", "", &format!("<p><b>{heading}</b></p>{said}"));
    }
}

#[test]
fn headings_of_the_article_stay() {
    for heading in ["Contact with the enemy", "What comes next", "Comments on the weather"] {
        let page = format!(
            "<!doctype html><title>Lighthouse lit</title><article><h1>Lighthouse lit</h1><p>{FIRST}</p><h2>{heading}</h2><p>{SECOND}</p></article>"
        );
        let [first, second] = [FIRST, SECOND].map(|text| format!("paragraph {text}"));
        check(page, &["headline Lighthouse lit", &first, &format!("heading 2 {heading}"), &second]);
    }
}

#[test]
fn lines_with_a_day_and_notices() {
    for line in [
        "14.05.2031",
        "Published on 14 May 2031, 9:30",
        "Publié le 14/05/2031 à 06h00",
        "By Mara Quill",
        "Von Mara Quill und Eva Sund",
        "This post may contain affiliate links.",
        "Eva Sund contributed to this report.",
        "© 2031 Lune Post. All rights reserved.",
    ] {
        check_around(&format!("<p>{line}</p>"), "", &format!("<p>{line}</p>"));
    }
}

#[test]
fn teasers_are_headings_that_are_links() {
    let teaser =
        "<div class=x3><h3><a href=/a>A bridge was closed</a></h3><p>It has cracks.</p></div>";
    let teasers = format!("<div class=x2>{}</div>", teaser.repeat(3));
    check_around("", "", &teasers);
    check_around("", &teasers, "");
    // More of them than of the article, beside it.
    let page = format!(
        "<!doctype html><title>Lighthouse lit</title><div><div><h1>Lighthouse lit</h1><p>{FIRST}</p><p>{SECOND}</p></div>\
         <div>{}</div></div>",
        teaser.repeat(20)
    );
    let [first, second] = [FIRST, SECOND].map(|text| format!("paragraph {text}"));
    check(page, &["headline Lighthouse lit", &first, &second]);
}

#[test]
fn entries_of_a_blog_are_no_teasers() {
    let entry = |text: &str| {
        format!("<div class=x3><h2><a href=/a>The day</a></h2><p>{text} {text} {text}</p></div>")
    };
    let page =
        format!("<!doctype html><title>Sea</title><div>{}{}</div>", entry(FIRST), entry(SECOND));
    let text = parse(page.as_bytes()).article.text;
    assert!(text.contains(FIRST) && text.contains(SECOND), "{text}");
}

#[test]
fn the_headline_without_the_place_that_runs_into_it() {
    let page = |head: &str| {
        format!(
            "<!doctype html><title>Sark: Lighthouse lit</title>{head}<article><h1><span>Sark</span><span>Lighthouse \
             lit</span></h1><p>{FIRST}</p></article>"
        )
    };
    let title = |head: &str| parse(page(head).as_bytes()).article.title().to_owned();
    assert_eq!(title("<meta property=og:title content='Lighthouse lit'>"), "Lighthouse lit");
    assert_eq!(
        title("<meta property=og:title content='Sark: Lighthouse lit'>"),
        "Sark: Lighthouse lit"
    );
}

#[test]
fn signs_after_headings() {
    let page = "<!doctype html><title>Sea</title><main><h1>Sea<a href=#a>¶</a></h1><p>It rained.</p><h2>Wind[<a href=/e>edit</a>]</h2>\
         <p>It blew.</p></main>";
    check(page, &["headline Sea", "paragraph It rained.", "heading 2 Wind", "paragraph It blew."]);
}
