//! Merges what an editor gave with what was found in the text. **What is given wins**: over a found speaker of the same
//! name, and over found statements that overlap a given one.
//!
//! Tests: `tests/speakers/given.rs`, `tests/speakers/corrected.rs`.

mod identity;

pub(crate) use identity::meant;

use super::ids::Ids;
use super::{Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind};
use crate::article::{Article, Block, Given, GivenSpeaker, GivenStatement, TextRange};
use crate::letters::lowered;
use std::collections::HashMap;

/// The most mentions of a given speaker's name that are kept.
const MOST_MENTIONS: usize = 1_000;

/// Merges what is given into what was found, and gives every statement its time of day.
pub(super) fn join(article: &Article, found: Proceedings) -> Proceedings {
    let mut proceedings = found;
    let given = &article.given;
    if let Some(place) = &article.place {
        proceedings.event.place = Some(place.clone());
    }
    proceedings.event.date = article.event_date.or(proceedings.event.date);
    if *given != Given::default() {
        identity::settle(&mut proceedings, &given.speakers);
        leave_mentions(&mut proceedings.speakers, &given.speakers);
        let mut known = Known::of(&proceedings.speakers);
        let mut places: Vec<usize> = Vec::new();
        for speaker in &given.speakers {
            if speaker.is_none {
                // Nobody: no statement is theirs.
                places.push(usize::MAX);
                continue;
            }
            // Two speakers with one name stay separate if each has an identifier of its own.
            let is_other = |idx: usize| {
                let mut before = places.iter().zip(&given.speakers);
                before.any(|(&place, it)| place == idx && it.id.is_some() && it.id != speaker.id)
            };
            let is_meant = |idx: usize| {
                let mut different =
                    speaker.different.iter().flat_map(|it| meant(&proceedings.speakers, it));
                !different.any(|it| it == idx) && (speaker.id.is_none() || !is_other(idx))
            };
            let place = known.place(&proceedings.speakers, speaker).filter(|&idx| is_meant(idx));
            let speakers = &mut proceedings.speakers;
            places.push(join_speaker(article, speakers, &mut known, speaker, place));
        }
        join_statements(article, &mut proceedings, &places);
        note_presence(&mut proceedings, &places, &given.speakers);
    }
    tell_times(article, &mut proceedings.statements);
    proceedings
}

/// The known speakers: their identifiers, and their names and other forms in lower case.
struct Known {
    ids: Ids,
    /// Each with its speaker's index; names before other forms.
    names: Vec<(String, usize)>,
}

impl Known {
    fn of(speakers: &[Speaker]) -> Self {
        let mut known = Self { ids: Ids::default(), names: Vec::new() };
        for (idx, speaker) in speakers.iter().enumerate() {
            known.ids.keep(&speaker.id);
            known.names.push((lowered(&speaker.name), idx));
        }
        for (idx, speaker) in speakers.iter().enumerate() {
            for form in speaker.forms.iter().chain([&speaker.id]) {
                known.names.push((lowered(form), idx));
            }
        }
        known
    }

    /// The speaker with the identifier that is given, or else of the name.
    fn place(&self, speakers: &[Speaker], given: &GivenSpeaker) -> Option<usize> {
        let find = |wanted: &str| {
            let found = self.names.iter().find(|(name, _)| name == wanted)?;
            Some(found.1)
        };
        let own = given.id.as_ref().and_then(|id| speakers.iter().position(|it| it.id == *id));
        own.or_else(|| find(&lowered(&given.name))).or_else(|| find(given.id.as_ref()?))
    }

    fn id(&mut self, given: &GivenSpeaker) -> String {
        match &given.id {
            Some(id) => self.ids.own(id),
            None => self.ids.speaker(&given.name),
        }
    }
}

