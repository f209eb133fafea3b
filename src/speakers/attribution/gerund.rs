//! Participles: `S did this, saying that X`. The source is the subject of the sentence.

use super::super::cues::{self, SAYING};
use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::asides::LONGEST_ASIDE;
use super::content_start::Start;
use super::noun_phrase::Heads;
use super::words::Right;
use super::{Finder, Who};
use std::ops::Range;

impl Finder<'_> {
    /// Reads the participle at `idx`.
    pub(super) fn gerund(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let is_inside = sentence.tokens.start + 1 < idx;
        if !prose.is(idx, Class::GERUND) {
            return None;
        }
        if let Some(next) = self.fronted(idx, sentence) {
            return Some(next);
        }
        if !is_inside {
            return None;
        }
        let with = self.accompanying(idx, sentence);
        if with.is_none() && !self.is_joined(idx) {
            return None;
        }
        let cue = cues::at(prose, idx, sentence)?;
        let (who, source) =
            with.or_else(|| self.sentence_subject_with(idx, sentence, self.heads(idx)))?;
        let (Right::Content(content) | Right::AfterComma(content)) = self.right(&cue, sentence)
        else {
            return None;
        };
        Some(self.said(who, source, cue, vec![content], sentence))
    }

    /// Reads a participle that opens the sentence, whose source is the subject of the clause after it:
    /// `Conceding that it leaked, Ada Holm left`, `After saying it leaked, she left`.
    fn fronted(&mut self, idx: usize, sentence: &Sentence) -> Option<usize> {
        let prose = self.prose;
        let opener = idx.checked_sub(1).filter(|&at| sentence.tokens.start <= at);
        let opens = opener.is_none_or(|at| {
            at < sentence.tokens.start + LONGEST_OPENER
                && (prose.is_word(at, OPENERS)
                    // `In announcing the sale`, but not `In supporting the mill`
                    || prose.is_word(at, "in since upon")
                        && prose.is(idx, Class::CLAIM.or(Class::NAMING)))
        });
        if !opens || !prose.is(idx, SAYING.or(Class::NAMING)) {
            return None;
        }
        let cue = cues::at(prose, idx, sentence)?;
        let end = prose.sentence_end(sentence);
        let reach = cue.end..end.min(cue.end + LONGEST_ASIDE);
        let mut commas = reach.filter(|&at| prose.is_sign(at, ',') && prose.quote_at(at).is_none());
        let (comma, (who, source)) = commas
            .find_map(|at| Some((at, self.clause_subject(at + 1, end, sentence, Heads::Known)?)))?;
        let Start::At(start) = self.content_start(&cue, comma) else { return None };
        let content = prose.trimmed(start..comma);
        Some(self.said(who, source, cue, vec![content], sentence))
    }

    /// Who is before the participle at `idx` in `with its leader, Ada Holm, saying` or `with the clerk saying`.
    fn accompanying(&self, idx: usize, sentence: &Sentence) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let end = self.before_adverbs(idx - usize::from(prose.is_sign(idx - 1, ',')));
        let Some(mention) = self.names.ending_at(end) else {
            let source = self.phrase_tokens(end, sentence.tokens.start);
            let with = source.start.checked_sub(1).filter(|&at| prose.is_word(at, "with"));
            let who = with.and_then(|_| self.speaking(&source, Heads::Known));
            return who.map(|who| (who, source));
        };
        let nearest =
            mention.tokens.start.saturating_sub(LONGEST_COMPLEMENT).max(sentence.tokens.start);
        let with = (nearest..mention.tokens.start).rev().find(|&at| prose.is_word(at, "with"))?;
        let opens = with == sentence.tokens.start || prose.is_sign(with - 1, ',');
        let is_phrase = !(with..mention.tokens.start).any(|at| prose.says(at));
        (opens && is_phrase).then(|| (Who::Named(mention.entity), mention.tokens.clone()))
    }

    /// Whether the participle at `idx` belongs to the subject of the sentence: `, saying`, `and saying`,
    /// `began by saying`, `issued a statement saying`.
    fn is_joined(&self, idx: usize) -> bool {
        let prose = self.prose;
        let before = self.before_adverbs(idx).saturating_sub(1);
        let is_pair = prose.is_word(before, "and by before after upon while in");
        let is_dash = prose.is_sign(before, '—') || prose.is_sign(before, '–');
        prose.is_sign(before, ',')
            || is_dash
            || prose.is_quote_end(before)
            || is_pair && prose.is(idx, Class::SAY.or(Class::CLAIM).or(Class::NAMING))
            // `began by talking about`
            || is_pair && cues::is_phrase(prose, idx)
            || prose.is(before, Class::MESSAGE)
            || prose.is(before, Class::DATE) && prose.is(before - 1, Class::MESSAGE)
    }

    /// Where the adverbs start that end at `end`: `, later saying`, `with Ada Holm recently saying`.
    fn before_adverbs(&self, end: usize) -> usize {
        let prose = self.prose;
        let is_adverb =
            |&idx: &usize| prose.is(idx, Class::ADVERB) || prose.word(idx).ends_with("ly");
        (0..end).rev().take_while(is_adverb).last().unwrap_or(end)
    }

    /// Who the sentence is about at `before`: its latest source, or the subject of the last clause before it.
    pub(super) fn sentence_subject(
        &self,
        before: usize,
        sentence: &Sentence,
    ) -> Option<(Who, Range<usize>)> {
        self.sentence_subject_with(before, sentence, Heads::Known)
    }

    /// The same, with a choice of which nouns may be the subject.
    pub(super) fn sentence_subject_with(
        &self,
        before: usize,
        sentence: &Sentence,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let spoken = self.last_in(sentence).map(|found| {
            // `She said it was safe, but Bo Lind disagreed, saying …`
            let end = found.content.iter().map(|part| part.end).max().unwrap_or_default();
            let mut behind = end.max(found.cue.end)..before;
            let other = behind
                .find(|&idx| prose.is_word(idx, "but while"))
                .and_then(|joint| self.clause_subject(joint + 1, before, sentence, heads));
            other.unwrap_or_else(|| (found.who.clone(), found.source.clone()))
        });
        spoken.or_else(|| {
            let nearest = sentence.tokens.start.max(before.saturating_sub(LONGEST_CLAUSE));
            (nearest..before)
                .rev()
                .find_map(|idx| self.clause_subject(idx, before, sentence, heads))
        })
    }

    /// The subject of the clause that starts at `at`, if one does: a source with a verb after it.
    pub(super) fn clause_subject(
        &self,
        at: usize,
        end: usize,
        sentence: &Sentence,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let starts = at == sentence.tokens.start
            || [',', '—', '–'].iter().any(|&sign| prose.is_sign(at - 1, sign))
            || prose.is_word(at - 1, "but when after as because while");
        if !starts || prose.quote_at(at).is_some() {
            return None;
        }
        // `shifting his focus`
        let is_participle = prose.word(at).ends_with("ing")
            && !prose.is(at, Class::PLACE)
            && self.names.within(at..at + 1).is_empty();
        if is_participle {
            return None;
        }
        let (who, source) = self.subject_after(at, sentence, heads)?;
        let mut behind = self.behind_aside(source.end, end);
        if prose.is_word(source.end, "for of from with in on at") {
            let reach = end.min(source.end + LONGEST_COMPLEMENT);
            let verb = (source.end..reach)
                .find(|&idx| prose.is(idx, VERB) || prose.word(idx).ends_with("ed"));
            behind = verb.unwrap_or(behind);
        }
        // `He’s asking`
        let is_short = prose.is_possessive(behind) && prose.is(behind - 1, Class::PRONOUN);
        behind += usize::from(is_short);
        while behind < end && prose.is(behind, Class::ADVERB.or(Class::AUXILIARY)) {
            behind += 1;
        }
        let is_verb = prose.is(behind, VERB.or(Class::AUXILIARY)) && !prose.is_word(behind, "to")
            || prose.word(behind).ends_with("ed")
            || prose.word(behind).ends_with("ly")
            || source.end < behind && prose.word(behind).ends_with("ing")
            || prose.is(behind - 1, Class::AUXILIARY);
        (behind < end && is_verb && !prose.is_capital(behind)).then_some((who, source))
    }

    /// The token after a parenthetical at `at`, `, chair of the board,` or `(D-Dorn)`; `at` itself if there is none.
    fn behind_aside(&self, at: usize, end: usize) -> usize {
        let prose = self.prose;
        let closer = if prose.is_sign(at, '(') {
            ')'
        } else if prose.is_sign(at, ',') {
            ','
        } else {
            return at;
        };
        // `The miller, Ada Holm, was …`: the comma ends the apposition.
        let is_closed = closer == ',' && prose.is(at + 1, VERB.or(Class::AUXILIARY));
        if is_closed && !prose.is_capital(at + 1) {
            return at + 1;
        }
        let reach = end.min(at + LONGEST_ASIDE);
        (at + 1..reach).find(|&idx| prose.is_sign(idx, closer)).map_or(at, |idx| idx + 1)
    }
}

/// Verbs that show that a clause has a subject before them.
const VERB: Class = Class::VERB
    .or(SAYING)
    .or(Class::NAMING)
    .or(Class::DELIVER)
    .or(Class::ATTEND)
    .or(Class::LEAD)
    .or(Class::HYPOTHETIC)
    .or(Class::WITH_PREPOSITION);

/// Words before a participle that opens a sentence.
const OPENERS: &str = "after before while when by";

/// How far into its sentence such a word may be, in tokens: `A month after`.
const LONGEST_OPENER: usize = 4;

/// The longest complement of a subject, `of the harbour board`, in tokens.
const LONGEST_COMPLEMENT: usize = 7;

/// How far back the subject of a clause is looked for, in tokens.
const LONGEST_CLAUSE: usize = 60;
