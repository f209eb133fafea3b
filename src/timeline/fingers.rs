//! What gestures on the axis ask for. Tests: `tests/timeline/fingers.rs`.

use super::{Window, Zoom};

/// The fingers that are down, or the mouse button. **Positions are shares of the track's width**, from the side where
/// reading starts.
#[derive(Clone, Debug, Default)]
pub struct Fingers {
    down: Vec<Finger>,
    is_moving: bool,
}

#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    at: f32,
}

/// How far one finger may move before it drags: a tap is not a drag. Higher makes drags start late, lower takes taps
/// for drags.
const SLIP: f32 = 0.025;

/// Two fingers that are closer count as this far apart, or they would ask for an infinite window.
const NEAREST: f32 = 0.02;

impl Fingers {
    /// A finger comes down.
    pub fn put(&mut self, id: i32, at: f32) {
        self.lift(id);
        self.down.push(Finger { id, at });
    }

    /// A finger goes up, or the browser takes over its gesture.
    pub fn lift(&mut self, id: i32) {
        self.down.retain(|finger| finger.id != id);
        self.is_moving &= !self.down.is_empty();
    }

    /// A finger moves while `window` is visible: one finger drags the axis along, two keep what is under them. `None`
    /// while it may still be a tap, for a finger that is not down, and for more than two.
    pub fn moved(&mut self, id: i32, at: f32, window: Window) -> Option<Zoom> {
        let finger_idx = self.down.iter().position(|finger| finger.id == id)?;
        let from = self.down.get(finger_idx)?.at;
        let other = self.down.iter().find(|finger| finger.id != id).map(|finger| finger.at);
        self.is_moving |= 1 < self.down.len() || SLIP < (at - from).abs();
        if !self.is_moving {
            return None;
        }
        self.down.get_mut(finger_idx)?.at = at;
        match (self.down.len(), other) {
            (1, _) => Some(Zoom::Drag(from - at)),
            (2, Some(other)) => {
                let apart = |at: f32| (at - other).abs().max(NEAREST);
                let middle = window.start() + window.share() * (at + other) / 2.0;
                Some(Zoom::Pinch { at: middle, factor: apart(from) / apart(at) })
            }
            _ => None,
        }
    }
}
