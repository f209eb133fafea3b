//! Dragging the visible stretch on the axis in small.

use rostrum::timeline::{Hold, Window};

/// Where a window that is a fifth long starts, in hundredths, once a finger has come down and moved.
fn dragged(start: f32, down: f32, to: f32) -> f32 {
    let mut window = Window::new(start, 0.2);
    let hold = Hold::new(1, down, window);
    for at in [down, f32::midpoint(down, to), to] {
        window = hold.moved(1, at, window).map_or(window, |zoom| window.zoomed(zoom));
    }
    (window.start() * 100.0).round()
}

#[test]
fn on_the_visible_stretch_it_goes_as_far_as_the_finger() {
    assert_eq!(dragged(0.4, 0.45, 0.45), 40.0, "a tap");
    assert_eq!(dragged(0.4, 0.45, 0.55), 50.0);
    assert_eq!(dragged(0.4, 0.55, 0.25), 10.0);
    assert_eq!(dragged(0.4, 0.45, 7.0), 80.0, "no further than the end");
    assert_eq!(dragged(0.4, 0.45, -7.0), 0.0);
}

#[test]
fn elsewhere_it_comes_to_the_finger() {
    assert_eq!(dragged(0.4, 0.9, 0.9), 80.0);
    assert_eq!(dragged(0.4, 0.1, 0.1), 0.0);
    assert_eq!(dragged(0.0, 0.5, 0.5), 40.0, "with the finger in its middle");
    assert_eq!(dragged(0.0, 0.5, 0.6), 50.0, "and goes on from there");
}

#[test]
fn only_the_finger_that_holds_it_moves_it() {
    let window = Window::new(0.4, 0.2);
    assert_eq!(Hold::new(1, 0.45, window).moved(2, 0.9, window), None);
    assert_eq!(Hold::new(1, 0.45, window).moved(1, 0.45, window), None, "nothing to move");
    assert_eq!(Hold::new(1, 0.45, Window::WHOLE).moved(1, 0.9, Window::WHOLE), None);
}
