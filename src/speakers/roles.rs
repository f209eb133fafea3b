//! Roles: the office, occupation or description before a name (`Vice Governor Li`) or after it, between commas or in
//! brackets.

mod after;

use super::lexicon::Class;
use super::names::{Mention, Names};
use super::prose::{Kind, Prose};
use crate::letters;
use after::{Words, after};
use std::ops::Range;

/// The role of each entity, as tokens: the first one that the text gives. One in the plural is that of everybody in the list after
/// it: `Ministers Ada Holm and Bo Lind`.
pub(super) fn find(prose: &Prose<'_>, names: &Names) -> Vec<Option<Range<usize>>> {
    let mut roles: Vec<Option<Range<usize>>> = vec![None; names.entities.len()];
    // Where the name ends that a role in the plural was read at.
    let mut shared: Option<(usize, Range<usize>)> = None;
    let joins = |idx: usize| prose.is_sign(idx, ',') || prose.is_and(idx);
    for mention in &names.mentions {
        let is_next =
            |at: usize| at < mention.tokens.start && (at..mention.tokens.start).all(joins);
        let listed = shared.take().filter(|&(at, _)| is_next(at)).map(|(_, office)| office);
        let Some(role) = roles.get_mut(mention.entity).filter(|_| names.is_person(mention.entity))
        else {
            continue;
        };
        if role.is_none() {
            // `Senator Holm, a Republican who …`: an office is more than a description.
            *role = after(prose, names, mention, Words::Office)
                .or(listed.clone())
                .or_else(|| apposed(prose, mention))
                .or_else(|| before(prose, mention))
                .or_else(|| after(prose, names, mention, Words::Any));
        }
        let own =
            role.clone().filter(|it| it.end <= mention.tokens.start && names_several(prose, it));
        shared = listed.or(own).map(|office| (mention.tokens.end, office));
    }
    roles
}

/// The words of each role, in lower case.
pub(super) fn lowered(prose: &Prose<'_>, roles: &[Option<Range<usize>>]) -> Vec<Option<String>> {
    let words = |role: &Range<usize>| letters::lowered(prose.range(role.clone()).of(prose.text));
    roles.iter().map(|role| role.as_ref().map(words)).collect()
}

/// The role extended by its possessor, if the text names one: `the mill’s owner`. A possessive pronoun is left out,
/// since it means nothing outside its sentence.
pub(super) fn with_owner(prose: &Prose<'_>, office: &Range<usize>) -> Range<usize> {
    let owner_end = office.start.checked_sub(1).filter(|&idx| prose.is_possessive(idx));
    let Some(owner_end) = owner_end else { return office.clone() };
    let mut start = owner_end;
    let stop = Class::PREPOSITION
        .or(Class::JOINT)
        .or(Class::VERB)
        .or(Class::AUXILIARY)
        .or(Class::SAY)
        .or(Class::CLAIM);
    while 0 < start
        && owner_end - start < LONGEST_OWNER
        && is_word(prose, start - 1)
        && !prose.is_word(start - 1, OWNERS)
        && (!prose.is(start - 1, stop) || prose.is_capital(start - 1))
    {
        start -= 1;
        if prose.is(start, Class::DETERMINER) {
            break;
        }
    }
    if start < owner_end { start..office.end } else { office.clone() }
}

/// Whether an office is in the plural: `Ministers for Mines`.
fn names_several(prose: &Prose<'_>, office: &Range<usize>) -> bool {
    let head = office.clone().take_while(|&idx| !prose.is(idx, Class::PREPOSITION));
    head.last().is_some_and(|idx| prose.is(idx, Class::UNNAMED) && prose.word(idx).ends_with('s'))
}

/// Whether the word at `idx` names a role: `governor`, or an honorific that does, such as `Rep.` or `Cllr`.
fn is_office(prose: &Prose<'_>, idx: usize) -> bool {
    let word = prose.word(idx).trim_end_matches('.').to_ascii_lowercase();
    let is_title = prose.is(idx, Class::HONORIFIC) && !MERE_HONORIFICS.contains(&word.as_str());
    is_title || prose.is(idx, Class::ROLE)
}

