//! Who might have said something: those named near it.

use super::super::names::{Gender, Names};
use super::super::prose::Prose;
use super::super::{Presence, Proceedings, SpeakerKind};
use crate::article::TextRange;
use std::collections::HashMap;

/// How many candidates there are at most, besides the one who is thought to have said it.
const MOST: usize = 3;

/// How many sentences back candidates are looked for. More finds some where nobody is near, and fewer likely ones.
const REACH: usize = 12;

/// How many places are looked at for them. More finds nobody who is nearer, and takes longer in an endless sentence.
const MOST_SEEN: usize = 64;

/// Where people are named or speak, in reading order.
pub(super) struct Candidates {
    near: Vec<Near>,
    /// For each speaker, what is known of their gender.
    genders: Vec<Option<Gender>>,
    /// The first byte and the block of each sentence.
    sentences: Vec<(usize, usize)>,
}

/// Somebody named somewhere, or speaking under a pronoun.
struct Near {
    range: TextRange,
    speaker: usize,
    sentence: usize,
}

impl Candidates {
    pub(super) fn of(prose: &Prose<'_>, names: &Names, proceedings: &Proceedings) -> Self {
        let sentences = prose.sentences.iter();
        let sentences: Vec<(usize, usize)> =
            sentences.map(|it| (prose.range(it.tokens.clone()).start, it.block_idx)).collect();
        let sentence_at = |place: usize| sentences.partition_point(|it| it.0 <= place);
        let mut speakers: HashMap<TextRange, usize> = HashMap::new();
        let mut near = Vec::new();
        for (idx, speaker) in proceedings.speakers.iter().enumerate() {
            // Who is only mentioned may have spoken; a thing that is has not.
            let may_speak =
                speaker.kind == SpeakerKind::Person || speaker.presence == Presence::Spoke;
            for &range in speaker.mentions.iter().filter(|_| may_speak) {
                speakers.insert(range, idx);
                near.push(Near { range, speaker: idx, sentence: sentence_at(range.start) });
            }
        }
        for it in proceedings.statements.iter().filter(|it| !it.source.is_empty()) {
            let sentence = sentence_at(it.source.start);
            near.push(Near { range: it.source, speaker: it.speaker_idx, sentence });
        }
        near.sort_by_key(|it| it.range);
        let mut genders = vec![None; proceedings.speakers.len()];
        for mention in &names.mentions {
            let idx = speakers.get(&prose.range(mention.tokens.clone()));
            let gender = idx.and_then(|&idx| genders.get_mut(idx));
            if let (Some(gender), Some(entity)) = (gender, names.entities.get(mention.entity)) {
                *gender = entity.gender;
            }
        }
        Self { near, genders, sentences }
    }

    /// The number of sentences that start at or before a byte; none before the first one, in the headline.
    pub(super) fn sentence_at(&self, place: usize) -> usize {
        self.sentences.partition_point(|it| it.0 <= place)
    }

    /// The block that a byte is in; `None` in the headline.
    pub(super) fn block_at(&self, place: usize) -> Option<usize> {
        let sentence = self.sentence_at(place).checked_sub(1)?;
        self.sentences.get(sentence).map(|it| it.1)
    }

    /// Those most likely to have said something in `range`: who is named in its sentences outside of `content`, who comes last before
    /// them, who comes first in the sentence after, then others before them, the nearest first.
    pub(super) fn near(
        &self,
        range: TextRange,
        content: &[TextRange],
        gender: Option<Gender>,
        not: Option<usize>,
    ) -> Vec<usize> {
        let first = self.sentence_at(range.start);
        let last = self.sentence_at(range.end.saturating_sub(1));
        let start = self.near.partition_point(|it| it.sentence + REACH < first);
        let end = self.near.partition_point(|it| it.sentence <= last + 1);
        let around = self.near.get(start..end).unwrap_or_default();
        let n_before = around.partition_point(|it| it.sentence < first);
        let (before, rest) = around.split_at(n_before.min(around.len()));
        let n_here = rest.partition_point(|it| it.sentence <= last);
        let (here, after) = rest.split_at(n_here.min(rest.len()));
        let is_outside = |it: &&Near| !content.iter().any(|part| part.intersects(it.range));
        let here = here.iter().filter(is_outside);
        let nearest = before.iter().rev().take(1).chain(after.iter().take(1));
        let mut others = Vec::new();
        let near = here.chain(nearest).chain(before.iter().rev()).chain(after);
        for it in near.take(MOST_SEEN) {
            let is_new = Some(it.speaker) != not && !others.contains(&it.speaker);
            if is_new && self.fits(it.speaker, gender) {
                others.push(it.speaker);
            }
            if others.len() == MOST {
                break;
            }
        }
        others
    }

    /// What is known of a speaker's gender.
    pub(super) fn gender(&self, speaker: usize) -> Option<Gender> {
        self.genders.get(speaker).copied().flatten()
    }

    /// Where a speaker was last named or spoke before `place`.
    pub(super) fn last_heard_of(&self, speaker: usize, place: usize) -> Option<TextRange> {
        let end = self.near.partition_point(|it| it.range.start < place);
        let before = self.near.get(..end).unwrap_or_default();
        before.iter().rev().find(|it| it.speaker == speaker).map(|it| it.range)
    }

    /// Whether somebody else whom a pronoun of this gender may mean is named between the start of the sentence of `from` and
    /// `place`.
    pub(super) fn has_rival(
        &self,
        from: TextRange,
        place: usize,
        gender: Gender,
        speaker: usize,
    ) -> bool {
        let first = self.sentence_at(from.start);
        let start = self.near.partition_point(|it| it.sentence < first);
        let end = self.near.partition_point(|it| it.range.start < place);
        let between = self.near.get(start..end).unwrap_or_default();
        between.iter().any(|it| it.speaker != speaker && self.fits(it.speaker, Some(gender)))
    }

    /// Whether a pronoun of this gender may mean a speaker: also if nothing is known of either.
    fn fits(&self, speaker: usize, gender: Option<Gender>) -> bool {
        let own = self.gender(speaker);
        gender.is_none() || own.is_none() || own == gender
    }
}
