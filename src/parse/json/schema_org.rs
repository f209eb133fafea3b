//! schema.org's JSON-LD: `NewsArticle`, `ReportageNewsArticle` and the other articles, and `LiveBlogPosting`, whose
//! updates are put in the order of their times.
//!
//! The article may be in a list, in `@graph` or in `mainEntity`; types may be lists and addresses; an author's name may
//! be elsewhere in the graph. Source: schema.org, and Google's page on `LiveBlogPosting`. Tests:
//! `tests/parse/schema_org.rs`.

use super::people::credit;
use super::value::Value;
use super::{Field, add_body, date, finish};
use crate::article::Draft;
use crate::article::{Article, BlockKind};
use crate::parse::clock::Moment;
use crate::parse::html::{decoded, looks_like};
use crate::parse::{Fault, Problem};
use crate::sorting::arrange;

/// How deeply an article may be nested in `@graph` or `mainEntity`.
const DEEPEST: usize = 4;

pub(super) fn is_form(root: &Value<'_>) -> bool {
    let signs = ["@context", "@graph", "@type"];
    root.each().iter().any(|value| signs.iter().any(|sign| value.get(sign).is_some()))
}

pub(super) fn read(root: &mut Field<'_>) -> Article {
    let whole = root.value;
    let mut nodes = Vec::new();
    collect(whole, String::new(), 0, &mut nodes);
    let has_body = |value: &Value<'_>| {
        ["articleBody", "liveBlogUpdate"].iter().any(|name| value.get(name).is_some())
    };
    let is_found = |(_, value): &&(String, &Value<'_>)| is_article(value);
    let with_body = nodes.iter().find(|node| is_found(node) && has_body(node.1));
    match with_body.or_else(|| nodes.iter().find(is_found)) {
        Some((path, value)) => {
            let path = path.clone();
            read_article(&mut Field { value, path, problems: root.problems }, &nodes)
        }
        None => {
            root.problems.push(Problem::OtherJson);
            Article::default()
        }
    }
}

/// Collects everything that may be an article or may be referred to.
fn collect<'a>(
    value: &'a Value<'a>,
    path: String,
    depth: usize,
    nodes: &mut Vec<(String, &'a Value<'a>)>,
) {
    if DEEPEST <= depth {
        return;
    }
    let is_list = matches!(value, Value::List(_));
    for (idx, value) in value.each().iter().enumerate() {
        let path =
            if is_list { [&path, "[", &idx.to_string(), "]"].concat() } else { path.clone() };
        nodes.push((path.clone(), value));
        for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
            if let Some(inner) = value.get(name) {
                let dot = if path.is_empty() { "" } else { "." };
                collect(inner, [&path, dot, name].concat(), depth + 1, nodes);
            }
        }
    }
}

fn is_article(value: &Value<'_>) -> bool {
    let types = value.get("@type").map(Value::each).unwrap_or_default();
    types.iter().filter_map(text).any(|name| {
        ["Article", "BlogPosting", "Report"].iter().any(|ending| name.ends_with(ending))
    })
}

fn read_article(node: &mut Field<'_>, nodes: &[(String, &Value<'_>)]) -> Article {
    let headline = ["headline", "name", "alternativeHeadline"]
        .iter()
        .find_map(|name| text(node.value.get(name)?))
        .unwrap_or_default();
    if headline.is_empty()
        && let Some(mut field) = node.get("headline")
    {
        field.text();
    }
    let mut draft = Draft::with_headline(&decoded(headline));
    if let Some(body) = node.text_of("articleBody").or_else(|| node.text_of("text")) {
        add_body(&mut draft, &unescaped(body), None);
    }
    updates(node, &mut draft);
    if draft.article.blocks.is_empty()
        && let Some(description) = node.text_of("description")
    {
        node.problems.push(Problem::NoBody);
        add_body(&mut draft, &unescaped(description), None);
    }
    let mut credits = Vec::new();
    let authors = node.value.get("author").map(Value::each).unwrap_or_default();
    let names: Vec<&str> = authors.iter().filter_map(|author| name(author, nodes)).collect();
    credit(&mut draft, &mut credits, &decoded(&names.join(", ")));
    let mut article = draft.article;
    article.credits = credits;
    article.published = date(node, &["datePublished", "coverageStartTime", "dateCreated"]);
    article.language = node.value.get("inLanguage").and_then(text).map(str::to_owned);
    let publisher = node.value.get("publisher").and_then(|it| name(it, nodes));
    article.publisher = publisher.filter(|name| !name.is_empty()).map(str::to_owned);
    let place = ["contentLocation", "locationCreated"].iter().find_map(|it| node.value.get(it));
    article.place = place.and_then(|place| name(place, nodes)).map(str::to_owned);
    finish(article, node.problems)
}

/// Adds the updates of live coverage, earliest first: each as a heading, if it has one, and its body.
fn updates(node: &mut Field<'_>, draft: &mut Draft) {
    let mut updates: Vec<(i64, Draft)> = Vec::new();
    let mut read = |update: &mut Field<'_>| {
        if !matches!(update.value, Value::Object(_)) {
            return update.complain(Fault::NotObject);
        }
        let written = update.text_of("datePublished").or_else(|| update.text_of("dateCreated"));
        let moment = written.and_then(|written| {
            let moment = Moment::parse(&written).and_then(Result::ok);
            if moment.is_none()
                && let Some(mut field) = update.get("datePublished")
            {
                field.complain(Fault::NotTime);
            }
            moment
        });
        let at = moment.and_then(|moment| moment.time);
        let mut draft = Draft::default();
        if let Some(headline) = update.text_of("headline") {
            draft.add(BlockKind::Heading(3), &decoded(&headline), at);
        }
        if let Some(body) = update.text_of("articleBody").or_else(|| update.text_of("text")) {
            add_body(&mut draft, &unescaped(body), at);
        }
        // An update without a time stays after the one before it.
        let before = updates.last().map_or(i64::MIN, |(minutes, _)| *minutes);
        updates.push((moment.map_or(before, Moment::minutes), draft));
    };
    let Some(mut list) = node.get("liveBlogUpdate") else { return };
    match list.value {
        Value::List(_) => list.for_each(&mut read),
        _ => read(&mut list),
    }
    arrange(&mut updates, |a, b| a.0 < b.0);
    for (_, update) in updates {
        draft.append(update.article, &|_| true);
    }
}

/// A text without the character references that many sites leave in it; in HTML they have a meaning.
fn unescaped(text: String) -> String {
    if looks_like(&text, &mut Vec::new()) { text } else { decoded(&text) }
}

/// The name of a person or a place: its own, or that of the node it refers to.
fn name<'a>(value: &'a Value<'a>, nodes: &[(String, &'a Value<'a>)]) -> Option<&'a str> {
    let own = text(value).or_else(|| text(value.get("name")?));
    own.or_else(|| {
        let id = text(value.get("@id")?)?;
        let is_meant = |node: &&Value<'_>| {
            node.get("@id").and_then(text) == Some(id) && node.get("name").is_some()
        };
        text(nodes.iter().map(|(_, node)| *node).find(is_meant)?.get("name")?)
    })
}

/// The text of a value: its own, the first of a list, or that of its `@value`.
fn text<'a>(value: &'a Value<'a>) -> Option<&'a str> {
    match value.each().first()? {
        Value::Text(text) => Some(text.trim()),
        value => match value.get("@value")? {
            Value::Text(text) => Some(text.trim()),
            _ => None,
        },
    }
}
