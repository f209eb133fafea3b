//! Turns what was found into the proceedings: who took part, with what presence, and the statements in reading order.

use super::attribution::{Found, What, Who};
use super::ids::Ids;
use super::lexicon::Class;
use super::names::Names;
use super::pauses::Pauses;
use super::prose::{Kind, Prose, is_format};
use super::roles::with_owner;
use super::{
    Appearance, Event, Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind,
};
use crate::article::TextRange;
use crate::joining::one_line;
use crate::letters::lowered;
use crate::sorting::order;
use std::collections::HashMap;
use std::ops::Range;

/// The most forms of a name that are kept. Each mention is compared with all of them, so without a limit a text with
/// ever new forms would take quadratic time.
const MOST_FORMS: usize = 32;

pub(super) struct Cast<'a> {
    prose: &'a Prose<'a>,
    names: &'a Names,
    offices: &'a [Option<Range<usize>>],
    ids: Ids,
    speakers: Vec<Speaker>,
    /// Indexed by entity.
    seen: Vec<Seen>,
    /// The speaker index for each noun phrase, in lower case.
    unnamed: HashMap<String, usize>,
}

/// What is known of an entity so far.
#[derive(Clone, Default)]
struct Seen {
    /// Whether `he` or `she` refers to it somewhere, or it does what only people do.
    is_meant: bool,
    /// Its index among the speakers.
    speaker: Option<usize>,
    /// Its first mention.
    first: Option<TextRange>,
}

impl<'a> Cast<'a> {
    pub(super) fn new(
        prose: &'a Prose<'a>,
        names: &'a Names,
        offices: &'a [Option<Range<usize>>],
    ) -> Self {
        Self {
            prose,
            names,
            offices,
            ids: Ids::default(),
            speakers: Vec::new(),
            seen: vec![Seen::default(); names.entities.len()],
            unnamed: HashMap::new(),
        }
    }

    pub(super) async fn proceedings(
        mut self,
        found: Vec<Found>,
        event: Event,
        pauses: Pauses<'_>,
    ) -> Proceedings {
        for entity in found.iter().filter_map(|found| found.meant(self.prose)) {
            self.seen[entity].is_meant = true;
        }
        for mention in &self.names.mentions {
            let range = self.prose.range(mention.tokens.clone());
            self.seen[mention.entity].first.get_or_insert(range);
            self.seen[mention.entity].is_meant |= acts_as_person(self.prose, &mention.tokens);
            if self.is_person(mention.entity) {
                let idx = self.named(mention.entity);
                self.note_mention(idx, range);
            }
        }
        let mut statements = Vec::new();
        let mut said_before = 0;
        let mut found = found.into_iter();
        let mut attribute_next = || {
            let found = found.next()?;
            let idx = self.speaker(&found.who);
            if found.what == What::Attended {
                self.appear(idx, &found);
            } else if let Some(speaker) = self.speakers.get_mut(idx) {
                speaker.presence = Presence::Spoke;
                statements.push(self.statement(idx, &found, said_before));
                let words = found.content.iter().map(|part| part.end);
                said_before = words.chain([found.cue.end]).max().unwrap_or_default();
            }
            Some(1)
        };
        pauses.between(&mut attribute_next).await;
        super::arrange_statements(&mut statements);
        self.in_order_of_mention(&mut statements);

        let mut each = statements.iter_mut();
        let mut identify_next = || {
            let statement = each.next()?;
            let words: Vec<&str> =
                statement.content.iter().map(|range| range.of(self.prose.text)).collect();
            let speaker =
                self.speakers.get(statement.speaker_idx).map_or("", |speaker| &speaker.id);
            statement.id = self.ids.statement(speaker, &words.join(" "));
            Some(1)
        };
        pauses.between(&mut identify_next).await;
        Proceedings { event, speakers: self.speakers, statements }
    }

