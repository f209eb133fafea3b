//! Transcripts with a clock: WebVTT with its voices, and SRT, where names stand before a colon. What one person says in a row is one paragraph,
//! `NAME: …`, as the finder knows it; the time of its first cue is that of the paragraph.
//!
//! Source: W3C's WebVTT, and SRT as players read it. Cues may overlap, repeat the one before, or have times that are none.

use crate::article::{Article, BlockKind, Draft, Time};
use crate::parse::Problem;
use crate::parse::html::decoded;

/// How long a paragraph without a speaker gets before it ends with a sentence, in bytes.
const LONG: usize = 400;

/// The most bytes before the colon that are a name.
const NAME: usize = 60;

/// What one person says in a row.
#[derive(Default)]
pub(in crate::parse) struct Turn {
    pub(in crate::parse) speaker: String,
    pub(in crate::parse) at: Option<Time>,
    pub(in crate::parse) text: String,
}

/// Reads such a transcript; nothing if this is none.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Option<Article> {
    let mut lines = text.trim_start().lines();
    let first = lines.next().unwrap_or_default().trim();
    let is_vtt = first
        .strip_prefix("WEBVTT")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
    let is_number = first.bytes().all(|byte| byte.is_ascii_digit());
    let is_srt = is_number && lines.next().is_some_and(|line| line.contains("-->"));
    if !is_vtt && !is_srt {
        return None;
    }
    let title = first.strip_prefix("WEBVTT").unwrap_or_default();
    let title = title.trim_start_matches(|c: char| c.is_whitespace() || "-–—".contains(c));
    Some(article(title, turns(text), problems))
}

/// The article of these turns; neighbours of one speaker become one.
pub(in crate::parse) fn article(
    title: &str,
    turns: Vec<Turn>,
    problems: &mut Vec<Problem>,
) -> Article {
    let mut joined: Vec<Turn> = Vec::new();
    for turn in turns.into_iter().filter(|turn| !turn.text.is_empty()) {
        match joined.last_mut() {
            Some(last) if continues(last, &turn) => {
                if !last.text.ends_with(&turn.text) {
                    last.text.push(' ');
                    last.text.push_str(&turn.text);
                }
            }
            _ => joined.push(turn),
        }
    }
    let mut draft = Draft::with_headline(title);
    for Turn { speaker, at, text } in joined {
        let mark = if speaker.is_empty() { "" } else { ": " };
        draft.add(BlockKind::Paragraph, &[&*speaker, mark, &*text].concat(), at);
    }
    let article = draft.article;
    if article.headline.is_empty() && !article.blocks.is_empty() {
        problems.push(Problem::Untitled);
    }
    article
}

/// Whether a turn goes on with what was said before. One without a name does, except where nobody is named and a paragraph has grown long.
fn continues(last: &Turn, turn: &Turn) -> bool {
    let has_end = last.text.ends_with(['.', '!', '?', '…', '”', '"', '。']);
    match (last.speaker.is_empty(), turn.speaker.is_empty()) {
        (true, true) => !has_end || last.text.len() < LONG,
        (false, true) => true,
        _ => last.speaker == turn.speaker,
    }
}

/// What the cues say, in the order of the file.
fn turns(text: &str) -> Vec<Turn> {
    let mut turns = Vec::new();
    let mut at = None;
    let mut is_cue = false;
    for line in text.lines() {
        let line = line.trim();
        if let Some((start, _)) = line.split_once("-->") {
            (at, is_cue) = (time(start.trim()), true);
        } else if line.is_empty() {
            is_cue = false;
        } else if is_cue {
            said(line, at, &mut turns);
        }
    }
    turns
}

/// `00:01:23.400` or `01:23,400`, as a time of day; `None` if it is none.
pub(in crate::parse) fn time(written: &str) -> Option<Time> {
    let whole = written.split(['.', ',']).next()?;
    let numbers: Vec<u8> = whole.split(':').map(|it| it.parse().ok()).collect::<Option<_>>()?;
    match numbers[..] {
        [hours, minutes, seconds] => Time::from_hms(hours, minutes, seconds).ok(),
        [minutes, seconds] => Time::from_hms(0, minutes, seconds).ok(),
        _ => None,
    }
}

/// Adds what a line of a cue says, by voice.
fn said(line: &str, at: Option<Time>, turns: &mut Vec<Turn>) {
    let mut turn = Turn { at, ..Turn::default() };
    let mut rest = line;
    while let Some((before, tag)) = rest.split_once('<') {
        turn.text.push_str(before);
        // What is not closed is no tag, and neither is anything after it.
        let Some((tag, after)) = tag.split_once('>') else {
            rest = tag;
            break;
        };
        let is_voice = tag.starts_with("v ") || tag.starts_with("v.");
        if let Some((_, voice)) = tag.split_once(char::is_whitespace).filter(|_| is_voice) {
            add(std::mem::replace(&mut turn, Turn { at, ..Turn::default() }), turns);
            turn.speaker = decoded(voice.trim());
        }
        rest = after;
    }
    turn.text.push_str(rest);
    add(turn, turns);
}

fn add(mut turn: Turn, turns: &mut Vec<Turn>) {
    let text = decoded(&turn.text);
    let text = text.trim().trim_start_matches(">>").trim_start();
    let text = text.strip_prefix("- ").unwrap_or(text);
    turn.text = text.to_owned();
    if turn.speaker.is_empty()
        && let Some((name, said)) = named(text)
    {
        (turn.speaker, turn.text) = (name.to_owned(), said.to_owned());
    }
    if !turn.text.is_empty() {
        turns.push(turn);
    }
}

/// A name before a colon: a few words that start with capitals.
fn named(text: &str) -> Option<(&str, &str)> {
    let (name, said) = text.split_once(": ")?;
    let is_word = |word: &str| word.starts_with(|c: char| !c.is_lowercase() && c.is_alphabetic());
    let is_name = name.len() < NAME && name.split_whitespace().all(is_word);
    (is_name && !name.is_empty()).then_some((name, said.trim()))
}
