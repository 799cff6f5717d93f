//! Pointers: what drags, throws, pinches, taps and boxes ask for.

use atlas::{Camera, Command, Contact, EqualEarth, Grip, Pixel, Pointers, Release, Size};
use proptest::prelude::*;

fn at(x: f64, y: f64) -> Pixel {
    Pixel { x, y }
}

fn contact(id: i32, x: f64, y: f64, time: f64) -> Contact {
    Contact { id, at: at(x, y), time }
}

/// A pointer pressed at 10, 10.
fn pressed(grip: Grip) -> Pointers {
    let mut pointers = Pointers::default();
    pointers.press(contact(1, 10.0, 10.0, 0.0), grip);
    pointers
}

#[test]
fn a_drag_begins_at_the_threshold() {
    let check = |moves: &[(f64, f64)], expected: &[Option<(f64, f64)>], is_drag| {
        let mut pointers = pressed(Grip::Pan);
        for (&(x, y), &pan) in moves.iter().zip(expected) {
            let expected = pan.map(|(dx, dy)| Command::Pan { dx, dy });
            assert_eq!(pointers.drag(contact(1, x, y, 1.0)), expected, "{moves:?} at {x} {y}");
        }
        assert_eq!(pointers.is_drag(), is_drag, "{moves:?}");
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
fn a_finger_on_a_page_that_scrolls_drags_sideways_only() {
    let moved = |x, y| pressed(Grip::Sideways).drag(contact(1, x, y, 1.0));
    assert_eq!(moved(12.0, 60.0), None);
    assert_eq!(moved(40.0, 20.0), Some(Command::Pan { dx: 30.0, dy: 10.0 }));
    let mut pointers = pressed(Grip::Sideways);
    pointers.drag(contact(1, 40.0, 10.0, 1.0));
    let then = pointers.drag(contact(1, 40.0, 70.0, 2.0));
    assert_eq!(then, Some(Command::Pan { dx: 0.0, dy: 60.0 }), "once it drags, it drags any way");
}

#[test]
fn a_pointer_that_is_not_pressed_drags_nothing() {
    assert_eq!(pressed(Grip::Pan).drag(contact(2, 90.0, 90.0, 1.0)), None);
    assert_eq!(Pointers::default().release(contact(1, 0.0, 0.0, 1.0)), Release::Nothing);
}

#[test]
fn a_drag_that_ends_in_motion_throws() {
    let mut pointers = pressed(Grip::Pan);
    pointers.drag(contact(1, 26.0, 10.0, 16.0));
    pointers.drag(contact(1, 42.0, 10.0, 32.0));
    assert_eq!(pointers.release(contact(1, 42.0, 10.0, 32.0)), Release::Throw((1.0, 0.0)));
    assert!(pointers.is_drag() && !pointers.is_pressed());
}

#[test]
fn a_drag_that_ends_at_rest_does_not_throw() {
    let mut pointers = pressed(Grip::Pan);
    pointers.drag(contact(1, 26.0, 10.0, 16.0));
    assert_eq!(pointers.release(contact(1, 26.0, 10.0, 500.0)), Release::Throw((0.0, 0.0)));
}

#[test]
fn two_quick_taps_at_one_place_are_a_double_tap() {
    let check = |x, time, expected| {
        let mut pointers = pressed(Grip::Pan);
        assert_eq!(pointers.release(contact(1, 10.0, 10.0, 50.0)), Release::Nothing);
        pointers.press(contact(1, x, 10.0, time), Grip::Pan);
        assert_eq!(pointers.release(contact(1, x, 10.0, time + 20.0)), expected, "{x} {time}");
    };
    check(12.0, 150.0, Release::DoubleTap(at(12.0, 10.0)));
    check(60.0, 150.0, Release::Nothing);
    check(12.0, 900.0, Release::Nothing);
}

#[test]
fn three_taps_are_one_double_tap() {
    let mut pointers = Pointers::default();
    let ends: Vec<_> = [0.0, 100.0, 200.0]
        .into_iter()
        .map(|time| {
            pointers.press(contact(1, 5.0, 5.0, time), Grip::Pan);
            pointers.release(contact(1, 5.0, 5.0, time + 10.0))
        })
        .collect();
    assert_eq!(ends, [Release::Nothing, Release::DoubleTap(at(5.0, 5.0)), Release::Nothing]);
}

#[test]
fn two_fingers_pinch_about_their_middle() {
    let mut pointers = pressed(Grip::Pan);
    pointers.press(contact(2, 30.0, 10.0, 5.0), Grip::Pan);
    let command = pointers.drag(contact(2, 50.0, 10.0, 9.0));
    assert_eq!(command, Some(Command::Pinch { from: at(20.0, 10.0), to: at(30.0, 10.0), factor: 2.0 }));
    assert_eq!(pointers.release(contact(1, 10.0, 10.0, 12.0)), Release::Nothing);
    assert_eq!(
        pointers.drag(contact(2, 55.0, 12.0, 15.0)),
        Some(Command::Pan { dx: 5.0, dy: 2.0 }),
        "the finger that stays drags"
    );
}

#[test]
fn a_third_finger_counts_for_nothing() {
    let mut pointers = pressed(Grip::Pan);
    pointers.press(contact(2, 30.0, 10.0, 5.0), Grip::Pan);
    let before = pointers.clone();
    pointers.press(contact(3, 90.0, 90.0, 6.0), Grip::Pan);
    assert_eq!(pointers, before);
}

#[test]
fn a_box_is_drawn_and_shown_on_release() {
    let mut pointers = pressed(Grip::Box);
    assert_eq!(pointers.drag(contact(1, 110.0, 60.0, 5.0)), None);
    assert_eq!(pointers.drawn(), Some((at(10.0, 10.0), at(110.0, 60.0))));
    assert_eq!(pointers.release(contact(1, 110.0, 60.0, 9.0)), Release::Box(at(10.0, 10.0), at(110.0, 60.0)));
    assert_eq!(pointers.drawn(), None);
}

#[test]
fn a_box_too_small_to_be_meant_is_nothing() {
    let mut pointers = pressed(Grip::Box);
    pointers.drag(contact(1, 15.0, 12.0, 5.0));
    assert_eq!(pointers.release(contact(1, 15.0, 12.0, 9.0)), Release::Nothing);
}

#[test]
fn a_gesture_that_the_browser_takes_over_leaves_nothing() {
    let mut pointers = pressed(Grip::Pan);
    pointers.drag(contact(1, 60.0, 10.0, 5.0));
    pointers.cancel();
    assert_eq!(pointers, Pointers::default());
}

proptest! {
    #[test]
    fn what_is_between_the_fingers_stays_between_them(
        x in 340.0..600.0, y in 150.0..250.0, other in 100.0..220.0, dx in -40.0..60.0, dy in -40.0..40.0,
    ) {
        let frame = Size { width: 960.0, height: 391.0 };
        let camera = Camera::home(EqualEarth::new(10.0).bounds(), frame).apply(Command::Zoom { factor: 6.0 });
        let mut pointers = Pointers::default();
        pointers.press(contact(1, other, 200.0, 0.0), Grip::Pan);
        pointers.press(contact(2, x, y, 1.0), Grip::Pan);
        let command = pointers.drag(contact(2, x + dx, y + dy, 2.0));
        if let Some(command @ Command::Pinch { from, to, .. }) = command {
            let after = camera.apply(command);
            prop_assert!(after.to_screen(camera.to_world(from)).distance(to) < 1e-6);
        }
    }
}
