//! Reads findings that a script has packed: [`Findings`](super::Findings) as one text, its values in a fixed order, with a
//! control character between them. **A page that shows findings then needs no code for JSON**, a twelfth of what it would load.
//!
//! `embed/pack.js` packs only what is exactly in the form that this crate writes; a value that is missing is empty. What
//! [`parse::findings`](crate::parse::findings) makes of the same file is the same.

use crate::article::{
    Anchor, Appearance, Article, Confidence, Date, GivenStatement, Presence, SpeakerKind,
    StatementKind, TextRange, Time, Wording, day,
};
use crate::speakers::{
    Event, Proceedings, Speaker, arrange_statements, mentions, statement, tell_times,
};
use std::str::Split;

/// What is between two values.
const SEPARATOR: char = '\u{1f}';

const SPEAKER_KINDS: [SpeakerKind; 3] =
    [SpeakerKind::Person, SpeakerKind::Organisation, SpeakerKind::Unnamed];
const PRESENCES: [Presence; 3] = [Presence::Mentioned, Presence::Present, Presence::Spoke];
const STATEMENT_KINDS: [StatementKind; 4] =
    [StatementKind::Direct, StatementKind::Mixed, StatementKind::Reported, StatementKind::Act];
const CONFIDENCES: [Confidence; 3] = [Confidence::Sure, Confidence::Likely, Confidence::Unsure];

/// What findings say of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
    /// Who said what.
    pub proceedings: Proceedings,
    /// The statements whose words are not in the article, as indices into the list in the file.
    pub lost: Vec<usize>,
}

/// Reads packed findings over the text of an article, whose metadata they complete. Never fails: what is not there is missing.
pub fn unpack(packed: &str, article: &mut Article) -> Unpacked {
    let mut values = Values(packed.split(SEPARATOR));
    article.published = values.day().or(article.published);
    let date = values.day();
    article.language = values.text().or(article.language.take());
    let event = Event { date, place: values.text() };
    let reader = Reader { article, wording: Wording::of(article) };
    let n_speakers = values.number();
    let mut speakers: Vec<Speaker> = (0..n_speakers).map(|_| reader.speaker(&mut values)).collect();
    let (mut statements, mut lost, mut near) = (Vec::new(), Vec::new(), 0);
    for idx in 0..values.number() {
        let id = values.own();
        let Some(given) = reader.statement(&mut values, near) else {
            lost.push(idx);
            continue;
        };
        let Some(speaker) = speakers.get_mut(given.speaker_idx) else { continue };
        near = given.content.last().map_or(near, |it| it.end);
        speaker.presence = Presence::Spoke;
        statements.push(statement(reader.article, speaker, given.speaker_idx, id, &given));
    }
    arrange_statements(&mut statements);
    tell_times(reader.article, &mut statements);
    article.given.is_complete = true;
    article.given.n_lost = lost.len();
    Unpacked { proceedings: Proceedings { event, speakers, statements }, lost }
}

struct Reader<'a> {
    article: &'a Article,
    wording: Wording,
}

impl Reader<'_> {
    fn speaker(&self, values: &mut Values<'_>) -> Speaker {
        let (id, name) = (values.own(), values.own());
        let (role, affiliation) = (values.text(), values.text());
        let kind = values.one_of(&SPEAKER_KINDS).unwrap_or(SpeakerKind::Person);
        let presence = values.one_of(&PRESENCES).unwrap_or(Presence::Mentioned);
        let is_checked = values.flag();
        let forms = (0..values.number()).map(|_| values.own()).collect();
        let mut places = self.all(values, 0);
        if places.is_empty() {
            places = mentions(self.article, &name);
        }
        let mut appearances: Vec<Appearance> = Vec::new();
        for _ in 0..values.number() {
            let near = appearances.last().map_or(0, |it| it.extent.end);
            appearances.extend(self.appearance(values, near));
        }
        Speaker {
            id,
            name,
            forms,
            kind,
            role,
            affiliation,
            presence,
            mentions: places,
            appearances,
            is_checked,
        }
    }

    fn appearance(&self, values: &mut Values<'_>, near: usize) -> Option<Appearance> {
        let [extent, mention, cue] = values.anchors();
        let extent = self.wording.locate(Wording::ANYWHERE, &extent, near)?;
        self.article.block_around(extent)?;
        let [mention, cue] = [mention, cue].map(|it| self.part(&it, extent));
        Some(Appearance { mention, cue, extent })
    }

    /// `None` if its words are not in the article.
    fn statement(&self, values: &mut Values<'_>, near: usize) -> Option<GivenStatement> {
        let speaker_idx = values.number();
        let kind = values.one_of(&STATEMENT_KINDS);
        let at = values.time();
        let confidence = values.one_of(&CONFIDENCES);
        let is_checked = values.flag();
        let content = self.all(values, near);
        // All values are read before anything is left out.
        let anchors = values.anchors();
        let first = *content.first()?;
        let [source, cue, passage] = anchors.map(|it| self.part(&it, first));
        Some(GivenStatement {
            speaker_idx,
            id: None,
            content,
            source,
            cue,
            passage,
            kind,
            at,
            confidence,
            is_checked,
        })
    }

    /// The ranges of a list of anchors, as far as they are found.
    fn all(&self, values: &mut Values<'_>, near: usize) -> Vec<TextRange> {
        let n_anchors = values.number();
        self.wording.locate_all((0..n_anchors).map(|_| values.anchor()), near)
    }

    /// Words in the block that others are in; an empty range at the start of those if they are not there.
    fn part(&self, anchor: &Anchor, beside: TextRange) -> TextRange {
        let found = self.wording.locate_beside(self.article, anchor, beside);
        found.unwrap_or(TextRange::new(beside.start, beside.start))
    }
}

/// The values that are still to be read.
struct Values<'a>(Split<'a, char>);

impl Values<'_> {
    fn own(&mut self) -> String {
        self.0.next().unwrap_or_default().to_owned()
    }

    /// `None` if empty.
    fn text(&mut self) -> Option<String> {
        Some(self.own()).filter(|it| !it.is_empty())
    }

    /// A number, a count or an index; 0 if there is none.
    fn number(&mut self) -> usize {
        self.0.next().and_then(|it| it.parse().ok()).unwrap_or_default()
    }

    fn flag(&mut self) -> bool {
        self.number() == 1
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let idx: usize = self.0.next()?.parse().ok()?;
        all.get(idx).copied()
    }

    /// `2031-05-14`.
    fn day(&mut self) -> Option<Date> {
        day(self.0.next()?)
    }

    /// `09:30`.
    fn time(&mut self) -> Option<Time> {
        let (hour, minute) = self.0.next()?.split_once(":")?;
        Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0).ok()
    }

    fn anchor(&mut self) -> Anchor {
        Anchor { exact: self.own(), prefix: self.own(), suffix: self.own() }
    }

    fn anchors(&mut self) -> [Anchor; 3] {
        [self.anchor(), self.anchor(), self.anchor()]
    }
}
