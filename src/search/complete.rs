//! Completion: what the word at the caret may become: a speaker, a field, or a value of a field.
//!
//! A pure function of the query and the caret. Tests: `tests/search/completing.rs`.

use super::Index;
use super::fields::{Field, FieldNames, Named};
use super::fold::fold;
use super::syntax::open_part;
use super::words::{Cut, for_each_word};

/// The most completions offered. Higher offers more than a phone can show above its keyboard, lower hides speakers.
const MOST: usize = 8;

/// A replacement for the word at the caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What kind of thing it is.
    pub kind: CompletionKind,
    /// What is offered: a name, a role, `is:`.
    pub label: String,
    /// More about it: the role of a speaker.
    pub detail: Option<String>,
    /// The whole query with the completion in it.
    pub query: String,
    /// Where the caret is then, in bytes of `query`.
    pub caret: usize,
}

/// What kind of thing a completion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// A speaker: as a filter, or as a phrase if they say nothing.
    Speaker,
    /// A role, as a filter.
    Role,
    /// A kind of statement, as a filter.
    Kind,
    /// The name of a field, to be followed by a value.
    Field,
}

impl Index {
    /// What the word before `caret`, a position in bytes of `query`, may become: speakers first, then fields. Nothing
    /// inside a phrase.
    pub fn completions(&self, query: &str, caret: usize, names: &FieldNames) -> Vec<Completion> {
        let Some((before, after)) = query.split_at_checked(caret) else { return Vec::new() };
        let Some(part) = open_part(before, names) else { return Vec::new() };
        let typed = fold(before.get(part.stretch.range).unwrap_or_default());
        let before = before.get(..part.after_minus).unwrap_or_default();
        let mut offers = Offers { before, after, typed: typed.trim(), completions: Vec::new() };
        match part.field {
            None if part.stretch.is_quoted || offers.typed.is_empty() => {}
            None => {
                self.offer_speakers(names, &mut offers);
                self.offer_others(&mut offers);
                offer_fields(names, &mut offers);
            }
            Some(Field::Speaker) => self.offer_speakers(names, &mut offers),
            Some(Field::Role) => self.offer_roles(names, &mut offers),
            Some(Field::Is) => offer_kinds(names, &mut offers),
        }
        offers.completions
    }

    /// Those who say something, as filters.
    fn offer_speakers(&self, names: &FieldNames, offers: &mut Offers) {
        self.offer_names(names.name_of(Field::Speaker), offers, |passages| !passages.is_empty());
    }

    /// Those who are only named, as phrases.
    fn offer_others(&self, offers: &mut Offers) {
        self.offer_names("", offers, |passages| passages.is_empty());
    }

    fn offer_names(&self, field: &str, offers: &mut Offers, is_meant: fn(&[u32]) -> bool) {
        for (speaker, passages) in self.speakers.iter().zip(&self.passages_of) {
            if is_meant(passages) && begins(speaker.name(), offers.typed) {
                let detail = speaker.role().map(str::to_owned);
                let insertion = filter(field, speaker.name());
                offers.push(CompletionKind::Speaker, speaker.name(), detail, &insertion);
            }
        }
    }

    fn offer_roles(&self, names: &FieldNames, offers: &mut Offers) {
        for (speaker, passages) in self.speakers.iter().zip(&self.passages_of) {
            let role =
                speaker.role().filter(|role| !passages.is_empty() && begins(role, offers.typed));
            if let Some(role) = role {
                offers.push(
                    CompletionKind::Role,
                    role,
                    None,
                    &filter(names.name_of(Field::Role), role),
                );
            }
        }
    }
}

fn offer_kinds(names: &FieldNames, offers: &mut Offers) {
    for (name, named) in names.beginning(offers.typed) {
        if let Named::Kind(_) = named {
            offers.push(CompletionKind::Kind, name, None, &filter(names.name_of(Field::Is), name));
        }
    }
}

fn offer_fields(names: &FieldNames, offers: &mut Offers) {
    for (name, named) in names.beginning(offers.typed) {
        if let Named::Field(_) = named {
            let label = [name, ":"].concat();
            offers.push(CompletionKind::Field, &label, None, &label);
        }
    }
}

/// `speaker:"Jing Junhai" `, with the space after it.
fn filter(field: &str, value: &str) -> String {
    let colon = if field.is_empty() { "" } else { ":" };
    let mark = if value.contains(char::is_whitespace) || field.is_empty() { "\"" } else { "" };
    [field, colon, mark, value, mark, " "].concat()
}

/// Whether `text`, from any of its words on, begins with `typed`, which is folded.
fn begins(text: &str, typed: &str) -> bool {
    let mut begins = typed.is_empty();
    for_each_word(text, Cut::Index, &mut |word| {
        begins |= text.get(word.range.start..).is_some_and(|rest| fold(rest).starts_with(typed));
    });
    begins
}

/// Completions at one position in a query.
struct Offers<'a> {
    before: &'a str,
    after: &'a str,
    /// What was typed so far, folded.
    typed: &'a str,
    completions: Vec<Completion>,
}

impl Offers<'_> {
    /// Offers `insertion` under the name `label`, unless there are enough or it is already offered.
    fn push(&mut self, kind: CompletionKind, label: &str, detail: Option<String>, insertion: &str) {
        let is_offered =
            self.completions.iter().any(|other| other.kind == kind && other.label == label);
        if self.completions.len() < MOST && !is_offered {
            let caret = self.before.len() + insertion.len();
            let query = [self.before, insertion, self.after.trim_start()].concat();
            self.completions.push(Completion {
                kind,
                label: label.to_owned(),
                detail,
                query,
                caret,
            });
        }
    }
}
