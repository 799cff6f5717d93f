//! Splitting rings and lines at the edge of the map.

#![allow(clippy::unwrap_used, reason = "only functions marked as tests are exempt, not those they call")]

use atlas::{CentredLonLat, LonLat, Ring, split_at_antimeridian, wrap};
use proptest::prelude::*;

fn ring(points: &[(f64, f64)]) -> Ring {
    points.iter().map(|&(lon, lat)| LonLat::new(lon, lat).unwrap()).collect()
}

fn plain(pieces: &[Vec<CentredLonLat>]) -> Vec<Vec<(f64, f64)>> {
    pieces.iter().map(|piece| piece.iter().map(|point| (point.lon, point.lat)).collect()).collect()
}

/// The area of a closed outline in square degrees, positive if counter-clockwise.
fn area(points: &[(f64, f64)]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| (a.0 * b.1 - b.0 * a.1) / 2.0).sum()
}

fn total_area(pieces: &[Vec<CentredLonLat>]) -> f64 {
    plain(pieces).iter().map(|piece| area(piece)).sum()
}

fn on_map(pieces: &[Vec<CentredLonLat>]) -> bool {
    pieces.iter().flatten().all(|point| point.lon.abs() <= 180.0 && point.lat.abs() <= 90.0)
}

const SQUARE: [(f64, f64); 4] = [(10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 10.0)];

#[test]
fn rings_are_split_at_the_edge() {
    let check = |points: &[(f64, f64)], centre, expected: &[&[(f64, f64)]]| {
        assert_eq!(
            plain(&split_at_antimeridian(&ring(points), centre)),
            expected,
            "{points:?} about {centre}"
        );
    };
    check(&[], 0.0, &[]);
    check(&[(5.0, 5.0)], 0.0, &[&[(5.0, 5.0)]]);
    check(&SQUARE, 0.0, &[&SQUARE]);
    check(&SQUARE, f64::NAN, &[&SQUARE]);
    check(&SQUARE, 10.0, &[&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]]);
    check(
        &SQUARE,
        -165.0,
        &[
            &[(175.0, 0.0), (180.0, 0.0), (180.0, 10.0), (175.0, 10.0)],
            &[(-180.0, 0.0), (-175.0, 0.0), (-175.0, 10.0), (-180.0, 10.0)],
        ],
    );
    let beside_the_edge = [(170.0, 0.0), (180.0, 0.0), (180.0, 10.0)];
    check(&beside_the_edge, 0.0, &[&beside_the_edge]);
    let on_the_edge = [(180.0, 0.0), (180.0, 5.0), (180.0, 10.0)];
    check(&on_the_edge, 0.0, &[&on_the_edge]);
}

#[test]
fn a_ring_across_the_antimeridian_is_whole_on_a_pacific_map() {
    let taveuni = ring(&[(179.0, -17.0), (-179.0, -17.0), (-179.0, -16.0), (179.0, -16.0)]);
    let check = |centre, pieces| {
        let found = split_at_antimeridian(&taveuni, centre);
        assert_eq!(found.len(), pieces, "about {centre}");
        assert!((total_area(&found) - 2.0).abs() < 1e-9 && on_map(&found), "about {centre}");
    };
    check(0.0, 2);
    check(150.0, 1);
    check(-1.0, 1);
    check(180.0, 1);
}

/// Twelve places around the south pole at 70°S.
fn antarctica() -> Vec<(f64, f64)> {
    (0..12).map(|step| (-165.0 + 30.0 * f64::from(step), -70.0)).collect()
}

#[test]
fn a_ring_around_a_pole_is_closed_along_the_pole() {
    let flat = |middle: Vec<(f64, f64)>| {
        [vec![(-180.0, -90.0), (-180.0, -70.0)], middle, vec![(180.0, -70.0), (180.0, -90.0)]].concat()
    };
    let westward: Vec<_> = antarctica().into_iter().rev().collect();
    let densified: Vec<_> = (-17..=17).rev().map(|ten| (f64::from(ten) * 10.0, -90.0)).collect();
    let north: Vec<_> = antarctica().into_iter().map(|(lon, lat)| (lon, -lat)).collect();
    let check = |points: &[(f64, f64)]| {
        for centre in [0.0, 10.0, 15.0, 150.0, -165.0, 180.0] {
            let found = split_at_antimeridian(&ring(points), centre);
            assert!((total_area(&found).abs() - 7200.0).abs() < 1e-6 && on_map(&found), "{found:?}");
            assert_eq!(found.len(), 1, "about {centre}");
        }
    };
    check(&antarctica());
    check(&westward);
    check(&north);
    check(&flat(antarctica()));
    check(&[flat(antarctica()), densified].concat());
}

