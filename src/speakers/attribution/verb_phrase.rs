//! What comes between a subject and its verb without being part of either: auxiliaries, adverbs, days, `, however,`.

use super::super::lexicon::Class;
use super::Finder;

impl Finder<'_> {
    /// Where the subject of `verb` ends, before its adverbs and auxiliaries; `None` if the verb is negated or modal.
    pub(super) fn before_auxiliaries(&self, verb: usize, start: usize) -> Option<usize> {
        let prose = self.prose;
        let mut end = verb;
        // `was told` has no source, `was telling` has, and a bare `telling` has no subject.
        let mut needs_be = prose.is(verb, Class::GERUND);
        while start < end {
            if let Some(comma) = self.parenthesis_before(end, start) {
                end = comma;
                continue;
            }
            let before = end - 1;
            if let Some(first) = self.raised_by(before, start) {
                end = first;
                continue;
            }
            // `He’s said it`, but not `It’s said` or `He’s accused`
            if prose.is_possessive(before) && start < before && prose.is(before - 1, Class::PRONOUN)
            {
                let is_active = prose.is(verb, Class::SAY.or(Class::CLAIM))
                    && !prose.is(verb, Class::ADDRESSEE.or(Class::NAMING))
                    && !prose.is_word(before - 1, "it");
                return (is_active || needs_be).then_some(before);
            }
            let is_be = prose.is(before, Class::BE);
            if prose.is(before, Class::HYPOTHETIC) || is_be && !needs_be {
                return None;
            }
            needs_be &= !is_be;
            if is_be {
                end = before;
                continue;
            }
            if let Some(day) = self.day_before(end, start) {
                end = day;
                continue;
            }
            // `has long said`
            let is_long = start < before
                && prose.is_word(before, "long since")
                && prose.is(before - 1, Class::AUXILIARY);
            // `did, however, concede`
            let is_do = prose.is(verb, Class::PLAIN) && prose.is_word(before, "did does do");
            let is_adverb = is_long
                || is_do
                || prose.is(before, Class::ADVERB)
                || prose.word(before).ends_with("ly") && !prose.is_capital(before);
            if !is_adverb {
                return (!needs_be).then_some(end);
            }
            end = before;
        }
        None
    }

    /// Where `continued to say`, `went on to say` or `was quick to add` starts, if `to` is at `to`.
    fn raised_by(&self, to: usize, start: usize) -> Option<usize> {
        let prose = self.prose;
        let verb = to.checked_sub(1).filter(|verb| start < *verb && prose.is(to, Class::TO))?;
        let goes_on = prose.is(verb, Class::ON) && prose.is_word(verb - 1, "went goes gone");
        let is_quick = prose.is_word(verb, "quick careful") && prose.is(verb - 1, Class::BE);
        let is_pair = (goes_on || is_quick) && start + 1 < verb;
        (is_pair || prose.is(verb, Class::RAISING)).then_some(verb - usize::from(is_pair))
    }

    /// Where a parenthetical that ends at `end` starts: `, however,` or `, in a statement,`.
    fn parenthesis_before(&self, end: usize, start: usize) -> Option<usize> {
        let prose = self.prose;
        let last = end.checked_sub(1).filter(|&idx| prose.is_sign(idx, ','))?;
        let nearest = start.max(last.saturating_sub(LONGEST_PARENTHESIS));
        let first = (nearest..last).rev().find(|&idx| prose.is_sign(idx, ','))?;
        let opens = prose.is_word(first + 1, PARENTHESES);
        (start < first && first + 1 < last && opens).then_some(first)
    }

    /// Where a date that ends at `end` starts: `on Monday` or `last week`.
    fn day_before(&self, end: usize, start: usize) -> Option<usize> {
        let prose = self.prose;
        let last = end.checked_sub(1)?;
        let is_day = prose.is(last, Class::DATE.or(Class::TIME));
        let first = (last.saturating_sub(2).max(start)..last)
            .find(|&idx| prose.is_word(idx, "on in last late early this"))?;
        is_day.then_some(first).filter(|first| start < *first)
    }
}

/// Words that open a parenthetical which says nothing of the subject.
const PARENTHESES: &str = "however though meanwhile too instead for in on at speaking";

/// The longest such parenthetical, in tokens.
const LONGEST_PARENTHESIS: usize = 12;
