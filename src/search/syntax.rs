//! The query language, parsed forgivingly: whatever is typed means something, at every keystroke.
//!
//! ```text
//! innovation day               both words
//! "innovation day"             the phrase; while a mark is unclosed, the phrase so far
//! -fuel  -"fuel cell"          without it
//! speaker:jing role:governor   statements of such a speaker; one field twice widens, different fields narrow
//! is:direct                    statements of a kind
//! ```
//! In any order. An unknown field is read as a word. Knows nothing of articles. Tests: `tests/search/syntax.rs`.

use super::fields::{Field, FieldNames};
use super::sources::SourceField;
use super::words::{Cut, ends_in_word, for_each_word};
use crate::speakers::StatementKind;
use std::ops::Range;

/// The most clauses that are read, and the most words of each. If a whole page is pasted into the box, its beginning is
/// enough to find it; more only costs time.
const MOST: usize = 64;

/// A parsed query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What was typed.
    pub source: String,
    /// What it asks for, in the order typed.
    pub clauses: Vec<Clause>,
    /// The names of fields it was parsed with.
    pub(super) names: FieldNames,
}

/// One thing a query asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its range in the query, in bytes.
    pub range: Range<usize>,
    /// Whether it excludes what it asks for, as `-fuel` does.
    pub is_negated: bool,
    /// What it asks for.
    pub ask: Ask,
}

/// What a clause asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Words.
    Words(Words),
    /// Statements of a speaker whose name contains the words.
    Speaker(Words),
    /// Statements of a speaker whose role contains the words.
    Role(Words),
    /// Statements of a kind.
    Kind(StatementKind),
}

/// Words in sequence, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words, at least one.
    pub words: Vec<QueryWord>,
    /// Whether they were in quotation marks, and so are matched literally.
    pub is_quoted: bool,
    /// Whether the last one may be unfinished, since nothing comes after it.
    pub is_open: bool,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    /// The word, folded.
    pub folded: String,
    /// Its range in the query, in bytes.
    pub range: Range<usize>,
    /// Whether its script is written without spaces; it is then a pair of characters, or a single one.
    pub is_unspaced: bool,
}

impl Ask {
    /// Its words, and the field they must be in, if any.
    pub(super) fn words(&self) -> Option<(&Words, Option<SourceField>)> {
        match self {
            Self::Words(words) => Some((words, None)),
            Self::Speaker(words) => Some((words, Some(SourceField::Name))),
            Self::Role(words) => Some((words, Some(SourceField::Role))),
            Self::Kind(_) => None,
        }
    }

    /// The field it filters by; `None` for words.
    pub(super) fn field(&self) -> Option<Field> {
        match self {
            Self::Words(_) => None,
            Self::Speaker(_) => Some(Field::Speaker),
            Self::Role(_) => Some(Field::Role),
            Self::Kind(_) => Some(Field::Is),
        }
    }
}

impl Query {
    /// Parses `source`, with the names of fields in English and in the language of `names`.
    pub fn parse(source: &str, names: &FieldNames) -> Self {
        let mut reader = Reader { source, at: 0, names };
        let mut clauses = Vec::new();
        while clauses.len() < MOST && reader.skip_space() {
            clauses.extend(reader.clause());
        }
        Self { source: source.to_owned(), clauses, names: names.clone() }
    }

    /// Whether it asks for nothing that can be found: it is empty, or only says what to exclude.
    pub(super) fn is_blank(&self) -> bool {
        self.clauses.iter().all(|clause| clause.is_negated && matches!(clause.ask, Ask::Words(_)))
    }
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    names: &'a FieldNames,
}

/// The last part of `source`, if it may be unfinished.
pub(super) fn open_part(source: &str, names: &FieldNames) -> Option<Part> {
    let mut reader = Reader { source, at: 0, names };
    let mut last = None;
    while reader.skip_space() {
        last = Some(reader.part());
    }
    last.filter(|part| part.stretch.is_open)
}

/// A clause, split into its parts.
pub(super) struct Part {
    /// All of it, in bytes of the query.
    pub range: Range<usize>,
    /// Where it starts, after a minus sign if there is one.
    pub after_minus: usize,
    pub field: Option<Field>,
    pub stretch: Stretch,
}

