//! Compares what the rules find in an article with its marks.
//!
//! Tests: `tests/score.rs`.

use super::marks::{Findings, Person, Statement};
use super::matching::{Pairs, Words, identify, overlap, pair, telling_words, words_of};
use super::tally::{Count, Score};
use rostrum::article::{SpeakerKind, StatementKind};

/// The least share of words that two roles have in common, of all words of both: a little more than half, so that an office
/// without what it is the office of is not right.
const SAME_ROLE: f64 = 0.6;

/// The score of an article, and what is not right in it, a line each.
pub struct Comparison {
    pub score: Score,
    pub faults: Vec<String>,
    /// For each statement that was found, whether it is right; `None` where that is arguable.
    pub verdicts: Vec<Option<bool>>,
}

/// Compares what was found with the marks, in the text of both.
pub fn compare(text: &str, marks: &Findings, found: &Findings) -> Comparison {
    let who = identify(marks, found);
    let comparer = Comparer { text, marks, found, who: &who };
    let mut comparison =
        Comparison { score: Score::default(), faults: Vec::new(), verdicts: Vec::new() };
    comparer.statements(&mut comparison);
    comparer.people(&mut comparison);
    comparer.event(&mut comparison);
    comparison
}

struct Comparer<'a> {
    text: &'a str,
    marks: &'a Findings,
    found: &'a Findings,
    /// For each found person, the marked one.
    who: &'a [Option<usize>],
}

impl Comparer<'_> {
    fn statements(&self, into: &mut Comparison) {
        let words = words_of(self.text);
        let all = |statements: &[Statement]| -> Vec<Words> {
            statements.iter().map(|it| Words::of(it, &words)).collect()
        };
        let is_same = |mark: usize, found: usize| self.is_same_speaker(mark, found);
        let Pairs { of_marks, nearest } =
            pair(&all(&self.marks.statements), &all(&self.found.statements), &is_same);
        for (mark_idx, mark) in self.marks.statements.iter().enumerate() {
            if mark.is_arguable {
                continue;
            }
            let found_idx = of_marks.get(mark_idx).copied().flatten();
            let is_right = found_idx.is_some_and(|it| is_same(mark_idx, it));
            count(&mut into.score, mark.kind, |it| it.marked += 1, found_idx.is_some(), is_right);
            let found = found_idx.and_then(|it| self.found.statements.get(it));
            if let Some(found) = found {
                into.score.kinds +=
                    Count::one(Some(found.kind), Some(mark.kind), |found, mark| found == mark);
            }
            match found {
                None => into.faults.push(self.line("missed", mark, self.marks)),
                Some(found) if !is_right => {
                    let by = name_of(self.found, found);
                    into.faults
                        .push(format!("{} (not {by})", self.line("not theirs", mark, self.marks)));
                }
                Some(_) => {}
            }
        }
        for (found_idx, found) in self.found.statements.iter().enumerate() {
            let near = nearest.get(found_idx).copied().flatten();
            let near = near.and_then(|it| self.marks.statements.get(it).map(|mark| (it, mark)));
            match near {
                // What comes close to something arguable is neither right nor wrong.
                Some((_, mark)) if mark.is_arguable => into.verdicts.push(None),
                Some((mark_idx, mark)) if of_marks.get(mark_idx) == Some(&Some(found_idx)) => {
                    into.verdicts.push(Some(is_same(mark_idx, found_idx)));
                    count(&mut into.score, mark.kind, |it| it.found += 1, false, false);
                }
                _ => {
                    into.verdicts.push(Some(false));
                    count(&mut into.score, found.kind, |it| it.found += 1, false, false);
                    into.faults.push(self.line("false", found, self.found));
                }
            }
        }
    }

    fn is_same_speaker(&self, mark_idx: usize, found_idx: usize) -> bool {
        let speaker = self.found.statements.get(found_idx).map(|it| it.speaker);
        let who = speaker.and_then(|it| self.who.get(it).copied().flatten());
        who.is_some() && who == self.marks.statements.get(mark_idx).map(|it| it.speaker)
    }

    fn line(&self, what: &str, statement: &Statement, of: &Findings) -> String {
        let words: Vec<&str> =
            statement.words.iter().filter_map(|it| self.text.get(it.clone())).collect();
        format!("{what}: {}: {:?}: {}", name_of(of, statement), statement.kind, words.join(" | "))
    }

    fn people(&self, into: &mut Comparison) {
        let is_person = |it: &&Person| it.kind == SpeakerKind::Person;
        for (mark_idx, mark) in self.marks.people.iter().enumerate() {
            if mark.is_arguable() {
                continue;
            }
            let mut found: Vec<&Person> = Vec::new();
            for (it, who) in self.found.people.iter().zip(self.who) {
                if *who == Some(mark_idx) && it.kind == mark.kind {
                    found.push(it);
                }
            }
            let is_named = |it: &&&Person| telling_words(&it.name) == telling_words(&mark.name);
            let best = found.iter().find(is_named).or(found.first()).copied();
            if is_person(&mark) {
                let is_right = found.iter().any(|it| is_named(&it));
                into.score.names +=
                    Count { right: usize::from(is_right), found: found.len(), marked: 1 };
                if !is_right || found.len() > 1 {
                    let as_names: Vec<&str> = found.iter().map(|it| it.name.as_str()).collect();
                    into.faults.push(format!("name: {}: {}", mark.name, as_names.join(", ")));
                }
            }
            if !mark.doubts("role") {
                let role = best.and_then(|it| it.role.as_deref());
                let same = |found: &&str, _: &&str| is_role(found, mark);
                let one = Count::one(role, mark.role.as_deref(), same);
                into.score.roles += one;
                note_if_wrong(into, one, "role", &mark.name, mark.role.as_deref(), role);
            }
            // Sources without a name are there because they spoke.
            if !mark.doubts("presence") && is_person(&mark) {
                let presence = best.map(|it| it.presence);
                let one = Count::one(presence, Some(mark.presence), |a, b| a == b);
                into.score.presence += one;
                if one.right == 0 {
                    let presence = presence.map_or("not found".to_owned(), |it| format!("{it:?}"));
                    let fault = format!("presence: {}: {:?}: {presence}", mark.name, mark.presence);
                    into.faults.push(fault);
                }
            }
        }
        for (it, who) in self.found.people.iter().zip(self.who) {
            let mark = who.and_then(|it| self.marks.people.get(it));
            if is_person(&it) && mark.is_none_or(|mark| mark.kind != it.kind) {
                // Nobody, or no person.
                if mark.is_some_and(Person::is_arguable) {
                    continue;
                }
                into.score.names.found += 1;
                into.score.presence.found += 1;
                into.score.roles.found += usize::from(it.role.is_some());
                into.faults.push(format!("nobody: {}", it.name));
            }
        }
    }

    fn event(&self, into: &mut Comparison) {
        let of = |it: &Findings| [("date", it.date.clone()), ("place", it.place.clone())];
        for ((field, marked), (_, found)) in of(self.marks).into_iter().zip(of(self.found)) {
            if !self.marks.doubts(field) {
                let same = |a: &&str, b: &&str| telling_words(a) == telling_words(b);
                let one = Count::one(found.as_deref(), marked.as_deref(), same);
                into.score.event += one;
                *(if field == "date" { &mut into.score.date } else { &mut into.score.place }) +=
                    one;
                note_if_wrong(into, one, "event", field, marked.as_deref(), found.as_deref());
            }
        }
    }
}

