//! How gestures on the axis move and zoom it.

use rostrum::timeline::{Fingers, Window, Zoom};

const HALF: f32 = 0.5;

#[test]
fn a_tap_is_no_drag() {
    let mut fingers = Fingers::default();
    fingers.put(1, 0.5);
    assert_eq!(fingers.moved(1, 0.51, Window::WHOLE), None);
    assert_eq!(fingers.moved(2, 0.9, Window::WHOLE), None, "a finger that is not down");
    fingers.lift(1);
    assert_eq!(fingers.moved(1, 0.9, Window::WHOLE), None, "one that is up again");
}

#[test]
fn one_finger_drags_the_axis_along() {
    let mut fingers = Fingers::default();
    let mut window = Window::new(0.25, HALF);
    fingers.put(1, 0.75);
    for at in [0.5, 0.51, 0.25] {
        window = window.zoomed(fingers.moved(1, at, window).unwrap());
    }
    assert_eq!(
        window,
        Window::new(0.5, HALF),
        "half a window to the left brings half of one behind"
    );
}

#[test]
fn two_fingers_hold_what_is_under_them() {
    let mut fingers = Fingers::default();
    let window = Window::new(0.0, HALF);
    fingers.put(1, 0.25);
    fingers.put(2, 0.5);
    let zoom = fingers.moved(2, 0.75, window).unwrap();
    assert_eq!(zoom, Zoom::Pinch { at: 0.25, factor: HALF });
    assert_eq!(window.zoomed(zoom).share(), 0.25, "twice as far apart shows half as much");

    let Some(Zoom::Pinch { factor, .. }) = fingers.moved(2, 0.25, window) else { panic!() };
    assert!(factor.is_finite(), "two fingers in one place");

    fingers.put(3, 0.9);
    assert_eq!(fingers.moved(3, 0.8, window), None, "a third finger says nothing");
}

#[test]
fn lifting_one_of_two_goes_on_as_a_drag() {
    let mut fingers = Fingers::default();
    fingers.put(1, 0.25);
    fingers.put(2, 0.75);
    fingers.lift(1);
    assert_eq!(fingers.moved(2, 0.5, Window::WHOLE), Some(Zoom::Drag(0.25)));
}
