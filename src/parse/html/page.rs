//! What a page says about its article, in `meta`, in `title` and in JSON-LD, and the article that results from all of
//! it.

#[cfg_attr(feature = "formats", path = "page/named.rs")]
#[cfg_attr(not(feature = "formats"), path = "page/first.rs")]
mod title;

use super::Attributes;
use super::elements::Element;
use super::place::{Places, Spot};
use super::weighing::Choice;
use crate::article::Draft;
use crate::article::{Article, BlockKind, Date};
use crate::letters::lower;
use crate::parse::clock::Moment;
use crate::parse::scan::find;
use crate::parse::{Problem, json};
use title::{is_kin, named, repeated};

/// How many letters of the start of a text are looked for in another, to see that the two are the same. Higher is
/// misled by small edits at the start, lower by common openings.
const COMPARED: usize = 40;

/// How many letters a body in JSON-LD needs to be whole, whatever else the page has. Higher shows more of pages that do not say where
/// their article is, lower takes a lead for the article.
const WHOLE: usize = 1000;

/// The names, in small letters, under which pages give the day of publication.
#[cfg(feature = "formats")]
const PUBLISHED: &str = "article:published_time datepublished date dc.date dc.date.issued dcterms.created dcterms.date parsely-pub-date \
    pubdate publication_date publish-date publishdate";
#[cfg(not(feature = "formats"))]
const PUBLISHED: &str = "article:published_time datepublished date";

/// What a page says besides its text.
#[derive(Default)]
pub(super) struct Page {
    pub(super) places: Places,
    is_page: bool,
    language: Option<String>,
    published: Option<Date>,
    /// The headline as the metadata gives it.
    og_title: String,
    site_name: String,
    title: String,
    /// The article in JSON-LD, the longest if there are several.
    data: Option<Article>,
    /// Whether that is no body, but a description.
    is_described: bool,
    text: Text,
}

/// Text that is collected apart from the article.
#[derive(Default)]
enum Text {
    #[default]
    None,
    Title(String),
    Data(String),
}

impl Page {
    /// Notes that this is a whole page, with much besides the article.
    pub(super) const fn note_page(&mut self) {
        self.is_page = true;
    }

    pub(super) fn note_language(&mut self, language: String, element: Element) {
        let is_known =
            element == Element::Page || element == Element::Article || element == Element::Main;
        if is_known && is_language(&language) {
            self.language = Some(language);
        }
    }

    /// Notes a `time` element; before any prose it is the date of publication.
    pub(super) fn note_time(&mut self, moment: Moment, property: &str, has_prose: bool) {
        if property == "datePublished"
            || property.is_empty() && !has_prose && self.published.is_none()
        {
            self.published = Some(moment.date);
        }
    }

    pub(super) fn meta(&mut self, attribute: Attributes<'_>) {
        let content = attribute("content").unwrap_or_default();
        let name = ["property", "name", "itemprop"].iter().find_map(|name| attribute(name));
        let name = name.map(|name| name.to_ascii_lowercase());
        match name.as_deref() {
            Some("og:title" | "headline") => self.og_title = content,
            Some("og:site_name") => self.site_name = content.trim().to_owned(),
            Some("inlanguage") if is_language(&content) => self.language = Some(content),
            Some(name) if PUBLISHED.split(' ').any(|it| it == name) => {
                let moment = Moment::parse(&content).and_then(Result::ok);
                self.published = moment.map(|moment| moment.date).or(self.published);
            }
            _ => {}
        }
    }

    pub(super) fn start_title(&mut self) {
        self.text = Text::Title(String::new());
    }

    /// Whether a script contains data about the article.
    pub(super) fn wants_script(&mut self, attribute: Attributes<'_>) -> bool {
        let mime = attribute("type").unwrap_or_default();
        let is_data = mime.trim().eq_ignore_ascii_case("application/ld+json");
        self.text = if is_data { Text::Data(String::new()) } else { Text::None };
        is_data
    }

    pub(super) fn text(&mut self, text: &str) {
        if let Text::Title(all) | Text::Data(all) = &mut self.text {
            all.push_str(text);
        }
    }

    pub(super) fn end_text(&mut self) {
        match std::mem::take(&mut self.text) {
            Text::Title(title) if self.title.is_empty() => self.title = title,
            Text::Data(data) => {
                let Some((found, is_described)) = json::linked_data(&data) else { return };
                let worth =
                    |article: &Article, is_described: bool| (!is_described, article.blocks.len());
                let before = self.data.as_ref().map(|data| worth(data, self.is_described));
                if before < Some(worth(&found, is_described)) {
                    (self.data, self.is_described) = (Some(found), is_described);
                }
            }
            _ => {}
        }
    }

