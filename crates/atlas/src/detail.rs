//! Land in detail, drawn only where it is looked at: all of it would be too much to move.

use std::borrow::Cow;

use crate::clip::cut;
use crate::geo::LonLat;
use crate::path::{Pen, Step, has_area, on_grid, projected};
use crate::projection::EqualEarth;
use crate::unit::{World, WorldBounds};

/// Outlines on the plane, each with what encloses it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    outlines: Vec<(WorldBounds, Vec<World>)>,
}

impl Detail {
    /// Projects a ring and keeps it. Callers that have to answer meanwhile hand the rings over a few at a time.
    pub fn add(&mut self, ring: &[LonLat], projection: &EqualEarth) {
        for piece in cut(ring, projection.centre_lon()) {
            let points = projected(&piece, *projection);
            if let Some(bounds) = WorldBounds::of(points.iter().copied()) {
                self.outlines.push((bounds, points));
            }
        }
    }

    /// The path of the land within `window`, in `grid` steps a world unit: a coarse grid makes a short path. Land that
    /// reaches beyond is cut along the window's edges. What is too small for the grid becomes a dot of one step.
    pub fn path(&self, window: WorldBounds, grid: f64) -> String {
        let mut pen = Pen::default();
        for (bounds, points) in self.outlines.iter().filter(|(bounds, _)| bounds.meets(window)) {
            let part = if window.holds(*bounds) {
                Cow::Borrowed(points)
            } else {
                Cow::Owned(within(points, window))
            };
            let outline = on_grid(&part, grid, true);
            match outline.first() {
                Some(_) if has_area(&outline) => pen.ring(&outline),
                Some(_) if window.holds(*bounds) => pen.dot(Step::of(bounds.centre(), grid)),
                _ => {}
            }
        }
        pen.data
    }
}

/// Takes a coordinate of a point.
type Coordinate = fn(World) -> f64;

/// The part of a closed outline within an upright rectangle (Sutherland and Hodgman, «Reentrant polygon clipping», 1974).
/// Where the outline leaves and comes back, it goes along the edge.
fn within(points: &[World], window: WorldBounds) -> Vec<World> {
    let (min, max) = (window.min(), window.max());
    let right: Coordinate = |point| point.x;
    let below: Coordinate = |point| point.y;
    let sides = [(right, min.x, 1.0), (right, max.x, -1.0), (below, min.y, 1.0), (below, max.y, -1.0)];
    sides.into_iter().fold(points.to_vec(), |points, (along, edge, side)| half(&points, along, edge, side))
}

/// The part on one side of a line: above `edge` where `side` is 1, below it where it is -1.
fn half(points: &[World], along: Coordinate, edge: f64, side: f64) -> Vec<World> {
    let inside = |point: World| (along(point) - edge) * side >= 0.0;
    let mut kept = Vec::with_capacity(points.len());
    let befores = points.last().into_iter().chain(points);
    for (&before, &point) in befores.zip(points) {
        if inside(before) != inside(point) {
            let share = (edge - along(before)) / (along(point) - along(before));
            kept.push(World {
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
