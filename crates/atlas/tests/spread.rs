//! Spreading marks: they stand apart, in the frame, near their anchors.

use atlas::{Pixel, Size, spread};
use proptest::prelude::*;

const FRAME: Size = Size { width: 960.0, height: 400.0 };
const GAP: f64 = 24.0;

fn pixels(places: &[(f64, f64)]) -> Vec<Pixel> {
    places.iter().map(|&(x, y)| Pixel { x, y }).collect()
}

fn nearest_pair(marks: &[Pixel]) -> f64 {
    let rests = (1..=marks.len()).map(|next| &marks[next..]);
    let pairs =
        marks.iter().zip(rests).flat_map(|(mark, rest)| rest.iter().map(|other| mark.distance(*other)));
    pairs.fold(f64::INFINITY, f64::min)
}

fn in_frame(marks: &[Pixel], frame: Size) -> bool {
    let inside = |at: f64, side: f64| (GAP / 2.0 - 1e-9..=side - GAP / 2.0 + 1e-9).contains(&at);
    marks.iter().all(|mark| inside(mark.x, frame.width) && inside(mark.y, frame.height))
}

#[test]
fn marks_that_stand_apart_stay() {
    let check = |places: &[(f64, f64)]| assert_eq!(spread(&pixels(places), GAP, FRAME), pixels(places));
    check(&[]);
    check(&[(100.0, 100.0)]);
    check(&[(100.0, 100.0), (124.0, 100.0), (500.5, 99.0)]);
}

#[test]
fn crowds_stay_compact_around_their_place() {
    // The reach is that of the tightest ring of so many marks, with a third to spare.
    let check = |count: usize, reach: f64| {
        let anchors = vec![Pixel { x: 480.0, y: 200.0 }; count];
        let marks = spread(&anchors, GAP, FRAME);
        let furthest = marks.iter().map(|mark| mark.distance(anchors[0])).fold(0.0, f64::max);
        assert!(nearest_pair(&marks) >= GAP - 1e-6, "{count}: {}", nearest_pair(&marks));
        assert!(furthest <= reach * GAP, "{count}: {} gaps", furthest / GAP);
    };
    check(2, 0.67);
    check(3, 0.77);
    check(7, 1.4);
    check(19, 2.7);
    check(61, 5.3);
}

#[test]
fn a_mark_beside_a_crowd_is_moved_no_further_than_needed() {
    let places = [(100.0, 100.0), (100.0, 100.0), (100.0, 100.0), (400.0, 100.0), (420.0, 100.0)];
    let marks = spread(&pixels(&places), GAP, FRAME);
    assert!(marks[3].distance(marks[4]) >= GAP - 1e-6);
    assert!((398.0 - marks[3].x).abs() < 0.2 && (422.0 - marks[4].x).abs() < 0.2, "{marks:?}");
}

#[test]
fn marks_outside_come_into_the_frame() {
    let check = |place, expected| {
        assert_eq!(spread(&pixels(&[place]), GAP, FRAME), pixels(&[expected]), "{place:?}");
    };
    check((-50.0, 200.0), (12.0, 200.0));
    check((959.0, 399.0), (948.0, 388.0));
    check((f64::NAN, 0.0), (480.0, 200.0));
    check((1e308, -1e308), (948.0, 12.0));
}

#[test]
fn crowds_in_a_corner_stay_in_the_frame() {
    let marks = spread(&pixels(&[(0.0, 0.0); 30]), GAP, FRAME);
    assert!(nearest_pair(&marks) >= GAP - 1e-6 && in_frame(&marks, FRAME), "{marks:?}");
}

#[test]
fn no_input_gives_nan() {
    let anchors = pixels(&[(1.0, 1.0), (1.0, 1.0), (f64::INFINITY, f64::NAN), (1e300, -1e300)]);
    let check = |gap, width, height| {
        let marks = spread(&anchors, gap, Size { width, height });
        assert_eq!(marks.len(), anchors.len());
        assert!(marks.iter().all(|mark| mark.is_finite()), "{gap} {width} × {height}: {marks:?}");
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

/// Anchors of which many are the same, or nearly.
fn anchors(count: usize, frame: Size) -> impl Strategy<Value = Vec<Pixel>> {
    let place = (0.0..frame.width, 0.0..frame.height).prop_map(|(x, y)| Pixel { x, y });
    let places = prop::collection::vec(place, 1..12);
    places.prop_flat_map(move |places| {
        let near = (prop::sample::select(places), -9.0..9.0, 0.0..1.0_f64);
        let jitter = |(place, by, often): (Pixel, f64, f64)| {
            let by = if often < 0.5 { 0.0 } else { by };
            Pixel { x: place.x + by, y: place.y - by / 2.0 }
        };
        prop::collection::vec(near.prop_map(jitter), 0..=count)
    })
}

/// A frame and as many anchors as fill up to 60 % of it.
fn crowded() -> impl Strategy<Value = (Size, Vec<Pixel>)> {
    (80.0..500.0, 80.0..300.0).prop_flat_map(|(width, height)| {
        let frame = Size { width, height };
        let most = (0.6 * width * height / GAP / GAP) as usize;
        (Just(frame), anchors(most, frame))
    })
}

proptest! {
    #[test]
    fn marks_stand_apart(anchors in anchors(60, FRAME)) {
        let marks = spread(&anchors, GAP, FRAME);
        prop_assert_eq!(marks.len(), anchors.len());
        prop_assert!(nearest_pair(&marks) >= GAP - 1e-6, "{}", nearest_pair(&marks));
        prop_assert!(in_frame(&marks, FRAME));
    }

    #[test]
    fn marks_stand_apart_in_a_crowded_frame((frame, anchors) in crowded()) {
        let marks = spread(&anchors, GAP, frame);
        prop_assert!(nearest_pair(&marks) >= GAP - 1e-6, "{}", nearest_pair(&marks));
        prop_assert!(in_frame(&marks, frame));
    }
}
