//! The language of queries, read forgivingly: whatever is typed means something, at every keystroke.
//!
//! ```text
//! innovation day               both words
//! "innovation day"             the words one after the other; an unclosed mark is a phrase so far
//! -fuel  -"fuel cell"          without it
//! speaker:jing role:governor   statements of such a speaker; several of a field widen, different fields narrow
//! is:direct                    statements of a kind
//! ```
//! In any order. An unknown field is a word. Knows nothing of articles. Tests: `tests/search/syntax.rs`.

use super::fields::{Field, FieldNames};
use super::words::{Cut, ends_in_word, for_each_word};
use crate::speakers::StatementKind;
use std::ops::Range;

/// The most clauses that are read. A whole page pasted into the box is told apart long before; more only costs time.
const MOST_CLAUSES: usize = 64;

/// A query, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What was typed.
    pub source: String,
    /// What it asks for, in the order typed.
    pub clauses: Vec<Clause>,
}

/// One thing a query asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Where it stands in the query, in bytes.
    pub range: Range<usize>,
    /// Whether it asks for what is without it.
    pub is_negated: bool,
    /// What it asks for.
    pub ask: Ask,
}

/// What a clause asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Words.
    Words(Words),
    /// Statements of a speaker whose name has the words.
    Speaker(Words),
    /// Statements of a speaker whose role has the words.
    Role(Words),
    /// Statements of a kind.
    Kind(StatementKind),
}

/// Words one after the other, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words, at least one.
    pub words: Vec<QueryWord>,
    /// Whether they stood in quotation marks: then they are taken as they are.
    pub is_quoted: bool,
    /// Whether the last one may still be going on: nothing stands after it.
    pub is_open: bool,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    /// The word, folded.
    pub folded: String,
    /// Whether its script is written without spaces: then it is a pair of characters, or a single one.
    pub is_unspaced: bool,
}

impl Ask {
    /// The field it is a filter of; none for words.
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
    /// Reads `source`, with the fields' names in English and in the language of `names`.
    pub fn parse(source: &str, names: &FieldNames) -> Self {
        let mut reader = Reader { source, at: 0, names, clauses: Vec::new() };
        while reader.clauses.len() < MOST_CLAUSES && reader.skip_space() {
            reader.clause();
        }
        Self { source: source.to_owned(), clauses: reader.clauses }
    }

    /// Whether it asks for something that can be found, not only for what to leave out.
    pub(super) fn is_blank(&self) -> bool {
        self.clauses.iter().all(|clause| clause.is_negated && matches!(clause.ask, Ask::Words(_)))
    }
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    names: &'a FieldNames,
    clauses: Vec<Clause>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Steps over white space; says whether anything is left.
    fn skip_space(&mut self) -> bool {
        self.at = self.source.len() - self.rest().trim_start_matches(is_space).len();
        !self.rest().is_empty()
    }

    /// Reads one clause, or steps over what is none.
    fn clause(&mut self) {
        let start = self.at;
        let is_negated = self.minus();
        let ask = match self.quoted() {
            Some(words) => words.map(Ask::Words),
            None => self.chunk(),
        };
        if let Some(ask) = ask {
            self.clauses.push(Clause { range: start..self.at, is_negated, ask });
        }
    }

    /// Steps over a minus sign with something right after it.
    fn minus(&mut self) -> bool {
        let mut rest = self.rest().chars();
        let is_minus =
            rest.next().is_some_and(is_minus) && rest.next().is_some_and(|c| !is_space(c));
        if is_minus {
            self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        }
        is_minus
    }

    /// Reads a phrase in quotation marks, where one begins here; none inside where there are no words in it.
    fn quoted(&mut self) -> Option<Option<Words>> {
        let mark = self.rest().chars().next().filter(|&c| is_quotation_mark(c))?;
        self.at += mark.len_utf8();
        let inside = self.rest();
        let (phrase, closing) = match inside.char_indices().find(|&(_, c)| is_quotation_mark(c)) {
            Some((end, closing)) => (inside.get(..end).unwrap_or_default(), closing.len_utf8()),
            None => (inside, 0),
        };
        self.at += phrase.len() + closing;
        let is_open = closing == 0 && !phrase.ends_with(is_space);
        Some(Words::cut(phrase, true, is_open))
    }

    /// Reads up to white space or a quotation mark: words, or a field and its value.
    fn chunk(&mut self) -> Option<Ask> {
        let rest = self.rest();
        let end = rest.find(|c| is_space(c) || is_quotation_mark(c)).unwrap_or(rest.len());
        let chunk = rest.get(..end).unwrap_or_default();
        let start = self.at;
        if let Some((colon, c)) = chunk.char_indices().find(|&(_, c)| is_colon(c)) {
            let field = self.names.field(chunk.get(..colon).unwrap_or_default());
            self.at += colon + c.len_utf8();
            if let Some(ask) = field.map(|field| self.value(field)) {
                return match ask {
                    Value::Ask(ask) => Some(ask),
                    Value::Empty => None,
                    Value::Unknown => {
                        Words::cut(self.source.get(start..self.at)?, false, self.rest().is_empty())
                            .map(Ask::Words)
                    }
                };
            }
        }
        self.at = start + chunk.len();
        Words::cut(chunk, false, self.rest().is_empty()).map(Ask::Words)
    }

    /// Reads the value of a field.
    fn value(&mut self, field: Field) -> Value {
        let start = self.at;
        let words = match self.quoted() {
            Some(words) => words,
            None => {
                let rest = self.rest();
                let end = rest.find(|c| is_space(c) || is_quotation_mark(c)).unwrap_or(rest.len());
                self.at += end;
                Words::cut(rest.get(..end).unwrap_or_default(), false, self.rest().is_empty())
            }
        };
        let Some(words) = words else { return Value::Empty };
        match field {
            Field::Speaker => Value::Ask(Ask::Speaker(words)),
            Field::Role => Value::Ask(Ask::Role(words)),
            Field::Is => {
                let value = self.source.get(start..self.at).unwrap_or_default();
                let kind = self.names.kind(value.trim_matches(is_quotation_mark), words.is_open);
                kind.map_or(Value::Unknown, |kind| Value::Ask(Ask::Kind(kind)))
            }
        }
    }
}

/// What stands after a field's colon.
enum Value {
    Ask(Ask),
    /// Nothing yet.
    Empty,
    /// Nothing the field can be.
    Unknown,
}

impl Words {
    /// The words of `text`; none where it has none.
    pub(super) fn cut(text: &str, is_quoted: bool, is_open: bool) -> Option<Self> {
        let mut words = Vec::new();
        for_each_word(text, Cut::Query, &mut |word| {
            words.push(QueryWord { folded: word.folded.to_owned(), is_unspaced: word.is_unspaced });
        });
        (!words.is_empty()).then(|| Self {
            words,
            is_quoted,
            is_open: is_open && ends_in_word(text),
        })
    }
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