/// Overrides the found speaker at index `place` with what is given, or adds a speaker; returns the index.
fn join_speaker(
    article: &Article,
    speakers: &mut Vec<Speaker>,
    known: &mut Known,
    given: &GivenSpeaker,
    place: Option<usize>,
) -> usize {
    let idx = place.unwrap_or_else(|| {
        speakers.push(new_speaker(article, known.id(given), given));
        known.names.push((lowered(&given.name), speakers.len() - 1));
        speakers.len() - 1
    });
    if let Some(speaker) = speakers.get_mut(idx) {
        if speaker.name != given.name {
            let found = std::mem::replace(&mut speaker.name, given.name.clone());
            speaker.forms.retain(|form| *form != given.name);
            speaker.forms.push(found);
        }
        if given.id.as_ref().is_some_and(|id| *id != speaker.id) {
            speaker.id = known.id(given);
        }
        speaker.role = either(&given.role, speaker.role.take());
        speaker.affiliation = either(&given.affiliation, speaker.affiliation.take());
        speaker.kind = given.kind.unwrap_or(speaker.kind);
        speaker.is_checked = given.is_checked;
        for form in given.forms.iter().filter(|form| **form != given.name) {
            if !speaker.forms.contains(form) {
                speaker.forms.push(form.clone());
            }
        }
        if !given.mentions.is_empty() {
            speaker.mentions.clone_from(&given.mentions);
        }
        if !given.appearances.is_empty() {
            speaker.appearances.clone_from(&given.appearances);
        }
    }
    idx
}

/// What is given, or else what was found; an empty text says that there is none.
fn either(given: &Option<String>, found: Option<String>) -> Option<String> {
    given.clone().or(found).filter(|text| !text.is_empty())
}

/// Words that are given as the mention of somebody are not the mention of anybody found.
fn leave_mentions(found: &mut [Speaker], given: &[GivenSpeaker]) {
    for speaker in found {
        speaker.mentions.retain(|it| !given.iter().any(|given| given.mentions.contains(it)));
    }
}

/// Where a name is in the article.
pub(crate) fn mentions(article: &Article, name: &str) -> Vec<TextRange> {
    let in_block = |block: TextRange| {
        let places = block.of(&article.text).match_indices(name);
        places
            .map(move |(at, name)| TextRange::new(block.start + at, block.start + at + name.len()))
    };
    article.body().flat_map(|block| in_block(block.range)).take(MOST_MENTIONS).collect()
}

fn new_speaker(article: &Article, id: String, given: &GivenSpeaker) -> Speaker {
    Speaker {
        id,
        name: given.name.clone(),
        forms: Vec::new(),
        kind: SpeakerKind::Person,
        role: None,
        affiliation: None,
        presence: Presence::Mentioned,
        mentions: mentions(article, &given.name),
        appearances: Vec::new(),
        is_checked: false,
    }
}

/// Adds the given statements. Each takes the place of the found ones that it overlaps or whose identifier it has, and without an
/// identifier of its own it has that of the first of them, so that links to it still lead there. Found statements that overlap
/// words that are no statement are removed.
fn join_statements(article: &Article, proceedings: &mut Proceedings, places: &[usize]) {
    let given = &article.given;
    let is_in = |found: &Statement, ranges: &[TextRange]| {
        found.content.iter().any(|part| ranges.iter().any(|it| it.intersects(*part)))
    };
    let own = given.statements.iter().filter_map(|it| Some((it.id.clone()?, 1)));
    let own: HashMap<String, usize> = own.collect();
    let has_id = |id: &String| own.contains_key(id);
    let is_replaced = |found: &Statement| {
        has_id(&found.id) || given.statements.iter().any(|it| is_in(found, &it.content))
    };
    let found = std::mem::take(&mut proceedings.statements).into_iter();
    let (mut replaced, mut kept): (Vec<_>, Vec<_>) = found.partition(is_replaced);
    kept.retain(|it| !is_in(it, &given.not_statements));
    replaced.retain(|it| !has_id(&it.id));
    let mut ids = Ids::default();
    for statement in &kept {
        ids.keep(&statement.id);
    }
    proceedings.statements = kept;
    for given in &given.statements {
        let Some(&speaker_idx) = places.get(given.speaker_idx) else { continue };
        let Some(speaker) = proceedings.speakers.get(speaker_idx) else { continue };
        let taken_over = || replaced.iter().position(|it| is_in(it, &given.content));
        let found = if given.id.is_none() { taken_over() } else { None };
        let found = found.map(|idx| replaced.remove(idx).id);
        let id = match given.id.as_ref().or(found.as_ref()) {
            Some(id) => ids.own(id),
            None => {
                let words: String = given.content.iter().map(|&part| article.slice(part)).collect();
                ids.statement(&speaker.id, &words)
            }
        };
        proceedings.statements.push(statement(article, speaker, speaker_idx, id, given));
    }
    super::arrange_statements(&mut proceedings.statements);
}

