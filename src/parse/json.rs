//! Reads JSON into an article. The format is recognised by its fields: schema.org's JSON-LD, IPTC's ninjs, or Rostrum's
//! own.
//!
//! | file | what it does |
//! | --- | --- |
//! | `value` | parses text into values, as far as it can be read |
//! | `field` | a value with its path, so that a problem can say where it is |
//! | `schema_org`, `ninjs`, `own` | the three formats that are made for exchange |
//! | `cms`, `podcast` | what content systems and podcasts send, with the feature `formats` |
//! | `given` | the speakers and statements given by an editor, in Rostrum's own format |
//! | `people` | names that contain roles, and credits |
//!
//! Tests: `tests/parse/json.rs` and its neighbours.

#[cfg(feature = "formats")]
mod cms;
mod field;
mod given;
mod ninjs;
mod own;
mod people;
#[cfg(feature = "formats")]
mod podcast;
mod schema_org;
mod value;

use super::clock::Moment;
use super::scan::{skip_space, split_once};
use super::{Fault, Problem, html, plain};
use crate::article::Draft;
use crate::article::{Article, Date, Time};
use field::Field;
#[cfg(feature = "formats")]
pub(super) use people::credit;

/// Whether a text is JSON: an object, or a list of objects.
pub(super) fn looks_like(text: &str) -> bool {
    let text = skip_space(text);
    let inner = text.strip_prefix('[').map_or(text, skip_space);
    inner.strip_prefix('{').is_some_and(|object| {
        let first = skip_space(object);
        first.is_empty() || first.starts_with(['"', '\'', '}'])
    })
}

/// Reads JSON in any of the formats.
pub(super) fn parse(text: &str, problems: &mut Vec<Problem>) -> Article {
    let root = value::parse(text, problems);
    let mut root = Field::root(&root, problems);
    #[cfg(feature = "formats")]
    if podcast::is_form(root.value) {
        return podcast::read(&mut root);
    }
    #[cfg(feature = "formats")]
    if !schema_org::is_form(root.value) && cms::is_form(root.value) {
        return cms::read(&mut root);
    }
    if schema_org::is_form(root.value) {
        schema_org::read(&mut root)
    } else if ninjs::is_form(root.value) {
        ninjs::read(&mut root)
    } else {
        own::read(&mut root)
    }
}

/// Reads findings over an article that is read elsewhere. Whether they are findings at all.
pub(super) fn findings(text: &str, article: &mut Article, problems: &mut Vec<Problem>) -> bool {
    let root = value::parse(text, problems);
    own::read_findings(&mut Field::root(&root, problems), article)
}

/// Reads what an editor says of an article that is read elsewhere. Whether it is that at all.
pub(super) fn corrections(text: &str, article: &mut Article, problems: &mut Vec<Problem>) -> bool {
    let root = value::parse(text, problems);
    own::read_over(&mut Field::root(&root, problems), article)
}

/// Reads the JSON-LD of a page, which is often about something other than an article, and perhaps wrapped for XML. Also whether its
/// blocks are no body but a description.
pub(super) fn linked_data(text: &str) -> Option<(Article, bool)> {
    let text = split_once(text, "<![CDATA[").map_or(text, |(_, data)| data);
    let mut problems = Vec::new();
    let root = value::parse(text, &mut problems);
    schema_org::is_form(&root).then(|| {
        let article = schema_org::read(&mut Field::root(&root, &mut problems));
        (article, problems.contains(&Problem::NoBody))
    })
}

/// Adds the blocks of a body, which is read as HTML or as plain text, whichever it looks like. If `at` is given, it is
/// the time of all of them. Returns the headline that the HTML contains, or an empty string.
pub(super) fn add_body(draft: &mut Draft, text: &str, at: Option<Time>) -> String {
    let mut unsure = Vec::new();
    let mut body = if html::looks_like(text, &mut unsure) {
        html::parse(text, &mut unsure)
    } else {
        plain::body(super::decode::with_unix_line_ends(text))
    };
    if at.is_some() {
        body.blocks.iter_mut().for_each(|block| block.at = at);
    }
    let title = body.title().to_owned();
    // Some bodies start with the headline again.
    let own = letters(draft.article.title());
    let first = body.blocks.first().map(|block| letters(body.slice(block.range)));
    let is_repeated = !own.is_empty() && first == Some(own);
    draft.append(body, &|idx| idx != 0 || !is_repeated);
    title
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Reads a date from the first of these fields that exists.
fn date(root: &mut Field<'_>, names: &[&str]) -> Option<Date> {
    let name = names.iter().find(|name| root.has(name))?;
    let mut field = root.get(name)?;
    let text = field.text()?;
    match Moment::parse(text.trim()) {
        Some(Ok(moment)) => Some(moment.date),
        Some(Err(problem)) => {
            field.problems.push(problem);
            None
        }
        None => {
            field.complain(Fault::NotTime);
            None
        }
    }
}

/// The last step for every format.
fn finish(mut article: Article, problems: &mut Vec<Problem>) -> Article {
    if article.headline.is_empty() && !article.blocks.is_empty() {
        problems.push(Problem::Untitled);
    }
    article.language = article.language.filter(|language| !language.is_empty());
    article
}
