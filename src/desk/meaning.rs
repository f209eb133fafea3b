//! How what is on the screen is meant by an operation: somebody, a statement, words. Tests: `tests/desk/operations.rs`.

use super::{Desk, Which, Who};
use crate::article::{Anchor, TextRange, Wording};
use crate::speakers::{Speaker, Statement};

impl Desk {
    /// Somebody who is there.
    pub fn who(speaker: &Speaker) -> Who {
        Who { id: speaker.id.clone(), name: speaker.name.clone() }
    }

    /// Somebody new, with an identifier that nobody has.
    pub fn new_person(&self, name: &str) -> Who {
        let slug: String =
            name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let slug = slug.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
        let slug = if slug.is_empty() { "speaker".to_owned() } else { slug };
        let is_free = |id: &String| {
            let given = &self.article().given.speakers;
            let found = &self.base.found.speakers;
            !given.iter().any(|it| it.id.as_ref() == Some(id))
                && !found.iter().chain(&self.view().speakers).any(|it| it.id == *id)
        };
        let numbered = (2..).map(|n| format!("{slug}-{n}"));
        let id = [slug.clone()].into_iter().chain(numbered).find(is_free);
        Who { id: id.unwrap_or(slug), name: name.to_owned() }
    }

    /// A statement that is there.
    pub fn which(&self, statement: &Statement) -> Which {
        let speaker = self.view().speaker_of(statement);
        let part = |range: TextRange| (!range.is_empty()).then(|| self.anchor(range));
        Which {
            id: statement.id.clone(),
            who: speaker.map_or(Who { id: String::new(), name: String::new() }, Self::who),
            kind: statement.kind,
            words: statement.content.iter().map(|&range| self.anchor(range)).collect(),
            cue: part(statement.cue),
            source: part(statement.source),
        }
    }

    /// Words that were selected, one anchor for each block that they are in. None in the headline or in the credits, or if there is
    /// only white space.
    pub fn words(&self, selected: TextRange) -> Vec<Anchor> {
        let inside = self.article().body().filter_map(|block| {
            let part = TextRange::new(
                block.range.start.max(selected.start),
                block.range.end.min(selected.end),
            );
            let words = self.article().slice(part);
            let start = part.start + words.len() - words.trim_start().len();
            let part = TextRange::new(start, start + words.trim().len());
            (!part.is_empty() && block.range.contains_range(part)).then(|| self.anchor(part))
        });
        inside.collect()
    }

    fn anchor(&self, range: TextRange) -> Anchor {
        Wording::in_context(self.article(), range)
    }
}
