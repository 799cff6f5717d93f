//! Decluttering: markers are apart, in the frame and near their anchors.

use atlas::{ScreenPoint, Size, declutter};
use proptest::prelude::*;

const FRAME: Size = Size { width: 960.0, height: 400.0 };
const GAP: f64 = 24.0;

fn points(places: &[(f64, f64)]) -> Vec<ScreenPoint> {
    places.iter().map(|&(x, y)| ScreenPoint { x, y }).collect()
}

fn nearest_pair(markers: &[ScreenPoint]) -> f64 {
    let others = (1..=markers.len()).map(|next| &markers[next..]);
    let pairs = markers
        .iter()
        .zip(others)
        .flat_map(|(marker, rest)| rest.iter().map(|other| marker.distance(*other)));
    pairs.fold(f64::INFINITY, f64::min)
}

fn in_frame(markers: &[ScreenPoint], frame: Size) -> bool {
    let inside = |at: f64, side: f64| (GAP / 2.0 - 1e-9..=side - GAP / 2.0 + 1e-9).contains(&at);
    markers.iter().all(|marker| inside(marker.x, frame.width) && inside(marker.y, frame.height))
}

#[test]
fn markers_that_are_apart_do_not_move() {
    let check = |places: &[(f64, f64)]| assert_eq!(declutter(&points(places), GAP, FRAME), points(places));
    check(&[]);
    check(&[(100.0, 100.0)]);
    check(&[(100.0, 100.0), (124.0, 100.0), (500.5, 99.0)]);
}

#[test]
fn crowds_stay_compact_around_their_anchor() {
    // The radius is that of the tightest ring of so many markers, plus a third.
    let check = |count: usize, radius: f64| {
        let anchors = vec![ScreenPoint { x: 480.0, y: 200.0 }; count];
        let markers = declutter(&anchors, GAP, FRAME);
        let furthest = markers.iter().map(|marker| marker.distance(anchors[0])).fold(0.0, f64::max);
        assert!(nearest_pair(&markers) >= GAP - 1e-6, "{count}: {}", nearest_pair(&markers));
        assert!(furthest <= radius * GAP, "{count}: {} gaps", furthest / GAP);
    };
    check(2, 0.67);
    check(3, 0.77);
    check(7, 1.4);
    check(19, 2.7);
    check(61, 5.3);
}

#[test]
fn a_marker_beside_a_crowd_moves_no_further_than_needed() {
    let places = [(100.0, 100.0), (100.0, 100.0), (100.0, 100.0), (400.0, 100.0), (420.0, 100.0)];
    let markers = declutter(&points(&places), GAP, FRAME);
    assert!(markers[3].distance(markers[4]) >= GAP - 1e-6);
    assert!((398.0 - markers[3].x).abs() < 0.2 && (422.0 - markers[4].x).abs() < 0.2, "{markers:?}");
}

#[test]
fn anchors_outside_are_moved_into_the_frame() {
    let check = |place, expected| {
        assert_eq!(declutter(&points(&[place]), GAP, FRAME), points(&[expected]), "{place:?}");
    };
    check((-50.0, 200.0), (12.0, 200.0));
    check((959.0, 399.0), (948.0, 388.0));
    check((f64::NAN, 0.0), (480.0, 200.0));
    check((1e308, -1e308), (948.0, 12.0));
}

#[test]
fn crowds_in_a_corner_stay_in_the_frame() {
    let markers = declutter(&points(&[(0.0, 0.0); 30]), GAP, FRAME);
    assert!(nearest_pair(&markers) >= GAP - 1e-6 && in_frame(&markers, FRAME), "{markers:?}");
}

#[test]
fn no_input_produces_nan() {
    let anchors = points(&[(1.0, 1.0), (1.0, 1.0), (f64::INFINITY, f64::NAN), (1e300, -1e300)]);
    let check = |gap, width, height| {
        let markers = declutter(&anchors, gap, Size { width, height });
        assert_eq!(markers.len(), anchors.len());
        assert!(markers.iter().all(|marker| marker.is_finite()), "{gap} {width} × {height}: {markers:?}");
    };
    check(GAP, 0.0, 0.0);
    check(GAP, 960.0, 0.0);
    check(GAP, f64::NAN, 400.0);
    check(GAP, 10.0, 10.0);
    check(0.0, 960.0, 400.0);
    check(-1.0, 960.0, 400.0);
    check(f64::NAN, 960.0, 400.0);
    check(f64::INFINITY, 960.0, 400.0);
    check(1e-9, 960.0, 400.0);
    check(1e9, 960.0, 400.0);
}

/// Anchors, many of them equal or nearly equal.
fn anchors(count: usize, frame: Size) -> impl Strategy<Value = Vec<ScreenPoint>> {
    let place = (0.0..frame.width, 0.0..frame.height).prop_map(|(x, y)| ScreenPoint { x, y });
    let places = prop::collection::vec(place, 1..12);
    places.prop_flat_map(move |places| {
        let near = (prop::sample::select(places), -9.0..9.0, 0.0..1.0_f64);
        let jitter = |(place, by, often): (ScreenPoint, f64, f64)| {
            let by = if often < 0.5 { 0.0 } else { by };
            ScreenPoint { x: place.x + by, y: place.y - by / 2.0 }
        };
        prop::collection::vec(near.prop_map(jitter), 0..=count)
    })
}

/// A frame and enough anchors to fill up to 60 % of it.
fn crowded() -> impl Strategy<Value = (Size, Vec<ScreenPoint>)> {
    (80.0..500.0, 80.0..300.0).prop_flat_map(|(width, height)| {
        let frame = Size { width, height };
        let max_count = (0.6 * width * height / GAP / GAP) as usize;
        (Just(frame), anchors(max_count, frame))
    })
}

proptest! {
    #[test]
    fn markers_are_apart(anchors in anchors(60, FRAME)) {
        let markers = declutter(&anchors, GAP, FRAME);
        prop_assert_eq!(markers.len(), anchors.len());
        prop_assert!(nearest_pair(&markers) >= GAP - 1e-6, "{}", nearest_pair(&markers));
        prop_assert!(in_frame(&markers, FRAME));
    }

    #[test]
    fn markers_are_apart_in_a_crowded_frame((frame, anchors) in crowded()) {
        let markers = declutter(&anchors, GAP, frame);
        prop_assert!(nearest_pair(&markers) >= GAP - 1e-6, "{}", nearest_pair(&markers));
        prop_assert!(in_frame(&markers, frame));
    }
}
