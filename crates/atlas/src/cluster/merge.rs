//! Gathering points at one scale.

use crate::buckets::Buckets;
use crate::unit::Pixel;

/// CSS pixels that two clusters are apart at least, so that each is a target of its own (WCAG 2.2, success
/// criterion 2.5.8).
pub const MIN_RADIUS: f64 = 24.0;

/// The taker of a mark that no other one has taken in yet.
const FREE: u32 = u32::MAX;

/// The mean of so many points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    pub at: Pixel,
    pub count: u32,
}

impl Mark {
    fn joined(self, other: Self) -> Self {
        let count = self.count + other.count;
        let share = f64::from(other.count) / f64::from(count);
        let x = self.at.x + (other.at.x - self.at.x) * share;
        let y = self.at.y + (other.at.y - self.at.y) * share;
        Self { at: Pixel { x, y }, count }
    }
}

/// Merges marks until their middles are at least `radius` CSS pixels apart, so that circles of that diameter do not
/// overlap. The new marks, and for each old one the index of the one that it is in.
///
/// Each mark in turn takes in its free neighbours, so the same marks in the same order always make the same new ones, in
/// the order of their first. A mark that is not finite stays alone. The work is linear in the number of marks.
pub(super) fn merge(marks: &[Mark], radius: f64) -> (Vec<Mark>, Vec<u32>) {
    let radius = radius.max(MIN_RADIUS);
    let (mut merged, mut owners) = round(marks, radius);
    // A merged mark has moved to its mean, perhaps too near to another one. Each round but the last leaves fewer
    // marks, so this ends.
    loop {
        let (next, takers) = round(&merged, radius);
        if next.len() == merged.len() {
            return (merged, owners);
        }
        owners.iter_mut().for_each(|owner| *owner = takers[*owner as usize]);
        merged = next;
    }
}

/// One round: each mark in turn that is still free takes in all free ones nearer than `radius`.
fn round(marks: &[Mark], radius: f64) -> (Vec<Mark>, Vec<u32>) {
    let places: Vec<_> = marks.iter().map(|mark| mark.at).collect();
    let buckets = Buckets::of(&places, radius);
    let mut takers = vec![FREE; marks.len()];
    let mut merged: Vec<Mark> = Vec::new();
    for (index, &mark) in marks.iter().enumerate() {
        if takers[index] != FREE {
            continue;
        }
        takers[index] = merged.len() as u32;
        let mut sum = mark;
        for other in buckets.around(mark.at) {
            if takers[other] == FREE && mark.at.distance(marks[other].at) < radius {
                takers[other] = merged.len() as u32;
                sum = sum.joined(marks[other]);
            }
        }
        merged.push(sum);
    }
    (merged, takers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(places: &[(f64, f64)]) -> Vec<Mark> {
        places.iter().map(|&(x, y)| Mark { at: Pixel { x, y }, count: 1 }).collect()
    }

    fn stand_apart(marks: &[Mark], radius: f64) -> bool {
        let apart = |(index, mark): (usize, &Mark)| {
            marks[..index].iter().all(|other| other.at.distance(mark.at) >= radius)
        };
        marks.iter().enumerate().all(apart)
    }

    #[test]
    fn near_marks_are_merged() {
        let check = |places: &[(f64, f64)], radius, expected: &[(f64, f64, u32)], owners: &[u32]| {
            let (merged, found) = merge(&marks(places), radius);
            let plain: Vec<_> = merged.iter().map(|mark| (mark.at.x, mark.at.y, mark.count)).collect();
            assert_eq!((&plain[..], &found[..]), (expected, owners), "{places:?}");
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
    fn marks_that_moved_together_are_merged() {
        // The first two take in each other and move towards the third one.
        let (merged, owners) = merge(&marks(&[(0.0, 0.0), (30.0, 0.0), (50.0, 0.0)]), 40.0);
        assert_eq!((merged.len(), owners), (1, vec![0, 0, 0]));
    }

    #[test]
    fn marks_that_are_not_finite_stay_alone() {
        let (merged, _) =
            merge(&marks(&[(0.0, 0.0), (f64::NAN, 0.0), (1.0, 0.0), (f64::INFINITY, 0.0)]), 40.0);
        assert_eq!(merged.iter().map(|mark| mark.count).collect::<Vec<_>>(), [2, 1, 1]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_marks_stand_apart(
            places in prop::collection::vec((-100.0..500.0, -100.0..300.0), 0..200), radius in 0.0..120.0,
        ) {
            let (merged, owners) = merge(&marks(&places), radius);
            prop_assert!(stand_apart(&merged, radius.max(MIN_RADIUS)));
            for (index, mark) in merged.iter().enumerate() {
                let own = owners.iter().zip(&places).filter(|(owner, _)| **owner == index as u32);
                let count = f64::from(mark.count);
                prop_assert_eq!(own.clone().count() as u32, mark.count);
                let (x, y) = own.fold((0.0, 0.0), |sum, (_, place)| (sum.0 + place.0, sum.1 + place.1));
                let mean = Pixel { x: x / count, y: y / count };
                prop_assert!(mark.at.distance(mean) < 1e-9);
            }
        }
    }
}
