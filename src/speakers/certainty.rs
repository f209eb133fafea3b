//! How sure it is what was found, and why: for the desk and the command line, where somebody checks it.
//!
//! [`certainty`] looks at an article and its proceedings once more and says of each statement how sure it is, which rule
//! found it, whom the words that name its source refer to, and who else might have said it. Quotations and verbs of saying
//! that are nobody's become open questions.
//!
//! **It changes nothing of what is found, and a page does without it**: for WebAssembly it is compiled with the feature
//! `certainty` alone. Tests: `tests/speakers/certainty.rs`; how often each grade is right, `tests/score.rs`.

mod candidates;
mod caveats;
mod questions;
mod reference;

use super::attribution::why::Unheard;
use super::attribution::{Finder, Found};
use super::lexicon::Lexicon;
use super::names::{Gender, Names};
use super::pauses::{Pauses, in_one_go};
use super::prose::{Prose, Sentence, Token};
use super::{Proceedings, Statement, roles};
use crate::article::{Article, Confidence, TextRange};
use candidates::Candidates;
pub use caveats::Caveat;
pub use questions::{OpenQuestion, Unattributed};
pub use reference::{How, MOST_COUNTED, Naming, Reference, Standing, TEXTS, Whereabouts, Whom};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::ops::Range;

/// How sure it is what was found in an article, and what is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certainty {
    /// Of each statement, in the order of [`Proceedings::statements`].
    pub reasons: Vec<Reason>,
    /// What is nobody's, in reading order.
    pub open: Vec<OpenQuestion>,
}

/// Why something is taken for a statement of its speaker, and how sure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// How sure it is. A statement that an editor gave is sure, unless they say otherwise.
    pub confidence: Confidence,
    /// The name of the rule that found it; `None` if an editor gave it.
    pub rule: Option<&'static str>,
    /// Whom the words that name the source refer to and how one knows, in a sentence if displayed:
    /// `“she” is Ada Moor, named in the sentence before.`
    pub reference: Reference,
    /// What speaks against it: why it is not surer.
    pub caveats: Vec<Caveat>,
    /// Who else might have said it, likeliest first: at most three indices in [`Proceedings::speakers`].
    pub others: Vec<usize>,
}

/// Says of everything in `proceedings`, which were found in `article`, how sure it is and why, and lists what is open.
pub fn certainty(article: &Article, proceedings: &Proceedings) -> Certainty {
    Reading::of(article).certainty(article, proceedings)
}

/// An article as it was read once. **An editor's word changes nothing in it**, so that after each one only what is weighed is done
/// again, which takes a small part of the time.
pub struct Reading {
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    quotes: Vec<Range<usize>>,
    headline: Sentence,
    names: Names,
    found: Vec<Found>,
    unheard: Vec<Unheard>,
    /// The words that several people have in their names.
    shared: HashSet<String>,
}

impl Reading {
    /// Reads an article.
    pub fn of(article: &Article) -> Self {
        in_one_go(Self::read(article))
    }

    async fn read(article: &Article) -> Self {
        let pauses = Pauses { is_due: &|_| false };
        let prose = Prose::read(article, Lexicon::shared(), pauses).await;
        let names = Names::find(&prose, pauses).await;
        let offices = roles::find(&prose, &names);
        let roles = roles::lowered(&prose, &offices);
        let found = Finder::new(&prose, &names, &roles).run(pauses).await;
        let unheard = Finder::new(&prose, &names, &roles).unheard(&found);
        let shared = shared(&prose, &names);
        let Prose { tokens, sentences, quotes, headline, .. } = prose;
        Self { tokens, sentences, quotes, headline, names, found, unheard, shared }
    }

