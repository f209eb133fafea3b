//! The operations on people. Tests: `tests/desk/operations.rs`, `tests/desk/refused.rs`.

use super::refusal::Refusal;
use super::sheet::Sheet;
use super::{Which, Who};
use crate::article::{Anchor, Presence};
use crate::joining::one_line;

impl Sheet<'_> {
    pub(super) fn rename(&mut self, who: &Who, name: &str) -> Result<(), Refusal> {
        self.person(who)?.name = named(name)?;
        Ok(())
    }

    pub(super) fn presence(&mut self, who: &Who, presence: Presence) -> Result<(), Refusal> {
        let has_spoken = |id: &str| {
            let mut statements = self.view.statements.iter();
            statements.any(|it| self.view.speaker_of(it).is_some_and(|it| it.id == id))
        };
        let known = self.known(who)?;
        if let Some(speaker) = known.filter(|it| presence != Presence::Spoke && has_spoken(&it.id))
        {
            return Err(Refusal::HasSpoken { name: speaker.name });
        }
        self.person(who)?.presence = Some(presence);
        Ok(())
    }

    /// What was given of the one who is gone counts for the one who stays, as far as nothing is given of them.
    pub(super) fn merge(&mut self, who: &Who, into: &Who) -> Result<(), Refusal> {
        let nobody = |who: &Who| Refusal::Nobody { name: who.name.clone() };
        let gone = self.known(who)?.ok_or_else(|| nobody(who))?;
        let stays = self.known(into)?.ok_or_else(|| nobody(into))?;
        if gone.id == stays.id {
            return Err(Refusal::OnePerson { name: who.name.clone(), other: into.name.clone() });
        }
        let (gone_id, gone_name) = (gone.id.clone(), gone.name.clone());
        // Of somebody with a role of their own, found or given, it stays.
        let (has_role, has_affiliation) = (stays.role.is_some(), stays.affiliation.is_some());
        let (gone_idx, idx) = (self.entry(gone), self.entry(stays));
        let Some(gone) = self.given.speakers.get(gone_idx).cloned() else { return Ok(()) };
        let is_found =
            self.base.found_beside(&self.given).speakers.iter().any(|it| it.id == gone_id);
        if let Some(stays) = self.given.speakers.get_mut(idx) {
            let found = is_found.then_some(gone_id.clone());
            for id in found.into_iter().chain(gone.same) {
                if !stays.same.contains(&id) {
                    stays.same.push(id);
                }
            }
            stays.different.retain(|it| *it != gone_id);
            stays.role = stays.role.take().or(gone.role.filter(|_| !has_role));
            stays.affiliation =
                stays.affiliation.take().or(gone.affiliation.filter(|_| !has_affiliation));
            stays.presence = stays.presence.max(gone.presence);
            if !gone.mentions.is_empty() && !stays.mentions.is_empty() {
                stays.mentions.extend(gone.mentions);
                stays.mentions.sort_unstable();
            }
            for form in gone.forms.into_iter().chain([gone_name]) {
                if form != stays.name && !stays.forms.contains(&form) {
                    stays.forms.push(form);
                }
            }
        }
        self.drop_person(gone_idx, Some(idx));
        Ok(())
    }

    pub(super) fn split(
        &mut self,
        who: &Who,
        new: &Who,
        mentions: &[Anchor],
        statements: &[Which],
    ) -> Result<(), Refusal> {
        let old = self.known(who)?.ok_or_else(|| Refusal::Nobody { name: who.name.clone() })?;
        self.add(new, "")?;
        let mentions = self.base.wording.locate_all(mentions.iter().cloned(), 0);
        if let Some(given) = self.given.speakers.last_mut() {
            if !given.different.contains(&old.id) {
                given.different.push(old.id);
            }
            given.mentions = mentions;
        }
        let new_idx = self.given.speakers.len() - 1;
        for which in statements {
            self.statement(which)?.speaker_idx = new_idx;
        }
        Ok(())
    }

    pub(super) fn take_out(&mut self, who: &Who) -> Result<(), Refusal> {
        let idx = self.person_idx(who)?;
        let given = self.given.speakers.get(idx).into_iter();
        let own: Vec<&String> = given.flat_map(|it| it.id.iter().chain(&it.same)).collect();
        let found = &self.base.found_beside(&self.given).speakers;
        let is_found = found.iter().any(|it| own.contains(&&it.id));
        if let Some(given) = self.given.speakers.get_mut(idx).filter(|_| is_found) {
            given.is_none = true;
            self.given.statements.retain(|it| it.speaker_idx != idx);
        } else {
            // Nobody is found, so there is nobody to be left out.
            self.drop_person(idx, None);
        }
        Ok(())
    }

    pub(super) fn add(&mut self, who: &Who, role: &str) -> Result<(), Refusal> {
        let name = named(&who.name)?;
        let is_taken = |id: &str| {
            self.view.speakers.iter().any(|it| it.id == id)
                || self.given.speakers.iter().any(|it| it.id.as_deref() == Some(id))
        };
        if is_taken(&who.id) {
            return Err(Refusal::Twice { name });
        }
        let idx = self.new_entry(&Who { id: who.id.clone(), name });
        if let Some(given) = self.given.speakers.get_mut(idx).filter(|_| !role.trim().is_empty()) {
            given.role = Some(role.trim().to_owned());
        }
        Ok(())
    }

    /// Gives up what is given of somebody; their statements go to somebody else, or nowhere.
    fn drop_person(&mut self, idx: usize, heir: Option<usize>) {
        self.given.statements.retain_mut(|it| {
            if it.speaker_idx == idx {
                let Some(heir) = heir else { return false };
                it.speaker_idx = heir;
            }
            it.speaker_idx -= usize::from(idx < it.speaker_idx);
            true
        });
        self.given.speakers.remove(idx);
    }
}

/// A name as it is written into a list.
fn named(name: &str) -> Result<String, Refusal> {
    let name = one_line(name);
    if name.chars().any(char::is_alphanumeric) { Ok(name) } else { Err(Refusal::NoName) }
}
