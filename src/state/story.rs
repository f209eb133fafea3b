//! An article with everything derived from it, and what the views need to know about it. Tests: `tests/state.rs`.

use crate::article::{Article, TextRange};
use crate::joining::{append, one_line};
use crate::parse::{Parsed, Problem};
use crate::search::Index;
use crate::speakers::{Proceedings, Speaker, Statement, StatementKind, extract};
use crate::timeline::{Mark, Occasion, Timeline, layout};
use std::cell::OnceCell;
use std::fmt;

/// An article with everything derived from it, computed once.
pub struct Story {
    /// The article.
    pub article: Article,
    /// What was wrong with its file.
    pub problems: Vec<Problem>,
    /// Who said what in it.
    pub proceedings: Proceedings,
    /// The same, laid out.
    pub timeline: Timeline,
    /// Its words, ready to be searched, once somebody wants to.
    index: OnceCell<Index>,
}

/// Two stories are equal if they are the same object: views check at every step whether theirs has changed.
impl PartialEq for Story {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Its name alone: the rest is long, and nobody reads it.
impl fmt::Debug for Story {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Story")
    }
}

impl Story {
    /// Its words, ready to be searched: they are, from the first call on.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(&self.article, &self.proceedings))
    }

    /// The index of the mark of the statement with this id.
    pub fn mark_of(&self, statement_id: &str) -> Option<usize> {
        let statement_idx = self
            .proceedings
            .statements
            .iter()
            .position(|statement| statement.id == statement_id)?;
        self.timeline.mark_of_statement(statement_idx)
    }

    /// The speaker whose lane a mark is on.
    pub fn speaker_at(&self, mark: &Mark) -> Option<&Speaker> {
        self.proceedings.speakers.get(self.timeline.lanes.get(mark.lane_idx)?.speaker_idx)
    }

    /// The words of a mark: what was said; for an appearance the passage; for a mention the name with some words around
    /// it.
    pub fn words_of(&self, mark: &Mark) -> String {
        match mark.occasion {
            Occasion::Statement(idx) => self
                .proceedings
                .statements
                .get(idx)
                .map(|it| self.statement_words(it))
                .unwrap_or_default(),
            Occasion::Appearance(_) => one_line(self.article.slice(mark.extent)),
            Occasion::Mention(_) => self.surroundings(mark.extent),
        }
    }

    /// The words of a mark, with the cue if that leads to reported speech: `stressed the commitment`.
    pub fn told_of(&self, mark: &Mark) -> String {
        match self.led(mark) {
            Some((lead, first)) => {
                one_line(self.article.slice(TextRange::new(lead.start, first.end)))
            }
            None => self.words_of(mark),
        }
    }

    /// What leads to a mark's reported words, if anything does: `told the court that`. It is not a part of them.
    pub fn lead_of(&self, mark: &Mark) -> Option<String> {
        let (lead, _) = self.led(mark)?;
        Some(one_line(self.article.slice(lead).trim_end()))
    }

    /// From the cue up to the reported words, and the first part of these.
    fn led(&self, mark: &Mark) -> Option<(TextRange, TextRange)> {
        let it = self.statement_at(mark)?;
        let first = *it.content.first()?;
        let is_before = it.kind == StatementKind::Reported && it.cue.end <= first.start;
        let between = TextRange::new(it.cue.end, first.start.max(it.cue.end));
        let is_led = !it.cue.is_empty() && is_before && !between.contains_range(it.source);
        is_led.then(|| (TextRange::new(it.cue.start, first.start), first))
    }

    /// What was said, with an ellipsis between parts that are apart in the text.
    pub fn statement_words(&self, statement: &Statement) -> String {
        let mut words = String::new();
        for &range in &statement.content {
            append(&mut words, " … ", &one_line(self.article.slice(range)));
        }
        words
    }

    /// The words by which a browser finds a statement on a page: those of its first part, or, where that is long or
    /// runs over lines, the first and the last few. Nothing if there are no words.
    pub fn landmarks(&self, statement: &Statement) -> Vec<String> {
        let written = statement.content.first().map_or("", |&range| self.article.slice(range));
        let words = one_line(written);
        let pieces: Vec<&str> = words.split_inclusive(is_gap).collect();
        let is_short = words.chars().count() < SHORT && !written.contains('\n');
        let n_pieces = if is_short { 0 } else { LANDMARK.min(pieces.len() / 2) };
        match (pieces.get(..n_pieces), pieces.get(pieces.len() - n_pieces..)) {
            (Some(start), Some(end)) if n_pieces != 0 => {
                vec![start.concat().trim_end_matches(is_gap).to_owned(), end.concat()]
            }
            _ if words.is_empty() => Vec::new(),
            _ => vec![words.clone()],
        }
    }

    /// The cue of a mark's statement, such as `stressed`; empty for appearances and mentions.
    pub fn cue_of(&self, mark: &Mark) -> String {
        let cue = match mark.occasion {
            Occasion::Statement(idx) => {
                self.proceedings.statements.get(idx).map(|statement| statement.cue)
            }
            Occasion::Appearance(_) | Occasion::Mention(_) => None,
        };
        cue.map(|cue| one_line(self.article.slice(cue))).unwrap_or_default()
    }

    /// A range with whole words of its block around it, and ellipses where the block goes on.
    fn surroundings(&self, range: TextRange) -> String {
        let block = self.article.block_around(range).unwrap_or(range);
        let before = self.article.slice(TextRange::new(block.start, range.start));
        let after = self.article.slice(TextRange::new(range.end, block.end));
        let start = before
            .split_inclusive(char::is_whitespace)
            .rev()
            .take(WORDS_AROUND)
            .map(str::len)
            .sum::<usize>();
        let end = after
            .split_inclusive(char::is_whitespace)
            .take(WORDS_AROUND)
            .map(str::len)
            .sum::<usize>();
        let shown = TextRange::new(range.start - start, range.end + end);
        let ellipsis = |is_cut| if is_cut { "…" } else { "" };
        let words = one_line(self.article.slice(shown));
        let (start, end) = (block.start < shown.start, shown.end < block.end);
        [ellipsis(start), &words, ellipsis(end)].concat()
    }

    /// The statement of a mark; `None` for appearances and mentions.
    pub fn statement_at(&self, mark: &Mark) -> Option<&Statement> {
        match mark.occasion {
            Occasion::Statement(idx) => self.proceedings.statements.get(idx),
            Occasion::Appearance(_) | Occasion::Mention(_) => None,
        }
    }
}

impl From<Parsed> for Story {
    fn from(parsed: Parsed) -> Self {
        let proceedings = extract(&parsed.article);
        Self::new(parsed, proceedings)
    }
}

impl Story {
    /// The story of an article with these proceedings.
    pub fn new(Parsed { article, problems }: Parsed, proceedings: Proceedings) -> Self {
        let timeline = layout(&article, &proceedings);
        Self { article, problems, proceedings, timeline, index: OnceCell::new() }
    }
}

/// How many words around a mention are shown on either side: about a line on a phone. Higher takes more lines, lower
/// shows less context.
const WORDS_AROUND: usize = 8;

/// With fewer characters than this, a link has all words of a statement, as Chromium's links to a selection do. Higher
/// makes links longer; lower leaves more of them to an end that may stand elsewhere too.
const SHORT: usize = 300;

/// How many words stand for the start of a longer statement, and how many for its end. Fewer may stand elsewhere on the
/// page; more make links longer.
const LANDMARK: usize = 5;

/// Whether a word ends here: with a space or, where words have none between them, at the next sign.
const fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '，' | '。' | '、' | '；' | '：' | '！' | '？')
}
