//! Which area of a page is the article: evidence is weighed against prose, as the known extractors do (Readability,
//! trafilatura). An area is worth the sentences in it that are not linked, and from the whole page the way leads down to a smaller area
//! as long as that has most of them. Desk and command line go it closely, a page, which counts its bytes, roughly.
//!
//! Tests: `tests/parse/pages.rs`, `tests/parse/templates.rs`.

#[cfg_attr(feature = "formats", path = "weighing/closely.rs")]
#[cfg_attr(not(feature = "formats"), path = "weighing/roughly.rs")]
mod descent;

use super::place::{Area, Hint, Places, Spot};
use crate::article::{Article, BlockKind};
#[cfg(feature = "formats")]
pub(super) use descent::is_prose;
use descent::worth;

/// What makes up an area, with all areas in it.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// What its words are worth.
    worth: usize,
    len: usize,
    n_linked: usize,
    has_prose: bool,
    /// A heading, a picture or a caption.
    has_other: bool,
    has_title: bool,
    is_out: bool,
    /// Whether it is in the chosen area, or before one is, in any that says it is an article.
    is_in: bool,
    kind: Option<BlockKind>,
}

/// What was chosen.
pub(super) struct Choice {
    /// Whether each block is of the article.
    pub(super) keeps: Vec<bool>,
    /// Whether the page says where its article is.
    pub(super) is_sure: bool,
    /// Whether it has several, none of which has most of the prose.
    pub(super) has_several: bool,
    /// Whether it is the whole page.
    pub(super) is_all: bool,
}

struct Weighing<'a> {
    areas: &'a [Area],
    sums: Vec<Sum>,
    /// Whether a whole page was read, with much besides the article.
    #[cfg_attr(
        not(feature = "formats"),
        allow(dead_code, reason = "all is kept of what is in the article")
    )]
    is_page: bool,
}

impl Places {
    /// Chooses the blocks of the article, and makes those captions and credits whose classes say so. `title` is the block that the
    /// page's own title names.
    pub(super) fn choose(
        &self,
        article: &mut Article,
        spots: &[Spot],
        title: Option<usize>,
        is_page: bool,
    ) -> Choice {
        #[cfg(feature = "formats")]
        descent::tidy(article, is_page);
        let mut weighing =
            Weighing { areas: &self.areas, sums: vec![Sum::default(); self.areas.len()], is_page };
        weighing.weigh(article, spots, title);
        weighing.leave_out();
        for (block, spot) in article.blocks.iter_mut().zip(spots) {
            if let Some(kind) = weighing.sum(spot.area).kind
                && block.kind.is_prose()
            {
                block.kind = kind;
            }
        }
        weighing.weigh(article, spots, title);
        #[cfg(feature = "formats")]
        {
            weighing.leave_out_teasers(article, spots, title);
            weighing.weigh(article, spots, title);
        }
        let (chosen, n_articles) = weighing.descend();
        weighing.stray(chosen);
        let keeps = weighing.keeps(article, spots, title);
        let is_sure = weighing.is_evident(chosen);
        Choice { keeps, is_sure, has_several: !is_sure && 1 < n_articles, is_all: chosen == 0 }
    }
}

impl Weighing<'_> {
    fn sum(&self, area: u32) -> Sum {
        self.sums.get(area as usize).copied().unwrap_or_default()
    }

    /// Sums up each area, without what was left out.
    fn weigh(&mut self, article: &Article, spots: &[Spot], title: Option<usize>) {
        for sum in &mut self.sums {
            *sum = Sum { is_out: sum.is_out, kind: sum.kind, ..Sum::default() };
        }
        for (idx, (block, spot)) in article.blocks.iter().zip(spots).enumerate() {
            let Some(sum) = self.sums.get_mut(spot.area as usize) else { continue };
            sum.has_title |= Some(idx) == title;
            if sum.is_out {
                continue;
            }
            let text = block.range.of(&article.text);
            let len = text.len() - spot.n_linked.min(text.len());
            sum.len += text.len();
            sum.n_linked += text.len() - len;
            if !block.kind.is_prose() {
                sum.has_other = true;
            } else {
                let (worth, is_prose) = worth(text, len);
                sum.worth += worth;
                sum.has_prose |= is_prose;
            }
        }
        for idx in (1..self.sums.len()).rev() {
            let inner = self.sum(idx as u32);
            let parent = self.areas.get(idx).map_or(0, |area| area.parent);
            if let Some(sum) = self.sums.get_mut(parent as usize) {
                sum.worth += inner.worth;
                sum.len += inner.len;
                sum.n_linked += inner.n_linked;
                sum.has_prose |= inner.has_prose;
                sum.has_other |= inner.has_other;
                sum.has_title |= inner.has_title;
            }
        }
    }

    /// Leaves out furniture, and tells captions and credits, unless most of the prose is in it.
    fn leave_out(&mut self) {
        let all = self.sum(0).worth;
        for (idx, area) in self.areas.iter().enumerate().skip(1) {
            let around = self.sum(area.parent);
            let Some(sum) = self.sums.get_mut(idx) else { continue };
            let (is_most, is_nearly_all) = (all < sum.worth * 2, all * 9 < sum.worth * 10);
            (sum.is_out, sum.kind, sum.is_in) = (around.is_out, around.kind, around.is_in);
            match area.hint {
                Hint::Furniture => sum.is_out |= !is_most,
                Hint::Never => sum.is_out |= !is_nearly_all,
                Hint::Header => sum.is_out |= !is_most && !sum.has_title && !around.is_in,
                Hint::Article | Hint::Main | Hint::Body => sum.is_in = true,
                Hint::Makers if !is_most => sum.kind = Some(BlockKind::Credits),
                #[cfg(feature = "formats")]
                Hint::Caption if !is_most => sum.kind = Some(BlockKind::Caption),
                _ => {}
            }
        }
    }

    /// Whether an area or one around it says that it is the article.
    fn is_evident(&self, mut area: u32) -> bool {
        while area != 0 {
            let Some(it) = self.areas.get(area as usize) else { break };
            match it.hint {
                Hint::Body | Hint::Article | Hint::Main => return true,
                #[cfg(feature = "formats")]
                Hint::Named => return true,
                _ => area = it.parent,
            }
        }
        false
    }
}
