//! Motions: where they begin, lead through and end.

#![allow(clippy::unwrap_used, reason = "only functions marked as tests are exempt, not those they call")]

use atlas::{Camera, Command, EASE_MS, EqualEarth, Motion, Pixel, Size, World};
use proptest::prelude::*;

const FRAME: Size = Size { width: 960.0, height: 391.0 };

fn home() -> Camera {
    Camera::home(EqualEarth::new(10.0).bounds(), FRAME)
}

fn near(a: World, b: World) -> bool {
    (a.x - b.x).abs() < 1e-9 && (a.y - b.y).abs() < 1e-9
}

#[test]
fn an_eased_move_begins_here_and_ends_there() {
    let to = home().apply(Command::ZoomAbout { at: Pixel { x: 700.0, y: 100.0 }, factor: 4.0 });
    let motion = Motion::ease(home(), to, 1000.0).unwrap();
    let (first, over) = motion.at(1000.0);
    assert!(near(first.centre(), home().centre()) && !over);
    assert!(!motion.at(999.0).1, "before its start it has not begun");
    assert_eq!(motion.at(1000.0 + EASE_MS), (to, true));
    assert_eq!(motion.at(f64::NAN), (to, true));
    assert_eq!(motion.end(), to);
}

#[test]
fn a_move_to_where_one_is_is_none() {
    assert_eq!(Motion::ease(home(), home(), 0.0), None);
    assert_eq!(Motion::ease(home(), home().apply(Command::Zoom { factor: 2.0 }), f64::NAN), None);
}

#[test]
fn a_throw_slows_down_and_stops() {
    let from = home().apply(Command::Zoom { factor: 8.0 });
    let motion = Motion::glide(from, (1.0, -0.5), 0.0).unwrap();
    let x = |now| from.to_screen(motion.at(now).0.centre()).x;
    assert!(x(16.0) < x(0.0), "the content goes right, so the view goes left");
    assert!((x(0.0) - x(100.0)) > (x(300.0) - x(400.0)));
    assert!(!motion.at(600.0).1 && motion.at(700.0).1);
    assert_eq!(motion.end(), motion.at(5000.0).0);
}

#[test]
fn a_throw_that_could_not_be_seen_is_none() {
    for speed in [(0.0, 0.0), (0.02, 0.02), (f64::NAN, 1.0), (f64::INFINITY, 0.0)] {
        assert_eq!(Motion::glide(home(), speed, 0.0), None, "{speed:?}");
    }
}

#[test]
fn no_throw_is_faster_than_a_hand() {
    let from = home().apply(Command::Zoom { factor: 30.0 });
    let thrown = |speed| from.to_screen(Motion::glide(from, (speed, 0.0), 0.0).unwrap().end().centre());
    assert!((thrown(1e9).x - thrown(4.0).x).abs() < 1e-6);
}

proptest! {
    #[test]
    fn what_is_under_the_pointer_stays_there_all_the_way(
        x in 0.0..960.0, y in 0.0..391.0, factor in 1.1..8.0, share in 0.0..1.0,
    ) {
        let at = Pixel { x, y };
        let from = home().apply(Command::Zoom { factor: 3.0 });
        let to = from.apply(Command::ZoomAbout { at, factor });
        let seen = from.towards(to, share).to_screen(from.to_world(at));
        prop_assert!(seen.distance(at) < 1e-6, "{seen:?}");
    }

    #[test]
    fn the_way_never_leaves_the_limits(
        first in 1.0..32.0, second in 1.0..32.0, dx in -2000.0..2000.0, now in -10.0..2000.0,
    ) {
        let from = home().apply(Command::Zoom { factor: first }).apply(Command::Pan { dx, dy: dx });
        let to = home().apply(Command::Zoom { factor: second });
        if let Some(motion) = Motion::ease(from, to, 0.0) {
            let (camera, _) = motion.at(now);
            prop_assert!(camera.zoom() >= first.min(second) - 1e-9 && camera.zoom() <= first.max(second) + 1e-9);
        }
    }
}