/// The role right before the name, capitalised or not: `Vice Governor`, `company spokesman`.
fn before(prose: &Prose<'_>, mention: &Mention) -> Option<Range<usize>> {
    let mut lead = mention.lead.clone();
    while !lead.is_empty()
        && prose.is(lead.end - 1, Class::HONORIFIC)
        && !is_office(prose, lead.end - 1)
    {
        lead.end -= 1;
    }
    let mut first =
        if lead.is_empty() { mention.tokens.start.min(mention.lead.start) } else { lead.start };
    // `a headmaster called Ada Holm`
    if lead.is_empty() && 0 < first && prose.is_word(first - 1, "called named") {
        first -= 1;
    }
    let mut start = first;
    let is_plural = |idx: usize| prose.is(idx, Class::UNNAMED) && prose.word(idx).ends_with("ers");
    let small = first.checked_sub(1).filter(|&idx| {
        let is_owned = || prose.is_word(idx - 1, OWNERS) || prose.is_possessive(idx - 1);
        let is_relative = || 0 < idx && prose.is(idx, Class::UNNAMED) && is_owned();
        (prose.is(idx, Class::ROLE) || is_plural(idx) || is_relative())
            && !prose.is_capital(idx)
            && is_word(prose, idx)
    });
    // `Secretary of State Ada Holm`
    let whole = first.checked_sub(2).filter(|&head| {
        prose.is_word(head + 1, "of for") && prose.is(head, Class::ROLE) && prose.is_capital(head)
    });
    if let Some(head) = whole.filter(|_| !lead.is_empty()) {
        start = head;
    }
    let names_one = |idx: usize| is_office(prose, idx) || prose.is(idx, Class::UNNAMED);
    let has_office = whole.is_some() || lead.clone().any(names_one);
    if !has_office && small.is_none() || MOST_WORDS < lead.len() {
        return None;
    }
    // Modifiers such as `vice`, `company` or `lead`, back to a word that cannot be part of a role.
    let stop = Class::DETERMINER
        .or(Class::PREPOSITION)
        .or(Class::JOINT)
        .or(Class::SAY)
        .or(Class::CLAIM)
        .or(Class::VERB)
        .or(Class::PRONOUN)
        .or(Class::AUXILIARY)
        .or(Class::TOPIC)
        .or(Class::GERUND)
        .or(Class::HYPOTHETIC)
        .or(Class::ADVERB);
    let is_kin = |idx: usize| {
        prose.is(idx, Class::UNNAMED) && !prose.is_capital(idx) && !prose.word(idx).ends_with('s')
    };
    while 0 < start
        && first - start < MOST_WORDS
        && is_word(prose, start - 1)
        && !prose.is(start - 1, stop)
        && !prose.is_possessive(start - 1)
        && !prose.is_word(start - 1, "him them me us")
        && !prose.word(start - 1).ends_with(AGE)
        && (!prose.word(start - 1).ends_with("ing") || prose.is_word(start - 1, HOLDING))
        && (first == start || !is_kin(start - 1))
        && (small.is_some() || is_office_prefix(prose, start - 1))
    {
        start -= 1;
    }
    // `founder and director Ada Holm`, but not `the mayor and director Ada Holm`, who may be two
    if 2 < start && joins_offices(prose, start - 1) {
        let is_other = prose.is(start - 3, Class::DETERMINER) || prose.is_possessive(start - 3);
        start -= if is_other { 0 } else { 2 };
    }
    let end = if lead.is_empty() { first } else { lead.end };
    (start < end).then_some(start..end)
}

