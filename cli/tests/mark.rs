//! Pages with the element in them, from bytes to bytes: nothing else changes, a second run changes nothing, and what is put in says
//! who said what without a script.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use proptest::prelude::*;
use rostrum::article::Article;
use rostrum::parse::{self, walk};
use rostrum_cli::mark::{Left, Marked, Place, Said, Wanted, bare, marked};
use serde_json::{Value, json};

const PAGE: &str = "<!doctype html>\n<html lang=en>\n<title>Ferry</title>\n<body>\n  <nav><a href=/>Home</a></nav>\n  <article class='a  b'>\n<h1>Ferry opens</h1>\n<p>“It floats,” said Ada Moor, the <b>mayor</b>.</p>\n<p>Ben Sund said it leaked &amp; sank. He said: “It floats not.”</p>\n</article>\n</body>\n</html>\n";

fn at() -> Place<'static> {
    Place::At("ferry.rostrum.json")
}

#[track_caller]
fn mark(page: &str) -> Marked {
    marked(page.as_bytes(), &Wanted::default(), Said::Nothing, at()).unwrap()
}

fn text(marked: &Marked) -> String {
    String::from_utf8(marked.html.clone()).unwrap()
}

/// What is put into a page: from the element's start tag to the line after its end tag.
fn put_in(page: &str) -> &str {
    let start = page.find("<rostrum-article").unwrap();
    let end = "</rostrum-article>\n";
    &page[start..page.rfind(end).unwrap() + end.len()]
}

fn left(page: &str) -> Left {
    marked(page.as_bytes(), &Wanted::default(), Said::Nothing, at()).unwrap_err()
}

#[test]
fn nothing_else_changes_by_a_byte() {
    let marked = mark(PAGE);
    let page = text(&marked);
    let without = page.replace(put_in(&page), "");
    assert_eq!(without, PAGE.replace("<article ", "<article id=\"story\" "));
    assert_eq!((marked.n_statements, marked.n_speakers, &*marked.id), (3, 2, "story"));
    assert!(
        put_in(&page).starts_with("<rostrum-article for=\"story\" findings=\"ferry.rostrum.json\""),
        "{page}"
    );
    // Right before the article.
    assert!(page.contains("</rostrum-article>\n<article id=\"story\" class='a  b'>"), "{page}");
}

#[test]
fn a_second_run_changes_nothing() {
    let first = mark(PAGE);
    let again = bare(&first.html).unwrap();
    let second = marked(&again, &Wanted::default(), Said::Nothing, at()).unwrap();
    assert_eq!(text(&second), text(&first));
    assert_eq!(second.findings, first.findings);
    // Also where a minifier has taken out the line break after the element.
    let minified = text(&first).replace("</rostrum-article>\n", "</rostrum-article>");
    assert_eq!(bare(minified.as_bytes()).unwrap(), again);
}

#[test]
fn the_findings_are_those_of_the_page_in_place() {
    let marked = mark(PAGE);
    let mut article = walk(&marked.html, Some("story")).unwrap().article;
    let problems = parse::findings(marked.findings.as_bytes(), &mut article).unwrap();
    assert_eq!(problems, []);
    assert_eq!(article.given.statements.len(), 3);
    assert!(!marked.findings.contains('\n'));
}

#[test]
fn the_list_says_who_said_what_and_leads_there() {
    let page = text(&mark(PAGE));
    let list = page.split("<ol>\n").nth(1).unwrap().split("</ol>").next().unwrap();
    assert_eq!(
        list,
        "<li><a href=\"#story:~:text=It%20floats,-%2C%E2%80%9D%20said%20Ada%20Moor%2C\">“It floats,”</a> <cite>Ada Moor, mayor</cite></li>\n\
         <li><a href=\"#story:~:text=Ben%20Sund%20said-,it%20leaked%20%26%20sank,-.%20He%20said%3A%20%E2%80%9CIt\">it leaked &amp; sank</a> <cite>Ben Sund</cite></li>\n\
         <li><a href=\"#story:~:text=sank.%20He%20said%3A%20%E2%80%9C-,It%20floats%20not\">“It floats not.”</a> <cite>Ben Sund</cite></li>\n"
    );
    assert!(page.contains("<details><summary>Ada Moor, Ben Sund</summary>"), "{page}");
}

