//! IPTC's ninjs, News in JSON: 1.x has a field for each form of the body (`body_text`, `body_xhtml`), 2.x and 3.x have
//! lists of `headlines` and `bodies` that give their content type; 3.x writes names in camel case.
//!
//! Source: the schemas 1.0 to 3.3, and the examples published by IPTC, which also have people's roles in their names,
//! and early forms of 2.0 (`body` with `name` and `value`). Tests: `tests/parse/ninjs.rs`.

use super::people::{credit, speaker};
use super::value::Value;
use super::{Field, add_body, date, finish};
use crate::article::Article;
use crate::article::Draft;
use crate::parse::Problem;

/// Fields that only ninjs has.
const SIGNS: [&str; 12] = [
    "bodies",
    "headlines",
    "body_text",
    "body_html",
    "body_xhtml",
    "body_html5",
    "versioncreated",
    "firstcreated",
    "contentcreated",
    "pubstatus",
    "copyrightholder",
    "description_text",
];

pub(super) fn is_form(root: &Value<'_>) -> bool {
    let is_early = ["headline", "body"].iter().any(|name| {
        let first = root.get(name).and_then(|it| it.each().first());
        matches!(root.get(name), Some(Value::List(_)))
            && first.is_some_and(|it| it.get("name").is_some() && text(it).is_some())
    });
    is_early || SIGNS.iter().any(|name| root.get(name).is_some())
}

pub(super) fn read(root: &mut Field<'_>) -> Article {
    let value = root.value;
    let headline = headline(value);
    let mut draft = Draft::with_headline(&headline);
    let body = best(&bodies(value, &["bodies", "body"], "body_")).map(str::to_owned);
    let mut title = String::new();
    match body.or_else(|| {
        root.problems.push(Problem::NoBody);
        best(&bodies(value, &["descriptions", "description"], "description_")).map(str::to_owned)
    }) {
        Some(body) => title = add_body(&mut draft, &body, None),
        None => drop(root.problems.pop_if(|it| *it == Problem::NoBody)),
    }
    if headline.is_empty() && !title.is_empty() {
        let blocks = std::mem::replace(&mut draft, Draft::with_headline(&title)).article;
        draft.append(blocks, &|_| true);
    }
    let mut credits = Vec::new();
    for name in ["by", "byline"] {
        if let Some(byline) = root.text_of(name).filter(|_| credits.is_empty()) {
            credit(&mut draft, &mut credits, &byline);
        }
    }
    let mut article = draft.article;
    article.credits = credits;
    article.published = date(root, &["contentCreated", "firstCreated", "versionCreated"]);
    article.language = root.text_of("language");
    article.place = root.text_of("located");
    for name in ["people", "person"] {
        let people = value.get(name).map(Value::each).unwrap_or_default();
        let names = people.iter().filter_map(|it| it.get("name"));
        let found = names.filter_map(|name| match name {
            Value::Text(name) => speaker(name, &article.text),
            _ => None,
        });
        let found: Vec<_> = found.collect();
        article.given.speakers.extend(found);
    }
    finish(article, root.problems)
}

/// The main headline, else the first, else the title.
fn headline(root: &Value<'_>) -> String {
    let all = ["headlines", "headline"].iter().filter_map(|name| root.get(name));
    let all: Vec<&Value<'_>> = all.flat_map(Value::each).collect();
    let main = all.iter().find(|it| role(it) == "main").or(all.first());
    let found =
        main.and_then(|it| text(it)).or_else(|| text(root.get("title")?)).unwrap_or_default();
    if !found.contains('<') {
        return found.to_owned();
    }
    let mut draft = Draft::default();
    let title = add_body(&mut draft, found, None);
    let block = draft.article.blocks.first().map(|it| draft.article.slice(it.range).to_owned());
    block.filter(|_| title.is_empty()).unwrap_or(title)
}

/// The bodies, or the descriptions, each with what says its form: content type and role, or the field's name.
fn bodies<'a>(root: &'a Value<'a>, lists: &[&str], prefix: &str) -> Vec<(String, &'a str)> {
    let Value::Object(fields) = root else { return Vec::new() };
    let mut found = Vec::new();
    for (name, value) in fields {
        let name = name.to_ascii_lowercase();
        if lists.contains(&&*name) {
            for body in value.each() {
                let form = body.get("contenttype").and_then(text).unwrap_or_default();
                let form = [form, " ", role(body)].concat().to_ascii_lowercase();
                found.extend(text(body).map(|text| (form, text)));
            }
        } else if name.starts_with(prefix) {
            found.extend(text(value).map(|text| (name, text)));
        }
    }
    found
}

/// The body that keeps the most structure: HTML before plain text before other XML, and summaries last; the first of
/// equals.
fn best<'a>(bodies: &[(String, &'a str)]) -> Option<&'a str> {
    let rank = |form: &str, text: &str| match form {
        _ if text.trim().is_empty() => 9,
        _ if ["summary", "abstract", "short", "teaser"].iter().any(|part| form.contains(part)) => 3,
        _ if form.contains("html") => 0,
        _ if form.contains("xml") || form.contains("nitf") => 2,
        _ => 1,
    };
    let ranked = bodies.iter().map(|(form, text)| (rank(form, text), *text));
    ranked.filter(|(rank, _)| *rank < 9).min_by_key(|(rank, _)| *rank).map(|(_, text)| text)
}

fn role<'a>(value: &'a Value<'a>) -> &'a str {
    let role = value.get("role").or_else(|| value.get("name"));
    role.and_then(text).unwrap_or_default()
}

/// The text of a value: its own, or that of its field `value` or `text`.
fn text<'a>(value: &'a Value<'a>) -> Option<&'a str> {
    match value {
        Value::Text(text) => Some(text),
        Value::Object(_) => match value.get("value").or_else(|| value.get("text"))? {
            Value::Text(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}
