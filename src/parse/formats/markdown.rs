//! Markdown, by pulldown-cmark, with the front matter of Hugo, Jekyll and Ghost. It is read as the HTML that it stands for, so markup
//! written into it goes through the same allow-list.

use crate::article::{Article, Draft};
use crate::parse::clock::Moment;
use crate::parse::{Problem, html, json};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// How many signs of Markdown a text without front matter has at least. Higher reads some as plain text, with the signs in it.
const SIGNS: usize = 2;

/// Reads Markdown; nothing if this is none.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Option<Article> {
    let (matter, body) = front_matter(text).unwrap_or(("", text));
    if matter.is_empty() && !looks_like(text) {
        return None;
    }
    let of = |names: &[&str]| names.iter().find_map(|name| value(matter, name)).unwrap_or_default();
    let mut page = String::new();
    let title = of(&["title"]);
    if !title.is_empty() {
        let title = title.replace('&', "&amp;").replace('<', "&lt;");
        page = ["<h1>", &title, "</h1>\n"].concat();
    }
    pulldown_cmark::html::push_html(&mut page, events(&without_shortcodes(body)).into_iter());
    let read = html::parse(&page, problems);
    let mut draft = Draft::default();
    let (mut credits, makers) = (Vec::new(), of(&["author", "authors", "byline"]));
    json::credit(&mut draft, &mut credits, &makers);
    let mut draft_of_all = Draft::with_headline(read.title());
    draft_of_all.append(read, &|_| true);
    draft_of_all.append(draft.article, &|_| true);
    let mut article = Article { credits, ..draft_of_all.article };
    let day = of(&["date", "published_at", "publishdate", "published", "pubdate"]);
    article.published = Moment::parse(&day).and_then(Result::ok).map(|moment| moment.date);
    article.language = Some(of(&["lang", "language", "locale"])).filter(|it| !it.is_empty());
    Some(article)
}

/// The front matter, between lines of `---` or `+++`, and what follows it.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let fence = ["---\n", "+++\n"].into_iter().find(|fence| text.starts_with(fence))?;
    let rest = text.get(fence.len()..)?;
    let end = ["\n", fence].concat();
    let (matter, body) =
        rest.split_once(&end).or_else(|| Some((rest.strip_suffix(end.trim_end())?, "")))?;
    matter.contains([':', '=']).then_some((matter, body))
}

/// The value of a field of front matter: text, or a list of texts with commas between them.
fn value(matter: &str, name: &str) -> Option<String> {
    let mut lines = matter.lines();
    let own = lines.by_ref().find_map(|line| {
        let (key, value) = line.split_once([':', '='])?;
        key.trim().eq_ignore_ascii_case(name).then_some(value.trim())
    })?;
    let unquoted = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
    if own.is_empty() {
        let items = lines.map_while(|line| line.trim_start().strip_prefix("- "));
        return Some(items.map(unquoted).collect::<Vec<_>>().join(", "));
    }
    let list = own.strip_prefix('[').and_then(|list| list.strip_suffix(']'));
    Some(match list {
        Some(list) => list.split(',').map(unquoted).collect::<Vec<_>>().join(", "),
        None => unquoted(own),
    })
}

/// Whether this is Markdown and no plain text: it starts with a heading, or has several signs that plain text has not.
fn looks_like(text: &str) -> bool {
    let is_heading = |line: &str| {
        let rest = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
    };
    let is_title = text.trim_start().lines().next().is_some_and(is_heading);
    let has_pair = |line: &str| line.matches("**").nth(1).is_some();
    let has_link = |line: &str| line.contains("](http") || line.contains("](/");
    let is_sign = |line: &&str| {
        is_heading(line) || has_pair(line) || has_link(line) || line.starts_with("> ")
    };
    is_title || SIGNS <= text.lines().filter(is_sign).count()
}

/// What Markdown says, without footnotes, which would stand in the middle of sentences.
fn events(body: &str) -> Vec<Event<'_>> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut n_notes = 0;
    let is_kept = |event: &Event<'_>| {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => n_notes += 1,
            Event::End(TagEnd::FootnoteDefinition) => {
                n_notes -= 1;
                return false;
            }
            _ => {}
        }
        n_notes == 0 && !matches!(event, Event::FootnoteReference(_))
    };
    Parser::new_ext(body, options).filter(is_kept).collect()
}

/// The text without what static site generators fill in: `{{< figure … >}}`, `{% include … %}`.
fn without_shortcodes(body: &str) -> String {
    let mut text = body.to_owned();
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")] {
        let mut kept = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(open) {
            let Some((_, behind)) = after.split_once(close) else { break };
            kept.push_str(before);
            rest = behind;
        }
        kept.push_str(rest);
        text = kept;
    }
    text
}
