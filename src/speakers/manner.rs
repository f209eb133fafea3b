//! Which words of a statement the text quotes, and which it only reports. Tests: `tests/speakers/manner.rs`.

use super::{Statement, StatementKind};
use crate::article::{Article, TextRange};

/// How the text gives what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Word for word, in quotation marks or as a transcript.
    Quoted,
    /// In the words of whoever wrote the text.
    Reported,
}

/// The quotation marks that open, each with those that may close it.
const QUOTATION_MARKS: [(char, [char; 2]); 8] = [
    ('“', ['”', '”']),
    ('„', ['“', '”']),
    ('"', ['"', '"']),
    ('«', ['»', '»']),
    ('»', ['«', '»']),
    ('「', ['」', '」']),
    ('『', ['』', '』']),
    ('‘', ['’', '’']),
];

impl Statement {
    /// What was said, in reading order, cut where quotation marks open and close if only some of it is quoted. Nothing if
    /// the words are not given.
    pub fn said(&self, article: &Article) -> Vec<(TextRange, Manner)> {
        let mut said = Vec::new();
        for &range in &self.content {
            match self.kind {
                StatementKind::Direct => said.push((range, Manner::Quoted)),
                StatementKind::Reported => said.push((range, Manner::Reported)),
                StatementKind::Mixed => cut(article.slice(range), range.start, &mut said),
                StatementKind::Act => {}
            }
        }
        said
    }
}

/// Adds the pieces of `text`, which starts at this byte of the article's. A quotation that is not closed goes on to its end.
fn cut(text: &str, start: usize, said: &mut Vec<(TextRange, Manner)>) {
    let mut add = |from: usize, to: usize, manner| {
        let piece = text.get(from..to).unwrap_or_default();
        let from = to - piece.trim_start().len();
        let piece = piece.trim();
        if !piece.is_empty() {
            let from = start + from;
            said.push((TextRange::new(from, from + piece.len()), manner));
        }
    };
    let (mut from, mut open) = (0, None);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        match open {
            None => {
                let marks = QUOTATION_MARKS.iter().find(|(opening, _)| *opening == c);
                if let Some((_, closing)) = marks {
                    add(from, at, Manner::Reported);
                    (from, open) = (at, Some(closing));
                }
            }
            // An apostrophe inside a word closes nothing.
            Some(closing) if closing.contains(&c) && !(c == '’' && is_letter(next)) => {
                add(from, at + c.len_utf8(), Manner::Quoted);
                (from, open) = (at + c.len_utf8(), None);
            }
            Some(_) => {}
        }
    }
    add(from, text.len(), if open.is_some() { Manner::Quoted } else { Manner::Reported });
}

/// Whether a word goes on.
fn is_letter(next: Option<char>) -> bool {
    next.is_some_and(|next| next.is_ascii_alphanumeric())
}
