//! What speaks against a finding, and what grade that leaves it.
//!
//! How often each grade is right is measured on marked articles: `cargo xtask score --sure` prints it, and for each caveat too.

use super::super::attribution::{Found, What, Who};
use super::super::lexicon::Class;
use super::Scene;
use crate::article::{Confidence, StatementKind};
use crate::speakers::{SpeakerKind, Statement};

/// A circumstance in which findings are less often right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Caveat {
    /// The source has no name: somebody named elsewhere may be meant.
    Unnamed,
    /// The source is an organisation: what it decides and what it says are told in the same words.
    Organisation,
    /// Whom a pronoun means was last heard of further away than in the sentence before, or in another paragraph.
    FarReference,
    /// A pronoun may also mean somebody else who was named since.
    Rivals,
    /// A verb that may mean something else than saying, without quotation marks.
    LooseVerb,
    /// Neither given name nor title tells that the pronoun fits whom it means.
    Pronoun,
    /// Whoever the source is, is named by an office or a description alone.
    Office,
    /// Several people in the article share the name that stands there.
    Namesakes,
    /// Several are the source, and the first of them is taken.
    Several,
    /// No source stands beside it: it is taken from the sentence before.
    Carried,
    /// No verb of saying stands beside it.
    NoVerb,
    /// Without quotation marks, where it ends is a guess.
    Paraphrase,
    /// The words are not given, only that something was said.
    NoWords,
    /// It is in the headline, where words are left out.
    Headline,
}

impl Caveat {
    /// All caveats, the gravest first.
    pub const ALL: [Self; 14] = [
        Self::Unnamed,
        Self::Organisation,
        Self::FarReference,
        Self::Rivals,
        Self::LooseVerb,
        Self::Pronoun,
        Self::Office,
        Self::Namesakes,
        Self::Several,
        Self::Carried,
        Self::NoVerb,
        Self::Paraphrase,
        Self::NoWords,
        Self::Headline,
    ];

    /// The highest grade of a finding against which this speaks. Measured on marked articles; where fewer than ten of them have it,
    /// that is too little to promise anything, and the finding is unsure.
    pub fn most(self) -> Confidence {
        match self {
            Self::Pronoun | Self::Office | Self::Namesakes | Self::Paraphrase => Confidence::Likely,
            _ => Confidence::Unsure,
        }
    }

    /// In a sentence for whoever checks it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Unnamed => "The source has no name; it may be somebody whom the article names.",
            Self::Organisation => "The source is an organisation.",
            Self::FarReference => "Whom the pronoun means was last heard of some way before.",
            Self::Rivals => "The pronoun may mean somebody else who is named there.",
            Self::LooseVerb => "The verb may mean something else than saying.",
            Self::Pronoun => "Neither a title nor a known first name shows that the pronoun fits.",
            Self::Office => "The source is named by an office or a description alone.",
            Self::Namesakes => "Several people in the article share the name.",
            Self::Several => "Several people are the source, and the first is taken.",
            Self::Carried => "No source stands beside it; it is that of the sentence before.",
            Self::NoVerb => "No verb of saying stands beside it.",
            Self::Paraphrase => "It has no quotation marks, so where it ends is a guess.",
            Self::NoWords => "It tells that something was said, but not what.",
            Self::Headline => "It is in the headline.",
        }
    }
}

/// The grade of a finding against which these speak: the lowest that any of them leaves, and with two of them the lowest of all.
pub(super) fn confidence(caveats: &[Caveat]) -> Confidence {
    match caveats {
        [] => Confidence::Sure,
        [one] => one.most(),
        _ => Confidence::Unsure,
    }
}

impl Scene<'_> {
    /// All that speaks against a statement, the gravest first.
    pub(super) fn caveats(&self, statement: &Statement, found: &Found) -> Vec<Caveat> {
        let mut caveats = self.caveats_of_source(statement, found);
        caveats.extend(self.caveats_of_words(statement, found));
        caveats.sort_unstable();
        caveats
    }

    fn caveats_of_source(&self, statement: &Statement, found: &Found) -> Vec<Caveat> {
        let mut caveats = Vec::new();
        let speaker = self.proceedings.speaker_of(statement);
        match speaker.map(|it| it.kind) {
            Some(SpeakerKind::Unnamed) => caveats.push(Caveat::Unnamed),
            Some(SpeakerKind::Organisation) => caveats.push(Caveat::Organisation),
            _ => caveats.extend(self.caveats_of_person(statement, found)),
        }
        caveats
    }

    fn caveats_of_person(&self, statement: &Statement, found: &Found) -> Vec<Caveat> {
        let mut caveats = Vec::new();
        let Who::Named(entity) = found.who else { return vec![Caveat::Office] };
        let named = self.names.within(found.source.clone());
        let own = named.iter().find(|it| it.entity == entity);
        let is_relative = self.prose.is_word(found.source.start, "who which");
        if let Some(gender) = self.gender(found) {
            let place = statement.source;
            let speaker = statement.speaker_idx;
            let last = self.candidates.last_heard_of(speaker, place.start).unwrap_or(place);
            let n_sentences =
                self.candidates.sentence_at(place.start) - self.candidates.sentence_at(last.start);
            let is_near =
                self.candidates.block_at(last.start) == self.candidates.block_at(place.start);
            if 1 < n_sentences || !is_near {
                caveats.push(Caveat::FarReference);
            }
            if self.candidates.has_rival(last, place.start, gender, speaker) {
                caveats.push(Caveat::Rivals);
            }
            if self.candidates.gender(speaker).is_none() {
                caveats.push(Caveat::Pronoun);
            }
        } else if own.is_none() && !is_relative && !found.is_turn() {
            caveats.push(Caveat::Office);
        } else if own.is_some_and(|it| {
            it.tokens.len() == 1 && self.shared.contains(self.prose.word(it.tokens.start))
        }) {
            caveats.push(Caveat::Namesakes);
        }
        if 1 < named.len() {
            caveats.push(Caveat::Several);
        }
        caveats
    }

    fn caveats_of_words(&self, statement: &Statement, found: &Found) -> Vec<Caveat> {
        let prose = self.prose;
        let mut caveats = Vec::new();
        let is_headline = self.candidates.sentence_at(statement.extent.start) == 0;
        let is_reported = statement.kind == StatementKind::Reported;
        let verbs = Found::TELLING.or(Class::PHRASE).or(Class::WORDS_SAID);
        if is_headline {
            caveats.push(Caveat::Headline);
        }
        if found.what == What::Act {
            caveats.push(Caveat::NoWords);
        } else if found.is_turn() {
            // A label says whose it is, and the end of the paragraph where it ends.
        } else if !found.sentence.contains(&found.source.start) {
            caveats.push(Caveat::Carried);
        } else if !found.cue.clone().any(|idx| prose.is(idx, verbs)) {
            caveats.push(Caveat::NoVerb);
        } else if is_reported {
            caveats.push(Caveat::Paraphrase);
            let that = found.content.first().and_then(|part| part.start.checked_sub(1));
            let has_that = that.is_some_and(|at| prose.is_word(at, "that"));
            if !has_that && !prose.is(found.cue.start, Class::SAY.or(Class::PHRASE)) {
                caveats.push(Caveat::LooseVerb);
            }
        }
        caveats
    }
}
