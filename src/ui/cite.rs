//! Links to statements and citations of them.

use super::words;
use crate::speakers::Statement;
use crate::state::Story;
use std::fmt::Write;

/// The address of a statement on this page: the page's own, with `#rostrum:STATEMENT-ID`.
pub(super) fn link(anchor: &str, statement: &Statement) -> String {
    let location =
        web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = location.split('#').next().unwrap_or_default();
    format!("{page}#{anchor}:{}", statement.id)
}

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
    citation + &link(anchor, statement)
}
