//! Clusters for all scales, computed once; zooming only looks them up.

use super::merge::{WeightedPoint, merge};
use crate::geometry::{ScreenPoint, WorldBounds, WorldPoint};

/// More levels than any map needs; bounds the work for absurd scales.
const MAX_LEVELS: usize = 64;

/// A hierarchy of clusters, from the whole world down to single points. The members of a cluster are a slice of `order`,
/// in which the points of every cluster of every level are consecutive.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClusterTree {
    /// Screen units per world unit at the first level.
    scale: f64,
    /// The ratio of the scales of two adjacent levels.
    step: f64,
    /// For each level its end in `centroids` and `spans`. The first level has the smallest scale.
    level_ends: Vec<usize>,
    centroids: Vec<WorldPoint>,
    /// For each cluster the start and end of its points in `order`.
    spans: Vec<(u32, u32)>,
    order: Vec<u32>,
}

/// One or more points that are shown as one marker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster<'a> {
    /// The mean of its points.
    pub centroid: WorldPoint,
    /// The indices of its points; at least one.
    pub points: &'a [u32],
}

impl ClusterTree {
    /// Clusters the points for all scales from `first` to `last`, in screen units per world unit. At every scale of at
    /// least `first` the centroids of two clusters are at least `radius` screen units apart.
    ///
    /// `step` is the ratio of the scales of two adjacent levels, above 1. A smaller one splits clusters sooner, but takes longer to
    /// compute and replaces the markers more often while the visitor zooms.
    pub fn new(points: &[WorldPoint], radius: f64, (first, last): (f64, f64), step: f64) -> Self {
        let (mut levels, mut parents) = (Vec::new(), Vec::new());
        let mut current: Vec<WeightedPoint> =
            points.iter().map(|point| WeightedPoint { at: to_screen(*point, 1.0), count: 1 }).collect();
        let mut current_scale = 1.0;
        for &scale in level_scales(first, last, step).iter().rev() {
            current.iter_mut().for_each(|point| point.at = rescaled(point.at, scale / current_scale));
            let (merged, merged_into) = merge(&current, radius);
            parents.push(merged_into);
            let level = merged.iter().map(|point| (to_world(point.at, scale), point.count));
            levels.push(level.collect::<Vec<_>>());
            (current, current_scale) = (merged, scale);
        }
        Self::from_levels((first, step), &levels, &parents)
    }

    /// Flattens the levels, which are ordered from the largest scale to the smallest, into arrays in the opposite order.
    /// `parents` has for each level the index of the cluster that each point of the level before was merged into.
    fn from_levels(
        (scale, step): (f64, f64),
        levels: &[Vec<(WorldPoint, u32)>],
        parents: &[Vec<u32>],
    ) -> Self {
        let mut tree = Self { scale, step, ..Self::default() };
        let mut starts: Vec<u32> = Vec::new();
        for (level, clusters) in levels.iter().enumerate().rev() {
            let counts = clusters.iter().map(|(_, count)| *count);
            starts = match parents.get(level + 1) {
                None => consecutive_starts(counts),
                Some(parents) => child_starts(parents, starts, counts),
            };
            tree.centroids.extend(clusters.iter().map(|(centroid, _)| *centroid));
            tree.spans.extend(starts.iter().zip(clusters).map(|(&start, (_, count))| (start, start + count)));
            tree.level_ends.push(tree.centroids.len());
        }
        if let Some(parents) = parents.first() {
            let positions = child_starts(parents, starts, parents.iter().map(|_| 1));
            tree.order = vec![0; parents.len()];
            positions.iter().zip(0..).for_each(|(&position, point)| tree.order[position as usize] = point);
        }
        tree
    }

    /// The clusters at a scale in screen units per world unit: those of the level with the largest scale that does not
    /// exceed it.
    pub fn clusters_at(&self, scale: f64) -> impl Iterator<Item = Cluster<'_>> {
        let level = self.level(scale);
        let start = level.checked_sub(1).map_or(0, |previous| self.level_ends[previous]);
        let end = self.level_ends.get(level).copied().unwrap_or(start);
        (start..end).map(|index| self.cluster(index))
    }

    /// The level for a scale; 0 has the smallest scale. Two scales with the same level have the same clusters.
    pub fn level(&self, scale: f64) -> usize {
        let mut level = 0;
        // Slightly below the level's own scale, so that rounding does not select the level before.
        let mut next = self.scale * self.step * (1.0 - 1e-9);
        while level + 1 < self.level_ends.len() && scale >= next {
            level += 1;
            next *= self.step;
        }
        level
    }

    /// The smallest scale with the same level as `scale`.
    pub fn level_start(&self, scale: f64) -> f64 {
        let mut start = self.scale;
        for _ in 0..self.level(scale) {
            start *= self.step;
        }
        start.min(scale)
    }

    fn cluster(&self, index: usize) -> Cluster<'_> {
        let (start, end) = self.spans[index];
        Cluster { centroid: self.centroids[index], points: &self.order[start as usize..end as usize] }
    }
}

impl Cluster<'_> {
    /// The bounds of its members; `points` are those passed to [`ClusterTree::new`]. Bounds without an extent mean that
    /// all members are at the same place.
    pub fn bounds(&self, points: &[WorldPoint]) -> Option<WorldBounds> {
        WorldBounds::enclosing(self.points.iter().map(|&point| points[point as usize]))
    }
}

fn level_scales(first: f64, last: f64, step: f64) -> Vec<f64> {
    if !(first.is_finite() && first > 0.0 && step > 1.0) {
        return vec![1.0];
    }
    let scales = std::iter::successors(Some(first), |scale| Some(scale * step));
    scales.take(MAX_LEVELS).take_while(|scale| *scale == first || *scale <= last * (1.0 + 1e-9)).collect()
}

fn to_screen(point: WorldPoint, scale: f64) -> ScreenPoint {
    ScreenPoint { x: point.x * scale, y: point.y * scale }
}

fn rescaled(at: ScreenPoint, factor: f64) -> ScreenPoint {
    ScreenPoint { x: at.x * factor, y: at.y * factor }
}

fn to_world(at: ScreenPoint, scale: f64) -> WorldPoint {
    WorldPoint { x: at.x / scale, y: at.y / scale }
}

/// The start of each range if ranges of these lengths are laid end to end (an exclusive prefix sum).
fn consecutive_starts(lengths: impl Iterator<Item = u32>) -> Vec<u32> {
    let advance = |next: &mut u32, length| {
        *next += length;
        Some(*next - length)
    };
    lengths.scan(0, advance).collect()
}

/// The start of each child's range if the children of each parent are laid end to end from the parent's start.
fn child_starts(parents: &[u32], mut starts: Vec<u32>, lengths: impl Iterator<Item = u32>) -> Vec<u32> {
    let place = |(&parent, length): (&u32, u32)| {
        let start = &mut starts[parent as usize];
        *start += length;
        *start - length
    };
    parents.iter().zip(lengths).map(place).collect()
}
