//! Which area of a page is the article: evidence is weighed against prose, as the known extractors do (Readability,
//! trafilatura). An area is worth the sentences in it that are not linked, and from the whole page the way leads down to a smaller area
//! as long as that has most of them; how much depends on what the area says of itself.
//!
//! Tests: `tests/parse/pages.rs`, `tests/parse/templates.rs`.

use super::place::{Area, Hint, Places, Spot};
use crate::article::{Article, Block, BlockKind};
use crate::parse::scan::find;

/// The length, in bytes, from which words without the end of a sentence are prose. Higher loses paragraphs without a full stop,
/// lower takes menus for prose.
const LONG: usize = 150;

/// How many times less than prose words count that are none: enough for pages that have nothing else.
const LESS: usize = 4;

/// The longest text under the name of who made the article, in bytes, that is kept; a longer one is a biography.
const BYLINE: usize = 120;

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
            } else if is_prose(text) && spot.n_linked * 2 < text.len() {
                sum.has_prose = true;
                sum.worth += len;
            } else {
                sum.worth += len / LESS;
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
                Hint::Caption if !is_most => sum.kind = Some(BlockKind::Caption),
                _ => {}
            }
        }
    }

    /// The area that is the article, and how many articles the page has.
    fn descend(&self) -> (u32, usize) {
        let is = |hint: Hint| {
            let of = self.areas.iter().zip(&self.sums);
            of.filter(|(area, sum)| area.hint == hint && !sum.is_out && sum.worth != 0).count()
        };
        let (n_bodies, n_named, n_articles) = (is(Hint::Body), is(Hint::Named), is(Hint::Article));
        let may_guess = self.is_page || n_bodies + n_articles + is(Hint::Main) != 0;
        // How much prose may be around an area or one in it, at most, for it to be chosen there.
        let mut reach = vec![0; self.areas.len()];
        for (idx, area) in self.areas.iter().enumerate().skip(1).rev() {
            let sum = self.sum(idx as u32);
            // The least part of the prose that it has to have, in hundredths.
            let least = match area.hint {
                _ if sum.is_out => continue,
                Hint::Body if n_bodies == 1 => 40,
                Hint::Article if sum.has_title && 1 < n_articles => 10,
                // Of several, each may be an entry of a forum.
                Hint::Named if n_named != 1 => 75,
                Hint::Body | Hint::Named | Hint::Article | Hint::Main => 50,
                _ if sum.has_title && may_guess => 60,
                _ if may_guess => 85,
                _ => 100,
            };
            let own = reach.get(idx).copied().unwrap_or_default().max(sum.worth * 100 / least);
            for it in [idx, area.parent as usize] {
                if let Some(reach) = reach.get_mut(it) {
                    *reach = own.max(*reach);
                }
            }
        }
        // Of several articles, the one with the page's title goes before longer ones.
        let all = self.sum(0).worth;
        let mut is_titled = self.areas.iter().zip(&self.sums).any(|(area, sum)| {
            area.hint == Hint::Article && sum.has_title && 1 < n_articles && all < sum.worth * 10
        });
        let mut chosen = 0;
        for (idx, (area, &reach)) in self.areas.iter().zip(&reach).enumerate().skip(1) {
            let may_be = !is_titled || self.sum(idx as u32).has_title;
            if area.parent == chosen && may_be && self.sum(chosen).worth < reach {
                chosen = idx as u32;
                is_titled &= area.hint != Hint::Article;
            }
        }
        (chosen, n_articles)
    }

    /// Whether an area or one around it says that it is the article.
    fn is_evident(&self, mut area: u32) -> bool {
        while area != 0 {
            let Some(it) = self.areas.get(area as usize) else { break };
            if matches!(it.hint, Hint::Body | Hint::Named | Hint::Article | Hint::Main) {
                return true;
            }
            area = it.parent;
        }
        false
    }

    /// Tells which areas are in the chosen one. Of a page, leaves out those of them that are mostly links, or stray words without a
    /// sentence.
    fn stray(&mut self, chosen: u32) {
        for (idx, area) in self.areas.iter().enumerate() {
            let around = self.sum(area.parent);
            let Some(sum) = self.sums.get_mut(idx) else { continue };
            sum.is_in = idx == chosen as usize || around.is_in && idx != 0;
            let is_linked = sum.len < sum.n_linked * 2;
            let is_stray = !sum.has_prose && !sum.has_other && area.hint != Hint::List;
            let is_within = sum.is_in && idx != chosen as usize && self.is_page;
            sum.is_out |= around.is_out || is_within && (is_linked || is_stray) && !sum.has_title;
        }
    }

    fn keeps(&self, article: &Article, spots: &[Spot], title: Option<usize>) -> Vec<bool> {
        let keeps = |(block, spot): (&Block, &Spot)| {
            let sum = self.sum(spot.area);
            let text = block.range.of(&article.text);
            let is_bio = sum.kind == Some(BlockKind::Credits) && BYLINE < text.len();
            let is_noise = is_bio || self.is_page && is_pointer(text, *block, *spot);
            sum.is_in && !sum.is_out && !is_noise
        };
        let mut kept: Vec<bool> = article.blocks.iter().zip(spots).map(keeps).collect();
        let is_prose = |idx: usize| {
            let block = article.blocks.get(idx);
            block.is_some_and(|it| it.kind.is_prose() && is_prose(it.range.of(&article.text)))
        };
        let first = (0..kept.len()).find(|&idx| kept.get(idx) == Some(&true) && is_prose(idx));
        let (Some(first), true) = (first, self.is_page) else { return kept };
        // Before the headline there are only stray words; from it to the article is its lead.
        for idx in 0..first {
            let is_after = title.is_none_or(|title| title <= idx);
            let is_out = spots.get(idx).is_none_or(|spot| self.sum(spot.area).is_out);
            let is_lead = title.is_some() && is_prose(idx) && !is_out;
            if let Some(kept) = kept.get_mut(idx) {
                *kept = is_after && (*kept || is_lead);
            }
        }
        // A heading with nothing below it is of something that was left out.
        for idx in (first..kept.len()).rev() {
            let Some(it) = kept.get_mut(idx).filter(|kept| **kept) else { continue };
            let block = article.blocks.get(idx);
            *it = block.is_some_and(|block| !matches!(block.kind, BlockKind::Heading(_)));
            if *it {
                break;
            }
        }
        kept
    }
}

/// Whether a text has the end of a sentence, or is long.
pub(super) fn is_prose(text: &str) -> bool {
    let mut chars = text.chars().peekable();
    let mut has_end = false;
    while let Some(c) = chars.next() {
        let is_last = chars.peek().is_none_or(|next| !next.is_alphanumeric());
        has_end |= "。！？；".contains(c) || ".!?…".contains(c) && is_last;
    }
    has_end || LONG < text.len()
}

/// Whether a paragraph only points to another page: a link and nothing else, or a link after a few words and a colon.
fn is_pointer(text: &str, block: Block, spot: Spot) -> bool {
    let is_short = text.len() < LONG * 2 && block.kind.is_prose();
    let own = text.len() - spot.n_linked.min(text.len());
    let is_named = find(text, ":").is_some_and(|at| at <= own) && own < spot.n_linked;
    is_short && spot.n_linked != 0 && (own * 10 < text.len() || is_named)
}
