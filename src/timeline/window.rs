//! The visible stretch of the axis. Tests: `tests/timeline/window.rs`.

/// A stretch of the axis. **It lies between 0 and 1 and is never shorter than 1/[`DEEPEST`].**
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    start: f32,
    share: f32,
}

/// A change of what is visible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Zoom {
    /// Half as much, around the middle.
    In,
    /// Twice as much, around the middle.
    Out,
    /// All of it.
    Whole,
    /// As much, half a window earlier.
    Back,
    /// As much, half a window later.
    Forth,
    /// `factor` times as much, around one position on the axis: a pinch.
    Pinch {
        /// The position that stays where it is, from 0 to 1.
        at: f32,
        /// More than 1 shows more, less than 1 less.
        factor: f32,
    },
    /// As much, moved on by this share of a window: a drag.
    Drag(f32),
}

/// The highest magnification of the axis. With more, one paragraph of a long live blog would be wider than the track.
pub const DEEPEST: f32 = 64.0;

impl Default for Window {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl Window {
    /// All of the axis.
    pub const WHOLE: Self = Self { start: 0.0, share: 1.0 };

    /// The stretch that starts at `start` and is `share` long, both from 0 to 1, or the nearest one that is allowed.
    pub fn new(start: f32, share: f32) -> Self {
        let share = if share.is_finite() { within(share, 1.0 / DEEPEST, 1.0) } else { 1.0 };
        let start = if start.is_finite() { within(start, 0.0, 1.0 - share) } else { 0.0 };
        Self { start, share }
    }

    /// Where it starts, from 0 to 1.
    pub const fn start(self) -> f32 {
        self.start
    }

    /// How much of the axis it is, from 1/[`DEEPEST`] to 1.
    pub const fn share(self) -> f32 {
        self.share
    }

    /// Whether all of the axis is visible.
    pub fn is_whole(self) -> bool {
        1.0 <= self.share
    }

    /// Where a position on the axis is in the window: 0 at its start, 1 at its end, outside these not visible.
    pub fn position(self, at: f32) -> f32 {
        (at - self.start) / self.share
    }

    /// The window after this change.
    pub fn zoomed(self, zoom: Zoom) -> Self {
        let middle = self.start + self.share / 2.0;
        match zoom {
            Zoom::In => self.scaled(middle, 0.5),
            Zoom::Out => self.scaled(middle, 2.0),
            Zoom::Whole => Self::WHOLE,
            Zoom::Back => self.zoomed(Zoom::Drag(-0.5)),
            Zoom::Forth => self.zoomed(Zoom::Drag(0.5)),
            Zoom::Pinch { at, factor } => self.scaled(at, factor),
            Zoom::Drag(by) => Self::new(self.start + by * self.share, self.share),
        }
    }

    /// The window moved so that the stretch from `at`, `width` long, is visible; unchanged if it is already.
    pub fn showing(self, at: f32, width: f32) -> Self {
        let is_inside = self.start <= at && at + width <= self.start + self.share;
        if is_inside { self } else { Self::new(at + width / 2.0 - self.share / 2.0, self.share) }
    }

    /// As long, with `at` in its middle, as far as it can be.
    pub fn around(self, at: f32) -> Self {
        Self::new(at - self.share / 2.0, self.share)
    }

    /// `factor` times as long, with `at` staying where it is.
    fn scaled(self, at: f32, factor: f32) -> Self {
        let share = within(self.share * factor, 1.0 / DEEPEST, 1.0);
        Self::new(at - self.position(at) * share, share)
    }
}

/// `number`, limited to the range from `least` to `most`. The standard library's `clamp` prints its bounds if they are
/// wrong, and for that it brings 9 kB of float formatting into the module.
const fn within(number: f32, least: f32, most: f32) -> f32 {
    number.max(least).min(most)
}
