//! `According to S, X`, `X, according to S` and `In S’s view, X`.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::noun_phrase::Heads;
use super::{Finder, Who};
use std::ops::Range;

/// If fewer tokens than this follow the source, it covers the whole sentence: `X, according to a report on the ferry`.
/// A larger number discards more of the statements found earlier in the sentence.
const LONGEST_TAIL: usize = 12;

/// The longest adjunct before `according to`, the longest source after it, and the longest reach from `in` to `view`,
/// in tokens.
const LONGEST_ADJUNCT: usize = 7;

/// The shortest content, in tokens.
const FEWEST_TOKENS: usize = 3;

impl Finder<'_> {
    /// Reads `according to` at `idx`.
    pub(super) fn according(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let cue = idx..idx + self.cue_len(idx)?;
        let known = self.subject_after(cue.end, sentence, Heads::Any);
        let (who, source) = known.or_else(|| self.any_source(cue.end, sentence))?;
        let stop = self.complement_end(source.end);
        let (who, source) = self.with_complement((who, source), stop);
        let content = if idx == sentence.tokens.start {
            let is_bare = prose.is(source.end, Class::DETERMINER.or(Class::PRONOUN))
                || prose.is_kind(source.end, Kind::Number);
            let start = if is_bare || prose.is_sign(source.end, ':') {
                source.end
            } else {
                self.skip_role(source.end, sentence)? + 1
            };
            vec![prose.trimmed(start..prose.sentence_end(sentence))]
        } else {
            // `It is for sale, she told them, according to the minutes`: the minutes only tell that she did.
            let is_record = prose.is(source.end - 1, Class::RECORD);
            if is_record && self.last_in(sentence).is_some() {
                return Some(source.end);
            }
            if prose.sentence_end(sentence) < source.end + LONGEST_TAIL {
                self.drop_nested(sentence);
            }
            // `It is, in the words of Ada Holm, “a gift”`: the quotation is the content.
            if prose.is_sign(source.end, ',') && prose.opens_quote(source.end + 1) {
                let quote = prose.quote_around(source.end + 1);
                return Some(self.said(who, source, cue, vec![quote], sentence));
            }
            let left = self.left(idx - 1, sentence)?;
            let is_adjunct = left.len() <= LONGEST_ADJUNCT
                && !left.clone().any(|idx| prose.is(idx, Class::VERB.or(Class::AUXILIARY)));
            let right = if is_adjunct && prose.is_sign(source.end, ',') {
                Some(prose.trimmed(source.end + 1..prose.sentence_end(sentence)))
            } else {
                self.resumed(source.end, sentence)
            };
            std::iter::once(left).chain(right).collect()
        };
        let n_tokens: usize = content.iter().map(Range::len).sum();
        (FEWEST_TOKENS <= n_tokens).then(|| self.said(who, source, cue, content, sentence))
    }

    /// Reads `in Ada Holm’s view` at `idx`, before or after the content.
    pub(super) fn in_view(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let first = idx + 1;
        let reach = first..sentence.tokens.end.min(first + LONGEST_ADJUNCT);
        let noun = prose
            .is_word(idx, "in")
            .then(|| reach.clone().find(|&at| prose.is_word(at, "view opinion telling words")))??;
        let (who, source) = if prose.is_word(first, "his her their") && noun == first + 1 {
            (self.meant_by(first)?, first..noun)
        } else if prose.is_possessive(noun - 1) {
            let owner = noun - 1;
            match self.names.ending_at(owner) {
                Some(mention) => (Who::Named(mention.entity), mention.tokens.clone()),
                None => self.phrase(owner, first, Heads::Known)?,
            }
        } else {
            return None;
        };
        let cue = noun..noun + 1;
        let content = if idx == sentence.tokens.start {
            let is_comma = prose.is_sign(cue.end, ',');
            is_comma.then(|| prose.trimmed(cue.end + 1..prose.sentence_end(sentence)))?
        } else if prose.is_sign(idx - 1, ',') || prose.is_quote_end(idx - 1) {
            self.left(idx - 1, sentence)?
        } else {
            return None;
        };
        (FEWEST_TOKENS <= content.len())
            .then(|| self.said(who, source, cue, vec![content], sentence))
    }

    /// The number of tokens in `according to` or `in the words of` at `idx`.
    fn cue_len(&self, idx: usize) -> Option<usize> {
        let prose = self.prose;
        if !prose.is(idx, Class::PHRASE) {
            return None;
        }
        let stands = |phrase: &&str| {
            (idx..).zip(phrase.split(' ')).all(|(at, word)| prose.is_word(at, word))
        };
        let phrase = ["according to", "in the words of"].into_iter().find(stands)?;
        Some(phrase.split(' ').count())
    }

    /// Whatever noun phrase is at `at`: only a source can follow `according to`.
    fn any_source(&self, at: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let ends = |idx: &usize| {
            let is_word = prose
                .tokens
                .get(*idx)
                .is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Number));
            let class = Class::PREPOSITION.or(Class::VERB).or(Class::AUXILIARY);
            !is_word || prose.is(*idx, class) || prose.word(*idx).ends_with("ed")
        };
        let end = (at..sentence.tokens.end).find(ends).unwrap_or(sentence.tokens.end);
        let is_name = (at..end).all(|idx| prose.is_capital(idx));
        let who = if is_name { Who::Body(at..end) } else { Who::Unnamed(at..end) };
        (at < end && end <= at + LONGEST_ADJUNCT).then_some((who, at..end))
    }

    /// Removes reported speech found earlier in a sentence that is reported as a whole: only the outer source counts.
    fn drop_nested(&mut self, sentence: &Sentence) {
        let prose = self.prose;
        while let Some(last) = self.last_in(sentence) {
            if last.content.iter().any(|part| part.clone().any(|idx| prose.quote_at(idx).is_some()))
            {
                break;
            }
            self.forget_last();
        }
    }

    /// How the clause goes on after a source between commas: `The mill, according to Ada Holm, will open`.
    pub(super) fn resumed(&self, at: usize, sentence: &Sentence) -> Option<Range<usize>> {
        let prose = self.prose;
        let rest = at + 1..prose.sentence_end(sentence);
        let goes_on = prose.is(rest.start, Class::VERB.or(Class::AUXILIARY).or(Class::HYPOTHETIC));
        let has_rest = prose.is_sign(at, ',') && !rest.is_empty();
        (has_rest && goes_on && !prose.is_capital(rest.start)).then(|| prose.trimmed(rest))
    }

    /// The comma after a source and its role.
    fn skip_role(&self, at: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let comma = (at..sentence.tokens.end).find(|&idx| prose.is_sign(idx, ','))?;
        let second =
            (comma + 1..(comma + 14).min(sentence.tokens.end)).find(|&idx| prose.is_sign(idx, ','));
        match second {
            Some(second)
                if prose.is(comma + 1, Class::DETERMINER.or(Class::ROLE))
                    && (comma..second).any(|idx| prose.is(idx, Class::ROLE)) =>
            {
                Some(second)
            }
            _ => Some(comma),
        }
    }
}
