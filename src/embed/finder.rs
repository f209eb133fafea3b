//! The part that reads files and finds who said what in a text, with what drawing an article takes. An article in place with
//! findings does without it.

use super::file::{Unread, read};
use super::swap::{PlaceInFallback, Spot};
use crate::article::Article;
use crate::parse::{Parsed, Problem, findings};
use crate::parts::part;
use crate::speakers::{Proceedings, extract, given};
use crate::state::Story;
use crate::ui::{View, Words};
use web_sys::Element;

/// What findings tell, and what is wrong with them.
pub(super) type Told = (Proceedings, Vec<String>);

/// What is in the part.
pub(crate) struct Finder {
    /// Reads the article in a file fetched from an address, which is a web page or not.
    pub(super) read: fn(&[u8], &str, bool) -> Result<Parsed, Unread>,
    /// Whether two files, one of them shown, hold the same article.
    pub(super) is_same: fn(&Story, &Parsed) -> bool,
    /// Reads a file of findings, and tells what is wrong in it.
    pub(super) read_findings: fn(&[u8], &mut Article) -> Result<Told, Problem>,
    /// What is wrong with a file, for an editor.
    pub(super) sentence: fn(&Words, &Problem) -> String,
    /// Finds who said what.
    pub(super) find: fn(&Article) -> Proceedings,
    /// Where the reader of a fallback is.
    pub(super) remember: fn(&Element, Option<View>) -> Option<PlaceInFallback>,
    /// Where that is in the drawn article.
    pub(super) restore: fn(&PlaceInFallback, &Element, &Story) -> Option<(Spot, f64)>,
    /// Moves the focus there.
    pub(super) refocus: fn(&PlaceInFallback, &Element, &Element),
}

part!("finder", "dddddddddddddddddddddddddddddddd", load: Finder = Finder {
    read,
    is_same: |story, parsed| story.article == parsed.article && story.problems == parsed.problems,
    read_findings: |file, article| {
        let problems = findings(file, article)?;
        Ok((given(article), problems.iter().map(Problem::to_string).collect()))
    },
    sentence: Words::sentence_of,
    find: extract,
    remember: PlaceInFallback::of,
    restore: PlaceInFallback::restore,
    refocus: PlaceInFallback::refocus,
});
