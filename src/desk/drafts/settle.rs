//! What becomes of a draft that another tab may have written, too. Tests: `tests/desk/drafts.rs`.

use super::Kept;
use crate::desk::Draft;

/// What is to be done, where one draft is in storage and another is to be written under the same identifier.
#[derive(Clone, Debug, PartialEq)]
pub enum Settled {
    /// Write this.
    Write(Kept),
    /// Write nothing: another tab has written this, which has all that this tab did and more. This tab shows it from now on.
    Behind(Kept),
    /// Write this under its new identifier: another tab has done something else, and what is stored stays as it is. This tab goes on
    /// with the new draft.
    Apart(Kept),
    /// Write nothing, unless somebody asks for it: the draft was deleted, in another tab or as too old.
    Deleted,
}

/// Decides between what is stored and what a tab has, which read it as version [`n`](Kept::n). `new_id` is an identifier that no draft
/// has.
pub fn settle(stored: Option<&Kept>, own: &Kept, new_id: &str) -> Settled {
    let written = |n: u64| Settled::Write(Kept { n: n + 1, ..own.clone() });
    match stored {
        None if own.n == 0 => written(0),
        None => Settled::Deleted,
        Some(stored) if stored.n == own.n => written(stored.n),
        Some(stored) if has_all(own, stored) => written(stored.n),
        Some(stored) if has_all(stored, own) => Settled::Behind(stored.clone()),
        Some(_) => Settled::Apart(Kept { id: new_id.to_owned(), n: 1, ..own.clone() }),
    }
}

/// Whether another tab has written more than this one has, and all that this one has.
pub fn is_behind(stored: &Kept, own: &Kept) -> bool {
    stored.n != own.n && has_all(stored, own)
}

/// Whether nothing is lost of `other` where `kept` takes its place.
fn has_all(kept: &Kept, other: &Kept) -> bool {
    let is_typed = other.typed.iter().all(|(field, text)| kept.typed.get(field) == Some(text));
    let has = |done: &[_]| {
        kept.draft.done.starts_with(done)
            || kept.versions.iter().any(|it| it.done.starts_with(done))
    };
    is_typed && holds(&kept.draft, &other.draft) && other.versions.iter().all(|it| has(&it.done))
}

/// Whether all that was done in the other draft, undone things included, was done in this one first.
pub(super) fn holds(draft: &Draft, other: &Draft) -> bool {
    draft.source == other.source
        && draft.corrections == other.corrections
        && draft.done.starts_with(&other.done)
}
