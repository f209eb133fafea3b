//! What the rules see in a text and why they find what they find, for whoever writes rules. Natively only: the page's part does not
//! have it. Tests: `tests/speakers/explain.rs`.

use super::attribution::{Finder, What};
use super::lexicon::Lexicon;
use super::names::Names;
use super::pauses::{Pauses, in_one_go};
use super::prose::{Kind, Prose};
use super::{SpeakerKind, roles};
use crate::article::{Article, TextRange};
use std::ops::Range;

/// All that the rules see in a text.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// Every word with the names of its classes, in reading order.
    pub words: Vec<(TextRange, Vec<&'static str>)>,
    /// Every mention of somebody by name.
    pub names: Vec<NameSeen>,
    /// Every statement, act and attendance.
    pub found: Vec<Fired>,
    /// Verbs of saying and quotations in which nobody was heard.
    pub unheard: Vec<Unheard>,
}

/// A mention of somebody by name.
#[derive(Clone, Debug)]
pub struct NameSeen {
    /// The mention, without a title.
    pub mention: TextRange,
    /// The fullest form of the name.
    pub name: TextRange,
    /// Person or organisation.
    pub kind: SpeakerKind,
    /// The role that the text gives them.
    pub role: Option<TextRange>,
}

/// What a rule found.
#[derive(Clone, Debug)]
pub struct Fired {
    /// The rule's name.
    pub rule: &'static str,
    /// `said`, `act` or `taking part`.
    pub what: &'static str,
    /// The words that name the source.
    pub source: TextRange,
    /// The words that tell of it.
    pub cue: TextRange,
    /// What was said.
    pub content: Vec<TextRange>,
}

/// A verb of saying or a quotation in which nobody was heard.
#[derive(Clone, Debug)]
pub struct Unheard {
    /// The verb, or the quotation with its marks.
    pub range: TextRange,
    /// The names of the rules that were tried there.
    pub tried: Vec<&'static str>,
    /// Why none matched, as near as can be told.
    pub reason: &'static str,
}

/// Explains what the rules find in `article` and what they don't.
pub fn explain(article: &Article) -> Explanation {
    in_one_go(explain_all(article))
}

async fn explain_all(article: &Article) -> Explanation {
    let pauses = Pauses { is_due: &|_| false };
    let prose = Prose::read(article, Lexicon::shared(), pauses).await;
    let names = Names::find(&prose, pauses).await;
    let offices = roles::find(&prose, &names);
    let range = |tokens: &Range<usize>| prose.range(tokens.clone());
    let roles = roles::lowered(&prose, &offices);
    let found = Finder::new(&prose, &names, &roles).run(pauses).await;
    let unheard = Finder::new(&prose, &names, &roles).unheard(&found);
    let words = prose.tokens.iter().filter(|token| !matches!(token.kind, Kind::Sign(_)));
    let mentions = names.mentions.iter().filter_map(|mention| {
        let entity = names.entities.get(mention.entity)?;
        let office = offices.get(mention.entity).and_then(Option::as_ref);
        Some(NameSeen {
            mention: range(&mention.tokens),
            name: range(&entity.name),
            kind: if entity.is_person { SpeakerKind::Person } else { SpeakerKind::Organisation },
            role: office.map(range),
        })
    });
    Explanation {
        words: words.map(|token| (token.range, token.class.names())).collect(),
        names: mentions.collect(),
        found: found
            .iter()
            .map(|it| Fired {
                rule: it.rule(),
                what: match it.what {
                    What::Said => "said",
                    What::Act => "act",
                    What::Attended => "taking part",
                },
                source: range(&it.source),
                cue: range(&it.cue),
                content: it.content.iter().map(range).collect(),
            })
            .collect(),
        unheard: unheard
            .into_iter()
            .map(|it| Unheard { range: range(&it.tokens), tried: it.tried, reason: it.why.text() })
            .collect(),
    }
}
