//! Words: splits a text into what can be searched for, each word folded and with its range.
//!
//! A word is a run of letters and digits with their marks; apostrophes and hyphens separate words, so that `jilin`
//! finds `Jilin’s`. In scripts written without spaces (Chinese, Japanese, Thai and the like), words are not visible:
//! each character forms a word with the next one, and the last of a run is a word alone. A query is split by the same
//! rules, but with [`Cut::Query`]. Knows nothing of articles. Tests: below and `tests/search.rs`.

use super::breaks::is_break;
use super::fold::{fold_char, is_format, is_mark};
use crate::article::TextRange;

/// The longest word, in bytes of text; a longer one (an address, a line of 5 MB) is split there.
///
/// Must stay below 256 minus the longest character with its marks, since [`Tokens`](super::tokens::Tokens) keeps
/// lengths as bytes.
const LONGEST: usize = 200;

/// A word of a text.
pub(super) struct Word<'a> {
    /// The word, folded.
    pub folded: &'a str,
    /// Its range in the given text, in bytes.
    pub range: TextRange,
    /// Whether its script is written without spaces.
    pub is_unspaced: bool,
}

/// What a text is split for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// For the index: in unspaced scripts the last character of a run is a word too, so that it can be found alone.
    Index,
    /// For a query: there the last character is a word only if it is alone, or if another word follows.
    Query,
}

/// Visits the words of `text` in order.
pub(super) fn for_each_word(text: &str, cut: Cut, visit: &mut dyn FnMut(Word)) {
    let mut cutter = Cutter { text, at: 0, folded: String::new() };
    while let Some(c) = cutter.peek() {
        match class_of(c) {
            Class::Letter => cutter.spaced_word(visit),
            Class::Unspaced => cutter.unspaced_run(cut, visit),
            Class::Mark | Class::Format | Class::Break => cutter.at += c.len_utf8(),
        }
    }
}

/// Whether `text` ends in a word, so that more letters would belong to it.
pub(super) fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(|last| class_of(last) != Class::Break)
}

/// What a character does to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Belongs to a word.
    Letter,
    /// Belongs to a run without spaces.
    Unspaced,
    /// Belongs to the letter before it, and folds to nothing.
    Mark,
    /// Invisible: a word may go on after it, but does not end with it.
    Format,
    /// Separates words.
    Break,
}

fn class_of(c: char) -> Class {
    match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => Class::Letter,
        '\0'..='\x7F' => Class::Break,
        '\u{FF9E}' | '\u{FF9F}' => Class::Mark,
        // Kana, Chinese characters and Hangul, of which there are most.
        '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{4E00}'..='\u{9FFF}' => {
            Class::Unspaced
        }
        '\u{AC00}'..='\u{D7A3}' => Class::Letter,
        _ if is_format(c) => Class::Format,
        _ if is_mark(c) => Class::Mark,
        _ if is_break(c) => Class::Break,
        _ if is_unspaced(c) => Class::Unspaced,
        _ => Class::Letter,
    }
}

/// Whether the letter `c` is from a script without spaces between words (the `LineBreak` classes ID and SA, as blocks).
fn is_unspaced(c: char) -> bool {
    matches!(
        u32::from(c),
        0x0E00..=0x0EFF     // Thai, Lao
        | 0x1000..=0x109F   // Myanmar
        | 0x1780..=0x17FF   // Khmer
        | 0x2E80..=0x312F   // radicals, kana, Bopomofo
        | 0x31A0..=0x9FFF   // Bopomofo, kana, Chinese characters
        | 0xF900..=0xFAFF   // Chinese characters kept for compatibility
        | 0xFF66..=0xFF9D   // half-width kana
        | 0x20000..=0x3FFFF // rarer Chinese characters
    )
}

struct Cutter<'a> {
    text: &'a str,
    at: usize,
    folded: String,
}

