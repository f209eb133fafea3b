//! `S said (that) X`, `X, S said` and `X, S said, Y`.

use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::Finder;
use super::noun_phrase::Heads;
use super::words::Right;
use std::ops::Range;

impl Finder<'_> {
    /// Reads the cue with its subject before it.
    pub(super) fn subject_first(
        &mut self,
        cue: &Range<usize>,
        sentence: &Sentence,
    ) -> Option<usize> {
        let prose = self.prose;
        // `who wrote “The Last Ferry”`: a work, not a statement.
        let is_work = prose.is(cue.start, Class::WRITES);
        if is_work && prose.opens_quote(cue.end) && self.is_title(cue.end) {
            return None;
        }
        let (who, source) = self.whole_list(self.subject(cue.start, sentence)?, sentence);
        let left_end =
            self.phrase_start(source.clone(), sentence.tokens.start).checked_sub(1).filter(|&at| {
                sentence.tokens.start < at
                    || at == sentence.tokens.start && prose.quote_at(at).is_some()
            });
        // `It is late, the board and the union said`
        let left_end = left_end.map(|at| {
            let joint =
                prose.is_and(at).then(|| self.phrase(at, sentence.tokens.start, Heads::Known));
            let before = joint.flatten().and_then(|(_, other)| other.start.checked_sub(1));
            before.filter(|&before| sentence.tokens.start < before).unwrap_or(at)
        });
        // `“It leaks,” the town clerk, Ada Holm, said`
        let left_end = left_end.and_then(|at| {
            let is_inner = prose.is_sign(at, ',') && !prose.is_quote_end(at - 1);
            let office = is_inner.then(|| self.phrase(at, sentence.tokens.start, Heads::Known));
            let office = office.flatten().map(|(_, office)| office.start);
            // `The council’s spokesman on water, Ada Holm, said`: nothing is before the source.
            if office == Some(sentence.tokens.start) && prose.is_sign(source.end, ',') {
                return None;
            }
            let before = office.and_then(|start| start.checked_sub(1));
            let closes =
                |before: &usize| sentence.tokens.start <= *before && prose.is_quote_end(*before);
            Some(before.filter(closes).unwrap_or(at))
        });
        // `“Turn it down” was all she said.`
        let left_end = left_end.map(|at| {
            let is_all = prose.is_word(at, "all") && sentence.tokens.start + 1 < at;
            if is_all && prose.is_word(at - 1, "was is") { at - 2 } else { at }
        });
        // `The film stars Bo Lind, who joked`, and `Ada Holm said, and thanked …`: what is before is not said here.
        let is_shared = self.last_in(sentence).is_some_and(|found| source.start < found.cue.end);
        let is_left_closed = !is_shared
            && !prose.is_word(source.start, "who which")
            && left_end.is_some_and(|at| prose.is_sign(at, ',') || prose.is_quote_end(at));
        if let Some(content) = left_end.and_then(|at| self.before_as(at, sentence)) {
            return Some(self.said(who, source, cue.clone(), vec![content], sentence));
        }
        if let Some(content) = self.behind_as(&source, cue, sentence) {
            return Some(self.said(who, source, cue.clone(), vec![content], sentence));
        }
        let right = self.right(cue, sentence);
        // `expressed concern`: of what, is not told.
        let is_bare = matches!(right, Right::Nothing) && 1 < cue.len();
        if is_bare && prose.is(cue.start, Class::UTTER) {
            return Some(self.acted(who, source, cue.clone(), sentence));
        }
        let left =
            is_left_closed.then(|| self.left(left_end.unwrap_or_default(), sentence)).flatten();
        let later = match (&left, &right) {
            (Some(left), Right::Nothing) if !left.is_empty() => self.resumed_later(cue, sentence),
            _ => None,
        };
        let content = match (left, right) {
            (Some(left), right) if prose.is_quoted(&left) => {
                match self.behind_participle(cue, sentence) {
                    Some(quote) => vec![left, quote],
                    None => self.quoted(left, right),
                }
            }
            (Some(left), Right::Nothing) if later.is_some() => {
                [left].into_iter().chain(later).collect()
            }
            (Some(left), Right::Nothing)
                if prose.is(cue.start, Class::SAY.or(Class::CLAIM))
                    && self.is_said_whole(&left) =>
            {
                vec![left]
            }
            // `Asked about the roof, she said, “I know.”`
            (Some(left), Right::AfterComma(right))
                if self.starts_anew(&right)
                    || prose.quote_at(right.start).is_some() && !self.is_said_whole(&left) =>
            {
                vec![right]
            }
            (Some(left), Right::AfterComma(right)) => vec![left, right],
            (_, Right::Content(right)) => vec![right],
            (None, Right::AfterComma(right)) if prose.quote_at(right.start).is_some() => {
                vec![right]
            }
            (_, Right::Nothing | Right::AfterComma(_) | Right::Unreadable) => return None,
        };
        Some(self.said(who, source, cue.clone(), content, sentence))
    }

    /// The content before `as` at `at`: `The roof “is a ruin,” as Ada Holm said`.
    fn before_as(&self, at: usize, sentence: &Sentence) -> Option<Range<usize>> {
        let prose = self.prose;
        let before = at.checked_sub(1).filter(|&before| sentence.tokens.start < before)?;
        if !prose.is_word(at, "as") {
            return None;
        }
        if prose.is_quote_end(before) {
            return Some(prose.quote_around(before));
        }
        prose.is_sign(before, ',').then(|| self.left(before, sentence)).flatten()
    }

    /// The second part of a quotation that a participle interrupts: `“Every time,” she said, referring to fees, “you …”`.
    fn behind_participle(&self, cue: &Range<usize>, sentence: &Sentence) -> Option<Range<usize>> {
        let prose = self.prose;
        let first = cue.end + 1;
        let reach = first..sentence.tokens.end.min(first + LONGEST_FRAME);
        let opens = prose.is_sign(cue.end, ',') && prose.word(first).ends_with("ing");
        let quote = opens.then(|| reach.clone().find(|&idx| prose.opens_quote(idx)))??;
        let content = prose.quote_around(quote);
        (prose.is_sign(quote - 1, ',') && !self.starts_anew(&content)).then_some(content)
    }

    /// How the clause goes on after the addressee: `The way out, she told them, was simple`.
    fn resumed_later(&self, cue: &Range<usize>, sentence: &Sentence) -> Option<Range<usize>> {
        let reach = cue.end..sentence.tokens.end.min(cue.end + LONGEST_ADDRESSEE);
        let comma = reach.clone().find(|&idx| self.prose.is_sign(idx, ','))?;
        self.resumed(comma, sentence)
    }

    /// The content after the comma in `As Ada Holm told the paper, it was late`.
    fn behind_as(
        &self,
        source: &Range<usize>,
        cue: &Range<usize>,
        sentence: &Sentence,
    ) -> Option<Range<usize>> {
        let prose = self.prose;
        let first = self.phrase_start(source.clone(), sentence.tokens.start);
        // `But as Ada Holm said, it was late`
        let start = sentence.tokens.start
            + usize::from(
                prose.is(sentence.tokens.start, Class::JOINT)
                    && prose.is_word(sentence.tokens.start + 1, "as"),
            );
        let opens = start + 1 == first && prose.is_word(start, "as");
        let says = prose.is(cue.start, Class::SAY.or(Class::CLAIM));
        let end = prose.sentence_end(sentence);
        let reach = end.min(cue.end + LONGEST_FRAME);
        let comma = (cue.end..reach).find(|&idx| prose.is_sign(idx, ','))?;
        (opens && says && comma + FEWEST_TOKENS < end).then(|| prose.trimmed(comma + 1..end))
    }

    /// A quotation and its continuation after the cue, if that has quoted words. If a comma ends its first quotation,
    /// the rest is left out.
    fn quoted(&self, left: Range<usize>, right: Right) -> Vec<Range<usize>> {
        let prose = self.prose;
        let (Right::Content(right) | Right::AfterComma(right)) = right else { return vec![left] };
        let has_quote = right.clone().any(|idx| prose.quote_at(idx).is_some());
        let first = prose.quote_around(right.start);
        let is_closed_off = !first.is_empty() && prose.is_sign(first.end.saturating_sub(2), ',');
        match (has_quote, is_closed_off) {
            (false, _) => vec![left],
            (true, true) => vec![left, first],
            (true, false) => vec![left, right],
        }
    }

    /// Whether `words` are a quotation that starts with a capital letter, so that it does not continue an earlier part.
    fn starts_anew(&self, words: &Range<usize>) -> bool {
        let first = words.start + 1;
        let is_always_capital = self.prose.word(first).starts_with('I')
            && !self.prose.word(first)[1..].starts_with(char::is_alphanumeric);
        self.prose.is_quoted(words) && self.prose.is_capital(first) && !is_always_capital
    }

    /// Whether the words before a source can be the whole content: a quotation or a clause, but not an adjunct such as
    /// `before the vote`.
    fn is_said_whole(&self, left: &Range<usize>) -> bool {
        let prose = self.prose;
        let last = left.end.saturating_sub(1);
        let is_quote = prose.is_quote_end(last) || prose.quote_at(left.start).is_some();
        let is_adjunct = prose.is(left.start, Class::PREPOSITION)
            || prose.word(left.start).ends_with("ing")
            || prose.is_word(left.start, "when while");
        // `Asked whether it was hidden, he said …`
        if prose.is_word(left.start, "asked") {
            return false;
        }
        // `As a sailor, she likely raised fewer doubts`
        let comma = left.clone().find(|&idx| prose.is_sign(idx, ',')).unwrap_or(left.end);
        let verb = Class::VERB.or(Class::AUXILIARY).or(Class::HYPOTHETIC);
        let is_verb =
            |idx: usize| prose.is(idx, verb) || comma < idx && prose.word(idx).ends_with("ed");
        let has_subject_and_verb = left.clone().filter(|&idx| is_verb(idx)).count();
        is_quote
            || FEWEST_TOKENS <= left.len() && (!is_adjunct || FEWEST_VERBS <= has_subject_and_verb)
    }
}

/// The fewest verbs that make a clause of words that open like an adjunct.
const FEWEST_VERBS: usize = 1;

/// The shortest unquoted content before its source, or after `as she said,`, in tokens.
const FEWEST_TOKENS: usize = 3;

/// The longest addressee before a clause goes on, in tokens: `she told the council`.
const LONGEST_ADDRESSEE: usize = 12;

/// How far after its cue the comma of `as she said, …` may be, in tokens.
const LONGEST_FRAME: usize = 12;
