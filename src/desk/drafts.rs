//! Drafts as they are kept: what a desk holds and what is being typed, with its earlier versions, as text that outlives the desk.
//!
//! | | |
//! | --- | --- |
//! | [`Kept`] | a draft, with [`Kept::write`] and [`Kept::read`] as its form in storage |
//! | [`settle`] | what becomes of a draft that another tab may have written, too |
//! | [`Entry`] | a line of the list of drafts; [`expired`] are those that go |
//! | [`NotKept`] | why something is not kept, in a sentence |
//!
//! **Nothing is lost silently**: what a write would take away becomes a version or a draft of its own. A draft that is not kept at all
//! is one that nobody writes: there is no state for it here.
//!
//! Knows no browser and no clock: who stores drafts says what time it is, in milliseconds since 1970. Tests: `tests/desk/drafts.rs`.

mod form;
mod settle;
mod trouble;

use super::{Desk, Done, Draft};
use crate::joining::one_line;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use settle::{Settled, is_behind, settle};
pub use trouble::NotKept;

/// After so many days without being opened, a draft goes.
pub const DAYS_UNOPENED: u64 = 30;

/// How many versions are kept besides the last. More go back further, and make each draft longer.
pub const N_VERSIONS: usize = 20;

/// The most characters of a text without a headline that stand for it in the list.
const TITLE_LENGTH: usize = 60;

const DAY: u64 = 24 * 60 * 60 * 1000;

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// What it is stored under.
    pub id: String,
    /// How many times it was written: what it was read as, for [`settle`] to see whether somebody else has written since.
    pub n: u64,
    /// The headline, or the first words.
    pub title: String,
    /// When it was last opened or written.
    pub opened: u64,
    /// What the desk holds.
    #[serde(flatten)]
    pub draft: Draft,
    /// What is being typed and not done yet, by the name of its field.
    #[serde(default)]
    pub typed: BTreeMap<String, String>,
    /// Earlier versions of which not everything is in the draft, the oldest first.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// What a later desk has written, and this one does not know.
    #[serde(flatten)]
    rest: serde_json::Map<String, serde_json::Value>,
}

/// What was done once, and was replaced later: a list of operations over the same text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// When it was written last.
    pub at: u64,
    done: Vec<Done>,
    n_done: usize,
}

/// A draft in the list of drafts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is stored under.
    pub id: String,
    /// The headline, or the first words.
    pub title: String,
    /// When it was last opened or written.
    pub opened: u64,
}

impl Version {
    /// How much had been done by then.
    pub const fn n_done(&self) -> usize {
        self.n_done
    }
}

impl Kept {
    /// The first draft of a desk, not written yet, under an identifier that no other has.
    pub fn new(id: &str, desk: &Desk, now: u64) -> Self {
        let mut kept = Self {
            id: id.to_owned(),
            n: 0,
            title: String::new(),
            opened: now,
            draft: desk.draft(),
            typed: BTreeMap::new(),
            versions: Vec::new(),
            rest: serde_json::Map::new(),
        };
        kept.title = title(desk);
        kept
    }

    /// Takes what the desk holds now; to be written then.
    pub fn take(&mut self, desk: &Desk, now: u64) {
        self.title = title(desk);
        self.take_draft(desk.draft());
        self.opened = now;
    }

    /// Takes what is typed into a field, which is nothing once it is done.
    pub fn type_in(&mut self, field: &str, text: &str, now: u64) {
        if text.is_empty() {
            self.typed.remove(field);
        } else {
            self.typed.insert(field.to_owned(), text.to_owned());
        }
        self.opened = now;
    }

    /// The draft as it was in a version. It takes the place of the last one, which becomes a version itself.
    pub fn restore(&mut self, version: &Version, now: u64) {
        let Draft { source, corrections, .. } = self.draft.clone();
        let Version { done, n_done, .. } = version.clone();
        self.take_draft(Draft { source, corrections, done, n_done });
        self.opened = now;
    }

    /// Its line in the list.
    pub fn entry(&self) -> Entry {
        Entry { id: self.id.clone(), title: self.title.clone(), opened: self.opened }
    }

    fn take_draft(&mut self, draft: Draft) {
        let before = std::mem::replace(&mut self.draft, draft);
        if !settle::holds(&self.draft, &before) {
            let version = Version { at: self.opened, done: before.done, n_done: before.n_done };
            self.versions.retain(|it| it.done != version.done);
            self.versions.push(version);
        }
        let draft = &self.draft;
        self.versions.retain(|it| !draft.done.starts_with(&it.done));
        let n_more = self.versions.len().saturating_sub(N_VERSIONS);
        self.versions.drain(..n_more);
    }
}

/// The list of drafts, the last opened first.
pub fn listed(entries: Vec<Entry>) -> Vec<Entry> {
    let mut entries = entries;
    entries.sort_by(|a, b| b.opened.cmp(&a.opened).then_with(|| a.id.cmp(&b.id)));
    entries
}

/// The identifiers of drafts that nobody has opened for [`DAYS_UNOPENED`] days. A clock that was set back makes none old.
pub fn expired(entries: &[Entry], now: u64) -> Vec<String> {
    let is_old = |it: &&Entry| DAYS_UNOPENED * DAY < now.saturating_sub(it.opened);
    entries.iter().filter(is_old).map(|it| it.id.clone()).collect()
}

/// The headline, or the first words of a text without one.
fn title(desk: &Desk) -> String {
    let article = desk.article();
    let headline = one_line(article.title());
    if !headline.is_empty() {
        return headline;
    }
    let text = one_line(&article.text);
    match text.char_indices().nth(TITLE_LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}
