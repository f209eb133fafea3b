//! What is said: the words before and behind a cue, without recipients, adjuncts and what another source says.

use super::super::cues::SAYING;
use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::content_start::{OCCASIONS, Start};
use super::{Finder, What};
use std::ops::Range;

/// What stands behind a cue.
pub(super) enum Right {
    /// Nothing, or only when and where it was said.
    Nothing,
    /// Something that is not what was said.
    Unreadable,
    /// What is said.
    Content(Range<usize>),
    /// What goes on behind a comma: the second part of what the cue interrupts.
    AfterComma(Range<usize>),
}

impl Finder<'_> {
    /// What stands before `end` in the sentence: the quotation that ends there, or all from the sentence's start or from
    /// what was said before.
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

    /// Whether nothing but the quotation that ends at `end` can be said there: it starts the clause at `floor`, or stands behind
    /// a colon, a dash or a bracket.
    fn stands_alone(&self, end: usize, floor: usize) -> bool {
        let quote = self.prose.quote_around(end);
        let opens = |idx: usize| {
            ['(', ':', '—', '–', '-'].iter().any(|&sign| self.prose.is_sign(idx, sign))
        };
        quote.start <= floor || opens(quote.start - 1)
    }

    /// Where what is said by the cue at `cue` ends: the sentence's end, or before a clause that is somebody else's.
    fn clause_end(&self, cue: usize, at: usize, end: usize, sentence: &Sentence) -> usize {
        let prose = self.prose;
        // `While she said that it was late, he …`: the first comma ends the subordinate clause.
        let nearest = sentence.tokens.start.max(cue.saturating_sub(LONGEST_SUBJECT));
        let opens_subordinate = (nearest..cue)
            .rev()
            .take_while(|&idx| !prose.is_sign(idx, ','))
            .any(|idx| prose.is_word(idx, SUBORDINATORS));
        let is_relative =
            (nearest..cue).rev().find(|&idx| !prose.is(idx, Class::ADVERB.or(Class::AUXILIARY)));
        let is_relative = is_relative.is_some_and(|idx| prose.is_word(idx, &["who"]));
        let leaves = |&idx: &usize| {
            let is_outside = prose.quote_at(idx).is_none() || prose.is_quote_end(idx);
            prose.is_quote_end(idx - 1) && prose.is(idx, Class::GERUND)
                || is_outside
                    && (self.leaves_speech(cue, idx, end)
                        || opens_subordinate && prose.is_sign(idx, ',')
                        || is_relative && self.closes_relative(idx))
        };
        let stop = (at + 1..end).find(leaves).unwrap_or(end);
        let stop = stop + usize::from(stop < end && prose.is_quote_end(stop));
        self.without_occasion(at, stop)
    }

    /// Where words end before `in a statement` or `on Twitter`, which say where they were said.
    fn without_occasion(&self, at: usize, end: usize) -> usize {
        let prose = self.prose;
        let mut last = end;
        while at < last
            && matches!(prose.tokens.get(last - 1).map(|token| token.kind), Some(Kind::Sign('.')))
        {
            last -= 1;
        }
        if at < last && prose.is(last - 1, Class::DATE) {
            last -= 1 + usize::from(prose.is_word(last.saturating_sub(2), &["on"]));
        }
        if last <= at + 3
            || !prose.is_word(last - 1, OCCASIONS)
            || prose.quote_at(last - 1).is_some()
        {
            return end;
        }
        (last.saturating_sub(4).max(at + 1)..last)
            .rev()
            .find(|&idx| prose.is_word(idx, &["in", "on", "during", "via", "through"]))
            .unwrap_or(end)
    }

    /// Whether the article speaks for itself again from `idx` on: `; …`, `, while …`, `, vowing to …`, `, but he …`,
    /// `and added …`.
    fn leaves_speech(&self, cue: usize, idx: usize, end: usize) -> bool {
        let prose = self.prose;
        let next = idx + 1;
        let is_comma =
            prose.is_sign(idx, ',') || prose.is_quote_end(idx) && prose.is_sign(idx - 1, ',');
        if is_comma {
            let is_participle = prose.is(next, Class::GERUND);
            let is_contrast = prose.is_word(next, &["but", "and"])
                && (self.has_own_source(idx + 2, end)
                    || prose.is_word(next, &["but"]) && prose.is(idx + 2, Class::PRONOUN));
            return is_participle
                || is_contrast
                || self.leaves_by_relative(idx, end)
                || prose.is_word(next, &["according"])
                || self.has_own_source(next, end)
                || prose.is_word(next, &["while", "though", "although"])
                    && self.starts_clause(idx + 2, end)
                || prose.is_word(next, &["and", "but", "then", "yet"])
                    && self.says_on(cue, idx + 2);
        }
        let is_dash = prose.is_sign(idx, '—')
            || prose.is_sign(idx, '–')
            || prose.is_sign(idx, '-') && prose.is_sign(idx - 1, '-');
        if is_dash {
            return prose.is_word(next, &["but", "and"]) || prose.is(next, Class::GERUND);
        }
        prose.is_sign(idx, ';')
            || prose.is_word(idx, &["and", "but", "then"]) && self.says_on(cue, next)
            || prose.is_word(idx, &["and", "but"]) && self.has_own_source(next, end)
    }

    /// Whether the clause around `, who said …,` goes on behind the comma at `comma`: a verb follows.
    fn closes_relative(&self, comma: usize) -> bool {
        let prose = self.prose;
        let is_comma =
            prose.is_sign(comma, ',') || prose.is_quote_end(comma) && prose.is_sign(comma - 1, ',');
        let verb = SAYING.or(Class::AUXILIARY).or(Class::VERB);
        is_comma && prose.is(comma + 1, verb) && !prose.is(comma + 1, Class::GERUND)
    }

    /// Whether `, which …` or `, for whom …` leads away from the comma at `comma`; not where the clause goes on behind it:
    /// `the plan, which some had praised, was dead`.
    fn leaves_by_relative(&self, comma: usize, end: usize) -> bool {
        let prose = self.prose;
        let first = comma + 1;
        let relative = first + usize::from(prose.is(first, Class::PREPOSITION));
        if !prose.is_word(relative, &["which", "whom"]) {
            return false;
        }
        let reach = relative..end.min(relative + LONGEST_RELATIVE);
        let close = reach.clone().find(|&idx| prose.is_sign(idx, ','));
        let verb = Class::AUXILIARY.or(Class::VERB).or(Class::HYPOTHETIC);
        !close.is_some_and(|close| prose.is(close + 1, verb))
    }

    /// Whether the verb at `at`, adverbs skipped, goes on with the cue's subject: `said it was late and urged them to go`.
    fn says_on(&self, cue: usize, at: usize) -> bool {
        let prose = self.prose;
        let verb =
            if prose.is(at, Class::ADVERB) || prose.word(at).ends_with("ly") { at + 1 } else { at };
        let is_present = |idx: usize| prose.word(idx).ends_with('s');
        let turns_away = prose.is_word(verb, &["declined", "refused", "went"]);
        turns_away
            || prose.is(verb, SAYING)
                && !prose.is(verb, Class::GERUND)
                && !prose.is_capital(verb)
                && is_present(verb) == is_present(cue)
                && !prose.is(verb + 1, Class::PREPOSITION)
    }

    /// Whether somebody else soon says something.
    fn has_own_source(&self, at: usize, end: usize) -> bool {
        let prose = self.prose;
        let is_subject = |&idx: &usize| {
            let is_word = prose.is_kind(idx, Kind::Word);
            is_word && !prose.is_word(idx, &["that", "which", "who", "what", "as"])
        };
        (at..(at + 6).min(end)).take_while(is_subject).any(|idx| {
            let is_adverb = |&before: &usize| prose.is(before, Class::ADVERB);
            let n_adverbs = (at..idx).rev().take_while(is_adverb).count();
            let last = idx - n_adverbs - 1;
            prose.is(idx, Class::SAY.or(Class::CLAIM))
                && !prose.is_capital(idx)
                && (prose.is(last, Class::PRONOUN)
                    || self.names.ending_at(last + 1).is_some()
                    || prose.is(last, Class::UNNAMED.or(Class::SPEAKING_BODY)))
        })
    }

    /// What stands behind a cue.
    pub(super) fn right(&self, cue: &Range<usize>, sentence: &Sentence) -> Right {
        let prose = self.prose;
        let end = prose.sentence_end(sentence);
        let at = cue.end;
        if end <= at {
            return Right::Nothing;
        }
        let aside = if prose.is_sign(at, ',') { self.skip_aside(at, sentence) } else { at };
        if at < aside && aside <= at + 4 && prose.is_word(aside + 1, &["that"]) {
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

    /// `he said, “and …”` goes on; `he said, adding that …` says what follows under a cue of its own.
    fn behind_comma(&self, cue: usize, rest: Range<usize>) -> Right {
        let prose = self.prose;
        let is_quote = prose.quote_at(rest.start).is_some();
        let goes_on = self.goes_on_with(cue, &rest);
        let is_other = prose.word(rest.start).ends_with("ing")
            || prose.is(rest.start, Class::JOINT) && !is_quote && !goes_on
            || prose.is_word(rest.start, &["before", "after", "as"]) && !is_quote;
        let is_that = prose.is_word(rest.start, &["that"]);
        if rest.is_empty() || is_other && !is_that {
            return Right::Nothing;
        }
        let content = prose.trimmed(rest.start + usize::from(is_that)..rest.end);
        if content.is_empty() { Right::Nothing } else { Right::AfterComma(content) }
    }

    /// `The roof leaks, she said, and the walls are damp`: whether a clause of its own goes on, without a source of its own.
    fn goes_on_with(&self, cue: usize, rest: &Range<usize>) -> bool {
        let prose = self.prose;
        let first = rest.start + 1;
        let subject =
            if prose.is_word(first, &["only", "even", "now"]) { first + 1 } else { first };
        let reach = subject + 1..rest.end.min(subject + REACH_OF_VERB);
        prose.is_word(rest.start, &["and", "but"])
            && (self.starts_clause(subject, rest.end)
                || prose.is(subject, Class::DETERMINER)
                    && reach.clone().any(|idx| prose.word(idx).ends_with("ed")))
            && !self.says_on(cue, first)
            && !self.has_own_source(first, rest.end)
            && !rest.clone().any(|idx| prose.is(idx, Class::SAY) && !prose.is_capital(idx))
    }
}

/// What opens a clause that another one follows.
const SUBORDINATORS: &[&str] = &["while", "although", "though", "as", "when", "after", "because"];

/// The longest relative clause that is seen to end, in tokens.
const LONGEST_RELATIVE: usize = 25;

/// How far behind its subject the verb of a clause may stand, in tokens.
const REACH_OF_VERB: usize = 9;

/// How far before its cue a clause is taken to start, in tokens.
const LONGEST_SUBJECT: usize = 14;
