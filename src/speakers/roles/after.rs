//! The role after a name: an office or a description, `, chair of the council,`, or what somebody does, `, who runs the port,`.

use super::super::lexicon::Class;
use super::super::names::{Mention, Names};
use super::super::prose::{Kind, Prose};
use super::{AGE, OWNERS};
use std::ops::Range;

/// Which words after a name are read as a role.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// Those with an office in them.
    Office,
    /// Also descriptions, such as `a deckhand`, and what somebody does: `who runs the port`.
    Any,
}

/// The role after the name: `, chair of the council,` or `(chair of the council)`.
pub(super) fn after(
    prose: &Prose<'_>,
    names: &Names,
    mention: &Mention,
    wanted: Words,
) -> Option<Range<usize>> {
    let mut open = mention.tokens.end;
    let closes: &[char] =
        if prose.is_sign(open, '(') { &[')'] } else { &[',', '.', ';', '—', '–'] };
    if !prose.is_sign(open, '(') && !prose.is_sign(open, ',') && !is_long_dash(prose, open) {
        return None;
    }
    if prose.is_kind(open + 1, Kind::Number) && prose.is_sign(open + 2, ',') {
        open += 2;
    }
    let sentences = &prose.sentences;
    let block_idx = sentences.get(sentences.partition_point(|it| it.tokens.end <= open))?.block_idx;
    let next = sentences.partition_point(|it| it.block_idx <= block_idx);
    let stop = sentences.get(next.checked_sub(1)?)?.tokens.end;
    // An item of a list ends without a sign.
    let end = (open + 1..stop.min(open + LONGEST))
        .find(|&idx| {
            prose.tokens.get(idx).is_some_and(
                |token| matches!(token.kind, Kind::Sign(sign) if closes.contains(&sign)),
            )
        })
        .or_else(|| (stop < open + LONGEST).then_some(stop))?;
    if wanted == Words::Any && prose.is_word(open + 1, "who") && !prose.is_word(open + 2, "is was")
    {
        return occupation(prose, open + 2..end);
    }
    let mut start = open + 1;
    while start < end
        && (prose.is_word(start, "the a an who is was") || prose.word(start).ends_with(AGE))
    {
        start += 1;
    }
    // The head of the role comes before the first preposition: `secretary of the committee`.
    let is_head_end = |idx: usize| {
        prose.is(idx, Class::PREPOSITION) || prose.is_word(idx, "who which whose that")
    };
    let head = (start..end).find(|&idx| is_head_end(idx)).unwrap_or(end);
    let first_office = (start..head).take_while(|&idx| !prose.is_and(idx));
    let owner =
        first_office.filter(|&idx| prose.is_possessive(idx) || prose.is_word(idx, OWNERS)).last();
    start = owner.map_or(start, |idx| idx + 1);
    let relation = (start..end).find(|&idx| prose.is_and(idx) && prose.is_word(idx + 1, "no"));
    // `attorney by the time her husband came`: a time or a relative clause is not part of the role.
    let occasion = (head..end).find(|&idx| {
        let is_other = prose.is(idx, Class::PREPOSITION)
            && (!prose.is_word(idx, COMPLEMENTS) || prose.is_kind(idx + 1, Kind::Number));
        let goes_on = prose.says(idx) || prose.is(idx, Class::AUXILIARY);
        let is_relative = prose.is_word(idx, "who which whose");
        !prose.is_capital(idx) && (is_other || goes_on || is_relative)
    });
    let end = relation.or(occasion).unwrap_or(end);
    // `, the novelist Bo Lind and …`: the role of the next person in a list.
    let names_other = names.within(start..end).iter().any(|other| {
        let first = other.tokens.start;
        !other.lead.is_empty() || prose.is(first.saturating_sub(1), Class::ROLE)
    });
    let has_office = (start..head).rev().take(3).any(|idx| prose.is(idx, Class::ROLE))
        || wanted == Words::Any && describes(prose, open + 1, start..head, mention);
    // `, briefing the members,`
    let is_participle = prose.word(start).ends_with("ing")
        && prose.is(start + 1, Class::DETERMINER.or(Class::PRONOUN).or(Class::PREPOSITION));
    let has_verb = is_participle
        || (start..head).any(|idx| {
            prose.is(idx, Class::SAY.or(Class::VERB).or(Class::PRONOUN))
                && !prose.is_capital(idx)
                && !prose.is(idx + 1, Class::ROLE)
        });
    let is_list = prose.is_and(start);
    (has_office && !has_verb && !is_list && !names_other && head - start < 9).then_some(start..end)
}

fn is_long_dash(prose: &Prose<'_>, idx: usize) -> bool {
    prose.is_sign(idx, '—') || prose.is_sign(idx, '–')
}

/// What somebody does, from the verb after `who` on: `runs the port`; of `runs the port as managing director`, the office.
fn occupation(prose: &Prose<'_>, words: Range<usize>) -> Option<Range<usize>> {
    let start =
        words.start + usize::from(prose.is_word(words.start, "now also still once has long"));
    if !prose.is_word(start, OCCUPATIONS) {
        return None;
    }
    let is_end = |&idx: &usize| {
        prose.is_word(idx, "and but who which when while until before after since")
            || prose.is_kind(idx, Kind::Number)
    };
    let end = (start..words.end).find(is_end).unwrap_or(words.end);
    let office = (start..end)
        .find(|&idx| prose.is_word(idx, "as"))
        .map(|idx| idx + 1 + usize::from(prose.is(idx + 1, Class::DETERMINER)));
    let office = office.filter(|&idx| (idx..end).any(|at| prose.is(at, Class::ROLE)));
    (start + 1 < end).then_some(office.unwrap_or(start)..end)
}

/// The longest words after a name that are searched for a role, in tokens.
const LONGEST: usize = 40;

/// Verbs of what somebody does for a living.
const OCCUPATIONS: &str = "runs ran directs directed heads headed leads led chairs chaired manages managed edits edited teaches taught founded coaches coached";

/// Whether the noun phrase `words` after a name and a comma describes the person; it opens at `at`. `, a deckhand,`
/// does, and so does `, the captain’s sister` unless the name follows a preposition.
fn describes(prose: &Prose<'_>, at: usize, words: Range<usize>, mention: &Mention) -> bool {
    let first = mention.lead.start.min(mention.tokens.start);
    let is_governed = first.checked_sub(1).is_some_and(|idx| prose.is(idx, Class::PREPOSITION));
    let is_phrase = prose.is_word(at, "a an") || prose.is_word(at, "the") && !is_governed;
    let breaks = Class::AUXILIARY.or(Class::DATE).or(Class::HYPOTHETIC).or(Class::GERUND);
    let is_small = words.end.checked_sub(1).is_some_and(|last| !prose.is_capital(last));
    is_phrase
        && is_small
        && !words.is_empty()
        && words.clone().all(|idx| {
            prose.is_kind(idx, Kind::Word) && !prose.is(idx, breaks) && !prose.is_word(idx, TIMES)
        })
}

/// Words that show that what follows a name is not a description: `Ada Holm, a year later, …`.
const TIMES: &str = "year month week day hour moment decade few lot last same";

/// Prepositions between a role and what it covers, or where it is held.
const COMPLEMENTS: &str = "of for at in on to from with under within";
