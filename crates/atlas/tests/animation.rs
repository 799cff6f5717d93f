//! Camera animations: start, course and end.

#![allow(clippy::unwrap_used, reason = "only functions marked as tests are exempt, not those they call")]

use atlas::{Animation, Camera, Command, EASE_MS, EqualEarth, ScreenPoint, Size, Velocity, WorldPoint};
use proptest::prelude::*;

const FRAME: Size = Size { width: 960.0, height: 391.0 };

fn home() -> Camera {
    Camera::home(EqualEarth::new(10.0).bounds(), FRAME)
}

fn near(a: WorldPoint, b: WorldPoint) -> bool {
    (a.x - b.x).abs() < 1e-9 && (a.y - b.y).abs() < 1e-9
}

#[test]
fn easing_starts_at_one_view_and_ends_at_the_other() {
    let to = home().apply(Command::ZoomAbout { at: ScreenPoint { x: 700.0, y: 100.0 }, factor: 4.0 });
    let animation = Animation::ease(home(), to, 1000.0).unwrap();
    let (first, is_finished) = animation.at(1000.0);
    assert!(near(first.centre(), home().centre()) && !is_finished);
    assert!(!animation.at(999.0).1, "not finished before its start");
    assert_eq!(animation.at(1000.0 + EASE_MS), (to, true));
    assert_eq!(animation.at(f64::NAN), (to, true));
    assert_eq!(animation.end(), to);
}

#[test]
fn easing_to_the_same_view_is_none() {
    assert_eq!(Animation::ease(home(), home(), 0.0), None);
    assert_eq!(Animation::ease(home(), home().apply(Command::Zoom { factor: 2.0 }), f64::NAN), None);
}

#[test]
fn inertia_slows_down_and_stops() {
    let from = home().apply(Command::Zoom { factor: 8.0 });
    let animation = Animation::inertia(from, Velocity { x: 1.0, y: -0.5 }, 0.0).unwrap();
    let x = |now| from.to_screen(animation.at(now).0.centre()).x;
    assert!(x(16.0) < x(0.0), "content moves right, so the view moves left");
    assert!((x(0.0) - x(100.0)) > (x(300.0) - x(400.0)));
    assert!(!animation.at(600.0).1 && animation.at(700.0).1);
    assert_eq!(animation.end(), animation.at(5000.0).0);
}

#[test]
fn a_fling_too_slow_to_see_is_none() {
    for (x, y) in [(0.0, 0.0), (0.02, 0.02), (f64::NAN, 1.0), (f64::INFINITY, 0.0)] {
        assert_eq!(Animation::inertia(home(), Velocity { x, y }, 0.0), None, "{x} {y}");
    }
}

#[test]
fn the_speed_of_a_fling_is_limited() {
    let from = home().apply(Command::Zoom { factor: 30.0 });
    let end =
        |x| from.to_screen(Animation::inertia(from, Velocity { x, y: 0.0 }, 0.0).unwrap().end().centre());
    assert!((end(1e9).x - end(4.0).x).abs() < 1e-6);
}

proptest! {
    #[test]
    fn the_point_under_the_pointer_stays_there_throughout(
        x in 0.0..960.0, y in 0.0..391.0, factor in 1.1..8.0, progress in 0.0..1.0,
    ) {
        let at = ScreenPoint { x, y };
        let from = home().apply(Command::Zoom { factor: 3.0 });
        let to = from.apply(Command::ZoomAbout { at, factor });
        let seen = from.lerp(to, progress).to_screen(from.to_world(at));
        prop_assert!(seen.distance(at) < 1e-6, "{seen:?}");
    }

    #[test]
    fn zoom_stays_between_both_views(
        first in 1.0..32.0, second in 1.0..32.0, dx in -2000.0..2000.0, now in -10.0..2000.0,
    ) {
        let from = home().apply(Command::Zoom { factor: first }).apply(Command::Pan { dx, dy: dx });
        let to = home().apply(Command::Zoom { factor: second });
        if let Some(animation) = Animation::ease(from, to, 0.0) {
            let (camera, _) = animation.at(now);
            prop_assert!(camera.zoom() >= first.min(second) - 1e-9 && camera.zoom() <= first.max(second) + 1e-9);
        }
    }
}
