//! What makes a run of capitalised words a person's name: its own words and its context.

use super::super::cues::SAYING;
use super::super::lexicon::Class;
use super::super::prose::{Kind, Prose};
use super::runs::Run;
use crate::letters::is_lower;
use std::collections::HashMap;
use std::ops::Range;

/// Whether the words of a run and its context make it a person.
fn is_person(prose: &Prose<'_>, run: &Run) -> bool {
    // `the firm Norrline, who …`
    let follows_body =
        run.name.start.checked_sub(1).is_some_and(|before| {
            prose.is(before, Class::SPEAKING_BODY) && !prose.is_capital(before)
        });
    if run.is_body || follows_body && run.name.len() < 2 {
        return false;
    }
    let (first, last, after) = (run.name.start, run.name.end - 1, run.end);
    let n_words = run.name.len();
    if run.has_title {
        return !prose.is(first, Class::PLACE.or(Class::COMMON)) || 1 < n_words;
    }
    if n_words < 2 {
        return speaks(prose, first)
            || stands_alone(prose, first)
                && (has_apposition(prose, after) || is_introduced(prose, first));
    }
    let has_given = prose.is(first, Class::HE.or(Class::SHE));
    let is_family_first = prose.is(first, Class::FAMILY_FIRST)
        && n_words <= 3
        && !prose.is(last, Class::COMMON.or(Class::PLACE));
    let said = SAYING.or(Class::DELIVER).or(Class::LEAD);
    let before = first.checked_sub(1);
    let is_said_after = prose.is(after, said) || prose.is(after, Class::ADVERB) && prose.is(after + 1, said)
        // `Ada Holm paid tribute`
        || prose.is(after, Class::VERB) && prose.is(after + 1, Class::SPEECH);
    let is_said_before = before.is_some_and(|before| {
        prose.is(before, Class::SAY.or(Class::CLAIM))
            || prose.is(before, Class::ROLE) && !prose.is_capital(before)
            || prose.is_word(before, "called named")
                && prose.is(before.saturating_sub(1), Class::ROLE.or(Class::UNNAMED))
    });
    // `the keynote was given by Ada Holm`, `the moderator will be Ada Holm`
    let near = |class: Class| {
        (first.saturating_sub(REACH_OF_AGENT)..first).any(|idx| prose.is(idx, class))
    };
    let is_agent = before.is_some_and(|before| {
        prose.is_word(before, "by") && near(Class::DELIVER.or(Class::LEAD).or(Class::SPEECH))
            || prose.is(before, Class::BE)
                && (first.saturating_sub(REACH_OF_OFFICE)..first)
                    .any(|idx| prose.is(idx, Class::ROLE))
    });
    // `Ada Holm of the Dorn Institute said`
    let says_later = prose.is_word(after, "of from")
        && (after + 2..after + LONGEST_OFFICE)
            .take_while(|&idx| prose.is_kind(idx, Kind::Word))
            .find(|&idx| {
                !prose.is_capital(idx) && !prose.is(idx, Class::DETERMINER.or(Class::BODY))
            })
            .is_some_and(|idx| prose.is(idx, Class::SAY.or(Class::CLAIM)));
    let is_according = before.is_some_and(|before| {
        prose.is_word(before, "to")
            && before.checked_sub(1).is_some_and(|at| prose.is_word(at, "according"))
    });
    // `ADA HOLM: We are ready.`, and in any language `Ada Holm: «…»` or `«…», … Ada Holm.`
    let is_upper = run.name.clone().all(|idx| prose.word(idx).chars().all(|c| !is_lower(c)));
    let is_label =
        prose.is_sign(after, ':') && n_words <= 3 && (is_upper || prose.opens_quote(after + 1))
            || tags_a_quotation(prose, first, after);
    // `Grace Point, where …`: a place.
    if prose.is_sign(after, ',') && prose.is_word(after + 1, "where") {
        return false;
    }
    // `Ada Holm (Norland)`, but not `Harbour Finance (HF)`
    let has_country = prose.is_sign(after, '(')
        && prose.is_capital(after + 1)
        && prose.word(after + 1).ends_with(|c: char| is_lower(c))
        && (after + 2..after + 5)
            .find(|&idx| !prose.is_capital(idx))
            .is_some_and(|idx| prose.is_sign(idx, ')'));
    has_given
        || last + 1 < after
        || has_country
        || is_label
        || is_apposed(prose, first, after)
        || is_introduced(prose, first)
        || speaks_behind_aside(prose, after)
        || is_family_first
        || is_said_after
        || is_said_before
        || is_agent
        || says_later
        || is_according
        || has_apposition(prose, after)
}

