//! One operation done to what an editor has said so far: [`applied`] is a pure function from the one [`Given`] to the next.
//!
//! Tests: `tests/desk/operations.rs`, `tests/desk/refused.rs`.

use super::base::{Base, refuse};
use super::refusal::Refusal;
use super::{Operation, Who};
use crate::article::{Given, GivenSpeaker};
use crate::letters::lowered;
use crate::speakers::{Proceedings, Speaker, meant, mentions};

/// What an editor has said so far, and what it is about.
pub(super) struct Sheet<'a> {
    pub(super) base: &'a Base,
    /// What was found, with what is given so far.
    pub(super) view: &'a Proceedings,
    pub(super) given: Given,
}

/// What is given after an operation; why it can't be done otherwise.
pub(super) fn applied(
    base: &Base,
    view: &Proceedings,
    given: &Given,
    operation: &Operation,
) -> Result<Given, Refusal> {
    refuse(operation)?;
    let mut sheet = Sheet { base, view, given: given.clone() };
    sheet.apply(operation)?;
    Ok(sheet.given)
}

impl Sheet<'_> {
    fn apply(&mut self, operation: &Operation) -> Result<(), Refusal> {
        match operation.clone() {
            Operation::Rename { who, name } => self.rename(&who, &name),
            Operation::Role { who, role } => {
                self.person(&who)?.role = Some(role.trim().to_owned());
                Ok(())
            }
            Operation::Affiliation { who, affiliation } => {
                self.person(&who)?.affiliation = Some(affiliation.trim().to_owned());
                Ok(())
            }
            Operation::PersonKind { who, kind } => {
                self.person(&who)?.kind = Some(kind);
                Ok(())
            }
            Operation::Presence { who, presence } => self.presence(&who, presence),
            Operation::Merge { who, into } => self.merge(&who, &into),
            Operation::Split { who, new, mentions, statements } => {
                self.split(&who, &new, &mentions, &statements)
            }
            Operation::NotPerson { who } => self.take_out(&who),
            Operation::AddPerson { who, role } => self.add(&who, &role),
            Operation::ConfirmPerson { who } => {
                self.person(&who)?.is_checked = true;
                Ok(())
            }
            Operation::Reassign { which, to } => self.reassign(&which, &to),
            Operation::Reword { which, words } => self.reword(&which, &words),
            Operation::Kind { which, kind } => {
                self.statement(&which)?.kind = Some(kind);
                Ok(())
            }
            Operation::At { which, at } => self.tell_time(&which, at),
            Operation::NotStatement { which } => self.leave_out(&which),
            Operation::AddStatement { who, words } => self.add_statement(&who, &words),
            Operation::Confirm { which } => {
                self.statement(&which)?;
                Ok(())
            }
            Operation::Headline(_)
            | Operation::Day(_)
            | Operation::Byline(_)
            | Operation::Place(_) => Ok(()),
        }
    }

    /// What is given of somebody; from now on, something is.
    pub(super) fn person(&mut self, who: &Who) -> Result<&mut GivenSpeaker, Refusal> {
        let idx = self.person_idx(who)?;
        let nobody = || Refusal::Nobody { name: who.name.clone() };
        self.given.speakers.get_mut(idx).ok_or_else(nobody)
    }

    /// The index of what is given of somebody who is in the article.
    pub(super) fn person_idx(&mut self, who: &Who) -> Result<usize, Refusal> {
        match self.known(who)? {
            Some(speaker) => Ok(self.entry(speaker)),
            None if mentions(&self.base.article, &who.name).is_empty() => {
                Err(Refusal::Nobody { name: who.name.clone() })
            }
            None => Ok(self.new_entry(who)),
        }
    }

    /// The same for somebody who becomes a speaker by it, wherever their name is.
    pub(super) fn speaker_idx(&mut self, who: &Who) -> Result<usize, Refusal> {
        Ok(match self.known(who)? {
            Some(speaker) => self.entry(speaker),
            None => self.new_entry(who),
        })
    }

    /// Somebody as they are now: by the identifier, by one that was merged into theirs, or else by the name if only one has it.
    pub(super) fn known(&self, who: &Who) -> Result<Option<Speaker>, Refusal> {
        let by_id = |id: &str| self.view.speakers.iter().find(|it| it.id == id).cloned();
        if let Some(speaker) = by_id(&who.id) {
            return Ok(Some(speaker));
        }
        let has_id =
            |it: &&GivenSpeaker| it.id.as_ref() == Some(&who.id) || it.same.contains(&who.id);
        if let Some(given) = self.given.speakers.iter().find(has_id) {
            if given.is_none {
                return Err(Refusal::NoPerson { name: who.name.clone() });
            }
            return Ok(given.id.as_deref().and_then(by_id));
        }
        let name = lowered(&who.name);
        let mut named = self.view.speakers.iter().filter(|it| lowered(&it.name) == name);
        Ok(named.next().filter(|_| named.next().is_none()).cloned())
    }

    /// The index of what is given of a speaker; made if nothing is.
    pub(super) fn entry(&mut self, speaker: Speaker) -> usize {
        let is_own = |it: &GivenSpeaker| match &it.id {
            Some(id) => *id == speaker.id,
            None => it.name == speaker.name,
        };
        if let Some(idx) = self.given.speakers.iter().position(is_own) {
            if let Some(given) = self.given.speakers.get_mut(idx) {
                given.id = Some(speaker.id);
            }
            return idx;
        }
        let is_checked = speaker.is_checked;
        let (id, name) = (Some(speaker.id), speaker.name);
        self.given.speakers.push(GivenSpeaker { id, name, is_checked, ..GivenSpeaker::default() });
        self.given.speakers.len() - 1
    }

    /// The index of what is given of somebody new.
    pub(super) fn new_entry(&mut self, who: &Who) -> usize {
        let (id, name) = (Some(who.id.clone()), who.name.clone());
        // Those of the same name are somebody else.
        let others = meant(&self.view.speakers, &name);
        let others = others.into_iter().filter_map(|idx| self.view.speakers.get(idx));
        let different = others.map(|it| it.id.clone()).collect();
        self.given.speakers.push(GivenSpeaker { id, name, different, ..GivenSpeaker::default() });
        self.given.speakers.len() - 1
    }
}
