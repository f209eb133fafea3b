//! Which block is the headline, by its level and where it is: as a page tells it. Tests: `tests/parse/pages.rs`.

use crate::article::{Article, BlockKind};

/// The block that the page's own titles name: for desk and command line.
pub(super) const fn named(_: &Article, _: &[&str], _: &str) -> Option<usize> {
    None
}

/// The index of the headline's block: the first level-1 heading in the article. If there is none, and the metadata has
/// no headline either, it is the heading that the article starts with, or else a level-1 heading elsewhere on the page.
pub(super) fn title_idx(read: &Article, keeps: &[bool], titles: &[&str; 3]) -> Option<usize> {
    let [data, og, _] = titles;
    let has_other = !data.is_empty() || !og.is_empty();
    let (mut elsewhere, mut lead, mut has_started) = (None, None, false);
    for (idx, (block, &is_kept)) in read.blocks.iter().zip(keeps).enumerate() {
        let is_title = block.kind == BlockKind::Heading(1);
        if is_title && is_kept {
            return Some(idx);
        }
        if is_title {
            elsewhere = elsewhere.or(Some(idx));
        }
        if is_kept && !has_started {
            has_started = true;
            lead = matches!(block.kind, BlockKind::Heading(_)).then_some(idx);
        }
    }
    lead.or(elsewhere).filter(|_| !has_other)
}

/// The block that is the headline once more: for desk and command line.
pub(super) const fn repeated(
    _: &Article,
    _: &[bool],
    _: &str,
    title_idx: Option<usize>,
) -> Option<usize> {
    title_idx
}
