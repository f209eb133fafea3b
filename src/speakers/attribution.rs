//! Who says what: walks through the sentences, tries the rules at each possible cue, and tracks the people that later
//! references may mean.
//!
//! **All rules are listed in `rules`, the surest first; the first that matches decides.** Where none matches, nothing
//! is attributed. Each rule has its own file, whose examples call the source S and the content X and Y. They share
//! `subject` (the source of a cue), `references` (whom a pronoun refers to), and `words` with `content_start` and
//! `content_end` (the content).

mod according_to;
mod acts;
mod asides;
mod attendance;
mod content_end;
mod content_start;
mod gerund;
mod headline;
mod inverted;
mod noun_cue;
mod noun_phrase;
mod paragraphs;
mod passive;
mod quotations;
mod references;
mod rules;
mod subject;
mod subject_first;
mod transcript;
mod verb_phrase;
#[cfg(any(feature = "certainty", not(target_arch = "wasm32")))]
pub(super) mod why;
mod words;

use super::lexicon::Class;
use super::names::{Mention, Names};
use super::pauses::Pauses;
use super::prose::{Prose, Sentence};
use rules::{CUE_WORD, RULES, When};
use std::ops::Range;
use transcript::Labels;

/// How many people are remembered for later references. More reaches holders of an office further back, and makes every
/// mention cost more.
const MOST_IN_FOCUS: usize = 100;

/// Words that open a question.
const QUESTION_OPENERS: &str = "will would can could should did does do is are was were has have what who why when where how which";

/// Something found: a statement, an act of speaking or an attendance.
pub(super) struct Found {
    pub(super) who: Who,
    /// The tokens that name the source in this sentence.
    pub(super) source: Range<usize>,
    pub(super) cue: Range<usize>,
    pub(super) content: Vec<Range<usize>>,
    pub(super) what: What,
    pub(super) sentence: Range<usize>,
    /// The index in [`RULES`] of the rule that found it.
    #[allow(dead_code, reason = "for tests and whoever asks why")]
    pub(super) rule_idx: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Said,
    Act,
    Attended,
}

/// A source: a named entity, or an unnamed one given by the tokens of a noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Named(usize),
    Unnamed(Range<usize>),
    Body(Range<usize>),
}

pub(super) struct Finder<'a> {
    pub(super) prose: &'a Prose<'a>,
    pub(super) names: &'a Names,
    /// The roles of people, by entity, in lower case.
    pub(super) roles: &'a [Option<String>],
    found: Vec<Found>,
    /// The index in [`RULES`] of the rule that is being tried.
    rule_idx: usize,
    /// Which labels start the turns of a transcript.
    labels: Labels,
    /// The labels that come again.
    repeated: Vec<&'a str>,
    /// The index in `found` of the last statement.
    last_said: Option<usize>,
    /// People by salience, the most salient last; at most [`MOST_IN_FOCUS`]. The latest sentence's people are the most
    /// salient: its speaker, then the others in the order in which it names them.
    focus: Vec<usize>,
    /// The latest group that a sentence was about: what `they` may refer to.
    group: Option<Who>,
    /// The latest organisation or thing that a sentence was about: what `it` may refer to.
    thing: Option<Who>,
}

impl<'a> Finder<'a> {
    /// A finder at the start of an article.
    pub(super) fn new(prose: &'a Prose<'a>, names: &'a Names, roles: &'a [Option<String>]) -> Self {
        Self {
            prose,
            names,
            roles,
            found: vec![],
            rule_idx: 0,
            labels: Labels::None,
            repeated: vec![],
            last_said: None,
            focus: vec![],
            group: None,
            thing: None,
        }
    }

    /// Everything found, sentence by sentence.
    pub(super) async fn run(mut self, pauses: Pauses<'_>) -> Vec<Found> {
        let prose = self.prose;
        self.labels = self.labels();
        let mut next = 0;
        let mut notice = None;
        let mut sentences = prose.sentences.iter().enumerate();
        let mut read_next = || {
            let (sentence_idx, sentence) = sentences.next()?;
            let n_tokens = Some(sentence.tokens.len());
            // A notice goes on to the end of its paragraph.
            if self.is_notice(sentence) {
                notice = Some(sentence.block_idx);
            }
            if sentence_idx < next || notice == Some(sentence.block_idx) {
                return n_tokens;
            }
            let n_before = self.found.len();
            if self.labels != Labels::None
                && let Some(after) = self.apply(When::Turn, sentence_idx, sentence)
            {
                next = after;
                return n_tokens;
            }
            if !self.asks(sentence) {
                self.read(sentence);
                if self.found.len() == n_before {
                    let after = self.apply(When::Bare, sentence_idx, sentence);
                    next = after.unwrap_or(next);
                }
            }
            let says = self.found[n_before..].iter().any(|found| found.what == What::Said);
            if !says && self.is_all_quoted(sentence) {
                self.apply(When::Quoted, sentence_idx, sentence);
            } else if self.found.len() == n_before {
                self.go_on_in_part(sentence_idx, sentence);
            }
            self.follow(sentence, n_before);
            n_tokens
        };
        pauses.between(&mut read_next).await;
        self.name_those_to_come();
        self.apply(When::Headline, prose.headline.tokens.start, &prose.headline);
        self.found
    }

