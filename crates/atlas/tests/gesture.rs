//! Gestures: drags, flings, pinches, double taps and selection boxes.

use atlas::{
    Camera, Command, DragMode, EqualEarth, GestureEnd, GestureRecognizer, PointerSample, ScreenPoint, Size,
    Velocity,
};
use proptest::prelude::*;

fn at(x: f64, y: f64) -> ScreenPoint {
    ScreenPoint { x, y }
}

fn sample(id: i32, x: f64, y: f64, time: f64) -> PointerSample {
    PointerSample { id, at: at(x, y), time }
}

/// A recognizer with one pointer pressed at (10, 10).
fn pressed(mode: DragMode) -> GestureRecognizer {
    let mut gesture = GestureRecognizer::default();
    gesture.pointer_down(sample(1, 10.0, 10.0, 0.0), mode);
    gesture
}

#[test]
fn a_drag_starts_at_the_threshold() {
    let check = |moves: &[(f64, f64)], expected: &[Option<(f64, f64)>], is_drag| {
        let mut gesture = pressed(DragMode::Pan);
        for (&(x, y), &pan) in moves.iter().zip(expected) {
            let expected = pan.map(|(dx, dy)| Command::Pan { dx, dy });
            assert_eq!(gesture.pointer_move(sample(1, x, y, 1.0)), expected, "{moves:?} at {x} {y}");
        }
        assert_eq!(gesture.is_drag(), is_drag, "{moves:?}");
    };
    check(&[], &[], false);
    check(&[(13.9, 10.0)], &[None], false);
    check(&[(12.0, 12.0), (12.8, 12.8)], &[None, None], false);
    check(&[(14.0, 10.0)], &[Some((4.0, 0.0))], true);
    check(&[(12.0, 10.0), (10.0, 15.0)], &[None, Some((0.0, 5.0))], true);
    check(&[(20.0, 10.0), (21.0, 10.0)], &[Some((10.0, 0.0)), Some((1.0, 0.0))], true);
    check(&[(f64::NAN, 10.0), (15.0, 10.0)], &[None, Some((5.0, 0.0))], true);
}

#[test]
fn pan_sideways_ignores_vertical_moves() {
    let moved = |x, y| pressed(DragMode::PanSideways).pointer_move(sample(1, x, y, 1.0));
    assert_eq!(moved(12.0, 60.0), None);
    assert_eq!(moved(40.0, 20.0), Some(Command::Pan { dx: 30.0, dy: 10.0 }));
    let mut gesture = pressed(DragMode::PanSideways);
    gesture.pointer_move(sample(1, 40.0, 10.0, 1.0));
    let then = gesture.pointer_move(sample(1, 40.0, 70.0, 2.0));
    assert_eq!(then, Some(Command::Pan { dx: 0.0, dy: 60.0 }), "a started drag pans in any direction");
}

#[test]
fn a_pointer_that_is_not_pressed_is_ignored() {
    assert_eq!(pressed(DragMode::Pan).pointer_move(sample(2, 90.0, 90.0, 1.0)), None);
    assert_eq!(GestureRecognizer::default().pointer_up(sample(1, 0.0, 0.0, 1.0)), GestureEnd::Nothing);
}

#[test]
fn a_drag_that_ends_in_motion_flings() {
    let mut gesture = pressed(DragMode::Pan);
    gesture.pointer_move(sample(1, 26.0, 10.0, 16.0));
    gesture.pointer_move(sample(1, 42.0, 10.0, 32.0));
    assert_eq!(
        gesture.pointer_up(sample(1, 42.0, 10.0, 32.0)),
        GestureEnd::Fling(Velocity { x: 1.0, y: 0.0 })
    );
    assert!(gesture.is_drag() && !gesture.is_pressed());
}

#[test]
fn a_drag_that_ends_at_rest_has_no_velocity() {
    let mut gesture = pressed(DragMode::Pan);
    gesture.pointer_move(sample(1, 26.0, 10.0, 16.0));
    assert_eq!(
        gesture.pointer_up(sample(1, 26.0, 10.0, 500.0)),
        GestureEnd::Fling(Velocity { x: 0.0, y: 0.0 })
    );
}

