//! Land in detail, drawn only where it is looked at: all of it would be too much to move.

use std::borrow::Cow;

use crate::clip::split_at_antimeridian;
use crate::geometry::{WorldBounds, WorldPoint};
use crate::lonlat::LonLat;
use crate::path::{GridPoint, PathBuilder, has_area, on_grid, projected};
use crate::projection::EqualEarth;

/// Outlines on the plane, each with what encloses it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    outlines: Vec<(WorldBounds, Vec<WorldPoint>)>,
}

impl Detail {
    /// Projects a ring and keeps it. Callers that have to answer meanwhile hand the rings over a few at a time.
    pub fn add(&mut self, ring: &[LonLat], projection: &EqualEarth) {
        for piece in split_at_antimeridian(ring, projection.centre_lon()) {
            let points = projected(&piece, *projection);
            if let Some(bounds) = WorldBounds::enclosing(points.iter().copied()) {
                self.outlines.push((bounds, points));
            }
        }
    }

    /// The path of the land within `window`, in `grid` steps a world unit: a coarse grid makes a short path. Land that
    /// reaches beyond is cut along the window's edges. What is too small for the grid becomes a dot of one step.
    pub fn path(&self, window: WorldBounds, grid: f64) -> String {
        let mut path = PathBuilder::default();
        for (bounds, points) in self.outlines.iter().filter(|(bounds, _)| bounds.intersects(window)) {
            let part = if window.contains_bounds(*bounds) {
                Cow::Borrowed(points)
            } else {
                Cow::Owned(within(points, window))
            };
            let outline = on_grid(&part, grid, true);
            match outline.first() {
                Some(_) if has_area(&outline) => path.ring(&outline),
                Some(_) if window.contains_bounds(*bounds) => path.dot(GridPoint::new(bounds.centre(), grid)),
                _ => {}
            }
        }
        path.data
    }
}

/// Takes a coordinate of a point.
type Coordinate = fn(WorldPoint) -> f64;

/// The part of a closed outline within an upright rectangle (Sutherland and Hodgman, «Reentrant polygon clipping», 1974).
/// Where the outline leaves and comes back, it goes along the edge.
fn within(points: &[WorldPoint], window: WorldBounds) -> Vec<WorldPoint> {
    let (min, max) = (window.min(), window.max());
    let right: Coordinate = |point| point.x;
    let below: Coordinate = |point| point.y;
    let sides = [(right, min.x, 1.0), (right, max.x, -1.0), (below, min.y, 1.0), (below, max.y, -1.0)];
    sides
        .into_iter()
        .fold(points.to_vec(), |points, (along, edge, side)| clip_half_plane(&points, along, edge, side))
}

/// The part on one side of a line: above `edge` where `side` is 1, below it where it is -1.
fn clip_half_plane(points: &[WorldPoint], along: Coordinate, edge: f64, side: f64) -> Vec<WorldPoint> {
    let inside = |point: WorldPoint| (along(point) - edge) * side >= 0.0;
    let mut kept = Vec::with_capacity(points.len());
    let befores = points.last().into_iter().chain(points);
    for (&before, &point) in befores.zip(points) {
        if inside(before) != inside(point) {
            let share = (edge - along(before)) / (along(point) - along(before));
            kept.push(WorldPoint {
                x: before.x + (point.x - before.x) * share,
                y: before.y + (point.y - before.y) * share,
            });
        }
        if inside(point) {
            kept.push(point);
        }
    }
    kept
}
