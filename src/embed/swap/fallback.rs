//! The text of a fallback, and where the drawn article has it. Knows nothing of the page. Tests: below.

use crate::article::{Anchor, Article, TextRange, Wording};

/// How many characters a place is remembered by. More, and the two articles may differ in them; fewer, and they may be there more
/// than once.
const N_CHARS: usize = 40;

/// The text of a fallback.
pub(super) struct Fallback(pub(super) Article);

impl Fallback {
    /// Its blocks, in order.
    pub(super) fn blocks(&self) -> impl Iterator<Item = TextRange> {
        self.0.blocks.iter().map(|block| block.range)
    }

    /// As much of the start of `words` as they are remembered by, without white space before it.
    pub(super) fn start(&self, words: TextRange) -> TextRange {
        let text = self.0.slice(words).trim_start();
        let start = words.end - text.len();
        let len = text.char_indices().nth(N_CHARS).map_or(text.len(), |(at, _)| at);
        TextRange::new(start, start + len)
    }

    /// The same of their end.
    fn end(&self, words: TextRange) -> TextRange {
        let chars = self.0.slice(words).char_indices();
        let at = chars.rev().nth(N_CHARS - 1).map_or(0, |(at, _)| at);
        TextRange::new(words.start + at, words.end)
    }

    /// Where the drawn article has these words, which are in one block.
    pub(super) fn find(&self, words: TextRange, drawn: &Wording) -> Option<TextRange> {
        let block = self.blocks().find(|block| block.contains_range(words))?;
        let slice = |start, end| self.0.slice(TextRange::new(start, end)).to_owned();
        let anchor = Anchor {
            exact: slice(words.start, words.end),
            prefix: slice(block.start, words.start),
            suffix: slice(words.end, block.end),
        };
        drawn.locate(TextRange::new(0, usize::MAX), &anchor, words.start)
    }

    /// Where the drawn article has what starts and ends like these words, which may be in several blocks.
    pub(super) fn find_ends(&self, words: TextRange, drawn: &Wording) -> Option<TextRange> {
        let overlap = |block: TextRange| {
            TextRange::new(block.start.max(words.start), block.end.min(words.end))
        };
        let first = self.blocks().find(|block| words.start < block.end)?;
        let last = self.blocks().take_while(|block| block.start < words.end).last()?;
        let start = self.find(self.start(overlap(first)), drawn)?.start;
        Some(TextRange::new(start, self.find(self.end(overlap(last)), drawn)?.end))
    }
}

/// The range of the first character of `words`.
pub(super) fn first_char(article: &Article, words: TextRange) -> TextRange {
    let len = article.slice(words).chars().next().map_or(0, char::len_utf8);
    TextRange::new(words.start, words.start + len)
}

/// The range of the last one.
pub(super) fn last_char(article: &Article, words: TextRange) -> TextRange {
    let len = article.slice(words).chars().next_back().map_or(0, char::len_utf8);
    TextRange::new(words.end - len, words.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    const FALLBACK: &str = "Ferry opens\n\nThe harbour is full of boats today.\n\n\
        \"It took nine years,\" said Ada Moor - and few believed it.\n\nThe harbour is full of people, too.\n";

    const DRAWN: &str = "Ferry opens\n\nA line that is new: the harbour is open.\n\n\
        The harbour is full of boats today.\n\n“It took nine years,” said Ada Moor – and few believed it.\n\n\
        The harbour is full of people, too.\n";

    /// Where the drawn article has what the fallback has from `start` up to `end`.
    #[track_caller]
    fn check(start: &str, end: &str, expect: Option<&str>) {
        let fallback = Fallback(parse(FALLBACK.as_bytes()).article);
        let drawn = parse(DRAWN.as_bytes()).article;
        let text = &fallback.0.text;
        let from = text.find(start).unwrap_or_default();
        let to = from + text[from..].find(end).map_or(0, |at| at + end.len());
        let found = fallback.find_ends(TextRange::new(from, to), &Wording::of(&drawn));
        assert_eq!(found.map(|it| drawn.slice(it)), expect, "{start} … {end}");
    }

    #[test]
    fn words_are_found_where_they_are_now() {
        check("harbour is full of boats", "boats", Some("harbour is full of boats"));
        check("\"It took", "years,\"", Some("“It took nine years,”"));
        check("Moor - and", "believed", Some("Moor – and few believed"));
        check("Ferry", "opens", None);
    }

    #[test]
    fn the_same_words_twice_are_told_apart_by_what_is_around_them() {
        check("harbour is full of people", "harbour", Some("harbour"));
        let fallback = Fallback(parse(FALLBACK.as_bytes()).article);
        let drawn = parse(DRAWN.as_bytes()).article;
        let at = fallback.0.text.rfind("harbour").unwrap_or_default();
        let found = fallback.find(TextRange::new(at, at + 7), &Wording::of(&drawn));
        assert_eq!(found.map(|it| it.start), drawn.text.rfind("harbour"));
    }

    #[test]
    fn a_selection_over_several_blocks_is_found_by_its_ends() {
        let fallback = parse(FALLBACK.as_bytes()).article;
        let drawn = parse(DRAWN.as_bytes()).article;
        let found = Fallback(fallback.clone());
        let words = TextRange::new(
            fallback.text.find("boats").unwrap_or_default(),
            fallback.text.rfind(", too").unwrap_or_default(),
        );
        let found = found.find_ends(words, &Wording::of(&drawn)).map(|it| drawn.slice(it));
        let found = found.unwrap_or_default();
        assert!(found.starts_with("boats today") && found.ends_with("full of people"), "{found}");
    }
}
