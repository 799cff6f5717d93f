//! Gathering points that would cover each other on the screen.

use crate::buckets::Buckets;
use crate::unit::Pixel;

/// CSS pixels that two groups are apart at least, so that each is a target of its own (WCAG 2.2, success
/// criterion 2.5.8).
pub const MIN_RADIUS: f64 = 24.0;

/// The taker of a mark that no other one has taken in yet.
const FREE: usize = usize::MAX;

/// Points that are shown as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The mean of its points.
    pub at: Pixel,
    /// The indices of its points, ascending; at least one.
    pub points: Vec<usize>,
}

/// Gathers the points into groups whose middles are at least `radius` CSS pixels apart, so that circles
/// of that diameter do not overlap. A radius below [`MIN_RADIUS`] counts as that.
///
/// Each point in turn that is not yet in a group takes in its free neighbours, so the same points in the
/// same order always make the same groups, in the order of their first points. Every point is in exactly
/// one group; one that is not finite is alone in its own. The work is linear in the number of points.
pub fn group(points: &[Pixel], radius: f64) -> Vec<Group> {
    let radius = radius.max(MIN_RADIUS);
    let mut owners: Vec<_> = (0..points.len()).collect();
    let mut marks: Vec<_> = points.iter().map(|&at| Mark { at, weight: 1.0 }).collect();
    // A merged mark has moved to its mean, perhaps too near to another one. Each round but the last leaves
    // fewer marks, so this ends.
    loop {
        let (merged, takers) = merge(&marks, radius);
        owners.iter_mut().for_each(|owner| *owner = takers[*owner]);
        if merged.len() == marks.len() {
            break;
        }
        marks = merged;
    }
    let mut groups: Vec<_> = marks.iter().map(|mark| Group { at: mark.at, points: Vec::new() }).collect();
    owners.iter().enumerate().for_each(|(point, &owner)| groups[owner].points.push(point));
    groups
}

/// The mean of so many points.
#[derive(Clone, Copy)]
struct Mark {
    at: Pixel,
    weight: f64,
}

impl Mark {
    fn joined(self, other: Self) -> Self {
        let weight = self.weight + other.weight;
        let share = other.weight / weight;
        let x = self.at.x + (other.at.x - self.at.x) * share;
        let y = self.at.y + (other.at.y - self.at.y) * share;
        Self { at: Pixel { x, y }, weight }
    }
}

/// One round: each mark in turn that is still free takes in all free ones nearer than `radius`. The new
/// marks, and for each old one the index of the new one that it is in.
fn merge(marks: &[Mark], radius: f64) -> (Vec<Mark>, Vec<usize>) {
    let places: Vec<_> = marks.iter().map(|mark| mark.at).collect();
    let buckets = Buckets::of(&places, radius);
    let mut takers = vec![FREE; marks.len()];
    let mut merged = Vec::new();
    for (index, &mark) in marks.iter().enumerate() {
        if takers[index] != FREE {
            continue;
        }
        takers[index] = merged.len();
        let mut sum = mark;
        for other in buckets.around(mark.at) {
            if takers[other] == FREE && mark.at.distance(marks[other].at) < radius {
                takers[other] = merged.len();
                sum = sum.joined(marks[other]);
            }
        }
        merged.push(sum);
    }
    (merged, takers)
}