fn note_if_wrong(
    into: &mut Comparison,
    one: Count,
    what: &str,
    whose: &str,
    marked: Option<&str>,
    found: Option<&str>,
) {
    if one.found.max(one.marked) > one.right {
        let said = |it: Option<&str>| it.unwrap_or("none").to_owned();
        into.faults.push(format!("{what}: {whose}: {}: {}", said(marked), said(found)));
    }
}

fn is_role(found: &str, mark: &Person) -> bool {
    let found = telling_words(found);
    let mut roles = mark.role.iter().chain(&mark.also);
    roles.any(|it| overlap(&telling_words(it), &found) >= SAME_ROLE)
}

/// Counts a statement in its kind and in the totals: `side` says whether as marked or as found.
fn count(
    score: &mut Score,
    kind: StatementKind,
    side: impl Fn(&mut Count),
    has_words: bool,
    is_right: bool,
) {
    let of_kind = match kind {
        StatementKind::Direct => &mut score.direct,
        StatementKind::Mixed => &mut score.mixed,
        StatementKind::Reported => &mut score.reported,
        StatementKind::Act => &mut score.acts,
    };
    side(of_kind);
    of_kind.right += usize::from(is_right);
    if kind != StatementKind::Act {
        side(&mut score.statements);
        side(&mut score.words);
        score.statements.right += usize::from(is_right);
        score.words.right += usize::from(has_words);
    }
}

fn name_of<'a>(findings: &'a Findings, statement: &Statement) -> &'a str {
    findings.people.get(statement.speaker).map_or("nobody", |it| it.name.as_str())
}
