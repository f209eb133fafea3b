//! The labels on the axis: section headings, or where there are none the first words of paragraphs, or the clock; as many as
//! have room. Tests: `tests/timeline/labels.rs`.
//!
//! **No two overlap, and what is cut ends with an ellipsis.** How wide a text is can only be estimated here; the stylesheet cuts
//! what is wider than its room.

use super::{AxisKind, Clock, Sight, Timeline};
use crate::article::{Article, Block, BlockKind};
use crate::joining::one_line;

/// A label on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where it starts, in pixels from the start of what is visible.
    pub start: f32,
    /// How much room it has, in pixels.
    pub room: f32,
    /// Whether it stands at the end of its room: the last one, whose place is close to the end of the axis.
    pub is_last: bool,
    /// What it says.
    pub text: String,
}

/// What a label is for.
struct Place<'a> {
    at: f32,
    text: &'a str,
}

/// The least room for a label, in pixels: two short words. With less, labels say too little; with more, fewer have room.
const LEAST_ROOM: f32 = 76.0;

/// The most room that first words take, in pixels. Higher says more of a paragraph; lower looks calmer.
const MOST_ROOM: f32 = 150.0;

/// The same for a heading, which is read as a whole.
const MOST_OF_HEADING: f32 = 240.0;

/// What is left free between two labels, in pixels.
const BETWEEN: f32 = 14.0;

/// How much room a time of day takes, in pixels, and how far it is from one to the next at least.
const TIME: f32 = 36.0;
const BETWEEN_TIMES: f32 = 56.0;

/// From how many headings on they are the labels. With one, most of the axis would have none.
const LEAST_HEADINGS: usize = 2;

impl Timeline {
    /// The labels on the axis as it is seen, from its start to its end.
    pub fn labels(&self, article: &Article, sight: Sight) -> Vec<Label> {
        if sight.width < LEAST_ROOM {
            return Vec::new();
        }
        match (sight.axis, &self.clock) {
            (AxisKind::Clock, Some(clock)) => times(clock, sight),
            _ => words(self.places(article, sight), sight, has_sections(article)),
        }
    }

    /// The places of what could have a label, and of the last of those before what is visible.
    fn places<'a>(&self, article: &'a Article, sight: Sight) -> Vec<Place<'a>> {
        let has_sections = has_sections(article);
        let is_wanted = |block: &&Block| match has_sections {
            true => matches!(block.kind, BlockKind::Heading(_)),
            false => block.kind.is_prose(),
        };
        let mut places: Vec<Place> = Vec::new();
        for block in article.body().filter(is_wanted) {
            let at = sight.position(self.scale.position(block.range.start));
            if sight.width < at {
                break;
            }
            // What the visible stretch starts in the midst of.
            if at < 0.0 {
                places.clear();
            }
            places.push(Place { at: at.max(0.0), text: article.slice(block.range) });
        }
        places
    }
}

fn has_sections(article: &Article) -> bool {
    let headings = article.body().filter(|block| matches!(block.kind, BlockKind::Heading(_)));
    LEAST_HEADINGS <= headings.count()
}

/// `09:30`.
pub fn time_of_day(hour: u8, minute: u8) -> String {
    let [a, b, c, d] =
        [hour / 10, hour % 10, minute / 10, minute % 10].map(|digit| char::from(b'0' + digit));
    String::from_iter([a, b, ':', c, d])
}

fn times(clock: &Clock, sight: Sight) -> Vec<Label> {
    let most = (sight.width / BETWEEN_TIMES) as usize;
    let mut labels = Vec::new();
    for hour in clock.hours(sight.window, most) {
        let at = sight.position(hour.at);
        let (start, is_last) =
            if sight.width < at + TIME { (sight.width - TIME, true) } else { (at, false) };
        // One whose end is the axis's end makes way for the one before it.
        if labels.last().is_none_or(|last: &Label| last.start + TIME <= start) {
            let text = time_of_day(hour.hour, hour.minute);
            labels.push(Label { start, room: TIME, is_last, text });
        }
    }
    labels
}

fn words(places: Vec<Place>, sight: Sight, are_headings: bool) -> Vec<Label> {
    let most = if are_headings { MOST_OF_HEADING } else { MOST_ROOM };
    let mut chosen: Vec<Place> = Vec::new();
    let mut last = None;
    for place in places {
        let is_near = chosen.last().is_some_and(|it| {
            let room = place.at - it.at - BETWEEN;
            room < LEAST_ROOM || room < most && is_same(it, &place, room)
        });
        if is_near {
            continue;
        }
        if sight.width < place.at + LEAST_ROOM {
            last.get_or_insert(place);
        } else {
            chosen.push(place);
        }
    }
    // The last label ends with the axis, if the one before it leaves room.
    let end = sight.width - LEAST_ROOM;
    let last = last.filter(|last| {
        chosen
            .last()
            .is_none_or(|it| it.at + LEAST_ROOM + BETWEEN <= end && !is_same(it, last, LEAST_ROOM))
    });
    let mut labels = Vec::new();
    for (idx, place) in chosen.iter().enumerate() {
        let after = chosen.get(idx + 1).map(|it| it.at).or(last.as_ref().map(|_| end));
        let room = after.map_or(sight.width, |it| it - BETWEEN) - place.at;
        let room = room.min(most);
        labels.push(Label {
            start: place.at,
            room,
            is_last: false,
            text: fitting(place.text, room),
        });
    }
    if let Some(place) = last {
        let text = fitting(place.text, LEAST_ROOM);
        labels.push(Label { start: end, room: LEAST_ROOM, is_last: true, text });
    }
    labels
}

/// Whether the same is left of both in so much room: of paragraphs that start with the same words, only as many have a label as
/// can be told apart.
fn is_same(a: &Place, b: &Place, room: f32) -> bool {
    fitting(a.text, room) == fitting(b.text, room)
}

/// How wide a small letter, any other one, and one of those that are as wide as they are high is, in pixels, at the size of labels.
/// Higher cuts texts that would have had room; lower leaves it to the stylesheet to cut them.
const WIDTHS: (f32, f32, f32) = (5.8, 7.4, 11.2);

fn width_of(c: char) -> f32 {
    match c {
        'a'..='z' | ' ' | '.' | ',' | '\'' | '’' | '\u{600}'..='\u{6ff}' => WIDTHS.0,
        '\u{2e80}'.. => WIDTHS.2,
        _ => WIDTHS.1,
    }
}

/// As many whole words of a text as fit, with an ellipsis where there are more.
fn fitting(text: &str, room: f32) -> String {
    let text = text.trim_start();
    let room = room - WIDTHS.2;
    let (mut width, mut end, mut last_word) = (0.0, 0, 0);
    let mut is_whole = true;
    for (at, c) in text.char_indices() {
        width += width_of(c);
        if room < width {
            is_whole = false;
            break;
        }
        end = at + c.len_utf8();
        let ends_word = text.get(end..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        // Between signs that are words of their own, a text may be cut anywhere.
        if ends_word || '\u{2e80}' <= c {
            last_word = end;
        }
    }
    let cut = if is_whole || last_word == 0 { end } else { last_word };
    let shown = one_line(text.get(..cut).unwrap_or_default());
    if is_whole { shown } else { [shown.trim_end_matches(is_stop), "…"].concat() }
}

const fn is_stop(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '.' | '，' | '。' | '、' | '；' | '：' | '،' | '-' | '–' | '—')
}
