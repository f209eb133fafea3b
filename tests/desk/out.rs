//! What is taken away as HTML: the article alone, the lines that embed it, an article for a content system, a page in one file. Whatever
//! has the article in it opens again with the same words, and with findings in it, with the same people and statements.

use crate::{STORY, lines, open, outline, which, who};
use rostrum::desk::takeaway::{
    Embed, FALLBACK_CSS, OneFile, description, drawn, escaped, for_cms, html,
};
use rostrum::desk::{Desk, Operation};
use rostrum::parse::{self, parse, walk};
use rostrum::speakers::given;
use std::fs;

/// A story with every kind of block, and an answer in it.
fn desk() -> Desk {
    let source = "<article><h1>The <em>mill</em> & the ferry</h1><p>“It runs <a href='/a?b=1&c=2'>again</a>,” said Ada Moor.</p>\
        <h2>Later</h2><ul><li>“It leaks,” said Ben Sund.</li></ul><blockquote><p>“It sank,” said Cy Holm.</p></blockquote></article>";
    let mut desk = open(source);
    desk.apply(Operation::Reassign { which: which(&desk, "It leaks"), to: who(&desk, "Ada Moor") })
        .unwrap();
    desk.apply(Operation::Confirm { which: which(&desk, "It sank") }).unwrap();
    desk
}

/// The contents of the first element that starts so.
#[track_caller]
fn inside<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let (_, after) = html.split_once(start).unwrap_or_else(|| panic!("no {start} in {html}"));
    after.split_once(end).unwrap_or_else(|| panic!("no {end} in {after}")).0
}

#[test]
fn every_kind_of_block_has_its_element() {
    let source = "<article><h1>The mill</h1><p>It <b>runs <a href='/a?b=1&c=2'>again</a></b>.</p><ul><li>Oak<li>Elm</ul>\
        <blockquote><p>Turn!</p></blockquote><h2>Later</h2><ol><li>One</ol><figure><img src=m.jpg alt='A &quot;mill&quot;'>\
        <figcaption>The wheel</figcaption></figure></article>";
    let html = html(&parse(source.as_bytes()).article);
    for expected in [
        "<h1>The mill</h1>",
        "<p>It <strong>runs <a href=\"/a?b=1&amp;c=2\" rel=\"noopener\">again</a></strong>.</p>",
        "<ul>\n<li>Oak</li>\n<li>Elm</li>\n</ul>",
        "<blockquote>Turn!</blockquote>",
        "<h2>Later</h2>\n<ol>\n<li>One</li>\n</ol>",
        "<figure><img src=\"m.jpg\" alt=\"A &quot;mill&quot;\"><figcaption>The wheel</figcaption></figure>",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
}

#[test]
fn a_description_ends_between_words() {
    let of = |body: &str| description(&parse(format!("The mill\n\n{body}").as_bytes()).article);
    assert_eq!(of("It “turns”\nagain."), "It “turns” again.");
    let long = of(&"It turns again. ".repeat(20));
    assert!(long.ends_with("turns again…") && long.chars().count() <= 161, "{long}");
    assert_eq!(of(&"磨".repeat(300)).chars().count(), 161);
}

#[test]
fn nothing_in_an_article_ends_its_element() {
    assert_eq!(
        escaped("</article><b \"x\"> & 'y'"),
        "&lt;/article&gt;&lt;b &quot;x&quot;&gt; &amp; 'y'"
    );
    let hostile = "</script><!-- \u{2028} \"x\"\n\n“It </script><b>floats</b>,” said Ada Moor.";
    let article = parse(hostile.as_bytes()).article;
    let file = OneFile {
        article: &article,
        source: hostile,
        language: "de\"",
        words: Some("{\"</script>\": 1}"),
        script: "1",
        module: "AA==",
    };
    let page = file.html();
    assert_eq!(page.matches("</script>").count(), 4, "four elements, each ended once: {page}");
    let data = inside(&page, "<script type=\"application/json\" id=\"rostrum-data\">", "</script>");
    assert_eq!(serde_json::from_str::<String>(data).unwrap(), hostile);
    assert!(page.contains("lang=\"de&quot;\""));
}

#[test]
fn an_article_for_a_content_system_has_all_that_was_checked() {
    let desk = desk();
    let pasted = for_cms(desk.article(), desk.view(), "story");
    let mut article = walk(pasted.as_bytes(), Some("story")).unwrap().article;
    assert_eq!(article.title(), desk.article().title());
    let findings = inside(&pasted, "data-rostrum>", "</script>");
    assert_eq!(parse::findings(findings.as_bytes(), &mut article), Ok(vec![]));
    assert_eq!(article.given.n_lost, 0);
    assert_eq!(lines(&article, &given(&article)), outline(&desk));
}

#[test]
fn lines_for_a_page_and_their_fallback() {
    let desk = desk();
    let embed = Embed { script: "https://cdn.example/rostrum/v1/embed.js", language: Some("fr") };
    assert_eq!(
        embed.in_place("story", "mill.json"),
        "<script type=\"module\" async src=\"https://cdn.example/rostrum/v1/embed.js\"></script>\n\
         <rostrum-article for=\"story\" findings=\"mill.json\" lang=\"fr\"></rostrum-article>\n"
    );
    let lines = embed.drawn(desk.article(), "mill.json");
    assert!(lines.contains("<rostrum-article src=\"mill.json\" lang=\"fr\">\n<article>\n<h1>"));
    let fallback = parse(lines.as_bytes()).article;
    let shown =
        parse(serde_json::to_string(&drawn(desk.article(), desk.view())).unwrap().as_bytes());
    assert_eq!(fallback.text, shown.article.text, "both have the same words");
    let docs = fs::read_to_string("docs/portal.md").unwrap();
    assert!(docs.contains(FALLBACK_CSS), "the guide has the same rules");
}

#[test]
fn a_page_in_one_file_opens_again() {
    let desk = desk();
    let source = serde_json::to_string(&drawn(desk.article(), desk.view())).unwrap();
    let file = OneFile {
        article: desk.article(),
        source: &source,
        language: "en",
        words: None,
        script: "run()",
        module: "AA==",
    };
    let page = file.html();
    assert!(page.contains("<title>The mill &amp; the ferry</title>"));
    let data = inside(&page, "id=\"rostrum-data\">", "</script>");
    let (again, problems) = Desk::open(&serde_json::from_str::<String>(data).unwrap(), None);
    assert_eq!(problems, []);
    assert_eq!(outline(&again), outline(&desk));
    assert_eq!(parse(page.as_bytes()).article.text, desk.article().text, "and without a script");
}

#[test]
fn a_story_of_plain_text_too() {
    let desk = open(STORY);
    let again = parse(html(desk.article()).as_bytes()).article;
    assert_eq!(again.text, desk.article().text.replace("\n\n", "\n") + "\n");
}
