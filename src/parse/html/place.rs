//! Where on a page a block is, and which of these places is the article.

use super::elements::Element;
use crate::article::Article;
use crate::parse::Problem;

/// A place on a page. Bodies and articles are numbered from 1; 0 is outside all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// An element with `itemprop=articleBody`.
    body: u32,
    /// An `article` that is not inside another.
    article: u32,
    is_main: bool,
    /// Whether it is in the header of the page, not of an article.
    is_page_header: bool,
}

impl Place {
    pub(super) const NOWHERE: Self =
        Self { body: 0, article: 0, is_main: false, is_page_header: false };
}

/// The places seen so far.
#[derive(Debug, Default)]
pub(super) struct Places {
    n_bodies: u32,
    n_articles: u32,
}

impl Places {
    /// The place inside an element which itself is in the place `around`.
    pub(super) fn inside(&mut self, around: Place, element: Element, property: &str) -> Place {
        let mut place = around;
        let is_in_article = around.article != 0 || around.is_main || around.body != 0;
        match element {
            Element::Article if around.article == 0 => {
                self.n_articles += 1;
                place.article = self.n_articles;
            }
            Element::Main => place.is_main = true,
            Element::Header => place.is_page_header = !is_in_article,
            _ => {}
        }
        if property == "articleBody" && around.body == 0 {
            self.n_bodies += 1;
            place.body = self.n_bodies;
        }
        place
    }

    /// Which place is the article. `is_page` says that a whole page was read, with much besides the article.
    pub(super) fn choose(
        &self,
        article: &Article,
        places: &[Place],
        is_page: bool,
        problems: &mut Vec<Problem>,
    ) -> Choice {
        let weigh = |n: u32, of: fn(&Place) -> u32| {
            let mut lens = vec![0; n as usize + 1];
            for (block, place) in article.blocks.iter().zip(places) {
                if block.kind.is_prose() && of(place) != 0 {
                    lens[of(place) as usize] += block.range.len();
                }
            }
            let (mut longest, mut len) = (0, 0);
            for (idx, &other) in (0..).zip(&lens) {
                if len < other {
                    (longest, len) = (idx, other);
                }
            }
            (longest, len, lens.iter().sum::<usize>())
        };
        let (body, len, _) = weigh(self.n_bodies, |place| place.body);
        if len != 0 {
            let around = places.iter().find(|place| place.body == body).map_or(0, |it| it.article);
            return Choice::Body { body, article: around };
        }
        let (longest, len, all) = weigh(self.n_articles, |place| place.article);
        if all < 2 * len {
            return Choice::Article(longest);
        }
        let (_, in_main, _) = weigh(1, |place| u32::from(place.is_main));
        if len != 0 {
            problems.push(Problem::SeveralArticles);
        }
        match (len, in_main) {
            (0, 0) if is_page => {
                problems.push(Problem::NoArticle);
                Choice::Page
            }
            (0, 0) => Choice::All,
            _ if all <= in_main => Choice::Main,
            _ => Choice::Articles,
        }
    }
}

/// The place that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// A body, and the others in the same article.
    Body {
        body: u32,
        article: u32,
    },
    Article(u32),
    Articles,
    Main,
    /// The page without its header.
    Page,
    All,
}

impl Choice {
    pub(super) fn holds(self, place: Place) -> bool {
        match self {
            Self::Body { body, article: 0 } => place.body == body,
            Self::Body { article, .. } => place.body != 0 && place.article == article,
            Self::Article(article) => place.article == article,
            Self::Articles => place.article != 0,
            Self::Main => place.is_main,
            Self::Page => !place.is_page_header,
            Self::All => true,
        }
    }
}
