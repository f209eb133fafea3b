//! Rostrum's own format, described in `docs/article.schema.json`: headline, body, and optionally the speakers and
//! statements given by an editor. Tests: `tests/parse/own.rs`.
//!
//! ```json
//! {
//!   "headline": "Ferry opens",
//!   "published": "2031-05-14",
//!   "body": ["It rained.", { "type": "heading", "level": 2, "text": "The speeches" }, "“It floats,” said Ada Moor."],
//!   "speakers": [{ "name": "Ada Moor", "role": "mayor" }],
//!   "statements": [{ "speaker": "Ada Moor", "paragraph": 2, "text": "It floats" }]
//! }
//! ```

use super::people::credit;
use super::value::Value;
use super::{Field, add_body, date, finish, given};
use crate::article::Draft;
use crate::article::{Article, BlockKind, ListKind, Time};
use crate::parse::clock::{Moment, parse_number, parse_time};
use crate::parse::{Fault, Problem, address};

/// The fields of an article.
const FIELDS: [&str; 12] = [
    "$schema",
    "body",
    "complete",
    "credits",
    "date",
    "headline",
    "language",
    "place",
    "published",
    "speakers",
    "statements",
    "version",
];

/// The version of the schema that this reads.
const VERSION: &str = "1";

/// The fields of a block.
const BLOCK_FIELDS: [&str; 7] = ["alt", "at", "level", "ordered", "src", "text", "type"];

/// What other formats call the headline and the body.
const HEADLINES: [&str; 3] = ["headline", "title", "name"];
const BODIES: [&str; 5] = ["body", "articleBody", "content", "text", "paragraphs"];

/// Reads Rostrum's own format, and anything that looks like it.
pub(super) fn read(root: &mut Field<'_>) -> Article {
    if !matches!(root.value, Value::Object(_)) {
        root.problems.push(Problem::OtherJson);
        return Article::default();
    }
    let is_own = root.has("headline") || root.has("body") && !root.has("title");
    if is_own {
        root.only(&FIELDS);
    } else {
        root.problems.push(Problem::OtherJson);
    }
    let headline = HEADLINES.iter().find(|name| root.has(name));
    let headline = headline.and_then(|name| root.text_of(name)).unwrap_or_default();
    let mut draft = Draft::with_headline(&headline);
    if let Some(mut body) =
        BODIES.iter().find(|name| root.has(name)).and_then(|name| root.get(name))
    {
        match body.value {
            Value::Text(text) => drop(add_body(&mut draft, text, None)),
            _ => body.for_each(&mut |block| {
                if is_own {
                    block.only(&BLOCK_FIELDS);
                }
                read_block(block, &mut draft);
            }),
        }
    }
    let mut credits = Vec::new();
    if let Some(names) = root.text_of("credits") {
        credit(&mut draft, &mut credits, &names);
    }
    let mut article = draft.article;
    article.credits = credits;
    article.published = date(root, &["published"]);
    article.language = root.text_of("language");
    article.place = root.text_of("place");
    article.event_date = date(root, &["date"]);
    read_version(root);
    given::read(root, &mut article);
    finish(article, root.problems)
}

/// Reads findings: the same form without `body`, over an article that is read elsewhere. Whether they are findings at all.
pub(super) fn read_findings(root: &mut Field<'_>, article: &mut Article) -> bool {
    let is_read = read_over(root, article);
    article.given.is_complete |= is_read;
    is_read
}

/// Reads what an editor says of an article that is read elsewhere, in the same form. Whether it is in that form at all.
pub(super) fn read_over(root: &mut Field<'_>, article: &mut Article) -> bool {
    if !root.has("speakers") && !root.has("statements") {
        root.problems.push(Problem::NotFindings);
        return false;
    }
    root.only(&FIELDS);
    if !read_version(root) {
        return false;
    }
    article.published = date(root, &["published"]).or(article.published);
    article.event_date = date(root, &["date"]);
    article.language = root.text_of("language").or(article.language.take());
    article.place = root.text_of("place");
    given::read(root, article);
    true
}

/// Whether the schema is of the version that is read here; complains if not. Without a number it is.
fn read_version(root: &mut Field<'_>) -> bool {
    let Some(mut version) = root.get("version") else { return true };
    let is_known = matches!(version.value, Value::Number(number) if *number == VERSION);
    if !is_known {
        version.complain(Fault::NotAllowed);
    }
    is_known
}

/// A block: a paragraph as text, or an object that says what it is.
fn read_block(block: &mut Field<'_>, draft: &mut Draft) {
    match block.value {
        Value::Text(text) => draft.add(BlockKind::Paragraph, text, None),
        Value::Object(_) => {
            let at = block.get("at").and_then(|mut at| time(&mut at));
            let text = block.text_of("text").unwrap_or_default();
            if let Some(kind) = kind(block, draft) {
                draft.write(&text);
                draft.end(kind, at);
            }
        }
        _ => block.complain(Fault::NotText),
    }
}

fn kind(block: &mut Field<'_>, draft: &mut Draft) -> Option<BlockKind> {
    let Some(name) = block.text_of("type") else { return Some(BlockKind::Paragraph) };
    Some(match &*name {
        "paragraph" => BlockKind::Paragraph,
        "heading" => BlockKind::Heading(level(block.value)),
        "list-item" => BlockKind::ListItem(match block.value.get("ordered") {
            Some(Value::Bool(true)) => ListKind::Ordered,
            _ => ListKind::Unordered,
        }),
        "quote" => BlockKind::BlockQuote,
        "caption" => BlockKind::Caption,
        "credits" => BlockKind::Credits,
        "figure" => {
            let Some(src) = block.text_of("src").and_then(|src| address::image(&src)) else {
                block.get("src")?.complain(Fault::NotSafe);
                return None;
            };
            let alt = block.text_of("alt").unwrap_or_default();
            BlockKind::Figure(draft.image(src, &alt))
        }
        _ => {
            block.get("type")?.complain(Fault::NotAllowed);
            return None;
        }
    })
}

/// The level of a heading, from 2 to 6.
fn level(block: &Value<'_>) -> u8 {
    match block.get("level") {
        Some(Value::Number(level)) => {
            parse_number(level).map_or(2, |level| level.clamp(2, 6) as u8)
        }
        _ => 2,
    }
}

/// A time of day, alone or after its date.
pub(super) fn time(field: &mut Field<'_>) -> Option<Time> {
    let text = field.text()?;
    let alone = parse_time(&text).filter(|(_, rest)| rest.is_empty()).map(|(time, _)| time);
    let time = alone.or_else(|| Moment::parse(&text)?.ok()?.time);
    if time.is_none() {
        field.complain(Fault::NotTime);
    }
    time
}