    /// Says of everything in `proceedings` how sure it is and why, and lists what is open. The article is the one that was read, with
    /// what is given of it by now.
    pub fn certainty(&self, article: &Article, proceedings: &Proceedings) -> Certainty {
        // Where an editor says that nothing is missing, nothing was looked for.
        let is_complete = article.given.is_complete;
        let found = if is_complete { &[][..] } else { &self.found };
        let prose = Prose {
            text: &article.text,
            tokens: self.tokens.clone(),
            sentences: self.sentences.clone(),
            quotes: self.quotes.clone(),
            headline: self.headline.clone(),
        };
        let scene = Scene {
            article,
            proceedings,
            prose: &prose,
            names: &self.names,
            candidates: Candidates::of(&prose, &self.names, proceedings),
            shared: &self.shared,
        };
        let by_place: HashMap<Place, &Found> =
            found.iter().map(|it| (Place::of_found(&prose, it), it)).collect();
        let reason = |it: &Statement| match by_place.get(&Place::of(it)) {
            Some(found) if !scene.is_given(it) => scene.reason(it, found),
            _ => scene.given(it),
        };
        let unheard = if is_complete { &[][..] } else { &self.unheard };
        Certainty {
            reasons: proceedings.statements.iter().map(reason).collect(),
            open: scene.questions(unheard),
        }
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reading").field("n_tokens", &self.tokens.len()).finish_non_exhaustive()
    }
}

/// The words that several people have in their names.
fn shared(prose: &Prose<'_>, names: &Names) -> HashSet<String> {
    let mut known = HashSet::new();
    let people = names.entities.iter().filter(|it| it.is_person);
    let words = people.flat_map(|it| it.name.clone()).map(|idx| prose.word(idx));
    words.filter(|word| !known.insert(*word)).map(ToOwned::to_owned).collect()
}

/// An article with all that is known of it.
struct Scene<'a> {
    article: &'a Article,
    proceedings: &'a Proceedings,
    prose: &'a Prose<'a>,
    names: &'a Names,
    candidates: Candidates,
    /// The words that several people have in their names.
    shared: &'a HashSet<String>,
}

impl Scene<'_> {
    fn reason(&self, statement: &Statement, found: &Found) -> Reason {
        let caveats = self.caveats(statement, found);
        Reason {
            confidence: caveats::confidence(&caveats),
            rule: Some(found.rule()),
            reference: self.reference(statement, found),
            caveats,
            others: self.others(statement, self.gender(found)),
        }
    }

    /// Whether an editor gave a statement, be it one that is found as well.
    fn is_given(&self, statement: &Statement) -> bool {
        self.article.given.statements.iter().any(|it| it.content == statement.content)
    }

    /// Of a statement that an editor gave.
    fn given(&self, statement: &Statement) -> Reason {
        Reason {
            confidence: statement.confidence.unwrap_or(Confidence::Sure),
            rule: None,
            reference: Reference::Editor,
            caveats: Vec::new(),
            others: self.others(statement, None),
        }
    }

    fn others(&self, statement: &Statement, gender: Option<Gender>) -> Vec<usize> {
        let hull = statement.content.iter().copied().fold(statement.extent, TextRange::cover);
        self.candidates.near(hull, &statement.content, gender, Some(statement.speaker_idx))
    }

    /// What `he` or `she` tells of the source.
    fn gender(&self, found: &Found) -> Option<Gender> {
        let is = |words| found.source.len() == 1 && self.prose.is_word(found.source.start, words);
        match () {
            () if is("he") => Some(Gender::He),
            () if is("she") => Some(Gender::She),
            () => None,
        }
    }
}

/// Where a statement is: the start of its words, its cue and its source. No two statements have all in common.
#[derive(PartialEq, Eq, Hash)]
struct Place([usize; 3]);

impl Place {
    fn of(it: &Statement) -> Self {
        Self::at(it.content.first().copied(), it.cue, it.source)
    }

    fn of_found(prose: &Prose<'_>, it: &Found) -> Self {
        let range = |tokens: &Range<usize>| prose.range(tokens.clone());
        Self::at(it.content.first().map(range), range(&it.cue), range(&it.source))
    }

    fn at(content: Option<TextRange>, cue: TextRange, source: TextRange) -> Self {
        Self([content.unwrap_or_default().start, cue.start, source.start])
    }
}