/// A given statement with what follows from its place in the article.
pub(crate) fn statement(
    article: &Article,
    speaker: &Speaker,
    speaker_idx: usize,
    id: String,
    given: &GivenStatement,
) -> Statement {
    let hull = given.content.iter().copied().reduce(TextRange::cover).unwrap_or_default();
    let kind = given.kind.unwrap_or_else(|| kind(&article.text, hull));
    let extent = if given.passage.is_empty() {
        extent(article, hull, kind, [given.cue, given.source])
    } else {
        given.passage
    };
    let source = if given.source.is_empty() {
        let block = block_at(article, hull.start).map_or(hull, |block| block.range);
        let named = speaker.mentions.iter().copied().find(|it| block.contains_range(*it));
        named.unwrap_or(TextRange::new(hull.start, hull.start))
    } else {
        given.source
    };
    Statement {
        id,
        speaker_idx,
        kind,
        source,
        cue: given.cue,
        content: given.content.clone(),
        extent,
        at: given.at,
        confidence: given.confidence,
        is_checked: given.is_checked,
    }
}

/// All of a statement: what was said and what frames it, with the mark that ends its sentence.
pub(crate) fn extent(
    article: &Article,
    said: TextRange,
    kind: StatementKind,
    frame: [TextRange; 2],
) -> TextRange {
    let mut extent =
        frame.into_iter().filter(|range| !range.is_empty()).fold(said, TextRange::cover);
    let is_end = |text: &str| text.starts_with(['.', '!', '?']);
    if kind != StatementKind::Act && article.text.get(extent.end..).is_some_and(is_end) {
        extent.end += 1;
    }
    extent
}

/// Direct if a quotation mark comes right before the words or they start and end with one, mixed if any is inside.
fn kind(text: &str, content: TextRange) -> StatementKind {
    let marks = ['“', '”', '„', '"', '«', '»', '「', '‘'];
    let words = content.of(text);
    let before = text.get(..content.start).unwrap_or_default();
    if before.ends_with(marks) || words.starts_with(marks) && words.ends_with(marks) {
        StatementKind::Direct
    } else if words.contains(marks) {
        StatementKind::Mixed
    } else {
        StatementKind::Reported
    }
}

/// Sets each speaker's presence: one with a statement spoke, and one who lost the last statement is present or only
/// mentioned. A given presence wins, except over a statement.
fn note_presence(proceedings: &mut Proceedings, places: &[usize], given: &[GivenSpeaker]) {
    let mut has_spoken = vec![false; proceedings.speakers.len()];
    for statement in &proceedings.statements {
        if let Some(has_spoken) = has_spoken.get_mut(statement.speaker_idx) {
            *has_spoken = true;
        }
    }
    for (speaker, has_spoken) in proceedings.speakers.iter_mut().zip(&has_spoken) {
        speaker.presence = match speaker.presence {
            _ if *has_spoken => Presence::Spoke,
            Presence::Spoke if speaker.appearances.is_empty() => Presence::Mentioned,
            Presence::Spoke => Presence::Present,
            presence => presence,
        };
    }
    for (given, &idx) in given.iter().zip(places) {
        let is_open = has_spoken.get(idx).is_some_and(|has_spoken| !has_spoken);
        if let (Some(presence), Some(speaker)) = (given.presence, proceedings.speakers.get_mut(idx))
            && is_open
        {
            speaker.presence = presence;
        }
    }
}

/// A statement's time is the given one, or else that of its block.
pub(crate) fn tell_times(article: &Article, statements: &mut [Statement]) {
    for statement in statements.iter_mut().filter(|it| it.at.is_none()) {
        statement.at = block_at(article, statement.extent.start).and_then(|block| block.at);
    }
}

/// The last block that starts at or before the offset `place`.
fn block_at(article: &Article, place: usize) -> Option<&Block> {
    let n_before = article.blocks.partition_point(|block| block.range.start <= place);
    article.blocks.get(n_before.checked_sub(1)?)
}