/// Whether a single capitalised word is next to a verb of saying, as a surname would be: `Holm said`.
fn speaks(prose: &Prose<'_>, idx: usize) -> bool {
    let said = Class::SAY.or(Class::CLAIM);
    // `Estimates suggest`: the base form has a plural subject.
    let is_verb =
        |at: usize| prose.is(at, said) && !prose.is_capital(at) && !prose.is(at, Class::PLAIN);
    let is_before = is_verb(idx + 1) || prose.is(idx + 1, Class::ADVERB) && is_verb(idx + 2);
    let is_behind = 2 <= idx
        && is_verb(idx - 1)
        && (prose.is_sign(idx - 2, ',') || prose.is_quote_end(idx - 2));
    let goes_on = prose.tokens.get(idx + 1).is_some_and(|next| {
        next.kind == Kind::Word
            && !next.class.is(Class::PREPOSITION.or(Class::DATE).or(Class::JOINT))
    });
    stands_alone(prose, idx) && (is_before || is_behind && !goes_on)
}

/// Whether a single capitalised word may be a person's name.
fn stands_alone(prose: &Prose<'_>, idx: usize) -> bool {
    let other = Class::COMMON
        .or(Class::PLACE)
        .or(Class::DATE)
        .or(Class::ROLE)
        .or(Class::UNNAMED)
        .or(Class::SPEAKING_BODY);
    !prose.is(idx, other) && 2 < prose.word(idx).len()
}

/// Whether the name ends a clause after a quotation and at most a few uncapitalised words: `«…», dijo Ada Holm.`
fn tags_a_quotation(prose: &Prose<'_>, first: usize, after: usize) -> bool {
    let closes = prose
        .tokens
        .get(after)
        .is_none_or(|token| matches!(token.kind, Kind::Sign('.' | ',' | ';' | '(' | '—')));
    closes && prose.quote_before(first).is_some()
}

/// Whether the name is in apposition to a role, between commas: `the mayor of Dorn, Ada Holm, opened it`.
fn is_apposed(prose: &Prose<'_>, first: usize, after: usize) -> bool {
    let Some(comma) = first.checked_sub(1).filter(|&idx| prose.is_sign(idx, ',')) else {
        return false;
    };
    let closes = [',', '.', ';'].iter().any(|&sign| prose.is_sign(after, sign))
        || prose.is_word(after, "of from and");
    // `the head of the DMG (Dorn Millers’ Guild), Ada Holm, opened it`
    let near = comma.saturating_sub(LONGEST_OFFICE)..comma;
    let bracket = near.clone().rev().find(|&idx| prose.is_sign(idx, '('));
    let end = bracket.filter(|_| prose.is_sign(comma - 1, ')')).unwrap_or(comma);
    let words = (end.saturating_sub(LONGEST_OFFICE)..end).rev().take_while(|&idx| {
        prose.is_kind(idx, Kind::Word) && !prose.is(idx, Class::SAY.or(Class::VERB))
    });
    let mut office = words.filter(|&idx| prose.is(idx, Class::ROLE.or(Class::UNNAMED)));
    let is_headed =
        |idx: usize| idx + 1 == end || prose.is_word(idx + 1, "of for at on in to from");
    closes && office.any(is_headed)
}

/// Whether an age or a word for a relative comes before the name: `9-year-old Milo`, `his grandmother, Greta`.
pub(super) fn is_introduced(prose: &Prose<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let relative = before - usize::from(prose.is_sign(before, ',') && 0 < before);
    let is_owned = (relative.saturating_sub(2)..relative)
        .any(|idx| prose.is_possessive(idx) || prose.is_word(idx, "his her their my our"));
    prose.word(before).ends_with("-year-old") || is_owned && prose.is_word(relative, RELATIVES)
}

/// Words for relatives: a name next to one is a person's.
const RELATIVES: &str = "mother father wife husband son daughter brother sister grandmother grandfather grandson \
    granddaughter aunt uncle cousin niece nephew widow widower";

/// How far before the name of whoever gives it a speech may be, in tokens.
const REACH_OF_AGENT: usize = 9;

/// How far before a name the office may be that it is said to hold, in tokens: `The moderator will be`.
const REACH_OF_OFFICE: usize = 4;

/// The longest role next to a name, in tokens.
const LONGEST_OFFICE: usize = 9;

/// Whether a parenthetical and a verb of saying follow the name: `Ada Holm, keeper of the Drovers Arms in Dorn, said`.
fn speaks_behind_aside(prose: &Prose<'_>, after: usize) -> bool {
    if !prose.is_sign(after, ',') {
        return false;
    }
    let end = (after + 1..after + LONGEST_ASIDE).find(|&idx| {
        prose.tokens.get(idx).is_none_or(
            |token| matches!(token.kind, Kind::Sign(sign) if sign != '’' && sign != '\''),
        )
    });
    end.is_some_and(|end| {
        prose.is_sign(end, ',')
            && prose.is(end + 1, Class::SAY.or(Class::CLAIM))
            && !prose.is(end + 1, Class::GERUND.or(Class::PLAIN))
            && !prose.is_capital(end + 1)
    })
}

/// How far after the name the parenthetical may end, in tokens.
const LONGEST_ASIDE: usize = 24;

