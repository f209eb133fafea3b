//! The operations on statements. Tests: `tests/desk/operations.rs`, `tests/desk/refused.rs`.

use super::base::Base;
use super::refusal::Refusal;
use super::sheet::Sheet;
use super::{Which, Who};
use crate::article::{Anchor, Article, GivenStatement, TextRange, Time};
use crate::speakers::{Statement, corrected, usual_extent};

impl Sheet<'_> {
    /// What is given of a statement, which from now on is somebody's word and so checked. Where the words are still there and no
    /// statement is found in them, it is made again.
    pub(super) fn statement(&mut self, which: &Which) -> Result<&mut GivenStatement, Refusal> {
        let content = self.locate(&which.words)?;
        let current = self.current(&which.id, &content).cloned();
        let given = match current {
            Some(current) => self.copied(&current)?,
            None => GivenStatement {
                id: Some(which.id.clone()),
                kind: Some(which.kind),
                source: self.beside(which.source.as_ref(), &content),
                cue: self.beside(which.cue.as_ref(), &content),
                ..of(self.speaker_idx(&which.who)?, content)
            },
        };
        let idx = self.given.statements.iter().position(|it| it.id == given.id);
        let idx = idx.unwrap_or_else(|| {
            self.given.statements.push(given);
            self.given.statements.len() - 1
        });
        self.given.not_statements.retain(|it| {
            let content = self.given.statements.get(idx).map(|it| &it.content);
            !content.into_iter().flatten().any(|part| part.intersects(*it))
        });
        let lost = || Refusal::NoWords { words: text(&which.words) };
        let given = self.given.statements.get_mut(idx).ok_or_else(lost)?;
        given.is_checked = true;
        Ok(given)
    }

    pub(super) fn reassign(&mut self, which: &Which, to: &Who) -> Result<(), Refusal> {
        let speaker_idx = self.speaker_idx(to)?;
        self.statement(which)?.speaker_idx = speaker_idx;
        Ok(())
    }

    pub(super) fn reword(&mut self, which: &Which, words: &[Anchor]) -> Result<(), Refusal> {
        let content = self.locate(words)?;
        let id = self.statement(which)?.id.clone();
        self.refuse_taken(&content, id.as_ref())?;
        let article = &self.base.article;
        let first = content.first().copied().unwrap_or_default();
        let nowhere = TextRange::new(first.start, first.start);
        let block = article.block_around(first).unwrap_or(first);
        self.given.not_statements.retain(|it| !content.iter().any(|part| part.intersects(*it)));
        let given = self.statement(which)?;
        for part in [&mut given.cue, &mut given.source] {
            let is_beside = !part.is_empty()
                && block.contains_range(*part)
                && !content.iter().any(|it| it.intersects(*part));
            if !is_beside {
                *part = nowhere;
            }
        }
        given.passage = nowhere;
        given.content = content;
        Ok(())
    }

    pub(super) fn tell_time(&mut self, which: &Which, at: Option<(u8, u8)>) -> Result<(), Refusal> {
        let time = |(hour, minute)| Time::from_hms(hour, minute, 0).map_err(|_| Refusal::NoTime);
        self.statement(which)?.at = at.map(time).transpose()?;
        Ok(())
    }

    pub(super) fn leave_out(&mut self, which: &Which) -> Result<(), Refusal> {
        let content = self.locate(&which.words)?;
        let current = self.current(&which.id, &content).cloned();
        if let Some(current) = &current {
            self.given.statements.retain(|it| it.id.as_ref() != Some(&current.id));
        }
        // All that the rules would find there again.
        let mut none = current.map_or(content, |it| it.content);
        let found = self
            .base
            .found_beside(&self.given)
            .statements
            .iter()
            .filter(|it| it.id == which.id || is_in(&it.content, &none));
        let found: Vec<TextRange> = found.flat_map(|it| it.content.clone()).collect();
        none.extend(found);
        none.retain(|it| !self.given.statements.iter().any(|given| is_in(&given.content, &[*it])));
        for range in none {
            if !self.given.not_statements.contains(&range) {
                self.given.not_statements.push(range);
            }
        }
        Ok(())
    }

    pub(super) fn add_statement(&mut self, who: &Who, words: &[Anchor]) -> Result<(), Refusal> {
        let content = self.locate(words)?;
        self.refuse_taken(&content, None)?;
        let speaker_idx = self.speaker_idx(who)?;
        self.given.not_statements.retain(|it| !content.iter().any(|part| part.intersects(*it)));
        self.given.statements.push(GivenStatement { is_checked: true, ..of(speaker_idx, content) });
        // From now on it has the identifier that it is shown with.
        let article = Article { given: self.given.clone(), ..self.base.article.clone() };
        let view = corrected(&article, self.base.found.clone());
        if let Some(given) = self.given.statements.last_mut() {
            let shown = view.statements.iter().find(|it| it.content == given.content);
            given.id = shown.map(|it| it.id.clone());
        }
        Ok(())
    }

    /// The ranges of words, all of which must be there.
    fn locate(&self, words: &[Anchor]) -> Result<Vec<TextRange>, Refusal> {
        let mut ranges: Vec<TextRange> = Vec::new();
        for anchor in words {
            let near = ranges.last().map_or(0, |it| it.end);
            let range = self.base.wording.locate_same(anchor, near);
            ranges.push(range.ok_or_else(|| Refusal::NoWords { words: text(words) })?);
        }
        ranges.sort_unstable();
        ranges.dedup();
        if ranges.is_empty() { Err(Refusal::NoStory) } else { Ok(ranges) }
    }

    /// The statement that is in these words now: the one with the identifier, or else the first.
    fn current(&self, id: &str, content: &[TextRange]) -> Option<&Statement> {
        let there = || self.view.statements.iter().filter(|it| is_in(&it.content, content));
        let given = self.given.statements.iter().any(|it| it.id.as_deref() == Some(id));
        let own = self.view.statements.iter().find(|it| it.id == id && given);
        own.or_else(|| there().find(|it| it.id == id)).or_else(|| there().next())
    }

    /// A statement as something given.
    fn copied(&mut self, statement: &Statement) -> Result<GivenStatement, Refusal> {
        let speaker = self.view.speaker_of(statement).cloned();
        let speaker = speaker.ok_or_else(|| Refusal::Nobody { name: String::new() })?;
        let article = &self.base.article;
        let block = article.blocks.iter().find(|it| it.range.contains_range(statement.extent));
        let at_block = block.and_then(|it| it.at);
        let first = statement.content.first().map_or(0, |it| it.start);
        let nowhere = TextRange::new(first, first);
        let there = |part: TextRange| if part.is_empty() { nowhere } else { part };
        let hull = statement.content.iter().copied().reduce(TextRange::cover).unwrap_or_default();
        let frame = [statement.cue, statement.source];
        let is_usual = usual_extent(article, hull, statement.kind, frame) == statement.extent;
        Ok(GivenStatement {
            id: Some(statement.id.clone()),
            source: there(statement.source),
            cue: there(statement.cue),
            passage: if is_usual { nowhere } else { statement.extent },
            kind: Some(statement.kind),
            at: statement.at.filter(|at| Some(*at) != at_block),
            confidence: statement.confidence,
            ..of(self.entry(speaker), statement.content.clone())
        })
    }

    /// Words beside others; an empty range at their start if they are not there.
    fn beside(&self, anchor: Option<&Anchor>, content: &[TextRange]) -> TextRange {
        let first = content.first().copied().unwrap_or_default();
        let nowhere = TextRange::new(first.start, first.start);
        let Base { article, wording, .. } = self.base;
        anchor.and_then(|it| wording.locate_beside(article, it, first)).unwrap_or(nowhere)
    }

    /// Words that an editor has given somebody already are theirs.
    fn refuse_taken(&self, content: &[TextRange], own: Option<&String>) -> Result<(), Refusal> {
        let mut others =
            self.given.statements.iter().filter(|it| own.is_none() || it.id.as_ref() != own);
        match others.find(|it| is_in(&it.content, content)) {
            Some(other) => Err(Refusal::Taken {
                words: words(&self.base.article, &other.content),
                id: other.id.clone().unwrap_or_default(),
            }),
            None => Ok(()),
        }
    }
}

fn of(speaker_idx: usize, content: Vec<TextRange>) -> GivenStatement {
    let start = content.first().map_or(0, |it| it.start);
    let nowhere = TextRange::new(start, start);
    GivenStatement {
        speaker_idx,
        id: None,
        content,
        source: nowhere,
        cue: nowhere,
        passage: nowhere,
        kind: None,
        at: None,
        confidence: None,
        is_checked: false,
    }
}

fn is_in(parts: &[TextRange], others: &[TextRange]) -> bool {
    parts.iter().any(|part| others.iter().any(|it| it.intersects(*part)))
}

fn text(words: &[Anchor]) -> String {
    unquoted(words.iter().map(|it| it.exact.as_str()))
}

fn words(article: &Article, content: &[TextRange]) -> String {
    unquoted(content.iter().map(|&part| article.slice(part)))
}

/// Words for a sentence that puts them in quotation marks itself.
fn unquoted<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let marks = ['“', '”', '„', '"', '«', '»'];
    parts.map(|it| it.trim_matches(marks)).collect::<Vec<_>>().join(" … ")
}
