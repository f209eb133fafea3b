//! What a page says about its article, in `meta`, in `title` and in JSON-LD, and the article that results from all of
//! it.

use super::Attributes;
use super::elements::Element;
use super::place::{Place, Places};
use crate::article::Draft;
use crate::article::{Article, BlockKind, Date};
use crate::parse::clock::Moment;
use crate::parse::scan::find;
use crate::parse::{Problem, json};

/// How many letters of the start of a text are looked for in another, to see that the two are the same. Higher is
/// misled by small edits at the start, lower by common openings.
const COMPARED: usize = 40;

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
        match name.as_deref() {
            Some("og:title" | "headline") => self.og_title = content,
            Some("og:site_name") => self.site_name = content.trim().to_owned(),
            Some("article:published_time" | "datePublished" | "date") => {
                let moment = Moment::parse(&content).and_then(Result::ok);
                self.published = moment.map(|moment| moment.date).or(self.published);
            }
            Some("inLanguage") if is_language(&content) => self.language = Some(content),
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
                let found = json::linked_data(&data);
                let len = |article: &Article| article.blocks.len();
                if self.data.as_ref().map(len) < found.as_ref().map(len) {
                    self.data = found;
                }
            }
            _ => {}
        }
    }

    /// The article: those blocks that are in its place, or what JSON-LD gives if that is better.
    pub(super) fn article(
        self,
        read: Article,
        places: &[Place],
        problems: &mut Vec<Problem>,
    ) -> Article {
        let mut unsure = Vec::new();
        let choice = self.places.choose(&read, places, self.is_page, &mut unsure);
        let is_kept = |idx: usize| places.get(idx).is_some_and(|&place| choice.holds(place));
        let mut data = self.data.unwrap_or_default();
        let has_other = !data.headline.is_empty() || !self.og_title.is_empty();
        let title_idx = title_idx(&read, &is_kept, has_other);
        let own = title_idx.and_then(|idx| Some(read.slice(read.blocks.get(idx)?.range)));
        let titles = [own.unwrap_or_default(), data.title(), &self.og_title, &self.title];
        let title = titles.into_iter().find(|title| !title.trim().is_empty());
        let mut draft = Draft::with_headline(title.unwrap_or_default());
        let (place, credits) = (data.place.take(), std::mem::take(&mut data.credits));
        let (published, language) = (data.published, data.language.take());
        let site_name = Some(self.site_name).filter(|name| !name.is_empty());
        let publisher = site_name.or(data.publisher.take());
        if is_better(&data, &read, &is_kept, unsure.is_empty()) {
            draft.append(data, &|_| true);
        } else {
            problems.append(&mut unsure);
            draft.append(read, &|idx| is_kept(idx) && Some(idx) != title_idx);
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

/// The index of the headline's block: the first level-1 heading in the article. If there is none, and the metadata has
/// no headline either, it is the heading that the article starts with, or else a level-1 heading elsewhere on the page.
fn title_idx(read: &Article, is_kept: &dyn Fn(usize) -> bool, has_other: bool) -> Option<usize> {
    let (mut elsewhere, mut lead, mut has_started) = (None, None, false);
    for (idx, block) in read.blocks.iter().enumerate() {
        let is_title = block.kind == BlockKind::Heading(1);
        if is_title && is_kept(idx) {
            return Some(idx);
        }
        if is_title {
            elsewhere = elsewhere.or(Some(idx));
        }
        if is_kept(idx) && !has_started {
            has_started = true;
            lead = matches!(block.kind, BlockKind::Heading(_)).then_some(idx);
        }
    }
    lead.or(elsewhere).filter(|_| !has_other)
}

/// Whether the data give the article better than the page: as live entries with their times, longer, without what does
/// not belong to it, or as another text.
fn is_better(
    data: &Article,
    read: &Article,
    is_kept: &dyn Fn(usize) -> bool,
    is_sure: bool,
) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let of_data: String = data.prose().map(|block| letters(data.slice(block.range))).collect();
    let blocks = read
        .blocks
        .iter()
        .enumerate()
        .filter(|(idx, block)| block.kind.is_prose() && is_kept(*idx));
    let of_page: String = blocks.map(|(_, block)| letters(read.slice(block.range))).collect();
    if of_data.is_empty() {
        return false;
    }
    let start: String = of_data.chars().take(COMPARED).collect();
    let is_live = data.blocks.iter().any(|block| block.at.is_some());
    let is_short = of_page.len() * 10 < of_data.len() * 7;
    let is_long = !is_sure && of_data.len() * 2 < of_page.len();
    is_live || is_short || is_long || find(&of_page, &start).is_none()
}

/// Whether this may be a BCP 47 tag.
fn is_language(text: &str) -> bool {
    (2..=35).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
