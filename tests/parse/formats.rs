//! What only the desk and the command line read: feeds, news agencies' XML, Markdown, and declared encodings.

use crate::check;
use rostrum::parse::parse;

const STORY: [&str; 2] = ["headline Ferry opens", "paragraph “It floats,” said Ada Moor."];
const FIRST: &str = "! This file has several articles; the first of them was read.";

#[test]
fn feeds() {
    check(
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Lune Log</title><language>en</language><item><title>Ferry \
         opens</title><pubDate>Wed, 14 May 2031 09:30:00 GMT</pubDate><dc:creator>Mara Quill</dc:creator>\
         <description>It opens.</description><content:encoded><![CDATA[<p>“It floats,” said Ada Moor.</p>]]></content:encoded></item>\
         <item><title>Other</title></item></channel></rss>",
        &[
            "published 2031-05-14",
            "language en",
            STORY[0],
            STORY[1],
            "credits Mara Quill",
            " = Mara Quill",
            FIRST,
        ],
    );
    check(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Log</title><entry><title>Ferry opens</title>\
         <published>2031-05-14T09:30:00Z</published><author><name>Mara Quill</name></author><content type='html'>&lt;p&gt;“It \
         floats,” said Ada Moor.&lt;/p&gt;</content></entry></feed>",
        &["published 2031-05-14", STORY[0], STORY[1], "credits Mara Quill", " = Mara Quill"],
    );
    check(
        "<rss><channel><item><title>Ferry opens</title><description>“It floats,” said Ada Moor.</description></item></channel></rss>",
        &[STORY[0], STORY[1], "! This article has no body; its description is shown instead."],
    );
    check(
        "<rss><channel></channel></rss>",
        &["! Nothing in this file could be read as an article."],
    );
}

#[test]
fn a_feed_of_many_items() {
    let item = "<item><title>Ferry opens</title><content:encoded>“It floats,” said Ada Moor.</content:encoded></item>";
    let feed = format!("<rss><channel>{}</channel></rss>", item.repeat(100));
    check(feed, &[STORY[0], STORY[1], FIRST]);
}

#[test]
fn agencies_xml() {
    check(
        "<nitf><head><docdata><date.issue norm='20310514T093000Z'/></docdata></head><body><body.head><hedline><hl1>Ferry \
         opens</hl1></hedline><byline>By Mara Quill</byline></body.head><body.content><p>“It floats,” said \
         <person>Ada Moor</person>.</p></body.content></body></nitf>",
        &["published 2031-05-14", STORY[0], STORY[1], "credits By Mara Quill", " = Mara Quill"],
    );
    check(
        "<?xml version='1.0'?><newsItem xml:lang='en'><contentMeta><contentCreated>2031-05-14T09:30:00Z</contentCreated>\
         <headline>Ferry opens</headline></contentMeta><contentSet><inlineXML contenttype='application/xhtml+xml'><html>\
         <head><title>x</title></head><body><h1>Ferry opens</h1><p>“It floats,” said Ada Moor.</p></body></html></inlineXML></contentSet>\
         </newsItem>",
        &["published 2031-05-14", "language en", STORY[0], STORY[1]],
    );
}

#[test]
fn markdown() {
    check(
        "---\ntitle: \"Ferry opens\"\ndate: 2031-05-14T09:30:00Z\nlang: en\nauthors:\n  - Mara Quill\n  - Eva Sund\n---\n\n\
         “It *floats*,” said **Ada Moor**.[^1]\n\n## The day\n\n> “It leaks,” said Ben Sund.\n\n{{< figure src=\"a.jpg\" >}}\n\n\
         <script>alert(1)</script>\n\n- One\n- Two\n\n[^1]: A note.\n",
        &[
            "published 2031-05-14",
            "language en",
            "headline Ferry opens",
            "paragraph “It floats,” said Ada Moor.",
            "heading 2 The day",
            "quote “It leaks,” said Ben Sund.",
            "item One",
            "item Two",
            "credits Mara Quill, Eva Sund",
            "stress on floats",
            "weight on Ada Moor",
            " = Mara Quill | Eva Sund",
        ],
    );
    check("+++\ntitle = 'Ferry opens'\n+++\n“It floats,” said Ada Moor.\n", &STORY);
    check("# Ferry opens\n\n“It floats,” said Ada Moor.\n", &STORY);
}

#[test]
fn markup_in_markdown_goes_through_the_same_list() {
    check(
        "# Ferry opens\n\n“It *floats*,” said Ada Moor.<script>alert(1)</script>\n\n<div onclick=\"alert(2)\"><p>It <b>rained</b>.</p>\
         <iframe src=\"https://elsewhere.example\">alert(3)</iframe></div>\n\n[Bad](javascript:alert(4)) and [good](https://a.example).\n",
        &[
            "headline Ferry opens",
            "paragraph “It floats,” said Ada Moor.",
            "paragraph It rained.",
            "paragraph Bad and good.",
            "stress on floats",
            "weight on rained",
            "link https://a.example over good",
        ],
    );
}

#[test]
fn plain_text_is_no_markdown() {
    check(
        "Ferry opens\n\nIt cost 3 * 4 * 5 million. #ferry\n\n- It rained.",
        &[
            "headline Ferry opens",
            "paragraph It cost 3 * 4 * 5 million. #ferry",
            "paragraph - It rained.",
        ],
    );
}

#[test]
fn declared_encodings() {
    // “Паром”, the ferry, in windows-1251; 渡轮 in GBK; フェリー in Shift_JIS.
    for (charset, bytes, title) in [
        ("windows-1251", &b"\xCF\xE0\xF0\xEE\xEC"[..], "Паром"),
        ("gbk", b"\xB6\xC9\xC2\xD6", "渡轮"),
        ("Shift_JIS", b"\x83\x74\x83\x46\x83\x8A\x81\x5B", "フェリー"),
    ] {
        let head =
            format!("<meta http-equiv=Content-Type content='text/html; charset={charset}'><h1>");
        let page = [head.as_bytes(), bytes, b"</h1><p>Yes.</p>"].concat();
        let read = parse(&page);
        assert_eq!(read.article.title(), title);
        assert_eq!(read.problems, []);
    }
    // What is in UTF-8 is read so, whatever it declares.
    assert_eq!(
        parse("<meta charset=gbk><h1>Müller</h1><p>Yes.</p>".as_bytes()).article.title(),
        "Müller"
    );
}

#[test]
fn damaged_files_keep_what_can_be_read() {
    check(
        "<rss><channel><item><title>Ferry opens</title><content:encoded>It rai",
        &[STORY[0], "paragraph It rai"],
    );
    check(
        "<nitf><body><hl1>Ferry opens</hl1><body.content><p>It rained.</p><p>It",
        &[STORY[0], "paragraph It rained.", "paragraph It"],
    );
    for (open, unit) in [
        ("<rss><item>", "<a>"),
        ("<nitf>", "<p>"),
        ("", "> "),
        ("---\ntitle: x\n---\n", "- "),
        ("WEBVTT\n", "<v a>"),
    ] {
        parse([open, &unit.repeat(10_000), "One."].concat().as_bytes());
    }
    let long = ["---\ntitle: Ferry\n---\n", &"It rained **all** day. ".repeat(200_000)].concat();
    assert_eq!(parse(long.as_bytes()).article.title(), "Ferry");
}
