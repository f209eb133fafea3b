//! A text as it was pasted, with what the rules find in it: what an editor's operations are done to. Tests: `tests/desk.rs` and
//! its folder.

use super::Operation;
use super::refusal::Refusal;
use crate::article::{Article, BlockKind, Draft, Given, Wording, day};
use crate::parse::{Problem, corrections, credit, parse};
use crate::speakers::certainty::Reading;
use crate::speakers::{Proceedings, extract};
use std::cell::OnceCell;

/// A text and what was found in it.
#[derive(Debug)]
pub(super) struct Base {
    /// The article, with nothing given.
    pub(super) article: Article,
    /// What the rules find, with what the article's own file gives.
    pub(super) found: Proceedings,
    nothing: Proceedings,
    pub(super) wording: Wording,
    /// What was wrong with the file.
    pub(super) problems: Vec<Problem>,
    reading: OnceCell<Reading>,
}

/// What an editor says of the article itself; what is missing is as in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    headline: Option<String>,
    day: Option<String>,
    byline: Option<String>,
    place: Option<String>,
}

impl Head {
    /// What these operations say; the last one wins.
    pub(super) fn of<'a>(operations: impl IntoIterator<Item = &'a Operation>) -> Self {
        let mut head = Self::default();
        for operation in operations {
            match operation.clone() {
                Operation::Headline(it) => head.headline = Some(it),
                Operation::Day(it) => head.day = Some(it),
                Operation::Byline(it) => head.byline = Some(it),
                Operation::Place(it) => head.place = Some(it),
                _ => {}
            }
        }
        head
    }
}

/// Why something said of the article itself cannot be.
pub(super) fn refuse(operation: &Operation) -> Result<(), Refusal> {
    match operation {
        Operation::Day(written) if !written.is_empty() && day(written).is_none() => {
            Err(Refusal::NoDay { day: written.clone() })
        }
        Operation::Headline(text) if !text.contains(char::is_alphanumeric) => {
            Err(Refusal::NoHeadline)
        }
        _ => Ok(()),
    }
}

impl Base {
    /// Reads a file, with what an editor says of the article, and looks for who said what.
    pub(super) fn of(source: &str, head: &Head) -> Self {
        let parsed = parse(source.as_bytes());
        let mut article = with(parsed.article, head);
        let found = extract(&article);
        article.given = Given::default();
        let wording = Wording::of(&article);
        let nothing = Proceedings::default();
        let problems = parsed.problems;
        Self { article, found, nothing, wording, problems, reading: OnceCell::new() }
    }

    /// What is found where this is given: nothing if it is complete.
    pub(super) const fn found_beside(&self, given: &Given) -> &Proceedings {
        if given.is_complete { &self.nothing } else { &self.found }
    }

    /// The text as it is weighed: read when it is first asked for.
    pub(super) fn reading(&self) -> &Reading {
        self.reading.get_or_init(|| Reading::of(&self.article))
    }

    /// What a file of corrections gives, and what is wrong with it.
    pub(super) fn given(&self, file: &str) -> (Given, Vec<Problem>) {
        let mut article = self.article.clone();
        match corrections(file.as_bytes(), &mut article) {
            Ok(problems) => (article.given, problems),
            Err(problem) => (Given::default(), vec![problem]),
        }
    }
}

/// The article with what an editor says of it.
fn with(article: Article, head: &Head) -> Article {
    let mut article = article;
    if head.headline.is_some() || head.byline.is_some() {
        article = with_words(article, head);
    }
    if let Some(written) = &head.day {
        article.published = day(written);
    }
    if let Some(place) = &head.place {
        article.place = Some(place.clone()).filter(|place| !place.is_empty());
    }
    article
}

/// The same blocks after another headline, and with another byline. What the file gives is moved with its words.
fn with_words(article: Article, head: &Head) -> Article {
    let headline = head.headline.clone().unwrap_or_else(|| article.title().to_owned());
    let mut draft = Draft::with_headline(&headline);
    let is_kept: Vec<bool> = article
        .blocks
        .iter()
        .map(|it| it.kind != BlockKind::Credits || head.byline.is_none())
        .collect();
    let before = article.clone();
    draft.append(article, &|idx| is_kept.get(idx) == Some(&true));
    if head.byline.is_none() {
        draft.article.credits.clone_from(&before.credits);
    }
    let blocks = before.blocks.iter().zip(&is_kept).filter(|(_, is_kept)| **is_kept);
    let mut moves: Vec<_> = blocks
        .map(|(it, _)| it.range)
        .zip(draft.article.blocks.iter())
        .map(|(old, new)| (old, new.range))
        .collect();
    moves.sort_unstable();
    let given = super::moved::moved(&before.given, &moves);
    if let Some(byline) = head.byline.as_deref().filter(|it| !it.trim().is_empty()) {
        credit(&mut draft, byline);
    }
    Article {
        published: before.published,
        language: before.language,
        publisher: before.publisher,
        place: before.place,
        event_date: before.event_date,
        given,
        ..draft.article
    }
}
