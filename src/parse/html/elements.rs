//! The HTML elements that are known, and what each means for an article. **An element that is not listed is
//! transparent: its text belongs to the element around it.** Nothing else of an element gets into an article.

use crate::article::{BlockKind, ListKind};

/// What an element means for an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// The whole page, or its body.
    Page,
    /// An article.
    Article,
    /// What holds the article, if there is no `article` element.
    Main,
    /// The top of a page or of an article.
    Header,
    /// The bottom of a page or an article, or the source of a quotation.
    Footer,
    /// A block of its own, or a box around blocks.
    Block,
    /// A paragraph: it cannot contain blocks.
    Paragraph,
    /// Text whose blocks are of this kind.
    Of(BlockKind),
    List(ListKind),
    Item,
    Figure,
    Image,
    /// A table, or a part of one.
    Table,
    /// A cell of a table.
    Cell,
    LineBreak,
    Rule,
    Link,
    Emphasis,
    Strong,
    Quote,
    /// A raised sign; after a point or a quotation, the mark of a footnote.
    Note,
    Time,
    Title,
    Meta,
    Script,
    /// Not part of the article, unless most of the page is in it.
    Aside,
    /// The same, and in a line or a figure only what is there already, for browsers without scripts.
    NoScript,
    /// Not part of the article, with everything in it: frames, drawings, code.
    LeftOut,
}

impl Element {
    /// Whether it has no content.
    pub(super) const fn is_void(self) -> bool {
        matches!(self, Self::Image | Self::LineBreak | Self::Rule | Self::Meta)
    }

    /// Whether it is part of a line of text.
    pub(super) const fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Cell
                | Self::Emphasis
                | Self::Image
                | Self::LineBreak
                | Self::Link
                | Self::Meta
                | Self::Note
                | Self::Quote
                | Self::Script
                | Self::Strong
                | Self::Time
                | Self::Title
                | Self::LeftOut
        )
    }
}

/// How many elements are known.
pub(super) const N_KNOWN: usize = ELEMENTS.len();

/// An element's index in the table, and what it means.
pub(super) fn known(name: &str) -> Option<(u8, Element)> {
    let idx = ELEMENTS.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    ELEMENTS.get(idx).map(|&(_, element)| (idx as u8, element))
}

/// What the element at this index of the table means.
pub(super) fn element(idx: usize) -> Element {
    ELEMENTS.get(idx).map_or(Element::Page, |&(_, element)| element)
}

/// Sorted by name.
#[rustfmt::skip]
const ELEMENTS: [(&str, Element); 87] = {
    use BlockKind::{BlockQuote, Caption, Heading};
    use Element::*;
    [
        ("a", Link), ("address", Block), ("article", Article), ("aside", Aside), ("audio", LeftOut), ("b", Strong),
        ("blockquote", Of(BlockQuote)), ("body", Page), ("br", LineBreak), ("button", LeftOut), ("canvas", LeftOut),
        ("caption", Of(Caption)), ("center", Block), ("datalist", LeftOut), ("dd", Block), ("details", Block),
        ("dialog", LeftOut), ("div", Block), ("dl", Block), ("dt", Block), ("em", Emphasis), ("embed", Rule),
        ("fieldset", LeftOut), ("figcaption", Of(Caption)), ("figure", Figure), ("footer", Footer), ("form", Aside),
        ("frame", Rule), ("frameset", LeftOut), ("h1", Of(Heading(1))), ("h2", Of(Heading(2))), ("h3", Of(Heading(3))),
        ("h4", Of(Heading(4))), ("h5", Of(Heading(5))), ("h6", Of(Heading(6))), ("header", Header), ("hl1", Of(Heading(1))),
        ("hl2", Of(Heading(2))), ("hr", Rule), ("html", Page), ("i", Emphasis), ("iframe", LeftOut), ("img", Image),
        ("label", LeftOut), ("li", Item), ("main", Main), ("map", LeftOut), ("math", LeftOut), ("menu", LeftOut),
        ("meta", Meta), ("nav", LeftOut), ("noembed", LeftOut), ("noframes", LeftOut), ("noscript", NoScript),
        ("object", LeftOut), ("ol", List(ListKind::Ordered)), ("optgroup", LeftOut), ("option", LeftOut), ("p", Paragraph),
        ("picture", Block), ("pre", Block), ("q", Quote), ("rp", LeftOut), ("rt", LeftOut), ("script", Script),
        ("search", LeftOut), ("section", Block), ("select", LeftOut), ("strong", Strong), ("style", LeftOut),
        ("summary", Block), ("sup", Note), ("svg", LeftOut), ("table", Table), ("tbody", Table), ("td", Cell), ("template", LeftOut),
        ("textarea", LeftOut), ("tfoot", Table), ("th", Cell), ("thead", Table), ("time", Time), ("title", Title),
        ("tr", Table), ("ul", List(ListKind::Unordered)), ("video", LeftOut),
        ("xmp", LeftOut),
    ]
};

/// ARIA roles of page furniture.
pub(super) const FURNITURE_ROLES: [&str; 7] =
    ["alert", "complementary", "contentinfo", "dialog", "form", "navigation", "search"];
