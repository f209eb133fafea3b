//! What is said: the words before and behind a cue, without recipients, adjuncts and what another source says.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
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
            Some(quote) if is_quote && self.prose.quote_around(end).start <= start.max(floor) => {
                prose.quotes[quote].start.max(start)..stop
            }
            _ => floor.max(start)..stop,
        };
        let content = prose.trimmed(content);
        (!content.is_empty()).then_some(content)
    }

    /// What stands behind a cue.
    pub(super) fn right(&self, cue: &Range<usize>, sentence: &Sentence) -> Right {
        let prose = self.prose;
        let end = prose.sentence_end(sentence);
        let mut at = cue.end;
        if end <= at {
            return Right::Nothing;
        }
        if prose.is_sign(at, ',') || prose.is_sign(at, '—') {
            let rest = at + 1..end;
            return if rest.is_empty() {
                Right::Nothing
            } else {
                self.behind_comma(rest, sentence)
            };
        }
        let mut reach = (at..(at + 12).min(end))
            .take_while(|&idx| !prose.is_sign(idx, ',') || prose.opens_quote(idx + 1));
        let that = reach.find(|&idx| {
            prose.is_word(idx, &["that"]) || prose.is_sign(idx, ':') || self.prose.opens_quote(idx)
        });
        let tells = prose.is_word(
            cue.start,
            &["told", "tells", "tell", "informed", "reminded", "assured", "advised"],
        );
        let is_adjunct = prose.is(at, Class::PREPOSITION.or(Class::DATE).or(Class::ADVERB))
            || prose.is_word(at, &["when", "as", "afterwards", "last", "this", "late", "next"]);
        let takes_things =
            prose.is(cue.start, Class::TOPIC.or(Class::UTTER).or(Class::NAMING)) || 1 < cue.len();
        if let Some(that) = that
            && (that == at || tells || is_adjunct || prose.is_sign(that, ':'))
        {
            at = if self.prose.opens_quote(that) { that } else { that + 1 };
        } else if takes_things {
        } else if tells {
            let Some(behind) = self.behind_recipient(at, end) else { return Right::Nothing };
            at = behind;
        } else if is_adjunct {
            let Some(behind) = self.behind_adjunct(at, end) else { return Right::Nothing };
            at = behind;
        } else if prose.is(cue.start, Class::SAY) {
        } else if !self.starts_clause(at, end) {
            let is_sign =
                prose.tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Sign(_)));
            return if is_sign { Right::Nothing } else { Right::Unreadable };
        }
        let content = prose.trimmed(at..self.clause_end(at, end));
        let n_words = content
            .clone()
            .filter(|&idx| prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word))
            .count();
        if n_words < 2 { Right::Nothing } else { Right::Content(content) }
    }

    /// `he said, “and …”` goes on; `he said, adding that …` says what follows under a cue of its own.
    fn behind_comma(&self, rest: Range<usize>, sentence: &Sentence) -> Right {
        let prose = self.prose;
        let is_quote = prose.quote_at(rest.start).is_some();
        // `he said, adding that …` says what follows under its own cue.
        let is_other = prose.word(rest.start).ends_with("ing")
            || prose.is(rest.start, Class::JOINT) && !is_quote;
        let _ = sentence;
        if is_other { Right::Nothing } else { Right::AfterComma(prose.trimmed(rest)) }
    }

    /// Behind whom it is told: `reporters`, `the council`, `him`.
    fn behind_recipient(&self, at: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let is_person = |idx: usize| {
            prose.is(idx, Class::UNNAMED.or(Class::SPEAKING_BODY))
                || prose.is_word(
                    idx,
                    &["him", "her", "them", "us", "me", "lawmakers", "parliament", "congress"],
                )
        };
        let mut idx = at;
        if prose.is(at, Class::DETERMINER) && !is_person(at) {
            idx += 1;
        }
        let is_inside = |idx: usize| {
            let is_word = prose
                .tokens
                .get(idx)
                .is_some_and(|token| token.kind == Kind::Word && token.quote.is_none());
            is_word
                && !prose.is(
                    idx,
                    Class::DETERMINER
                        .or(Class::PREPOSITION)
                        .or(Class::PRONOUN)
                        .or(Class::JOINT)
                        .or(Class::DATE),
                )
        };
        while idx < end && idx < at + 5 && is_inside(idx) {
            idx += 1;
            if is_person(idx - 1) && !is_inside(idx) {
                break;
            }
        }
        (at < idx && idx + 1 < end && self.starts_clause(idx, end)).then_some(idx)
    }

    /// Behind `on Monday` or `in a statement`.
    fn behind_adjunct(&self, at: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let stop = (at..(at + 5).min(end)).find(|&idx| {
            prose.is(idx, Class::DATE)
                || prose.is_word(
                    idx,
                    &[
                        "statement",
                        "interview",
                        "speech",
                        "tweet",
                        "conference",
                        "post",
                        "email",
                        "letter",
                        "morning",
                        "evening",
                        "afternoon",
                    ],
                )
        })?;
        let behind = stop + 1;
        (behind + 2 < end && !prose.is(behind, Class::PREPOSITION) && !prose.is_sign(behind, ','))
            .then_some(behind)
    }

    /// Whether a clause of its own starts at `at`: a subject, and soon its verb.
    fn starts_clause(&self, at: usize, end: usize) -> bool {
        let prose = self.prose;
        let is_subject = prose.is(at, Class::PRONOUN.or(Class::DETERMINER))
            || prose.is_capital(at)
            || prose.is_word(at, &["there", "whether", "if", "how", "why", "what", "where", "who"]);
        let is_verb = |idx: usize| {
            prose.is(idx, Class::AUXILIARY.or(Class::VERB))
                || prose.is_word(
                    idx,
                    &["will", "would", "could", "should", "can", "may", "might", "must"],
                )
        };
        is_subject && (at + 1..(at + 9).min(end)).any(is_verb)
    }

    /// Where what is said ends: the sentence's end, or before a clause that is somebody else's.
    fn clause_end(&self, at: usize, end: usize) -> usize {
        (at + 3..end)
            .find(|&idx| self.prose.quote_at(idx).is_none() && self.leaves_speech(idx, end))
            .unwrap_or(end)
    }

    /// Whether the article speaks for itself again from `idx` on: `; …`, `, while …`, `, vowing to …`, `, but he …`,
    /// `and added …`.
    fn leaves_speech(&self, idx: usize, end: usize) -> bool {
        let prose = self.prose;
        let next = idx + 1;
        if prose.is_sign(idx, ',') {
            let is_participle = prose.word(next).ends_with("ing")
                && 5 < prose.word(next).len()
                && !prose.is_capital(next)
                || prose.is(next, Class::GERUND);
            let is_contrast = prose.is_word(next, &["but", "and"])
                && (self.has_own_source(idx + 2, end)
                    || prose.is_word(next, &["but"]) && prose.is(idx + 2, Class::PRONOUN));
            return is_participle
                || is_contrast
                || prose.is_word(next, &["while", "though", "although"]);
        }
        let is_dash = prose.is_sign(idx, '—')
            || prose.is_sign(idx, '–')
            || prose.is_sign(idx, '-') && prose.is_sign(idx - 1, '-');
        if is_dash {
            return prose.is_word(next, &["but", "and"]) || prose.is(next, Class::GERUND);
        }
        prose.is_sign(idx, ';')
            || prose.is_word(idx, &["and"])
                && prose.is(next, Class::SAY.or(Class::CLAIM))
                && !prose.is_capital(next)
    }

    /// Whether somebody else soon says something.
    fn has_own_source(&self, at: usize, end: usize) -> bool {
        (at..(at + 6).min(end)).any(|idx| {
            self.prose.is(idx, Class::SAY)
                && (self.prose.is(idx - 1, Class::PRONOUN) || self.names.ending_at(idx).is_some())
        })
    }

    /// Behind the aside that follows a source: `, chair of the council,` leads to the second comma.
    pub(super) fn skip_aside(&self, at: usize, sentence: &Sentence) -> usize {
        let prose = self.prose;
        if !prose.is_sign(at, ',') || prose.quote_at(at + 1).is_some() {
            return at;
        }
        (at + 1..sentence.tokens.end)
            .find(|&idx| {
                prose.is_sign(idx, ',') || prose.is_sign(idx, '.') || prose.is_sign(idx, ':')
            })
            .unwrap_or(at)
    }
}
