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
    let initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let is_same_first =
        a == b || (initial(a) || initial(b)) && a.chars().next() == b.chars().next();
    prose.word(known.end - 1) == prose.word(name.end - 1) && (is_same_first || known.len() == 1)
}
