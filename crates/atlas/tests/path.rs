//! SVG path data, parsed back from the text.

#![allow(clippy::unwrap_used, reason = "only functions marked as tests are exempt, not those they call")]

use atlas::{
    EqualEarth, GRID, HALF_HEIGHT, HALF_WIDTH, LonLat, Ring, WorldPoint, graticule_path, land_path,
    sphere_path,
};
use proptest::prelude::*;

/// The points of each subpath, in world units. Understands only what the crate writes: `m`, implicit lines, `z`.
fn parse(path: &str) -> Vec<Vec<WorldPoint>> {
    let mut at = (0, 0);
    let mut paths = Vec::new();
    for part in path.split('m').skip(1) {
        let numbers = part.trim_end_matches('z').replace('-', " -");
        let numbers: Vec<i32> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
        let mut points = Vec::new();
        for pair in numbers.chunks_exact(2) {
            at = (at.0 + pair[0], at.1 + pair[1]);
            points.push(at);
        }
        if part.ends_with('z') {
            at = points[0];
        }
        paths.push(points);
    }
    let world = |(x, y)| WorldPoint { x: f64::from(x) / GRID, y: f64::from(y) / GRID };
    paths.into_iter().map(|points| points.into_iter().map(world).collect()).collect()
}

fn ring(points: &[(f64, f64)]) -> Ring {
    points.iter().map(|&(lon, lat)| LonLat::new(lon, lat).unwrap()).collect()
}

fn map() -> EqualEarth {
    EqualEarth::new(0.0)
}

fn area(points: &[WorldPoint]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| (a.x * b.y - b.x * a.y) / 2.0).sum::<f64>().abs()
}

#[test]
fn the_path_is_short() {
    let check = |rings: &[Ring], expected| assert_eq!(land_path(rings, &map()), expected);
    check(&[], "");
    check(&[vec![]], "");
    check(&[ring(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)])], "m0 0 36 0 0-49-36 0z");
    let islands = [ring(&[(4.0, 0.0), (4.0, 4.0), (0.0, 0.0)]), ring(&[(4.0, 0.0), (0.0, 0.0), (0.0, 4.0)])];
    check(&islands, "m36 0 0-49-36 49zm0 0-36 0 0-49z");
}

#[test]
fn small_islands_become_dots() {
    let check = |points: &[(f64, f64)], expected: &str| {
        assert_eq!(land_path(&[ring(points)], &map()), expected, "{points:?}");
    };
    check(&[(0.0, 0.0)], "m0 0 1 0-1 1z");
    check(&[(0.0, 0.0), (0.01, 0.0), (0.0, 0.01)], "m0 0 1 0-1 1z");
    check(&[(0.0, 0.0), (2.0, 0.0), (4.0, 0.0)], "m0 0 1 0-1 1z");
    check(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0)], "m0 0 36 0 0-49z");
}

#[test]
fn redundant_points_are_dropped() {
    let check = |points: &[(f64, f64)]| {
        assert_eq!(land_path(&[ring(points)], &map()), "m0 0 36 0 0-49z", "{points:?}");
    };
    check(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0)]);
    check(&[(0.0, 0.0), (0.001, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 0.0)]);
    check(&[(0.0, 0.0), (1.0, 0.0), (3.0, 0.0), (4.0, 0.0), (4.0, 4.0)]);
}

#[test]
fn long_edges_follow_the_projection() {
    let square = ring(&[(100.0, -60.0), (170.0, -60.0), (170.0, 60.0), (100.0, 60.0)]);
    let drawn = &parse(&land_path(&[square], &map()))[0];
    let sphere_area = 4.0 * std::f64::consts::PI;
    let expected = sphere_area * (70.0 / 360.0) * 60_f64.to_radians().sin();
    // The projection keeps areas, so the straight chords would show here.
    assert!((area(drawn) / expected - 1.0).abs() < 2e-3, "{} {expected}", area(drawn));
    assert!(drawn.len() > 40);
}

#[test]
fn a_ring_across_the_edge_is_drawn_at_both_edges() {
    let taveuni = ring(&[(175.0, -17.0), (-175.0, -17.0), (-175.0, -7.0), (175.0, -7.0)]);
    let drawn = parse(&land_path(&[taveuni], &map()));
    assert_eq!(drawn.len(), 2);
    let centre =
        |points: &[WorldPoint]| points.iter().map(|point| point.x).sum::<f64>() / points.len() as f64;
    assert!(centre(&drawn[0]).abs() > 2.5 && centre(&drawn[0]) * centre(&drawn[1]) < 0.0);
}

#[test]
fn the_outline_fills_the_world() {
    let outlines = parse(&sphere_path(&map()));
    assert_eq!(outlines.len(), 1);
    assert!((area(&outlines[0]) / (4.0 * std::f64::consts::PI) - 1.0).abs() < 2e-3);
    let (right, top) =
        outlines[0].iter().fold((0.0_f64, 0.0_f64), |(x, y), point| (x.max(point.x), y.min(point.y)));
    assert!((right - HALF_WIDTH).abs() <= 1.0 / GRID && (top + HALF_HEIGHT).abs() <= 1.0 / GRID);
    assert_eq!(sphere_path(&map()), sphere_path(&EqualEarth::new(150.0)));
}

#[test]
fn graticules_have_all_lines() {
    let check = |centre, step, lines| {
        let drawn = graticule_path(&EqualEarth::new(centre), step);
        assert_eq!(parse(&drawn).len(), lines, "{step}° about {centre}");
        assert!(!drawn.contains('z'));
    };
    // Meridians but for the edges, then parallels but for the poles.
    check(0.0, 30.0, 11 + 5);
    check(150.0, 30.0, 11 + 5);
    check(10.0, 30.0, 12 + 5);
    check(0.0, 90.0, 3 + 1);
    check(0.0, 50.0, 7 + 3);
    check(0.0, 0.0, 0);
    check(0.0, -30.0, 0);
    check(0.0, f64::NAN, 0);
    check(0.0, 1e-9, 0);
}

proptest! {
    #[test]
    fn no_ring_is_lost_and_all_points_are_on_the_map(
        rings in prop::collection::vec(
            prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 1..9), 0..5,
        ),
        centre in -180.0..180.0,
    ) {
        let rings: Vec<_> = rings.iter().map(|points| ring(points)).collect();
        let drawn = parse(&land_path(&rings, &EqualEarth::new(centre)));
        prop_assert!(drawn.len() >= rings.len());
        prop_assert!(drawn.iter().all(|outline| outline.len() >= 3));
        let edge = 2.0 / GRID;
        let mut points = drawn.iter().flatten();
        prop_assert!(points.all(|at| at.x.abs() <= HALF_WIDTH + edge && at.y.abs() <= HALF_HEIGHT + edge));
    }
}
