//! What the fields of a query and the kinds of statements are called: in English, and in the interface's language.
//!
//! The names of other languages are data that the interface passes in. Tests: `tests/search/syntax.rs`.

use super::fold::fold;
use crate::speakers::StatementKind;

/// The names of fields and of statement kinds in a language. One may have several; the first is offered for completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldNames {
    /// Such as `speaker` in `speaker:jing`.
    pub fields: &'static [(&'static str, Field)],
    /// Such as `direct` in `is:direct`.
    pub kinds: &'static [(&'static str, StatementKind)],
}

/// A field of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Who speaks.
    Speaker,
    /// In which role.
    Role,
    /// In which kind of statement.
    Is,
}

impl FieldNames {
    /// The names in English, which are understood in every interface.
    pub const ENGLISH: Self = Self {
        fields: &[("speaker", Field::Speaker), ("role", Field::Role), ("is", Field::Is)],
        kinds: &[
            ("direct", StatementKind::Direct),
            ("mixed", StatementKind::Mixed),
            ("reported", StatementKind::Reported),
            ("act", StatementKind::Act),
        ],
    };

    /// What a field is called.
    pub(super) fn name_of(&self, field: Field) -> &'static str {
        let lists = self.fields.iter().chain(Self::ENGLISH.fields);
        lists.into_iter().find(|(_, other)| *other == field).map_or("", |&(name, _)| name)
    }

    /// The field that `name` names.
    pub(super) fn field(&self, name: &str) -> Option<Field> {
        let name = fold(name);
        find(&[self.fields, Self::ENGLISH.fields], |other| other == name)
    }

    /// The kind of statement that `name` names, or begins to name where it `is_open`.
    pub(super) fn kind(&self, name: &str, is_open: bool) -> Option<StatementKind> {
        let name = fold(name);
        let kinds = [self.kinds, Self::ENGLISH.kinds];
        let begun = || find(&kinds, |other| is_open && other.starts_with(&name));
        find(&kinds, |other| other == name).or_else(begun)
    }
}

/// What has a name like that.
fn find<T: Copy>(lists: &[&[(&str, T)]], is_like: impl Fn(&str) -> bool) -> Option<T> {
    lists
        .iter()
        .flat_map(|list| list.iter())
        .find(|(name, _)| is_like(&fold(name)))
        .map(|&(_, named)| named)
}
