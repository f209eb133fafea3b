//! Whom the words that name a source refer to, and how one knows, in a sentence.
//!
//! In English, as all that is read here is: the desk shows it beside English text.

use super::super::attribution::Found;
use super::super::lexicon::Class;
use super::Scene;
use crate::article::TextRange;
use crate::joining::one_line;
use crate::speakers::{Speaker, SpeakerKind, Statement};

/// Up to how many sentences are counted: `nine sentences before`. Further away nobody counts.
const COUNTS: [&str; 8] = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// Among how many mentions the full name is looked for. More takes longer where one name has a thousand forms.
const MOST_MENTIONS: usize = 200;

impl Scene<'_> {
    /// The chain of reference from the words that name the source to its speaker.
    pub(super) fn reference(&self, statement: &Statement, found: &Found) -> String {
        let Some(speaker) = self.proceedings.speaker_of(statement) else { return String::new() };
        let source = statement.source;
        let words = self.one_line(source);
        let is_carried = !found.sentence.contains(&found.source.start);
        if words == speaker.name && !is_carried {
            return match speaker.kind {
                SpeakerKind::Unnamed => format!("The article gives no name for “{words}”."),
                _ => format!("{words} is named right there."),
            };
        }
        let opening = match () {
            () if is_carried => {
                let place = self.place(source, statement.extent.start, "");
                format!("No source stands beside it; “{words}” {place}")
            }
            () if found.is_turn() => format!("The label “{words}”"),
            () => format!("“{words}”"),
        };
        if words == speaker.name {
            return format!("{opening} is its source.");
        }
        let is_list = 1 < self.names.within(found.source.clone()).len();
        if is_list {
            return format!("{opening} are several; the first of them is {}.", speaker.name);
        }
        let verb = if self.prose.is_word(found.source.start, "they") { "are" } else { "is" };
        let who = match speaker.kind {
            SpeakerKind::Unnamed => format!("“{}”", speaker.name),
            _ => speaker.name.clone(),
        };
        let how = self.how(statement, found, speaker, if is_carried { " that" } else { "" });
        format!("{opening} {verb} {who}{how}.")
    }

    /// How one knows who is meant, with the comma before it. `that` comes after `before`.
    fn how(&self, statement: &Statement, found: &Found, speaker: &Speaker, that: &str) -> String {
        let at = statement.source.start;
        let is_pronoun = self.prose.is(found.source.start, Class::PRONOUN);
        if self.prose.is_word(found.source.start, "who which") && found.source.len() == 1 {
            return ", named right before it".to_owned();
        }
        let is_full = |it: &&TextRange| self.one_line(**it) == speaker.name;
        let is_name = speaker.mentions.binary_search(&statement.source).is_ok();
        let n_before = speaker.mentions.partition_point(|it| it.start < at);
        let (before, after) = speaker.mentions.split_at(n_before);
        let after = after.iter().filter(|it| statement.source.end <= it.start);
        let mut all = before.iter().rev().chain(after).take(MOST_MENTIONS);
        let named = if is_name { all.find(is_full) } else { all.next() };
        let Some(&named) = named else { return String::new() };
        let verb = match speaker.kind {
            SpeakerKind::Unnamed => "mentioned",
            _ if is_name => "named in full",
            _ => "named",
        };
        let place = self.place(named, at, that);
        let heard = || self.candidates.last_heard_of(statement.speaker_idx, at);
        let spoke = is_pronoun.then(heard).flatten().filter(|last| named.start < last.start);
        let sentence_at = |place: usize| self.candidates.sentence_at(place);
        match spoke.filter(|last| sentence_at(named.start) < sentence_at(last.start)) {
            Some(last) => {
                format!(", who spoke {} and is {verb} {place}", self.place(last, at, that))
            }
            None => format!(", {verb} {place}"),
        }
    }

    /// Where something is, seen from the byte `from`. `that` comes after `before`.
    fn place(&self, it: TextRange, from: usize, that: &str) -> String {
        let own = self.candidates.sentence_at(from);
        let other = self.candidates.sentence_at(it.start);
        let n_between = own.abs_diff(other);
        match () {
            () if n_between == 0 && it.start < from => "earlier in the same sentence".to_owned(),
            () if n_between == 0 => "later in the same sentence".to_owned(),
            () if other == 0 => "in the headline".to_owned(),
            () if own == 0 => "in the article".to_owned(),
            () if own < other => "further down".to_owned(),
            () if n_between == 1 => format!("in the sentence before{that}"),
            () => match COUNTS.get(n_between - 2) {
                Some(count) => format!("{count} sentences before{that}"),
                None => "further up".to_owned(),
            },
        }
    }

    fn one_line(&self, range: TextRange) -> String {
        one_line(self.article.slice(range))
    }
}
