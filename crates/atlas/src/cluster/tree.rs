//! Clusters at every scale, made once: whoever zooms only looks them up.

use super::merge::{Mark, merge};
use crate::unit::{Pixel, World, WorldBounds};

/// How many times larger the scale of one level is than that of the one before. Finer steps would split clusters a little
/// earlier, and make a view that zooms draw its marks anew more often.
const STEP: f64 = 2.0;
/// More levels than any map has; it only bounds the work for senseless scales.
const MAX_LEVELS: usize = 64;

/// A hierarchy of clusters, from the whole world to single places. What a cluster holds is a slice of one list, in which
/// the points of each cluster of each level stand together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClusterTree {
    /// Pixels a world unit at the first level.
    scale: f64,
    /// Where each level ends in the arrays below; the first level is the farthest.
    ends: Vec<usize>,
    at: Vec<World>,
    /// For each cluster where its points begin and end in `order`.
    spans: Vec<(u32, u32)>,
    order: Vec<u32>,
}

/// Some points that are shown as one, or one that stands alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster<'a> {
    /// The mean of its points.
    pub at: World,
    /// The indices of its points; at least one.
    pub points: &'a [u32],
}

impl ClusterTree {
    /// The clusters of the points for all scales from `first` to `last`, in CSS pixels a world unit. At no scale are the
    /// middles of two clusters nearer to each other than `radius` CSS pixels, as long as the view is not farther than
    /// `first`.
    pub fn new(points: &[World], radius: f64, (first, last): (f64, f64)) -> Self {
        let scales = scales(first, last);
        let (mut levels, mut owners) = (Vec::new(), Vec::new());
        let mut marks: Vec<Mark> =
            points.iter().map(|point| Mark { at: scaled(*point, 1.0), count: 1 }).collect();
        let mut before = 1.0;
        for &scale in scales.iter().rev() {
            marks.iter_mut().for_each(|mark| mark.at = scaled_again(mark.at, scale / before));
            let (merged, own) = merge(&marks, radius);
            owners.push(own);
            levels.push(merged.iter().map(|mark| (world(mark.at, scale), mark.count)).collect::<Vec<_>>());
            (marks, before) = (merged, scale);
        }
        Self::laid_out(first, &levels, &owners)
    }

    /// Puts the levels, which come nearest first, into one array, farthest first.
    fn laid_out(scale: f64, levels: &[Vec<(World, u32)>], owners: &[Vec<u32>]) -> Self {
        let mut tree = Self { scale, ..Self::default() };
        let mut starts: Vec<u32> = Vec::new();
        for (level, clusters) in levels.iter().enumerate().rev() {
            // Where each of the level before begins is where the first of its parts does.
            let parents = owners.get(level + 1);
            starts = match parents {
                None => running(clusters.iter().map(|cluster| cluster.1)),
                Some(parents) => placed(parents, starts, clusters.iter().map(|cluster| cluster.1)),
            };
            tree.at.extend(clusters.iter().map(|cluster| cluster.0));
            tree.spans
                .extend(starts.iter().zip(clusters).map(|(&start, cluster)| (start, start + cluster.1)));
            tree.ends.push(tree.at.len());
        }
        if let Some(parents) = owners.first() {
            let places = placed(parents, starts, parents.iter().map(|_| 1));
            tree.order = vec![0; parents.len()];
            places.iter().zip(0..).for_each(|(&place, point)| tree.order[place as usize] = point);
        }
        tree
    }

    /// The clusters at a `scale` in CSS pixels a world unit: those of the nearest level that is not closer.
    pub fn at_scale(&self, scale: f64) -> impl Iterator<Item = Cluster<'_>> {
        let level = self.level(scale);
        let start = level.checked_sub(1).map_or(0, |before| self.ends[before]);
        let end = self.ends.get(level).copied().unwrap_or(start);
        (start..end).map(|index| self.cluster(index))
    }

    /// The level for a scale, from 0, the farthest. Two scales of one level have the same clusters.
    pub fn level(&self, scale: f64) -> usize {
        let mut level = 0;
        // A hair closer than the level itself, so that no rounding takes the level before.
        let mut next = self.scale * STEP * (1.0 - 1e-9);
        while level + 1 < self.ends.len() && scale >= next {
            level += 1;
            next *= STEP;
        }
        level
    }

    fn cluster(&self, index: usize) -> Cluster<'_> {
        let (from, to) = self.spans[index];
        Cluster { at: self.at[index], points: &self.order[from as usize..to as usize] }
    }
}

impl Cluster<'_> {
    /// The bounds of its points, which are the same that the tree was made of. Without an extent they stand at one place.
    pub fn bounds(&self, points: &[World]) -> Option<WorldBounds> {
        WorldBounds::of(self.points.iter().map(|&point| points[point as usize]))
    }
}

fn scales(first: f64, last: f64) -> Vec<f64> {
    if !(first.is_finite() && first > 0.0) {
        return vec![1.0];
    }
    let all = std::iter::successors(Some(first), |scale| Some(scale * STEP));
    all.take(MAX_LEVELS).take_while(|scale| *scale == first || *scale <= last * (1.0 + 1e-9)).collect()
}

fn scaled(point: World, scale: f64) -> Pixel {
    Pixel { x: point.x * scale, y: point.y * scale }
}

fn scaled_again(at: Pixel, factor: f64) -> Pixel {
    Pixel { x: at.x * factor, y: at.y * factor }
}

fn world(at: Pixel, scale: f64) -> World {
    World { x: at.x / scale, y: at.y / scale }
}

/// Where each of some lengths begins if they stand end to end.
fn running(lengths: impl Iterator<Item = u32>) -> Vec<u32> {
    let begin = |next: &mut u32, length| {
        *next += length;
        Some(*next - length)
    };
    lengths.scan(0, begin).collect()
}

/// Where each part begins, if the parts of each parent stand end to end from where that begins.
fn placed(parents: &[u32], mut starts: Vec<u32>, lengths: impl Iterator<Item = u32>) -> Vec<u32> {
    let place = |(&parent, length): (&u32, u32)| {
        let start = &mut starts[parent as usize];
        *start += length;
        *start - length
    };
    parents.iter().zip(lengths).map(place).collect()
}
