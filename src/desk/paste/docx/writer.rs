//! Paragraphs as HTML, with one headline. Tests: `tests/desk/docx.rs`.

use super::super::Unread;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Headline,
    /// A heading of this level, from 1.
    Heading(u8),
    Paragraph,
    Quote,
    Item {
        is_ordered: bool,
    },
    Caption,
    LeftOut,
}

/// The longest first paragraph that is taken for a headline by its letters alone, in bytes.
const LONGEST_HEADLINE: usize = 240;

struct Block {
    kind: Kind,
    html: String,
    is_in_table: bool,
    looks_like_headline: bool,
}

/// What was read so far.
#[derive(Default)]
pub(super) struct Writer {
    blocks: Vec<Block>,
}

impl Writer {
    pub(super) fn block(
        &mut self,
        kind: Kind,
        html: &str,
        is_in_table: bool,
        looks_like_headline: bool,
    ) {
        if kind != Kind::LeftOut {
            let html = html.to_owned();
            self.blocks.push(Block { kind, html, is_in_table, looks_like_headline });
        }
    }

    /// All of it.
    pub(super) fn finish(mut self) -> Result<String, Unread> {
        if self.blocks.is_empty() {
            return Err(Unread::Empty);
        }
        if self.blocks.iter().all(|it| it.is_in_table) {
            return Err(Unread::OnlyTable);
        }
        self.name_headline();
        let mut html = String::new();
        let mut list = None;
        for block in &self.blocks {
            let own = match block.kind {
                Kind::Item { is_ordered } => Some(if is_ordered { "ol" } else { "ul" }),
                _ => None,
            };
            if own != list {
                html += &list.map(|tag| format!("</{tag}>\n")).unwrap_or_default();
                html += &own.map(|tag| format!("<{tag}>\n")).unwrap_or_default();
                list = own;
            }
            let (start, end) = tags(block.kind);
            html += &format!("{start}{}{end}\n", block.html);
        }
        html += &list.map(|tag| format!("</{tag}>\n")).unwrap_or_default();
        Ok(html)
    }

    /// The title is the headline, or else what stands first if it is a heading or looks like one. All other headings are below it.
    fn name_headline(&mut self) {
        let titled = self.blocks.iter().position(|it| it.kind == Kind::Headline);
        let first = self.blocks.first().filter(|it| {
            let is_short = it.looks_like_headline && it.html.len() <= LONGEST_HEADLINE;
            !it.is_in_table && (is_short || matches!(it.kind, Kind::Heading(_)))
        });
        let headline = titled.or(first.map(|_| 0));
        for (idx, block) in self.blocks.iter_mut().enumerate() {
            block.kind = match block.kind {
                _ if Some(idx) == headline => Kind::Headline,
                Kind::Headline => Kind::Heading(1),
                other => other,
            };
        }
    }
}

/// A heading of the document is one level below the headline.
const fn tags(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Headline => ("<h1>", "</h1>"),
        Kind::Heading(1) => ("<h2>", "</h2>"),
        Kind::Heading(2) => ("<h3>", "</h3>"),
        Kind::Heading(3) => ("<h4>", "</h4>"),
        Kind::Heading(_) => ("<h5>", "</h5>"),
        Kind::Quote => ("<blockquote><p>", "</p></blockquote>"),
        Kind::Item { .. } => ("<li>", "</li>"),
        Kind::Caption => ("<figure><figcaption>", "</figcaption></figure>"),
        Kind::Paragraph | Kind::LeftOut => ("<p>", "</p>"),
    }
}
