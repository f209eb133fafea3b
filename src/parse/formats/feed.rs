//! Feeds: RSS and Atom. Of their items the first is read, with the whole text if the feed has it, or else the summary.
//!
//! Source: the RSS 2.0 specification, RFC 4287, and the modules `content` and `dc` that feeds of newsrooms use.

use super::tree::Node;
use crate::article::{Article, Draft};
use crate::parse::clock::Moment;
use crate::parse::html::decoded;
use crate::parse::{Problem, json};

/// Reads a feed; nothing if it is none.
pub(super) fn read(root: &Node, problems: &mut Vec<Problem>) -> Option<Article> {
    let items = match root.name.as_str() {
        "rss" | "rdf" => root.all("item"),
        "feed" => root.named("entry").collect(),
        "item" | "entry" => vec![root],
        _ => return None,
    };
    let Some(item) = items.first() else {
        problems.push(Problem::NothingRead);
        return Some(Article::default());
    };
    if 1 < items.len() {
        problems.push(Problem::FirstOfSeveral);
    }
    let of = |names: &[&str]| {
        let found = names.iter().find_map(|name| item.named(name).next());
        found.map(text).unwrap_or_default()
    };
    let mut draft = Draft::with_headline(&decoded(&of(&["title"])));
    let whole = of(&["encoded", "content"]);
    if whole.is_empty() {
        problems.push(Problem::NoBody);
        json::add_body(&mut draft, &of(&["description", "summary"]), None);
    } else {
        json::add_body(&mut draft, &whole, None);
    }
    let name = item.named("author").find_map(|author| author.named("name").next());
    let makers = name.map_or_else(|| of(&["creator", "author"]), Node::text);
    let mut credits = Vec::new();
    json::credit(&mut draft, &mut credits, &makers);
    let mut article = Article { credits, ..draft.article };
    if article.blocks.is_empty() {
        problems.pop_if(|it| *it == Problem::NoBody);
    }
    let day = of(&["pubdate", "published", "date", "issued", "updated"]);
    article.published = Moment::parse(&day).and_then(Result::ok).map(|moment| moment.date);
    let channel = root.named("channel").next().unwrap_or(root);
    let own = |name: &str| channel.named(name).next().map(Node::text);
    article.language = own("language").or_else(|| root.attribute("lang").map(str::to_owned));
    article.publisher = own("title").filter(|_| !["item", "entry"].contains(&root.name.as_str()));
    if article.headline.is_empty() && !article.blocks.is_empty() {
        problems.push(Problem::Untitled);
    }
    Some(article)
}

/// The text of an element; of one that holds XHTML, its HTML.
fn text(node: &Node) -> String {
    if node.nodes().next().is_some() { node.html(&|_| "") } else { node.text() }
}
