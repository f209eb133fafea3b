//! Who is named: runs of capitalised words, sorted into people, organisations and everything else, with the several
//! forms of one name brought together.

mod credits;
mod evidence;
mod forms;
mod runs;

use super::pauses::Pauses;
use super::prose::Prose;
use evidence::{Evidence, is_introduced, join_neighbours};
use forms::{family, gender, is_form, same_words};
use runs::{Run, find_runs};
use std::collections::HashMap;
use std::ops::Range;

/// How many entities that share a word are compared with a new name, the most recent first. More finds namesakes
/// further back in very long texts; without a limit, a text full of one surname would take quadratic time.
const MOST_NAMESAKES: usize = 64;

/// People and organisations, and every mention of them.
#[derive(Default)]
pub(super) struct Names {
    pub(super) entities: Vec<Entity>,
    /// In reading order.
    pub(super) mentions: Vec<Mention>,
}

/// A person or an organisation.
pub(super) struct Entity {
    /// The tokens of its fullest form.
    pub(super) name: Range<usize>,
    pub(super) is_person: bool,
    /// Whether a title, an office or an honorific, has come before the name.
    pub(super) has_lead: bool,
    /// The first such title.
    pub(super) title: Range<usize>,
    pub(super) gender: Option<Gender>,
    /// How often it has been named so far.
    n_mentions: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// One naming of an entity in the text.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) entity: usize,
    pub(super) tokens: Range<usize>,
    /// The tokens of the title before the name: an office or an honorific.
    pub(super) lead: Range<usize>,
}

/// The entities whose names share a word, or a full name, ordered by last mention.
#[derive(Default)]
struct ByWord {
    /// The index in `entities` for each word or full name.
    places: HashMap<String, usize>,
    entities: Vec<Vec<usize>>,
}

impl ByWord {
    fn add(&mut self, word: &str, entity: usize) {
        let place = *self.places.entry(word.to_owned()).or_insert(self.entities.len());
        if place == self.entities.len() {
            self.entities.push(Vec::new());
        }
        let known = &mut self.entities[place];
        if known.last() != Some(&entity) {
            known.push(entity);
        }
    }

    /// The most recent entities with `word` in their name, the latest last.
    fn latest(&self, word: &str) -> &[usize] {
        let all = self.places.get(word).map_or(&[][..], |&place| &self.entities[place]);
        &all[all.len().saturating_sub(MOST_NAMESAKES)..]
    }
}

impl Names {
    pub(super) async fn find(prose: &Prose<'_>, pauses: Pauses<'_>) -> Self {
        let (mut runs, mut sure) = (Vec::new(), Vec::new());
        let mut evidence = Evidence::default();
        let mut sentences = prose.sentences.iter();
        let mut find_in_next = || {
            let sentence = sentences.next()?;
            let n_before = runs.len();
            find_runs(prose, credits::before(prose, sentence), &mut runs);
            sure.extend(runs[n_before..].iter().map(|run| evidence.note(prose, run)));
            Some(sentence.tokens.len())
        };
        pauses.between(&mut find_in_next).await;

        for (run, is_sure) in runs.iter_mut().zip(&mut sure) {
            run.has_title |= *is_sure && is_introduced(prose, run.name.start);
            *is_sure |= evidence.is_known_elsewhere(prose, run);
        }
        join_neighbours(prose, &runs, &mut sure);

        let mut names = Self::default();
        let mut by_word = ByWord::default();
        let mut each = runs.into_iter().zip(sure);
        let mut name_next = || {
            let (run, is_sure) = each.next()?;
            names.mention(prose, run, is_sure, &mut by_word);
            Some(1)
        };
        pauses.between(&mut name_next).await;
        names
    }

    /// Records that a run names somebody, if it does.
    fn mention(&mut self, prose: &Prose<'_>, run: Run, is_sure: bool, by_word: &mut ByWord) {
        let Some(entity) = self.entity_of(prose, &run, is_sure, by_word) else { return };
        for idx in run.name.clone() {
            by_word.add(family(prose.word(idx)), entity);
        }
        if 1 < run.name.len() {
            by_word.add(full(prose, &run), entity);
        }
        self.mentions.push(Mention { entity, tokens: run.name.start..run.end, lead: run.lead });
    }

    /// The mentions that start within `tokens`.
    pub(super) fn within(&self, tokens: Range<usize>) -> &[Mention] {
        let start = self.mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let end = self.mentions.partition_point(|mention| mention.tokens.start < tokens.end);
        self.mentions.get(start..end).unwrap_or_default()
    }

    /// The mention whose tokens end at `end`.
    pub(super) fn ending_at(&self, end: usize) -> Option<&Mention> {
        let after = self.mentions.partition_point(|mention| mention.tokens.start < end);
        self.mentions.get(after.checked_sub(1)?).filter(|mention| mention.tokens.end == end)
    }

    pub(super) fn is_person(&self, entity: usize) -> bool {
        self.entities.get(entity).is_some_and(|entity| entity.is_person)
    }

    fn entity_of(
        &mut self,
        prose: &Prose<'_>,
        run: &Run,
        is_sure: bool,
        by_word: &ByWord,
    ) -> Option<usize> {
        let known = |idx: usize| by_word.latest(family(prose.word(idx)));
        let n_words = run.name.len();
        let last = run.name.end - 1;
        let gender = gender(prose, run);
        let fits = |&&entity: &&usize| {
            let entity = &self.entities[entity];
            entity.is_person != run.is_body
                && (gender.is_none() || entity.gender.is_none() || entity.gender == gender)
        };
        let found = if run.is_body {
            known(last)
                .iter()
                .rev()
                .find(|&&entity| same_words(prose, &self.entities[entity].name, &run.name))
                .copied()
        } else if n_words == 1 {
            // Of two people with one surname, the one named more often is meant; if equally often, the more recent.
            let of_name = known(last).iter().filter(fits);
            of_name.max_by_key(|&&entity| self.entities[entity].n_mentions).copied()
        } else {
            // A full name is looked up as well: it reaches the same person however many others share its last word.
            let same = by_word.latest(full(prose, run)).iter().chain(known(last));
            known(run.name.start)
                .iter()
                .chain(same)
                .rev()
                .find(|&&entity| {
                    fits(&&entity) && is_form(prose, &self.entities[entity].name, &run.name)
                })
                .copied()
        };
        if let Some(entity) = found {
            let known = &mut self.entities[entity];
            known.gender = known.gender.or(gender);
            known.n_mentions += 1;
            known.has_lead |= run.has_title;
            if known.title.is_empty() {
                known.title = run.lead.clone();
            }
            // `T. Hale` is `Thomas Hale` later.
            let n_bytes = |name: &Range<usize>| prose.range(name.clone()).len();
            if n_bytes(&known.name) < n_bytes(&run.name) {
                known.name = run.name.clone();
            }
            return Some(entity);
        }
        let is_new = run.is_body || is_sure;
        is_new.then(|| {
            self.entities.push(Entity {
                name: run.name.clone(),
                is_person: !run.is_body,
                has_lead: run.has_title,
                title: run.lead.clone(),
                n_mentions: 1,
                gender,
            });
            self.entities.len() - 1
        })
    }
}

/// The name as written in the text.
fn full<'a>(prose: &Prose<'a>, run: &Run) -> &'a str {
    prose.range(run.name.clone()).of(prose.text)
}
