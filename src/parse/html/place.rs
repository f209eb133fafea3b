//! The areas of a page, as its elements nest, and what each says of what is in it. Which of them is the article is for `weighing`.

/// What an element says of the blocks inside it, by its name and its attributes. **Evidence, not orders.**
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    None,
    /// `articleBody`, as microdata or RDFa.
    Body,
    /// A class or an id that contains one of [`BODIES`](super::elements::BODIES).
    #[cfg(feature = "formats")]
    Named,
    Article,
    Main,
    Header,
    /// A list or a table: short words in it are not stray ones.
    List,
    Furniture,
    /// Furniture that may be longer than the article, such as comments.
    Never,
    /// Who made the article.
    Makers,
    /// Words under a picture.
    #[cfg(feature = "formats")]
    Caption,
}

/// An area of the page; its blocks are those of the elements in it, too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) parent: u32,
    pub(super) hint: Hint,
}

/// Where a block is, and how much of it is linked, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) area: u32,
    pub(super) n_linked: usize,
}

/// The areas seen so far, in the order in which they open. The first is the whole page.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) areas: Vec<Area>,
}

impl Default for Places {
    fn default() -> Self {
        Self { areas: vec![Area { parent: 0, hint: Hint::None }] }
    }
}

impl Places {
    /// A new area in the area `parent`.
    pub(super) fn open(&mut self, parent: u32, hint: Hint) -> u32 {
        self.areas.push(Area { parent, hint });
        self.areas.len() as u32 - 1
    }
}
