//! What is to be looked at: who is shown in which group, how much is checked, and what comes next.
//!
//! Knows neither the text nor a screen. Tests: `tests/desk/overview.rs`.

use crate::article::{Confidence, Presence, SpeakerKind, TextRange};
use crate::speakers::certainty::Certainty;
use crate::speakers::{Proceedings, Speaker, Statement};

/// The groups of people, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Those with whom something may be wrong.
    First,
    /// Those who spoke.
    Heard,
    /// Those who took part.
    Present,
    /// Those who are only named.
    Mentioned,
}

impl Group {
    /// All of them, from top to bottom.
    pub const ALL: [Self; 4] = [Self::First, Self::Heard, Self::Present, Self::Mentioned];
}

/// Why somebody should be looked at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// They may be the same as somebody else, an index in [`Proceedings::speakers`].
    Same(usize),
    /// A source without a name, who may be somebody that has one.
    Unnamed,
    /// Nothing that they said is sure.
    Unsure,
}

/// Something in the text to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The statement at this index of [`Proceedings::statements`].
    Statement(usize),
    /// The question at this index of [`Certainty::open`].
    Question(usize),
}

/// How far an editor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many statements there are.
    pub n_statements: usize,
    /// How many of them an editor has found right.
    pub n_checked: usize,
    /// How many of them are unsure, and not checked.
    pub n_to_check: usize,
    /// How many quotations and verbs of saying have no speaker.
    pub n_open: usize,
}

/// What is to be looked at in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Of each person, why they should be looked at first.
    pub advice: Vec<Option<Advice>>,
    /// Of each person, how many statements they have.
    pub n_statements: Vec<usize>,
    /// Of each statement, whether it is to be checked.
    pub is_unsure: Vec<bool>,
    /// How far an editor is.
    pub progress: Progress,
    /// The groups that have somebody in them, each with indices in [`Proceedings::speakers`].
    pub groups: Vec<(Group, Vec<usize>)>,
    /// Everything to go to, with where it starts, in reading order.
    stops: Vec<(usize, Stop)>,
}

/// To which side it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the end of the text.
    On,
    /// Towards its start.
    Back,
}

impl Overview {
    /// What is to be looked at in these proceedings.
    pub fn of(view: &Proceedings, certainty: &Certainty) -> Self {
        let confidence = |idx: usize| certainty.reasons.get(idx).map(|it| it.confidence);
        let is_unsure: Vec<bool> = view
            .statements
            .iter()
            .enumerate()
            .map(|(idx, it)| !it.is_checked && confidence(idx) == Some(Confidence::Unsure))
            .collect();
        let n_statements = (0..view.speakers.len())
            .map(|idx| view.statements.iter().filter(|it| it.speaker_idx == idx).count())
            .collect();
        let people = view.speakers.iter().enumerate();
        let advice: Vec<Option<Advice>> =
            people.map(|(idx, it)| advice(view, &is_unsure, idx, it)).collect();
        let group = |idx: usize, it: &Speaker| match (advice.get(idx), it.presence) {
            (Some(Some(_)), _) => Group::First,
            (_, Presence::Spoke) => Group::Heard,
            (_, Presence::Present) => Group::Present,
            (_, Presence::Mentioned) => Group::Mentioned,
        };
        let in_group = |wanted: Group| {
            let people = view.speakers.iter().enumerate();
            let own = people.filter(|(idx, it)| group(*idx, it) == wanted);
            (wanted, own.map(|(idx, _)| idx).collect::<Vec<_>>())
        };
        let groups = Group::ALL.map(in_group).into_iter().filter(|(_, own)| !own.is_empty());
        let statements = view.statements.iter().enumerate();
        let statements = statements.map(|(idx, it)| (start(it), Stop::Statement(idx)));
        let questions = certainty.open.iter().enumerate();
        let questions = questions.map(|(idx, it)| (it.range.start, Stop::Question(idx)));
        let mut stops: Vec<(usize, Stop)> = statements.chain(questions).collect();
        stops.sort_by_key(|(start, _)| *start);
        Self {
            progress: Progress {
                n_statements: view.statements.len(),
                n_checked: view.statements.iter().filter(|it| it.is_checked).count(),
                n_to_check: is_unsure.iter().filter(|it| **it).count(),
                n_open: certainty.open.len(),
            },
            groups: groups.collect(),
            advice,
            n_statements,
            is_unsure,
            stops,
        }
    }

