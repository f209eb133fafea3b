//! Runs of capital words, each cut into what stands before the name and the name.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Prose};
use std::ops::Range;

/// A run of capital words.
pub(super) struct Run {
    pub(super) lead: Range<usize>,
    pub(super) name: Range<usize>,
    pub(super) is_body: bool,
    pub(super) has_honorific: bool,
}

/// Every run of the text, in reading order.
pub(super) fn runs(prose: &Prose<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    for sentence in &prose.sentences {
        let mut idx = sentence.tokens.start;
        while idx < sentence.tokens.end {
            let end = run_end(prose, idx, sentence.tokens.end);
            if end == idx {
                idx += 1;
                continue;
            }
            let end = with_complement(prose, end, sentence.tokens.end);
            runs.extend(split(prose, idx..end, sentence.tokens.start));
            idx = end;
        }
    }
    runs
}

/// Where the capital words that start at `start` end; particles count where a capital word follows.
fn run_end(prose: &Prose<'_>, start: usize, limit: usize) -> usize {
    let is_name_word = |idx: usize| {
        prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word && token.is_capital)
    };
    let mut end = start;
    while end < limit {
        // `Seed Keepers’ League`
        let is_plural_owner = start < end
            && prose.word(end - 1).ends_with('s')
            && (prose.is_sign(end, '’') || prose.is_sign(end, '\''))
            && prose.quote_at(end).is_none_or(|_| !prose.is_quote_end(end))
            && prose.is(end + 1, Class::BODY);
        if is_name_word(end) || is_plural_owner && is_name_word(end + 1) {
            end += 1;
        } else if start < end && prose.is(end, Class::PARTICLE) {
            let next = (end..end + 3).find(|&idx| !prose.is(idx, Class::PARTICLE));
            match next {
                Some(next) if next < limit && is_name_word(next) => end = next,
                _ => break,
            }
        } else {
            break;
        }
    }
    end
}

/// Where a body's name ends that has `of` in it: `Ministry of Transport`.
fn with_complement(prose: &Prose<'_>, end: usize, limit: usize) -> usize {
    let is_head = end.checked_sub(1).is_some_and(|last| prose.is_word(last, HEADS_OF_BODIES));
    if !is_head || !prose.is_word(end, &["of", "for"]) {
        return end;
    }
    let start = end + 1 + usize::from(prose.is_word(end + 1, &["the"]));
    let behind = run_end(prose, start, limit);
    if start < behind { behind } else { end }
}

/// The words of bodies that take `of` and a name.
const HEADS_OF_BODIES: &[&str] = &[
    "academy",
    "agency",
    "association",
    "bank",
    "board",
    "bureau",
    "chamber",
    "church",
    "department",
    "federation",
    "institute",
    "ministry",
    "museum",
    "office",
    "union",
    "university",
];

