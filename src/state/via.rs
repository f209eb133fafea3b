//! What a reader selects a statement by, as the page's host is told.
//!
//! No Yew, no browser. Tests: `tests/state/card.rs`.

/// What a statement was selected by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// A mark in a lane.
    Mark,
    /// The strip of the whole article, or the one at the edge of the screen.
    Strip,
    /// The chip of a speaker, or the list of all that they said.
    Chip,
    /// The passage itself.
    Passage,
    /// A search result.
    Search,
    /// A link, or the page.
    Link,
    /// A step to the next or the previous statement, by key or by button.
    Key,
}

impl Via {
    /// Its name in `rostrum:navigate`. A strip is marks, as readers see it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mark | Self::Strip => "mark",
            Self::Chip => "chip",
            Self::Passage => "passage",
            Self::Search => "search",
            Self::Link => "link",
            Self::Key => "key",
        }
    }
}
