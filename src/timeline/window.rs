//! The stretch of the axis that is in sight. Tests: `tests/timeline/window.rs`.

/// A stretch of the axis. **It lies between 0 and 1 and is never shorter than a [`DEEPEST`]th.**
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    start: f32,
    share: f32,
}

/// A way to change what is in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Zoom {
    /// Half as much, around the middle.
    In,
    /// Twice as much, around the middle.
    Out,
    /// All of it.
    Whole,
    /// As much, half a window before.
    Back,
    /// As much, half a window behind.
    Forth,
    /// So many times as much, around this place on the axis: a pinch.
    Pinch {
        /// What stays where it is, from 0 to 1.
        at: f32,
        /// More than 1 shows more, less than 1 less.
        factor: f32,
    },
    /// As much, this share of a window further: a drag.
    Drag(f32),
}

/// How many times larger than whole the axis is shown at most. More, and one paragraph of a long live blog would be wider
/// than the track.
pub const DEEPEST: f32 = 64.0;

impl Default for Window {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl Window {
    /// All of the axis.
    pub const WHOLE: Self = Self { start: 0.0, share: 1.0 };

    /// The stretch that starts at `start` and is `share` long, both from 0 to 1, as near as there is one.
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

    /// Whether all is in sight.
    pub fn is_whole(self) -> bool {
        1.0 <= self.share
    }

    /// Where a place on the axis stands in it: 0 at its start, 1 at its end, outside of these out of sight.
    pub fn position(self, at: f32) -> f32 {
        (at - self.start) / self.share
    }

    /// Changed so.
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

    /// Moved so that the stretch from `at`, `width` long, is in sight; where it is already, not moved at all.
    pub fn showing(self, at: f32, width: f32) -> Self {
        let is_inside = self.start <= at && at + width <= self.start + self.share;
        if is_inside { self } else { Self::new(at + width / 2.0 - self.share / 2.0, self.share) }
    }

    /// `factor` times as long, with `at` where it was.
    fn scaled(self, at: f32, factor: f32) -> Self {
        let share = within(self.share * factor, 1.0 / DEEPEST, 1.0);
        Self::new(at - self.position(at) * share, share)
    }
}

/// The number nearest to `number` from `least` to `most`. The standard library's `clamp` says what is wrong with its bounds,
/// and to write them it brings 9 kB of float formatting into the module.
const fn within(number: f32, least: f32, most: f32) -> f32 {
    number.max(least).min(most)
}
