//! How many lanes the panel shows, and whether it keeps room for as many: `styles/lanes.css` says how much.

use crate::state::MOST_LANES;

/// How many lanes are shown before the less active ones are folded away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// As many as usual; the panel is as high as what is in it.
    #[default]
    Usual,
    /// This many, from 1 to 8. The panel has room for them even where there are fewer, so that its height is known
    /// before the article is.
    Exactly(u8),
}

impl Lanes {
    /// Reads the `lanes` attribute; anything but 1 to 8 is `Usual`.
    pub fn from_attribute(value: Option<&str>) -> Self {
        match value.map(str::as_bytes) {
            Some([digit @ b'1'..=b'8']) => Self::Exactly(digit - b'0'),
            _ => Self::Usual,
        }
    }

    /// The most lanes that are shown.
    pub(super) fn most(self) -> usize {
        self.given().map_or(MOST_LANES, usize::from)
    }

    /// The number that was given.
    pub(super) const fn given(self) -> Option<u8> {
        match self {
            Self::Usual => None,
            Self::Exactly(n_lanes) => Some(n_lanes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_attribute_is_a_number_from_one_to_eight() {
        for (value, n_lanes) in [("1", 1), ("3", 3), ("8", 8)] {
            assert_eq!(Lanes::from_attribute(Some(value)), Lanes::Exactly(n_lanes), "{value}");
        }
        for value in ["", "0", "9", "12", "-3", "3.5", "three"] {
            assert_eq!(Lanes::from_attribute(Some(value)), Lanes::Usual, "{value}");
        }
        assert_eq!(Lanes::from_attribute(None), Lanes::Usual);
        assert_eq!([Lanes::Usual.most(), Lanes::Exactly(3).most()], [MOST_LANES, 3]);
    }
}