fn split(prose: &Prose<'_>, run: Range<usize>, sentence_start: usize) -> Option<Run> {
    let mut start = run.start;
    let given = Class::HE.or(Class::SHE).or(Class::HONORIFIC);
    while start < run.end && prose.is(start, Class::COMMON) {
        let has_more = start + 1 < run.end && !prose.is(start + 1, Class::COMMON);
        let is_family =
            prose.is(start, Class::FAMILY_FIRST) && start != sentence_start && run.end - start <= 3;
        let is_office = prose.is_word(start, &["first"]) && prose.is(start + 1, Class::ROLE);
        let asks =
            start == sentence_start && prose.is_word(start, &["will"]) && 2 < run.end - start;
        let is_name = has_more && !asks && (prose.is(start, given) || is_family || is_office);
        if is_name {
            break;
        }
        start += 1;
    }
    if start == run.end {
        return None;
    }
    if let Some(run) = behind_office(prose, start..run.end) {
        return Some(run);
    }
    let all = start..run.end;
    let honorific =
        all.clone().rev().find(|&idx| prose.is(idx, Class::HONORIFIC) && idx + 1 < run.end);
    let office = all.clone().rev().find(|&idx| prose.is(idx, Class::ROLE) && idx + 1 < run.end);
    // `ambassador to the United States Ada Holm`: the country is no part of the name.
    let places =
        all.clone().take_while(|&idx| prose.is(idx, Class::PLACE) && !prose.is(idx, given));
    let n_places = places.count();
    let named = if 0 < n_places && n_places + 2 == all.len() { start + n_places } else { start };
    let cut = honorific.max(office).map_or(named, |idx| idx + 1);
    let lead = start..cut;
    let name = cut..run.end;
    let has_body = name.clone().any(|idx| prose.is(idx, Class::BODY));
    let is_acronym = name.len() == 1 && is_acronym(prose.word(name.start));
    let is_date = name.clone().any(|idx| prose.is(idx, Class::DATE))
        && !name.clone().any(|idx| prose.is(idx, given))
        && (name.len() < 3 || prose.is(name.start, Class::DATE));
    let first = name.start;
    let is_place = prose.is(first, Class::PLACE) && lead.is_empty() && !prose.is(first, given)
        || prose.is(name.end - 1, Class::PLACE) && lead.is_empty() && name.len() == 1;
    let is_demonym = name.len() == 1 && prose.is(first, Class::PLACE);
    // `Deputy Director of …`: an office without its holder; a `Baker` alone may be somebody's surname.
    let has_article =
        start.checked_sub(1).is_some_and(|before| prose.is(before, Class::DETERMINER));
    let only_office = prose.is(name.end - 1, Class::ROLE)
        && (has_article && name.len() == 1 && lead.is_empty()
            || prose.is_word(name.end, &["of", "for", "at", "and"])
            || 1 < name.len() && prose.is(name.start, Class::PLACE));
    // `Paris` alone may be somebody's surname, but not in `in Paris`.
    let is_governed =
        start.checked_sub(1).is_some_and(|before| prose.is(before, Class::PREPOSITION));
    let is_surname = is_demonym && lead.is_empty() && !has_article && !is_governed;
    // `the Lady Margaret` is a ship.
    let before = start.checked_sub(1);
    let is_title = prose.is(start, Class::HONORIFIC)
        && prose.is_word(start, &["lady", "lord", "prince", "princess", "king", "queen"]);
    let is_ship = before.is_some_and(|before| {
        prose.is_word(before, VESSELS) || is_title && prose.is_word(before, &["the"])
    });
    if is_ship || is_date || only_office || 6 < name.len() || is_demonym && !is_surname {
        return None;
    }
    if (has_body || is_acronym) && honorific.is_none() {
        let whole = if office.is_some() && has_body && lead.len() < 2 { name } else { all };
        return Some(Run {
            lead: whole.start..whole.start,
            name: whole,
            is_body: true,
            has_honorific: false,
        });
    }
    if is_place && !is_surname {
        return None;
    }
    Some(Run { has_honorific: honorific.is_some(), lead, name, is_body: false })
}

/// `Minister of Education Ada Holm said`: what the office is over, and the name at the end.
fn behind_office(prose: &Prose<'_>, run: Range<usize>) -> Option<Run> {
    let mut before = run.start.checked_sub(1)?;
    // `ambassador to the United States Ada Holm`
    let is_country = prose.is(run.start, Class::PLACE) || prose.is_word(run.start, &["united"]);
    if is_country && prose.is_word(before, &["the"]) {
        before = before.checked_sub(1)?;
    }
    let office = (before.saturating_sub(LONGEST_OFFICE)..before)
        .rev()
        .take_while(|&idx| prose.is_kind(idx, Kind::Word))
        .find(|&idx| prose.is(idx, Class::ROLE))?;
    let name = run.end.checked_sub(2)?..run.end;
    let other = Class::BODY.or(Class::PLACE).or(Class::COMMON).or(Class::ROLE).or(Class::DATE);
    let is_name = name.clone().all(|idx| !prose.is(idx, other));
    let says = prose.is(run.end, Class::SAY.or(Class::CLAIM)) || prose.is_sign(run.end, ',');
    let has_verb = (office..run.start).any(|idx| prose.is(idx, Class::VERB.or(Class::SAY)));
    (2 < run.len()
        && prose.is_word(before, &["of", "for", "at", "on", "to"])
        && is_name
        && says
        && !has_verb)
        .then_some(Run { lead: office..name.start, name, is_body: false, has_honorific: false })
}

/// What has a name like a person's.
const VESSELS: &[&str] =
    &["ferry", "ship", "boat", "trawler", "yacht", "vessel", "steamer", "liner"];

/// How far before its end an office may start, in tokens: `Minister of Justice and Home Affairs`.
const LONGEST_OFFICE: usize = 12;

fn is_acronym(word: &str) -> bool {
    let n_letters = word.chars().filter(|c| c.is_alphabetic()).count();
    2 <= n_letters
        && word
            .chars()
            .all(|c| c.is_uppercase() || c.is_numeric() || c == '.' || c == '&' || c == '-')
}
