//! What a text is that an editor brings: an article, what was exported of one, or both in one file. **What is exported opens again.**
//!
//! | exported | opens as |
//! | --- | --- |
//! | findings, an editor's changes | answers, beside the article that they are of |
//! | an article with findings, a page in one file | an article with all answers in it |
//! | an article for a content system | an article, and answers beside it |
//!
//! Tests: `tests/desk/brought.rs`, `tests/desk/round_trip.rs`.

use crate::article::Article;
use crate::parse::{corrections, parse};

/// A text that was brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brought {
    /// An article, or something that is read as one.
    Article {
        /// Its text.
        source: String,
        /// What the same file says of it beside the text.
        answers: Option<String>,
    },
    /// Findings or corrections of an article that is elsewhere.
    Answers {
        /// The file.
        file: String,
        /// The headline of the article, as the file has it.
        headline: String,
    },
}

/// Tells what a text is.
pub fn brought(text: String) -> Brought {
    let start = text.trim_start();
    if start.starts_with('{') {
        let parsed = parse(text.as_bytes());
        let has_body = parsed.article.body().next().is_some();
        if !has_body && corrections(text.as_bytes(), &mut Article::default()).is_ok() {
            let headline = parsed.article.title().to_owned();
            return Brought::Answers { file: text, headline };
        }
    } else if start.starts_with('<') {
        if let Some(source) =
            held(&text, "rostrum-data").and_then(|it| serde_json::from_str(it).ok())
        {
            return Brought::Article { source, answers: None };
        }
        let answers = held(&text, "data-rostrum").map(ToOwned::to_owned);
        // The widget's element is no part of the article; its name is not one by which HTML is known.
        let own = start.strip_prefix("<rostrum-article").and_then(|it| it.split_once("<article"));
        let source = own.map_or_else(|| text.clone(), |(_, it)| ["<article", it].concat());
        return Brought::Article { source, answers };
    }
    Brought::Article { source: text, answers: None }
}

/// What the script element with this name among its attributes holds.
fn held<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let scripts = html.split("<script").skip(1);
    let mut named = scripts.filter_map(|it| {
        let (attributes, rest) = it.split_once('>')?;
        attributes.contains(name).then_some(rest)
    });
    Some(named.next()?.split_once("</script")?.0)
}
