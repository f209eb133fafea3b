//! Why no rule found anything at a word that might have told of speech. For `explain` and `certainty`; not in the page.

use super::super::cues;
use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::rules::{RULES, When};
use super::{Finder, Found, What};
use std::ops::Range;

/// A verb of saying or a quotation in which nobody was heard.
pub(in crate::speakers) struct Unheard {
    pub(in crate::speakers) tokens: Range<usize>,
    /// The rules that were tried at it, by their names.
    #[allow(dead_code, reason = "for `explain`, which there is only natively")]
    pub(in crate::speakers) tried: Vec<&'static str>,
    pub(in crate::speakers) why: Silence,
}

/// Why nobody was heard somewhere, as near as can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speakers) enum Silence {
    /// Of a quotation.
    NoCue,
    /// Of a quotation, too; the others are of verbs.
    Title,
    SaidByOther,
    InQuotation,
    Capital,
    Notice,
    Question,
    NeedsMore,
    NotReal,
    /// A passive that leads to what was said: `It was announced that`.
    Passive,
    NoSource,
    NoContent,
}

impl Silence {
    /// In words.
    pub(in crate::speakers) fn text(self) -> &'static str {
        match self {
            Self::NoCue => {
                "no cue with a source stands next to it, and nobody was quoted right before"
            }
            Self::Title => "it is a title",
            Self::SaidByOther => "it is part of what somebody said",
            Self::InQuotation => "it is in a quotation",
            Self::Capital => "it has a capital letter",
            Self::Notice => "its sentence is a notice about the article",
            Self::Question => "its sentence is a question",
            Self::NeedsMore => {
                "it is a cue only with a preposition, an object or a quotation, and has none"
            }
            Self::NotReal => "it is negated, modal, passive or an infinitive",
            Self::Passive => "it is passive, and nobody is named as its source",
            Self::NoSource => "nobody before it can be its source",
            Self::NoContent => "it has a source, but nothing that its rules take for content",
        }
    }
}

/// What was found of a token.
#[derive(Clone, Copy, Default)]
struct Heard {
    is_said: bool,
    /// Whether it is the first of what was said.
    is_start: bool,
    is_cue: bool,
}

impl Found {
    /// Verbs that mean saying on their own or with a preposition or a quotation.
    pub(in crate::speakers) const TELLING: Class =
        cues::SAYING.or(Class::NAMING).or(Class::QUOTING).or(Class::WITH_PREPOSITION);

    /// The name of the rule that found it.
    pub(in crate::speakers) fn rule(&self) -> &'static str {
        RULES.get(self.rule_idx).map_or("", |rule| rule.name)
    }

    /// Whether it is a turn of a transcript.
    pub(in crate::speakers) fn is_turn(&self) -> bool {
        RULES.get(self.rule_idx).is_some_and(|rule| rule.when == When::Turn)
    }
}

impl Finder<'_> {
    /// The verbs of saying and the quotations that nothing in `found` accounts for. To be asked of a fresh finder,
    /// which has found nothing itself.
    pub(in crate::speakers) fn unheard(mut self, found: &[Found]) -> Vec<Unheard> {
        let prose = self.prose;
        let mut heard = vec![Heard::default(); prose.tokens.len()];
        for it in found {
            let parts = it.content.iter().filter(|_| it.what == What::Said);
            for part in parts {
                heard.iter_mut().take(part.end).skip(part.start).for_each(|it| it.is_said = true);
                heard.iter_mut().skip(part.start).take(1).for_each(|it| it.is_start = true);
            }
            let cue = heard.iter_mut().take(it.cue.end).skip(it.cue.start);
            cue.for_each(|it| it.is_cue = true);
        }
        let at = |idx: usize| heard.get(idx).copied().unwrap_or_default();
        let mut unheard = Vec::new();
        for sentence in &prose.sentences {
            for idx in sentence.tokens.clone() {
                if prose.opens_quote(idx) {
                    // Its marks may stand outside of what was said.
                    let tokens = prose.quote_around(idx);
                    if !at(idx).is_said && !tokens.clone().any(|idx| at(idx).is_start) {
                        let is_title = self.is_title(idx);
                        let why = if is_title { Silence::Title } else { Silence::NoCue };
                        unheard.push(Unheard { tokens, tried: Vec::new(), why });
                    }
                } else if prose.is(idx, Found::TELLING) && !at(idx).is_cue {
                    let untried = if at(idx).is_said {
                        Some(Silence::SaidByOther)
                    } else {
                        self.untried(idx, sentence)
                    };
                    let tried = if untried.is_some() { Vec::new() } else { self.tried_at(idx) };
                    let why = untried.unwrap_or_else(|| self.unmatched(idx, sentence));
                    unheard.push(Unheard { tokens: idx..idx + 1, tried, why });
                }
            }
            self.follow(sentence, 0);
        }
        unheard
    }

    fn tried_at(&self, idx: usize) -> Vec<&'static str> {
        let is_tried = |triggers| self.prose.is(idx, triggers);
        let rules = RULES.iter().filter(|rule| rule.when == When::Word && is_tried(rule.triggers));
        rules.map(|rule| rule.name).collect()
    }

    /// Why no rule is tried at the verb at `idx`.
    fn untried(&self, idx: usize, sentence: &Sentence) -> Option<Silence> {
        if self.prose.quote_at(idx).is_some() {
            Some(Silence::InQuotation)
        } else if self.prose.is_capital(idx) {
            Some(Silence::Capital)
        } else if self.is_notice(sentence) {
            Some(Silence::Notice)
        } else if self.asks(sentence) {
            Some(Silence::Question)
        } else {
            None
        }
    }

    /// The first reason that explains why no rule matches at the verb at `idx`.
    fn unmatched(&self, idx: usize, sentence: &Sentence) -> Silence {
        if cues::at(self.prose, idx, sentence).is_none() {
            Silence::NeedsMore
        } else if self.before_auxiliaries(idx, sentence.tokens.start).is_none() {
            let is_told = self.is_passive_report(idx, sentence);
            if is_told { Silence::Passive } else { Silence::NotReal }
        } else if self.subject(idx, sentence).is_none() {
            Silence::NoSource
        } else {
            Silence::NoContent
        }
    }

    /// Whether the verb at `idx` reports without naming its source: `It was announced that`, `The court was told that`.
    fn is_passive_report(&self, idx: usize, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let is_aside = |at: usize| prose.is(at, Class::ADVERB) || prose.word(at).ends_with("ly");
        let before = (sentence.tokens.start..idx).rev().find(|&at| !is_aside(at));
        let Some(be) = before.filter(|&at| prose.is(at, Class::BE)) else { return false };
        let is_real = be.checked_sub(1).is_none_or(|at| !prose.is(at, Class::HYPOTHETIC));
        is_real && !prose.is(idx, Class::GERUND) && prose.is_word(idx + 1, "that")
    }
}
