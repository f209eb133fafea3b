//! What holds for proceedings.

use super::check_range;
use rostrum::article::{Article, TextRange};
use rostrum::speakers::{Presence, Proceedings, Speaker, Statement};
use std::collections::HashSet;

/// Ranges are in the text, identifiers are unique, statements are in order, and each has a speaker who spoke.
pub fn check_proceedings(article: &Article, proceedings: &Proceedings) {
    let Proceedings { speakers, statements, .. } = proceedings;
    speakers.iter().for_each(|speaker| check_speaker(article, speaker));
    for statement in statements {
        check_statement(article, statement);
        let speaker = proceedings.speaker_of(statement);
        assert_eq!(speaker.map(|it| it.presence), Some(Presence::Spoke), "{statement:?}");
    }
    assert!(statements.is_sorted_by_key(|it| it.extent.start), "in reading order");
    check_unique(speakers.iter().map(|it| &*it.id));
    check_unique(statements.iter().map(|it| &*it.id));
}

fn check_speaker(article: &Article, speaker: &Speaker) {
    assert!(!speaker.id.is_empty() && !speaker.name.is_empty(), "{speaker:?}");
    let taking_part = speaker.appearances.iter().flat_map(|it| [it.mention, it.cue, it.extent]);
    for range in speaker.mentions.iter().copied().chain(taking_part) {
        check_range(article, range);
    }
}

fn check_statement(article: &Article, statement: &Statement) {
    let Statement { source, cue, content, extent, .. } = statement;
    for range in [source, cue, extent].into_iter().chain(content) {
        check_range(article, *range);
    }
    assert!(!content.is_empty(), "{statement:?}");
    assert!(!source.is_empty() || !article.given.statements.is_empty(), "{statement:?}");
    assert!(content.iter().all(|part| !part.is_empty()), "{statement:?}");
    assert!(content.is_sorted_by(|a, b| a.end <= b.start), "in reading order: {statement:?}");
    // The headline is no block, and may report speech too.
    let blocks = || article.body().map(|it| it.range).chain([article.headline]);
    let is_inside = |part: &TextRange| blocks().any(|range| range.contains_range(*part));
    assert!(content.iter().all(is_inside), "beyond its block: {statement:?}");
    assert!(content.iter().all(|part| extent.contains_range(*part)), "{statement:?}");
}

fn check_unique<'a>(ids: impl Iterator<Item = &'a str>) {
    let mut known = HashSet::new();
    for id in ids {
        assert!(known.insert(id), "{id} is given out twice");
    }
}