/// Whether an age or a role follows the name: `, 54,`, `, chair of`, `, the council's leader`.
fn has_apposition(prose: &Prose<'_>, after: usize) -> bool {
    if !prose.is_sign(after, ',') && !prose.is_sign(after, '(') {
        return false;
    }
    let is_age = prose.is_kind(after + 1, Kind::Number) && prose.is_sign(after + 2, ',');
    // Only people take `who`.
    if prose.is_word(after + 1, "who") {
        return true;
    }
    let end = (after + 1..after + 9).find(|&idx| {
        prose
            .tokens
            .get(idx)
            .is_none_or(|token| matches!(token.kind, Kind::Sign(',' | '.' | ';' | ')')))
            || prose.is(idx, Class::PREPOSITION)
            || prose.is_and(idx)
    });
    let office = end.and_then(|end| end.checked_sub(1)).is_some_and(|last| {
        after < last && (prose.is(last, Class::ROLE) || prose.is_word(last, "woman man"))
    });
    is_age || office
}

/// Bit for a name that is a person's somewhere: `Holm said` makes the Ada Holm of another sentence a person.
const SURE: usize = 1;
/// Bit for a word that is a name on its own somewhere, as surnames are: organisations are shortened to their first
/// word, people to their last.
const ALONE: usize = 2;
/// Bit for a name that has opened a paragraph before a colon: one that does so again is the label of somebody's turns.
const LABEL: usize = 4;

/// What all runs of the text tell of one another.
#[derive(Default)]
pub(super) struct Evidence {
    /// The bits of each name.
    known: HashMap<String, usize>,
}

impl Evidence {
    /// Remembers a run for the others, and returns whether it is a person by its own words and context.
    pub(super) fn note(&mut self, prose: &Prose<'_>, run: &Run) -> bool {
        let labels = labels_a_turn(prose, run);
        let name = text(prose, run.name.clone()).to_owned();
        let is_again = labels && self.known.get(&name).is_some_and(|bits| bits & LABEL != 0);
        let is_sure = is_again || is_person(prose, run);
        let before = run.name.start.checked_sub(1);
        let is_governed = before.is_some_and(|idx| prose.is(idx, Class::PREPOSITION));
        let is_place = prose.is(run.name.start, Class::PLACE);
        let is_alone =
            run.name.len() == 1 && !run.is_body && run.lead.is_empty() && !is_governed && !is_place;
        let bits = self.known.entry(name).or_default();
        *bits |= (usize::from(is_sure) * SURE)
            | (usize::from(is_alone) * ALONE)
            | (usize::from(labels) * LABEL);
        is_sure
    }

    /// Whether a run is known as a person elsewhere in the text. What comes before the name is taken off it.
    pub(super) fn is_known_elsewhere(&self, prose: &Prose<'_>, run: &mut Run) -> bool {
        let is_known = |name: &str, bit| self.known.get(name).is_some_and(|bits| bits & bit != 0);
        let given = Class::HE.or(Class::SHE);
        let Range { start, end } = run.name;
        let is_full = !run.is_body && (2..=3).contains(&run.name.len());
        let (first, last) = (prose.word(start), prose.word(end - 1));
        let is_shortened = is_known(last, ALONE) && !is_known(first, ALONE);
        let is_sure = is_full && (is_shortened || is_known(last, SURE))
            || !run.is_body && start + 1 < end && is_known(text(prose, start..end), SURE);
        // `Vicar Ada Holm`, if she is `Ada Holm` elsewhere.
        let known = (start + 1..end.saturating_sub(1))
            .find(|&at| prose.is(at, given) && is_known(text(prose, at..end), SURE));
        if let Some(at) = known.filter(|_| !prose.is(start, given)) {
            run.name.start = at;
            run.is_body = false;
            return true;
        }
        is_sure
    }
}

/// Whether a full name opens a paragraph, before a colon.
fn labels_a_turn(prose: &Prose<'_>, run: &Run) -> bool {
    let start = prose.range(run.name.clone()).start;
    let opens = prose.text.get(..start).is_some_and(|before| before.ends_with('\n'));
    opens && !run.is_body && (2..=3).contains(&run.name.len()) && prose.is_sign(run.end, ':')
}

fn text<'a>(prose: &Prose<'a>, name: Range<usize>) -> &'a str {
    prose.range(name).of(prose.text)
}

/// Adds people by comparison with their neighbours: those in a list with people, `A, B and C`.
pub(super) fn join_neighbours(prose: &Prose<'_>, runs: &[Run], sure: &mut [bool]) {
    let is_joint = |from: usize, to: usize| {
        from < to
            && to - from <= 2
            && (from..to).all(|idx| prose.is_sign(idx, ',') || prose.is_and(idx))
    };
    for _ in 0..2 {
        for idx in 0..runs.len() {
            let run = &runs[idx];
            if sure[idx] || run.is_body || !(2..=3).contains(&run.name.len()) {
                continue;
            }
            let before = idx
                .checked_sub(1)
                .is_some_and(|at| sure[at] && is_joint(runs[at].end, run.name.start));
            let after = runs
                .get(idx + 1)
                .is_some_and(|next| sure[idx + 1] && is_joint(run.end, next.name.start));
            sure[idx] = before || after;
        }
    }
}
