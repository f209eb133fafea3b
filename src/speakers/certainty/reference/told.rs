//! A chain of reference in a sentence, put together of the texts of a language. English is here; the desk has others.
//!
//! Tests: `tests/speakers/certainty.rs`, `tests/desk/words.rs`.

use super::{How, Naming, Reference, Standing, Whereabouts, Whom};
use crate::joining::filled;
use std::fmt;

/// The texts in English, with places in braces, each under its key. `numbers` has those from 2 on.
pub const TEXTS: [(&str, &str); 27] = [
    ("article", "in the article"),
    ("before", "in the sentence before"),
    ("before-there", "in the sentence before that"),
    ("carried", "No source stands beside it; “{words}” {place}"),
    ("down", "further down"),
    ("earlier", "earlier in the same sentence"),
    ("editor", "An editor says so."),
    ("headline", "in the headline"),
    ("in-full", "named in full"),
    ("is", "{words} is {name}{how}."),
    ("label", "The label “{words}”"),
    ("later", "later in the same sentence"),
    ("mentioned", "mentioned"),
    ("n-before", "{n} sentences before"),
    ("n-before-there", "{n} sentences before that"),
    ("named", "named"),
    ("named-at", ", {naming} {place}"),
    ("no-name", "The article gives no name for “{words}”."),
    ("numbers", "two|three|four|five|six|seven|eight|nine"),
    ("quoted", "“{words}”"),
    ("right-before", ", named right before it"),
    ("right-there", "{name} is named right there."),
    ("several", "{words} are several; the first of them is {name}."),
    ("source", "{words} is its source."),
    ("spoke-last", ", who spoke {spoke} and is {naming} {place}"),
    ("they", "{words} are {name}{how}."),
    ("up", "further up"),
];

impl Reference {
    /// The chain in a sentence. `text` gives the text of a language for a key of [`TEXTS`].
    pub fn told(&self, text: &dyn Fn(&'static str) -> String) -> String {
        let fill = |key: &'static str, places: &[(&str, &str)]| filled(&text(key), places);
        match self {
            Self::Nobody => String::new(),
            Self::Editor => text("editor"),
            Self::NoName { words } => fill("no-name", &[("words", words)]),
            Self::RightThere { name } => fill("right-there", &[("name", name)]),
            Self::Means { words, standing, whom } => {
                let words = match standing {
                    Standing::Beside => fill("quoted", &[("words", words)]),
                    Standing::Label => fill("label", &[("words", words)]),
                    Standing::Carried(place) => {
                        fill("carried", &[("words", words), ("place", &place.told(text))])
                    }
                };
                match whom {
                    Whom::Themselves => fill("source", &[("words", &words)]),
                    Whom::Several { first } => {
                        fill("several", &[("words", &words), ("name", first)])
                    }
                    Whom::One { name, is_unnamed, is_they, how } => {
                        let quoted = fill("quoted", &[("words", name)]);
                        let name = if *is_unnamed { &quoted } else { name };
                        let key = if *is_they { "they" } else { "is" };
                        fill(key, &[("words", &words), ("name", name), ("how", &how.told(text))])
                    }
                }
            }
        }
    }
}

impl How {
    fn told(self, text: &dyn Fn(&'static str) -> String) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::RightBefore => text("right-before"),
            Self::Named { naming, place } => filled(
                &text("named-at"),
                &[("naming", &text(naming.key())), ("place", &place.told(text))],
            ),
            Self::SpokeLast { spoke, naming, place } => filled(
                &text("spoke-last"),
                &[
                    ("spoke", &spoke.told(text)),
                    ("naming", &text(naming.key())),
                    ("place", &place.told(text)),
                ],
            ),
        }
    }
}

impl Naming {
    const fn key(self) -> &'static str {
        match self {
            Self::Mentioned => "mentioned",
            Self::InFull => "in-full",
            Self::Named => "named",
        }
    }
}

impl Whereabouts {
    fn told(self, text: &dyn Fn(&'static str) -> String) -> String {
        match self {
            Self::Earlier => text("earlier"),
            Self::Later => text("later"),
            Self::Headline => text("headline"),
            Self::Article => text("article"),
            Self::Down => text("down"),
            Self::Up => text("up"),
            Self::Before { n: 1, is_from_there: false } => text("before"),
            Self::Before { n: 1, is_from_there: true } => text("before-there"),
            Self::Before { n, is_from_there } => {
                let numbers = text("numbers");
                let n = numbers.split('|').nth(n.saturating_sub(2)).unwrap_or_default();
                filled(
                    &text(if is_from_there { "n-before-there" } else { "n-before" }),
                    &[("n", n)],
                )
            }
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |key: &'static str| {
            let known = TEXTS.iter().find(|(it, _)| *it == key);
            known.map_or_else(String::new, |(_, text)| (*text).to_owned())
        };
        f.write_str(&self.told(&text))
    }
}
