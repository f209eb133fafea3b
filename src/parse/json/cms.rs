//! What content systems send as JSON: WordPress' REST API, the Guardian's Content API, Ghost's, and JSON Feed. All have a title,
//! a body in HTML and a day, by other names and at other depths; of several articles the first is read. Only for
//! desk and command line.
//!
//! Source: developer.wordpress.org, open-platform.theguardian.com, ghost.org/docs, jsonfeed.org. Tests: `tests/parse/cms.rs`.

use super::people::credit;
use super::value::Value;
use super::{Field, add_body, date, finish};
use crate::article::{Article, Draft};
use crate::parse::Problem;
use crate::parse::html::decoded;

/// Where the articles are, from the root; the first way that leads somewhere counts.
const WAYS: [&str; 5] = ["response.content", "response.results", "posts", "items", ""];

/// Where the parts of an article are; the first that has text counts.
const TITLES: [&str; 4] = ["fields.headline", "webTitle", "title.rendered", "title"];
const BODIES: [&str; 7] = [
    "fields.body",
    "fields.bodyText",
    "content.rendered",
    "html",
    "content_html",
    "content_text",
    "plaintext",
];
const DAYS: [&str; 4] = ["webPublicationDate", "published_at", "date_published", "date"];
const MAKERS: [&str; 4] = ["fields.byline", "primary_author.name", "authors.name", "author.name"];
const LANGUAGES: [&str; 2] = ["fields.lang", "language"];

/// Whether this is one of these: it has a body, and a name that no other format has.
pub(super) fn is_form(root: &Value<'_>) -> bool {
    let (articles, way) = articles(root);
    let is_known =
        !way.is_empty() || root.each().iter().any(|it| at(it, "content.rendered").is_some());
    is_known && articles.first().is_some_and(|it| first(it, &BODIES).is_some())
}

pub(super) fn read(root: &mut Field<'_>) -> Article {
    let (articles, _) = articles(root.value);
    let Some(article) = articles.first() else { return Article::default() };
    if 1 < articles.len() {
        root.problems.push(Problem::FirstOfSeveral);
    }
    let title = first(article, &TITLES).unwrap_or_default();
    let mut draft = Draft::with_headline(&decoded(title));
    add_body(&mut draft, first(article, &BODIES).unwrap_or_default(), None);
    let mut credits = Vec::new();
    credit(&mut draft, &mut credits, first(article, &MAKERS).unwrap_or_default());
    let mut read = Article { credits, ..draft.article };
    read.language = first(article, &LANGUAGES).map(str::to_owned);
    let mut article = Field { value: article, path: String::new(), problems: root.problems };
    read.published = date(&mut article, &DAYS);
    finish(read, root.problems)
}

/// The articles, and the way that leads to them.
fn articles<'a>(root: &'a Value<'a>) -> (&'a [Value<'a>], &'static str) {
    let found = WAYS.iter().find_map(|way| Some((at(root, way)?.each(), *way)));
    found.unwrap_or_default()
}

/// The first of these parts of an article that has text.
fn first<'a>(article: &'a Value<'a>, ways: &[&str]) -> Option<&'a str> {
    ways.iter().find_map(|way| match at(article, way)? {
        Value::Text(text) if !text.trim().is_empty() => Some(&**text),
        _ => None,
    })
}

/// The value at the end of a way such as `response.content`; of a list on it, the first.
fn at<'a>(value: &'a Value<'a>, way: &str) -> Option<&'a Value<'a>> {
    let mut value = value;
    for name in way.split('.').filter(|name| !name.is_empty()) {
        value = value.each().first()?.get(name)?;
    }
    Some(value)
}
