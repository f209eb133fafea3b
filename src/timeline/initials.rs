//! The one to three letters that stand for a speaker beside a colour, which alone tells too little. Tests:
//! `tests/timeline/initials.rs`.

use crate::decimal::decimal;
use crate::speakers::{Speaker, SpeakerKind};

/// The initials of these speakers, in their order. **No two are alike**: `AB` and `ABo`, `JS` and `JS2`.
pub(super) fn initials(speakers: &[&Speaker]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for speaker in speakers {
        let parts = Parts::of(speaker);
        let free = (0..N_FORMS)
            .filter_map(|nth| parts.form(nth))
            .find(|form| !form.is_empty() && !taken.contains(form));
        taken.push(free.unwrap_or_else(|| numbered(&parts, &taken)));
    }
    taken
}

/// The first form with the lowest number from 2 that is free.
fn numbered(parts: &Parts, taken: &[String]) -> String {
    let first = parts.form(0).filter(|it| !it.is_empty()).unwrap_or_else(|| "?".to_owned());
    if !taken.contains(&first) {
        return first;
    }
    let mut n = 2;
    loop {
        let form = [first.as_str(), &decimal(n)].concat();
        if !taken.contains(&form) {
            return form;
        }
        n += 1;
    }
}

/// How many forms are tried before numbers.
const N_FORMS: usize = 5;

/// How many letters an organisation's initials have at most. More would not fit beside a colour.
const MOST_LETTERS: usize = 3;

/// The words of a name that count.
struct Parts<'a> {
    words: Vec<&'a str>,
    kind: SpeakerKind,
}

impl<'a> Parts<'a> {
    fn of(speaker: &'a Speaker) -> Self {
        let name = &speaker.name;
        let words = || name.split([' ', '\u{a0}', '\t', '\n', '·', '・', '/']);
        let bare = |word: &'a str| word.trim_matches(is_mark);
        let all = || words().map(bare).filter(|word| !word.is_empty());
        let telling: Vec<&str> = all().filter(|word| !is_passed_over(word, speaker.kind)).collect();
        let words = if telling.is_empty() { all().collect() } else { telling };
        Self { words, kind: speaker.kind }
    }

    /// The form with this number, from 0, the shortest first; `None` where the name has no such form.
    fn form(&self, nth: usize) -> Option<String> {
        let (first, last) = (*self.words.first()?, *self.words.last()?);
        let is_one = self.words.len() == 1;
        if is_one && is_of_whole_words(first) {
            // 景, 景俊, 景俊海.
            return letters(first, nth + 1);
        }
        match (self.kind, nth) {
            (SpeakerKind::Organisation, 0) if is_one && is_acronym(first) => {
                letters(first, MOST_LETTERS)
            }
            (SpeakerKind::Organisation, 0) => {
                joined(self.words.iter().take(MOST_LETTERS).map(|word| letters(word, 1)))
            }
            (_, _) if is_one => letters(first, nth + 1),
            (_, 0) => joined([letters(first, 1), letters(last, 1)]),
            (_, 1) => joined([letters(first, 1), letters(last, 2)]),
            (_, 2) => joined([letters(first, 2), letters(last, 1)]),
            (_, 3) if 2 < self.words.len() => {
                let middle = *self.words.get(1)?;
                joined([letters(first, 1), letters(middle, 1), letters(last, 1)])
            }
            (_, 4) => joined([letters(first, 2), letters(last, 2)]),
            (_, _) => None,
        }
    }
}

/// Puts letters together. Where a script joins its letters, a mark keeps them apart: they are no word.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let mut all = String::new();
    for part in parts {
        let part = part?;
        if part.starts_with(is_cursive) && all.ends_with(is_cursive) {
            all.push(APART);
        }
        all.push_str(&part);
    }
    Some(all)
}

/// The zero-width non-joiner.
const APART: char = '\u{200c}';

/// The first `n` letters of a word, each with the marks on it; `None` if it has fewer.
fn letters(word: &str, n: usize) -> Option<String> {
    // The article is written together with the name: `السيسي`.
    let word = word.strip_prefix("ال").filter(|rest| 2 < rest.chars().count()).unwrap_or(word);
    let mut found = String::new();
    let mut n_found = 0;
    for letter in word.chars().filter(|&it| !is_mark(it)) {
        let is_on_last = matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}');
        if !is_on_last {
            if n_found == n {
                break;
            }
            n_found += 1;
        }
        found.push(letter);
    }
    (n_found == n || (n == MOST_LETTERS && 0 < n_found)).then_some(found)
}

/// Whether a sign is written around words or between their parts.
const fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(
            c,
            '“' | '”'
                | '‘'
                | '’'
                | '„'
                | '«'
                | '»'
                | '「'
                | '」'
                | '《'
                | '》'
                | '،'
                | '、'
                | '–'
                | '—'
        )
}

/// Whether a character stands for a syllable or a word, as in Chinese, Japanese and Korean: names have no spaces.
const fn is_of_whole_words_char(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{323af}')
}

fn is_of_whole_words(word: &str) -> bool {
    word.starts_with(is_of_whole_words_char)
}

/// Whether a letter joins with the next one.
const fn is_cursive(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}')
}

/// `FAW`, `UNESCO`.
fn is_acronym(word: &str) -> bool {
    1 < word.len() && word.bytes().all(|it| it.is_ascii_uppercase())
}

/// Whether a word of a name tells nothing: particles, generations and, in what is no person's name, articles and numbers.
fn is_passed_over(word: &str, kind: SpeakerKind) -> bool {
    let words: &[&str] = match kind {
        SpeakerKind::Person => &PARTICLES,
        SpeakerKind::Organisation | SpeakerKind::Unnamed => &SMALL,
    };
    words.contains(&word)
}

/// Written small within names, or after them.
const PARTICLES: [&str; 37] = [
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des",
    "la", "le", "las", "los", "bin", "ibn", "bint", "al", "el", "zu", "zur", "ter", "ten", "y",
    "e", "Jr", "Sr", "II", "III", "IV", "بن", "ابن", "بنت",
];

/// Words that begin or join the names of organisations and sources without a name.
const SMALL: [&str; 40] = [
    "the", "The", "a", "A", "an", "An", "of", "and", "for", "in", "to", "at", "on", "one", "One",
    "two", "Two", "three", "Three", "some", "Some", "several", "Several", "der", "die", "das",
    "Die", "Der", "Das", "und", "für", "de", "del", "la", "le", "les", "et", "y", "du", "des",
];
