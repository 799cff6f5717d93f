//! Detailed land: what is drawn in a window.

#![allow(clippy::unwrap_used, reason = "only functions marked as tests are exempt, not those they call")]

use atlas::{Detail, EqualEarth, LonLat, Ring, WorldBounds, WorldPoint};
use proptest::prelude::*;

const GRID: f64 = 12_000.0;

fn detail(rings: &[Ring], centre: f64) -> Detail {
    let mut detail = Detail::default();
    rings.iter().for_each(|ring| detail.add(ring, &EqualEarth::new(centre)));
    detail
}

fn ring(places: &[(f64, f64)]) -> Ring {
    places.iter().map(|&(lon, lat)| LonLat::new(lon, lat).unwrap()).collect()
}

fn square(lon: f64, lat: f64, side: f64) -> Ring {
    ring(&[(lon, lat), (lon + side, lat), (lon + side, lat + side), (lon, lat + side)])
}

fn window(from: (f64, f64), to: (f64, f64)) -> WorldBounds {
    let world = |(lon, lat)| EqualEarth::new(10.0).forward(LonLat::new(lon, lat).unwrap());
    WorldBounds::enclosing([world(from), world(to)]).unwrap()
}

/// The points of a path of one ring, in world units. Every number is relative to the previous point.
fn points(path: &str) -> Vec<WorldPoint> {
    let numbers = path.trim_matches(['m', 'z']).replace('-', " -");
    let numbers: Vec<f64> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
    let step = |at: &mut WorldPoint, pair: &[f64]| {
        *at = WorldPoint { x: at.x + pair[0] / GRID, y: at.y + pair[1] / GRID };
        Some(*at)
    };
    numbers.chunks(2).scan(WorldPoint { x: 0.0, y: 0.0 }, step).collect()
}

#[test]
fn only_land_in_the_window_is_drawn() {
    let detail = detail(&[square(0.0, 0.0, 5.0), square(100.0, 0.0, 5.0)], 10.0);
    let rings = |window| detail.path(window, GRID).matches('m').count();
    assert_eq!(rings(window((-10.0, -10.0), (20.0, 20.0))), 1);
    assert_eq!(rings(window((-10.0, -10.0), (120.0, 20.0))), 2);
    assert_eq!(rings(window((30.0, 30.0), (40.0, 40.0))), 0);
    assert_eq!(Detail::default().path(window((-10.0, -10.0), (20.0, 20.0)), GRID), "");
}

#[test]
fn land_is_clipped_to_the_window() {
    let detail = detail(&[square(-60.0, -40.0, 80.0)], 10.0);
    let window = window((0.0, 0.0), (40.0, 30.0));
    let path = detail.path(window, GRID);
    assert_eq!(path.matches('m').count(), 1);
    let step = 1.0 / GRID;
    for point in points(&path) {
        assert!(point.x >= window.min().x - step && point.x <= window.max().x + step, "{point:?}");
        assert!(point.y >= window.min().y - step && point.y <= window.max().y + step, "{point:?}");
    }
}

#[test]
fn an_island_too_small_for_the_grid_is_a_dot() {
    let detail = detail(&[square(50.0, 10.0, 0.0001)], 10.0);
    assert_eq!(detail.path(window((40.0, 0.0), (60.0, 20.0)), GRID).matches('z').count(), 1);
    assert_eq!(detail.path(window((0.0, 0.0), (20.0, 20.0)), GRID), "");
}

#[test]
fn land_across_the_edge_of_the_map_is_drawn_on_both_sides() {
    let detail = detail(&[ring(&[(-175.0, 0.0), (-165.0, 0.0), (-165.0, 10.0), (-175.0, 10.0)])], 10.0);
    assert_eq!(detail.path(EqualEarth::new(10.0).bounds(), GRID).matches('m').count(), 2);
}

proptest! {
    #[test]
    fn any_window_gives_a_valid_path(
        lon in -180.0..170.0, lat in -90.0..80.0, side in 0.0..10.0,
        a in (-3.0..3.0, -2.0..2.0), b in (-3.0..3.0, -2.0..2.0), centre in -180.0..180.0,
    ) {
        let detail = detail(&[square(lon, lat, side)], centre);
        let corner = |(x, y)| WorldPoint { x, y };
        let path = detail.path(WorldBounds::enclosing([corner(a), corner(b)]).unwrap(), GRID);
        prop_assert_eq!(path.matches('m').count(), path.matches('z').count());
    }
}
