//! Offices: what stands before a name (`Vice Governor Li`), behind it between commas or in brackets.

use super::lexicon::Class;
use super::names::{Mention, Names};
use super::prose::{Kind, Prose};
use std::ops::Range;

/// The office of each entity, as tokens; the first that the text gives.
pub(super) fn find(prose: &Prose<'_>, names: &Names) -> Vec<Option<Range<usize>>> {
    let mut roles: Vec<Option<Range<usize>>> = vec![None; names.entities.len()];
    for mention in names.mentions.iter().filter(|mention| names.is_person(mention.entity)) {
        if let Some(role) = roles.get_mut(mention.entity)
            && role.is_none()
        {
            *role = behind(prose, names, mention)
                .or_else(|| before(prose, mention))
                .or_else(|| apposed(prose, mention));
        }
    }
    roles
}

/// `Vice Governor` in capitals, or `company spokesman` in small letters.
fn before(prose: &Prose<'_>, mention: &Mention) -> Option<Range<usize>> {
    let mut lead = mention.lead.clone();
    while !lead.is_empty()
        && prose.is(lead.end - 1, Class::HONORIFIC)
        && !prose.is(lead.end - 1, Class::ROLE)
    {
        lead.end -= 1;
    }
    let first =
        if lead.is_empty() { mention.tokens.start.min(mention.lead.start) } else { lead.start };
    let mut start = first;
    let is_office = |idx: usize| prose.is(idx, Class::ROLE);
    let small = first
        .checked_sub(1)
        .filter(|&idx| is_office(idx) && !prose.is_capital(idx) && is_word(prose, idx));
    if lead.is_empty() && small.is_none() {
        return None;
    }
    // Modifiers: `vice`, `company`, `lead`; they end at whatever could not stand inside an office.
    let stop = Class::DETERMINER
        .or(Class::PREPOSITION)
        .or(Class::JOINT)
        .or(Class::SAY)
        .or(Class::CLAIM)
        .or(Class::VERB)
        .or(Class::PRONOUN)
        .or(Class::AUXILIARY)
        .or(Class::TOPIC)
        .or(Class::ADVERB);
    while 0 < start
        && first - start < 4
        && is_word(prose, start - 1)
        && !prose.is(start - 1, stop)
        && !prose.is_possessive(start - 1)
        && (small.is_some() || is_office_prefix(prose, start - 1))
    {
        start -= 1;
    }
    let end = if lead.is_empty() { first } else { lead.end };
    (start < end).then_some(start..end)
}

/// `Its chief executive, Ada Holm,`: the office is the noun and the name is beside it.
fn apposed(prose: &Prose<'_>, mention: &Mention) -> Option<Range<usize>> {
    let first = mention.lead.start.min(mention.tokens.start);
    let comma = first.checked_sub(1).filter(|&idx| prose.is_sign(idx, ','))?;
    let closes = [',', '.', ';'].iter().any(|&sign| prose.is_sign(mention.tokens.end, sign));
    let complement =
        |&idx: &usize| idx + 1 == comma || prose.is_word(idx + 1, &["of", "for", "at", "on"]);
    let head = (comma.saturating_sub(LONGEST_COMPLEMENT)..comma)
        .rev()
        .take_while(|&idx| is_word(prose, idx))
        .filter(|&idx| prose.is(idx, Class::ROLE))
        .find(complement)?;
    let stop = Class::PREPOSITION
        .or(Class::JOINT)
        .or(Class::SAY)
        .or(Class::VERB)
        .or(Class::PRONOUN)
        .or(Class::AUXILIARY);
    let mut start = head;
    while 0 < start && head - start < 4 && is_word(prose, start - 1) && !prose.is(start - 1, stop) {
        start -= 1;
        if prose.is(start, Class::DETERMINER) || prose.is_possessive(start) {
            start += 1;
            break;
        }
    }
    closes.then_some(start..comma)
}

fn is_office_prefix(prose: &Prose<'_>, idx: usize) -> bool {
    prose.is_word(
        idx,
        &[
            "first",
            "vice",
            "deputy",
            "former",
            "acting",
            "assistant",
            "then",
            "ex",
            "senior",
            "junior",
            "chief",
        ],
    )
}

fn is_word(prose: &Prose<'_>, idx: usize) -> bool {
    prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word && token.quote.is_none())
}

/// `, chair of the council,` and `(chair of the council)`.
fn behind(prose: &Prose<'_>, names: &Names, mention: &Mention) -> Option<Range<usize>> {
    let mut open = mention.tokens.end;
    let closes: &[char] =
        if prose.is_sign(open, '(') { &[')'] } else { &[',', '.', ';', '—', '–'] };
    if !prose.is_sign(open, '(') && !prose.is_sign(open, ',') {
        return None;
    }
    if prose.is_kind(open + 1, Kind::Number) && prose.is_sign(open + 2, ',') {
        open += 2;
    }
    let end = (open + 1..(open + 40).min(prose.tokens.len())).find(|&idx| {
        prose
            .tokens
            .get(idx)
            .is_some_and(|token| matches!(token.kind, Kind::Sign(sign) if closes.contains(&sign)))
    })?;
    let mut start = open + 1;
    while start < end
        && prose.is_word(start, &["the", "a", "an", "who", "is", "and"])
        && !prose.is_word(start, &["and"])
    {
        start += 1;
    }
    // The office stands before the first preposition: `secretary of the committee`.
    let head = (start..end).find(|&idx| prose.is(idx, Class::PREPOSITION)).unwrap_or(end);
    let owner = (start..head).rev().find(|&idx| {
        prose.is_possessive(idx) || prose.is_word(idx, &["its", "his", "her", "their"])
    });
    start = owner.map_or(start, |idx| idx + 1);
    let relation =
        (start..end).find(|&idx| prose.is_word(idx, &["and"]) && prose.is_word(idx + 1, &["no"]));
    let end = relation.unwrap_or(end);
    // `, the novelist Bo Lind and …`: the office of the next in a list.
    let names_other = names.within(start..end).iter().any(|other| {
        let first = other.tokens.start;
        !other.lead.is_empty() || prose.is(first.saturating_sub(1), Class::ROLE)
    });
    let has_office = (start..head).rev().take(3).any(|idx| prose.is(idx, Class::ROLE));
    let has_verb = (start..head).any(|idx| {
        prose.is(idx, Class::SAY.or(Class::VERB).or(Class::PRONOUN)) && !prose.is_capital(idx)
    });
    let is_list = prose.is_word(start, &["and"]);
    (has_office && !has_verb && !is_list && !names_other && head - start < 9).then_some(start..end)
}

/// How long the complement of an office may be: `mayor of the old town`, in tokens.
const LONGEST_COMPLEMENT: usize = 7;