/// The role that the name is in apposition to: `Its chief executive, Ada Holm,`, `The minister for mills, Ada Holm of Dorn,`.
fn apposed(prose: &Prose<'_>, mention: &Mention) -> Option<Range<usize>> {
    let first = mention.lead.start.min(mention.tokens.start);
    // `her daughter, 19-year-old Ada,`
    let first =
        first - usize::from(first.checked_sub(1).is_some_and(|idx| prose.word(idx).ends_with(AGE)));
    let is_mark =
        |idx: usize| prose.is_sign(idx, ',') || prose.is_sign(idx, '–') || prose.is_sign(idx, '—');
    let comma = first.checked_sub(1).filter(|&idx| is_mark(idx))?;
    let complement = |&idx: &usize| idx + 1 == comma || prose.is_word(idx + 1, "of for at on");
    let heads = (comma.saturating_sub(LONGEST_COMPLEMENT)..comma)
        .rev()
        .take_while(|&idx| is_word(prose, idx) && (idx + 1 == comma || !ends_role(prose, idx)))
        .filter(|&idx| prose.is(idx, Class::ROLE.or(Class::UNNAMED)));
    // `minister for social justice`: the first of them is the head.
    let head = heads.filter(complement).last()?;
    // `The first witness, Detective Constable Ada Holm,`
    if !prose.is(head, Class::ROLE) && mention.lead.clone().any(|idx| is_office(prose, idx)) {
        return None;
    }
    let mut start = head;
    while 0 < start
        && head - start < LONGEST_COMPLEMENT
        && is_word(prose, start - 1)
        && !prose.is(start - 1, Class::DETERMINER.or(Class::PREPOSITION).or(Class::PRONOUN))
        && !ends_role(prose, start - 1)
        && !prose.is_possessive(start - 1)
        && !prose.is_word(start - 1, NUMBERS)
        && !prose.word(start - 1).ends_with(AGE)
        && (!prose.is(start - 1, Class::JOINT) || joins_offices(prose, start - 1))
    {
        start -= 1;
    }
    let mut end = mention.tokens.end;
    if prose.is_word(end, "of from") {
        let is_inside = |idx: usize| is_word(prose, idx) && !ends_role(prose, idx);
        let reach = end + 1..end + 1 + LONGEST_COMPLEMENT;
        end = reach.into_iter().find(|&idx| !is_inside(idx))?;
    }
    let closes = [',', '.', ';'].iter().any(|&sign| prose.is_sign(end, sign))
        || prose.is_and(end) && names_several(prose, &(start..comma));
    closes.then_some(start..comma)
}

/// Whether the word at `idx` can be no part of a role: a verb, unless an office comes after it, as in `works director`.
fn ends_role(prose: &Prose<'_>, idx: usize) -> bool {
    let verb = Class::SAY.or(Class::VERB).or(Class::AUXILIARY);
    prose.is(idx, verb) && !prose.is_capital(idx) && !prose.is(idx + 1, Class::ROLE)
}

/// Whether `and` at `idx` joins two offices: `founder and chief executive`.
fn joins_offices(prose: &Prose<'_>, idx: usize) -> bool {
    prose.is_and(idx) && idx.checked_sub(1).is_some_and(|before| prose.is(before, Class::ROLE))
}

fn is_office_prefix(prose: &Prose<'_>, idx: usize) -> bool {
    prose.is_word(idx, "first vice deputy former acting assistant then ex senior junior chief new")
}

fn is_word(prose: &Prose<'_>, idx: usize) -> bool {
    prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word && token.quote.is_none())
}

/// The ending of an age, which is no part of a role: `19-year-old`.
const AGE: &str = "-year-old";

/// Participles before an office.
const HOLDING: &str = "prosecuting managing acting presiding commanding visiting leading founding outgoing incoming sitting defending reigning";

/// Numbers before an office in the plural.
const NUMBERS: &str = "two three four five six several many both all other";

/// Possessive pronouns, which do not name the possessor of a role.
const OWNERS: &str = "its his her their whose my our";

/// Honorifics that do not name a role.
const MERE_HONORIFICS: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lady", "lord", "hon", "st", "fr"];

/// The longest title, and the most modifiers before a role, in tokens.
const MOST_WORDS: usize = 7;

/// The longest name of a role's possessor, in tokens.
const LONGEST_OWNER: usize = 6;

/// The longest complement of a role, in tokens: `mayor of the old town`.
const LONGEST_COMPLEMENT: usize = 9;
