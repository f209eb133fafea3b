//! An article with the widget in one HTML file that opens anywhere, even from a disk, and requests nothing from any network but the
//! article's own pictures. The article is in it twice: as it was given, and as plain HTML for browsers that do not run scripts.
//!
//! Knows no file: whoever makes one brings the script and the module of a release. Tests: `tests/desk/out.rs`; how it works in a
//! browser, `tests/page/`.

use super::html::{description, escaped, html, json_string};
use crate::article::Article;

/// What the file may do: run what is in it, and show the article's own pictures.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; \
    style-src 'unsafe-inline'; img-src * data:; base-uri 'none'; form-action 'none'";

/// How the page looks until the widget is there, and around it.
const STYLE: &str = "body{margin:0;background:light-dark(#fff,#14171b);color:light-dark(#16191d,#e9ecef)}\
    rostrum-article:not(:defined),rostrum-article>*{display:block;max-inline-size:680px;margin-inline:auto;\
    font:18px/1.62 Charter,\"Noto Serif\",serif}article{padding:24px 20px}figure{margin-inline:0}img{max-inline-size:100%}";

/// What a page in one file is made of.
#[derive(Clone, Copy, Debug)]
pub struct OneFile<'a> {
    /// The article.
    pub article: &'a Article,
    /// The same as text in any format that is read; with what an editor has checked, [`drawn`](super::drawn()) as JSON.
    pub source: &'a str,
    /// The language of the interface, as a BCP 47 tag.
    pub language: &'a str,
    /// The texts of that language, as JSON; none for English.
    pub words: Option<&'a str>,
    /// The element's script, with the script half of the module in it.
    pub script: &'a str,
    /// The module, compressed by gzip, in base64.
    pub module: &'a str,
}

impl OneFile<'_> {
    /// The file.
    pub fn html(&self) -> String {
        let Self { article, language, script, .. } = self;
        let (title, lang) = (escaped(article.title()), escaped(language));
        let (description, content) = (escaped(&description(article)), html(article));
        let article_lang = escaped(article.language.as_deref().unwrap_or(language));
        [
            &format!("<!doctype html>\n<html lang=\"{article_lang}\">\n<meta charset=\"utf-8\">\n"),
            &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"),
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta name=\"color-scheme\" content=\"light dark\">\n",
            &format!("<meta name=\"description\" content=\"{description}\">\n"),
            &format!("<title>{title}</title>\n<style>{STYLE}</style>\n"),
            &format!(
                "<rostrum-article lang=\"{lang}\" loading=\"eager\">\n{content}</rostrum-article>\n"
            ),
            &data("rostrum-data", "application/json", &json_string(self.source)),
            &self.words.map_or_else(String::new, |it| {
                data("rostrum-words", "application/json", &it.replace('<', "\\u003c"))
            }),
            &data("rostrum-module", "text/plain", self.module),
            &format!("<script type=\"module\">{script}</script>\n"),
        ]
        .concat()
    }
}

/// A script element that only holds data.
fn data(id: &str, kind: &str, text: &str) -> String {
    format!("<script type=\"{kind}\" id=\"{id}\">{text}</script>\n")
}
