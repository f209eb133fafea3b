//! Which finding is which mark: statements by their words, people by their names.
//!
//! Tests: `tests/score.rs`.

use super::marks::{Findings, Person, Statement};
use rostrum::article::StatementKind;
use std::ops::Range;

/// The least share of words that two statements have in common, of all words of both. Raising it asks for the exact limits
/// of what was said, lowering it is content with the gist. As in PolNeAR's evaluations (Newell et al. 2018).
const SAME_WORDS: f64 = 0.5;

/// Words that do not tell one source from another.
const FUNCTION_WORDS: [&str; 40] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "her", "his", "in", "is", "its", "many",
    "my", "of", "on", "or", "other", "our", "s", "several", "some", "that", "the", "their",
    "these", "this", "those", "to", "was", "were", "which", "who", "whose", "with", "your", "mr",
    "ms", "mrs",
];

/// The words of a text with their byte ranges: runs of letters and digits.
pub fn words_of(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices() {
        if letter.is_alphanumeric() || letter == '_' {
            let end = at + letter.len_utf8();
            match words.last_mut() {
                Some(word) if word.end == at => word.end = end,
                _ => words.push(at..end),
            }
        }
    }
    words
}

/// The indices of the words that lie in the ranges, in order.
pub fn covered(words: &[Range<usize>], ranges: &[Range<usize>]) -> Vec<usize> {
    let mut covered = Vec::new();
    for range in ranges {
        let first = words.partition_point(|word| word.start < range.start);
        let rest = words.get(first..).unwrap_or_default();
        covered.extend(
            (first..).zip(rest).take_while(|(_, it)| it.end <= range.end).map(|(idx, _)| idx),
        );
    }
    covered.sort_unstable();
    covered.dedup();
    covered
}

/// The share of words in common, of all words of both; 0 if there are none.
pub fn overlap<T: PartialEq>(a: &[T], b: &[T]) -> f64 {
    let common = a.iter().filter(|it| b.contains(it)).count();
    let all = a.len() + b.len() - common;
    if all == 0 { 0.0 } else { common as f64 / all as f64 }
}

/// Pairs marks with findings by the words they have in common: one to one, the closest first, and of those as close the
/// ones by the same speaker. For each mark, the finding; and for each finding without one, the mark it has most words of.
pub struct Pairs {
    pub of_marks: Vec<Option<usize>>,
    pub nearest: Vec<Option<usize>>,
}

/// A statement to be paired: the indices of its words, and whether its words are given.
pub struct Words {
    pub at: Vec<usize>,
    pub is_act: bool,
}

impl Words {
    /// Of a statement in a text with these words.
    pub fn of(statement: &Statement, words: &[Range<usize>]) -> Self {
        let is_act = statement.kind == StatementKind::Act;
        Self { at: covered(words, &statement.words), is_act }
    }

    /// How near another one is, from 0 to 1. Acts are the same if they have a word of telling in common.
    fn nearness(&self, other: &Self) -> f64 {
        let share = overlap(&self.at, &other.at);
        match (self.is_act, other.is_act) {
            (true, true) if share > 0.0 => 1.0,
            (false, false) => share,
            _ => 0.0,
        }
    }
}

/// Pairs statements; `same_speaker` tells whether a mark and a finding are by the same source.
pub fn pair(
    marks: &[Words],
    found: &[Words],
    same_speaker: &dyn Fn(usize, usize) -> bool,
) -> Pairs {
    let mut candidates = Vec::new();
    for (mark_idx, mark) in marks.iter().enumerate() {
        for (found_idx, found) in found.iter().enumerate() {
            let nearness = mark.nearness(found);
            if nearness > 0.0 {
                candidates.push((nearness, same_speaker(mark_idx, found_idx), mark_idx, found_idx));
            }
        }
    }
    candidates
        .sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
    let mut of_marks = vec![None; marks.len()];
    let mut nearest = vec![None; found.len()];
    let mut is_paired = vec![false; found.len()];
    for (nearness, _, mark_idx, found_idx) in candidates {
        let (Some(of_mark), Some(near), Some(is_paired)) =
            (of_marks.get_mut(mark_idx), nearest.get_mut(found_idx), is_paired.get_mut(found_idx))
        else {
            continue;
        };
        near.get_or_insert(mark_idx);
        if nearness >= SAME_WORDS && of_mark.is_none() && !*is_paired {
            *of_mark = Some(found_idx);
            *near = Some(mark_idx);
            *is_paired = true;
        }
    }
    Pairs { of_marks, nearest }
}

/// Whether a word tells one source from another.
pub fn is_telling(word: &str) -> bool {
    !FUNCTION_WORDS.contains(&word.to_lowercase().as_str())
}

/// A text in lower case, as words, without those that tell nothing; all of them if that leaves none.
pub fn telling_words(text: &str) -> Vec<String> {
    let words: Vec<String> =
        words_of(text).into_iter().filter_map(|it| text.get(it)).map(str::to_lowercase).collect();
    let telling: Vec<String> = words.iter().filter(|it| is_telling(it)).cloned().collect();
    if telling.is_empty() { words } else { telling }
}

/// For each found person, the marked one that they are. Two found may be one marked: whether somebody is found twice is
/// counted elsewhere.
pub fn identify(marks: &Findings, found: &Findings) -> Vec<Option<usize>> {
    found.people.iter().map(|it| identity(it, &marks.people)).collect()
}

fn identity(person: &Person, marks: &[Person]) -> Option<usize> {
    let likeness: Vec<u8> = marks.iter().map(|mark| likeness(person, mark)).collect();
    let best = likeness.iter().copied().max().filter(|&it| it > 0)?;
    let mut alike = likeness.iter().enumerate().filter(|&(_, &it)| it == best);
    let (first, _) = alike.next()?;
    // Two of a family, and only the surname is known: nobody can tell.
    alike.next().is_none().then_some(first)
}

/// How sure it is that two are one: 3 of the same name, 2 of a name the other also has, 1 if one name is part of the other.
fn likeness(found: &Person, mark: &Person) -> u8 {
    let name = telling_words(&found.name);
    let marked = telling_words(&mark.name);
    let has = |name: &[String]| mark.forms.iter().any(|it| telling_words(it) == name);
    if name == marked {
        3
    } else if has(&name) {
        2
    } else {
        u8::from(is_part(&name, &marked) || is_part(&marked, &name))
    }
}

fn is_part(short: &[String], long: &[String]) -> bool {
    !short.is_empty() && short.iter().all(|it| long.contains(it))
}
