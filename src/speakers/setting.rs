//! Where and when the event took place: the first day that the text names, and the town.

use super::Event;
use super::lexicon::Class;
use super::names::Names;
use super::prose::{Kind, Prose};
use crate::article::{Article, Date};
use crate::letters::lower;
use time::Month;

/// The event that `article` is about; `prose` and `names` are the article's.
pub(super) fn find(article: &Article, prose: &Prose<'_>, names: &Names) -> Event {
    let place = place(prose).or_else(|| headline_place(article, prose, names));
    Event { date: date(prose, article.published), place }
}

/// The first day that the text names and that is not after the day of publication: a day of the month (`July 23`,
/// `23 July`), or in the first paragraphs a day of the week (`on Tuesday`). A missing year is the one that brings the
/// day closest to the day of publication. An article with neither has no date.
fn date(prose: &Prose<'_>, published: Option<Date>) -> Option<Date> {
    let opening = prose.sentences.iter().take_while(|it| it.block_idx < OPENING_BLOCKS).last();
    let opening_end = opening.map_or(0, |sentence| sentence.tokens.end);
    let is_past = |date: &Date| published.is_none_or(|published| *date <= published);
    (0..prose.tokens.len()).find_map(|idx| {
        let day = day_of_month(prose, idx, published).filter(is_past);
        day.or_else(|| (idx < opening_end).then(|| day_of_week(prose, idx, published?)).flatten())
    })
}

/// How many paragraphs may date the event by a day of the week. With more, days of other events are taken; with fewer,
/// a date in the second or third paragraph is missed.
const OPENING_BLOCKS: usize = 3;

/// The date whose month is the token at `idx`.
fn day_of_month(prose: &Prose<'_>, idx: usize, published: Option<Date>) -> Option<Date> {
    if !prose.is_capital(idx) {
        return None;
    }
    let month = month(prose.word(idx))?;
    let number = |at: usize| {
        let digits = prose.word(at).trim_end_matches(|c: char| c.is_alphabetic());
        digits.parse::<u8>().ok().filter(|day| (1..=31).contains(day))
    };
    let before = idx.checked_sub(1).and_then(number);
    let (day, after) = match (before, number(idx + 1)) {
        (Some(day), _) => (day, idx + 1),
        (None, Some(day)) => (day, idx + 2),
        _ => return None,
    };
    let year = if prose.is_sign(after, ',') { after + 1 } else { after };
    let year = prose.word(year).parse::<i32>().ok().filter(|year| (1800..2200).contains(year));
    year.map_or_else(
        || nearest(month, day, published?),
        |year| Date::from_calendar_date(year, month, day).ok(),
    )
}

/// The last such day of the week up to the day of publication, if `on` or `last` comes before it.
fn day_of_week(prose: &Prose<'_>, idx: usize, published: Date) -> Option<Date> {
    let is_told = idx.checked_sub(1).is_some_and(|before| prose.is_word(before, "on last"));
    let word = prose.word(idx);
    let days = std::iter::successors(Some(published), |day| day.previous_day()).take(7);
    let named = |day: &Date| day.weekday().to_string().eq_ignore_ascii_case(word);
    days.filter(|_| is_told).find(named)
}

fn nearest(month: Month, day: u8, published: Date) -> Option<Date> {
    let years = published.year() - 1..=published.year() + 1;
    let dates = years.filter_map(|year| Date::from_calendar_date(year, month, day).ok());
    dates.min_by_key(|date| (date.to_julian_day() - published.to_julian_day()).abs())
}

const MONTHS: &str =
    "January February March April May June July August September October November December";

/// The month of that name: in full, or its first three letters, or `Sept`.
fn month(word: &str) -> Option<Month> {
    let word = word.trim_end_matches('.');
    let is_short = word.len() == 3 || word.eq_ignore_ascii_case("sept");
    let is_named = |name: &str| {
        let len = if is_short { word.len() } else { name.len() };
        name.get(..len).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    let idx = MONTHS.split(' ').position(is_named)?;
    Month::try_from(idx as u8 + 1).ok()
}

/// The most words in the name of a town.
const MOST_WORDS: usize = 3;

/// The town: that of a dateline, or the capitalised words after `in` in one of the first sentences that report an
/// opening.
fn place(prose: &Prose<'_>) -> Option<String> {
    dateline(prose).or_else(|| {
        let opening =
            "opened kicked held began gathered met took opens started unveiled launched convened";
        let sentences = prose.sentences.iter().take(4);
        let mut places = sentences
            .filter(|sentence| sentence.tokens.clone().any(|idx| prose.is_word(idx, opening)));
        places.find_map(|sentence| {
            let mut found = sentence.tokens.clone().filter_map(|idx| {
                let is_in = prose.is_word(idx, "in")
                    && prose.is_capital(idx + 1)
                    && !prose.is(idx + 1, Class::DATE.or(Class::COMMON));
                let mut behind = idx + 1..sentence.tokens.end.min(idx + 2 + MOST_WORDS);
                let end = is_in.then(|| behind.find(|&at| !prose.is_capital(at))).flatten()?;
                let is_body = (idx + 1..end).any(|at| prose.is(at, Class::BODY));
                (!is_body).then(|| prose.range(idx + 1..end).of(prose.text).to_owned())
            });
            found.next()
        })
    })
}

/// The town after the last `in` of the headline, if the text names it too: `Thousands march in Aberlloyd against …`.
fn headline_place(article: &Article, prose: &Prose<'_>, names: &Names) -> Option<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '-';
    let words: Vec<&str> = article.title().split(is_sign).filter(|word| !word.is_empty()).collect();
    let behind = words.iter().rposition(|word| word.eq_ignore_ascii_case("in"))? + 1;
    (1..prose.tokens.len()).find_map(|idx| {
        let pairs = words[behind..].iter().take(MOST_WORDS).zip(idx..);
        let n_same =
            pairs.take_while(|&(word, at)| prose.is_capital(at) && prose.word(at) == *word).count();
        let is_governed = prose.is_word(idx - 1, "in at to of");
        let is_person =
            || names.within(idx..idx + 1).iter().any(|mention| names.is_person(mention.entity));
        let is_other = prose.is(idx, Class::DATE.or(Class::COMMON).or(Class::BODY));
        (0 < n_same && is_governed && !is_other && !is_person())
            .then(|| prose.range(idx..idx + n_same).of(prose.text).to_owned())
    })
}

/// The town of a dateline, the words before any sign: `LONDON —`, `PARIS (AP) —`, `Berlin, 3 May –`.
fn dateline(prose: &Prose<'_>) -> Option<String> {
    let sentence = prose.sentences.first()?;
    let start = sentence.tokens.start;
    let end = prose.dateline_end(start, sentence.block_idx)?;
    let is_word = |&idx: &usize| prose.is_kind(idx, Kind::Word);
    let town_end = (start..end).take_while(is_word).last()? + 1;
    let name = prose.range(start..town_end).of(prose.text);
    let is_upper = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    Some(if is_upper { title_case(name) } else { name.to_owned() })
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
