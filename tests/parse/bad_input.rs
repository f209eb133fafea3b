//! Files of every format that are cut in half, of wrong types, megabytes long or nested ten thousand deep: something is read, nothing
//! takes long, and ten times the length takes about ten times the time.

use crate::hostile::invariants::check_article;
use rostrum::parse::{Parsed, parse};
use std::time::{Duration, Instant};

const TURN: &str = "“It floats,” said Ada Moor.";

/// A file of each format around `body`, which has to be plain words.
fn formats(body: &str) -> Vec<(&'static str, String)> {
    vec![
        ("html", format!("<!doctype html><article><h1>Ferry</h1><p>{body}</p></article>")),
        (
            "json-ld",
            format!(
                r#"{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","articleBody":"{body}"}}"#
            ),
        ),
        (
            "ninjs",
            format!(
                r#"{{"uri":"a:1","pubstatus":"usable","headline":"Ferry","body_text":"{body}"}}"#
            ),
        ),
        ("own", format!(r#"{{"headline":"Ferry","body":["{body}"]}}"#)),
        (
            "wordpress",
            format!(
                r#"{{"title":{{"rendered":"Ferry"}},"content":{{"rendered":"<p>{body}</p>"}}}}"#
            ),
        ),
        (
            "guardian",
            format!(
                r#"{{"response":{{"content":{{"webTitle":"Ferry","fields":{{"body":"<p>{body}</p>"}}}}}}}}"#
            ),
        ),
        ("ghost", format!(r#"{{"posts":[{{"title":"Ferry","html":"<p>{body}</p>"}}]}}"#)),
        (
            "json-feed",
            format!(
                r#"{{"version":"https://jsonfeed.org/version/1.1","items":[{{"title":"Ferry","content_html":"<p>{body}</p>"}}]}}"#
            ),
        ),
        (
            "podcast",
            format!(
                r#"{{"version":"1.0.0","segments":[{{"speaker":"Ada Moor","startTime":1,"body":"{body}"}}]}}"#
            ),
        ),
        (
            "rss",
            format!(
                "<rss><channel><item><title>Ferry</title><description>{body}</description></item></channel></rss>"
            ),
        ),
        (
            "atom",
            format!(
                "<feed><entry><title>Ferry</title><content type='html'>&lt;p>{body}&lt;/p></content></entry></feed>"
            ),
        ),
        (
            "nitf",
            format!(
                "<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>{body}</p></body.content></body></nitf>"
            ),
        ),
        (
            "newsml",
            format!(
                "<newsItem><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML><html><body><p>{body}</p></body></html></inlineXML></contentSet></newsItem>"
            ),
        ),
        ("markdown", format!("---\ntitle: Ferry\n---\n\n{body}\n")),
        ("vtt", format!("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Moor>{body}</v>\n")),
        ("srt", format!("1\n00:00:01,000 --> 00:00:02,000\nMOOR: {body}\n")),
        ("plain", format!("Ferry\n\n{body}\n")),
    ]
}

/// Reads a file; the article must hold together, and if nothing is in it, a message says so.
#[track_caller]
fn read(name: &str, file: &[u8]) -> Parsed {
    let parsed = parse(file);
    check_article(&parsed.article);
    let is_empty = parsed.article.headline.is_empty() && parsed.article.blocks.is_empty();
    assert!(!is_empty || !parsed.problems.is_empty(), "nothing is read from {name}, or said");
    parsed
}

#[test]
fn whole_files_are_read() {
    for (name, file) in formats("It floats. ") {
        let article = read(name, file.as_bytes()).article;
        assert!(article.text.contains("It floats."), "{name}: {:?}", article.text);
    }
}

#[test]
fn files_that_are_cut_keep_what_came_before() {
    for (name, file) in formats(&"It floats. ".repeat(40)) {
        let article = read(name, &file.as_bytes()[..file.len() * 3 / 4]).article;
        assert!(article.text.contains("It floats. It floats."), "{name}: {:?}", article.text);
    }
    // Wherever they are cut.
    for (name, file) in formats("It floats.") {
        for end in 0..file.len() {
            read(name, &file.as_bytes()[..end]);
        }
    }
}

#[test]
fn values_of_wrong_types() {
    let of_json = formats("It floats.").into_iter().filter(|(_, file)| file.starts_with('{'));
    for (name, file) in of_json {
        for wrong in ["7", "null", "true", "[]", "{}", "[[7]]", r#"{"a":[null]}"#, "-1e999"] {
            for part in [r#""Ferry""#, r#""It floats.""#, r#""<p>It floats.</p>""#, r#""Ada Moor""#]
            {
                read(name, file.replace(part, wrong).as_bytes());
            }
        }
    }
}

#[test]
fn two_formats_in_one_file() {
    let files = formats("It floats.");
    for (first, one) in &files {
        for (second, other) in &files {
            let name = format!("{first} before {second}");
            let article = read(&name, [one, "\n", other].concat().as_bytes()).article;
            assert!(article.text.contains("It floats."), "{name}: {:?}", article.text);
        }
    }
}

#[test]
fn nested_ten_thousand_deep() {
    const DEEP: usize = 10_000;
    for (name, open, close) in [
        ("html", "<div>", "</div>"),
        ("paragraphs", "<p>", "</p>"),
        ("lists", "<ul><li>", "</li></ul>"),
        ("tables", "<table><tr><td>", "</td></tr></table>"),
        ("links", "<a href=/a>", "</a>"),
        ("figures", "<figure><figcaption>", "</figcaption></figure>"),
        ("furniture", "<div class=share><aside>", "</aside></div>"),
    ] {
        let inner = [&open.repeat(DEEP), TURN, &close.repeat(DEEP)].concat();
        let file =
            format!("<!doctype html><h1>Ferry</h1><p>It rained.</p>{inner}<p>It poured.</p>");
        let text = read(name, file.as_bytes()).article.text;
        assert!(text.contains("It rained.") && text.contains("It poured."), "{name}");
    }
    for (name, open, close) in [
        ("json", "[", "]"),
        ("objects", r#"{"a":"#, "}"),
        ("own", r#"{"headline":"Ferry","body":["#, "]}"),
        ("rss", "<item><rss>", "</rss></item>"),
        ("nitf", "<nitf><block>", "</block></nitf>"),
        ("quotations", "> ", ""),
        ("items", "- ", ""),
        ("stress", "*a _b ", ""),
        ("brackets", "[", ""),
        ("voices", "<v Ada Moor>", ""),
    ] {
        let inner = [&open.repeat(DEEP), "It floats.", &close.repeat(DEEP)].concat();
        for start in ["", "# Ferry\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<nitf><body>"] {
            read(name, [start, &inner].concat().as_bytes());
        }
    }
}

/// How long reading a file takes: the shortest of two, since the machine has other things to do.
fn time(file: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        parse(file.as_bytes());
        start.elapsed()
    };
    once().min(once())
}

/// How many times longer a file may take that is four times as long. In quadratic time, it takes sixteen times as long.
const MOST: u32 = 9;

#[test]
fn time_grows_with_length_alone() {
    let page = |part: &str, n: usize| {
        format!("<!doctype html><title>Ferry</title><h1>Ferry</h1>{}", part.repeat(n))
    };
    let paragraph = format!("<p>{TURN}</p>");
    let parts = [
        paragraph.clone(),
        format!("<div>{paragraph}</div>"),
        format!("<div><h3><a href=/a>A bridge was closed</a></h3>{paragraph}</div>"),
        format!("<h2>More from us</h2><div>{paragraph}</div>"),
        format!("<li><a href=/a>A bridge</a>{paragraph}"),
        format!("<article><h2>Ferry</h2>{paragraph}</article>"),
        "<div>".to_owned(),
        "<p <p ".to_owned(),
        "<time datetime=2031-05-14>".to_owned(),
        "&amp;".to_owned(),
        "<b><i>".to_owned(),
        "<h2>Ferry".to_owned(),
        "<td>x<br>y".to_owned(),
        "<div class='share-bar author-bio article__body'>".to_owned(),
        r#"<script type=application/ld+json>{"@type":"NewsArticle","articleBody":"It floats."}</script>"#.to_owned(),
    ];
    for part in parts {
        let n = 40_000 / part.len();
        let few = Duration::from_millis(20);
        let is_linear = || {
            let (short, long) = (time(&page(&part, n)), time(&page(&part, n * 4)));
            long < short.max(few) * MOST
        };
        // The machine has other things to do: once is enough.
        assert!((0..4).any(|_| is_linear()), "{part}");
    }
}

/// How long a file is made, in bytes: five megabytes, or without the compiler's help, what takes as long.
const LENGTH: usize = if cfg!(debug_assertions) { 400_000 } else { 5_000_000 };

#[test]
fn megabytes() {
    let sentence = "It floats and floats and floats. ";
    for (name, file) in formats(&sentence.repeat(LENGTH / sentence.len())) {
        let text = read(name, file.as_bytes()).article.text;
        let n_read = text.matches(sentence.trim_end()).count();
        assert_eq!(n_read, LENGTH / sentence.len(), "{name}");
    }
}