#[test]
fn two_quick_taps_in_one_place_are_a_double_tap() {
    let check = |x, time, expected| {
        let mut gesture = pressed(DragMode::Pan);
        assert_eq!(gesture.pointer_up(sample(1, 10.0, 10.0, 50.0)), GestureEnd::Nothing);
        gesture.pointer_down(sample(1, x, 10.0, time), DragMode::Pan);
        assert_eq!(gesture.pointer_up(sample(1, x, 10.0, time + 20.0)), expected, "{x} {time}");
    };
    check(12.0, 150.0, GestureEnd::DoubleTap(at(12.0, 10.0)));
    check(60.0, 150.0, GestureEnd::Nothing);
    check(12.0, 900.0, GestureEnd::Nothing);
}

#[test]
fn three_taps_are_one_double_tap() {
    let mut gesture = GestureRecognizer::default();
    let ends: Vec<_> = [0.0, 100.0, 200.0]
        .into_iter()
        .map(|time| {
            gesture.pointer_down(sample(1, 5.0, 5.0, time), DragMode::Pan);
            gesture.pointer_up(sample(1, 5.0, 5.0, time + 10.0))
        })
        .collect();
    assert_eq!(ends, [GestureEnd::Nothing, GestureEnd::DoubleTap(at(5.0, 5.0)), GestureEnd::Nothing]);
}

#[test]
fn two_fingers_pinch_about_their_midpoint() {
    let mut gesture = pressed(DragMode::Pan);
    gesture.pointer_down(sample(2, 30.0, 10.0, 5.0), DragMode::Pan);
    let command = gesture.pointer_move(sample(2, 50.0, 10.0, 9.0));
    assert_eq!(command, Some(Command::Pinch { from: at(20.0, 10.0), to: at(30.0, 10.0), factor: 2.0 }));
    assert_eq!(gesture.pointer_up(sample(1, 10.0, 10.0, 12.0)), GestureEnd::Nothing);
    assert_eq!(
        gesture.pointer_move(sample(2, 55.0, 12.0, 15.0)),
        Some(Command::Pan { dx: 5.0, dy: 2.0 }),
        "the remaining finger drags"
    );
}

#[test]
fn a_third_finger_is_ignored() {
    let mut gesture = pressed(DragMode::Pan);
    gesture.pointer_down(sample(2, 30.0, 10.0, 5.0), DragMode::Pan);
    let before = gesture.clone();
    gesture.pointer_down(sample(3, 90.0, 90.0, 6.0), DragMode::Pan);
    assert_eq!(gesture, before);
}

#[test]
fn a_selection_box_is_drawn_and_returned_on_release() {
    let mut gesture = pressed(DragMode::SelectBox);
    assert_eq!(gesture.pointer_move(sample(1, 110.0, 60.0, 5.0)), None);
    assert_eq!(gesture.selection_box(), Some((at(10.0, 10.0), at(110.0, 60.0))));
    assert_eq!(
        gesture.pointer_up(sample(1, 110.0, 60.0, 9.0)),
        GestureEnd::SelectBox { from: at(10.0, 10.0), to: at(110.0, 60.0) }
    );
    assert_eq!(gesture.selection_box(), None);
}

#[test]
fn a_tiny_selection_box_is_ignored() {
    let mut gesture = pressed(DragMode::SelectBox);
    gesture.pointer_move(sample(1, 15.0, 12.0, 5.0));
    assert_eq!(gesture.pointer_up(sample(1, 15.0, 12.0, 9.0)), GestureEnd::Nothing);
}

#[test]
fn a_cancelled_gesture_leaves_no_state() {
    let mut gesture = pressed(DragMode::Pan);
    gesture.pointer_move(sample(1, 60.0, 10.0, 5.0));
    gesture.cancel();
    assert_eq!(gesture, GestureRecognizer::default());
}

proptest! {
    #[test]
    fn the_point_between_two_fingers_stays_between_them(
        x in 340.0..600.0, y in 150.0..250.0, other in 100.0..220.0, dx in -40.0..60.0, dy in -40.0..40.0,
    ) {
        let frame = Size { width: 960.0, height: 391.0 };
        let camera = Camera::home(EqualEarth::new(10.0).bounds(), frame).apply(Command::Zoom { factor: 6.0 });
        let mut gesture = GestureRecognizer::default();
        gesture.pointer_down(sample(1, other, 200.0, 0.0), DragMode::Pan);
        gesture.pointer_down(sample(2, x, y, 1.0), DragMode::Pan);
        let command = gesture.pointer_move(sample(2, x + dx, y + dy, 2.0));
        if let Some(command @ Command::Pinch { from, to, .. }) = command {
            let after = camera.apply(command);
            prop_assert!(after.to_screen(camera.to_world(from)).distance(to) < 1e-6);
        }
    }
}
