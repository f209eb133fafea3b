//! One article: read as it will be read in place, with what was found in it and with somebody's corrections of that.
//!
//! Tests: here.

use crate::Outcome;
use rostrum::article::Article;
use rostrum::desk::{Doubt, doubts};
use rostrum::parse::{self, Problem, is_html, parse, walk};
use rostrum::speakers::{Proceedings, corrected, extract};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Who said what in an article, and what is wrong with somebody's corrections of it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The article.
    pub article: Article,
    /// Who said what in it.
    pub proceedings: Proceedings,
    /// What was wrong with the article's file.
    pub problems: Vec<Problem>,
    /// What was wrong with the corrections, a sentence each.
    pub complaints: Vec<String>,
}

/// The article in a file, before anything is looked for. The text of a page is read as a browser reads it in place, so that its words
/// are found there; the rest of what the page says of its article is read besides. `id` is that of the article's element; without
/// one, it is the first `article`, or else `main`, or else all of the page.
///
/// # Errors
/// If no element has the id.
pub fn read(bytes: &[u8], id: Option<&str>) -> Outcome<(Article, Vec<Problem>)> {
    let parse::Parsed { article, problems } = parse(bytes);
    if !is_html(bytes) {
        return Ok((article, problems));
    }
    let missing = || format!("No element has the id {}.", id.unwrap_or_default());
    let walked = walk(bytes, id).ok_or_else(missing)?;
    let Article { published, language, place, .. } = article;
    Ok((Article { published, language, place, ..walked.article }, problems))
}

/// What is found in a file, with somebody's corrections.
///
/// # Errors
/// If no element has the id, or the corrections are none, or are of another article.
pub fn found_in(bytes: &[u8], id: Option<&str>, corrections: Option<&[u8]>) -> Outcome<Found> {
    let (mut article, problems) = read(bytes, id)?;
    let (proceedings, complaints) = match corrections {
        Some(corrections) => corrected_by(&mut article, corrections)?,
        None => (extract(&article), Vec::new()),
    };
    Ok(Found { article, proceedings, problems, complaints })
}

/// What is found in an article, with somebody's corrections, and what is wrong with those, a sentence each.
///
/// # Errors
/// If the corrections are none, or are of another article.
pub fn corrected_by(
    article: &mut Article,
    corrections: &[u8],
) -> Outcome<(Proceedings, Vec<String>)> {
    let found = extract(article);
    let wrong = parse::corrections(corrections, article).map_err(|it| it.to_string())?;
    let doubts = doubts(article, &found);
    if doubts.contains(&Doubt::OtherArticle) {
        return Err(Doubt::OtherArticle.to_string());
    }
    let complaints = wrong.iter().map(ToString::to_string);
    let complaints = complaints.chain(doubts.iter().map(ToString::to_string)).collect();
    Ok((corrected(article, found), complaints))
}

/// The bytes of a file.
///
/// # Errors
/// If it cannot be read.
pub fn bytes_of(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("There is no file {}.", path.display()),
        _ => format!("{} cannot be read: {error}.", path.display()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rostrum::findings;

    fn findings_of(found: &Found) -> serde_json::Value {
        serde_json::to_value(findings::of(&found.article, &found.proceedings)).unwrap()
    }

    #[test]
    fn findings_are_of_the_element_that_is_asked_for() {
        let page = b"<!doctype html><p>Ben Sund said it would rain.</p>\
            <div id=story>\xe2\x80\x9cIt floats,\xe2\x80\x9d said Ada Moor.</div>";
        let found = findings_of(&found_in(page, Some("story"), None).unwrap());
        assert_eq!(found["statements"][0]["speaker"], "ada-moor");
        assert_eq!(found["speakers"].as_array().unwrap().len(), 1);
        assert_eq!(found["version"], 1);
        let refusal = found_in(page, Some("other"), None).err();
        assert_eq!(refusal.as_deref(), Some("No element has the id other."));
    }

    #[test]
    fn an_editors_corrections_are_a_file_of_their_own() {
        let page = "<article><h1>Ferry opens</h1><p>“It floats,” said Ada Moor. “It leaks,” said Ben Sund.</p></article>";
        let with =
            |corrections: &str| found_in(page.as_bytes(), None, Some(corrections.as_bytes()));
        let ids = |found: &serde_json::Value| {
            let statements = found["statements"].as_array().unwrap().iter();
            statements.map(|it| it["id"].clone()).collect::<Vec<_>>()
        };
        let plain = findings_of(&found_in(page.as_bytes(), None, None).unwrap());

        let corrected = with(
            r#"{"speakers": [{"name": "Ada Moor", "same": ["Ed Vane"]}], "statements": [
                {"speaker": "Ada Moor", "words": "It leaks", "checked": true}, {"speaker": "Ada Moor", "words": "It burns"}]}"#,
        )
        .unwrap();
        let found = findings_of(&corrected);
        assert_eq!(found["statements"][1]["speaker"], "ada-moor");
        assert_eq!(found["statements"][1]["checked"], true);
        assert_eq!(ids(&found), ids(&plain), "links still lead there");
        assert_eq!(
            corrected.complaints,
            [
                "“statements[1].words” does not stand in the article word for word; the statement was left out.",
                "“Ed Vane” was not found in this article, so nobody was merged with “Ada Moor”.",
            ]
        );
        assert_eq!(
            with(r#"{"statements": [{"speaker": "Ada Moor", "words": "It burns"}]}"#)
                .err()
                .unwrap(),
            "None of these words is in this article: the corrections are of another one."
        );
        assert_eq!(
            with(r#"{"headline": "Ferry opens"}"#).err().unwrap(),
            "This file holds no findings: it names neither speakers nor statements."
        );
    }
}
