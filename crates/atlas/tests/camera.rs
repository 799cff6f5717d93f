//! The camera: home view, commands and limits.

#![allow(clippy::unwrap_used, reason = "only functions marked as tests are exempt, not those they call")]

use atlas::{
    Camera, Command, EqualEarth, HALF_HEIGHT, HALF_WIDTH, LonLat, MAX_ZOOM, ScreenPoint, Size, WorldBounds,
    WorldPoint,
};
use proptest::prelude::*;

const FRAME: Size = Size { width: 960.0, height: 500.0 };

fn world() -> WorldBounds {
    EqualEarth::new(10.0).bounds()
}

fn home() -> Camera {
    Camera::home(world(), FRAME)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * (1.0 + a.abs().max(b.abs()))
}

fn between(a: WorldPoint, b: WorldPoint) -> WorldBounds {
    WorldBounds::enclosing([a, b]).unwrap()
}

/// The part of the world visible in the frame.
fn visible(camera: Camera) -> WorldBounds {
    let size = camera.size();
    between(
        camera.to_world(ScreenPoint { x: 0.0, y: 0.0 }),
        camera.to_world(ScreenPoint { x: size.width, y: size.height }),
    )
}

#[test]
fn home_shows_the_bounds_centred() {
    let check = |size: Size| {
        let camera = Camera::home(world(), size);
        let corner = camera.to_screen(world().min());
        let opposite = camera.to_screen(world().max());
        assert!(near(corner.x + opposite.x, size.width) && near(corner.y + opposite.y, size.height));
        assert!(corner.x.min(corner.y).abs() < 1e-9, "one dimension fills the frame: {corner:?}");
        assert!(camera.is_home() && camera.zoom() == 1.0);
    };
    check(FRAME);
    check(Size { width: 320.0, height: 640.0 });
    check(Size { width: 2000.0, height: 200.0 });
}

#[test]
fn commands_change_the_view() {
    let centre = FRAME.centre();
    let check = |commands: &[Command], zoom: f64, centre: ScreenPoint| {
        let camera = commands.iter().fold(home(), |camera, &command| camera.apply(command));
        let seen = home().to_screen(camera.centre());
        assert!(near(camera.zoom(), zoom), "{commands:?}: zoom {}", camera.zoom());
        assert!(near(seen.x, centre.x) && near(seen.y, centre.y), "{commands:?}: centre {seen:?}");
    };
    let twice = Command::Zoom { factor: 2.0 };
    let at = |x, y| ScreenPoint { x, y };
    check(&[], 1.0, centre);
    check(&[twice], 2.0, centre);
    check(&[Command::Pan { dx: 50.0, dy: 9.0 }], 1.0, centre);
    check(&[twice, Command::Pan { dx: 50.0, dy: -20.0 }], 2.0, at(455.0, 260.0));
    // The world is less high than the frame.
    let lowest = 250.0 + 240.0 * HALF_HEIGHT / HALF_WIDTH;
    check(&[twice, Command::Pan { dx: 9e9, dy: -9e9 }], 2.0, at(240.0, lowest));
    check(&[Command::ZoomAbout { at: at(0.0, 50.0), factor: 4.0 }], 4.0, at(120.0, 100.0));
    check(
        &[Command::Pinch { from: at(480.0, 250.0), to: at(500.0, 260.0), factor: 4.0 }],
        4.0,
        at(475.0, 247.5),
    );
    check(&[Command::Zoom { factor: 1e9 }], MAX_ZOOM, centre);
    check(&[twice, Command::Zoom { factor: 1e-9 }], 1.0, centre);
    check(&[twice, Command::Pan { dx: 50.0, dy: 0.0 }, Command::Home], 1.0, centre);
}

#[test]
fn invalid_commands_change_nothing() {
    let before = home().apply(Command::Zoom { factor: 3.0 });
    let check = |command| assert_eq!(before.apply(command), before, "{command:?}");
    check(Command::Pan { dx: f64::NAN, dy: 0.0 });
    check(Command::Pan { dx: 0.0, dy: f64::INFINITY });
    check(Command::Zoom { factor: 0.0 });
    check(Command::Zoom { factor: -2.0 });
    check(Command::Zoom { factor: f64::NAN });
    check(Command::ZoomAbout { at: ScreenPoint { x: f64::NAN, y: 0.0 }, factor: 2.0 });
    assert_eq!(before.with_view(WorldPoint { x: f64::NAN, y: 0.0 }, 200.0), before);
}

#[test]
fn fit_shows_the_bounds_with_padding() {
    let bounds = between(WorldPoint { x: 0.2, y: -0.5 }, WorldPoint { x: 0.6, y: -0.3 });
    let camera = home().apply(Command::Fit { bounds, padding: 48.0 });
    let (corner, opposite) = (camera.to_screen(bounds.min()), camera.to_screen(bounds.max()));
    assert!(corner.x >= 48.0 - 1e-9 && corner.y >= 48.0 - 1e-9, "{corner:?}");
    assert!(near(corner.x + opposite.x, 960.0) && near(corner.y + opposite.y, 500.0));
}

/// Fits the places on a map centred on this meridian: whether all are in the frame, and the zoom.
fn fitted(centre: f64, places: &[(f64, f64)]) -> (bool, f64) {
    let projection = EqualEarth::new(centre);
    let points: Vec<_> =
        places.iter().map(|&(lon, lat)| projection.forward(LonLat::new(lon, lat).unwrap())).collect();
    let bounds = WorldBounds::enclosing(points.iter().copied()).unwrap();
    let camera = Camera::home(projection.bounds(), FRAME).apply(Command::Fit { bounds, padding: 48.0 });
    let seen = points.iter().map(|&point| camera.to_screen(point));
    let inside = |at: ScreenPoint| (0.0..=960.0).contains(&at.x) && (0.0..=500.0).contains(&at.y);
    (seen.into_iter().all(inside), camera.zoom())
}