    fn in_order_of_mention(&mut self, statements: &mut [Statement]) {
        let first = |idx: usize| self.speakers[idx].mentions.first();
        let order = order(self.speakers.len(), &|a, b| first(a) < first(b));
        let mut place = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            place[old] = new;
        }
        let mut speakers: Vec<Option<Speaker>> =
            std::mem::take(&mut self.speakers).into_iter().map(Some).collect();
        self.speakers = order.iter().filter_map(|&old| speakers[old].take()).collect();
        for statement in statements {
            statement.speaker_idx = place[statement.speaker_idx];
        }
    }

    fn speaker(&mut self, who: &Who) -> usize {
        match who {
            Who::Named(entity) => self.named(*entity),
            Who::Unnamed(tokens) => match self.author(tokens) {
                Some(entity) => self.named(entity),
                None => self.phrase(tokens, SpeakerKind::Unnamed),
            },
            Who::Body(tokens) => self.phrase(tokens, SpeakerKind::Organisation),
        }
    }

    /// The named author of a piece of writing: `a report by the Harbour Institute`.
    fn author(&self, writing: &Range<usize>) -> Option<usize> {
        let (head, by) = (writing.end.checked_sub(1)?, writing.end);
        if !self.prose.is(head, Class::MESSAGE) || !self.prose.is_word(by, "by from") {
            return None;
        }
        let start = by + 1 + usize::from(self.prose.is(by + 1, Class::DETERMINER));
        let author = self.names.within(start..start + 1).first()?;
        Some(author.entity)
    }

    fn named(&mut self, entity: usize) -> usize {
        if let Some(idx) = self.seen[entity].speaker {
            return idx;
        }
        let known = &self.names.entities[entity];
        let name = self.text(&known.name);
        let office = self.offices.get(entity).and_then(Option::as_ref);
        let role = office.map(|office| self.text(&with_owner(self.prose, office)));
        let is_person = self.is_person(entity);
        let kind = if is_person { SpeakerKind::Person } else { SpeakerKind::Organisation };
        let idx = self.add(name, kind, role);
        self.seen[entity].speaker = Some(idx);
        if !is_person {
            let first = self.seen[entity].first;
            self.note_mention(idx, first.unwrap_or_default());
        }
        idx
    }

    /// Whether an entity is a person: newspapers give people's full names once, so a name of one word throughout is an
    /// organisation's, unless it has a title or a role, is a known given name, or `he` or `she` refers to it.
    fn is_person(&self, entity: usize) -> bool {
        let Some(known) = self.names.entities.get(entity) else { return false };
        let given = Class::HE.or(Class::SHE).or(Class::FAMILY_FIRST);
        known.is_person
            && (1 < known.name.len()
                || known.has_lead
                || self.seen[entity].is_meant
                || self.offices.get(entity).is_some_and(Option::is_some)
                || self.prose.is(known.name.start, given))
    }

    fn phrase(&mut self, tokens: &Range<usize>, kind: SpeakerKind) -> usize {
        let name = self.text(tokens);
        let key = lowered(&name);
        let range = self.prose.range(tokens.clone());
        let known = self.unnamed.get(&key).copied();
        let idx = known.unwrap_or_else(|| self.add(name, kind, None));
        self.unnamed.insert(key, idx);
        self.note_mention(idx, range);
        idx
    }

    fn add(&mut self, name: String, kind: SpeakerKind, role: Option<String>) -> usize {
        let id = self.ids.speaker(&name);
        self.speakers.push(Speaker {
            id,
            name,
            forms: Vec::new(),
            kind,
            role,
            affiliation: None,
            presence: Presence::Mentioned,
            mentions: Vec::new(),
            appearances: Vec::new(),
            is_checked: false,
        });
        self.speakers.len() - 1
    }

    fn note_mention(&mut self, idx: usize, range: TextRange) {
        let form = range.of(self.prose.text).to_owned();
        if let Some(speaker) = self.speakers.get_mut(idx) {
            speaker.mentions.push(range);
            let is_known = form == speaker.name || speaker.forms.contains(&form);
            if !is_known && speaker.forms.len() < MOST_FORMS {
                speaker.forms.push(form);
            }
        }
    }

    fn appear(&mut self, idx: usize, found: &Found) {
        let prose = self.prose;
        let extent =
            found.content.first().map(|part| prose.range(part.clone())).unwrap_or_default();
        let mention = prose.range(found.source.clone());
        let appearance = Appearance { mention, cue: prose.range(found.cue.clone()), extent };
        if let Some(speaker) = self.speakers.get_mut(idx) {
            speaker.presence = speaker.presence.max(Presence::Present);
            speaker.appearances.push(appearance);
        }
    }

    /// Makes a statement of `found`; everything before the token `said_before` belongs to the previous statement.
    fn statement(&self, speaker_idx: usize, found: &Found, said_before: usize) -> Statement {
        let prose = self.prose;
        let content: Vec<TextRange> =
            found.content.iter().map(|part| prose.range(part.clone())).collect();
        let hull = content.iter().copied().reduce(TextRange::cover).unwrap_or_default();
        let is_act = found.what == What::Act;
        let source = prose.range(found.source.clone());
        let frame = [prose.range(found.cue.clone()), source];
        // `Ada Holm opened the show and pledged …`: the name belongs to the first statement.
        let is_shared = found.source.start < said_before && said_before <= found.cue.start;
        let near = frame.into_iter().filter(|range| {
            let is_left_out = is_act || range.is_empty() || is_shared && *range == source;
            !is_left_out && found.sentence_range(prose).contains_range(*range)
        });
        let mut extent = near.fold(hull, TextRange::cover);
        // The closing punctuation is part of the extent.
        if !is_act && prose.text[extent.end..].starts_with(['.', '!', '?']) {
            extent.end += 1;
        }
        Statement {
            id: String::new(),
            speaker_idx,
            kind: if is_act { StatementKind::Act } else { kind(prose, &found.content) },
            source: prose.range(found.source.clone()),
            cue: prose.range(found.cue.clone()),
            content,
            extent,
            at: None,
            confidence: None,
            is_checked: false,
        }
    }

    fn text(&self, tokens: &Range<usize>) -> String {
        let text = one_line(self.prose.range(tokens.clone()).of(self.prose.text));
        if text.is_ascii() { text } else { text.chars().filter(|&c| !is_format(c)).collect() }
    }
}

