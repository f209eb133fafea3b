//! Writes and reads links to statements, puts them into the page's URL, and writes citations.

use super::words::Words;
use crate::speakers::{Statement, StatementKind};
use crate::state::Story;
use web_sys::{ScrollRestoration, Url};
use yew::AttrValue;

/// Where links to statements point.
#[derive(Clone, PartialEq)]
pub(super) struct Address {
    /// The URL of the page; `None` for the one the widget is on.
    pub(super) page: Option<AttrValue>,
    /// What comes before the colon.
    pub(super) anchor: AttrValue,
}

/// The URL of the page, without a fragment.
fn page(address: &Address) -> String {
    let location = || web_sys::window()?.location().href().ok().map(AttrValue::from);
    let page = address.page.clone().or_else(location).unwrap_or_default();
    page.split('#').next().unwrap_or_default().to_owned()
}

/// The URL of a statement: the page's own with `#rostrum:STATEMENT-ID`, and `?q=QUERY` after it if there is a query.
pub(super) fn link(address: &Address, statement: &Statement, query: &str) -> String {
    let mut link = [&*page(address), "#", &address.anchor, ":", &statement.id].concat();
    if !query.trim().is_empty() {
        link += QUERY;
        link += &String::from(js_sys::encode_uri_component(query));
    }
    link
}

/// The same, followed by the statement's words, to which a browser scrolls where the widget cannot: a text directive, as
/// in <https://wicg.github.io/scroll-to-text-fragment/>.
pub(super) fn link_with_words(
    address: &Address,
    story: &Story,
    statement: &Statement,
    query: &str,
) -> String {
    let mut link = link(address, statement, query);
    let mut mark = TEXT;
    for words in story.landmarks(statement) {
        link += mark;
        // A hyphen means something in a directive, and JavaScript leaves it as it is.
        let words = String::from(js_sys::encode_uri_component(&words));
        link += &words.split('-').collect::<Vec<_>>().join("%2D");
        mark = ",";
    }
    link
}

/// What has the page's URL link to a statement. The first time, that is a step in the browser's history: from whichever
/// statement, Back leads to where the reader was before. Not on a page that restores scroll positions itself, such as one
/// with Turbo: it would take Back for a way to another page, and render itself anew. **A fragment that is not ours stays**:
/// the page may find its way by it.
pub(super) struct Visit {
    /// What was in the URL.
    fragment: String,
    link: String,
    is_step: bool,
}

impl Visit {
    /// `None` where the URL is not to be written.
    pub(super) fn of(anchor: &AttrValue, statement: &Statement) -> Option<Self> {
        let (history, fragment) = (web_sys::window()?.history().ok()?, fragment()?);
        let is_taken = !fragment.is_empty();
        if is_taken {
            own(&fragment, anchor)?;
        }
        let is_step = !is_taken && history.scroll_restoration() != Ok(ScrollRestoration::Manual);
        let address = Address { page: None, anchor: anchor.clone() };
        Some(Self { fragment, link: link(&address, statement, ""), is_step })
    }

    /// Whether it is a step in the history.
    pub(super) const fn is_step(&self) -> bool {
        self.is_step
    }

    /// Writes the URL, unless the page itself has done so meanwhile.
    pub(super) fn write(self) -> Option<()> {
        if fragment()? != self.fragment {
            return None;
        }
        let history = web_sys::window()?.history().ok()?;
        let (state, link) = (&history.state().ok()?, Some(&*self.link));
        if self.is_step {
            history.push_state_with_url(state, "", link).ok()
        } else {
            history.replace_state_with_url(state, "", link).ok()
        }
    }
}

/// What a URL that ends in `#ANCHOR:STATEMENT-ID?q=QUERY` points to. The id may be empty, the query missing.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Link {
    pub(super) statement_id: String,
    pub(super) query: Option<String>,
}

