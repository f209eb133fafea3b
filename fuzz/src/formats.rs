//! Turns arbitrary bytes into files of a format: the structure is right, or nearly so, and the content is anything.
//!
//! A fuzzer that has to discover JSON by itself spends its time on that; here each byte chooses among what the format
//! allows, and now and then among what it does not.

mod fields;

use fields::{AUTHOR, Entry, NINJS, OWN, SCHEMA_ORG, Shape};
use serde_json::{Map, Value, json};

/// The project's own JSON.
pub fn own_json(bytes: &[u8]) -> String {
    file(bytes, OWN, json!({ "headline": "Mill reopens", "body": "" }))
}

/// IPTC's ninjs.
pub fn ninjs(bytes: &[u8]) -> String {
    file(bytes, NINJS, json!({ "pubstatus": "usable" }))
}

/// schema.org's JSON-LD, alone or inside a web page.
pub fn schema_org(bytes: &[u8]) -> String {
    let text = file(bytes, SCHEMA_ORG, json!({ "@context": "https://schema.org" }));
    if bytes.len().is_multiple_of(4) {
        format!("<title>Mill</title><script type=application/ld+json>{text}</script>")
    } else {
        text
    }
}

/// A feed.
pub fn feed(bytes: &[u8]) -> String {
    forms(bytes, &FEEDS)
}

/// An article as news agencies send it.
pub fn agency(bytes: &[u8]) -> String {
    forms(bytes, &AGENCIES)
}

/// Markdown with front matter.
pub fn markdown(bytes: &[u8]) -> String {
    forms(bytes, &MARKDOWN)
}

/// A transcript with a clock.
pub fn transcript(bytes: &[u8]) -> String {
    forms(bytes, &TRANSCRIPTS)
}

/// What a content system sends.
pub fn system(bytes: &[u8]) -> String {
    forms(bytes, &SYSTEMS)
}

/// A web page with much besides the article.
pub fn page(bytes: &[u8]) -> String {
    let mut choices = Choices { rest: bytes };
    let mut page = "<!doctype html><title>Mill reopens</title>".to_owned();
    for _ in 0..choices.below(24) {
        let part = choices.one_of(&PARTS);
        let names = choices.one_of(&NAMES);
        for (idx, piece) in part.replace('@', names).split('~').enumerate() {
            if idx != 0 {
                page += &choices.text();
            }
            page.push_str(piece);
        }
    }
    page
}

/// Text in an encoding that it declares, or that it does not have.
pub fn encoded(bytes: &[u8]) -> Vec<u8> {
    let mut choices = Choices { rest: bytes };
    let label = choices.one_of(&LABELS);
    let start = choices.one_of(&["<meta charset=", "<?xml encoding=", "Charset=\"", ""]);
    [start.as_bytes(), label.as_bytes(), b"?><h1>Mill</h1><p>", choices.rest].concat()
}

