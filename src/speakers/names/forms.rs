//! Which names are forms of one name, such as the surname and the full name, with and without initials; and a name's
//! gender.

use super::super::lexicon::Class;
use super::super::prose::Prose;
use super::Gender;
use super::runs::Run;
use std::ops::Range;

pub(super) fn gender(prose: &Prose<'_>, run: &Run) -> Option<Gender> {
    for idx in run.lead.clone() {
        let word = prose.word(idx);
        if word.ends_with("woman")
            || prose.is_word(idx, "mrs mrs. ms ms. miss dame lady queen princess")
        {
            return Some(Gender::She);
        }
        let is_man = prose.is(idx, Class::ROLE) && word.ends_with("man");
        if is_man || prose.is_word(idx, "mr mr. sir lord king prince") {
            return Some(Gender::He);
        }
    }
    if run.name.len() < 2 {
        return None;
    }
    match (prose.is(run.name.start, Class::HE), prose.is(run.name.start, Class::SHE)) {
        (true, false) => Some(Gender::He),
        (false, true) => Some(Gender::She),
        _ => None,
    }
}

pub(super) fn same_words(prose: &Prose<'_>, a: &Range<usize>, b: &Range<usize>) -> bool {
    a.len() == b.len() && a.clone().zip(b.clone()).all(|(a, b)| prose.word(a) == prose.word(b))
}

/// Whether two names belong to one person: the same last word, and first words that do not contradict each other.
pub(super) fn is_form(prose: &Prose<'_>, known: &Range<usize>, name: &Range<usize>) -> bool {
    // `Van den Akker` at the start of a sentence is the same as `Wim van den Akker`.
    let n_words = known.len().min(name.len());
    let mut tails = (known.end - n_words..known.end).zip(name.end - n_words..name.end);
    let given = Class::HE.or(Class::SHE);
    let is_given = |name: &Range<usize>| prose.is(name.end - n_words, given);
    if 1 < n_words
        && !is_given(known)
        && tails.all(|(a, b)| prose.word(a).eq_ignore_ascii_case(prose.word(b)))
    {
        return true;
    }
    let (a, b) = (prose.word(known.start), prose.word(name.start));
    if known.len() == 1 && a == b && !prose.is(name.end - 1, Class::SUFFIX) {
        return true;
    }
    let initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let has = |name: &Range<usize>, word| name.clone().any(|idx| prose.word(idx) == word);
    // `Wilhelm “Bo” Lind` is `Bo Lind`.
    let is_same_first = || {
        known.len() == 1
            || has(known, b)
            || has(name, a)
            || is_short(a, b)
            || (initial(a) || initial(b)) && a.chars().next() == b.chars().next()
    };
    family(prose.word(known.end - 1)) == family(prose.word(name.end - 1)) && is_same_first()
}

/// A name's word without a particle that is attached to it: `al-Dorn` is also `Dorn`.
pub(super) fn family(word: &str) -> &str {
    word.split_once('-').filter(|(particle, _)| particle.len() == 2).map_or(word, |(_, name)| name)
}

/// Whether one given name is short for the other.
fn is_short(a: &str, b: &str) -> bool {
    let starts = |short: &str, full: &str| {
        3 <= short.len() && short.len() + 3 <= full.len() && full.starts_with(short)
    };
    let is_pair =
        |pair: &str| matches!(pair.split_once(' '), Some(it) if it == (a, b) || it == (b, a));
    starts(a, b) || starts(b, a) || SHORT.split(',').any(is_pair)
}

/// Short forms of given names that their full names do not start with.
const SHORT: &str = "Andy Andrew,Bill William,Bob Robert,Dave David,Ed Edward,Jim James,Joe Joseph,Kate Katherine,\
    Liz Elizabeth,Mike Michael,Phil Philip,Steve Stephen,Steve Steven,Ted Edward,Tom Thomas,Tony Anthony";
