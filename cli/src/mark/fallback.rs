//! What stands in the element until the widget is there, and wherever it cannot run: the strip of the article as a picture, who said
//! what as a list, and the quotations as linked data.
//!
//! **It has no word that is not the article's**, so it needs no translation, and no style: the strictest policy allows all of it. The
//! strip is laid out as the widget lays it out, with the same colours. Tests: here and in `cli/tests/mark.rs`.

use super::fragment;
use rostrum::article::{Article, TextRange};
use rostrum::desk::takeaway::{escaped, linked_data};
use rostrum::speakers::{Proceedings, Speaker, Statement};
use rostrum::timeline::{AxisKind, Occasion, Piece, Strip, Timeline, layout};
use serde_json::{Value, json};

/// The colours of speakers, on light and dark pages, as `styles/tokens.css` has them.
const TONES: [(&str, &str); 8] = [
    ("#0a574e", "#19c4c7"),
    ("#8457c4", "#cccafd"),
    ("#aa574b", "#feb680"),
    ("#2a3ff9", "#7c91fd"),
    ("#a80d63", "#fe8baa"),
    ("#157604", "#b5b613"),
    ("#5a1fba", "#a3adfe"),
    ("#584701", "#bb850e"),
];

/// The colours of whoever has none of these.
const NO_TONE: (&str, &str) = ("#5c6670", "#a3adb7");

/// The height of the strip in pixels, and how far its pieces stay from the edge, as in `styles/strip.css`.
const HEIGHT: f32 = 36.0;
const EDGE: f32 = 6.0;

/// How much of the strip's width stays free at each end, in percent: the same distance on a usual phone.
const MARGIN: f32 = 1.6;

/// How many words of a statement its mark shows when it is pointed at. More than these are read faster in the text.
const MOST_WORDS: usize = 24;

/// All that stands in the element besides scripts with code and findings. `id` is that of the article's element.
pub(super) fn fallback(article: &Article, proceedings: &Proceedings, id: &str) -> String {
    let timeline = layout(article, proceedings);
    [strip(article, proceedings, id, &timeline), list(article, proceedings, id)].concat()
}

/// The quotations as linked data; `None` if there are none.
pub(super) fn quotations(article: &Article, proceedings: &Proceedings) -> Option<Value> {
    let mut data = serde_json::to_value(linked_data(article, proceedings)).ok()?;
    let quotations = data.get_mut("hasPart")?.take();
    // The page has linked data of its article already; this stands beside it.
    let is_any = quotations.as_array().is_some_and(|it| !it.is_empty());
    is_any.then(|| json!({ "@context": "https://schema.org", "@graph": quotations }))
}

fn strip(article: &Article, proceedings: &Proceedings, id: &str, timeline: &Timeline) -> String {
    let axis = match &timeline.clock {
        Some(clock) if clock.is_live() => AxisKind::Clock,
        _ => AxisKind::Reading,
    };
    let strip = timeline.strip(axis);
    // Not for the keyboard, nor read out: the list has the same links.
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"{HEIGHT}\" aria-hidden=\"true\" focusable=\"false\">\
         <rect width=\"100%\" height=\"{HEIGHT}\" rx=\"8\" fill=\"currentColor\" fill-opacity=\".06\"/>\n"
    );
    for (idx, piece) in strip.pieces.iter().enumerate() {
        let rect = rect(timeline, piece);
        let statement = statement_of(proceedings, timeline, &strip, idx, piece);
        let linked = statement.and_then(|it| {
            let link = link(article, id, it)?;
            let title = title(article, proceedings.speaker_of(it)?, it);
            Some(format!(
                "<a href=\"{link}\" tabindex=\"-1\"><title>{}</title>{rect}</a>\n",
                escaped(&title)
            ))
        });
        svg += &linked.unwrap_or_else(|| rect + "\n");
    }
    svg + "</svg>\n"
}

