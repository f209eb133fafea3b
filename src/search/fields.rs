//! The names of query fields and of statement kinds: in English, and in the interface's language.
//!
//! The names of other languages are data that the interface passes in. Tests: `tests/search/syntax.rs`.

use super::fold::fold;
use crate::speakers::StatementKind;

/// The names of fields and of statement kinds in a language, in addition to the English ones, which are always
/// understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldNames(Vec<(String, Named)>);

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

/// What a name in a query can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// Such as `speaker` in `speaker:jing`.
    Field(Field),
    /// Such as `direct` in `is:direct`.
    Kind(StatementKind),
}

/// The English names, each after its key for [`FieldNames::new`].
const ENGLISH: [(&str, &str, Named); 7] = [
    ("field.speaker", "speaker", Named::Field(Field::Speaker)),
    ("field.role", "role", Named::Field(Field::Role)),
    ("field.is", "is", Named::Field(Field::Is)),
    ("kind.direct", "direct", Named::Kind(StatementKind::Direct)),
    ("kind.mixed", "mixed", Named::Kind(StatementKind::Mixed)),
    ("kind.reported", "reported", Named::Kind(StatementKind::Reported)),
    ("kind.act", "act", Named::Kind(StatementKind::Act)),
];

impl FieldNames {
    /// Only the English names.
    pub const ENGLISH: Self = Self(Vec::new());

    /// The names in a language: `names_of` is called with `field.speaker`, `field.role`, `field.is`, `kind.direct`,
    /// `kind.mixed`, `kind.reported` and `kind.act`. It returns one name, or several separated by spaces; the first one
    /// is offered for completion.
    pub fn new(names_of: impl Fn(&str) -> String) -> Self {
        let mut own = Vec::new();
        for (key, _, named) in ENGLISH {
            own.extend(names_of(key).split(' ').map(|name| (name.to_owned(), named)));
        }
        Self(own)
    }

    /// All names, the language's own first.
    fn all(&self) -> impl Iterator<Item = (&str, Named)> {
        let own = self.0.iter().map(|(name, named)| (name.as_str(), *named));
        own.chain(ENGLISH.map(|(_, name, named)| (name, named)))
            .filter(|(name, _)| !name.is_empty())
    }

    /// Everything that has a name that begins with `typed`, which is folded, with the first such name.
    pub(super) fn beginning(&self, typed: &str) -> Vec<(&str, Named)> {
        let mut found: Vec<(&str, Named)> = Vec::new();
        for (name, named) in self.all() {
            if fold(name).starts_with(typed) && found.iter().all(|(_, other)| *other != named) {
                found.push((name, named));
            }
        }
        found
    }

    /// The name of a field.
    pub(super) fn name_of(&self, field: Field) -> &str {
        let mut all = self.all();
        all.find(|(_, named)| *named == Named::Field(field)).map_or("", |(name, _)| name)
    }

    /// The field called `name`.
    pub(super) fn field(&self, name: &str) -> Option<Field> {
        let name = fold(name);
        self.all().find_map(|(other, named)| match named {
            Named::Field(field) if fold(other) == name => Some(field),
            _ => None,
        })
    }

    /// The kind of statement called `name` or, if `name` is open, one whose name begins with it.
    pub(super) fn kind(&self, name: &str, is_open: bool) -> Option<StatementKind> {
        let name = fold(name);
        let mut begun = None;
        for (other, named) in self.all() {
            if let Named::Kind(kind) = named {
                let other = fold(other);
                if other == name {
                    return Some(kind);
                }
                if is_open && other.starts_with(&name) {
                    begun = begun.or(Some(kind));
                }
            }
        }
        begun
    }
}
