//! Where markers may be placed: the area inside the frame, and the places that are still free.

use crate::geometry::{ScreenPoint, Size};
use crate::sine::{cos, sin};
use crate::spatial_hash::SpatialHash;

/// The golden angle in radians, π (3 - √5): the angle between consecutive points of Vogel's spiral.
const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;
/// The step of the search for a free place, in gaps.
const SEARCH_STEP: f64 = 1.0 / 6.0;
/// Limits the search for a free place, and the size of a lattice, if the frame is far larger than the gap.
const MAX_TRIES: usize = 1 << 20;

/// The rectangle in which the centres of markers may lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlacementArea {
    min: ScreenPoint,
    max: ScreenPoint,
}

impl PlacementArea {
    /// The frame without a margin of `margin` screen units; its centre if nothing would be left.
    pub(crate) fn inset(frame: Size, margin: f64) -> Self {
        let frame = if frame.is_drawable() { frame } else { Size { width: 0.0, height: 0.0 } };
        let side = |side: f64| (margin.min(side / 2.0), (side - margin).max(side / 2.0));
        let ((left, right), (top, bottom)) = (side(frame.width), side(frame.height));
        Self { min: ScreenPoint { x: left, y: top }, max: ScreenPoint { x: right, y: bottom } }
    }

    /// The nearest point inside; the centre for a point that is not finite.
    pub(crate) fn clamp(self, at: ScreenPoint) -> ScreenPoint {
        if !at.is_finite() {
            return ScreenPoint { x: (self.min.x + self.max.x) / 2.0, y: (self.min.y + self.max.y) / 2.0 };
        }
        ScreenPoint { x: at.x.clamp(self.min.x, self.max.x), y: at.y.clamp(self.min.y, self.max.y) }
    }

    fn diagonal(self) -> f64 {
        self.min.distance(self.max)
    }

    /// A lattice of points `gap` apart over the whole area, in staggered or straight rows, whichever gives more points;
    /// empty if there would be too many.
    pub(crate) fn lattice(self, gap: f64) -> Vec<ScreenPoint> {
        let (staggered, straight) = (self.rows(gap, 0.75_f64.sqrt(), 0.5), self.rows(gap, 1.0, 0.0));
        if staggered.len() > straight.len() { staggered } else { straight }
    }

    /// Rows of points `gap` apart, with `pitch` gaps between rows and every other row shifted right by `shift` gaps.
    fn rows(self, gap: f64, pitch: f64, shift: f64) -> Vec<ScreenPoint> {
        let count = |length: f64, step: f64| (length / step + 1e-9).max(0.0) as usize + 1;
        let (width, height) = (self.max.x - self.min.x, self.max.y - self.min.y);
        let rows = count(height, gap * pitch);
        if rows.saturating_mul(count(width, gap)) > MAX_TRIES {
            return Vec::new();
        }
        let row = |row: usize| {
            let indent = if row % 2 == 1 { shift * gap } else { 0.0 };
            let columns = if indent > width { 0 } else { count(width - indent, gap) };
            let y = self.min.y + row as f64 * gap * pitch;
            (0..columns).map(move |column| ScreenPoint { x: self.min.x + indent + column as f64 * gap, y })
        };
        (0..rows).flat_map(row).map(|site| self.clamp(site)).collect()
    }
}

/// Point `index` of Vogel's spiral about `centre`, which covers the plane evenly
/// (Vogel, "A better way to construct the sunflower head", 1979).
pub(crate) fn vogel_spiral(centre: ScreenPoint, step: f64, index: usize) -> ScreenPoint {
    let (radius, angle) = (step * (index as f64).sqrt(), (index as f64 - 1.0) * GOLDEN_ANGLE);
    ScreenPoint { x: centre.x + radius * cos(angle), y: centre.y + radius * sin(angle) }
}

/// The direction in which marker `index` moves away from a marker in the same place, as a unit vector.
pub(crate) fn escape_direction(index: usize) -> ScreenPoint {
    let angle = index as f64 * GOLDEN_ANGLE;
    ScreenPoint { x: cos(angle), y: sin(angle) }
}

/// Occupied places, at least a gap apart.
pub(crate) struct Occupied {
    gap: f64,
    places: Vec<ScreenPoint>,
    grid: SpatialHash,
}

impl Occupied {
    /// Creates an empty set for about `capacity` places.
    pub(crate) fn new(gap: f64, capacity: usize) -> Self {
        Self { gap, places: Vec::with_capacity(capacity), grid: SpatialHash::new(gap, capacity) }
    }

    /// Occupies the place if it is free, and returns whether it was.
    pub(crate) fn try_place(&mut self, at: ScreenPoint) -> bool {
        let is_free = self.is_free(at);
        if is_free {
            self.places.push(at);
            self.grid.insert(at);
        }
        is_free
    }

    fn is_free(&self, at: ScreenPoint) -> bool {
        self.grid.neighbours(at).all(|other| self.places[other].distance(at) >= self.gap)
    }

    /// Occupies the free place of the area nearest to `home`, up to the search step; `None` if the area is full.
    pub(crate) fn place_near(&mut self, home: ScreenPoint, area: PlacementArea) -> Option<ScreenPoint> {
        let step = self.gap * SEARCH_STEP;
        let count = (area.diagonal() / step + 1.0).powi(2) as usize;
        let candidates = (0..=count.min(MAX_TRIES)).map(|index| vogel_spiral(home, step, index));
        let place = candidates.filter(|&at| area.clamp(at) == at).find(|&at| self.is_free(at))?;
        self.try_place(place).then_some(place)
    }
}