/// Part of a query that is read as one: text in quotation marks, or up to white space.
pub(super) struct Stretch {
    /// Its range in the query, without the quotation marks.
    pub range: Range<usize>,
    pub is_quoted: bool,
    /// Whether nothing comes after it.
    pub is_open: bool,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Skips white space; returns whether anything is left.
    fn skip_space(&mut self) -> bool {
        self.at = self.source.len() - self.rest().trim_start_matches(is_space).len();
        !self.rest().is_empty()
    }

    /// Reads one clause, or skips what is not one.
    fn clause(&mut self) -> Option<Clause> {
        let part = self.part();
        let words = Words::cut(self.source, &part.stretch)?;
        let kind = || {
            let name = self.source.get(part.stretch.range.clone()).unwrap_or_default();
            self.names.kind(name, part.stretch.is_open).map(Ask::Kind)
        };
        let ask = match part.field {
            None => Ask::Words(words),
            Some(Field::Speaker) => Ask::Speaker(words),
            Some(Field::Role) => Ask::Role(words),
            // An unknown kind is just words.
            Some(Field::Is) => match kind() {
                Some(kind) => kind,
                None => {
                    let range = part.after_minus..self.at;
                    Ask::Words(Words::cut(self.source, &Stretch { range, ..part.stretch })?)
                }
            },
        };
        let is_negated = part.range.start < part.after_minus;
        Some(Clause { range: part.range, is_negated, ask })
    }

    /// Reads the parts of one clause.
    fn part(&mut self) -> Part {
        let start = self.at;
        self.minus();
        let after_minus = self.at;
        let field = self.field();
        let stretch = self.stretch();
        Part { range: start..self.at, after_minus, field, stretch }
    }

    /// Skips a minus sign that has something right after it.
    fn minus(&mut self) {
        let mut rest = self.rest().chars();
        let minus = rest.next().filter(|&c| is_minus(c));
        let minus = minus.filter(|_| rest.next().is_some_and(|c| !is_space(c)));
        self.at += minus.map_or(0, char::len_utf8);
    }

    /// Skips the name of a field and its colon.
    fn field(&mut self) -> Option<Field> {
        let (colon, c) =
            self.rest().char_indices().find(|&(_, c)| is_colon(c) || ends_stretch(c))?;
        let name = self.rest().get(..colon).filter(|_| is_colon(c))?;
        let field = self.names.field(name)?;
        self.at += colon + c.len_utf8();
        Some(field)
    }

    /// Reads text in quotation marks, or up to white space.
    fn stretch(&mut self) -> Stretch {
        let mark = self.rest().chars().next().filter(|&c| is_quotation_mark(c));
        self.at += mark.map_or(0, char::len_utf8);
        let is_end = if mark.is_some() { is_quotation_mark } else { ends_stretch };
        let end = self.rest().char_indices().find(|&(_, c)| is_end(c));
        let start = self.at;
        self.at += end.map_or(self.rest().len(), |(end, _)| end);
        let range = start..self.at;
        self.at += end.filter(|_| mark.is_some()).map_or(0, |(_, closing)| closing.len_utf8());
        Stretch { range, is_quoted: mark.is_some(), is_open: end.is_none() }
    }
}

impl Words {
    /// Whether `other` asks for the same thing.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let same =
            self.words.iter().zip(&other.words).all(|(word, other)| word.folded == other.folded);
        same && self.words.len() == other.words.len()
            && (self.is_quoted, self.is_open) == (other.is_quoted, other.is_open)
    }

    /// The words in a stretch of `source`; `None` if there are none.
    fn cut(source: &str, stretch: &Stretch) -> Option<Self> {
        let text = source.get(stretch.range.clone())?;
        let start = stretch.range.start;
        let mut words = Vec::new();
        for_each_word(text, Cut::Query, &mut |word| {
            let range = start + word.range.start..start + word.range.end;
            words.push(QueryWord {
                folded: word.folded.to_owned(),
                range,
                is_unspaced: word.is_unspaced,
            });
        });
        let is_open = stretch.is_open && ends_in_word(text) && words.len() <= MOST;
        words.truncate(MOST);
        (!words.is_empty()).then_some(Self { words, is_quoted: stretch.is_quoted, is_open })
    }
}

/// Whether `c` ends a stretch that is not in quotation marks.
fn ends_stretch(c: char) -> bool {
    is_space(c) || is_quotation_mark(c)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2212}' | '－')
}

fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '「' | '」' | '『' | '』')
}
