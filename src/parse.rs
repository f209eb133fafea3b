//! Reads an [`Article`] from bytes, whatever they are.
//!
//! The format is recognised by the file's content, not by its name: plain text, HTML (a whole page or a fragment), and
//! three JSON formats: schema.org's JSON-LD, IPTC's ninjs and Rostrum's own, described in `docs/article.schema.json`. With the
//! feature `formats`, which a page does without, also those of `formats` and what content systems send.
//!
//! **Parsing never fails and never panics**: it returns what it could read and a list of [`Problem`]s, each telling an
//! editor what was wrong and what was done about it. **Markup becomes plain values through an allow-list**: what
//! `html::elements` and `address` do not list never gets into an article. Knows nothing of speakers or screens. Tests:
//! `tests/parse.rs` and its folder.

mod address;
mod clock;
mod decode;
#[cfg(feature = "formats")]
mod foreign;
#[cfg(feature = "formats")]
mod formats;
mod html;
mod json;
mod plain;
mod problem;
mod scan;

use crate::article::Article;
#[cfg(feature = "desk")]
use crate::article::Draft;
use crate::walk::Walked;
pub(crate) use clock::tell_times;
#[cfg(feature = "widget")]
pub(crate) use decode::label::declared as declared_encoding;
#[cfg(feature = "desk")]
pub(crate) use html::{Attributes, Events, feed};
pub use html::{HtmlReader, Inside};
pub use problem::{Fault, Problem};
#[cfg(feature = "widget")]
pub(crate) use problem::{NOT_FOUND, TOO_LONG, too_long};

/// Reads an article from the bytes of a file.
pub fn parse(bytes: &[u8]) -> Parsed {
    let mut problems = Vec::new();
    #[cfg(feature = "formats")]
    if let Some(kind) = foreign::kind(bytes) {
        return Parsed { article: Article::default(), problems: vec![Problem::Foreign { kind }] };
    }
    let text = decode::decode(bytes, &mut problems);
    #[cfg(feature = "formats")]
    if let Some(article) = formats::parse(&text, &mut problems) {
        return Parsed::new(article, problems);
    }
    let article = if json::looks_like(&text) {
        json::parse(&text, &mut problems)
    } else if html::looks_like(&text, &mut problems) {
        html::parse(&text, &mut problems)
    } else {
        plain::parse(text, &mut problems)
    };
    Parsed::new(article, problems)
}

/// Whether a file is read as HTML.
pub fn is_html(bytes: &[u8]) -> bool {
    let text = decode(bytes);
    !json::looks_like(&text) && html::looks_like(&text, &mut Vec::new())
}

/// Reads a file of HTML as its article will be read in place, where the page has it: the element with this id, or without one
/// the first `article`, or else `main`, or else all of it. Nothing where no element has the id.
pub fn walk(bytes: &[u8], id: Option<&str>) -> Option<Walked> {
    let mut walked = html::walk(&decode(bytes), id)?;
    tell_times(&mut walked.article);
    Some(walked)
}

/// Reads findings that were made before, as `docs/article.schema.json` describes them, over the text of an article: its
/// [`given`](Article::given) becomes all that there is to know of it. Returns what was wrong.
///
/// # Errors
/// If these are no findings, or of another version of the schema: the article stays as it is.
pub fn findings(bytes: &[u8], article: &mut Article) -> Result<Vec<Problem>, Problem> {
    let mut problems = Vec::new();
    let text = decode::decode(bytes, &mut problems);
    if json::findings(&text, article, &mut problems) {
        Ok(problems)
    } else {
        Err(problems.pop().unwrap_or(Problem::NotFindings))
    }
}

/// Reads what an editor says of an article that was read elsewhere, in the same form as findings: its [`given`](Article::given)
/// becomes that, for [`corrected`](crate::speakers::corrected) to merge it with what was found before. Returns what was wrong.
///
/// # Errors
/// If the file says nothing of speakers or statements, or is of another version of the schema.
pub fn corrections(bytes: &[u8], article: &mut Article) -> Result<Vec<Problem>, Problem> {
    let mut problems = Vec::new();
    let text = decode::decode(bytes, &mut problems);
    let (day, place) = (article.event_date, article.place.clone());
    let is_read = json::corrections(&text, article, &mut problems);
    article.event_date = article.event_date.or(day);
    article.place = article.place.take().or(place);
    if is_read { Ok(problems) } else { Err(problems.pop().unwrap_or(Problem::NotFindings)) }
}

/// Adds a byline to an article, and its names as a credit.
#[cfg(feature = "desk")]
pub(crate) fn credit(draft: &mut Draft, byline: &str) {
    let mut credits = std::mem::take(&mut draft.article.credits);
    json::credit(draft, &mut credits, byline);
    draft.article.credits = credits;
}

/// The text of a file, whatever its encoding.
pub fn decode(bytes: &[u8]) -> String {
    decode::decode(bytes, &mut Vec::new())
}

/// The result of parsing a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The article, as far as it could be read.
    pub article: Article,
    /// What was wrong, in the order it was found.
    pub problems: Vec<Problem>,
}

impl Parsed {
    fn new(article: Article, mut problems: Vec<Problem>) -> Self {
        if article.headline.is_empty() && article.blocks.is_empty() {
            #[cfg(feature = "formats")]
            no_claims(&mut problems);
            if problems.is_empty() {
                problems.push(Problem::Empty);
            }
        } else if article.body().next().is_none() {
            problems.push(Problem::HeadlineOnly);
        }
        Self { article, problems }
    }
}

/// Where nothing was read, takes out what says that something is shown.
#[cfg(feature = "formats")]
fn no_claims(problems: &mut Vec<Problem>) {
    let claims = [Problem::OtherJson, Problem::OtherXml, Problem::JsonCut];
    let is_claim = |problem: &Problem| {
        claims.contains(problem) || matches!(problem, Problem::JsonDamaged { .. })
    };
    if let Some(idx) = problems.iter().position(is_claim) {
        problems.retain(|problem| !is_claim(problem));
        problems.insert(idx, Problem::NothingRead);
    }
}
