//! Merges nearby points into clusters at one scale.

use crate::geometry::ScreenPoint;
use crate::spatial_hash::SpatialHash;

/// A lower bound for `radius`, in screen units: the target size of WCAG 2.2, success criterion 2.5.8.
pub const SMALLEST_TARGET: f64 = 24.0;

/// Marks a point that has not been merged yet.
const UNASSIGNED: u32 = u32::MAX;

/// The mean of `count` points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WeightedPoint {
    pub at: ScreenPoint,
    pub count: u32,
}

impl WeightedPoint {
    fn combined(self, other: Self) -> Self {
        let count = self.count + other.count;
        let weight = f64::from(other.count) / f64::from(count);
        let x = self.at.x + (other.at.x - self.at.x) * weight;
        let y = self.at.y + (other.at.y - self.at.y) * weight;
        Self { at: ScreenPoint { x, y }, count }
    }
}

/// Merges points until all are at least `radius` apart, so that circles of that diameter do not overlap. Returns the
/// merged points, and for each input point the index of its merged point.
///
/// Each point in turn absorbs its unassigned neighbours, so the same points in the same order always give the same
/// result, ordered by first member. A point that is not finite stays alone. Takes linear time.
pub(super) fn merge(points: &[WeightedPoint], radius: f64) -> (Vec<WeightedPoint>, Vec<u32>) {
    let radius = radius.max(SMALLEST_TARGET);
    let (mut merged, mut parents) = merge_once(points, radius);
    // A merged point moves to the mean and may come too near to another. Every pass but the last leaves fewer points,
    // so the loop ends.
    loop {
        let (next, targets) = merge_once(&merged, radius);
        if next.len() == merged.len() {
            return (merged, parents);
        }
        parents.iter_mut().for_each(|parent| *parent = targets[*parent as usize]);
        merged = next;
    }
}

/// One pass: each unassigned point in turn absorbs all unassigned points nearer than `radius`.
fn merge_once(points: &[WeightedPoint], radius: f64) -> (Vec<WeightedPoint>, Vec<u32>) {
    let positions: Vec<_> = points.iter().map(|point| point.at).collect();
    let grid = SpatialHash::from_points(&positions, radius);
    let mut targets = vec![UNASSIGNED; points.len()];
    let mut merged: Vec<WeightedPoint> = Vec::new();
    for (index, &point) in points.iter().enumerate() {
        if targets[index] != UNASSIGNED {
            continue;
        }
        targets[index] = merged.len() as u32;
        let mut sum = point;
        for other in grid.neighbours(point.at) {
            if targets[other] == UNASSIGNED && point.at.distance(points[other].at) < radius {
                targets[other] = merged.len() as u32;
                sum = sum.combined(points[other]);
            }
        }
        merged.push(sum);
    }
    (merged, targets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(positions: &[(f64, f64)]) -> Vec<WeightedPoint> {
        positions.iter().map(|&(x, y)| WeightedPoint { at: ScreenPoint { x, y }, count: 1 }).collect()
    }

    fn are_apart(points: &[WeightedPoint], radius: f64) -> bool {
        let is_apart = |(index, point): (usize, &WeightedPoint)| {
            points[..index].iter().all(|other| other.at.distance(point.at) >= radius)
        };
        points.iter().enumerate().all(is_apart)
    }

    #[test]
    fn nearby_points_are_merged() {
        let check = |places: &[(f64, f64)], radius, expected: &[(f64, f64, u32)], parents: &[u32]| {
            let (merged, found) = merge(&points(places), radius);
            let plain: Vec<_> = merged.iter().map(|point| (point.at.x, point.at.y, point.count)).collect();
            assert_eq!((&plain[..], &found[..]), (expected, parents), "{places:?}");
        };
        check(&[], 40.0, &[], &[]);
        check(&[(5.0, 5.0)], 40.0, &[(5.0, 5.0, 1)], &[0]);
        check(&[(0.0, 0.0), (39.0, 0.0)], 40.0, &[(19.5, 0.0, 2)], &[0, 0]);
        check(&[(0.0, 0.0), (40.0, 0.0)], 40.0, &[(0.0, 0.0, 1), (40.0, 0.0, 1)], &[0, 1]);
        check(
            &[(0.0, 0.0), (90.0, 0.0), (6.0, 0.0), (0.0, 9.0)],
            40.0,
            &[(2.0, 3.0, 3), (90.0, 0.0, 1)],
            &[0, 1, 0, 0],
        );
        check(&[(0.0, 0.0), (20.0, 0.0)], 1.0, &[(10.0, 0.0, 2)], &[0, 0]);
        check(&[(0.0, 0.0), (20.0, 0.0)], f64::NAN, &[(10.0, 0.0, 2)], &[0, 0]);
        check(&[(0.0, 0.0), (900.0, 0.0)], f64::INFINITY, &[(450.0, 0.0, 2)], &[0, 0]);
    }

    #[test]
    fn points_that_become_neighbours_are_merged() {
        // The first two merge, and their mean is near the third.
        let (merged, parents) = merge(&points(&[(0.0, 0.0), (30.0, 0.0), (50.0, 0.0)]), 40.0);
        assert_eq!((merged.len(), parents), (1, vec![0, 0, 0]));
    }

    #[test]
    fn points_that_are_not_finite_stay_alone() {
        let (merged, _) =
            merge(&points(&[(0.0, 0.0), (f64::NAN, 0.0), (1.0, 0.0), (f64::INFINITY, 0.0)]), 40.0);
        assert_eq!(merged.iter().map(|point| point.count).collect::<Vec<_>>(), [2, 1, 1]);
    }

    proptest! {
        #[test]
        fn no_point_is_lost_and_merged_points_are_apart(
            places in prop::collection::vec((-100.0..500.0, -100.0..300.0), 0..200), radius in 0.0..120.0,
        ) {
            let (merged, parents) = merge(&points(&places), radius);
            prop_assert!(are_apart(&merged, radius.max(SMALLEST_TARGET)));
            for (index, point) in merged.iter().enumerate() {
                let members = parents.iter().zip(&places).filter(|(owner, _)| **owner == index as u32);
                let count = f64::from(point.count);
                prop_assert_eq!(members.clone().count() as u32, point.count);
                let (x, y) = members.fold((0.0, 0.0), |sum, (_, place)| (sum.0 + place.0, sum.1 + place.1));
                let mean = ScreenPoint { x: x / count, y: y / count };
                prop_assert!(point.at.distance(mean) < 1e-9);
            }
        }
    }
}
