//! Whom a pronoun or a role refers to: the most salient person that fits.

use super::super::lexicon::Class;
use super::super::names::Gender;
use super::super::prose::Sentence;
use super::noun_phrase::Heads;
use super::{Finder, Who};
use crate::letters::lowered;
use std::ops::Range;

impl Finder<'_> {
    /// Whom a pronoun refers to: `he` and `she` to a person; `they` and `it` to a group, an organisation or an unnamed
    /// source.
    pub(super) fn meant_by(&self, pronoun: usize) -> Option<Who> {
        if let Some(entity) = self.pronoun(pronoun) {
            return Some(Who::Named(entity));
        }
        if self.prose.is_word(pronoun, "they")
            && let Some(group) = &self.group
        {
            return Some(group.clone());
        }
        // `It was there that she said it.`: this `it` refers to nothing.
        let is_empty = self.prose.is_word(pronoun, "it")
            && self.prose.is_word(pronoun + 1, "is was")
            && !self.prose.is(pronoun + 2, Class::GERUND);
        if is_empty {
            return None;
        }
        if self.prose.is_word(pronoun, "it")
            && let Some(thing) = self
                .said_before(pronoun)
                .or_else(|| self.body_before(pronoun))
                .or_else(|| self.thing.clone())
        {
            return Some(thing);
        }
        let last = self.found.get(self.last_said?)?;
        match &last.who {
            who @ (Who::Unnamed(_) | Who::Body(_)) if self.prose.is_word(pronoun, "they it") => {
                Some(who.clone())
            }
            Who::Named(entity)
                if self.prose.is_word(pronoun, "it they") && !self.names.is_person(*entity) =>
            {
                Some(Who::Named(*entity))
            }
            _ => None,
        }
    }

    /// The organisation or unnamed source that has said something in the sentence of `it`:
    /// `The league said no, and in a letter it asked why`.
    fn said_before(&self, pronoun: usize) -> Option<Who> {
        let last = self.found.get(self.last_said?)?;
        let is_body = !matches!(last.who, Who::Named(entity) if self.names.is_person(entity));
        (is_body && last.sentence.contains(&pronoun)).then(|| last.who.clone())
    }

    /// The organisation that is the subject of the sentence with `it`: `Holm Motors built a car that it says can swim`.
    fn body_before(&self, pronoun: usize) -> Option<Who> {
        let sentences = &self.prose.sentences;
        let sentence = sentences.partition_point(|it| it.tokens.end <= pronoun);
        let start = sentences.get(sentence)?.tokens.start;
        let opening = self.names.within(start..pronoun).first()?;
        let article = usize::from(self.prose.is(start, Class::DETERMINER));
        let is_subject = opening.tokens.start == start + article;
        (is_subject && !self.names.is_person(opening.entity)).then_some(Who::Named(opening.entity))
    }

    /// The organisation, group or thing that a sentence is about, and whether it is a group:
    /// `Several villagers had come.`, `The letter came in May.`
    pub(super) fn unnamed_subject(&self, sentence: &Sentence) -> Option<(Who, bool)> {
        let start = sentence.tokens.start;
        let subject = self.clause_subject(start, sentence.tokens.end, sentence, Heads::Any);
        let (who, source) = subject?;
        let head = source.end - 1;
        let is_plural =
            self.prose.word(head).ends_with('s') || self.prose.is_word(head, "people police");
        let is_thing = self.prose.is(head, Class::UNNAMED.or(Class::SPEAKING_BODY));
        match who {
            Who::Named(entity) => (!self.names.is_person(entity)).then_some((who, false)),
            _ => (is_plural || is_thing).then_some((who, is_plural)),
        }
    }

    /// Whom `the 54-year-old` refers to: the person whose age was given so, or else the most salient.
    pub(super) fn person_of_age(&self, head: usize) -> Option<usize> {
        let prose = self.prose;
        let age = prose.word(head).strip_suffix("-year-old")?;
        let has_age = |entity: &&usize| {
            let mut mentions = self.names.within(head.saturating_sub(REACH_OF_BODY)..head).iter();
            mentions.any(|mention| {
                mention.entity == **entity
                    && prose.is_sign(mention.tokens.end, ',')
                    && prose.word(mention.tokens.end + 1) == age
            })
        };
        let near = || self.focus.iter().rev().take(MOST_IN_MIND);
        near().find(has_age).or_else(|| near().next()).copied()
    }

    /// The organisation that `the league` refers to: the latest with a name that ends in the word at `head`, or for
    /// words like `company` the one that spoke last.
    pub(super) fn named_body(&self, head: usize) -> Option<usize> {
        let prose = self.prose;
        let word = prose.word(head);
        if prose.is_capital(head) {
            return None;
        }
        if prose.is_word(head, "company firm group organisation organization") {
            let spoken = self.found.iter().rev().find_map(|found| match found.who {
                Who::Named(entity) if !self.names.is_person(entity) => Some(entity),
                _ => None,
            });
            return spoken;
        }
        let before = self.names.within(head.saturating_sub(REACH_OF_BODY)..head);
        let fits = |entity: usize| {
            let known = &self.names.entities[entity];
            !known.is_person
                && 1 < known.name.len()
                && prose.word(known.name.end - 1).eq_ignore_ascii_case(word)
        };
        before.iter().rev().map(|mention| mention.entity).find(|&entity| fits(entity))
    }

    /// The most salient person whose role has all these words.
    pub(super) fn office_holder(&self, office: Range<usize>) -> Option<usize> {
        let words: Vec<String> = office.map(|idx| lowered(self.prose.word(idx))).collect();
        let holds = |&&entity: &&usize| {
            if matches!(&words[..], [word] if self.has_title(entity, word)) {
                return true;
            }
            let role = self.roles.get(entity).and_then(Option::as_deref).unwrap_or_default();
            !role.is_empty()
                && words
                    .iter()
                    .all(|word| role.split(|c: char| !c.is_alphanumeric()).any(|own| own == word))
        };
        self.focus.iter().rev().find(holds).copied()
    }

    /// Gives unnamed sources the names that the text gives their offices soon after:
    /// `The envoy said no. … The envoy, Ada Holm, had come early.`
    pub(super) fn name_those_to_come(&mut self) {
        for at in 0..self.found.len() {
            let Some(Who::Unnamed(tokens)) = self.found.get(at).map(|it| it.who.clone()) else {
                continue;
            };
            if let Some(entity) = self.holder_to_come(&tokens) {
                self.found[at].who = Who::Named(entity);
            }
        }
    }

    /// The first person named after `tokens` whose role is theirs.
    fn holder_to_come(&self, tokens: &Range<usize>) -> Option<usize> {
        let prose = self.prose;
        let is_end = |&idx: &usize| prose.is(idx, Class::PREPOSITION);
        let head = tokens.clone().find(is_end).unwrap_or(tokens.end).checked_sub(1)?;
        let is_definite = prose.is_word(tokens.start, "the his her its their")
            || (tokens.start..head).any(|idx| prose.is_possessive(idx));
        if !is_definite || !prose.is(head, Class::ROLE) {
            return None;
        }
        let office = lowered(prose.word(head));
        let near = self.names.within(tokens.end..tokens.end + REACH_OF_NAME);
        let known = self.names.within(0..tokens.end);
        let is_new = |entity: usize| known.iter().all(|it| it.entity != entity);
        let holds = |entity: usize| {
            let role = self.roles.get(entity).and_then(Option::as_deref).unwrap_or_default();
            let mut words = role.split(|c: char| !c.is_alphanumeric());
            words.any(|it| it == office)
        };
        let mut holders =
            near.iter().map(|it| it.entity).filter(|&it| self.names.is_person(it) && holds(it));
        holders.next().filter(|&it| is_new(it))
    }

    /// The person that the sentence with `idx` is about, an office with an apposition:
    /// `Its president, Ada Holm, sent a letter in which she asked`.
    fn opening_person(&self, idx: usize) -> Option<usize> {
        let sentences = &self.prose.sentences;
        let sentence = sentences.get(sentences.partition_point(|it| it.tokens.end <= idx))?;
        let start = sentence.tokens.start;
        let first = self.names.within(start..idx).first()?;
        let office = self.phrase_start(first.tokens.clone(), start).checked_sub(1);
        let office = office.filter(|&office| start < office)?;
        let is_apposed = self.prose.is_sign(office, ',')
            && self.phrase_start(office..office, start) == start
            && self.prose.is(office - 1, Class::ROLE.or(Class::UNNAMED));
        (is_apposed && self.names.is_person(first.entity)).then_some(first.entity)
    }

    /// Whether somebody's title is short for an office: `Dr` for `doctor`.
    fn has_title(&self, entity: usize, office: &str) -> bool {
        let Some(known) = self.names.entities.get(entity) else { return false };
        known.title.clone().any(|idx| {
            let short = lowered(self.prose.word(idx).trim_end_matches('.'));
            TITLES.iter().any(|(title, offices)| {
                *title == short && offices.split(' ').any(|it| it == office)
            })
        })
    }

    /// The person `he` or `she` refers to: the most salient that may be a man or a woman.
    pub(super) fn pronoun(&self, idx: usize) -> Option<usize> {
        let gender = if self.prose.is_word(idx, "he his him") {
            Gender::He
        } else if self.prose.is_word(idx, "she her") {
            Gender::She
        } else {
            return None;
        };
        let fits = |&&entity: &&usize| {
            self.names
                .entities
                .get(entity)
                .is_some_and(|it| it.gender.is_none_or(|it| it == gender))
        };
        let opening = self.opening_person(idx).filter(|it| fits(&it));
        opening.or_else(|| self.focus.iter().rev().take(MOST_IN_MIND).find(fits).copied())
    }
}

/// How far after an office its holder may be named, in tokens. More takes others with the same office.
const REACH_OF_NAME: usize = 160;

/// The offices that titles stand for.
const TITLES: &[(&str, &str)] = &[
    ("cllr", "councillor"),
    ("capt", "captain"),
    ("col", "colonel officer"),
    ("dr", "doctor"),
    ("gen", "general"),
    ("gov", "governor"),
    ("lt", "lieutenant officer"),
    ("prof", "professor academic"),
    ("rep", "congressman congresswoman representative lawmaker"),
    ("rev", "reverend vicar pastor minister"),
    ("sen", "senator lawmaker"),
    ("sgt", "sergeant officer"),
];

/// How many of the most salient people an age may refer to. More reaches further back, less reliably.
const MOST_IN_MIND: usize = 4;

/// How far back the full name of a short form, or the person of an age, is looked for, in tokens.
const REACH_OF_BODY: usize = 2000;
