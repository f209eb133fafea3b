//! What is doubtful in an editor's corrections once they meet the article: nothing that parsing alone could see. Each doubt is a
//! sentence for whoever wrote them.
//!
//! Tests: `tests/desk/doubts.rs`, `tests/desk/words.rs`.

use super::words::{Sentence, in_english};
use crate::article::{Article, GivenSpeaker, TextRange};
use crate::speakers::{Proceedings, meant};
use std::fmt;

/// Something doubtful in corrections. `Display` gives the sentence in English, [`said`](super::words::said) in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Words were given, and none of them is in the article.
    OtherArticle,
    /// Somebody who is to be left out was not found.
    NobodyLeftOut {
        /// The name or identifier.
        name: String,
    },
    /// Somebody who is said to be the same person was not found.
    NobodyMerged {
        /// The name or identifier that means nobody.
        name: String,
        /// Whose entry it is in.
        of: String,
    },
    /// Somebody who is said to be somebody else was not found.
    NobodyApart {
        /// The name or identifier that means nobody.
        name: String,
        /// Whose entry it is in.
        of: String,
    },
    /// People who name one another as the same, in a circle.
    Circle {
        /// Their names, in the order in which they are given.
        names: Vec<String>,
    },
    /// Two who are said to be one person and two.
    SameAndDifferent {
        /// Whose entry says so.
        name: String,
        /// The other.
        other: String,
    },
    /// Two statements that have words in common.
    Overlap {
        /// The words of the first.
        first: String,
        /// The words of the second.
        second: String,
    },
    /// Words that are given as a statement and as no statement.
    NoStatement {
        /// The words.
        words: String,
    },
}

/// The doubts about what is given with `article`, in which this was found without it.
pub fn doubts(article: &Article, found: &Proceedings) -> Vec<Doubt> {
    let given = &article.given;
    let n_words = given.statements.len() + given.not_statements.len();
    if n_words == 0 && 0 < given.n_lost {
        return vec![Doubt::OtherArticle];
    }
    let mut doubts = people(&given.speakers, found);
    let words = |parts: &[TextRange]| {
        parts.iter().map(|&part| article.slice(part)).collect::<Vec<_>>().join(" … ")
    };
    let is_in = |parts: &[TextRange], others: &[TextRange]| {
        parts.iter().any(|part| others.iter().any(|it| it.intersects(*part)))
    };
    for (idx, statement) in given.statements.iter().enumerate() {
        let content = &statement.content;
        let before = given.statements.iter().take(idx);
        doubts.extend(
            before
                .filter(|it| is_in(&it.content, content))
                .map(|it| Doubt::Overlap { first: words(&it.content), second: words(content) }),
        );
        if is_in(content, &given.not_statements) {
            doubts.push(Doubt::NoStatement { words: words(content) });
        }
    }
    doubts
}

fn people(given: &[GivenSpeaker], found: &Proceedings) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let own = |it: &GivenSpeaker, name: &String| it.name == *name || it.id.as_ref() == Some(name);
    let is_found = |name: &String| !meant(&found.speakers, name).is_empty();
    let is_known = |name: &String| is_found(name) || given.iter().any(|it| own(it, name));
    for speaker in given {
        let (of, unknown) = (speaker.name.clone(), |name: &&String| !is_known(name));
        if speaker.is_none && !speaker.id.iter().chain([&speaker.name]).any(is_found) {
            doubts.push(Doubt::NobodyLeftOut { name: of.clone() });
        }
        let merged = speaker.same.iter().filter(unknown).cloned();
        doubts.extend(merged.map(|name| Doubt::NobodyMerged { name, of: of.clone() }));
        let apart = speaker.different.iter().filter(unknown).cloned();
        doubts.extend(apart.map(|name| Doubt::NobodyApart { name, of: of.clone() }));
        let both = speaker.same.iter().filter(|it| speaker.different.contains(it)).cloned();
        doubts.extend(both.map(|other| Doubt::SameAndDifferent { name: of.clone(), other }));
    }
    doubts.extend(circles(given, &own));
    doubts
}

/// The circles of those who name one another as the same, each once.
fn circles(given: &[GivenSpeaker], own: &dyn Fn(&GivenSpeaker, &String) -> bool) -> Vec<Doubt> {
    // Whom each names, as indices, and then whom they lead to in any number of steps.
    let named = |it: &GivenSpeaker| {
        let others = given.iter().enumerate();
        let others = others.filter(|(_, other)| it.same.iter().any(|name| own(other, name)));
        others.map(|(idx, _)| idx).collect::<Vec<_>>()
    };
    let named: Vec<Vec<usize>> = given.iter().map(named).collect();
    let reached = |from: usize| {
        let mut reached: Vec<usize> = Vec::new();
        let mut open = named.get(from).cloned().unwrap_or_default();
        while let Some(idx) = open.pop() {
            if !reached.contains(&idx) {
                reached.push(idx);
                open.extend(named.get(idx).into_iter().flatten());
            }
        }
        reached
    };
    let reached: Vec<Vec<usize>> = (0..given.len()).map(reached).collect();
    let leads = |a: usize, b: usize| reached.get(a).is_some_and(|it| it.contains(&b));
    let mut circles = Vec::new();
    for idx in 0..given.len() {
        let is_in = |other: &usize| leads(idx, *other) && leads(*other, idx);
        let circle: Vec<usize> = (0..given.len()).filter(is_in).collect();
        if circle.first() == Some(&idx) {
            let names = circle.iter().filter_map(|&idx| Some(given.get(idx)?.name.clone()));
            circles.push(Doubt::Circle { names: names.collect() });
        }
    }
    circles
}

impl Doubt {
    /// The key of its sentence in translations: `other-article`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::OtherArticle => "other-article",
            Self::NobodyLeftOut { .. } => "nobody-left-out",
            Self::NobodyMerged { .. } => "nobody-merged",
            Self::NobodyApart { .. } => "nobody-apart",
            Self::Circle { .. } => "circle",
            Self::SameAndDifferent { .. } => "same-and-different",
            Self::Overlap { .. } => "overlap",
            Self::NoStatement { .. } => "no-statement",
        }
    }
}

impl Sentence for Doubt {
    fn key(&self) -> String {
        format!("doubt.{}", self.name())
    }

    fn places(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OtherArticle => Vec::new(),
            Self::NobodyLeftOut { name } => vec![("name", name.clone())],
            Self::NobodyMerged { name, of } | Self::NobodyApart { name, of } => {
                vec![("name", name.clone()), ("of", of.clone())]
            }
            Self::Circle { names } => {
                let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
                vec![("names", names.join(", "))]
            }
            Self::SameAndDifferent { name, other } => {
                vec![("name", name.clone()), ("other", other.clone())]
            }
            Self::Overlap { first, second } => {
                vec![("first", first.clone()), ("second", second.clone())]
            }
            Self::NoStatement { words } => vec![("words", words.clone())],
        }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(self, f)
    }
}