/// Whether a name has an age, or does what only people do: `Holm, 54,`, `Holm testified`, `Holm told the jury`.
fn acts_as_person(prose: &Prose<'_>, name: &Range<usize>) -> bool {
    let (before, after) = (name.start.wrapping_sub(1), name.end);
    let is_age = prose.is_sign(after, ',')
        && prose.is_kind(after + 1, Kind::Number)
        && prose.is_sign(after + 2, ',');
    let in_court =
        prose.is_word(after, "told") && prose.is_word(after + 2, "jury court judge inquest");
    is_age || in_court || prose.is_word(after, HUMAN) || prose.is_word(before, HUMAN)
}

/// What only people do.
const HUMAN: &str =
    "testified joked smiled laughed nodded shrugged sighed grinned quipped wept cried whispered";

impl Found {
    /// The person that `he` or `she` refers to here.
    fn meant(&self, prose: &Prose<'_>) -> Option<usize> {
        match self.who {
            Who::Named(entity) if prose.is_word(self.source.start, "he she") => Some(entity),
            _ => None,
        }
    }

    fn sentence_range(&self, prose: &Prose<'_>) -> TextRange {
        prose.range(self.sentence.clone())
    }
}

/// Direct if at least nine words in ten are in quotation marks, mixed if any are.
fn kind(prose: &Prose<'_>, content: &[Range<usize>]) -> StatementKind {
    let words = content.iter().flat_map(Clone::clone);
    let words = words.filter(|&idx| {
        prose.tokens.get(idx).is_some_and(|token| !matches!(token.kind, Kind::Sign(_)))
    });
    let (mut n_words, mut n_quoted) = (0, 0);
    for idx in words {
        n_words += 1;
        n_quoted += usize::from(prose.quote_at(idx).is_some());
    }
    if 0 < n_words && n_words * 9 <= n_quoted * 10 {
        StatementKind::Direct
    } else if 0 < n_quoted {
        StatementKind::Mixed
    } else {
        StatementKind::Reported
    }
}