/// A file in one of these forms, whose parts are anything; now and then cut, or two of them in one file.
fn forms(bytes: &[u8], forms: &[&'static str]) -> String {
    let mut choices = Choices { rest: bytes };
    let mut text = String::new();
    for _ in 0..=choices.below(16) / 15 {
        for part in choices.one_of(forms).split_inclusive('~') {
            text.push_str(part.trim_end_matches('~'));
            if part.ends_with('~') {
                text += &choices.text();
            }
        }
    }
    if choices.below(8) == 7 {
        let len = text.chars().count();
        text = text.chars().take(len / 2).collect();
    }
    text
}

/// Parts of pages, with `~` for what is anything and `@` for names of classes.
const PARTS: [&str; 14] = [
    "<h1>~</h1>",
    "<h2>~</h2>",
    "<div class='@'>",
    "</div>",
    "<article class='@'>",
    "</article>",
    "<main>",
    "<p class='@'>~</p>",
    "<ul id='@'><li><a href=/a>~</a><li>~</ul>",
    "<div class='@'><h3><a href=/b>~</a></h3><p>~</p></div>",
    "<p>By Ada Moor</p><p>~<br><br>~",
    "<table class='@'><tr><td>~<td>~</table>",
    "<figure class='@'><img src=a.png><figcaption>~</figcaption></figure>",
    "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"~\", \"articleBody\": \"~\"}</script>",
];

/// What classes say.
const NAMES: [&str; 8] = [
    "",
    "share-bar",
    "comments",
    "article-body",
    "author",
    "wp-caption-text",
    "relatedPosts has-sidebar",
    "cookie",
];

/// The names of encodings, and what is none.
const LABELS: [&str; 9] =
    ["gbk", "shift_jis", "euc-kr", "windows-1251", "iso-2022-jp", "utf-16le", "big5", "utf-8", "x"];

/// The forms of feeds, with `~` for what is anything.
const FEEDS: [&str; 2] = [
    "<rss><channel><title>~</title><item><title>~</title><pubDate>~</pubDate><content:encoded><![CDATA[<p>~</p>]]>\
     </content:encoded></item><item><description>~</description></item></channel></rss>",
    "<feed xml:lang='~'><entry><title>~</title><published>~</published><content type='html'>&lt;p>~&lt;/p></content></entry></feed>",
];

/// The forms of news agencies' XML, with `~` for what is anything.
const AGENCIES: [&str; 2] = [
    "<nitf><head><title>~</title><date.issue norm='~'/></head><body><body.head><hedline><hl1>~</hl1></hedline><byline>~</byline>\
     </body.head><body.content><p>~</p><bq><block><p>~</p></block></bq></body.content></body></nitf>",
    "<?xml version='1.0'?><newsItem><contentMeta><headline>~</headline><contentCreated>~</contentCreated></contentMeta><contentSet>\
     <inlineXML><html><body><p>~</p></body></html></inlineXML></contentSet></newsItem>",
];

/// The forms of Markdown, with `~` for what is anything.
const MARKDOWN: [&str; 2] = [
    "---\ntitle: ~\ndate: ~\nauthor: [~]\n---\n\n# ~\n\n~ **~** [~](http://a.example) [^1]\n\n> ~\n\n[^1]: ~\n",
    "+++\ntitle = '~'\n+++\n{{< figure ~ >}}\n## ~\n\n<script>~</script><p>~",
];

/// The forms of transcripts, with `~` for what is anything.
const TRANSCRIPTS: [&str; 3] = [
    "WEBVTT ~\n\n00:01.000 --> 00:02.000\n<v ~>~</v>\n\n~ --> 00:01.000\n<v.loud Ada Moor>~\n~",
    "1\n00:00:01,000 --> 00:00:02,000\nMOOR: ~\n\n2\n~ --> ~\n~: ~\n",
    r#"{"version": "1.0.0", "segments": [{"speaker": "~", "startTime": ~, "body": "~"}, {"body": "~"}]}"#,
];

/// The forms of content systems, with `~` for what is anything.
const SYSTEMS: [&str; 3] = [
    r#"{"title": {"rendered": "~"}, "date": "~", "content": {"rendered": "<p>~</p>"}}"#,
    r#"{"response": {"content": {"webTitle": "~", "fields": {"body": "<p>~", "byline": "~"}}}}"#,
    r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "~", "content_text": "~", "authors": [{"name": "~"}]}, {}]}"#,
];

/// A web page around `markup`.
pub fn html(markup: &str) -> String {
    format!("<!doctype html><main><article><h1>Mill reopens</h1>{markup}")
}

/// With the fields in `signs`, by which the format is recognised, unless other values were chosen for them.
fn file(bytes: &[u8], entries: &'static [Entry], signs: Value) -> String {
    let mut choices = Choices { rest: bytes };
    let mut root = choices.object(entries);
    if let (Some(root), Value::Object(signs)) = (root.as_object_mut(), signs) {
        for (name, value) in signs {
            root.entry(name).or_insert(value);
        }
    }
    root.to_string()
}

/// Bytes that make choices, one after another; after the last byte, every choice is the first option.
struct Choices<'a> {
    rest: &'a [u8],
}

impl Choices<'_> {
    fn below(&mut self, n: usize) -> usize {
        let Some((first, rest)) = self.rest.split_first() else { return 0 };
        self.rest = rest;
        usize::from(*first) % n
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn object(&mut self, entries: &'static [Entry]) -> Value {
        let mut object = Map::new();
        for _ in 0..self.below(entries.len() + 1) {
            let (name, shape) = self.one_of(entries);
            object.insert(name.to_owned(), self.value(shape));
        }
        Value::Object(object)
    }

    /// A value of that shape or, one time in sixteen, of some other.
    fn value(&mut self, shape: Shape) -> Value {
        use Shape::{Html, List, Number, Object, Text, Words, Yes};
        let others = [Text, Number, Yes, List(AUTHOR), Object(AUTHOR)];
        let shape = if self.below(16) == 15 { self.one_of(&others) } else { shape };
        match shape {
            Text => json!(self.text()),
            Html => json!(format!("<p>{}<p>{}", self.text(), self.text())),
            Number => json!(self.below(256) as i64 - 2),
            Yes => json!(self.below(2) == 1),
            Words(words) => json!(self.one_of(words)),
            Object(entries) => self.object(entries),
            List(entries) => (0..self.below(5)).map(|_| self.object(entries)).collect(),
        }
    }

    /// A sentence, or the bytes up to the next zero.
    fn text(&mut self) -> String {
        if self.below(4) == 0 {
            let sentences = [
                "“No,” said Ada Moor.",
                "Ada Moor, the mayor, said that it had rained.",
                "9:30 Bo Lind spoke.",
                "",
            ];
            return self.one_of(&sentences).to_owned();
        }
        let end = self.rest.iter().position(|byte| *byte == 0).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        String::from_utf8_lossy(text).into_owned()
    }
}
