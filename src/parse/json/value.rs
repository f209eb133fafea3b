//! Parses JSON as far as it can be read: what is cut off is closed there, and what is not JSON is skipped up to the
//! next comma, closing bracket or line break.
//!
//! Our own parser, since serde_json returns nothing at all for a file with a single mistake, and since its `Value`
//! alone (`default-features = false`, `alloc`) makes the widget 6.4 kB larger, after brotli, than this one. A file
//! cannot drive the recursion: whatever is nested deeper than [`DEEPEST`] is left out. Tests: `tests/parse/json.rs`.

use crate::parse::Problem;
use crate::parse::scan::{skip_space, split_while};

/// How deeply nested lists and objects are read. Articles use five levels; with far more, a file could exhaust the
/// stack.
const DEEPEST: usize = 64;

/// A JSON value. Texts are owned, numbers are kept as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Null,
    Bool(bool),
    Number(&'a str),
    Text(String),
    List(Vec<Value<'a>>),
    Object(Vec<(String, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// The value of a field, ignoring the case of ASCII letters; the last if there are several, and `None` if it is
    /// null.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        let found = fields.iter().rev().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        (found.1 != Self::Null).then_some(&found.1)
    }

    /// The values of a list; the value itself if it is not a list.
    pub(super) fn each(&self) -> &[Self] {
        match self {
            Self::List(values) => values,
            value => std::slice::from_ref(value),
        }
    }
}

/// Reads the value at the start of `text`.
pub(super) fn parse<'a>(text: &'a str, problems: &mut Vec<Problem>) -> Value<'a> {
    let mut reader = Reader { text, at: 0, mistake: None };
    let value = reader.value(0).unwrap_or(Value::Null);
    match reader.mistake {
        Some(at) if at == text.len() => problems.push(Problem::JsonCut),
        Some(at) => {
            let line = 1 + text.get(..at).map_or(0, |before| before.matches('\n').count());
            problems.push(Problem::JsonDamaged { line });
        }
        None => {}
    }
    value
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// The position of the first mistake; the end of the text if it is cut off.
    mistake: Option<usize>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.rest();
        self.at += rest.len() - skip_space(rest).len();
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn complain(&mut self) {
        self.mistake.get_or_insert(self.at);
    }

    /// Skips what is not JSON.
    fn skip(&mut self) {
        self.complain();
        let rest = self.rest();
        self.at += split_while(rest, &|c| !matches!(c, ',' | ']' | '}' | '\n')).0.len();
    }

    fn value(&mut self, depth: usize) -> Option<Value<'a>> {
        match self.peek() {
            None => {
                self.complain();
                None
            }
            Some(b'{' | b'[') if DEEPEST <= depth => {
                self.skip_nested();
                None
            }
            Some(b'{') => Some(self.object(depth)),
            Some(b'[') => Some(self.list(depth)),
            Some(mark @ (b'"' | b'\'')) => Some(Value::Text(self.string(mark))),
            Some(_) => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Value<'a> {
        let mut fields = Vec::new();
        self.at += 1;
        while !self.take(b'}') {
            match self.peek() {
                Some(mark @ (b'"' | b'\'')) => {
                    let name = self.string(mark);
                    if !self.take(b':') {
                        self.complain();
                    }
                    if let Some(value) = self.value(depth + 1) {
                        fields.push((name, value));
                    }
                }
                Some(b',') => self.at += 1,
                // The closing bracket of a list ends this object as well as the list around it.
                Some(b']') | None => {
                    self.complain();
                    break;
                }
                Some(_) => self.skip(),
            }
        }
        Value::Object(fields)
    }

    fn list(&mut self, depth: usize) -> Value<'a> {
        let mut values = Vec::new();
        self.at += 1;
        while !self.take(b']') {
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') | None => {
                    self.complain();
                    break;
                }
                Some(_) => values.extend(self.value(depth + 1)),
            }
        }
        Value::List(values)
    }

    fn word(&mut self) -> Option<Value<'a>> {
        let rest = self.rest();
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.');
        let (word, _) = split_while(rest, &is_word);
        let value = match word {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ if word.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Value::Number(word),
            _ => {
                // Always move on: skip a character that starts nothing, too.
                self.skip();
                if self.rest().len() == rest.len() {
                    self.at += 1;
                }
                return None;
            }
        };
        self.at += word.len();
        Some(value)
    }

    /// Skips a list or an object with everything in it.
    fn skip_nested(&mut self) {
        self.complain();
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => drop(self.string(byte)),
                b'{' | b'[' => (depth, self.at) = (depth + 1, self.at + 1),
                b'}' | b']' => (depth, self.at) = (depth.saturating_sub(1), self.at + 1),
                _ => self.at += self.rest().chars().next().map_or(1, char::len_utf8),
            }
            if depth == 0 {
                break;
            }
        }
    }

    /// A text up to the next `mark`, or to the end of the file.
    fn string(&mut self, mark: u8) -> String {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let (words, behind) = split_while(rest, &|c| c != char::from(mark) && c != '\\');
            text.push_str(words);
            self.at += words.len();
            if behind.is_empty() {
                self.complain();
                return text;
            }
            self.at += 1;
            if behind.as_bytes().first() == Some(&mark) {
                return text;
            }
            text.extend(self.escape());
        }
    }

    /// The character that an escape stands for, after its backslash.
    fn escape(&mut self) -> Option<char> {
        let c = self.rest().chars().next()?;
        self.at += c.len_utf8();
        Some(match c {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' | 'f' => ' ',
            'u' => self.code(),
            c => c,
        })
    }

    /// Four hexadecimal digits, or twice four that are a surrogate pair.
    fn code(&mut self) -> char {
        let high = self.hex().unwrap_or(0xFFFD);
        let is_high = (0xD800..0xDC00).contains(&high);
        let low = self.rest().strip_prefix("\\u").filter(|_| is_high).and_then(|_| {
            self.at += 2;
            self.hex()
        });
        let code = low.map_or(high, |low| 0x1_0000 + ((high & 0x3FF) << 10) + (low & 0x3FF));
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4).filter(|it| it.bytes().all(|b| b.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}