#[test]
fn the_strip_has_a_linked_mark_with_a_title_for_each_statement() {
    let page = text(&mark(PAGE));
    let svg = page.split("<svg ").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!(svg.matches("<a href=\"#story:~:text=").count(), 3, "{svg}");
    assert!(svg.contains("<title>Ada Moor, mayor: “It floats,”</title>"), "{svg}");
    // Geometry in attributes alone, inside of the strip, from left to right.
    assert!(!svg.contains("style"), "{svg}");
    let number = |rect: &str, name: &str| {
        let value = rect.split(&format!(" {name}=\"")).nth(1).unwrap().split(['%', '"']).next();
        value.unwrap().parse::<f32>().unwrap()
    };
    let rects: Vec<&str> = svg.split("<rect").skip(2).collect();
    let mut end = 0.0;
    for rect in &rects {
        let (x, width) = (number(rect, "x"), number(rect, "width"));
        assert!(end <= x && 0.0 < width && x + width <= 100.0, "{rect}");
        assert_eq!(number(rect, "y") + number(rect, "height"), 30.0, "{rect}");
        end = x + width;
    }
    let fill =
        |rect: &str| rect.split("fill=").nth(1).unwrap().split("/>").next().unwrap().to_owned();
    assert_ne!(fill(rects[0]), fill(rects[1]));
    assert_eq!(fill(rects[1]), fill(rects[2]), "one speaker, one colour");
}

#[test]
fn crowded_marks_lead_to_a_statement_of_their_speaker() {
    let said: String = (0..60)
        .map(|n| match n % 2 {
            0 => format!("<p>“It is ferry {n},” said Ada Moor.</p>"),
            _ => format!("<p>“It was ferry {n},” said Ben Sund.</p>"),
        })
        .collect();
    let page = text(&mark(&format!("<article><h1>Ferries</h1>{said}</article>")));
    let svg = page.split("<svg ").nth(1).unwrap().split("</svg>").next().unwrap();
    let marks: Vec<&str> = svg.split("<a href").skip(1).collect();
    assert!(40 < marks.len(), "{}", marks.len());
    assert!(svg.contains("rx=\"8\"") && !svg.contains("rx=\"2\""), "bars");
    let tone_of = |name: &str| {
        let mark = marks.iter().find(|it| it.contains(name)).unwrap();
        mark.split("fill=").nth(1).unwrap().split("/>").next().unwrap().to_owned()
    };
    let (ada, ben) = (tone_of("Ada Moor"), tone_of("Ben Sund"));
    for mark in &marks {
        assert_eq!(mark.contains(&ada), mark.contains("<title>Ada Moor"), "{mark}");
        assert_eq!(mark.contains(&ben), mark.contains("<title>Ben Sund"), "{mark}");
    }
}

#[test]
fn quotations_are_linked_data_with_creator_and_role() {
    let page = text(&mark(PAGE));
    let data = page.split("application/ld+json\">").nth(1).unwrap().split("</script>").next();
    let data: Value = serde_json::from_str(data.unwrap()).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    assert_eq!(data["@graph"].as_array().unwrap().len(), 2, "reported speech quotes nobody");
    assert_eq!(data["@graph"][0]["@type"], "Quotation");
    assert_eq!(data["@graph"][0]["text"], "It floats,");
    assert_eq!(
        data["@graph"][0]["creator"],
        json!({ "@type": "Person", "name": "Ada Moor", "jobTitle": "mayor" })
    );
}

