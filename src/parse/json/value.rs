//! JSON text to values, as far as it can be read: what is cut off in the middle is closed there, what is no JSON is passed
//! over up to the next comma or bracket.
//!
//! A reader of our own, since serde_json gives nothing at all for a file with one mistake in it, and since its `Value` alone
//! (`default-features = false`, `alloc`) makes the widget 6.4 kB larger, brotli, than this one. It reads deep nesting
//! without recursion that a file could drive: below [`DEEPEST`] it leaves out. Tests: `tests/parse/json.rs`.

use crate::parse::Problem;
use crate::parse::scan::{skip_space, split_while};

/// How deep lists and objects are read. Articles use five levels; more would let a file exhaust the stack.
const DEEPEST: usize = 64;

/// A value of JSON. Texts are owned, numbers are as they stand there.
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
    /// The value of a field, whatever the case of its letters; of several the last.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        let found = fields.iter().rev().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        (found.1 != Self::Null).then_some(&found.1)
    }

    /// The values of a list; the value itself where it is none.
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
    /// Where the first mistake is; at the end where the text is cut.
    mistake: Option<usize>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte that is no white space.
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

    /// Passes over what is no JSON.
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
                // A bracket of another kind ends this object as well as its list.
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
                // Always goes on: a sign that starts nothing is passed over too.
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

    /// Passes over a list or an object with all that is in it.
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

    /// A text in these marks; at the end of the file it ends too.
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

    /// What stands behind a backslash.
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

    /// Four hexadecimal digits, or twice four that are halves of one character.
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