impl Link {
    /// Reads the page's own URL; `None` if it is not such a link.
    pub(super) fn of_page(anchor: &str) -> Option<Self> {
        let fragment = fragment()?;
        let rest = own(&fragment, anchor)?;
        let (id, query) = rest.split_once(QUERY).map_or((rest, None), |(id, q)| (id, Some(q)));
        let decoded = |text| js_sys::decode_uri_component(text).ok().map(String::from);
        Some(Self { statement_id: decoded(id)?, query: query.and_then(decoded) })
    }
}

/// What comes before the query in a link.
const QUERY: &str = "?q=";

/// What comes before the words in a link.
const TEXT: &str = ":~:text=";

/// What a text directive starts with.
const DIRECTIVE: &str = ":~:";

/// The fragment of the page's URL, without the directive that browsers leave there if they do not know it.
fn fragment() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let fragment = hash.split_once(DIRECTIVE).map_or(&*hash, |(fragment, _)| fragment);
    Some(fragment.strip_prefix('#').unwrap_or_default().to_owned())
}

/// What follows `ANCHOR:` in a fragment; `None` if that is not one of ours.
fn own<'a>(fragment: &'a str, anchor: &str) -> Option<&'a str> {
    fragment.strip_prefix(anchor)?.strip_prefix(':')
}

/// Headline, publication, date and the page's URL, as plain text.
pub(super) fn source(story: &Story, words: &Words, address: &Address) -> String {
    of_page(story, words, address, page(address)).join(" ")
}

/// The same with this link to the page.
fn of_page(story: &Story, words: &Words, address: &Address, link: String) -> Vec<String> {
    let mut parts = Vec::new();
    if !story.article.headline.is_empty() {
        parts.push(words.fill("cite.headline", &[("headline", story.article.title())]));
    }
    if let Some(publication) = publication(story, address, &link) {
        parts.push(words.fill("cite.publication", &[("publication", &publication)]));
    }
    if let Some(date) = story.article.published {
        parts.push(words.fill("cite.date", &[("date", &words.long_date(date))]));
    }
    parts.push(link);
    parts
}

/// Speaker, role, words, headline, publication, date and link, as plain text.
pub(super) fn citation(
    story: &Story,
    words: &Words,
    statement: &Statement,
    address: &Address,
) -> String {
    let link = link(address, statement, "");
    let mut parts = vec![said(story, words, statement)];
    parts.extend(of_page(story, words, address, link));
    parts.join(" ")
}

/// The name of the publication: as the article's file says it, or the page that the link leads to, or else its host.
fn publication(story: &Story, address: &Address, link: &str) -> Option<String> {
    let site_name = || {
        let document = web_sys::window()?.document()?;
        let name = document.query_selector("meta[property='og:site_name']").ok()??;
        let name = name.get_attribute("content")?.trim().to_owned();
        (address.page.is_none() && !name.is_empty()).then_some(name)
    };
    let host = || {
        let host = Url::new(link).ok()?.hostname();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        (!host.is_empty()).then(|| host.to_owned())
    };
    story.article.publisher.clone().or_else(site_name).or_else(host)
}

/// Who said what: `Ada Holm, mayor: “It was late.”`; of reported speech that it is reported.
pub(super) fn said(story: &Story, words: &Words, statement: &Statement) -> String {
    let speaker = story.proceedings.speaker_of(statement);
    let who = speaker.map_or_else(Vec::new, |speaker| {
        let parts = [Some(&speaker.name), speaker.role.as_ref(), speaker.affiliation.as_ref()];
        parts.into_iter().flatten().map(String::as_str).collect()
    });
    let said = story.statement_words(statement);
    let said = [("who", &*who.join(", ")), ("words", said.trim_end_matches(['.', '。']))];
    match statement.kind {
        StatementKind::Reported | StatementKind::Mixed => words.fill("cite.reported", &said),
        StatementKind::Direct | StatementKind::Act => words.fill("cite.words", &said),
    }
}
