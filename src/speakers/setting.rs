//! Where and when the event took place: the day that the opening tells of, and the town (`town`).

mod town;

use super::Event;
use super::lexicon::Class;
use super::names::Names;
use super::prose::{Kind, Prose, Sentence};
use crate::article::{Article, Date, day};
use std::ops::Range;
use time::Month;

/// The event that `article` is about; `prose` and `names` are the article's.
pub(super) fn find(article: &Article, prose: &Prose<'_>, names: &Names) -> Event {
    if is_publication(prose) {
        return Event::default();
    }
    Event { date: date(prose, article.published), place: town::find(article, prose, names) }
}

/// Whether the story is about a finding, published in a journal, which took place nowhere and on no day.
fn is_publication(prose: &Prose<'_>) -> bool {
    let above = lines_above(prose);
    let sentences = prose.sentences.iter().skip_while(|it| it.tokens.start < above);
    let first =
        prose.sentences.iter().find(|it| above <= it.tokens.start).map_or(0, |it| it.block_idx);
    let mut near = sentences.take_while(|it| it.block_idx < first + PUBLISHED_BLOCKS);
    near.any(|it| {
        let mut words = it.tokens.clone().filter(|&idx| prose.quote_at(idx).is_none());
        words.any(|idx| {
            let reach = idx + 1..it.tokens.end.min(idx + FAR);
            let in_work = |at: usize| {
                prose.is_word(at, "in")
                    && prose.is_capital(at + 1)
                    && !prose.is(at + 1, Class::DATE)
            };
            let is_study = || it.tokens.clone().any(|at| prose.is_word(at, STUDIES));
            prose.is_word(idx, PUBLISHED)
                && (reach.clone().any(|at| prose.is_word(at, "journal"))
                    || is_study() && reach.clone().any(in_work))
        })
    })
}

/// Participles of what journals do.
const PUBLISHED: &str = "published appears appear appeared reported described";

/// What they publish.
const STUDIES: &str = "study paper findings finding results research";

/// How many paragraphs may name the journal.
const PUBLISHED_BLOCKS: usize = 8;

/// The day of the event, seen from the day of publication, which the article was given with or which its dateline or the lines
/// above the story name. First choice is a day that the opening tells of by its name (`on Tuesday`, `last night`), then a recent
/// day of the month in the opening, then that of the dateline or the lines above. Without a day of publication, it is the first day
/// of the month that the text names. A missing year is the one that brings the day closest to the day of publication.
fn date(prose: &Prose<'_>, published: Option<Date>) -> Option<Date> {
    let above = lines_above(prose);
    let dateline = prose.sentences.iter().find(|it| above <= it.tokens.start);
    let dateline = dateline.and_then(|it| prose.dateline_end(it.tokens.start, it.block_idx));
    let start = dateline.unwrap_or(above);
    let written = (0..start).find_map(|idx| day_of_month(prose, idx, published));
    let today = published.or(written);
    let is_past = |date: &Date| today.is_none_or(|today| *date <= today);
    let in_opening = |day: &dyn Fn(usize, &Sentence) -> Option<Date>| {
        let mut sentences = opening(prose, above);
        sentences.find_map(|it| it.tokens.clone().find_map(|idx| day(idx, it)))
    };
    let told = || in_opening(&|idx, it| day_of_week(prose, idx, &it.tokens, today?));
    let recent = || {
        in_opening(&|idx, _| {
            let day = day_of_month(prose, idx, today).filter(|day| start <= idx && is_past(day))?;
            (today?.to_julian_day() - day.to_julian_day() < RECENT).then_some(day)
        })
    };
    let dated = || (start..prose.tokens.len()).find_map(|idx| day_of_month(prose, idx, None));
    let told = told().or_else(recent);
    if today.is_none() { dated() } else { told.or(written.filter(|_| published.is_none())) }
}

