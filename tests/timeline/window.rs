//! The visible part of the axis.

use proptest::prelude::*;
use rostrum::timeline::{DEEPEST, Window, Zoom};

#[test]
fn zooming_keeps_the_middle_and_stays_inside() {
    let cases = [
        (Window::WHOLE, Zoom::In, Window::new(0.25, 0.5)),
        (Window::new(0.0, 0.5), Zoom::In, Window::new(0.125, 0.25)),
        (Window::new(0.25, 0.5), Zoom::Out, Window::WHOLE),
        (Window::new(0.75, 0.25), Zoom::Out, Window::new(0.5, 0.5)),
        (Window::new(0.75, 0.25), Zoom::Whole, Window::WHOLE),
        (Window::new(0.5, 0.25), Zoom::Back, Window::new(0.375, 0.25)),
        (Window::new(0.5, 0.25), Zoom::Forth, Window::new(0.625, 0.25)),
        (Window::new(0.75, 0.25), Zoom::Forth, Window::new(0.75, 0.25)),
        (Window::WHOLE, Zoom::Back, Window::WHOLE),
        (Window::new(0.5, 0.25), Zoom::Drag(1.0), Window::new(0.75, 0.25)),
        (Window::WHOLE, Zoom::Pinch { at: 0.0, factor: 0.5 }, Window::new(0.0, 0.5)),
        (Window::new(0.5, 0.5), Zoom::Pinch { at: 1.0, factor: 0.5 }, Window::new(0.75, 0.25)),
    ];
    for (window, zoom, expected) in cases {
        assert_eq!(window.zoomed(zoom), expected, "{window:?} {zoom:?}");
    }
}

#[test]
fn it_moves_no_further_than_needed() {
    let window = Window::new(0.25, 0.5);
    assert_eq!(window.showing(0.3, 0.1), window);
    assert_eq!(window.showing(0.9, 0.05), Window::new(0.5, 0.5));
    assert_eq!(Window::WHOLE.showing(0.9, 0.05), Window::WHOLE);
}

proptest! {
    #[test]
    fn no_zoom_leaves_the_axis(
        zooms in proptest::collection::vec((0..7_u8, any::<f32>(), any::<f32>()), 0..20),
    ) {
        let mut window = Window::WHOLE;
        for (kind, at, factor) in zooms {
            window = window.zoomed(match kind {
                0 => Zoom::In,
                1 => Zoom::Out,
                2 => Zoom::Whole,
                3 => Zoom::Back,
                4 => Zoom::Forth,
                5 => Zoom::Pinch { at, factor },
                _ => Zoom::Drag(factor),
            });
            prop_assert!(0.0 <= window.start() && window.start() + window.share() <= 1.0 + f32::EPSILON);
            prop_assert!(1.0 / DEEPEST <= window.share() && window.share() <= 1.0);
        }
    }
}
