//! What news agencies send as XML: NITF, and NewsML-G2 with NITF or XHTML inside it.
//!
//! Source: IPTC's NITF 3.6 and NewsML-G2 2.3x. Their paragraphs, tables and media are those of HTML by nearly the same names, so the
//! body is read as HTML.

use super::tree::Node;
use crate::article::{Article, Draft};
use crate::parse::clock::Moment;
use crate::parse::{Problem, html, json};

/// Reads such a file; nothing if it is none.
pub(super) fn read(root: &Node, problems: &mut Vec<Problem>) -> Option<Article> {
    let is_known = ["nitf", "newsml", "newsitem", "newsmessage", "itemset", "packageitem"];
    if !is_known.contains(&root.name.as_str()) {
        return None;
    }
    let items = root.all("newsitem");
    let item = items.first().copied().unwrap_or(root);
    if 1 < items.len() {
        problems.push(Problem::FirstOfSeveral);
    }
    let first = |names: &[&str]| {
        let found = names.iter().filter_map(|name| item.find(name)).map(one_line);
        found.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    };
    let mut draft = Draft::with_headline(&first(&["hl1", "headline", "title", "h1"]));
    let body = ["body.content", "inlinexml", "inlinedata", "body"];
    if let Some(body) = body.iter().find_map(|name| item.find(name)) {
        let body = body.find("body").unwrap_or(body);
        let mut unsure = Vec::new();
        let body = match body.nodes().next() {
            Some(_) => html::parse(&body.html(&renamed), &mut unsure),
            None => {
                json::add_body(&mut draft, &body.text(), None);
                Article::default()
            }
        };
        let headline = draft.article.title().to_owned();
        let is_again =
            |idx: usize| body.blocks.get(idx).is_some_and(|it| body.slice(it.range) == headline);
        let keeps: Vec<bool> = (0..body.blocks.len()).map(|idx| !is_again(idx)).collect();
        draft.append(body, &|idx| keeps.get(idx) == Some(&true));
    }
    let mut credits = Vec::new();
    json::credit(&mut draft, &mut credits, &first(&["byline", "by", "creator"]));
    let mut article = Article { credits, ..draft.article };
    let date = item.find("date.issue").or_else(|| item.find("story.date"));
    let issued = date.and_then(|date| date.attribute("norm")).map(str::to_owned);
    let issued = issued.unwrap_or_else(|| {
        first(&["contentcreated", "firstcreated", "versioncreated", "date.issue"])
    });
    article.published = Moment::parse(&issued).and_then(Result::ok).map(|moment| moment.date);
    let lang = item.find("language").and_then(|it| it.attribute("tag"));
    article.language = lang.or_else(|| item.attribute("lang")).map(str::to_owned);
    article.place = Some(first(&["located"])).filter(|place| !place.is_empty());
    if article.headline.is_empty() && !article.blocks.is_empty() {
        problems.push(Problem::Untitled);
    }
    Some(article)
}

fn one_line(node: &Node) -> String {
    node.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What NITF calls by another name than HTML. A space of its own, since words of a line may stand in several elements.
fn renamed(name: &str) -> &'static str {
    match name {
        "block" | "body.content" | "body.head" | "body.end" => "div",
        "hedline" => "header",
        "hl2" => "h2",
        "media" => "figure",
        "media-caption" => "figcaption",
        "media-metadata" | "media-producer" | "media-reference" => "template",
        "bq" => "blockquote",
        "credit" => "footer",
        "fn" => "template",
        _ => "",
    }
}
