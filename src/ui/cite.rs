//! Links to statements, made and read, and citations.

use super::words;
use crate::speakers::Statement;
use crate::state::Story;
use std::fmt::Write;

/// The address of a statement on this page: the page's own, with `#rostrum:STATEMENT-ID`, and `?q=QUERY` behind it where
/// something is searched for.
pub(super) fn link(anchor: &str, statement: &Statement, query: &str) -> String {
    let location =
        web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = location.split('#').next().unwrap_or_default();
    let mut link = [page, "#", anchor, ":", &statement.id].concat();
    if !query.trim().is_empty() {
        link += QUERY;
        link += &String::from(js_sys::encode_uri_component(query));
    }
    link
}

/// What an address that ends in `#ANCHOR:STATEMENT-ID?q=QUERY` leads to; either part may be missing.
pub(super) struct Link {
    pub(super) statement_id: String,
    pub(super) query: Option<String>,
}

impl Link {
    /// Reads the page's own address.
    pub(super) fn of_page(anchor: &str) -> Option<Self> {
        let hash = web_sys::window()?.location().hash().ok()?;
        let rest = hash.strip_prefix('#')?.strip_prefix(anchor)?.strip_prefix(':')?;
        let (id, query) = rest.split_once(QUERY).map_or((rest, None), |(id, q)| (id, Some(q)));
        let decoded = |text| js_sys::decode_uri_component(text).ok().map(String::from);
        Some(Self { statement_id: decoded(id)?, query: query.and_then(decoded) })
    }
}

/// What stands before the query in a link.
const QUERY: &str = "?q=";

/// Speaker, role, cue, words, headline, date and link, as plain text.
pub(super) fn citation(story: &Story, statement: &Statement, anchor: &str) -> String {
    let mut citation = String::new();
    if let Some(speaker) = story.proceedings.speaker_of(statement) {
        citation.push_str(&speaker.name);
        for part in [&speaker.role, &speaker.affiliation].into_iter().flatten() {
            let _ = write!(citation, ", {part}");
        }
        citation.push_str(": ");
    }
    let _ = write!(citation, "{}. ", story.statement_words(statement).trim_end_matches('.'));
    if !story.article.headline.is_empty() {
        let _ = write!(citation, "“{}”. ", story.article.title());
    }
    if let Some(date) = story.article.published {
        let _ = write!(citation, "{}. ", words::long_date(date));
    }
    citation + &link(anchor, statement, "")
}
