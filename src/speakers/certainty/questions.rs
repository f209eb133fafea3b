//! What is nobody's, and whom to ask about: quotations and verbs of saying for which no speaker was found.
//!
//! **Only what a person would ask about**: not the single words, titles and names that also stand in quotation marks, nor verbs
//! that are denied, planned, asked about or part of what somebody says.

use super::super::attribution::why::{Silence, Unheard};
use super::super::cues;
use super::super::lexicon::Class;
use super::super::prose::Kind;
use super::Scene;
use crate::article::TextRange;

/// The shortest quotation that is asked about, in words; shorter ones are mostly names, titles and words held at a distance.
const FEWEST_WORDS: usize = 5;

/// How far after its verb `that` or a quotation may start, in words: `told the council on Monday that`. More takes verbs for verbs
/// of saying that have nothing to do with what comes.
const REACH: usize = 5;

/// How far before its verb a law or nobody may be its subject, in words. More finds those of other verbs.
const LONGEST_CLAUSE: usize = 24;

/// A quotation or a verb of saying without a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The quotation with its marks, or the verb.
    pub range: TextRange,
    /// Which of the two.
    pub what: Unattributed,
    /// Why nobody was found, to be read after a colon.
    pub reason: &'static str,
    /// The key of that in translations: `no-cue`.
    pub key: &'static str,
    /// Who might have said it, likeliest first: at most three indices in
    /// [`Proceedings::speakers`](super::Proceedings::speakers).
    pub candidates: Vec<usize>,
}

/// What has no speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unattributed {
    /// Words in quotation marks.
    Quotation,
    /// A verb of saying.
    Verb,
}

impl Scene<'_> {
    pub(super) fn questions(&self, unheard: &[Unheard]) -> Vec<OpenQuestion> {
        let mut asked: Vec<OpenQuestion> = Vec::new();
        // The sentence of the last quotation that is asked about.
        let mut quoting = None;
        for it in unheard {
            let range = self.prose.range(it.tokens.clone());
            let sentence = self.candidates.sentence_at(range.start);
            let is_quotation = it.why == Silence::NoCue;
            let what = if is_quotation { Unattributed::Quotation } else { Unattributed::Verb };
            // Of a quotation and its verb, one is asked about.
            let is_same = quoting == Some(sentence) && !is_quotation;
            if is_same || !self.is_asked(it) || self.is_answered(range) {
                continue;
            }
            if is_quotation {
                quoting = Some(sentence);
                asked.pop_if(|before| {
                    let of_before = self.candidates.sentence_at(before.range.start);
                    before.what == Unattributed::Verb && of_before == sentence
                });
            }
            let candidates = self.candidates.near(range, &[range], None, None);
            let key = match it.why {
                Silence::NoCue => "no-cue",
                Silence::Passive => "passive",
                _ => "no-source",
            };
            asked.push(OpenQuestion { range, what, reason: it.why.text(), key, candidates });
        }
        asked
    }

    fn is_asked(&self, it: &Unheard) -> bool {
        let start = it.tokens.start;
        let is_word = |idx: &usize| self.prose.word(*idx).starts_with(char::is_alphanumeric);
        match it.why {
            Silence::NoCue => FEWEST_WORDS <= it.tokens.clone().filter(is_word).count(),
            Silence::NoSource => self.leads(start),
            Silence::Passive => !self.prose.is(start, Class::THOUGHT),
            _ => false,
        }
    }

    /// Whether the verb at `idx` leads to what was said, or closes it off, so that somebody must have said it.
    fn leads(&self, idx: usize) -> bool {
        let prose = self.prose;
        let n_before = prose.sentences.partition_point(|it| it.tokens.start <= idx);
        let sentence = n_before.checked_sub(1).and_then(|at| prose.sentences.get(at));
        let Some(sentence) = sentence.filter(|it| it.tokens.contains(&idx)) else { return false };
        let start = sentence.tokens.start.max(idx.saturating_sub(LONGEST_CLAUSE));
        let mut clause = (start..idx).rev().take_while(|&at| !prose.is_sign(at, ';'));
        // `The law says that`, `Nobody said that`
        if clause.any(|at| prose.is(at, Class::LAW.or(Class::NOBODY))) {
            return false;
        }
        let before = idx.wrapping_sub(1);
        let is_noun = prose.is_possessive(before)
            || prose.is(before, Class::DETERMINER.or(Class::PREPOSITION));
        // `when told of the message`: the one who was told is meant.
        let is_told = prose.is(idx, Class::ADDRESSEE) && prose.is(idx + 1, Class::PREPOSITION);
        if is_noun || is_told {
            return false;
        }
        let mut next = idx + 1..sentence.tokens.end.min(idx + 1 + REACH);
        let leads_on = next.any(|at| prose.is_word(at, "that") || prose.opens_quote(at));
        let is_plain = prose.is(idx, Class::PLAIN);
        let is_said = prose.is(idx, Class::SAY) && prose.is_kind(idx + 1, Kind::Word);
        let is_tag =
            prose.is(idx, cues::SAYING) && prose.is_sign(before, ',') && prose.is_capital(idx + 1);
        let is_phrase = prose.is(idx, Class::WITH_PREPOSITION)
            && cues::at(prose, idx, sentence).is_some_and(|cue| 1 < cue.len());
        leads_on || !is_plain && (is_said || is_tag || is_phrase)
    }

    /// Whether an editor has said already what is there: whose it is, or that it is no statement.
    fn is_answered(&self, range: TextRange) -> bool {
        let given = &self.article.given;
        let mut said = given.statements.iter().flat_map(|it| it.content.iter().chain([&it.cue]));
        said.any(|it| it.intersects(range))
            || given.not_statements.iter().any(|it| it.intersects(range))
    }
}
