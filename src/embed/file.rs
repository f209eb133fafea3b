//! Turns a fetched file into an article, or says why there is none. Knows nothing of fetching: that is `source.js`.

mod letters;

use super::finder::{Finder, Told};
use crate::article::{Article, InlineKind};
use crate::decimal::decimal;
use crate::findings::{Unpacked, unpack};
use crate::parse::{NOT_FOUND, Parsed, Problem, parse};
use crate::speakers::Proceedings;
use crate::ui::Words;
use web_sys::Url;
use yew::AttrValue;

/// Why there is nothing to show.
pub(super) enum Failure {
    /// The server could not be reached, took too long, or does not allow requests from this page.
    Network,
    /// The page's security policy blocked the request.
    Refused,
    /// The server answered with this status instead of the file.
    Status(u16),
    /// The server answered with a web page that has no article: most likely its own "not found" page.
    WebPage,
    /// The file holds no article that can be shown, or no findings, for this reason.
    File(&'static Finder, Problem),
    /// The article has this much text, in megabytes, rounded up.
    TooLong(usize),
    /// The page's own data cannot be read. The sentence, in English, says why.
    Format(String),
    /// A part of the code did not come.
    Part(AttrValue),
    /// The file of findings did not come; the status as in [`Failure::from_status`].
    Findings(u16),
    /// No element has the id that `for` names.
    NoTarget(String),
    /// The element that `for` names can hold no article, or holds the widget itself.
    BadTarget(String),
    /// The element is in a `<p>`, and what it was around is no longer in it.
    InParagraph,
    /// Not one of the statements in the findings is in the article.
    OtherFindings,
}

impl Failure {
    /// Reads a status as `source.js` reports it: that of HTTP, 0 if no answer came, or 1 if the request was blocked.
    pub(super) const fn from_status(status: u16) -> Self {
        match status {
            0 => Self::Network,
            1 => Self::Refused,
            status => Self::Status(status),
        }
    }

    /// The code in `rostrum:error`.
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::Refused | Self::Findings(1) => "csp",
            Self::Network | Self::Status(_) | Self::Findings(_) | Self::Part(_) => "network",
            Self::WebPage => "mime",
            Self::File(..) | Self::TooLong(_) | Self::Format(_) | Self::OtherFindings => "format",
            Self::NoTarget(_) | Self::BadTarget(_) | Self::InParagraph => "target",
        }
    }

    /// The part of the code that is missing, if that is what failed.
    pub(super) fn part(&self) -> Option<&str> {
        match self {
            Self::Part(part) => Some(part),
            _ => None,
        }
    }

    /// The sentence for a reader.
    pub(super) fn sentence(&self, words: &Words) -> String {
        let (key, status) = match self {
            Self::Format(sentence) => return sentence.clone(),
            Self::File(finder, problem) => return (finder.sentence)(words, problem),
            Self::TooLong(n_megabytes) => return words.too_long(*n_megabytes),
            Self::Network => ("error.network", 0),
            Self::Refused => ("error.refused", 0),
            Self::Status(404 | 410) => ("error.missing", 0),
            Self::Status(status) => ("error.status", *status),
            Self::WebPage => ("error.page", 0),
            Self::Part(part) => {
                return ["The part “", part, "” of the widget could not be loaded."].concat();
            }
            Self::Findings(0) => {
                return "The findings could not be loaded: their server did not answer.".to_owned();
            }
            Self::Findings(1) => {
                return "The findings could not be loaded: this page’s security policy does not allow their address."
                    .to_owned();
            }
            Self::Findings(status) => {
                let status = decimal((*status).into());
                let before = "The findings could not be loaded: their server answered with ";
                return [before, &status, "."].concat();
            }
            Self::OtherFindings => {
                return "None of the statements in the findings is in this article.".to_owned();
            }
            Self::InParagraph => {
                return "This element is in a <p>, and browsers move an <article> out of that: name the article with `for`."
                    .to_owned();
            }
            Self::NoTarget(id) => {
                return ["No element has the id “", id, "”, which `for` names."].concat();
            }
            Self::BadTarget(id) => {
                let after = "”, which `for` names, cannot hold an article for this one.";
                return ["The element with the id “", id, after].concat();
            }
        };
        words.fill(key, &[("status", &decimal(status.into()))])
    }
}