/// How many days after an event it is still news: the opening dates it, rather than the lines above the story. More takes days
/// of the background, fewer misses the events of weekly papers.
const RECENT: i32 = 15;

/// How many paragraphs may date the event by a day of the week. With more, days of other events are taken; with fewer,
/// a date in the third or fourth paragraph is missed.
const OPENING_BLOCKS: usize = 4;

/// The sentences of the first paragraphs of the story, after the lines above it.
fn opening<'a>(prose: &'a Prose<'_>, above: usize) -> impl Iterator<Item = &'a Sentence> {
    let mut sentences =
        prose.sentences.iter().skip_while(move |it| it.tokens.start < above).peekable();
    let first = sentences.peek().map_or(0, |it| it.block_idx);
    sentences.take_while(move |it| it.block_idx < first + OPENING_BLOCKS)
}

/// The most tokens in a line above the story: a byline, a day, a place. A longer line is a paragraph.
const LONGEST_LINE: usize = 12;

/// How many tokens the lines above the story have: short paragraphs that end without a full stop.
fn lines_above(prose: &Prose<'_>) -> usize {
    let mut above = 0;
    for block in prose.sentences.chunk_by(|a, b| a.block_idx == b.block_idx).take(OPENING_BLOCKS) {
        let (Some(first), Some(last)) = (block.first(), block.last()) else { break };
        let is_line = last.tokens.end - first.tokens.start <= LONGEST_LINE
            && !['.', '!', '?', '”', '"', ':']
                .iter()
                .any(|&sign| prose.is_sign(last.tokens.end - 1, sign));
        if !is_line {
            break;
        }
        above = last.tokens.end;
    }
    above
}

/// The date whose month is the token at `idx`.
fn day_of_month(prose: &Prose<'_>, idx: usize, published: Option<Date>) -> Option<Date> {
    if prose.is_kind(idx, Kind::Number) {
        return day(prose.word(idx));
    }
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

/// The day that the token at `idx` names as seen from `today`: the last such day of the week, `yesterday`, `last night`.
/// Not a day in a quotation or one that is still to come: `until Friday`, `will open on Friday`.
fn day_of_week(
    prose: &Prose<'_>,
    idx: usize,
    sentence: &Range<usize>,
    today: Date,
) -> Option<Date> {
    let before =
        |at: usize, words: &str| idx.checked_sub(at).is_some_and(|at| prose.is_word(at, words));
    if prose.quote_at(idx).is_some() {
        return None;
    }
    if prose.is_word(idx, "yesterday") || before(1, "last") && prose.is_word(idx, "night") {
        return today.previous_day();
    }
    if prose.is_word(idx, "today tonight")
        || before(1, "this") && prose.is_word(idx, "morning afternoon evening")
    {
        return Some(today);
    }
    if !prose.is(idx, Class::DATE) || before(1, NOT_YET) {
        return None;
    }
    let is_start = before(1, "on") && idx < sentence.start + 2;
    let reach = if is_start {
        idx + 1..idx + FAR
    } else {
        idx.saturating_sub(FAR).max(sentence.start)..idx
    };
    if reach.into_iter().any(|at| prose.is_word(at, TO_COME)) {
        return None;
    }
    let days = std::iter::successors(Some(today), |day| day.previous_day()).take(7);
    let word = prose.word(idx);
    let mut named = days.filter(|day| day.weekday().to_string().eq_ignore_ascii_case(word));
    named.next()
}

/// Words before a day that is still to come, or that is one of many.
const NOT_YET: &str = "next until by every through since before till coming for to";

/// Verbs that say that something is still to come.
const TO_COME: &str = "will would shall due scheduled expected planned plans ahead begins starts opens closes ends runs continues \
    faces hosts meets plays travels visits returns";

/// How far such a verb may be from its day, in tokens. Farther finds verbs of other clauses, nearer misses
/// `will be opened by the mayor on Friday`.
const FAR: usize = 8;

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