    /// What comes after or before a place in the text, if there is anything.
    pub fn next(&self, from: Option<usize>, way: Way) -> Option<Stop> {
        let mut stops = self.stops.iter();
        let found = match (from, way) {
            (None, Way::On) => stops.next(),
            (None, Way::Back) => stops.next_back(),
            (Some(from), Way::On) => stops.find(|(start, _)| from < *start),
            (Some(from), Way::Back) => stops.rfind(|(start, _)| *start < from),
        };
        found.map(|(_, stop)| *stop)
    }

    /// The next that is open after a place in the text, then from its start again.
    pub fn next_open(&self, from: Option<usize>) -> Option<Stop> {
        let is_open = |(_, stop): &&(usize, Stop)| match stop {
            Stop::Statement(idx) => self.is_unsure.get(*idx) == Some(&true),
            Stop::Question(_) => true,
        };
        let mut open = self.stops.iter().filter(is_open);
        let after = open.clone().find(|(start, _)| from.is_none_or(|from| from < *start));
        after.or_else(|| open.next()).map(|(_, stop)| *stop)
    }
}

/// Where a statement starts.
pub fn start(statement: &Statement) -> usize {
    statement.content.first().copied().unwrap_or(statement.extent).start
}

/// All that belongs to a statement in the text: what was said or, where the words are not given, all of it.
pub fn shown(statement: &Statement) -> Vec<TextRange> {
    let is_there = |it: &&TextRange| !it.is_empty();
    let content: Vec<TextRange> = statement.content.iter().filter(is_there).copied().collect();
    if content.is_empty() { vec![statement.extent] } else { content }
}

fn advice(view: &Proceedings, is_unsure: &[bool], idx: usize, speaker: &Speaker) -> Option<Advice> {
    if speaker.is_checked {
        return None;
    }
    let mut longer = view
        .speakers
        .iter()
        .enumerate()
        .filter(|(other, it)| *other != idx && has_all_words(&it.name, &speaker.name));
    if let (Some((other, _)), None) = (longer.next(), longer.next()) {
        return Some(Advice::Same(other));
    }
    let mut own = view.statements.iter().zip(is_unsure).filter(|(it, _)| it.speaker_idx == idx);
    let has_own = own.clone().next().is_some();
    if !has_own || !own.all(|(_, is_unsure)| *is_unsure) {
        return None;
    }
    Some(if speaker.kind == SpeakerKind::Unnamed { Advice::Unnamed } else { Advice::Unsure })
}

/// Everybody else, whom somebody may be the same person as: first those whose names have a word in common with theirs, then the
/// others, all in the order in which they are listed.
pub fn same_first(view: &Proceedings, idx: usize) -> Vec<usize> {
    let words = |it: &Speaker| -> Vec<String> {
        it.name.to_lowercase().split_whitespace().map(String::from).collect()
    };
    let own = view.speakers.get(idx).map(words).unwrap_or_default();
    let mut others: Vec<usize> = (0..view.speakers.len()).filter(|it| *it != idx).collect();
    others.sort_by_key(|it| {
        let other = view.speakers.get(*it).map(words).unwrap_or_default();
        !other.iter().any(|word| own.contains(word))
    });
    others
}

/// Whether `name` has all words of `part`, and more.
fn has_all_words(name: &str, part: &str) -> bool {
    let words = |it: &str| it.to_lowercase().split_whitespace().map(String::from).collect();
    let (all, part): (Vec<String>, Vec<String>) = (words(name), words(part));
    !part.is_empty() && part.len() < all.len() && part.iter().all(|it| all.contains(it))
}
