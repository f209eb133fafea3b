//! An article as plain HTML, which needs nothing else: the fallback for browsers that do not run the widget, and what is pasted into a
//! content system. Tests: `tests/desk/out.rs`.

use crate::article::{Article, Block, BlockKind, Inline, InlineKind, ListKind, TextRange};

/// The article as HTML that needs nothing else.
pub fn html(article: &Article) -> String {
    with_id(article, None)
}

/// The same, with an `id` on the element.
pub(super) fn with_id(article: &Article, id: Option<&str>) -> String {
    let id = id.map(|id| format!(" id=\"{}\"", escaped(id))).unwrap_or_default();
    let mut html = format!("<article{id}>\n");
    if !article.headline.is_empty() {
        html += &format!("<h1>{}</h1>\n", inline(article, article.headline));
    }
    if let Some(day) = article.published {
        html += &format!("<p><time datetime=\"{day}\">{day}</time></p>\n");
    }
    let mut list = None;
    for block in &article.blocks {
        let is_of = match block.kind {
            BlockKind::ListItem(kind) => Some(kind),
            _ => None,
        };
        if is_of != list {
            html += &list.map(|kind| format!("</{}>\n", list_tag(kind))).unwrap_or_default();
            html += &is_of.map(|kind| format!("<{}>\n", list_tag(kind))).unwrap_or_default();
            list = is_of;
        }
        html += &block_html(article, block);
    }
    html += &list.map(|kind| format!("</{}>\n", list_tag(kind))).unwrap_or_default();
    html + "</article>\n"
}

const fn list_tag(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Ordered => "ol",
        ListKind::Unordered => "ul",
    }
}

fn block_html(article: &Article, block: &Block) -> String {
    let text = inline(article, block.range);
    let time = block.at.map(|at| format!("<time>{:02}:{:02}</time> ", at.hour(), at.minute()));
    let text = time.unwrap_or_default() + &text;
    let wrapped = |tag: &str| format!("<{tag}>{text}</{tag}>\n");
    match block.kind {
        BlockKind::Heading(level) => wrapped(&format!("h{level}")),
        BlockKind::Paragraph | BlockKind::Caption => wrapped("p"),
        BlockKind::ListItem(_) => wrapped("li"),
        BlockKind::BlockQuote => wrapped("blockquote"),
        BlockKind::Credits => wrapped("footer"),
        BlockKind::Figure(idx) => {
            let image = article.images.get(idx).map(|image| {
                format!("<img src=\"{}\" alt=\"{}\">", escaped(&image.src), escaped(&image.alt))
            });
            let image = image.unwrap_or_default();
            let caption =
                if text.is_empty() { text } else { format!("<figcaption>{text}</figcaption>") };
            format!("<figure>{image}{caption}</figure>\n")
        }
    }
}

/// A range of the text, with its links and emphasis.
fn inline(article: &Article, range: TextRange) -> String {
    let mut over: Vec<&Inline> =
        article.inlines.iter().filter(|it| range.contains_range(it.range)).collect();
    // Outer ones first.
    over.sort_by_key(|it| (it.range.start, usize::MAX - it.range.end));
    nested(article, range, &over)
}

/// The same with these links and emphasis. What starts inside another ends with it at the latest.
fn nested(article: &Article, range: TextRange, over: &[&Inline]) -> String {
    let Some((first, rest)) = over.split_first() else { return escaped(article.slice(range)) };
    let (start, end) = (first.range.start, first.range.end.min(range.end));
    let n_inside = rest.iter().take_while(|it| it.range.start < end).count();
    let (inside, behind) = rest.split_at_checked(n_inside).unwrap_or((rest, &[]));
    let before = escaped(article.slice(TextRange::new(range.start, start)));
    let text = nested(article, TextRange::new(start, end), inside);
    let text = match &first.kind {
        InlineKind::Link(href) => {
            format!("<a href=\"{}\" rel=\"noopener\">{text}</a>", escaped(href))
        }
        InlineKind::Emphasis => format!("<em>{text}</em>"),
        InlineKind::Strong => format!("<strong>{text}</strong>"),
    };
    before + &text + &nested(article, TextRange::new(end, range.end), behind)
}

/// The first words of an article, as search engines show them: 160 characters at most, cut between words.
pub fn description(article: &Article) -> String {
    let first = article.prose().next().map_or("", |block| article.slice(block.range));
    let text = first.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(160) else { return text };
    let cut = text.get(..end).unwrap_or_default();
    let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    format!("{}…", words.trim_end_matches(['.', ',', ';', ':']))
}

/// A text escaped for HTML, attributes included.
pub fn escaped(text: &str) -> String {
    let mut html = String::new();
    for c in text.chars() {
        match c {
            '&' => html += "&amp;",
            '<' => html += "&lt;",
            '>' => html += "&gt;",
            '"' => html += "&quot;",
            _ => html.push(c),
        }
    }
    html
}

/// A text as a JSON string that cannot end a script element.
pub fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('<', "\\u003c")
}