#[test]
fn nothing_in_an_article_becomes_markup() {
    let page = "<article><p>“It &lt;/script>&lt;img src=x onerror=a()> ‘floats’ \"now\" &amp;amp;,” said Ada Moor.</p></article>";
    let marked = marked(page.as_bytes(), &Wanted::default(), Said::Nothing, Place::Inside).unwrap();
    let page = text(&marked);
    let added = put_in(&page);
    assert!(!added.contains("<img") && added.contains("&lt;img"), "{added}");
    assert_eq!(added.matches("</script>").count(), 2, "{added}");
    let inside = added.split("data-rostrum>").nth(1).unwrap().split("</script>").next().unwrap();
    let inside: Value = serde_json::from_str(inside).unwrap();
    assert!(inside["statements"][0]["words"][0].to_string().contains("<img"), "{inside}");
}

#[test]
fn a_script_line_is_added_where_there_is_none() {
    let script = "https://cdn.example/v1/embed.js?a=1&b=2";
    let wanted = Wanted {
        script: Some(script.to_owned()),
        integrity: Some("sha384-abc".to_owned()),
        attributes: vec![("lanes".to_owned(), "3".to_owned())],
        ..Wanted::default()
    };
    let marked_as =
        |page: &str| text(&marked(page.as_bytes(), &wanted, Said::Nothing, at()).unwrap());
    let page = marked_as(PAGE);
    assert!(page.contains(" lanes=\"3\" "), "{page}");
    assert!(
        page.contains("<script type=\"module\" async src=\"https://cdn.example/v1/embed.js?a=1&amp;b=2\" integrity=\"sha384-abc\" crossorigin=\"anonymous\"></script>\n"),
        "{page}"
    );
    let own = format!("<script type=module src=\"{script}\"></script>{PAGE}");
    assert_eq!(marked_as(&own).matches("embed.js").count(), 1);
}

#[test]
fn the_article_is_the_one_that_is_meant() {
    let said = "<p>“It floats,” said Ada Moor.</p>";
    let teasers = "<article><h2>A</h2></article><article><h2>B</h2></article>";
    let id = |page: &str| mark(page).id;
    assert_eq!(id(&format!("{teasers}<article id=c><h1>C</h1>{said}</article>")), "c");
    assert_eq!(id(&format!("<article id=c>{said}<article>Comment</article></article>")), "c");
    assert_eq!(
        id(&format!("<template><article>x</article></template><article id=c>{said}</article>")),
        "c"
    );
    assert_eq!(id(&format!("<main id=m>{said}</main>")), "m");
    assert_eq!(id(&format!("<p id=story></p><article>{said}</article>")), "story-2");
    assert_eq!(id(&format!("<!-- <article> --><article id=c>{said}</article>")), "c");
    assert_eq!(left(&format!("{teasers}{said}")), Left::Several(2));
    assert_eq!(left("<div>“It floats,” said Ada Moor.</div>"), Left::NoArticle);
    assert_eq!(left("<article><p>It floats.</p></article>"), Left::NothingSaid);
    assert_eq!(
        left(&format!("<p id=c></p><article id=c>{said}</article>")),
        Left::Id("c".to_owned())
    );
    let wanted = Wanted { id: Some("b".to_owned()), ..Wanted::default() };
    let page = format!("<article>A</article><div id=b>{said}</div>");
    let found = marked(page.as_bytes(), &wanted, Said::Nothing, at()).unwrap();
    assert!(text(&found).contains("</rostrum-article>\n<div id=b>"));
}

#[test]
fn an_element_of_somebody_else_is_left_alone() {
    for page in [
        "<rostrum-article for=c></rostrum-article><article id=c></article>",
        "<rostrum-article data-made-by=\"rostrum mark\">",
        "</rostrum-article>",
    ] {
        assert_eq!(bare(page.as_bytes()), Err(Left::HasElement), "{page}");
    }
    assert_eq!(bare(&[0xff, 0xfe, b'<', 0]), Err(Left::Encoding));
}

