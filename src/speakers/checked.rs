//! Only what an editor has looked at and found right. Tests: `tests/speakers/checked.rs`.

use super::{Presence, Proceedings};

impl Proceedings {
    /// Without the statements that nobody has checked, and without the speakers of whom then nothing is left that was.
    pub fn checked(mut self) -> Self {
        self.statements.retain(|it| it.is_checked);
        let mut place = 0;
        let mut places = Vec::new();
        for (idx, speaker) in self.speakers.iter_mut().enumerate() {
            let is_heard = self.statements.iter().any(|it| it.speaker_idx == idx);
            if !is_heard && speaker.presence == Presence::Spoke {
                let is_present = !speaker.appearances.is_empty();
                speaker.presence = if is_present { Presence::Present } else { Presence::Mentioned };
            }
            let is_kept = is_heard || speaker.is_checked;
            places.push(is_kept.then_some(place));
            place += usize::from(is_kept);
        }
        let is_kept = |idx: usize| places.get(idx).copied().flatten();
        for statement in &mut self.statements {
            statement.speaker_idx = is_kept(statement.speaker_idx).unwrap_or_default();
        }
        let mut idxs = 0..;
        self.speakers.retain(|_| idxs.next().and_then(is_kept).is_some());
        self
    }
}