impl Cutter<'_> {
    fn peek(&self) -> Option<char> {
        let byte = *self.text.as_bytes().get(self.at)?;
        if byte.is_ascii() {
            return Some(char::from(byte));
        }
        self.text.get(self.at..)?.chars().next()
    }

    /// Reads the word that starts here.
    fn spaced_word(&mut self, visit: &mut dyn FnMut(Word)) {
        self.folded.clear();
        let start = self.at;
        let mut end = start;
        while let Some(c) = self.peek() {
            if LONGEST <= self.at - start {
                break;
            }
            match class_of(c) {
                Class::Letter => fold_char(c, &mut self.folded),
                Class::Mark | Class::Format => {}
                Class::Unspaced | Class::Break => break,
            }
            self.at += c.len_utf8();
            if class_of(c) != Class::Format {
                end = self.at;
            }
        }
        let range = TextRange::new(start, end);
        visit(Word { folded: &self.folded, range, is_unspaced: false });
    }

    /// Reads the run that starts here: each character with the next.
    fn unspaced_run(&mut self, cut: Cut, visit: &mut dyn FnMut(Word)) {
        self.folded.clear();
        let mut range = self.unspaced_character();
        let mut is_alone = true;
        while self.peek().is_some_and(|c| class_of(c) == Class::Unspaced) {
            let first = std::mem::take(&mut self.folded);
            let next_range = self.unspaced_character();
            let next = std::mem::replace(&mut self.folded, first);
            if LONGEST < range.cover(next_range).len() {
                self.at = next_range.start;
                break;
            }
            self.folded.push_str(&next);
            visit(Word { folded: &self.folded, range: range.cover(next_range), is_unspaced: true });
            self.folded = next;
            range = next_range;
            is_alone = false;
        }
        if cut == Cut::Index || is_alone || self.goes_on() {
            visit(Word { folded: &self.folded, range, is_unspaced: true });
        }
    }

    /// Whether another word follows.
    fn goes_on(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        rest.chars().any(|c| matches!(class_of(c), Class::Letter | Class::Unspaced))
    }

    /// Folds the character here with its marks, and skips invisible characters after it.
    fn unspaced_character(&mut self) -> TextRange {
        let start = self.at;
        let mut end = start;
        while let Some(c) = self.peek() {
            let class = class_of(c);
            let goes_on = start == self.at || matches!(class, Class::Mark | Class::Format);
            if !goes_on || LONGEST <= self.at - start {
                break;
            }
            fold_char(c, &mut self.folded);
            self.at += c.len_utf8();
            if class != Class::Format {
                end = self.at;
            }
        }
        TextRange::new(start, end)
    }
}

/// How many bytes of `text`, a word, fold to the first `n_folded` bytes of its folded form, including marks at their
/// end.
pub(super) fn prefix_len(text: &str, n_folded: usize) -> usize {
    let mut folded = String::new();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let class = class_of(c);
        if n_folded <= folded.len() && class != Class::Mark {
            break;
        }
        fold_char(c, &mut folded);
        if class != Class::Format {
            end = at + c.len_utf8();
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let mut found = Vec::new();
        for_each_word(text, Cut::Index, &mut |word| {
            found.push(format!("{}={}", word.range.of(text), word.folded));
        });
        assert_eq!(found, expect);
    }

    #[test]
    fn words_end_at_whatever_is_no_letter() {
        check(
            "Jilin’s 3.5-litre car",
            &["Jilin=jilin", "s=s", "3=3", "5=5", "litre=litre", "car=car"],
        );
    }

    #[test]
    fn marks_belong_to_the_word_and_unseen_characters_do_not_end_it() {
        check("Cafe\u{301}! co\u{AD}op\u{AD} e", &["Cafe\u{301}=cafe", "co\u{AD}op=coop", "e=e"]);
    }

    #[test]
    fn unspaced_scripts_are_read_in_pairs() {
        check(
            "长春汽车 FAW厂",
            &["长春=长春", "春汽=春汽", "汽车=汽车", "车=车", "FAW=faw", "厂=厂"],
        );
        check("か\u{3099}く", &["か\u{3099}く=がく", "く=く"]);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let line = "x".repeat(1_000);
        let mut n_words = 0;
        for_each_word(&line, Cut::Index, &mut |word| {
            n_words += 1;
            assert!(word.range.len() <= LONGEST);
        });
        assert_eq!(n_words, 5);
    }
}
