//! Roles: the office, occupation or description before a name (`Vice Governor Li`) or after it, between commas or in
//! brackets.

use super::lexicon::Class;
use super::names::{Mention, Names};
use super::prose::{Kind, Prose};
use std::ops::Range;

/// The role of each entity, as tokens: the first one that the text gives.
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
    share(prose, names, &mut roles);
    roles
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

/// Gives a plural title before a list to everyone in the list: `Ministers Ada Holm and Bo Lind`.
fn share(prose: &Prose<'_>, names: &Names, roles: &mut [Option<Range<usize>>]) {
    for pair in names.mentions.windows(2) {
        let [mention, next] = pair else { continue };
        let Some(office) = roles.get(mention.entity).cloned().flatten() else { continue };
        let is_plural = office.end <= mention.tokens.start
            && prose.is(office.end - 1, Class::UNNAMED)
            && prose.word(office.end - 1).ends_with('s');
        let joins = |idx: usize| prose.is_sign(idx, ',') || prose.is_word(idx, "and");
        let is_next = mention.tokens.end < next.tokens.start
            && (mention.tokens.end..next.tokens.start).all(joins);
        if is_plural
            && is_next
            && let Some(role @ None) = roles.get_mut(next.entity)
        {
            *role = Some(office);
        }
    }
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
    let first =
        if lead.is_empty() { mention.tokens.start.min(mention.lead.start) } else { lead.start };
    let mut start = first;
    let is_plural = |idx: usize| prose.is(idx, Class::UNNAMED) && prose.word(idx).ends_with("ers");
    let small = first.checked_sub(1).filter(|&idx| {
        (prose.is(idx, Class::ROLE) || is_plural(idx))
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
        && !prose.word(start - 1).ends_with("ing")
        && (first == start || !is_kin(start - 1))
        && (small.is_some() || is_office_prefix(prose, start - 1))
    {
        start -= 1;
    }
    let end = if lead.is_empty() { first } else { lead.end };
    (start < end).then_some(start..end)
}

/// The role that the name is in apposition to: `Its chief executive, Ada Holm,`.
fn apposed(prose: &Prose<'_>, mention: &Mention) -> Option<Range<usize>> {
    let first = mention.lead.start.min(mention.tokens.start);
    let comma = first.checked_sub(1).filter(|&idx| prose.is_sign(idx, ','))?;
    let closes = [',', '.', ';'].iter().any(|&sign| prose.is_sign(mention.tokens.end, sign));
    let complement = |&idx: &usize| idx + 1 == comma || prose.is_word(idx + 1, "of for at on");
    let head = (comma.saturating_sub(LONGEST_COMPLEMENT)..comma)
        .rev()
        .take_while(|&idx| is_word(prose, idx))
        .filter(|&idx| prose.is(idx, Class::ROLE.or(Class::UNNAMED)))
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
    prose.is_word(idx, "first vice deputy former acting assistant then ex senior junior chief new")
}

fn is_word(prose: &Prose<'_>, idx: usize) -> bool {
    prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word && token.quote.is_none())
}

/// The role after the name: `, chair of the council,` or `(chair of the council)`.
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
    while start < end && prose.is_word(start, "the a an who is") {
        start += 1;
    }
    // The head of the role comes before the first preposition: `secretary of the committee`.
    let head = (start..end).find(|&idx| prose.is(idx, Class::PREPOSITION)).unwrap_or(end);
    let first_office = (start..head).take_while(|&idx| !prose.is_word(idx, "and"));
    let owner =
        first_office.filter(|&idx| prose.is_possessive(idx) || prose.is_word(idx, OWNERS)).last();
    start = owner.map_or(start, |idx| idx + 1);
    let relation =
        (start..end).find(|&idx| prose.is_word(idx, "and") && prose.is_word(idx + 1, "no"));
    // `attorney by the time her husband came`: a time or a relative clause is not part of the role.
    let occasion = (head..end).find(|&idx| {
        let is_other = prose.is(idx, Class::PREPOSITION) && !prose.is_word(idx, COMPLEMENTS);
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
        || describes(prose, open + 1, start..head, mention);
    let has_verb = (start..head).any(|idx| {
        prose.is(idx, Class::SAY.or(Class::VERB).or(Class::PRONOUN)) && !prose.is_capital(idx)
    });
    let is_list = prose.is_word(start, "and");
    (has_office && !has_verb && !is_list && !names_other && head - start < 9).then_some(start..end)
}

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

/// Possessive pronouns, which do not name the possessor of a role.
const OWNERS: &str = "its his her their whose my our";

/// Words that show that what follows a name is not a description: `Ada Holm, a year later, …`.
const TIMES: &str = "year month week day hour moment decade few lot last same";

/// Prepositions between a role and what it covers, or where it is held.
const COMPLEMENTS: &str = "of for at in on to from with under within";

/// Honorifics that do not name a role.
const MERE_HONORIFICS: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lady", "lord", "hon", "st", "fr"];

/// The longest title, and the most modifiers before a role, in tokens.
const MOST_WORDS: usize = 7;

/// The longest name of a role's possessor, in tokens.
const LONGEST_OWNER: usize = 6;

/// The longest complement of a role, in tokens: `mayor of the old town`.
const LONGEST_COMPLEMENT: usize = 7;
