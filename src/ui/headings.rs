//! The levels of the widget's headings, which continue the host page's outline.

use yew::prelude::*;

/// Whether a drawn article has its headline, place and date above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Header {
    /// It has.
    #[default]
    On,
    /// The page has them elsewhere.
    Off,
}

impl Header {
    /// Reads the `header` attribute; anything but `off` is `On`.
    pub fn from_attribute(value: Option<&str>) -> Self {
        if value == Some("off") { Self::Off } else { Self::On }
    }
}

/// The level of the headline, from 1 to 6. Headings below it are one level further down each, but never below 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

/// By default, the headline is the page's top heading.
impl Default for HeadingLevel {
    fn default() -> Self {
        Self(1)
    }
}

impl HeadingLevel {
    /// Reads the `heading-level` attribute; anything but 1 to 6 is 1.
    pub fn from_attribute(value: Option<&str>) -> Self {
        match value.map(str::as_bytes) {
            Some([digit @ b'1'..=b'6']) => Self(digit - b'0'),
            _ => Self::default(),
        }
    }

    /// A heading `depth` levels below the headline.
    pub(super) fn heading(self, depth: u8, content: Html) -> Html {
        html! { <@{self.tag(depth)} class="heading">{ content }</@> }
    }

    /// The same, as a block of an article.
    pub(super) fn block(self, depth: u8, content: Html) -> Html {
        html! { <@{self.tag(depth)} class="heading block">{ content }</@> }
    }

    /// The name of the element for a heading `depth` levels below the headline: `h2`.
    fn tag(self, depth: u8) -> AttrValue {
        AttrValue::Static(match self.0 + depth {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_go_on_below_what_the_host_asks_for() {
        for (value, tags) in [
            (None, ["h1", "h2"]),
            (Some("2"), ["h2", "h3"]),
            (Some("5"), ["h5", "h6"]),
            (Some("6"), ["h6", "h6"]),
            (Some("0"), ["h1", "h2"]),
            (Some("7"), ["h1", "h2"]),
            (Some("33"), ["h1", "h2"]),
            (Some("two"), ["h1", "h2"]),
        ] {
            let level = HeadingLevel::from_attribute(value);
            assert_eq!([level.tag(0), level.tag(1)], tags, "{value:?}");
        }
    }
}
