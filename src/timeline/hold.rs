//! A finger on the axis in small, which takes the visible stretch along. Tests: `tests/timeline/hold.rs`.

use super::{Window, Zoom};

/// A finger, or the mouse, that holds the visible stretch. **Positions are shares of the whole axis**, from the side where reading
/// starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hold {
    id: i32,
    /// How far after the start of the window it holds it.
    grip: f32,
}

impl Hold {
    /// A finger comes down: on the visible stretch, it holds that where it is; elsewhere, by its middle.
    pub fn new(id: i32, at: f32, window: Window) -> Self {
        let is_on_it = (0.0..=1.0).contains(&window.position(at));
        let grip = if is_on_it { at - window.start() } else { window.share() / 2.0 };
        Self { id, grip }
    }

    /// The finger is there while `window` is visible; `None` for another finger, and where nothing moves.
    pub fn moved(self, id: i32, at: f32, window: Window) -> Option<Zoom> {
        let zoom = Zoom::Drag((at - self.grip - window.start()) / window.share());
        (id == self.id && window.zoomed(zoom) != window).then_some(zoom)
    }
}
