//! The town of an event: where the story says that it opened, the dateline's, or the one that the headline or the opening names.

use super::super::lexicon::Class;
use super::super::names::Names;
use super::super::prose::{Kind, Prose, Sentence};
use super::{lines_above, opening};
use crate::article::Article;
use crate::letters::{is_upper, lower};
use std::ops::Range;

/// The most words in the name of a town.
const MOST_WORDS: usize = 3;

/// How many towns are looked at where neither the opening nor the headline names one. More takes longer.
const MOST_TOWNS: usize = 16;

/// How often such a town is named again. A lower number takes towns of the background, a higher one finds none in short articles.
const OFTEN: usize = 2;

/// Short forms of weekdays, which stand before a day, too.
const WEEKDAYS: &str = "mon tue tues wed thu thur thurs fri sat sun";

/// Verbs of what takes place somewhere.
const OPENING: &str =
    "opened kicked held began gathered met took opens started unveiled launched convened";

/// The town in which the event took place, as the text writes it; one in capitals gets small letters.
pub(super) fn find(article: &Article, prose: &Prose<'_>, names: &Names) -> Option<String> {
    let above = lines_above(prose);
    let opens = |it: &&Sentence| it.tokens.clone().any(|idx| prose.is_word(idx, OPENING));
    let named_in = |it: &Sentence| named(prose, names, it);
    opening(prose, above)
        .filter(opens)
        .find_map(named_in)
        .or_else(|| dateline(prose, above))
        .or_else(|| headline(article, prose, names))
        .or_else(|| opening(prose, above).find_map(named_in))
        .or_else(|| opening(prose, above).find_map(|it| seat(prose, names, it)))
        .or_else(|| {
            let mut named = prose.sentences.iter().filter_map(named_in).take(MOST_TOWNS);
            named.find(|name| prose.text.matches(name.as_str()).nth(OFTEN).is_some())
        })
}

/// The capitalised words after `in`, outside quotations: not a day, an organisation or a person, and not where somebody was born.
fn named(prose: &Prose<'_>, names: &Names, sentence: &Sentence) -> Option<String> {
    let mut places = sentence.tokens.clone().filter_map(|idx| {
        let is_in = prose.is_word(idx, "in")
            && prose.is_capital(idx + 1)
            && prose.quote_at(idx).is_none()
            && !prose.is(idx + 1, Class::DATE.or(Class::COMMON))
            && !is_home(prose, idx);
        let mut after = idx + 1..sentence.tokens.end.min(idx + 2 + MOST_WORDS);
        let end = is_in.then(|| after.find(|&at| !prose.is_capital(at))).flatten()?;
        let is_body = |at: usize| prose.is(at, Class::BODY) && !prose.is_word(at, GEOGRAPHY);
        let is_other = (idx + 1..end).any(is_body)
            || prose.is_possessive(end) && prose.is(end - 1, Class::PLACE)
            || is_person(names, idx + 1);
        (!is_other).then(|| prose.range(idx + 1..end).of(prose.text).to_owned())
    });
    places.next()
}

/// The town whose court or hall a sentence is about, `at Dorn Crown Court`, `a Dorn jury`; or the town after `at`.
fn seat(prose: &Prose<'_>, names: &Names, sentence: &Sentence) -> Option<String> {
    let mut starts = sentence.tokens.clone().filter(|&idx| {
        let opens = prose.is_word(idx, "at outside") || prose.is(idx, Class::DETERMINER);
        opens && prose.quote_at(idx).is_none()
    });
    starts.find_map(|before| {
        let start = before + 1;
        let reach = start..sentence.tokens.end.min(start + MOST_WORDS + 1);
        let is_town = |idx: &usize| {
            prose.is_capital(*idx) && !prose.is(*idx, NO_TOWN) && !prose.is_word(*idx, SEATS)
        };
        let end = reach.take_while(is_town).last()? + 1;
        let has_seat = prose.is_word(end, SEATS);
        let is_bare = prose.is_word(before, "at") && !prose.is_capital(end) && end < start + 2;
        let is_known = !prose.is_possessive(end) && !is_person(names, start);
        ((has_seat || is_bare) && is_known)
            .then(|| prose.range(start..end).of(prose.text).to_owned())
    })
}

