//! Who is who, as an editor says it: found speakers who are one person, and those who are no speakers at all.
//!
//! Tests: `tests/speakers/given.rs`, `tests/speakers/corrected.rs`.

use crate::article::GivenSpeaker;
use crate::letters::lowered;
use crate::sorting::arrange;
use crate::speakers::{Proceedings, Speaker};

/// Merges the found speakers that an editor says are the same one, and removes those who are none, with all that they are
/// said to have said.
pub(super) fn settle(proceedings: &mut Proceedings, given: &[GivenSpeaker]) {
    // Where the statements of each found speaker go: to themselves, to somebody else, or nowhere.
    let mut targets: Vec<Option<usize>> = (0..proceedings.speakers.len()).map(Some).collect();
    for given in given {
        let speakers = &proceedings.speakers;
        let same: Vec<usize> = given.same.iter().flat_map(|name| meant(speakers, name)).collect();
        let own = match &given.id {
            Some(id) if speakers.iter().any(|it| it.id == *id) => meant(speakers, id),
            _ => meant(speakers, &given.name),
        };
        if given.is_none {
            for idx in own.into_iter().chain(same) {
                targets[idx] = None;
            }
        } else if let Some(&first) = own.first().or(same.first()) {
            let target = end(&targets, first);
            for idx in same {
                if let Some(last) = end(&targets, idx).filter(|&last| Some(last) != target) {
                    targets[last] = target;
                }
            }
        }
    }
    let ends: Vec<Option<usize>> = (0..targets.len()).map(|idx| end(&targets, idx)).collect();
    merge(proceedings, &ends);
}

/// Where a speaker's statements go in the end: to somebody who is not merged into anybody else. So two who name each other, or
/// more in a circle, are one.
fn end(targets: &[Option<usize>], mut idx: usize) -> Option<usize> {
    loop {
        let next = targets.get(idx).copied().flatten()?;
        if next == idx {
            return Some(idx);
        }
        idx = next;
    }
}

/// The indices of the speakers that an identifier or a name means, whatever the case of its letters: those with this identifier;
/// if there are none, those with this name in full, and if there are none of these either, those with this form of the name.
pub(crate) fn meant(speakers: &[Speaker], name: &str) -> Vec<usize> {
    let wanted = lowered(name);
    let has = |named: &dyn Fn(&Speaker) -> bool| {
        let all = speakers.iter().enumerate().filter(|(_, it)| named(it));
        all.map(|(idx, _)| idx).collect::<Vec<_>>()
    };
    let ways: [&dyn Fn(&Speaker) -> bool; 3] =
        [&|it| lowered(&it.id) == wanted, &|it| lowered(&it.name) == wanted, &|it| {
            it.forms.iter().any(|form| lowered(form) == wanted)
        }];
    ways.iter().map(|way| has(way)).find(|found| !found.is_empty()).unwrap_or_default()
}

fn merge(proceedings: &mut Proceedings, targets: &[Option<usize>]) {
    for (idx, &target) in targets.iter().enumerate() {
        if let Some(target) = target.filter(|&target| target != idx)
            && let Some(merged) = proceedings.speakers.get(idx).cloned()
            && let Some(speaker) = proceedings.speakers.get_mut(target)
        {
            let is_new = |form: &String| !speaker.forms.contains(form) && *form != speaker.name;
            let names = merged.forms.iter().chain([&merged.name]).cloned();
            let names: Vec<String> = names.filter(is_new).collect();
            speaker.forms.extend(names);
            speaker.mentions.extend(merged.mentions);
            arrange(&mut speaker.mentions, |a, b| a < b);
            speaker.appearances.extend(merged.appearances);
            speaker.role = speaker.role.take().or(merged.role);
            speaker.presence = speaker.presence.max(merged.presence);
        }
    }
    // The new indices of those who stay.
    let is_kept = |idx: &usize| targets.get(*idx) == Some(&Some(*idx));
    let kept: Vec<usize> = (0..targets.len()).filter(is_kept).collect();
    let moved = |idx: usize| {
        let target = targets.get(idx).copied().flatten()?;
        kept.iter().position(|&kept| kept == target)
    };
    proceedings.statements.retain_mut(|statement| {
        let target = moved(statement.speaker_idx);
        statement.speaker_idx = target.unwrap_or_default();
        target.is_some()
    });
    let mut idx = 0..;
    proceedings.speakers.retain(|_| idx.next().is_some_and(|idx| kept.contains(&idx)));
}