    /// Tries the rules for words at every token of a sentence, outside quotations.
    fn read(&mut self, sentence: &Sentence) {
        let prose = self.prose;
        let mut idx = sentence.tokens.start;
        while idx < sentence.tokens.end {
            let is_cue = prose.is(idx, CUE_WORD)
                && prose.quote_at(idx).is_none()
                && (!prose.is_capital(idx)
                    || prose.is(idx, Class::PHRASE)
                    || prose.is(idx, Class::GERUND) && idx == sentence.tokens.start);
            let next = if is_cue { self.apply(When::Word, idx, sentence) } else { None };
            idx = next.unwrap_or(idx + 1);
        }
    }

    /// Whether a sentence is a question, which reports no speech: `Will she say when?`
    fn asks(&self, sentence: &Sentence) -> bool {
        let last = sentence.tokens.end.saturating_sub(1);
        // `Why, he asked, had nobody come?`
        let is_split = self.prose.is_sign(sentence.tokens.start + 1, ',');
        !is_split
            && self.prose.is_word(sentence.tokens.start, QUESTION_OPENERS)
            && self.prose.is_sign(last, '?')
            && self.prose.quote_at(last).is_none()
    }

    /// Tries the rules for `when` at `at`, in their order; returns what the first that matches returns.
    fn apply(&mut self, when: When, at: usize, sentence: &Sentence) -> Option<usize> {
        let class = self.prose.tokens.get(at).map(|token| token.class).unwrap_or_default();
        RULES.iter().enumerate().find_map(|(rule_idx, rule)| {
            let is_tried = rule.when == when && (when != When::Word || class.is(rule.triggers));
            self.rule_idx = rule_idx;
            is_tried.then(|| (rule.read)(self, at, sentence)).flatten()
        })
    }

    /// Updates what later pronouns refer to by what this sentence is about.
    fn follow(&mut self, sentence: &Sentence, n_before: usize) {
        match self.unnamed_subject(sentence) {
            Some((group, true)) => self.group = Some(group),
            Some((thing, false)) => self.thing = Some(thing),
            None => {}
        }
        let is_body =
            |who: &Who| matches!(*who, Who::Named(entity) if !self.names.is_person(entity));
        let spoke = self.found[n_before..].iter().map(|found| &found.who).rfind(|who| is_body(who));
        if let Some(body) = spoke {
            self.thing = Some(body.clone());
        }
        let mentions = self.names.within(sentence.tokens.clone());
        for (at, mention) in mentions.iter().enumerate().rev() {
            if !self.names.is_person(mention.entity) {
                continue;
            }
            // `Two of them, Ada Holm and Bo Lind, came. He said`: neither, if somebody else may be meant.
            let near = &mentions[at.saturating_sub(1)..mentions.len().min(at + 2)];
            let is_joined = |pair: &[Mention]| matches!(pair, [a, b] if self.are_joined(a, b));
            // `Ada Holm’s brother came. He said`
            let is_owner = self.prose.is_possessive(mention.tokens.end);
            if !near.windows(2).any(is_joined) && !is_owner {
                self.bring_forward(mention.entity);
            } else if self.focus.len() < MOST_IN_FOCUS && !self.focus.contains(&mention.entity) {
                self.focus.insert(0, mention.entity);
            }
        }
        // The speaker is the likeliest referent of later pronouns; without one, it is the person named first.
        let are_several = n_before + 1 < self.found.len();
        let is_aside = |found: &Found| {
            found.what == What::Attended
                && (are_several || self.prose.is_word(found.source.start, "who"))
        };
        let speaker = self.found[n_before..].iter().rev().find_map(|found| match found.who {
            Who::Named(entity) if self.names.is_person(entity) && !is_aside(found) => Some(entity),
            _ => None,
        });
        if let Some(entity) = speaker {
            self.bring_forward(entity);
        }
    }

    /// Whether `and` stands between two names.
    fn are_joined(&self, a: &Mention, b: &Mention) -> bool {
        a.tokens.end + 1 == b.tokens.start && self.prose.is_and(a.tokens.end)
    }

    /// Makes a person the most salient.
    fn bring_forward(&mut self, entity: usize) {
        self.focus.retain(|&other| other != entity);
        self.focus.push(entity);
        if MOST_IN_FOCUS < self.focus.len() {
            self.focus.remove(0);
        }
    }

    /// The statement found last, if it is in this sentence.
    fn last_in(&self, sentence: &Sentence) -> Option<&Found> {
        self.found
            .last()
            .filter(|found| found.sentence == sentence.tokens && found.what == What::Said)
    }

    /// Removes what was found last.
    fn forget_last(&mut self) {
        self.found.pop();
        self.last_said = self.found.iter().rposition(|found| found.what == What::Said);
    }

    /// Records a statement without its empty parts; returns the token to go on from.
    fn said(
        &mut self,
        who: Who,
        source: Range<usize>,
        cue: Range<usize>,
        mut content: Vec<Range<usize>>,
        sentence: &Sentence,
    ) -> usize {
        content.retain(|part| !part.is_empty());
        if content.is_empty() {
            return cue.end;
        }
        let next = content
            .iter()
            .map(|part| part.end)
            .chain([cue.end, source.end])
            .max()
            .unwrap_or(cue.end);
        self.last_said = Some(self.found.len());
        self.found.push(Found {
            who,
            source,
            cue,
            content,
            what: What::Said,
            sentence: sentence.tokens.clone(),
            rule_idx: self.rule_idx,
        });
        next
    }
}
