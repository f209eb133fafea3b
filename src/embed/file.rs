//! What becomes of a file that came for an article, or did not. Knows nothing of how it comes: that is `source.js`.

use crate::article::{Article, InlineKind};
use crate::parse::{Parsed, Problem, parse};
use crate::ui::Words;
use web_sys::Url;

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The server could not be reached, took too long, or did not allow it.
    Network,
    /// The page's security policy did not allow to ask.
    Refused,
    /// The server answered, but not with the file.
    Status(u16),
    /// The server answered with a web page that has no article: most likely its own "not found" page.
    WebPage,
    /// The file came, but holds no article, for this reason.
    Article(Problem),
    /// What the page gave is none; the sentence, in English, says why.
    Format(String),
}

impl Failure {
    /// Reads the status of an answer as `source.js` has it.
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
            Self::Network | Self::Status(_) => "network",
            Self::Refused => "csp",
            Self::WebPage => "mime",
            Self::Article(_) | Self::Format(_) => "format",
        }
    }

    /// The sentence for a reader.
    pub(super) fn sentence(&self, words: &Words) -> String {
        let (key, status) = match self {
            Self::Format(sentence) => return sentence.clone(),
            Self::Article(problem) => return words.sentence_of(problem),
            Self::Network => ("error.network", 0),
            Self::Refused => ("error.refused", 0),
            Self::Status(404 | 410) => ("error.missing", 0),
            Self::Status(status) => ("error.status", *status),
            Self::WebPage => ("error.page", 0),
        };
        words.fill(key, &[("status", &status.to_string())])
    }
}

/// The article in a file that came from `base`; one with nothing to show is a failure with its first problem's sentence.
/// `is_page` is whether its server says that it is a web page.
pub(super) fn read(bytes: &[u8], base: &str, is_page: bool) -> Result<Parsed, Failure> {
    let mut parsed = parse(bytes);
    complete(&mut parsed.article, base);
    if is_page && parsed.problems.contains(&Problem::NoArticle) {
        return Err(Failure::WebPage);
    }
    if parsed.article.headline.is_empty() && parsed.article.blocks.is_empty() {
        return Err(Failure::Article(parsed.problems.into_iter().next().unwrap_or(Problem::Empty)));
    }
    if MOST_TEXT < parsed.article.text.len() {
        let n_megabytes = parsed.article.text.len().div_ceil(MOST_TEXT);
        return Err(Failure::Article(Problem::TooLong { n_megabytes }));
    }
    Ok(parsed)
}

/// How much text is shown at most, in bytes: some 170,000 words. More, and a page would stand still for longer than four
/// seconds while it is laid out.
const MOST_TEXT: usize = 1_000_000;

/// Makes the addresses in an article whole: they are relative to its file, not to the host's page.
fn complete(article: &mut Article, base: &str) {
    let complete = |address: &mut String| {
        // One that cannot be made whole leads nowhere anyway beside a file of the reader's own. What the page itself gives
        // has no base, and is relative to the page.
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
