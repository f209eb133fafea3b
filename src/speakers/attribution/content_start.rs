//! Where the content after a cue starts: past the addressee, `that`, and when and where it was said.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::Finder;
use std::ops::Range;

/// Where the content after a cue starts.
pub(super) enum Start {
    /// At this token.
    At(usize),
    /// After this comma, which ends an adjunct.
    BehindComma(usize),
    /// There is none: only the addressee, the time and the place.
    Nowhere,
    /// There is something, but it is not content.
    Unreadable,
}

/// Words that may start the content, though they are adverbs elsewhere.
const QUANTIFIERS: &str = "all both even today often once still";

/// Words that start an indirect question.
const QUESTIONS: &str = "if whether how why what when where who about";

/// How far after a cue `that`, a colon or an opening quotation mark is looked for, in tokens; twice as far across an
/// addressee or an adjunct.
const REACH: usize = 12;

impl Finder<'_> {
    /// Where the content after `cue` starts, in a sentence that ends at `end`.
    pub(super) fn content_start(&self, cue: &Range<usize>, end: usize) -> Start {
        let prose = self.prose;
        let at = cue.end;
        let tells = prose.is(cue.start, Class::ADDRESSEE);
        let is_amount =
            prose.is_word(at, "about around over under") && prose.is_kind(at + 1, Kind::Number);
        // `promised to mend it`: the aim is the content.
        let is_aim = prose.is_word(at, "to")
            && prose.is(cue.start, Class::AIM)
            && (prose.is_kind(at + 1, Kind::Word) || prose.opens_quote(at + 1))
            && !prose.is(at + 1, Class::DETERMINER.or(Class::UNNAMED))
            && !prose.is_capital(at + 1);
        if is_aim {
            return Start::At(at);
        }
        // `reported last week`, `said according to a transcript`
        if let Some(comma) = self.time_end(at, end) {
            let goes_on =
                prose.is_word(comma + 1, "and but because") || prose.opens_quote(comma + 1);
            return if goes_on { Start::BehindComma(comma) } else { Start::Nowhere };
        }
        if prose.is(at, Class::PHRASE) && !prose.is_word(at, "in") {
            return Start::Nowhere;
        }
        // `describes herself as “a miller”`
        let describes_itself =
            prose.is(cue.start, Class::NAMING) && prose.is_word(at, "himself herself");
        let is_adjunct = !is_amount
            && prose.is(at, Class::PREPOSITION.or(Class::DATE).or(Class::ADVERB))
            && !prose.is_possessive(at + 1)
            && !describes_itself
            || prose.is_word(at, "when as afterwards last late next")
            || prose.is_word(at, "this") && prose.is(at + 1, Class::DATE.or(Class::TIME));
        let takes_things =
            prose.is(cue.start, Class::TOPIC.or(Class::UTTER).or(Class::NAMING)) || 1 < cue.len();
        let is_sign = prose.tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Sign(_)));
        if let Some(opening) = self.opening(at, end)
            && (opening == at || tells || is_adjunct || prose.is_sign(opening, ':'))
        {
            return Start::At(if prose.opens_quote(opening) {
                self.clause_behind_occasion(at..opening).unwrap_or(opening)
            // `said that was late`
            } else if prose.is_that(opening)
                && prose.is(opening + 1, Class::AUXILIARY.or(Class::VERB))
            {
                opening
            } else {
                opening + 1
            });
        }
        let question = (at..at + 3)
            .find(|&idx| prose.is_word(idx, QUESTIONS))
            .filter(|_| prose.is(cue.start, Class::QUESTION));
        if let Some(question) = question {
            return Start::At(question);
        }
        let is_place = prose.is(at, Class::PREPOSITION) && !prose.is_word(at, "to on for");
        // `explained to reporters`
        let is_person = Class::UNNAMED.or(Class::DETERMINER).or(Class::PRONOUN);
        let is_to = prose.is(cue.start, Class::CLAIM)
            && prose.is(at, Class::TO)
            && (prose.is(at + 1, is_person) || prose.is_capital(at + 1));
        let is_day = prose.is_word(at, "on") && prose.is(at + 1, Class::DATE);
        if takes_things && (is_place || is_day || is_to) && cue.len() == 1 {
            Start::Nowhere
        } else if takes_things {
            Start::At(at)
        } else if tells {
            let start = self.behind_recipient(at, end).or_else(|| self.far_that(at, end));
            start.map_or(Start::Nowhere, Start::At)
        } else if is_adjunct {
            match self.behind_adjunct(at, end) {
                // `said all of them had come`
                Start::Nowhere if prose.is_word(at, QUANTIFIERS) && self.has_verb(at + 1, end) => {
                    Start::At(at)
                }
                start => start,
            }
        } else if prose.is(cue.start, Class::SAY) && !prose.is(cue.start, Class::WRITES)
            || self.starts_clause(at, end)
                && !(prose.is(cue.start, Class::WRITES) && prose.is(at, Class::DETERMINER))
        {
            Start::At(at)
        } else if is_sign {
            Start::Nowhere
        } else {
            Start::Unreadable
        }
    }

    /// The comma or the end after what is only a time: `earlier this year`, `on Monday`.
    fn time_end(&self, at: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let time = Class::DATE.or(Class::TIME).or(Class::ADVERB);
        let behind = (at..end)
            .find(|&idx| {
                !prose.is(idx, time)
                    && !prose.is_kind(idx, Kind::Number)
                    && !prose.is_word(idx, "last this late early on in the ago next")
            })
            .unwrap_or(end);
        let is_time = at < behind
            && (prose.is(behind - 1, Class::DATE.or(Class::TIME))
                || prose.is_word(behind - 1, "later earlier"));
        (is_time && (behind == end || prose.is_sign(behind, ','))).then_some(behind)
    }

    /// The `that`, colon or opening quotation mark that introduces the content.
    fn opening(&self, at: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        // `said as the clerk yelled: “…”`, but not `said in an emailed statement that …`
        let is_other_cue = |idx: usize| {
            prose.is(idx, Class::SAY.or(Class::CLAIM))
                && !prose.is(idx, Class::PLAIN.or(Class::WORDS_SAID))
                && !prose.is(idx - 1, Class::DETERMINER)
                && !prose.is_capital(idx)
        };
        let mut reach = (at..end.min(at + REACH)).take_while(|&idx| {
            let is_comma = prose.is_sign(idx, ',') && !prose.opens_quote(idx + 1);
            !is_comma && (idx == at || !is_other_cue(idx))
        });
        reach.find(|&idx| {
            // `denied all that`
            let is_relative = at < idx
                && (prose.is(idx + 1, Class::AUXILIARY.or(Class::VERB))
                    || idx == at + 1 && prose.is_word(at, "all"));
            prose.is_that(idx) && !is_relative
                || prose.is_sign(idx, ':') && (idx == at || prose.opens_quote(idx + 1))
                || prose.opens_quote(idx)
        })
    }

    /// Where the clause around a quotation starts after the occasion: `said in a statement it was “late”`.
    fn clause_behind_occasion(&self, between: Range<usize>) -> Option<usize> {
        let prose = self.prose;
        let starts = |&idx: &usize| {
            prose.is(idx, Class::PRONOUN.or(Class::DETERMINER)) || prose.is_capital(idx)
        };
        let occasion = Class::DATE.or(Class::OCCASION);
        between.clone().skip(1).filter(starts).find(|&idx| prose.is(idx - 1, occasion))
    }

    /// The token after the addressee: `reporters`, `the council`, `him`.
    fn behind_recipient(&self, at: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let is_person = |idx: usize| {
            prose.is(idx, Class::UNNAMED.or(Class::SPEAKING_BODY))
                || prose.is_word(idx, "him her them us me lawmakers parliament congress")
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
        // `told Bo Lind the roof leaked`
        let is_past = |idx: usize| prose.word(idx).ends_with("ed") && !prose.is_capital(idx);
        let starts = self.starts_clause(idx, end)
            || prose.is_word(idx, "to not about")
            || prose.is(idx, Class::DETERMINER) && (idx + 2..end.min(idx + 6)).any(is_past);
        (at < idx && idx + 1 < end && starts).then_some(idx)
    }

    /// The token after a `that`, or the `how` of a question, which follows the addressee, the place and the time:
    /// `told a meeting in Dorn, a port, on Monday that …`.
    fn far_that(&self, at: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let clause = Class::SAY.or(Class::CLAIM).or(Class::VERB).or(Class::AUXILIARY);
        let mut reach = (at..end.min(at + 2 * REACH))
            .take_while(|&idx| !prose.is(idx, clause) || prose.is_capital(idx));
        let is_question = |idx: usize| at < idx && prose.is_word(idx, "how why what whether");
        let that = reach.find(|&idx| prose.is_that(idx) || is_question(idx))?;
        if is_question(that) {
            return Some(that);
        }
        let is_relative = prose.is(that + 1, clause.or(Class::HYPOTHETIC));
        (!is_relative).then_some(that + 1)
    }

    /// Where the content starts after an adjunct: `on Monday`, `in a statement`.
    fn behind_adjunct(&self, at: usize, end: usize) -> Start {
        let prose = self.prose;
        let leads = |comma: &usize| prose.is_that(comma + 1) || prose.opens_quote(comma + 1);
        let mut commas = (at..end.min(at + 2 * REACH)).filter(|&idx| prose.is_sign(idx, ','));
        if let Some(comma) = commas.find(leads) {
            return Start::BehindComma(comma);
        }
        let last =
            (at..end.min(at + 5)).find(|&idx| prose.is(idx, Class::DATE.or(Class::OCCASION)));
        // `The roof leaks, she wrote in a letter, and …`
        let comma = last.map(|last| last + 1).filter(|&behind| prose.is_sign(behind, ','));
        if let Some(comma) = comma.filter(|comma| comma + 3 < end) {
            return Start::BehindComma(comma);
        }
        // `before Wednesday’s race`
        let possession = |last: usize| 2 * usize::from(prose.is_possessive(last + 1));
        let behind = last.map(|last| last + 1 + possession(last)).filter(|&behind| {
            behind + 2 < end && !prose.is(behind, Class::PREPOSITION) && !prose.is_sign(behind, ',')
        });
        behind.map_or(Start::Nowhere, Start::At)
    }

    /// Whether there is a verb soon after `at`.
    pub(super) fn has_verb(&self, at: usize, end: usize) -> bool {
        let verb = Class::AUXILIARY.or(Class::VERB).or(Class::HYPOTHETIC);
        (at..end.min(at + REACH)).any(|idx| {
            let word = self.prose.word(idx);
            self.prose.is(idx, verb) || word.ends_with("ed") || word.ends_with('s')
        })
    }

    /// Whether a clause with its own subject starts at `at`: a subject, and soon after it a verb.
    pub(super) fn starts_clause(&self, at: usize, end: usize) -> bool {
        let prose = self.prose;
        let is_subject = prose.is(at, Class::PRONOUN.or(Class::DETERMINER))
            || prose.is_capital(at)
            || prose.is_word(at, "there whether if how why what where who such nobody everyone");
        let verb = Class::AUXILIARY.or(Class::VERB).or(Class::HYPOTHETIC);
        let is_verb = |idx: usize| {
            prose.is(idx, verb) && !prose.is(idx, Class::TO)
                || prose.is_possessive(idx) && prose.is(idx - 1, Class::PRONOUN)
        };
        is_subject && (at + 1..(at + 9).min(end)).any(is_verb)
    }

    /// Where the parenthetical after a source is closed: at the second comma of `, chair of the council,`; `at` itself
    /// if there is none.
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
