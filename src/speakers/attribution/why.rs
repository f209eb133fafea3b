//! Why no rule found anything at a word that might have told of speech. For `explain`; not in the page.

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
    pub(in crate::speakers) tried: Vec<&'static str>,
    pub(in crate::speakers) reason: &'static str,
}

/// Why nobody was heard in a quotation.
const NO_CUE: &str = "no cue with a source stands next to it, and nobody was quoted right before";

impl Found {
    /// The name of the rule that found it.
    pub(in crate::speakers) fn rule(&self) -> &'static str {
        RULES.get(self.rule_idx).map_or("", |rule| rule.name)
    }
}

impl Finder<'_> {
    /// The verbs of saying and the quotations that nothing in `found` accounts for. To be asked of a fresh finder,
    /// which has found nothing itself.
    pub(in crate::speakers) fn unheard(mut self, found: &[Found]) -> Vec<Unheard> {
        let prose = self.prose;
        let mut unheard = Vec::new();
        for sentence in &prose.sentences {
            for idx in sentence.tokens.clone() {
                let is_said = |at: &dyn Fn(&Range<usize>) -> bool| {
                    let mut said = found.iter().filter(|it| it.what == What::Said);
                    said.any(|it| it.content.iter().any(at))
                };
                let is_told = || found.iter().any(|it| it.cue.contains(&idx));
                if prose.opens_quote(idx) {
                    // Its marks may stand outside of what was said.
                    let tokens = prose.quote_around(idx);
                    if !is_said(&|part| tokens.contains(&part.start) || part.contains(&idx)) {
                        unheard.push(Unheard { tokens, tried: Vec::new(), reason: NO_CUE });
                    }
                } else if prose.is(idx, Self::TELLING) && !is_told() {
                    let untried = if is_said(&|part| part.contains(&idx)) {
                        Some("it is part of what somebody said")
                    } else {
                        self.untried(idx, sentence)
                    };
                    let tried = if untried.is_some() { Vec::new() } else { self.tried_at(idx) };
                    let reason = untried.unwrap_or_else(|| self.unmatched(idx, sentence));
                    unheard.push(Unheard { tokens: idx..idx + 1, tried, reason });
                }
            }
            self.follow(sentence, 0);
        }
        unheard
    }

    /// Verbs that mean saying on their own or with a preposition or a quotation.
    const TELLING: Class =
        cues::SAYING.or(Class::NAMING).or(Class::QUOTING).or(Class::WITH_PREPOSITION);

    fn tried_at(&self, idx: usize) -> Vec<&'static str> {
        let is_tried = |triggers| self.prose.is(idx, triggers);
        let rules = RULES.iter().filter(|rule| rule.when == When::Word && is_tried(rule.triggers));
        rules.map(|rule| rule.name).collect()
    }

    /// Why no rule is tried at the verb at `idx`.
    fn untried(&self, idx: usize, sentence: &Sentence) -> Option<&'static str> {
        if self.prose.quote_at(idx).is_some() {
            Some("it is in a quotation")
        } else if self.prose.is_capital(idx) {
            Some("it has a capital letter")
        } else if self.is_notice(sentence) {
            Some("its sentence is a notice about the article")
        } else if self.asks(sentence) {
            Some("its sentence is a question")
        } else {
            None
        }
    }

    /// The first reason that explains why no rule matches at the verb at `idx`.
    fn unmatched(&self, idx: usize, sentence: &Sentence) -> &'static str {
        if cues::at(self.prose, idx, sentence).is_none() {
            "it is a cue only with a preposition, an object or a quotation, and has none"
        } else if self.before_auxiliaries(idx, sentence.tokens.start).is_none() {
            "it is negated, modal, passive or an infinitive"
        } else if self.subject(idx, sentence).is_none() {
            "nobody before it can be its source"
        } else {
            "it has a source, but nothing that its rules take for content"
        }
    }
}