    /// The article: those blocks that were chosen, or what JSON-LD gives if that is better.
    pub(super) fn article(
        self,
        mut read: Article,
        spots: &[Spot],
        problems: &mut Vec<Problem>,
    ) -> Article {
        let mut data = self.data.unwrap_or_default();
        let titles = [data.title(), &self.og_title, &self.title];
        let named = named(&read, &titles, &self.site_name);
        let mut choice = self.places.choose(&mut read, spots, named, self.is_page);
        if kept(&read, &choice.keeps).next().is_none() {
            choice.keeps.fill(true);
        }
        let title_idx = named.or_else(|| title_idx(&read, &choice.keeps, &titles));
        let own = title_idx.and_then(|idx| Some(read.slice(read.blocks.get(idx)?.range)));
        let own = title::spaced(own.unwrap_or_default(), &titles);
        let titles = [own, data.title(), &self.og_title, &self.title];
        let title = titles.into_iter().find(|title| !title.trim().is_empty());
        let mut draft = Draft::with_headline(title.unwrap_or_default());
        let (place, credits) = (data.place.take(), std::mem::take(&mut data.credits));
        let (published, language) = (data.published, data.language.take());
        let site_name = Some(self.site_name).filter(|name| !name.is_empty());
        let publisher = site_name.or(data.publisher.take());
        let has_text = kept(&read, &choice.keeps).next().is_some();
        if if self.is_described { !has_text } else { is_better(&data, &read, &choice) } {
            if self.is_described && !data.blocks.is_empty() {
                problems.push(Problem::NoBody);
            }
            draft.append(data, &|_| true);
        } else {
            if choice.has_several {
                problems.push(Problem::SeveralArticles);
            } else if self.is_page && choice.is_all && !choice.is_sure {
                problems.push(Problem::NoArticle);
            }
            let first = repeated(&read, &choice.keeps, draft.article.title(), title_idx);
            let is_kept = |idx| {
                choice.keeps.get(idx) == Some(&true) && Some(idx) != title_idx && Some(idx) != first
            };
            let keeps: Vec<bool> = (0..read.blocks.len()).map(is_kept).collect();
            draft.append(read, &|idx| keeps.get(idx) == Some(&true));
        }
        let mut article = draft.article;
        for block in &mut article.blocks {
            if block.kind == BlockKind::Heading(1) {
                block.kind = BlockKind::Heading(2);
            }
        }
        article.published = published.or(self.published);
        article.language = self.language.or(language);
        article.publisher = publisher;
        (article.place, article.credits) = (place, credits);
        if article.headline.is_empty() && !article.blocks.is_empty() {
            problems.push(Problem::Untitled);
        }
        article
    }
}

/// The letters and digits of a text: what two writings of it have in common.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(lower).collect()
}

/// The index of the headline's block where no title names it: the first level-1 heading in the article, unless it has nothing to do with
/// the page's titles. If there is none, and the metadata has no headline either, it is the heading that the article starts with, or else a
/// level-1 heading elsewhere on the page.
fn title_idx(read: &Article, keeps: &[bool], titles: &[&str; 3]) -> Option<usize> {
    let [data, og, _] = titles;
    let (mut elsewhere, mut lead, mut has_started) = (None, None, false);
    for (idx, (block, &is_kept)) in read.blocks.iter().zip(keeps).enumerate() {
        let is_title = block.kind == BlockKind::Heading(1);
        if is_title && is_kept {
            return Some(idx).filter(|_| is_kin(read.slice(block.range), titles));
        }
        if is_title {
            elsewhere = elsewhere.or(Some(idx));
        }
        if is_kept && !has_started {
            has_started = true;
            lead = matches!(block.kind, BlockKind::Heading(_)).then_some(idx);
        }
    }
    lead.or(elsewhere).filter(|_| data.is_empty() && og.is_empty())
}

/// The prose that is kept.
fn kept<'a>(read: &'a Article, keeps: &'a [bool]) -> impl Iterator<Item = &'a str> {
    let blocks = read.blocks.iter().zip(keeps);
    let prose = blocks.filter(|(block, is_kept)| **is_kept && block.kind.is_prose());
    prose.map(|(block, _)| read.slice(block.range))
}

/// Whether the data give the article better than the page: as live entries with their times, longer, as another text that is no
/// mere lead, or whole where the page does not say which of its text is the article.
fn is_better(data: &Article, read: &Article, choice: &Choice) -> bool {
    let of_data: String = data.prose().map(|block| letters(data.slice(block.range))).collect();
    let of_page: String = kept(read, &choice.keeps).map(letters).collect();
    if of_data.is_empty() {
        return false;
    }
    let start: String = of_data.chars().take(COMPARED).collect();
    let is_live = data.blocks.iter().any(|block| block.at.is_some());
    let is_short = of_page.len() * 10 < of_data.len() * 7;
    let is_lead = of_data.len() * 2 < of_page.len();
    let is_long = is_lead && !choice.is_sure && WHOLE < of_data.len();
    is_live || is_short || is_long || !is_lead && find(&of_page, &start).is_none()
}

/// Whether this may be a BCP 47 tag.
fn is_language(text: &str) -> bool {
    (2..=35).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