#[test]
fn a_fit_across_the_antimeridian_shows_both_sides() {
    let fiji_and_chile = [(178.4, -18.1), (-70.7, -33.5)];
    let (both, zoom) = fitted(150.0, &fiji_and_chile);
    assert!(both && zoom > 2.0, "centred on a Pacific map: {zoom}");
    let (both, zoom) = fitted(10.0, &fiji_and_chile);
    assert!(both && zoom < 1.5, "at opposite ends of an Atlantic map: {zoom}");
    let (both, zoom) = fitted(10.0, &[(127.4, 36.3), (129.0, 35.2)]);
    assert!(both && zoom > 20.0, "{zoom}");
}

#[test]
fn fitting_a_point_zooms_to_the_maximum() {
    let point = WorldPoint { x: 0.5, y: 0.5 };
    let camera = home().apply(Command::Fit { bounds: between(point, point), padding: 48.0 });
    assert_eq!(camera.zoom(), MAX_ZOOM);
    assert!(near(camera.centre().x, 0.5) && near(camera.centre().y, 0.5));
}

#[test]
fn resizing_keeps_scale_and_centre() {
    let close = home().apply(Command::Zoom { factor: 5.0 }).apply(Command::Pan { dx: 99.0, dy: 0.0 });
    let turned = close.resized(Size { width: 500.0, height: 960.0 });
    assert!(near(turned.scale(), close.scale()));
    assert_eq!(turned.centre(), close.centre());
    assert!(home().resized(Size { width: 10.0, height: 900.0 }).is_home());
}

#[test]
fn no_size_produces_nan() {
    let finite = |camera: Camera| {
        let point = camera.to_screen(WorldPoint { x: 1.0, y: 1.0 });
        camera.centre().is_finite() && point.is_finite() && camera.to_world(point).is_finite()
    };
    let check = |width, height| {
        let camera = Camera::home(world(), Size { width, height });
        let commands = [
            Command::Zoom { factor: 4.0 },
            Command::Pan { dx: 30.0, dy: 30.0 },
            Command::Fit { bounds: world(), padding: 48.0 },
            Command::Home,
        ];
        assert!(finite(camera), "{width} × {height}");
        for command in commands {
            assert!(finite(camera.apply(command)), "{width} × {height} {command:?}");
        }
        assert!(finite(camera.resized(FRAME)) && camera.resized(FRAME).is_home());
    };
    check(0.0, 0.0);
    check(0.0, 400.0);
    check(-5.0, 400.0);
    check(f64::NAN, 400.0);
    check(f64::INFINITY, f64::INFINITY);
}

fn screen_point() -> impl Strategy<Value = ScreenPoint> {
    (0.0..960.0, 0.0..500.0).prop_map(|(x, y)| ScreenPoint { x, y })
}

/// The world is 467 units high in the home view.
fn on_the_map() -> impl Strategy<Value = ScreenPoint> {
    (0.0..960.0, 17.0..483.0).prop_map(|(x, y)| ScreenPoint { x, y })
}

fn command() -> impl Strategy<Value = Command> {
    let corner = || (-9.0..9.0, -9.0..9.0).prop_map(|(x, y)| WorldPoint { x, y });
    prop_oneof![
        (any::<f64>(), any::<f64>()).prop_map(|(dx, dy)| Command::Pan { dx, dy }),
        (-2000.0..2000.0, -2000.0..2000.0).prop_map(|(dx, dy)| Command::Pan { dx, dy }),
        (screen_point(), any::<f64>()).prop_map(|(at, factor)| Command::ZoomAbout { at, factor }),
        (screen_point(), 0.1..10.0).prop_map(|(at, factor)| Command::ZoomAbout { at, factor }),
        (0.1..10.0).prop_map(|factor| Command::Zoom { factor }),
        (screen_point(), screen_point(), 0.1..10.0).prop_map(|(from, to, factor)| Command::Pinch {
            from,
            to,
            factor
        }),
        Just(Command::Home),
        (corner(), corner()).prop_map(|(a, b)| Command::Fit { bounds: between(a, b), padding: 48.0 }),
    ]
}

proptest! {
    #[test]
    fn limits_hold_after_any_commands(commands in prop::collection::vec(command(), 0..20)) {
        let frame = visible(home());
        let mut camera = home();
        for command in commands {
            camera = camera.apply(command);
            prop_assert!((1.0..=MAX_ZOOM).contains(&camera.zoom()));
            let view = visible(camera);
            prop_assert!(view.min().x >= frame.min().x - 1e-9 && view.min().y >= frame.min().y - 1e-9);
            prop_assert!(view.max().x <= frame.max().x + 1e-9 && view.max().y <= frame.max().y + 1e-9);
            prop_assert!(!camera.is_home() || camera.centre() == home().centre());
        }
    }

    #[test]
    fn the_point_zoomed_about_stays_fixed(at in on_the_map(), first in 1.0..4.0, factor in 1.0..4.0) {
        let before = home().apply(Command::Zoom { factor: first });
        let after = before.apply(Command::ZoomAbout { at, factor });
        let point = after.to_screen(before.to_world(at));
        prop_assert!(point.distance(at) < 1e-6, "{:?} {:?}", at, point);
    }

    #[test]
    fn screen_and_world_are_inverse(
        at in screen_point(), commands in prop::collection::vec(command(), 0..5),
    ) {
        let camera = commands.into_iter().fold(home(), Camera::apply);
        prop_assert!(camera.to_screen(camera.to_world(at)).distance(at) < 1e-6);
    }
}
