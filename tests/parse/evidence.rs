//! Pages whose markup and metadata mislead about their article: what they say is evidence, and their prose decides. What a page does
//! without is tested with the feature `formats`.

use crate::check;
use rostrum::parse::parse;

const FIRST: &str = "“The lamp burns again,” said keeper Ada Moor.";
const SECOND: &str = "The engineer, Ben Sund, told the council that the glass had come by boat from Torvik, and that the \
    stairs had to be made anew from larch.";

/// A page with this in its head and in its body.
fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html><head><title>Lighthouse lit</title>{head}</head><body>{body}</body></html>"
    )
}

fn prose() -> String {
    format!("<p>{FIRST}</p><p>{SECOND}</p>")
}

/// Asserts that the headline and the two paragraphs are read from a page, and nothing else.
#[track_caller]
fn check_story(page: &str) {
    let article = parse(page.as_bytes()).article;
    let blocks: Vec<&str> = article.body().map(|it| article.slice(it.range)).collect();
    assert_eq!(blocks, [FIRST, SECOND]);
    assert_eq!(article.title(), "Lighthouse lit");
}

fn data(fields: &str) -> String {
    format!(
        r#"<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lighthouse lit"{fields}}}</script>"#
    )
}

#[test]
fn a_description_is_no_body_while_there_is_prose() {
    let head = data(r#", "description": "After four dark years the lamp at Sark Holm burns.""#);
    let story = format!("<main><article><h1>Lighthouse lit</h1>{}</article></main>", prose());
    check_story(&page(&head, &story));
    check(
        page(&head, "<div id=app></div>"),
        &[
            "headline Lighthouse lit",
            "paragraph After four dark years the lamp at Sark Holm burns.",
            "! This article has no body; its description is shown instead.",
        ],
    );
}

#[test]
fn a_body_in_the_data_that_is_far_shorter_is_a_lead() {
    let head = data(r#", "articleBody": "The lamp burns again.""#);
    let story = format!("<div class=x1><h1>Lighthouse lit</h1>{}</div>", prose());
    check_story(&page(&head, &story));
}

#[test]
fn data_may_be_wrapped_for_xml() {
    let body = format!(r#", "articleBody": "{FIRST}\n\n{SECOND}""#);
    let head = data(&body).replace('{', "//<![CDATA[\n{").replacen("}}", "}", 1);
    check_story(&page(&head.replace("</script>", "\n//]]></script>"), "<div id=app></div>"));
}

#[cfg(feature = "formats")]
#[test]
fn teasers_are_not_the_article() {
    let teaser = "<article><h3>Bridge closed</h3><p>The bridge is closed.</p></article>";
    let story = format!(
        "<div class=x1><h1>Lighthouse lit</h1>{}</div><div class=x2>{teaser}{teaser}</div>",
        prose()
    );
    check_story(&page("", &story));
}

#[cfg(feature = "formats")]
#[test]
fn of_whole_articles_the_one_that_the_title_names() {
    let other = format!(
        "<article><h1>Bridge closed for a year</h1><p>{}</p></article>",
        "It is not safe. ".repeat(40)
    );
    let story =
        format!("<main>{other}<article><h1>Lighthouse lit</h1>{}</article></main>", prose());
    check_story(&page("<meta property=og:title content='Lighthouse lit'>", &story));
}

#[test]
fn furniture_does_not_hold_most_of_the_prose() {
    for (open, close) in [
        ("<div class=paywall>", "</div>"),
        ("<form id=aspnetForm method=post>", "</form>"),
        ("<aside>", "</aside>"),
        ("<noscript>", "</noscript>"),
        ("<div class=share-wrapper>", "</div>"),
        ("<section class=author-content>", "</section>"),
        ("<div class='ad-free promo'>", "</div>"),
        ("<div class=caption>", "</div>"),
    ] {
        check_story(&page("", &format!("<h1>Lighthouse lit</h1>{open}{}{close}", prose())));
    }
}

#[cfg(feature = "formats")]
#[test]
fn furniture_is_told_by_words_anywhere_in_classes_and_ids() {
    for furniture in [
        "<div class=sharedaddy><h3>Share this:</h3><ul><li>Click to share</li></ul></div>",
        "<div id=jp-relatedposts><p>Bridge closed, says engineer Ed Vane.</p></div>",
        "<div class=c-article__newsletter><p>Get our letter every day.</p></div>",
        "<div class=NewsletterBox_root__x1><p>Get our letter every day.</p></div>",
        "<p class=article-tags>Lamps, coast</p>",
        "<div class=author-bio><p>Mara Quill has written about lamps, boats and those who mend both since 2019, and lives in \
         Lune with two cats and a dog.</p></div>",
        "<div class=article__comments><p>What a lamp! I can see it from here.</p></div>",
        "<p class=correction>An earlier version gave a wrong sum.</p>",
        "<div style='color:red; display: none'><p>Seen by nobody.</p></div>",
        "<p><b>Read more: <a href=/b>Bridge closed</a></b></p>",
        "<p><a href=/b>Bridge closed for a year</a></p>",
        "<ul><li><a href=/b>Bridge closed</a></li><li><a href=/c>Ferry late</a></li></ul>",
    ] {
        let story = format!(
            "<article><h1>Lighthouse lit</h1><p>{FIRST}</p>{furniture}<p>{SECOND}</p></article>"
        );
        check_story(&page("", &story));
    }
}

#[test]
fn what_a_page_has_is_no_furniture() {
    for class in ["has-sidebar", "no-comments", "tag-newsletter", "type-post category-promo"] {
        let story = format!(
            "<div class=x1><h1>Lighthouse lit</h1><div class='{class}'><p>{FIRST}</p></div><div><p>{SECOND}</p></div></div>"
        );
        check_story(&page("", &story));
    }
}

#[cfg(feature = "formats")]
#[test]
fn captions_are_told_by_class() {
    let story = format!(
        "<article><h1>Lighthouse lit</h1><div class=wp-caption><img src=a.jpg alt=''><p class=wp-caption-text>Ada Moor says \
         hello. Photo: Eva Sund</p></div>{}</article>",
        prose()
    );
    check(
        page("", &story),
        &[
            "headline Lighthouse lit",
            "figure <a.jpg> ()",
            "caption Ada Moor says hello. Photo: Eva Sund",
            &format!("paragraph {FIRST}"),
            &format!("paragraph {SECOND}"),
        ],
    );
}

#[cfg(feature = "formats")]
#[test]
fn the_headline_is_what_the_page_calls_it_elsewhere() {
    let story = format!(
        "<h1 itemprop=headline>Lighthouse lit</h1><div itemprop=articleBody><h1 class=box>Read more</h1><ul><li>Bridge \
         closed</li></ul>{}</div>",
        prose()
    );
    let head = "<meta property=og:title content='Lighthouse lit'>";
    assert_eq!(parse(page(head, &story).as_bytes()).article.title(), "Lighthouse lit");
    let story = format!(
        "<h1><a href=/>The Lune Post</a></h1><div><h2>Lighthouse lit</h2>{}</div>",
        prose()
    );
    check_story(&page("", &story));
}

#[cfg(feature = "formats")]
#[test]
fn rdfa_tells_where_the_body_is() {
    let story = format!(
        "<div>Home News</div><h1>Lighthouse lit</h1><div property=articleBody>{}</div><div>Most read: Bridge closed</div>",
        prose()
    );
    check_story(&page("", &story));
    check_story(&page("", &story.replace("articleBody", "schema:articleBody")));
}

#[cfg(feature = "formats")]
#[test]
fn cells_of_a_layout_are_not_one_line() {
    let story = format!(
        "<table><tr><td><a href=/a>Home</a><br><a href=/b>News</a><br></td><td><b>Lighthouse lit</b><br><br>{FIRST}<br><br>\
         {SECOND}</td><td><a href=/c>Bridge closed</a><br><a href=/d>Ferry late</a></td></tr></table>"
    );
    check_story(&page("", &story));
}