/// What cannot be in the name of a town.
const NO_TOWN: Class =
    Class::BODY.or(Class::DATE).or(Class::COMMON).or(Class::ROLE).or(Class::HONORIFIC);

/// What a town has one of.
const SEATS: &str =
    "crown magistrates circuit county district criminal high court courthouse town jury";

/// Words in the names of organisations that towns have in theirs, too.
const GEOGRAPHY: &str = "lake bay river island valley city mountain village";

/// Whether `in` at `idx` tells where somebody comes from: `born in Dorn`, `a builder in Dorn`.
fn is_home(prose: &Prose<'_>, idx: usize) -> bool {
    let before = idx.saturating_sub(1);
    prose.is_word(before, FROM) || prose.is(before, Class::ROLE) && !prose.is_capital(before)
}

/// What is said of where somebody comes from, or of where something belongs.
const FROM: &str = "born based raised educated live lives lived living works worked";

fn is_person(names: &Names, idx: usize) -> bool {
    names.within(idx..idx + 1).iter().any(|mention| names.is_person(mention.entity))
}

/// The town after the last `in` of the headline, if the text names it too: `Thousands march in Aberlloyd against …`.
fn headline(article: &Article, prose: &Prose<'_>, names: &Names) -> Option<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '-';
    let words: Vec<&str> = article.title().split(is_sign).filter(|word| !word.is_empty()).collect();
    let behind = words.iter().rposition(|word| word.eq_ignore_ascii_case("in"))? + 1;
    (1..prose.headline.tokens.start).find_map(|idx| {
        let pairs = words[behind..].iter().take(MOST_WORDS).zip(idx..);
        let n_same =
            pairs.take_while(|&(word, at)| prose.is_capital(at) && prose.word(at) == *word).count();
        let is_governed = prose.is_word(idx - 1, "in at to of");
        let is_other = prose.is(idx, Class::DATE.or(Class::COMMON).or(Class::BODY));
        (0 < n_same && is_governed && !is_other && !is_person(names, idx))
            .then(|| prose.range(idx..idx + n_same).of(prose.text).to_owned())
    })
}

/// The town of a dateline, the words before any sign: `LONDON —`, `PARIS (AP) —`, `Berlin, 3 May –`. Or one in capitals in a
/// line above the story, before the day: `LONDON, May 3`.
fn dateline(prose: &Prose<'_>, above: usize) -> Option<String> {
    let is_word = |&idx: &usize| prose.is_kind(idx, Kind::Word);
    let first = prose.sentences.iter().find(|it| above <= it.tokens.start)?;
    let start = first.tokens.start;
    if let Some(end) = prose.dateline_end(start, first.block_idx) {
        let town_end = (start..end).take_while(is_word).last()? + 1;
        return Some(town(prose, start..town_end));
    }
    let is_day = |idx: usize| {
        prose.is(idx, Class::DATE)
            || prose.is_kind(idx, Kind::Number) && prose.is(idx + 1, Class::DATE)
    };
    let comma = (1..above).find(|&idx| prose.is_sign(idx, ',') && is_day(idx + 1))?;
    let is_name = |&idx: &usize| is_word(&idx) && prose.is_capital(idx);
    let is_upper = |&idx: &usize| is_word(&idx) && is_in_capitals(prose.word(idx));
    let upper = (0..comma).rev().take_while(is_upper).last();
    let whole = || {
        // `Dorn, Monday 3 May`, all that stands in the line
        let line = prose.sentences.iter().find(|it| it.tokens.contains(&comma))?.tokens.start;
        let other = Class::DATE.or(Class::COMMON).or(Class::HE).or(Class::SHE);
        let is_town = |idx: usize| is_name(&idx) && !prose.is(idx, other);
        (!prose.is_word(line, WEEKDAYS) && line < comma && (line..comma).all(is_town))
            .then_some(line)
    };
    Some(town(prose, upper.or_else(whole)?..comma))
}

fn town(prose: &Prose<'_>, tokens: Range<usize>) -> String {
    let name = prose.range(tokens).of(prose.text);
    if is_in_capitals(name) { title_case(name) } else { name.to_owned() }
}

fn is_in_capitals(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).all(is_upper)
}

fn title_case(name: &str) -> String {
    let mut is_start = true;
    name.chars()
        .map(|c| {
            let cased = if is_start { c } else { lower(c) };
            is_start = !c.is_alphabetic();
            cased
        })
        .collect()
}
