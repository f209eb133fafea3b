//! What each element is to the text of an article, and which end tags may be left out: both as the HTML standard has it.

use crate::article::BlockKind;

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// A block of its own, or a box around blocks.
    Block,
    /// Its blocks are of this kind.
    Of(BlockKind),
    /// An item of a list.
    Item,
    /// The end of a line.
    LineBreak,
    /// A line between blocks; nothing is inside it.
    Rule,
    /// Words that the browser puts in quotation marks.
    Quote,
    /// Nothing is inside it, and it is in a line.
    Void,
    /// No text of the article, with all that is in it.
    Skipped,
    /// The same, as a box that parts the text around it.
    SkippedBlock,
    /// Text of the element around it.
    Inline,
}

impl Element {
    /// Whether it parts the text before it from that inside, and that from what follows.
    pub(super) const fn ends_block(self) -> bool {
        matches!(self, Self::Block | Self::Of(_) | Self::Item | Self::Rule | Self::SkippedBlock)
    }

    pub(super) const fn is_skipped(self) -> bool {
        matches!(self, Self::Skipped | Self::SkippedBlock)
    }
}

/// Elements by what they are. **As words they are a quarter of a kilobyte less** of what a page loads than as patterns.
const LISTS: [(Element, &str); 9] = [
    (
        Element::Block,
        "article body center dd details div dl dt fieldset figure header hgroup html main menu ol p pre search section \
         summary table tbody tfoot thead tr ul",
    ),
    (Element::SkippedBlock, "aside dialog form nav xmp"),
    (
        Element::Skipped,
        "audio button canvas datalist head iframe map math meter noembed noframes noscript object progress \
         rostrum-article rp rt script select style svg template textarea title video",
    ),
    (Element::Void, "area base col embed img input link meta source track wbr"),
    (Element::Of(BlockKind::Credits), "address footer"),
    (Element::Of(BlockKind::Caption), "caption figcaption td th"),
    (Element::Item, "li"),
    (Element::LineBreak, "br"),
    (Element::Rule, "hr"),
];

/// What the element of this name is, in lower case; one that is not listed is inline, as it is in a browser.
pub(super) fn known(name: &str) -> Element {
    match name.as_bytes() {
        b"blockquote" => return Element::Of(BlockKind::BlockQuote),
        b"q" => return Element::Quote,
        &[b'h', level @ b'1'..=b'6'] => return Element::Of(BlockKind::Heading(level - b'0')),
        _ => {}
    }
    let mut lists = LISTS.iter();
    let found = lists.find(|(_, names)| names.split(' ').any(|it| it == name));
    found.map_or(Element::Inline, |(element, _)| *element)
}

/// Whether a paragraph that is open ends before such an element.
pub(super) fn closes_paragraph(name: &str, element: Element) -> bool {
    let is_of_table = matches!(
        name,
        "body" | "caption" | "html" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr"
    );
    element.ends_block() && (!is_of_table || !closed_by(name).is_empty())
}

/// The elements that one of this name closes where they are left open.
pub(super) fn closed_by(name: &str) -> &'static [&'static str] {
    match name {
        "li" => &["li"],
        "dd" | "dt" => &["dd", "dt"],
        "td" | "th" => &["td", "th"],
        "tr" => &["td", "th", "tr"],
        "tbody" | "tfoot" | "thead" => &["td", "th", "tr", "tbody", "tfoot", "thead"],
        _ => &[],
    }
}

/// Whether an open element keeps one of this name from closing what is around it: an item in a list of its own does not close
/// the item that the list is in.
pub(super) fn bounds(open: &str, element: Element, name: &str) -> bool {
    match name {
        "li" | "dd" | "dt" => element.ends_block() && !matches!(open, "address" | "div" | "p"),
        _ => open == "table",
    }
}
