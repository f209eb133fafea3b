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
        if is_name_word(end) {
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

fn split(prose: &Prose<'_>, run: Range<usize>, sentence_start: usize) -> Option<Run> {
    let mut start = run.start;
    let given = Class::HE.or(Class::SHE).or(Class::HONORIFIC);
    while start < run.end && prose.is(start, Class::COMMON) {
        let has_more = start + 1 < run.end && !prose.is(start + 1, Class::COMMON);
        let is_family =
            prose.is(start, Class::FAMILY_FIRST) && start != sentence_start && run.end - start <= 3;
        let is_name = has_more && (prose.is(start, given) || is_family);
        if is_name {
            break;
        }
        start += 1;
    }
    if start == run.end {
        return None;
    }
    let all = start..run.end;
    let honorific =
        all.clone().rev().find(|&idx| prose.is(idx, Class::HONORIFIC) && idx + 1 < run.end);
    let office = all.clone().rev().find(|&idx| prose.is(idx, Class::ROLE) && idx + 1 < run.end);
    let cut = honorific.max(office).map_or(start, |idx| idx + 1);
    let lead = start..cut;
    let name = cut..run.end;
    let has_body = name.clone().any(|idx| prose.is(idx, Class::BODY));
    let is_acronym = name.len() == 1 && is_acronym(prose.word(name.start));
    let is_date = name.clone().any(|idx| prose.is(idx, Class::DATE))
        && !name.clone().any(|idx| prose.is(idx, given));
    let first = name.start;
    let is_place = prose.is(first, Class::PLACE) && lead.is_empty() && !prose.is(first, given)
        || prose.is(name.end - 1, Class::PLACE) && lead.is_empty() && name.len() == 1;
    let is_demonym = name.len() == 1 && prose.is(first, Class::PLACE);
    // `Deputy Director of …`: an office without its holder; a `Baker` alone may be somebody's surname.
    let has_article =
        start.checked_sub(1).is_some_and(|before| prose.is(before, Class::DETERMINER));
    let only_office = prose.is(name.end - 1, Class::ROLE)
        && (has_article && name.len() == 1 && lead.is_empty()
            || prose.is_word(name.end, &["of", "for", "at", "and"]));
    if is_date || is_demonym || only_office || 6 < name.len() {
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
    if is_place {
        return None;
    }
    Some(Run { has_honorific: honorific.is_some(), lead, name, is_body: false })
}

fn is_acronym(word: &str) -> bool {
    let n_letters = word.chars().filter(|c| c.is_alphabetic()).count();
    2 <= n_letters
        && word
            .chars()
            .all(|c| c.is_uppercase() || c.is_numeric() || c == '.' || c == '&' || c == '-')
}
