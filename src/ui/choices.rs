//! What a page may leave out, by attributes of the element. Tests: below, and `tests/page/choices.rs`.

/// Whether statements are marked in the article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marks {
    /// They are: quotations are tinted, reported speech is underlined.
    #[default]
    On,
    /// Only the selected one is.
    Off,
}

impl Marks {
    /// Reads the `marks` attribute; anything but `off` is `On`.
    pub fn from_attribute(value: Option<&str>) -> Self {
        if value == Some("off") { Self::Off } else { Self::On }
    }
}

/// Whether a thin strip says where the reader is, once the panel is out of view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReadingStrip {
    /// It does.
    #[default]
    On,
    /// There is none.
    Off,
}

impl ReadingStrip {
    /// Reads the `reading-strip` attribute; anything but `off` is `On`.
    pub fn from_attribute(value: Option<&str>) -> Self {
        if value == Some("off") { Self::Off } else { Self::On }
    }
}

/// What there is over an article in which nobody was heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Empty {
    /// No panel.
    #[default]
    Nothing,
    /// A panel with the search box.
    Search,
}

impl Empty {
    /// Reads the `empty` attribute; anything but `search` is `Nothing`.
    pub fn from_attribute(value: Option<&str>) -> Self {
        if value == Some("search") { Self::Search } else { Self::Nothing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_chooses_and_anything_else_is_as_if_it_were_not_there() {
        assert_eq!(Marks::from_attribute(Some("off")), Marks::Off);
        assert_eq!(ReadingStrip::from_attribute(Some("off")), ReadingStrip::Off);
        assert_eq!(Empty::from_attribute(Some("search")), Empty::Search);
        for value in [None, Some(""), Some("on"), Some("OFF"), Some("Search")] {
            assert_eq!(Marks::from_attribute(value), Marks::On, "{value:?}");
            assert_eq!(ReadingStrip::from_attribute(value), ReadingStrip::On, "{value:?}");
            assert_eq!(Empty::from_attribute(value), Empty::Nothing, "{value:?}");
        }
    }
}
