//! Grouping points: nothing is lost, and groups stand apart.

use atlas::{Group, MIN_RADIUS, Pixel, group};
use proptest::prelude::*;

fn pixels(places: &[(f64, f64)]) -> Vec<Pixel> {
    places.iter().map(|&(x, y)| Pixel { x, y }).collect()
}

fn members(groups: &[Group]) -> Vec<usize> {
    let mut members: Vec<_> = groups.iter().flat_map(|group| group.points.clone()).collect();
    members.sort_unstable();
    members
}

fn stand_apart(groups: &[Group], radius: f64) -> bool {
    let rests = (1..=groups.len()).map(|next| &groups[next..]);
    let mut pairs = groups.iter().zip(rests);
    pairs.all(|(group, rest)| rest.iter().all(|other| group.at.distance(other.at) >= radius))
}

#[test]
fn near_points_are_grouped() {
    let check = |places: &[(f64, f64)], radius, expected: &[((f64, f64), &[usize])]| {
        let groups = group(&pixels(places), radius);
        let plain: Vec<_> =
            groups.iter().map(|group| ((group.at.x, group.at.y), &group.points[..])).collect();
        assert_eq!(plain, expected, "{places:?}");
    };
    check(&[], 40.0, &[]);
    check(&[(5.0, 5.0)], 40.0, &[((5.0, 5.0), &[0])]);
    check(&[(0.0, 0.0), (39.0, 0.0)], 40.0, &[((19.5, 0.0), &[0, 1])]);
    check(&[(0.0, 0.0), (40.0, 0.0)], 40.0, &[((0.0, 0.0), &[0]), ((40.0, 0.0), &[1])]);
    check(
        &[(0.0, 0.0), (90.0, 0.0), (6.0, 0.0), (0.0, 9.0)],
        40.0,
        &[((2.0, 3.0), &[0, 2, 3]), ((90.0, 0.0), &[1])],
    );
    check(&[(0.0, 0.0), (20.0, 0.0)], 1.0, &[((10.0, 0.0), &[0, 1])]);
    check(&[(0.0, 0.0), (20.0, 0.0)], f64::NAN, &[((10.0, 0.0), &[0, 1])]);
    check(&[(0.0, 0.0), (900.0, 0.0)], f64::INFINITY, &[((450.0, 0.0), &[0, 1])]);
}

#[test]
fn groups_that_moved_together_are_merged() {
    // The first two take in each other and move towards the third one.
    let groups = group(&pixels(&[(0.0, 0.0), (30.0, 0.0), (50.0, 0.0)]), 40.0);
    assert_eq!(members(&groups), [0, 1, 2]);
    assert_eq!(groups.len(), 1);
}

#[test]
fn points_that_are_not_finite_stay_alone() {
    let groups = group(&pixels(&[(0.0, 0.0), (f64::NAN, 0.0), (1.0, 0.0), (f64::INFINITY, 0.0)]), 40.0);
    let sizes: Vec<_> = groups.iter().map(|group| group.points.len()).collect();
    assert_eq!(sizes, [2, 1, 1]);
}

/// A linear congruential generator (Numerical Recipes): the same points on every machine.
fn many(count: usize) -> Vec<Pixel> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 8) / f64::from(1 << 24)
    };
    (0..count).map(|_| Pixel { x: next() * 960.0, y: next() * 400.0 }).collect()
}

#[test]
fn many_points_are_grouped() {
    let groups = group(&many(10_000), 60.0);
    assert_eq!(members(&groups), (0..10_000).collect::<Vec<_>>());
    assert!(stand_apart(&groups, 60.0) && groups.len() > 30, "{}", groups.len());
}

#[test]
fn many_points_at_one_place_are_one_group() {
    let groups = group(&vec![Pixel { x: 7.0, y: 7.0 }; 10_000], 60.0);
    assert_eq!((groups.len(), groups[0].at), (1, Pixel { x: 7.0, y: 7.0 }));
}

proptest! {
    #[test]
    fn nothing_is_lost_and_groups_stand_apart(
        places in prop::collection::vec((-100.0..500.0, -100.0..300.0), 0..200), radius in 0.0..120.0,
    ) {
        let points = pixels(&places);
        let groups = group(&points, radius);
        prop_assert_eq!(members(&groups), (0..points.len()).collect::<Vec<_>>());
        prop_assert!(stand_apart(&groups, radius.max(MIN_RADIUS)));
        prop_assert!(groups.iter().all(|group| group.points.is_sorted() && !group.points.is_empty()));
    }

    #[test]
    fn a_group_stands_at_the_mean_of_its_points(
        places in prop::collection::vec((0.0..300.0, 0.0..300.0), 1..60),
    ) {
        let points = pixels(&places);
        for group in group(&points, 50.0) {
            let count = group.points.len() as f64;
            let x = group.points.iter().map(|&index| points[index].x).sum::<f64>() / count;
            let y = group.points.iter().map(|&index| points[index].y).sum::<f64>() / count;
            let mean = Pixel { x, y };
            prop_assert!(group.at.distance(mean) < 1e-9);
        }
    }
}
