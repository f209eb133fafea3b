//! Sources that are not names: `the ministry`, `a spokesman for the company`, `two officials`, `the governor`.

use super::super::lexicon::Class;
use super::super::prose::Kind;
use super::{Finder, Who};
use std::ops::Range;

/// Which nouns may be a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heads {
    /// Nouns known to speak: unnamed people, organisations, roles.
    Known,
    /// Any noun: the cue is so sure that whatever is there must be speaking.
    Any,
}

impl Finder<'_> {
    /// The source in the noun phrase that ends at `end` and starts no earlier than `limit`. If the phrase follows a
    /// preposition, the source is the noun before that.
    pub(super) fn phrase(
        &self,
        end: usize,
        limit: usize,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let tokens = self.phrase_tokens(end, limit);
        if tokens.is_empty() {
            return None;
        }
        let start = tokens.start;
        if limit < start
            && prose.is(start - 1, Class::PREPOSITION)
            && !prose.is_word(start - 1, CLAUSE_OPENERS)
        {
            return self.holder(start, limit, heads);
        }
        let who = self.speaking(&tokens, heads)?;
        let has_determiner = prose.is(start, Class::DETERMINER);
        let is_clause_start = start == limit
            || !matches!(prose.tokens.get(start - 1).map(|token| token.kind), Some(Kind::Word))
            || prose.is(start - 1, Class::JOINT);
        (has_determiner || is_clause_start).then_some((who, tokens))
    }

    /// Who the noun phrase that ends at `end` refers to, whatever comes before it.
    pub(super) fn noun_phrase(&self, end: usize, limit: usize, heads: Heads) -> Option<Who> {
        let tokens = self.phrase_tokens(end, limit);
        (!tokens.is_empty()).then(|| self.speaking(&tokens, heads)).flatten()
    }

    /// An unnamed source with the words that tell it from others, up to `end`: `a spokesman for Lune Rail`,
    /// `dozens of residents`, `people close to him`. Not a writing, whose author may be named after it.
    pub(super) fn with_complement(
        &self,
        (who, tokens): (Who, Range<usize>),
        end: usize,
    ) -> (Who, Range<usize>) {
        let prose = self.prose;
        // A source may be only understood, and have no words of its own.
        let Some(head) = tokens.clone().next_back() else { return (who, tokens) };
        let is_person = prose.is(head, Class::ROLE.or(Class::UNNAMED).or(Class::QUANTITY))
            || prose.is_sign(head, '%');
        let opens =
            prose.is(tokens.end, Class::PREPOSITION) || prose.is(tokens.end, Class::AFTER_NOUN);
        let stop = Class::VERB.or(Class::SAY).or(Class::JOINT).or(Class::HYPOTHETIC);
        let stop = stop.or(Class::DATE).or(Class::TIME).or(Class::OCCASION).or(Class::PRONOUN);
        let is_inside = |idx: usize| {
            let is_word = prose.is_kind(idx, Kind::Word) || prose.is_kind(idx, Kind::Number);
            let joins = prose.is(idx, Class::TO) || prose.is_and(idx);
            is_word && (prose.is_capital(idx) || joins || !prose.is(idx, stop))
        };
        let fits = is_person
            && opens
            && tokens.end < end
            && end <= tokens.end + LONGEST_COMPLEMENT
            && !prose.is(head, Class::MESSAGE)
            && (tokens.end..end).all(is_inside);
        match who {
            Who::Unnamed(_) if fits => (Who::Unnamed(tokens.start..end), tokens.start..end),
            who => (who, tokens),
        }
    }

    /// Whether the source at `tokens` is nobody: `no group`, `neither Ada Holm nor Bo Lind`, `the law`.
    pub(super) fn is_nobody(&self, tokens: &Range<usize>, limit: usize) -> bool {
        let prose = self.prose;
        let first = self.phrase_start(tokens.clone(), limit);
        prose.is(tokens.end.wrapping_sub(1), Class::LAW)
            || prose.is(first, Class::NOBODY)
            || limit < first && prose.is(first - 1, Class::NOBODY)
            || prose.is(tokens.start, Class::NOBODY)
    }

    /// The tokens of a noun phrase, back to its determiner or to a word that cannot be part of it.
    pub(super) fn phrase_tokens(&self, end: usize, limit: usize) -> Range<usize> {
        let prose = self.prose;
        let stop = Class::JOINT
            .or(Class::PRONOUN)
            .or(Class::PREPOSITION)
            .or(Class::VERB)
            .or(Class::AUXILIARY);
        let mut start = end;
        while limit < start && end - start < MOST_WORDS {
            let before = start - 1;
            let Some(token) = prose.tokens.get(before) else { break };
            let is_word = matches!(token.kind, Kind::Word | Kind::Number) && token.quote.is_none();
            // A capital at the start of a sentence does not make a name.
            let is_name = token.is_capital && before != limit;
            if !is_word || token.class.is(stop) && !is_name || prose.says(before) {
                break;
            }
            start = before;
            if token.class.is(Class::DETERMINER) {
                break;
            }
        }
        start..end
    }

    /// Who a noun phrase refers to, if it may be a source.
    pub(super) fn speaking(&self, tokens: &Range<usize>, heads: Heads) -> Option<Who> {
        let prose = self.prose;
        let head = tokens.end - 1;
        let is_definite = prose.is_word(tokens.start, "the this that");
        let is_possessive = tokens.clone().any(|idx| prose.is_possessive(idx));
        let is_number = prose.is_kind(tokens.start, Kind::Number);
        let has_determiner =
            prose.is(tokens.start, Class::DETERMINER) || is_possessive || is_number;
        let is_owned = prose.is_word(tokens.start, "his her their its");
        if prose.is(head, Class::ROLE.or(Class::UNNAMED))
            && (is_definite || is_owned)
            && let Some(entity) = self.office_holder(tokens.start + 1..tokens.end)
        {
            return Some(Who::Named(entity));
        }
        if is_definite && let Some(entity) = self.person_of_age(head) {
            return Some(Who::Named(entity));
        }
        if is_definite && let Some(entity) = self.named_body(head) {
            return Some(Who::Named(entity));
        }
        if prose.is(head, Class::SPEAKING_BODY) && (has_determiner || prose.is_capital(head)) {
            return Some(Who::Body(tokens.clone()));
        }
        // `others say`
        let is_some = tokens.len() == 1 && prose.is_word(head, SOME);
        let is_known = is_some
            || prose.is(head, Class::QUANTITY) && !prose.is(head, Class::DETERMINER)
            || prose.is(head, Class::UNNAMED)
            || prose.is(head, Class::ROLE) && has_determiner;
        let is_noun = tokens.len() < MOST_WORDS
            && (has_determiner && 1 < tokens.len() || prose.word(head).ends_with('s'))
            && !prose.is(head, NO_HEAD);
        let is_noun = heads == Heads::Any && is_noun && prose.is_kind(head, Kind::Word);
        (is_known || is_noun).then(|| Who::Unnamed(tokens.clone()))
    }

    /// The phrase that opens the clause, if it is more than a noun, with the verb at `end`:
    /// `People briefed on the plan`, `Almost half of those asked`.
    pub(super) fn opening_phrase(
        &self,
        end: usize,
        sentence_start: usize,
    ) -> Option<(Who, Range<usize>)> {
        let prose = self.prose;
        let is_break = |idx: usize| {
            prose.tokens.get(idx).is_none_or(|token| {
                matches!(token.kind, Kind::Sign(sign) if sign != '%') || token.quote.is_some()
            })
        };
        let nearest = sentence_start.max(end.saturating_sub(LONGEST_OPENING + 1));
        let start = (nearest..end).rev().find(|&idx| is_break(idx)).map_or(nearest, |idx| idx + 1);
        let start = start + usize::from(prose.is_word(start, "but and yet"));
        let is_clause = (start..end).any(|idx| {
            let is_clause = prose.is(idx, CLAUSE_WORD) && !prose.is(idx, Class::TO);
            prose.is(idx, Class::PRONOUN) || !prose.is_capital(idx) && is_clause
        });
        // `About 40 percent of sailors`
        let is_amount = prose.is_kind(start + 1, Kind::Number);
        let opens_adjunct =
            !is_amount && prose.is(start, Class::PREPOSITION.or(Class::JOINT).or(Class::ADVERB));
        if is_clause || opens_adjunct || end < start + 2 || LONGEST_OPENING < end - start {
            return None;
        }
        let head = (start + 1..end).find(|&idx| {
            prose.is(idx, Class::PREPOSITION.or(Class::JOINT).or(Class::AFTER_NOUN))
                || prose.word(idx).ends_with("ed") && !prose.is_capital(idx)
        });
        let tokens = start..head.unwrap_or(end);
        let is_date = prose.is(start, Class::DATE);
        (start < tokens.end && !is_date).then(|| (Who::Unnamed(tokens.clone()), tokens))
    }

    /// Where the noun phrase around a name starts, including its title and determiner: `Trust spokesman Bo Lind`.
    pub(super) fn phrase_start(&self, source: Range<usize>, limit: usize) -> usize {
        if self.prose.is(source.start, Class::PRONOUN.or(Class::DETERMINER)) {
            return source.start;
        }
        let mention = self.names.within(source.start..source.start + 1).first();
        let lead = mention.map_or(source.start, |mention| mention.lead.start);
        self.phrase_tokens(source.start.min(lead).max(limit), limit).start
    }

    /// Whether a name is the object of a preposition: `a spokesman for Ada Holm said`.
    pub(super) fn is_object(&self, name_start: usize, limit: usize) -> bool {
        let mut before = name_start;
        while limit < before && self.prose.is(before - 1, Class::DETERMINER) {
            before -= 1;
        }
        // `analysts at Lune Bank and Dorn Trust`, where both are objects
        let joint = before.checked_sub(1).filter(|&idx| limit < idx && self.prose.is_and(idx));
        if let Some(joint) = joint {
            let is_person = |at: usize| {
                // A single word that is nobody's surname may be anything.
                let named = self.names.within(at..at + 1).first();
                named
                    .and_then(|named| self.names.entities.get(named.entity))
                    .is_some_and(|it| it.is_person && 1 < it.name.len())
            };
            let other = (limit..joint)
                .rev()
                .take_while(|&idx| self.prose.is_capital(idx))
                .last()
                .filter(|_| !is_person(name_start));
            return other.is_some_and(|other| self.is_object(other, limit));
        }
        limit < before
            && self.prose.is(before - 1, Class::PREPOSITION)
            && !self.prose.is_word(before - 1, CLAUSE_OPENERS)
    }

    /// The noun before the preposition whose object starts at `object`.
    pub(super) fn holder(
        &self,
        object: usize,
        limit: usize,
        heads: Heads,
    ) -> Option<(Who, Range<usize>)> {
        let mut at = object;
        while limit < at && !self.prose.is(at - 1, Class::PREPOSITION) {
            at -= 1;
        }
        let end = at.checked_sub(1)?;
        let end = end - usize::from(limit + 1 < end && self.prose.is(end - 1, Class::AFTER_NOUN));
        if let Some(mention) = self.names.ending_at(end) {
            let first = mention.lead.start.min(mention.tokens.start);
            if limit + 1 < first && self.is_object(first, limit) {
                return self.holder(first, limit, heads);
            }
            return Some((Who::Named(mention.entity), mention.tokens.clone()));
        }
        if limit < end { self.phrase(end, limit, heads) } else { None }
    }
}

/// Words that are a source by themselves: `others say`.
const SOME: &str = "others some many most few one another several someone";

/// Words that cannot be the source of a verb of saying.
const NO_HEAD: Class =
    Class::DATE.or(Class::TIME).or(Class::ADVERB).or(Class::DETERMINER).or(Class::PREPOSITION);

/// The longest noun phrase, in words: longer ones are likely to be misread clauses.
const MOST_WORDS: usize = 8;

/// Prepositions that more often open a clause, with a subject and its verb after them.
pub(super) const CLAUSE_OPENERS: &str = "after before as since until than like";

/// Words that a noun phrase cannot contain.
const CLAUSE_WORD: Class =
    Class::SAY.or(Class::PRONOUN).or(Class::HYPOTHETIC).or(Class::VERB).or(Class::AUXILIARY);

/// The longest complement of a source, in tokens.
const LONGEST_COMPLEMENT: usize = 8;

/// The longest phrase that opens a clause, in tokens.
const LONGEST_OPENING: usize = 14;
