//! Detailed land for high zoom levels: only the visible part is drawn, because the whole would be too much to pan.

use std::borrow::Cow;

use crate::antimeridian::split_at_antimeridian;
use crate::geometry::{WorldBounds, WorldPoint};
use crate::half_plane::clip_half_plane;
use crate::lonlat::LonLat;
use crate::path::{GridPoint, PathBuilder, has_area, project, snap_to_grid};
use crate::projection::EqualEarth;

/// Projected outlines, each with its bounds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    outlines: Vec<(WorldBounds, Vec<WorldPoint>)>,
}

impl Detail {
    /// Projects and adds a ring. To keep the main thread responsive, add a few rings per task.
    pub fn add(&mut self, ring: &[LonLat], projection: &EqualEarth) {
        for piece in split_at_antimeridian(ring, projection.centre_lon()) {
            let points = project(&piece, *projection);
            if let Some(bounds) = WorldBounds::enclosing(points.iter().copied()) {
                self.outlines.push((bounds, points));
            }
        }
    }

    /// The SVG path of the land within `window`, in `grid` steps per world unit: the coarser the grid, the shorter the
    /// path. Land is clipped to the window. An outline too small for the grid becomes a dot of one step.
    pub fn path(&self, window: WorldBounds, grid: f64) -> String {
        let mut path = PathBuilder::default();
        for (bounds, points) in self.outlines.iter().filter(|(bounds, _)| bounds.intersects(window)) {
            let visible = if window.contains_bounds(*bounds) {
                Cow::Borrowed(points)
            } else {
                Cow::Owned(clip_to_window(points, window))
            };
            let outline = snap_to_grid(&visible, grid, true);
            match outline.first() {
                Some(_) if has_area(&outline) => path.ring(&outline),
                Some(_) if window.contains_bounds(*bounds) => path.dot(GridPoint::new(bounds.centre(), grid)),
                _ => {}
            }
        }
        path.data
    }
}

/// Returns one coordinate of a point.
type Coordinate = fn(WorldPoint) -> f64;

/// The part of a closed outline within the window.
fn clip_to_window(points: &[WorldPoint], window: WorldBounds) -> Vec<WorldPoint> {
    let (min, max) = (window.min(), window.max());
    let x: Coordinate = |point| point.x;
    let y: Coordinate = |point| point.y;
    let sides = [(x, min.x, 1.0), (x, max.x, -1.0), (y, min.y, 1.0), (y, max.y, -1.0)];
    sides.into_iter().fold(points.to_vec(), |points, (along, edge, side)| clip_at(&points, along, edge, side))
}

/// The part of a closed outline whose coordinate is at least `edge` if `side` is 1, at most `edge` if it is -1.
fn clip_at(points: &[WorldPoint], along: Coordinate, edge: f64, side: f64) -> Vec<WorldPoint> {
    let is_inside = |point: WorldPoint| (along(point) - edge) * side >= 0.0;
    let crossing = |from: WorldPoint, to: WorldPoint| {
        let share = (edge - along(from)) / (along(to) - along(from));
        WorldPoint { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    };
    clip_half_plane(points, is_inside, crossing)
}
