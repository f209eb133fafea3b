//! Where the content after a cue ends: with the sentence, or where the article or another source takes over.

use super::super::cues::{self, SAYING};
use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::Finder;

impl Finder<'_> {
    /// Where the content that starts at `at` ends, for the cue at `cue`: at the end of the sentence, or before a clause
    /// that is not the source's.
    pub(super) fn clause_end(
        &self,
        cue: usize,
        at: usize,
        end: usize,
        sentence: &Sentence,
    ) -> usize {
        let prose = self.prose;
        // `While she said that it was late, he …`: the first comma ends the subordinate clause.
        let nearest = sentence.tokens.start.max(cue.saturating_sub(LONGEST_SUBJECT));
        let opens_subordinate = (nearest..cue)
            .rev()
            .take_while(|&idx| !prose.is_sign(idx, ','))
            .any(|idx| prose.is_word(idx, SUBORDINATORS));
        let is_relative =
            (nearest..cue).rev().find(|&idx| !prose.is(idx, Class::ADVERB.or(Class::AUXILIARY)));
        // `the mill, which Ada Holm said was old, is open`
        let is_relative = is_relative.is_some_and(|idx| {
            let named = self.names.ending_at(idx + 1).map_or(idx, |named| named.tokens.start);
            prose.is_word(idx, "who which")
                || named.checked_sub(1).is_some_and(|before| prose.is_word(before, "which"))
        });
        let is_naming = prose.is(cue, Class::NAMING);
        // `praised the engineers`: a thing, until the source does something else or the article goes on.
        let is_thing = (prose.is(cue, Class::TOPIC) || cues::is_phrase(prose, cue))
            && !prose.opens_quote(at)
            && !self.starts_clause(at, end);
        let leaves = |&idx: &usize| {
            let is_outside = prose.quote_at(idx).is_none() || prose.is_quote_end(idx);
            prose.is_quote_end(idx - 1)
                && (prose.is(idx, Class::GERUND)
                    || prose.is_word(idx, "while")
                    || prose.is_word(idx, "who") && prose.is_sign(idx - 2, ',')
                    || prose.is_word(idx, "before after") && prose.word(idx + 1).ends_with("ing")
                    || is_naming && (self.acts_on(idx) || self.closes_name(idx)))
                || is_outside
                    && (self.leaves_speech(cue, idx, end)
                        || opens_subordinate && prose.is_sign(idx, ',')
                        || is_thing && self.leaves_thing(idx)
                        || is_relative && self.closes_relative(idx))
        };
        // `that after the fire, Ada Holm called her`: what opens the clause ends with the first comma.
        let first = if prose.is_word(at, OPENERS) {
            (at + 1..end).find(|&idx| prose.is_sign(idx, ',')).unwrap_or(at)
        } else {
            at
        };
        let stop = (first + 1..end).find(leaves).unwrap_or(end);
        let stop = self.comment_start(at, stop).unwrap_or(stop);
        let stop = stop + usize::from(stop < end && prose.is_quote_end(stop));
        self.without_occasion(at, stop)
    }

    /// Where the article's own comment on partly quoted words starts: `said it was “a gift” — a rare word`.
    fn comment_start(&self, at: usize, end: usize) -> Option<usize> {
        let prose = self.prose;
        let quote = (at..end).rev().find(|&idx| prose.is_quote_end(idx))?;
        let dashes = || (quote + 1..end).filter(|&idx| prose.is_dash(idx));
        let dash = dashes().next()?;
        let closes = dashes().any(|idx| dash + 1 < idx);
        (!closes).then_some(dash)
    }

    /// Where the content ends if a final `in a statement` or `on Twitter`, which says where it was said, is left out.
    fn without_occasion(&self, at: usize, end: usize) -> usize {
        let prose = self.prose;
        let mut last = end;
        while at < last
            && matches!(prose.tokens.get(last - 1).map(|token| token.kind), Some(Kind::Sign('.')))
        {
            last -= 1;
        }
        if at < last && prose.is(last - 1, Class::DATE) {
            last -= 1 + usize::from(prose.is_word(last.saturating_sub(2), "on"));
        }
        if last <= at + 3
            || !prose.is(last - 1, Class::OCCASION)
            || prose.quote_at(last - 1).is_some()
        {
            return end;
        }
        (last.saturating_sub(4).max(at + 1)..last)
            .rev()
            .find(|&idx| prose.is_word(idx, "in on during via through"))
            .unwrap_or(end)
    }

    /// Whether the content ends at `idx`: `; …`, `, while …`, `, vowing to …`, `, but he …`, `and added …`.
    fn leaves_speech(&self, cue: usize, idx: usize, end: usize) -> bool {
        let prose = self.prose;
        let next = idx + 1;
        let is_comma =
            prose.is_sign(idx, ',') || prose.is_quote_end(idx) && prose.is_sign(idx - 1, ',');
        if is_comma {
            let is_pair = prose.is_word(next, "and but");
            let is_participle = prose.is(next + usize::from(is_pair), Class::GERUND);
            let is_contrast = prose.is_word(next, "but and")
                && (self.has_own_source(idx + 2, end)
                    || prose.is_word(next, "but") && prose.is(idx + 2, Class::PRONOUN));
            // `it would cost six jobs, a figure that nobody had heard`
            let is_remark = prose.is_word(next, "a an")
                && !(next..end).any(|idx| prose.is_sign(idx, ','))
                || prose.is_word(next, "the")
                    && prose.is_word(next + 1, "first latest latter only");
            return is_participle
                || is_contrast
                || is_remark
                || prose.is_word(next, "however")
                || self.leaves_by_relative(idx, end)
                || prose.is_word(next, "according")
                || self.has_own_source(next, end)
                || prose.is_word(next, "while though although")
                    && (self.starts_clause(idx + 2, end) || self.has_verb(idx + 2, end))
                || prose.is_word(next, "and but then yet") && self.says_on(cue, idx + 2)
                || prose.is_word(next, "then") && prose.is(idx + 2, Class::VERB);
        }
        if prose.is_dash(idx) {
            let is_later = prose.is_sign(idx, '-') && !prose.is_sign(idx - 1, '-');
            // `had won the race — a first for the town`
            let is_remark = prose.is_word(next, "a an even something")
                && !(next..end).any(|idx| prose.is_dash(idx));
            return !is_later
                && (is_remark || prose.is_word(next, "but and") || prose.is(next, Class::GERUND));
        }
        prose.is_sign(idx, ';')
            || prose.is_word(idx, "amid") && prose.is_word(next, HEARSAY)
            || prose.is_word(idx, "and but then") && self.says_on(cue, next)
            || prose.is_word(idx, "and but")
                && (self.has_own_source(next, end) || self.is_saying(next))
    }

    /// Whether the clause around `, who said …,` resumes after the comma at `comma`: a verb follows.
    fn closes_relative(&self, comma: usize) -> bool {
        let prose = self.prose;
        let is_comma =
            prose.is_sign(comma, ',') || prose.is_quote_end(comma) && prose.is_sign(comma - 1, ',');
        let verb = SAYING.or(Class::AUXILIARY).or(Class::VERB);
        is_comma && prose.is(comma + 1, verb) && !prose.is(comma + 1, Class::GERUND)
    }

    /// Whether words about a thing end at `idx`: `praised the engineers and posed`, `predicts six jobs, a figure that …`.
    fn leaves_thing(&self, idx: usize) -> bool {
        let prose = self.prose;
        let is_own = prose.is_sign(idx, ',')
            && (prose.is_word(idx + 1, "a an which who whom whose where when")
                || prose.is(idx + 1, Class::PREPOSITION) && prose.is_word(idx + 2, "whom which"));
        // `blamed the millers during a debate`
        self.acts_on(idx) || is_own || prose.is_word(idx, "during when")
    }

    /// Whether the source does something else from `idx` on: `called it “a gift” and left`.
    fn acts_on(&self, idx: usize) -> bool {
        let prose = self.prose;
        let verb = idx + 1;
        prose.is_word(idx, "and but then")
            && !prose.is_capital(verb)
            && (prose.is(verb, Class::VERB) || prose.word(verb).ends_with("ed"))
    }

    /// Whether a quoted name that ends before `idx` is the last: `called her “brave,” a rare word`, but not
    /// `“brave,” and “wise”`.
    fn closes_name(&self, idx: usize) -> bool {
        let prose = self.prose;
        let is_closed =
            prose.is_sign(idx - 2, ',') || prose.is_sign(idx, ',') || prose.is_dash(idx);
        let next = idx + usize::from(prose.is_word(idx, "and or") || prose.is_sign(idx, ','));
        is_closed && !prose.opens_quote(next) && !prose.opens_quote(next + 1)
    }

    /// Whether `idx` is a participle of a verb of saying: `and calling it a gift`.
    fn is_saying(&self, idx: usize) -> bool {
        let says = Class::SAY.or(Class::CLAIM).or(Class::NAMING);
        self.prose.is(idx, Class::GERUND) && self.prose.is(idx, says)
    }

    /// Whether `, which …` or `, for whom …` at `comma` ends the content. It does not if the main clause resumes after
    /// it: `the plan, which some had praised, was dead`.
    fn leaves_by_relative(&self, comma: usize, end: usize) -> bool {
        let prose = self.prose;
        let first = comma + 1;
        let relative = first + usize::from(prose.is(first, Class::PREPOSITION));
        if !prose.is_word(relative, "which whom") {
            return false;
        }
        // Quoted words in the relative clause are still the source's.
        let reach = relative..end.min(relative + LONGEST_RELATIVE);
        if reach.clone().any(|idx| prose.opens_quote(idx)) {
            return false;
        }
        let close = reach.clone().find(|&idx| prose.is_sign(idx, ','));
        let verb = Class::AUXILIARY.or(Class::VERB).or(Class::HYPOTHETIC);
        !close.is_some_and(|close| prose.is(close + 1, verb))
    }

    /// Whether the verb at `at`, adverbs skipped, is another of the cue's subject:
    /// `said it was late and urged them to go`.
    pub(super) fn says_on(&self, cue: usize, at: usize) -> bool {
        let prose = self.prose;
        let verb =
            if prose.is(at, Class::ADVERB) || prose.word(at).ends_with("ly") { at + 1 } else { at };
        let is_present = |idx: usize| prose.word(idx).ends_with('s');
        // `has denied that it is late but argues that …`
        let is_perfect = 0 < cue && prose.is_word(cue - 1, "has have");
        let is_phrase = cues::is_phrase(prose, verb) || cues::made(prose, verb).is_some();
        let turns_away = prose.is_word(verb, "declined refused went");
        turns_away
            || (is_phrase || prose.is(verb, SAYING.or(Class::NAMING)))
                && !prose.is(verb, Class::GERUND)
                && !prose.is_capital(verb)
                && !prose.is(verb, Class::THOUGHT)
                && (is_present(verb) == is_present(cue) || is_perfect)
                && (is_phrase || !prose.is(verb + 1, Class::PREPOSITION))
    }

    /// Whether another source soon says something.
    pub(super) fn has_own_source(&self, at: usize, end: usize) -> bool {
        let prose = self.prose;
        let is_subject = |&idx: &usize| {
            let is_word = prose.is_kind(idx, Kind::Word);
            is_word && !prose.is_word(idx, "that which who whom what as")
        };
        // `and in a statement at the door it called him late`
        let reach = if prose.is(at, Class::PREPOSITION) { 12 } else { 6 };
        (at..(at + reach).min(end)).take_while(is_subject).any(|idx| {
            let is_adverb = |&before: &usize| prose.is(before, Class::ADVERB);
            let n_adverbs = (at..idx).rev().take_while(is_adverb).count();
            let last = idx - n_adverbs - 1;
            (prose.is(idx, Class::SAY.or(Class::CLAIM).or(Class::NAMING))
                || cues::is_phrase(prose, idx))
                && !prose.is_capital(idx)
                && (prose.is(last, Class::PRONOUN)
                    || self.names.ending_at(last + 1).is_some()
                    || prose.is(last, Class::UNNAMED.or(Class::SPEAKING_BODY))
                    || prose.is_word(last, COUNTED))
        })
    }
}

/// Words that open a clause or an adjunct before the main clause.
const OPENERS: &str = "while although though as when after because if despite";

/// Numbers that are a source by themselves: `and one in four said`.
const COUNTED: &str = "one two three four five six seven ten others some many";

/// Conjunctions that open a subordinate clause before the main clause.
const SUBORDINATORS: &str = "while although though as when after because";

/// How far after `which` the end of its clause is looked for, in tokens.
const LONGEST_RELATIVE: usize = 25;

/// What others say, as in `insists that it is his amid reports of a sale`: after `amid`, it is not part of the content.
const HEARSAY: &str = "reports claims rumours rumors speculation suggestions";

/// How far before its cue a clause is taken to start, in tokens.
const LONGEST_SUBJECT: usize = 14;
