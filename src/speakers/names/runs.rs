//! Runs of capitalised words, each split into a title and a name.

use super::super::lexicon::Class;
use super::super::prose::{Kind, Prose};
use crate::letters::{is_lower, is_upper};
use std::ops::Range;

/// A run of capitalised words.
pub(super) struct Run {
    pub(super) lead: Range<usize>,
    pub(super) name: Range<usize>,
    /// Where the name ends with the letters after it: `Ada Holm KC`.
    pub(super) end: usize,
    pub(super) is_body: bool,
    /// Whether there is a title, an office or an honorific, before the name.
    pub(super) has_title: bool,
}

/// Appends every run of a sentence, given as its tokens, in reading order.
pub(super) fn find_runs(prose: &Prose<'_>, sentence: Range<usize>, runs: &mut Vec<Run>) {
    let mut idx = sentence.start;
    while idx < sentence.end {
        let end = run_end(prose, idx, sentence.end);
        if end == idx {
            idx += 1;
            continue;
        }
        let end = with_complement(prose, end, sentence.end);
        runs.extend(split(prose, idx..end, sentence.start));
        idx = end;
    }
}

/// Where the run of capitalised words that starts at `start` ends; a particle is part of it if a capitalised word
/// follows.
fn run_end(prose: &Prose<'_>, start: usize, limit: usize) -> usize {
    let is_name_word = |idx: usize| {
        prose.tokens.get(idx).is_some_and(|token| token.kind == Kind::Word && token.is_capital)
    };
    let person = Class::HE.or(Class::SHE).or(Class::HONORIFIC).or(Class::ROLE);
    let mut end = start;
    let is_the = start.checked_sub(1).is_some_and(|idx| prose.is_word(idx, "the"));
    while end < limit {
        // `Seed Keepers’ League`
        let is_plural_owner = start < end
            && prose.word(end - 1).ends_with('s')
            && (prose.is_sign(end, '’') || prose.is_sign(end, '\''))
            && prose.quote_at(end).is_none_or(|_| !prose.is_quote_end(end))
            && prose.is(end + 1, Class::BODY);
        // `the Health and Safety Council`, `World Trade and Port Council`
        let is_joint = start < end
            && prose.is_and(end)
            && (is_the || prose.is(end - 1, Class::BODY))
            && !(start..end).any(|idx| prose.is(idx, person))
            && (end + 1..end + 4).take_while(|&idx| is_name_word(idx)).last().is_some_and(|idx| {
                prose.is(idx, Class::BODY) && !(end + 1..idx).any(|idx| prose.is(idx, person))
            });
        if is_name_word(end) || is_joint || is_plural_owner && is_name_word(end + 1) {
            end += 1;
        } else if start < end
            && let Some(next) = behind_nickname(prose, end)
        {
            end = next;
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

/// Where a name goes on after a nickname that opens at `idx`: `Robert “Bo” Lind`, `Robert (Bo) Lind`.
fn behind_nickname(prose: &Prose<'_>, idx: usize) -> Option<usize> {
    let Kind::Sign('“' | '"' | '‘' | '\'' | '(') = prose.tokens.get(idx)?.kind else {
        return None;
    };
    let close = (idx + 2..idx + 4).find(|&at| !prose.is_capital(at))?;
    let closes = prose.is_sign(close, ')') || prose.is_quote_end(close);
    let is_name = prose.is_kind(close + 1, Kind::Word) && prose.is_capital(close + 1);
    // Not a party or a state: `Bo Lind (D)`
    let is_word = prose.word(idx + 1).ends_with(is_lower);
    (closes && is_name && is_word && prose.is_capital(idx + 1)).then_some(close + 1)
}

/// Where the name of an organisation ends, with `of` or `for` and what follows it: `Ministry of Transport`.
fn with_complement(prose: &Prose<'_>, end: usize, limit: usize) -> usize {
    if !prose.is(end - 1, Class::BODY) || !prose.is_word(end, "of for") {
        return end;
    }
    let start = end + 1 + usize::from(prose.is_word(end + 1, "the"));
    let behind = run_end(prose, start, limit);
    if start < behind { behind } else { end }
}

fn split(prose: &Prose<'_>, run: Range<usize>, sentence_start: usize) -> Option<Run> {
    let given = Class::HE.or(Class::SHE).or(Class::HONORIFIC);
    let known = given.or(Class::FAMILY_FIRST).or(Class::DATE);
    let small = Class::DETERMINER.or(Class::PRONOUN).or(Class::PREPOSITION).or(Class::COMMON);
    let mut end = run.end;
    // `in Washington D.C. The mayor`; but `James To` has such a surname.
    while run.start < end
        && prose.is(end - 1, small)
        && !prose.is(end - 1, known)
        && (run.start + 2 != end || !prose.is(run.start, given))
    {
        end -= 1;
    }
    let start = name_start(prose, run.start..end, sentence_start)?;
    let whole_end = end;
    while start + 1 < end && prose.is(end - 1, Class::POSTNOMINAL) {
        end -= 1;
    }
    if let Some(run) = behind_office(prose, start..end) {
        return Some(Run { end: whole_end, ..run });
    }
    let all = start..end;
    let leads = all.clone().rev().skip(1);
    let honorific = leads.clone().find(|&idx| prose.is(idx, Class::HONORIFIC));
    // `Senators Ada Holm and Bo Lind`, `Father Otto Lind`
    let office = leads.clone().find(|&idx| {
        prose.is(idx, Class::ROLE) || prose.is(idx, Class::UNNAMED) && prose.is(idx + 1, given)
    });
    let title = honorific.max(office);
    // `ambassador to the United States Ada Holm`: the country is not part of the name.
    let is_place_word =
        |idx: usize| prose.is(idx, Class::PLACE) && !prose.is(idx, given) || is_new(prose, idx);
    let n_places = all.clone().take_while(|&idx| is_place_word(idx)).count();
    let named = if 0 < n_places && n_places + 2 == all.len() { start + n_places } else { start };
    let name = title.map_or(named, |idx| idx + 1)..end;
    let lead = start..name.start;
    let (first, last) = (name.start, end - 1);
    let has_given = prose.is(first, given);
    // `Bill Holm`: a given name before another name does not make an organisation.
    let has_body = name
        .clone()
        .any(|idx| prose.is(idx, Class::BODY) && (idx != first || !has_given || name.len() == 1))
        || 1 < name.len()
            && !has_given
            && is_acronym(prose.word(last))
            && !is_acronym(prose.word(first))
            && !prose.is(last, Class::SUFFIX);
    let is_acronym = name.len() == 1 && is_acronym(prose.word(first));
    let is_date = name.clone().any(|idx| prose.is(idx, Class::DATE))
        && !name.clone().any(|idx| prose.is(idx, given))
        && (name.len() < 3 || prose.is(first, Class::DATE));
    // `Deputy Director of …` is an office without its holder; `Baker` alone may be a surname.
    let before = start.checked_sub(1);
    let has_article = before.is_some_and(|before| prose.is(before, Class::DETERMINER));
    let only_office = prose.is_word(last, OFFICES)
        || prose.is(last, Class::UNNAMED) && prose.word(last).ends_with('s') && !has_body
        || prose.is(last, Class::ROLE)
            && (before.is_some_and(|idx| {
                prose.is_sign(idx, ',') && prose.is(start, Class::ROLE) && prose.is_sign(end, ',')
            }) || has_article && (!has_given || name.len() == 1)
                || prose.is_word(end, "of for at and")
                || 1 < name.len() && is_place_word(first));
    // `Paris` alone may be a surname, but not in `in Paris`.
    let is_governed = before.is_some_and(|before| prose.is(before, Class::PREPOSITION));
    let is_demonym = name.len() == 1 && prose.is(first, Class::PLACE);
    let is_surname = is_demonym && lead.is_empty() && !has_article && !is_governed;
    let is_place = is_place_word(first) && lead.is_empty();
    // `the Lady Margaret` is a ship.
    let is_title = prose.is(start, Class::HONORIFIC)
        && prose.is_word(start, "lady lord prince princess king queen");
    let is_ship = before.is_some_and(|before| {
        prose.is_word(before, VESSELS) || is_title && prose.is_word(before, "the")
    });
    // `Battle Against Winter`, `the Harbour Kings`
    let is_phrase = !has_given
        && (name.clone().skip(1).any(|idx| prose.is(idx, small) && !prose.is(idx, known))
            || has_article && 1 < name.len() && title.is_none() && prose.word(last).ends_with('s'));
    if is_ship
        || is_date
        || only_office
        || is_phrase && !has_body
        || LONGEST_NAME < name.len()
        || is_demonym && !is_surname
    {
        return None;
    }
    if (has_body || is_acronym) && honorific.is_none() {
        let whole = if title.is_some() && has_body && lead.len() < 2 { name } else { all };
        return Some(Run {
            lead: whole.start..whole.start,
            end: whole.end,
            name: whole,
            is_body: true,
            has_title: false,
        });
    }
    if is_place && !is_surname {
        return None;
    }
    Some(Run { has_title: title.is_some(), lead, name, end: whole_end, is_body: false })
}

/// Where the title and the name start, after words that are capitalised only because they come first.
fn name_start(prose: &Prose<'_>, run: Range<usize>, sentence_start: usize) -> Option<usize> {
    let given = Class::HE.or(Class::SHE).or(Class::HONORIFIC);
    run.clone().find(|&start| {
        let is_first = start == sentence_start;
        // `Praising Holm, she said`
        let word = prose.word(start);
        let is_participle =
            is_first && start + 1 < run.end && 6 < word.len() && word.ends_with("ing");
        if is_participle && !prose.is(start, Class::PLACE) {
            return false;
        }
        if !prose.is(start, Class::COMMON) {
            return true;
        }
        let has_more = start + 1 < run.end && !prose.is(start + 1, Class::COMMON);
        let is_family = prose.is(start, Class::FAMILY_FIRST) && !is_first && run.end - start <= 3;
        let is_office = prose.is_word(start, "first") && prose.is(start + 1, Class::ROLE);
        let asks = is_first && prose.is_word(start, "will") && 2 < run.end - start;
        has_more
            && !asks
            && (prose.is(start, given) || is_family || is_office || is_new(prose, start))
    })
}

/// Whether `New` at `idx` starts the name of a place.
fn is_new(prose: &Prose<'_>, idx: usize) -> bool {
    prose.is_word(idx, "new") && prose.is(idx + 1, Class::PLACE)
}

/// `Minister of Education Ada Holm said`: the run splits into what the office covers and the name.
fn behind_office(prose: &Prose<'_>, run: Range<usize>) -> Option<Run> {
    let given = Class::HE.or(Class::SHE);
    let mut before = run.start.checked_sub(1)?;
    // `ambassador to the United States Ada Holm`
    let is_country = prose.is(run.start, Class::PLACE) || prose.is_word(run.start, "united");
    if is_country && prose.is_word(before, "the") {
        before = before.checked_sub(1)?;
    }
    let office = (before.saturating_sub(LONGEST_OFFICE)..=before)
        .rev()
        .take_while(|&idx| prose.is_kind(idx, Kind::Word) || prose.is_sign(idx, '-'))
        .find(|&idx| prose.is(idx, Class::ROLE))?;
    // An honorific or a given name shows where the name starts.
    let honorific = run.clone().rev().skip(1).find(|&idx| prose.is(idx, Class::HONORIFIC));
    let first = (run.start..run.end - 1).find(|&idx| prose.is(idx, given));
    let start = honorific.map(|idx| idx + 1).or(first);
    let name = start.unwrap_or(run.end.checked_sub(2)?)..run.end;
    let over = run.start..honorific.unwrap_or(name.start);
    let other = Class::BODY.or(Class::PLACE).or(Class::COMMON).or(Class::ROLE).or(Class::DATE);
    let other = other.or(Class::PARTICLE).or(Class::UNNAMED);
    let is_name = |idx: usize| !prose.is(idx, other) || Some(idx) == start;
    let verb = Class::SAY.or(Class::CLAIM).or(Class::VERB);
    let is_apart = prose.is_word(before, "of for at on to")
        || prose.is_sign(before, '-')
        || name.start.checked_sub(1).is_some_and(|idx| prose.is(idx, Class::BODY));
    let says = prose.is(run.end, verb) || prose.is_sign(run.end, ',');
    let stop = Class::VERB.or(Class::SAY).or(given);
    let is_sure = start.is_some() || is_apart && says;
    (!over.is_empty()
        && prose.is_word(office + 1, "of for at on to")
        && is_sure
        && name.clone().all(is_name)
        && !over.into_iter().any(|idx| prose.is(idx, Class::ROLE))
        && !(office..run.start).any(|idx| prose.is(idx, stop) || prose.is_possessive(idx)))
    .then_some(Run {
        lead: office..name.start,
        end: name.end,
        name,
        is_body: false,
        has_title: true,
    })
}

/// Offices that are not used as surnames.
const OFFICES: &str = "minister president general executive director secretary governor chairman officer republican democrat";

/// Vessels, which may be named like people.
const VESSELS: &str = "ferry ship boat trawler yacht vessel steamer liner";

/// The longest name, in tokens. With more, headings in title case become names; with fewer, institutes lose theirs.
const LONGEST_NAME: usize = 8;

/// How far before the run an office may start, in tokens: `Minister of Justice and Home Affairs`.
const LONGEST_OFFICE: usize = 12;

fn is_acronym(word: &str) -> bool {
    let n_letters = word.chars().filter(|c| c.is_alphabetic()).count();
    2 <= n_letters
        && word.chars().all(|c| is_upper(c) || c.is_numeric() || c == '.' || c == '&' || c == '-')
}
