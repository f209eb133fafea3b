//! Teasers of other articles, told by how they are built: headings that are links, with a few words below each. Tests:
//! `tests/parse/evidence.rs`, `tests/parse/templates.rs`.

use super::super::Weighing;
use super::is_prose;
use crate::article::{Article, BlockKind};
use crate::parse::html::place::Spot;

/// How much prose a teaser has at most, in bytes. Higher takes short entries of a blog for teasers.
const MOST: usize = 500;

/// How many paragraphs there are at least beside the headline of an article whose page has more prose in teasers.
const HOME: usize = 2;

/// What is in an area, with all areas in it.
#[derive(Clone, Copy)]
struct Part {
    n_links: usize,
    n_prose: usize,
    first_link: usize,
    first_prose: usize,
}

const NOTHING: Part =
    Part { n_links: 0, n_prose: 0, first_link: usize::MAX, first_prose: usize::MAX };

impl Weighing<'_> {
    /// Leaves out the teasers.
    pub(in super::super) fn leave_out_teasers(
        &mut self,
        article: &Article,
        spots: &[Spot],
        title: Option<usize>,
    ) {
        if !self.is_page {
            return;
        }
        let parts = self.parts(article, spots, title);
        let part = |area: usize| parts.get(area).copied().unwrap_or(NOTHING);
        let is_teaser = |(idx, it): (usize, &Part)| {
            let around = self.areas.get(idx).map_or(0, |area| area.parent);
            let sum = self.sum(idx as u32);
            let is_one = it.n_links == 1 && 1 < part(around as usize).n_links;
            let is_headed = it.first_link < it.first_prose;
            is_one && is_headed && sum.worth < MOST && !sum.has_title && !sum.is_out
        };
        let teasers: Vec<usize> =
            parts.iter().enumerate().skip(1).filter(|it| is_teaser(*it)).map(|it| it.0).collect();
        let in_teasers: usize = teasers.iter().map(|&idx| self.sum(idx as u32).worth).sum();
        let has_home = || {
            let mut areas = self.sums.iter().zip(&parts);
            areas.any(|(sum, it)| sum.has_title && it.n_links == 0 && HOME <= it.n_prose)
        };
        if in_teasers * 2 < self.sum(0).worth || has_home() {
            for idx in teasers {
                if let Some(sum) = self.sums.get_mut(idx) {
                    sum.is_out = true;
                }
            }
        }
    }

    fn parts(&self, article: &Article, spots: &[Spot], title: Option<usize>) -> Vec<Part> {
        let mut parts = vec![NOTHING; self.areas.len()];
        for (idx, (block, spot)) in article.blocks.iter().zip(spots).enumerate() {
            let text = block.range.of(&article.text);
            let Some(part) = parts.get_mut(spot.area as usize) else { continue };
            let is_linked = text.len() * 4 < spot.n_linked * 5;
            if matches!(block.kind, BlockKind::Heading(_)) && is_linked && Some(idx) != title {
                part.n_links += 1;
                part.first_link = part.first_link.min(idx);
            } else if block.kind.is_prose() && is_prose(text) && !self.sum(spot.area).is_out {
                part.n_prose += 1;
                part.first_prose = part.first_prose.min(idx);
            }
        }
        for (idx, area) in self.areas.iter().enumerate().skip(1).rev() {
            let inner = parts.get(idx).copied().unwrap_or(NOTHING);
            if let Some(part) = parts.get_mut(area.parent as usize) {
                part.n_links += inner.n_links;
                part.n_prose += inner.n_prose;
                part.first_link = part.first_link.min(inner.first_link);
                part.first_prose = part.first_prose.min(inner.first_prose);
            }
        }
        parts
    }
}
