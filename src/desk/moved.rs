//! What a file gives, after its blocks have moved within the text. Tests: `tests/desk/article.rs`.

use crate::article::{Given, TextRange};

/// What is given, with its ranges moved: from each of the first blocks to the second. What is in none of them stays out.
pub(super) fn moved(given: &Given, moves: &[(TextRange, TextRange)]) -> Given {
    let to = |range: TextRange| {
        let (old, new) = moves.iter().find(|(old, _)| old.contains_range(range))?;
        let start = range.start - old.start + new.start;
        Some(TextRange::new(start, start + range.len()))
    };
    let all = |ranges: &[TextRange]| ranges.iter().filter_map(|&it| to(it)).collect::<Vec<_>>();
    let mut given = given.clone();
    for speaker in &mut given.speakers {
        speaker.mentions = all(&speaker.mentions);
        speaker.appearances.retain_mut(|it| {
            let Some(extent) = to(it.extent) else { return false };
            it.extent = extent;
            it.mention = to(it.mention).unwrap_or_default();
            it.cue = to(it.cue).unwrap_or_default();
            true
        });
    }
    given.statements.retain_mut(|it| {
        it.content = all(&it.content);
        let Some(&first) = it.content.first() else { return false };
        let nowhere = TextRange::new(first.start, first.start);
        for part in [&mut it.source, &mut it.cue, &mut it.passage] {
            *part = to(*part).unwrap_or(nowhere);
        }
        true
    });
    given.not_statements = all(&given.not_statements);
    given
}
