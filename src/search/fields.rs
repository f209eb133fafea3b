//! What the fields of a query and the kinds of statements are called: in English, and in the interface's language.
//!
//! The names of other languages are data that the interface passes in. Tests: `tests/search/syntax.rs`.

use super::fold::fold;
use crate::speakers::StatementKind;

/// The names of fields and of statement kinds in a language. Of several names the first is offered for completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldNames {
    /// `speaker` in `speaker:jing`.
    pub speaker: &'static [&'static str],
    /// `role` in `role:governor`.
    pub role: &'static [&'static str],
    /// `is` in `is:direct`.
    pub is: &'static [&'static str],
    /// In quotation marks: `direct`.
    pub direct: &'static [&'static str],
    /// Partly in quotation marks: `mixed`.
    pub mixed: &'static [&'static str],
    /// In the article's own words: `reported`.
    pub reported: &'static [&'static str],
    /// Spoken without the words being given: `act`.
    pub act: &'static [&'static str],
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
        speaker: &["speaker"],
        role: &["role"],
        is: &["is"],
        direct: &["direct"],
        mixed: &["mixed"],
        reported: &["reported"],
        act: &["act"],
    };

    /// The fields with their names.
    pub(super) fn fields(&self) -> [(Field, &'static [&'static str]); 3] {
        [(Field::Speaker, self.speaker), (Field::Role, self.role), (Field::Is, self.is)]
    }

    /// The kinds of statements with their names.
    pub(super) fn kinds(&self) -> [(StatementKind, &'static [&'static str]); 4] {
        [
            (StatementKind::Direct, self.direct),
            (StatementKind::Mixed, self.mixed),
            (StatementKind::Reported, self.reported),
            (StatementKind::Act, self.act),
        ]
    }

    /// The field that `name` names.
    pub(super) fn field(&self, name: &str) -> Option<Field> {
        let name = fold(name);
        let fields = self.fields().into_iter().chain(Self::ENGLISH.fields());
        fields
            .into_iter()
            .find(|(_, names)| names.iter().any(|other| fold(other) == name))
            .map(|(field, _)| field)
    }

    /// The kind of statement that `name` names, or begins to name where it `is_open`.
    pub(super) fn kind(&self, name: &str, is_open: bool) -> Option<StatementKind> {
        let name = fold(name);
        let kinds = || self.kinds().into_iter().chain(Self::ENGLISH.kinds());
        let named = |is_name: &dyn Fn(&str) -> bool| {
            kinds()
                .find(|(_, names)| names.iter().any(|other| is_name(&fold(other))))
                .map(|(kind, _)| kind)
        };
        named(&|other| other == name)
            .or_else(|| named(&|other| is_open && other.starts_with(&name)))
    }
}
