//! `X, said S`, and `X, said S, Y` where Y is quoted.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Sentence};
use super::Finder;
use super::noun_phrase::Heads;
use super::subject::LONGEST_SUBJECT;
use std::ops::Range;

impl Finder<'_> {
    /// Reads the cue with the content before it and the source after it.
    pub(super) fn inverted(&mut self, cue: &Range<usize>, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        if prose.is(cue.start, Class::GERUND) || cue.start <= sentence.tokens.start {
            return None;
        }
        let before = cue.start - 1;
        if !prose.is_sign(before, ',') && !prose.is_quote_end(before) {
            return None;
        }
        let is_quoted = prose.is_quote_end(before);
        // `“Quiet, please,” called the clerk`: what closes a quotation off needs no verb of saying.
        let closes =
            [',', '?', '!'].iter().any(|&sign| prose.is_sign(before.wrapping_sub(1), sign));
        let says = prose.is(cue.start, Class::SAY.or(Class::CLAIM));
        if !(says || is_quoted && closes) {
            return None;
        }
        if is_quoted && self.ends_in_title(before, sentence) {
            return None;
        }
        let is_said =
            || prose.is(cue.start, Class::SAY) && self.subject(cue.start, sentence).is_none();
        if !is_quoted && !self.is_tag(cue, sentence) && !is_said() {
            return None;
        }
        let heads = if is_quoted { Heads::Any } else { Heads::Known };
        let (who, source) = self.subject_after(cue.end, sentence, heads)?;
        let (who, source) =
            self.with_complement((who, source.clone()), self.complement_end(source.end));
        let is_described =
            prose.word(source.end).ends_with("ed") || prose.is(source.end, Class::JOINT);
        if !(self.is_closed(source.end, sentence) || is_quoted && is_described) {
            return None;
        }
        let left = self.left(before, sentence)?;
        let after = self.skip_aside(source.end, sentence);
        let mut content = vec![left];
        if (prose.is_sign(after, ',') || prose.is_sign(after, ':'))
            && prose.quote_at(after + 1).is_some()
        {
            content.push(self.prose.quote_around(after + 1));
        }
        let others = prose.is_and(source.end) && prose.is_word(source.end + 1, "others");
        let behind = if others {
            source.end + 2
        } else if prose.is_word(source.end + 1, "who a an the") {
            after
        } else {
            source.end
        };
        content.extend(self.resumed(behind, sentence).filter(|_| !is_quoted));
        Some(self.said(who, source, cue.clone(), content, sentence))
    }

    /// Where the words after a source end, at the next sign, verb or time.
    pub(super) fn complement_end(&self, at: usize) -> usize {
        let prose = self.prose;
        let stop = Class::DATE.or(Class::TIME).or(Class::OCCASION).or(Class::VERB).or(Class::JOINT);
        let stop = stop.or(Class::AUXILIARY).or(Class::SAY);
        let is_end = |&idx: &usize| {
            let is_word = prose.is_kind(idx, Kind::Word) || prose.is_kind(idx, Kind::Number);
            !is_word || prose.is(idx, stop) && !prose.is_capital(idx) || prose.is(idx, Class::DATE)
        };
        (at..at + LONGEST_TAIL).find(is_end).unwrap_or(at)
    }

    /// Whether there is a clause before the comma, and only the source after the cue: `it is late, warned the mayor`. A
    /// parenthetical is not such a clause: `the clerk, an old friend, warned the mayor`.
    fn is_tag(&self, cue: &Range<usize>, sentence: &Sentence) -> bool {
        let prose = self.prose;
        // In `told the mayor`, the mayor is the addressee.
        if prose.is(cue.start, Class::SAY) && prose.is(cue.start, Class::ADDRESSEE) {
            return false;
        }
        let source = self.subject_after(cue.end, sentence, Heads::Known);
        let end = prose.sentence_end(sentence);
        // `warned Ada Holm, a clerk at the mill`
        if source
            .is_none_or(|(_, source)| self.skip_aside(source.end, sentence).max(source.end) < end)
        {
            return false;
        }
        if prose.is_word(cue.start, "said says") {
            return true;
        }
        let clause = self.before_comma(cue.start - 1, sentence);
        let verb = Class::AUXILIARY.or(Class::VERB).or(Class::HYPOTHETIC);
        let is_first =
            clause.start == sentence.tokens.start || prose.is_word(clause.start, "and but");
        (is_first || prose.is(clause.start, Class::PRONOUN.or(Class::DETERMINER)))
            && clause.clone().skip(1).any(|idx| prose.is(idx, verb))
            && !clause.clone().any(|idx| prose.is_word(idx, "who which whose"))
    }

    /// The tokens between the previous comma, or the start of the sentence, and the one at `comma`.
    fn before_comma(&self, comma: usize, sentence: &Sentence) -> Range<usize> {
        let nearest = sentence.tokens.start.max(comma.saturating_sub(LONGEST_SUBJECT));
        let before = (nearest..comma).rev().find(|&idx| self.prose.is_sign(idx, ','));
        before.map_or(nearest, |before| before + 1)..comma
    }

    /// Whether the clause can end after the source: yes in `said she.`, no in `said she would come`.
    fn is_closed(&self, at: usize, sentence: &Sentence) -> bool {
        let prose = self.prose;
        let is_sign = prose.tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Sign(_)));
        let adjunct = Class::PREPOSITION.or(Class::DATE).or(Class::JOINT);
        at == sentence.tokens.end
            || is_sign
                && !prose.opens_quote(at)
                && !prose.is_sign(at, '’')
                && !prose.is_sign(at, '\'')
            || prose.is(at, adjunct)
            || prose.is_word(at, "last this earlier later yesterday today afterwards recently")
    }
}

/// How far the words after a source that follows its verb may go, in tokens.
const LONGEST_TAIL: usize = 9;
