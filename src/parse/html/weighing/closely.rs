//! The way down to the article as desk and command line go it, with all evidence, and what they leave out of it. Tests:
//! `tests/parse/evidence.rs`, `tests/parse/templates.rs`.

mod phrases;
mod teasers;

use super::Weighing;
use crate::article::{Article, Block, BlockKind};
use crate::parse::html::place::{Hint, Spot};
use crate::parse::scan::find;

/// The length, in bytes, from which words without the end of a sentence are prose. Higher loses paragraphs without a full stop,
/// lower takes menus for prose.
const LONG: usize = 150;

/// How many times less than prose words count that are none: enough for pages that have nothing else.
const LESS: usize = 4;

/// The longest text under the name of who made the article, in bytes, that is kept; a longer one is a biography.
const BYLINE: usize = 120;

/// The length from which a heading between headline and article is a lead, in bytes. Lower takes names of sections for one.
const DEK: usize = 40;

/// What headings end with that link to themselves or to a form that changes them.
const SIGNS: [&str; 5] = ["¶", "[edit]", "[Bearbeiten]", "[modifier]", "[editar]"];

/// What a text is worth of which `len` bytes are not linked, and whether it is prose.
pub(super) fn worth(text: &str, len: usize) -> (usize, bool) {
    let is_prose = is_prose(text) && text.len() < len * 2;
    (if is_prose { len } else { len / LESS }, is_prose)
}

impl Weighing<'_> {
    /// The area that is the article, and how many articles the page has.
    pub(super) fn descend(&self) -> (u32, usize) {
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

    /// Tells which areas are in the chosen one. Of a page, leaves out those of them that are mostly links, or stray words without a
    /// sentence.
    pub(super) fn stray(&mut self, chosen: u32) {
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

    /// Leaves out what headings announce that is not of the article, up to the next heading.
    fn end(&self, article: &Article, spots: &[Spot], kept: &mut [bool]) {
        #[derive(PartialEq)]
        enum Below {
            Article,
            Links(u32),
            End,
        }
        let (mut below, mut has_prose) = (Below::Article, false);
        for ((block, spot), kept) in article.blocks.iter().zip(spots).zip(kept) {
            let text = block.range.of(&article.text);
            // What was left out with its area announces nothing for what comes after.
            let is_heading = *kept && is_heading(article, *block);
            if is_heading && has_prose && phrases::is_links(text) {
                below = Below::Links(spot.area);
            } else if is_heading && has_prose && phrases::is_end(text) {
                below = Below::End;
            } else {
                let is_over = match below {
                    Below::Links(area) => {
                        let is_linked = text.len() < spot.n_linked * 2;
                        self.is_around(spot.area, area) && !is_linked && is_prose(text)
                    }
                    _ => matches!(block.kind, BlockKind::Heading(_)),
                };
                if is_over {
                    below = Below::Article;
                }
            }
            *kept &= below == Below::Article;
            has_prose |= *kept && block.kind.is_prose() && is_prose(text);
        }
    }

    /// Whether an area is another one or around it.
    fn is_around(&self, area: u32, mut inner: u32) -> bool {
        // The areas around one open before it.
        while area < inner {
            inner = self.areas.get(inner as usize).map_or(0, |it| it.parent);
        }
        area == inner
    }

    pub(super) fn keeps(
        &self,
        article: &Article,
        spots: &[Spot],
        title: Option<usize>,
    ) -> Vec<bool> {
        let is_noise = |(block, spot): (&Block, &Spot)| {
            let text = block.range.of(&article.text);
            let is_credit = self.sum(spot.area).kind == Some(BlockKind::Credits);
            let is_line = || block.kind == BlockKind::Paragraph && phrases::is_day(text);
            let is_told = || block.kind.is_prose() && phrases::is_notice(text);
            is_credit && BYLINE < text.len()
                || self.is_page && (is_pointer(text, *block, *spot) || is_line() || is_told())
        };
        let noise: Vec<bool> = article.blocks.iter().zip(spots).map(is_noise).collect();
        let sums = spots.iter().map(|spot| self.sum(spot.area));
        let of = sums.zip(&noise).map(|(sum, &is_noise)| sum.is_in && !sum.is_out && !is_noise);
        let mut kept: Vec<bool> = of.collect();
        if self.is_page {
            self.end(article, spots, &mut kept);
        }
        let is_prose = |idx: usize| {
            let block = article.blocks.get(idx);
            block.is_some_and(|it| it.kind.is_prose() && is_prose(it.range.of(&article.text)))
        };
        let is_dek = |idx: usize| {
            let block = article.blocks.get(idx).zip(spots.get(idx));
            block.is_some_and(|(it, spot)| {
                let is_long = DEK < it.range.of(&article.text).len() && spot.n_linked == 0;
                is_long && matches!(it.kind, BlockKind::Heading(_)) && title < Some(idx)
            })
        };
        let first = (0..kept.len()).find(|&idx| kept.get(idx) == Some(&true) && is_prose(idx));
        let (Some(first), true) = (first, self.is_page) else { return kept };
        // Before the headline there are only stray words; from it to the article is its lead.
        for idx in 0..first {
            let is_after = title.is_none_or(|title| title <= idx);
            let is_out = spots.get(idx).is_none_or(|spot| self.sum(spot.area).is_out);
            let is_noise = noise.get(idx) == Some(&true);
            let is_lead = title.is_some() && (is_prose(idx) || is_dek(idx)) && !is_out && !is_noise;
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

/// Whether the words of a block announce something: a heading, or a line that could be one.
fn is_heading(article: &Article, block: Block) -> bool {
    let is_line = || block.kind == BlockKind::Paragraph && !is_prose(block.range.of(&article.text));
    matches!(block.kind, BlockKind::Heading(_)) || is_line()
}

/// Makes a credit of lines that only name the author, and takes the signs of links to themselves off headings.
pub(super) fn tidy(article: &mut Article, is_page: bool) {
    for block in &mut article.blocks {
        let text = block.range.of(&article.text);
        match block.kind {
            BlockKind::Paragraph if is_page && phrases::is_byline(text) => {
                block.kind = BlockKind::Credits;
            }
            BlockKind::Heading(_) => {
                let is_sign = |sign: &&&str| text.len() != sign.len() && text.ends_with(**sign);
                if let Some(sign) = SIGNS.iter().find(is_sign) {
                    let words = text.get(..text.len() - sign.len()).unwrap_or_default();
                    block.range.end = block.range.start + words.trim_end().len();
                }
            }
            _ => {}
        }
    }
}

/// Whether a text has the end of a sentence, or is long.
pub(in crate::parse::html) fn is_prose(text: &str) -> bool {
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
