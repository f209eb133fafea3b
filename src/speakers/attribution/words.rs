//! The content: the words before and after a cue, without addressees and adjuncts. `content_end` decides where they
//! end.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::content_start::Start;
use super::{Finder, What};
use std::ops::Range;

/// What comes after a cue.
pub(super) enum Right {
    /// Nothing, or only when and where it was said.
    Nothing,
    /// Something that is not content.
    Unreadable,
    /// The content.
    Content(Range<usize>),
    /// Words after a comma: the second part of content that the cue interrupts.
    AfterComma(Range<usize>),
}

impl Finder<'_> {
    /// The content up to `end`: the quotation that ends there, or everything since the previous statement or the start
    /// of the sentence.
    pub(super) fn left(&self, end: usize, sentence: &Sentence) -> Option<Range<usize>> {
        let prose = self.prose;
        let start = sentence.tokens.start;
        let covered = self
            .found
            .last()
            .filter(|found| found.sentence == sentence.tokens && found.what == What::Said);
        let floor = covered.map_or(start, |found| {
            found.content.iter().map(|part| part.end).max().unwrap_or(start).max(found.cue.end)
        });
        let is_quote = prose.is_quote_end(end);
        let stop = if is_quote { end + 1 } else { end };
        let content = match prose.quote_at(end) {
            Some(quote) if is_quote && self.stands_alone(end, start.max(floor)) => {
                prose.quotes[quote].start.max(start)..stop
            }
            _ => floor.max(start)..stop,
        };
        let content = prose.trimmed(content);
        (!content.is_empty()).then_some(content)
    }

    /// Whether the quotation that ends at `end` must be the whole content: it starts the clause at `floor`, or comes
    /// after a colon, a dash or a bracket.
    fn stands_alone(&self, end: usize, floor: usize) -> bool {
        let quote = self.prose.quote_around(end);
        let opens = |idx: usize| {
            ['(', ':', '—', '–', '-'].iter().any(|&sign| self.prose.is_sign(idx, sign))
        };
        quote.start <= floor || opens(quote.start - 1)
    }

    /// The content after a cue, if there is any.
    pub(super) fn right(&self, cue: &Range<usize>, sentence: &Sentence) -> Right {
        let prose = self.prose;
        let end = prose.sentence_end(sentence);
        let at = cue.end;
        if end <= at {
            return Right::Nothing;
        }
        let aside = if prose.is_sign(at, ',') { self.skip_aside(at, sentence) } else { at };
        if at < aside && aside <= at + 4 && prose.is_that(aside + 1) {
            let content =
                prose.trimmed(aside + 2..self.clause_end(cue.start, aside + 2, end, sentence));
            return if content.is_empty() { Right::Nothing } else { Right::Content(content) };
        }
        if prose.is_sign(at, ',') || prose.is_sign(at, '—') {
            return self.behind_comma(cue.start, at + 1..end);
        }
        match self.content_start(cue, end) {
            Start::At(start) => {
                let content =
                    prose.trimmed(start..self.clause_end(cue.start, start, end, sentence));
                let is_word = |&idx: &usize| prose.is_kind(idx, Kind::Word);
                let is_topic = prose.is(cue.start, Class::TOPIC) || 1 < cue.len();
                let fewest = if is_topic { 1 } else { 2 };
                if fewest <= content.clone().filter(is_word).take(fewest).count() {
                    Right::Content(content)
                } else {
                    Right::Nothing
                }
            }
            Start::BehindComma(comma) => self.behind_comma(cue.start, comma + 1..end),
            Start::Nowhere => Right::Nothing,
            Start::Unreadable => Right::Unreadable,
        }
    }

    /// `he said, “and …”` continues the content; `he said, adding that …` has a cue of its own for what follows.
    fn behind_comma(&self, cue: usize, rest: Range<usize>) -> Right {
        let prose = self.prose;
        let is_quote = prose.quote_at(rest.start).is_some();
        let goes_on = self.goes_on_with(cue, &rest);
        let is_other = prose.word(rest.start).ends_with("ing")
            || prose.is(rest.start, Class::JOINT) && !is_quote && !goes_on
            || prose.is_word(rest.start, "before after as") && !is_quote;
        let is_that = prose.is_that(rest.start);
        if rest.is_empty() || is_other && !is_that {
            return Right::Nothing;
        }
        let content = prose.trimmed(rest.start + usize::from(is_that)..rest.end);
        match (content.is_empty(), is_that) {
            (true, _) => Right::Nothing,
            (false, true) => Right::Content(content),
            (false, false) => Right::AfterComma(content),
        }
    }

    /// Whether a clause without a source of its own continues the content:
    /// `The roof leaks, she said, and the walls are damp`.
    fn goes_on_with(&self, cue: usize, rest: &Range<usize>) -> bool {
        let prose = self.prose;
        let first = rest.start + 1;
        let subject = if prose.is_word(first, "only even now") { first + 1 } else { first };
        let reach = subject + 1..rest.end.min(subject + REACH_OF_VERB);
        let is_contrast = prose.is_word(rest.start, "while though although");
        let is_quoted =
            is_contrast && rest.clone().take(LONGEST_CONTRAST).any(|idx| prose.opens_quote(idx));
        (prose.is_word(rest.start, "and but because") || is_quoted)
            && (is_quoted
                || self.starts_clause(subject, rest.end)
                || prose.is(subject, Class::DETERMINER)
                    && reach.clone().any(|idx| prose.word(idx).ends_with("ed")))
            && !self.says_on(cue, first)
            && !self.has_own_source(first, rest.end)
            && !rest.clone().any(|idx| prose.is(idx, Class::SAY) && !prose.is_capital(idx))
    }
}

/// How far after `while` a quotation is looked for, in tokens.
const LONGEST_CONTRAST: usize = 40;

/// How far after its subject the verb of a clause may be, in tokens.
const REACH_OF_VERB: usize = 9;