#[test]
fn an_editors_word_wins() {
    let with = |said: Said<'_>| marked(PAGE.as_bytes(), &Wanted::default(), said, at());
    let all = mark(PAGE).findings.replace("Ada Moor\",\"role", "Ada Maria Moor\",\"role");
    let page = text(&with(Said::All(all.as_bytes())).unwrap());
    assert!(page.contains("<cite>Ada Maria Moor, mayor</cite>"), "{page}");
    let differences =
        br#"{"statements": [{"speaker": "Ben Sund", "words": "It floats,", "checked": true}]}"#;
    let page = with(Said::Differences(differences)).unwrap();
    assert_eq!(page.n_speakers, 1);
    assert!(page.findings.contains("\"checked\":true"), "{}", page.findings);
    let other = br#"{"statements": [{"speaker": "Ben Sund", "words": "It burns"}]}"#;
    assert!(matches!(with(Said::Differences(other)), Err(Left::Wrong(_))));
    assert!(matches!(with(Said::All(b"{}")), Err(Left::Wrong(_))));
}

#[test]
fn pages_in_other_encodings_stay_in_them() {
    let page = b"<meta charset=windows-1252><article><p>\x93It fl\xf6ats,\x94 said Ada Moor.</p></article>";
    let marked = marked(page, &Wanted::default(), Said::Nothing, Place::Inside).unwrap();
    assert!(marked.findings.contains("It flöats"), "{}", marked.findings);
    let start = page.windows(8).position(|it| it == b"<article").unwrap();
    let end = marked.html.len() - (page.len() - start) - " id=\"story\"".len();
    assert_eq!(marked.html[..start], page[..start]);
    let added = std::str::from_utf8(&marked.html[start..end]).unwrap();
    assert!(added.is_ascii() && added.contains("&#8220;It fl&#246;ats,&#8221;"), "{added}");
    assert!(added.contains("It fl\\u00f6ats"), "{added}");
}

/// The text of an article without what only its bytes have.
fn read(html: &[u8], id: Option<&str>) -> Article {
    walk(html, id).map(|it| it.article).unwrap_or_default()
}

/// The function, where a variable has its name.
use rostrum_cli::mark::marked as marked_again;

proptest! {
    /// Pieces of pages, in any order: what is put in is before the article that a browser takes, and comes out again without a trace.
    #[test]
    fn any_page_is_itself_again(pieces in prop::collection::vec(prop::sample::select(vec![
        "<article>", "</article>", "<article class=\"x>y\">", "<p>", "</p>", "“It floats,” said Ada Moor. ", "<h1>", "</h1>",
        "<!-- <article> -->", "<!--", "-->", "<script>'<article>'</script>", "<script>", "</script>", "<main>", "</main>",
        "<template>", "</template>", "<title>", "</title>", "<", ">", "<ARTICLE ", "<p id=story>", "<noscript>", "</noscript>", "é",
    ]), 0..24)) {
        let page = pieces.concat();
        if let Ok(marked) = marked(page.as_bytes(), &Wanted::default(), Said::Nothing, at()) {
            let html = String::from_utf8(marked.html.clone()).unwrap();
            let again = bare(&marked.html).unwrap();
            let with_id = page.len() + format!(" id=\"{}\"", marked.id).len();
            prop_assert!(again.len() == with_id || again.len() == page.len());
            let element = put_in(&html);
            let without = html.replacen(element, "", 1);
            prop_assert_eq!(without.as_bytes(), &again[..]);
            // The text in place is what the findings are of, with the element there and without.
            prop_assert_eq!(read(&marked.html, Some(&marked.id)), read(&again, Some(&marked.id)));
            prop_assert!(read(&marked.html, Some(&marked.id)).text.contains("It floats"));
            let second = marked_again(&again, &Wanted::default(), Said::Nothing, at()).unwrap();
            prop_assert_eq!(second.html, marked.html);
        }
    }
}