#[test]
fn a_ring_that_only_touches_a_pole_keeps_its_shape() {
    let check =
        |points: &[(f64, f64)]| assert_eq!(plain(&split_at_antimeridian(&ring(points), 0.0)), [points]);
    check(&[(0.0, 0.0), (90.0, 0.0), (90.0, 90.0), (0.0, 90.0)]);
    check(&[(0.0, 0.0), (90.0, 0.0), (180.0, 0.0), (180.0, 90.0), (0.0, 90.0)]);
}

/// A star of up to 12 points, less than half the world wide, anywhere.
fn star() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let reaches = prop::collection::vec(1.0..80.0, 3..12);
    (-180.0..180.0, reaches).prop_map(|(middle, reaches)| {
        let step = std::f64::consts::TAU / reaches.len() as f64;
        let reaches = reaches.into_iter().enumerate();
        let around = reaches.map(|(index, reach)| (reach, step * index as f64));
        around.map(|(reach, angle)| (middle + reach * angle.cos(), reach * angle.sin())).collect()
    })
}

proptest! {
    #[test]
    fn splitting_preserves_the_area(points in star(), centre in -180.0..180.0) {
        let wrapped: Vec<_> = points.iter().map(|&(lon, lat)| (wrap(lon), lat)).collect();
        let pieces = split_at_antimeridian(&ring(&wrapped), centre);
        prop_assert!((total_area(&pieces) - area(&points)).abs() < 1e-6, "{:?}", pieces);
        prop_assert!(on_map(&pieces));
        prop_assert!(pieces.iter().all(|piece| !piece.is_empty()));
    }

    #[test]
    fn any_ring_stays_on_the_map(
        points in prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 0..20), centre in -400.0..400.0,
    ) {
        prop_assert!(on_map(&split_at_antimeridian(&ring(&points), centre)));
    }
}

fn line(places: &[(f64, f64)], centre: f64) -> Vec<Vec<(f64, f64)>> {
    let places: Vec<LonLat> = places.iter().map(|&(lon, lat)| LonLat::new(lon, lat).unwrap()).collect();
    let plain = |piece: Vec<CentredLonLat>| piece.iter().map(|point| (point.lon, point.lat)).collect();
    atlas::split_line_at_antimeridian(&places, centre).into_iter().map(plain).collect()
}

#[test]
fn a_line_is_split_at_the_edge() {
    assert_eq!(line(&[], 0.0), Vec::<Vec<(f64, f64)>>::new());
    assert_eq!(line(&[(10.0, 0.0), (20.0, 5.0)], 10.0), [[(0.0, 0.0), (10.0, 5.0)]]);
    assert_eq!(
        line(&[(170.0, 0.0), (-170.0, 10.0), (-160.0, 10.0)], 0.0),
        [vec![(170.0, 0.0), (180.0, 5.0)], vec![(-180.0, 5.0), (-170.0, 10.0), (-160.0, 10.0)]]
    );
    assert_eq!(
        line(&[(-170.0, 10.0), (170.0, 0.0)], 0.0),
        [vec![(-170.0, 10.0), (-180.0, 5.0)], vec![(180.0, 5.0), (170.0, 0.0)]]
    );
}

proptest! {
    #[test]
    fn every_piece_of_a_line_lies_on_the_map(
        places in prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 0..20), centre in -180.0..180.0,
    ) {
        let pieces = line(&places, centre);
        prop_assert!(pieces.iter().all(|piece| !piece.is_empty()));
        prop_assert!(pieces.iter().flatten().all(|point| (-180.0..=180.0).contains(&point.0)));
        let count: usize = pieces.iter().map(Vec::len).sum();
        prop_assert!(count >= places.len());
    }
}
