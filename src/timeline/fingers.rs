//! What fingers on the axis ask for. Tests: `tests/timeline/fingers.rs`.

use super::{Window, Zoom};

/// The fingers that are down, or the mouse's button. **Places are shares of the track's width**, from where reading starts.
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

/// How far one finger may slip before it drags: a tap is no drag.
const SLIP: f32 = 0.025;

/// How near two fingers may come: nearer ones would ask for a window without end.
const NEAREST: f32 = 0.02;

impl Fingers {
    /// A finger comes down.
    pub fn put(&mut self, id: i32, at: f32) {
        self.lift(id);
        self.down.push(Finger { id, at });
    }

    /// A finger goes up, or the browser takes it for itself.
    pub fn lift(&mut self, id: i32) {
        self.down.retain(|finger| finger.id != id);
        self.is_moving &= !self.down.is_empty();
    }

    /// A finger moves while `window` is in sight: one drags the axis along, two hold what is under them. Nothing while
    /// it may still be a tap, for a finger that is not down, and for more than two.
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
