//! Who is meant by a pronoun or an office: the latest person in focus that fits.

use super::super::names::Gender;
use super::Finder;
use std::ops::Range;

impl Finder<'_> {
    pub(super) fn office_holder(&self, office: Range<usize>) -> Option<usize> {
        let words: Vec<String> = office.map(|idx| self.prose.word(idx).to_lowercase()).collect();
        let holds = |&&entity: &&usize| {
            let role = self.roles.get(entity).and_then(Option::as_deref).unwrap_or_default();
            !role.is_empty()
                && words
                    .iter()
                    .all(|word| role.split(|c: char| !c.is_alphanumeric()).any(|own| own == word))
        };
        self.focus.iter().rev().find(holds).copied()
    }

    pub(super) fn pronoun(&self, idx: usize) -> Option<usize> {
        let gender = if self.prose.is_word(idx, &["he"]) {
            Gender::He
        } else if self.prose.is_word(idx, &["she"]) {
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
        self.focus.iter().rev().take(4).find(fits).copied()
    }
}