/// Why a file could not be read.
pub(super) enum Unread {
    /// It is a web page without an article.
    WebPage,
    /// It holds no article that can be shown.
    Problem(Problem),
}

impl Unread {
    pub(super) fn failure(self, finder: &'static Finder) -> Failure {
        match self {
            Self::WebPage => Failure::WebPage,
            Self::Problem(problem) => Failure::File(finder, problem),
        }
    }
}

/// Reads the article in a file; `from` is the address that it was fetched from and, after a space, what its server calls it.
///
/// Fails if it is a web page without an article, and if there is nothing to show (with the first problem).
pub(super) fn read(bytes: &[u8], from: &str) -> Result<Parsed, Unread> {
    let (base, mime) = from.split_once(' ').unwrap_or((from, ""));
    let is_page = mime.starts_with("text/html");
    let mut parsed = match letters::decoded(bytes, mime) {
        Some(text) => parse(text.as_bytes()),
        None => parse(bytes),
    };
    complete(&mut parsed.article, base);
    if is_page && parsed.problems.contains(&Problem::NoArticle) {
        return Err(Unread::WebPage);
    }
    if parsed.article.headline.is_empty() && parsed.article.blocks.is_empty() {
        let problem = parsed.problems.into_iter().next().unwrap_or(Problem::Empty);
        return Err(Unread::Problem(problem));
    }
    Ok(parsed)
}

/// An article with more text than can be shown is a failure.
pub(super) fn check_length(article: &Article) -> Result<(), Failure> {
    let n_megabytes = article.text.len().div_ceil(MOST_TEXT);
    if n_megabytes <= 1 { Ok(()) } else { Err(Failure::TooLong(n_megabytes)) }
}

/// Findings made beforehand.
pub(super) enum Findings {
    /// Those in the form that this crate writes, as `pack.js` packs them.
    Packed(String),
    /// A file in any other form, and what reads it.
    File(Vec<u8>, &'static Finder),
}

impl Findings {
    /// What they say of an article, and what is wrong with them.
    pub(super) fn read(&self, article: &mut Article) -> Result<Told, Failure> {
        match self {
            Self::Packed(packed) => {
                let Unpacked { proceedings, lost } = unpack(packed, article);
                let lost = lost
                    .iter()
                    .map(|idx| ["“statements[", &decimal(*idx), "].words” ", NOT_FOUND].concat());
                Ok((proceedings, lost.collect()))
            }
            Self::File(file, _) if MOST_FINDINGS < file.len() => {
                Err(Failure::Format("The findings are too long: 4 MB is the most.".to_owned()))
            }
            Self::File(file, finder) => (finder.read_findings)(file, article)
                .map_err(|problem| Failure::File(finder, problem)),
        }
    }
}

/// Findings of which no statement is in the article are those of another.
pub(super) fn check_found(article: &Article, found: &Proceedings) -> Result<(), Failure> {
    let is_lost = found.statements.is_empty() && 0 < article.given.n_lost;
    if is_lost { Err(Failure::OtherFindings) } else { Ok(()) }
}

/// The longest file of findings that is read, in bytes: the longest article with a statement in each sentence has less.
const MOST_FINDINGS: usize = 4_000_000;

/// The longest text that is shown, in bytes: some 170,000 words. With more, laying out the article would block the page
/// for over four seconds; with less, more articles are refused.
const MOST_TEXT: usize = 1_000_000;

/// Makes an article's addresses absolute: they are relative to its file, not to the host page.
fn complete(article: &mut Article, base: &str) {
    let complete = |address: &mut String| {
        // An address that cannot be completed is left as it is. Next to a reader's own file it leads nowhere anyway,
        // and data given by the page has no base: its addresses are relative to the page.
        if let Ok(url) = Url::new_with_base(address, base) {
            *address = url.href();
        }
    };
    article.images.iter_mut().for_each(|image| complete(&mut image.src));
    for inline in &mut article.inlines {
        if let InlineKind::Link(href) = &mut inline.kind {
            complete(href);
        }
    }
}
