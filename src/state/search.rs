//! The search box: its text, its results, the list below it, and what keys do in it.
//!
//! The list follows the combobox pattern of the ARIA Authoring Practices: the focus stays in the box, and one option of
//! the list at a time is *active*. No Yew, no browser. Tests: `tests/state/`.

use super::{Action, Story};
use crate::article::TextRange;
use crate::search::{Completion, FieldNames, Hit, Hits, Query, SpeakerHits, Suggestion};
use crate::timeline::Turn;
use std::rc::Rc;

/// How many results the list shows. Each costs a snippet at every keystroke; lower hides more of the results.
const MOST_LISTED: usize = 12;

/// What a reader searches for, and what was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// The text in the box.
    pub query: Rc<str>,
    /// The position of the caret in it, in bytes.
    pub caret: usize,
    /// The results.
    pub hits: Rc<Hits>,
    /// The match the reader is at, as an index into [`counted`](Self::counted).
    pub hit_idx: usize,
    /// Whether the reader has gone to it: the first step leads to the first match.
    pub is_there: bool,
    /// What the word at the caret may become.
    pub completions: Rc<[Completion]>,
    /// The list below the box.
    pub list: List,
}

/// Whether the list of completions and results is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum List {
    /// It is not shown.
    #[default]
    Closed,
    /// It is shown if there is anything in it.
    Open {
        /// The option that Enter takes.
        active: Option<usize>,
    },
}

impl List {
    /// It is shown, and no option is active yet.
    pub const OPEN: Self = Self::Open { active: None };
}

/// What an option of the list is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choice<'a> {
    /// Something to put into the box.
    Completion(&'a Completion),
    /// A passage to go to.
    Hit(&'a Hit),
}

/// A key pressed in the box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Press<'a> {
    /// Its name, as browsers give it: `Enter`, `ArrowDown`.
    pub key: &'a str,
    /// Whether Shift is held.
    pub has_shift: bool,
    /// Whether Alt is held.
    pub has_alt: bool,
    /// Whether Ctrl or Meta is held, which makes it the browser's.
    pub has_command: bool,
    /// Whether it belongs to an input method that is composing a character.
    pub is_composing: bool,
}

/// What a key leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// This action, instead of what the browser would do.
    Instead(Action),
    /// This action, in addition to what the browser does: the caret moves.
    Beside(Action),
}

impl Search {
    /// A search that was not typed: a link or the page asked for it. The list stays closed.
    pub(super) fn for_query(story: &Story, names: &FieldNames, query: &str) -> Self {
        Self {
            query: query.into(),
            caret: query.len(),
            hits: Rc::new(story.index().run(&Query::parse(query, names))),
            ..Self::default()
        }
    }

    /// A search that is being typed, with the caret at this byte of it.
    pub(super) fn typed(story: &Story, names: &FieldNames, query: &str, caret: usize) -> Self {
        let mut completions = story.index().completions(query, caret, names);
        // A completion that changes nothing is not worth offering.
        completions.retain(|it| it.query.trim_end() != query.trim_end());
        let list = List::OPEN;
        Self {
            caret,
            completions: completions.into(),
            list,
            ..Self::for_query(story, names, query)
        }
    }

    /// The matches that are counted and stepped through: the body's, or the headline's if the body has none.
    pub fn counted(&self) -> Vec<TextRange> {
        if self.hits.matches.is_empty() {
            self.hits.headline.clone()
        } else {
            self.hits.matches.iter().map(|found| found.range).collect()
        }
    }

    /// How many matches are counted.
    pub fn n_matches(&self) -> usize {
        if self.hits.matches.is_empty() {
            self.hits.headline.len()
        } else {
            self.hits.matches.len()
        }
    }

    /// The match the reader is at.
    pub fn current(&self) -> Option<TextRange> {
        self.counted().get(self.hit_idx).copied()
    }

    /// Every match that is highlighted, in reading order.
    pub fn painted(&self) -> Vec<TextRange> {
        let headline = self.hits.headline.first().copied().unwrap_or_default();
        let is_before = |range: &&TextRange| **range < headline;
        let matches: Vec<TextRange> = self.hits.matches.iter().map(|found| found.range).collect();
        let n_before = matches.iter().take_while(is_before).count();
        let (before, behind) = matches.split_at(n_before);
        [before, &self.hits.headline, behind].concat()
    }

    /// The results that the list shows, by speaker.
    pub fn groups(&self) -> Vec<SpeakerHits<'_>> {
        self.hits.by_speaker(MOST_LISTED)
    }

    /// How many results the list does not show.
    pub fn n_unlisted(&self) -> usize {
        self.hits.results.len().saturating_sub(MOST_LISTED)
    }

    /// What the list offers, from top to bottom: completions, then results by speaker.
    pub fn options(&self) -> Vec<Choice<'_>> {
        let hits = self.groups().into_iter().flat_map(|group| group.hits).map(Choice::Hit);
        self.completions.iter().map(Choice::Completion).chain(hits).collect()
    }

    /// Whether options are shown.
    pub fn is_expanded(&self) -> bool {
        self.list != List::Closed && 0 < self.n_options()
    }

    /// What to try instead, if nothing was found and the list is not closed.
    pub fn suggestion(&self) -> Option<&Suggestion> {
        self.hits.suggestion.as_ref().filter(|_| self.list != List::Closed)
    }

    /// The option that Enter takes.
    pub fn active(&self) -> Option<usize> {
        match self.list {
            List::Open { active } => active,
            List::Closed => None,
        }
    }

    fn n_options(&self) -> usize {
        self.completions.len() + self.hits.results.len().min(MOST_LISTED)
    }

    /// What a key does; `None` if it is left to the browser.
    pub fn answer(&self, press: Press) -> Option<Answer> {
        if press.is_composing || press.has_command {
            return None;
        }
        let action = match press.key {
            "Enter" => self.enter(press.has_shift)?,
            "Escape" => self.escape()?,
            "ArrowDown" if press.has_alt => self.point(None)?,
            "ArrowUp" if press.has_alt => Action::List(List::Closed),
            "ArrowDown" => self.point(Some(self.active().map_or(0, |active| active + 1)))?,
            "ArrowUp" => {
                self.point(Some(self.active().unwrap_or(0) + self.n_options().saturating_sub(1)))?
            }
            "ArrowLeft" | "ArrowRight" | "Home" | "End" => {
                self.active()?;
                return Some(Answer::Beside(self.point(None)?));
            }
            _ => return None,
        };
        Some(Answer::Instead(action))
    }

    fn enter(&self, has_shift: bool) -> Option<Action> {
        match self.active() {
            Some(active) if !has_shift => Some(Action::Choose(active)),
            _ if self.query.trim().is_empty() => None,
            _ if has_shift => Some(Action::TurnMatch(Turn::Previous)),
            _ => Some(Action::TurnMatch(Turn::Next)),
        }
    }

    /// Closes the list first, then clears the box.
    fn escape(&self) -> Option<Action> {
        if self.is_expanded() || self.suggestion().is_some() {
            Some(Action::List(List::Closed))
        } else {
            (!self.query.is_empty()).then(|| Action::Search(String::new()))
        }
    }

    /// Opens the list with this option active, wrapping around at its end; `None` if the list is empty.
    fn point(&self, active: Option<usize>) -> Option<Action> {
        let n_options = self.n_options();
        let active = active.map(|active| active.checked_rem(n_options).unwrap_or(0));
        (0 < n_options).then_some(Action::List(List::Open { active }))
    }
}
