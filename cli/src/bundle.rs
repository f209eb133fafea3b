//! An article with the widget in one HTML file that opens anywhere, even from a disk: what the file is made of, and where the widget
//! comes from. `rostrum::desk::takeaway::OneFile` writes it.
//!
//! A release is built by `cargo xtask bundle`; without one, the widget is taken out of any such file. Tests: here.

use crate::Outcome;
use rostrum::desk::takeaway::OneFile;
use rostrum::parse::{Problem, decode, parse};
use std::path::Path;

/// The widget of a release, as it is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Widget {
    /// The element's script, with the script half of the module in it.
    pub script: String,
    /// The module, compressed by gzip, in base64.
    pub module: String,
    /// The language of the interface, as a BCP 47 tag.
    pub language: String,
    /// The texts of that language, as JSON; none for English.
    pub words: Option<String>,
}

impl Widget {
    /// The widget in a file with an article; nothing if it has none.
    pub fn of_page(page: &str) -> Option<Self> {
        let between = |start: &str, end: &str| {
            let (_, after) = page.split_once(start)?;
            Some(after.split_once(end)?.0.to_owned())
        };
        Some(Self {
            script: between("<script type=\"module\">", "</script>")?,
            module: between("<script type=\"text/plain\" id=\"rostrum-module\">", "</script>")?,
            language: between("<rostrum-article lang=\"", "\"")?,
            words: between("<script type=\"application/json\" id=\"rostrum-words\">", "</script>"),
        })
    }

    /// The file with an article, and what was wrong with the article.
    ///
    /// # Errors
    /// If the file that it is in, which is called so, contains none.
    pub fn with_article(&self, path: &Path, bytes: &[u8]) -> Outcome<(String, Vec<Problem>)> {
        let parsed = parse(bytes);
        let article = &parsed.article;
        if article.headline.is_empty() && article.blocks.is_empty() {
            return Err(format!("{} contains no article.", path.display()));
        }
        let page = OneFile {
            article,
            source: &decode(bytes),
            language: &self.language,
            words: self.words.as_deref(),
            script: &self.script,
            module: &self.module,
        };
        Ok((page.html(), parsed.problems))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_widget_is_the_same_in_another_file() {
        let widget = Widget {
            script: "run(\"<rostrum-article>\")".to_owned(),
            module: "H4sIAAAA".to_owned(),
            language: "de".to_owned(),
            words: Some("{\"share\":\"Teilen\"}".to_owned()),
        };
        let text = "Ferry opens\n\n“</script><script type=\"module\">,” said Ada Moor.";
        let (page, problems) = widget.with_article(Path::new("a.txt"), text.as_bytes()).unwrap();
        assert_eq!(problems, []);
        assert_eq!(Widget::of_page(&page), Some(widget.clone()));
        let english = Widget { language: "en".to_owned(), words: None, ..widget.clone() };
        let (page, _) = english.with_article(Path::new("b.txt"), b"It rained.\n\nA lot.").unwrap();
        assert_eq!(Widget::of_page(&page), Some(english));
        assert_eq!(Widget::of_page("<p>Nothing</p>"), None);
        let empty = widget.with_article(Path::new("c.txt"), b"").unwrap_err();
        assert_eq!(empty, "c.txt contains no article.");
    }
}
