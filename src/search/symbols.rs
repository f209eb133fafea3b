//! Symbols that are not words (`€`, `%`, an emoji): found literally, if a query has nothing else.
//!
//! Punctuation is not included: queries are written with it. Tests: `tests/search.rs`.

use super::fold::{is_format, is_mark};
use super::{Hits, Index};
use crate::article::TextRange;

/// Where `symbols` occurs; nothing if it contains anything else.
pub(super) fn find_symbols(index: &Index, symbols: &str) -> Hits {
    let mut hits = Hits::default();
    if !symbols.starts_with(is_symbol)
        || !symbols.chars().all(|c| is_symbol(c) || is_mark(c) || is_format(c))
    {
        return hits;
    }
    let mut end_token = 0;
    for (idx, passage) in index.passages.iter().enumerate() {
        if passage.first_token < end_token {
            // Shares its words with the passage before.
            continue;
        }
        end_token = passage.end_token;
        let first_match = hits.matches.len();
        let mut at = passage.range.start;
        while let Some(c) = TextRange::new(at, passage.range.end).of(&index.text).chars().next() {
            let range = TextRange::new(at, at + symbols.len());
            if range.of(&index.text) == symbols && range.end <= passage.range.end {
                index.push_match(&mut hits, idx, range);
                at = range.end;
            } else {
                at += c.len_utf8();
            }
        }
        if first_match < hits.matches.len() {
            hits.results.push(index.hit(idx, first_match..hits.matches.len()));
        }
    }
    hits
}

/// Whether `c` is a symbol that people search for: currencies, per cent, arrows, mathematical symbols, emoji.
fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '#' | '$' | '%' | '&' | '+' | '=' | '@'
            | '¢'..='¦'
            | '©'
            | '®'..='±'
            | '×'
            | '÷'
            | '‰'
            | '\u{20A0}'..='\u{20CF}'
            | '\u{2100}'..='\u{2BFF}'
            | '\u{1F000}'..='\u{1FAFF}'
    )
}