/// The statement that a piece stands for: its own, or of those that a bar stands for, the nearest of the same speaker.
fn statement_of<'a>(
    proceedings: &'a Proceedings,
    timeline: &Timeline,
    strip: &Strip,
    idx: usize,
    piece: &Piece,
) -> Option<&'a Statement> {
    let is_piece_each = strip.pieces.len() == strip.stops.len() && piece.height == 1.0;
    let of_lane = |mark_idx: usize| {
        timeline.marks.get(mark_idx).is_some_and(|it| it.lane_idx == piece.lane_idx)
    };
    let stop = if is_piece_each {
        strip.stops.get(idx)
    } else {
        let middle = piece.start + piece.width / 2.0;
        let distance =
            |start: f32, width: f32| (start - middle).max(middle - start - width).max(0.0);
        let own = strip.stops.iter().filter(|it| of_lane(it.mark_idx));
        own.min_by(|a, b| distance(a.start, a.width).total_cmp(&distance(b.start, b.width)))
    };
    match timeline.marks.get(stop?.mark_idx)?.occasion {
        Occasion::Statement(idx) => proceedings.statements.get(idx),
        Occasion::Appearance(_) | Occasion::Mention(_) => None,
    }
}

fn rect(timeline: &Timeline, piece: &Piece) -> String {
    let tone = timeline.lanes.get(piece.lane_idx).and_then(|lane| lane.tone);
    let (light, dark) = tone.and_then(|it| TONES.get(it)).copied().unwrap_or(NO_TONE);
    let (room, wide) = (HEIGHT - 2.0 * EDGE, 100.0 - 2.0 * MARGIN);
    let (x, width) = (MARGIN + piece.start * wide, (piece.width * wide - 0.2).max(0.4));
    let (y, height) = (EDGE + (1.0 - piece.foot - piece.height) * room, piece.height * room);
    let corner = if piece.height < 1.0 { "" } else { " rx=\"2\"" };
    format!(
        "<rect x=\"{}%\" y=\"{}\" width=\"{}%\" height=\"{}\"{corner} fill=\"light-dark({light}, {dark})\"/>",
        short(x),
        short(y),
        short(width),
        short(height),
    )
}

/// A number with two digits after the point at most.
fn short(number: f32) -> String {
    let number = format!("{number:.2}");
    number.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Who said what, in reading order. The words come first, so that they never stand between the same words as in a transcript, and links
/// lead past them. It is folded, so that it takes a line where the widget will be.
fn list(article: &Article, proceedings: &Proceedings, id: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut items = String::new();
    for statement in &proceedings.statements {
        let Some(speaker) = proceedings.speaker_of(statement) else { continue };
        if !names.contains(&&*speaker.name) {
            names.push(&speaker.name);
        }
        let said = escaped(&said(article, statement));
        let said = match link(article, id, statement) {
            Some(link) => format!("<a href=\"{link}\">{said}</a>"),
            None => said,
        };
        items += &format!("<li>{said} <cite>{}</cite></li>\n", escaped(&who(speaker)));
    }
    format!(
        "<details><summary>{}</summary>\n<ol>\n{items}</ol>\n</details>\n",
        escaped(&names.join(", "))
    )
}

/// A link to what was said, or where it was said without words, to where it is told.
fn link(article: &Article, id: &str, statement: &Statement) -> Option<String> {
    let words = statement.content.first().copied().unwrap_or(statement.extent);
    fragment::link(article, id, words)
}

/// The words in one line: stretches that the cue separates have an ellipsis between them.
fn said(article: &Article, statement: &Statement) -> String {
    let one_line =
        |range: &TextRange| article.slice(*range).split_whitespace().collect::<Vec<_>>().join(" ");
    if statement.content.is_empty() {
        return one_line(&statement.extent);
    }
    statement.content.iter().map(one_line).collect::<Vec<_>>().join(" … ")
}

/// The name with the role and the organisation.
fn who(speaker: &Speaker) -> String {
    let about = [&speaker.role, &speaker.affiliation].into_iter().flatten();
    let about = about.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    [speaker.name.clone()].into_iter().chain(about).collect::<Vec<_>>().join(", ")
}

fn title(article: &Article, speaker: &Speaker, statement: &Statement) -> String {
    let said = said(article, statement);
    let words: Vec<&str> = said.split(' ').collect();
    let (first, rest) = words.split_at(words.len().min(MOST_WORDS));
    let ellipsis = if rest.is_empty() { "" } else { " …" };
    format!("{}: {}{ellipsis}", who(speaker), first.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_widget() {
        let styles = include_str!("../../../styles/tokens.css");
        for (idx, (light, dark)) in TONES.iter().chain([&NO_TONE]).enumerate() {
            let name = if idx < TONES.len() { (idx + 1).to_string() } else { "none".to_owned() };
            let rule = format!("var(--rostrum-speaker-{name}, light-dark({light}, {dark}))");
            assert!(styles.contains(&rule), "{rule}");
        }
    }
}
