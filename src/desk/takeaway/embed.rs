//! The lines that put the widget on a page: over an article that is there, or drawing it, with a fallback of the same words; and an
//! article for a content system, with all that it needs in it. `docs/portal.md` describes the element.
//!
//! Tests: `tests/desk/out.rs`.

use super::html::{escaped, html, with_id};
use crate::article::Article;
use crate::findings;
use crate::speakers::Proceedings;

/// CSS with which a fallback has the lines and the height of the drawn article. In `docs/portal.md`, too.
pub const FALLBACK_CSS: &str = r#"rostrum-article > article {
  box-sizing: border-box;
  max-width: 1180px;
  margin: auto;
  padding: 24px clamp(16px, 5%, 40px) 48px;
  font: max(18px, 1.125rem)/1.62 Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", serif;
}
rostrum-article > article > :not(h1) { max-width: max(580px, 36.25rem) }
rostrum-article h1 { font-size: max(30px, 1.875rem); line-height: 1.18; margin: 0 0 10px; text-wrap: balance }
rostrum-article h2 { font-size: max(20px, 1.25rem); line-height: 1.3; margin: 1.4em 0 0.5em }
rostrum-article :is(p, ul, ol, blockquote) { margin: 0 0 1.05em }
rostrum-article :is(ul, ol) { padding-inline-start: 1.3em }
rostrum-article blockquote { border-inline-start: 3px solid #dfe3e8; padding-inline-start: 16px }
rostrum-article blockquote p { margin: 0 }
@media (max-width: 620px) { rostrum-article h1 { font-size: max(25px, 1.5625rem) } }
"#;

/// Where the files are that the lines name.
#[derive(Clone, Copy, Debug)]
pub struct Embed<'a> {
    /// The address of `embed.js`.
    pub script: &'a str,
    /// The language of the interface, as a BCP 47 tag; that of the page if missing.
    pub language: Option<&'a str>,
}

impl Embed<'_> {
    /// The lines for an article that the page has in the element with this id, and for findings that were made for it.
    pub fn in_place(&self, id: &str, findings: &str) -> String {
        let attributes = [("for", id), ("findings", findings)];
        format!("{}{}</rostrum-article>\n", self.script(), self.element(&attributes))
    }

    /// The lines that draw an article from a file, with a fallback of the same words. Its CSS is [`FALLBACK_CSS`].
    pub fn drawn(&self, article: &Article, file: &str) -> String {
        let element = self.element(&[("src", file)]);
        format!("{}{element}\n{}</rostrum-article>\n", self.script(), html(article))
    }

    fn script(&self) -> String {
        format!("<script type=\"module\" async src=\"{}\"></script>\n", escaped(self.script))
    }

    fn element(&self, attributes: &[(&str, &str)]) -> String {
        let language = self.language.map(|it| ("lang", it));
        let all = attributes.iter().copied().chain(language);
        let all: Vec<String> =
            all.map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
        format!("<rostrum-article{}>", all.concat())
    }
}

/// The article for a content system: its HTML under an `id`, and before it the element with the findings inside. The page that shows
/// it has the script already, since systems take scripts that run out of what is pasted.
pub fn for_cms(article: &Article, proceedings: &Proceedings, id: &str) -> String {
    let findings = findings::of(article, proceedings);
    // It has no map with keys other than text, so writing it cannot fail.
    let data = serde_json::to_string(&findings).unwrap_or_default();
    // Nothing in the data can end its element.
    let data = data.replace('<', "\\u003c");
    format!(
        "<rostrum-article for=\"{}\"><script type=\"application/json\" data-rostrum>{data}</script></rostrum-article>\n{}",
        escaped(id),
        with_id(article, Some(id)),
    )
}
