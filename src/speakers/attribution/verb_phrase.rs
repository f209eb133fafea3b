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
            // `went on to say`
            let goes_on = prose.is_word(before, "to")
                && start + 3 < end
                && prose.is_word(before - 1, "on")
                && prose.is_word(before - 2, "went goes gone");
            if goes_on {
                end -= 3;
                continue;
            }
            let is_be = prose.is_word(before, FORMS_OF_BE);
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
            let is_adverb = is_long
                || prose.is(before, Class::ADVERB)
                || prose.word(before).ends_with("ly") && !prose.is_capital(before);
            if !is_adverb {
                return (!needs_be).then_some(end);
            }
            end = before;
        }
        None
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
        let is_day =
            prose.is(last, Class::DATE) || prose.is_word(last, "week month year night morning");
        let first = (last.saturating_sub(2).max(start)..last)
            .find(|&idx| prose.is_word(idx, "on in last late early this"))?;
        is_day.then_some(first).filter(|first| start < *first)
    }
}

/// Words that open a parenthetical which says nothing of the subject.
const PARENTHESES: &str = "however though meanwhile too instead for in on at speaking";

/// The longest such parenthetical, in tokens.
const LONGEST_PARENTHESIS: usize = 12;

const FORMS_OF_BE: &str = "is are was were be been being";
