//! The room that marks have: the frame, and what already stands in it.

use crate::buckets::Buckets;
use crate::sine::{cosine, sine};
use crate::unit::{Pixel, Size};

/// The angle between two marks that follow each other on a sunflower's spiral, in radians:
/// π (3 - √5), the golden angle.
const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;
/// How fine a free place is looked for, in gaps.
const SEARCH_STEP: f64 = 1.0 / 6.0;
/// Bounds the search for a free place, and the sites of a lattice, in a frame far larger than the gap.
const MAX_TRIES: usize = 1 << 20;

/// The part of a frame where marks may have their middles.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    min: Pixel,
    max: Pixel,
}

impl Room {
    /// All of the frame that is `margin` CSS pixels away from its edge; its middle where that is nothing.
    pub(crate) fn within(frame: Size, margin: f64) -> Self {
        let frame = if frame.is_drawable() { frame } else { Size { width: 0.0, height: 0.0 } };
        let side = |side: f64| (margin.min(side / 2.0), (side - margin).max(side / 2.0));
        let ((left, right), (top, bottom)) = (side(frame.width), side(frame.height));
        Self { min: Pixel { x: left, y: top }, max: Pixel { x: right, y: bottom } }
    }

    /// The nearest point inside; the middle for a point that is not finite.
    pub(crate) fn hold(self, at: Pixel) -> Pixel {
        if !at.is_finite() {
            return Pixel { x: (self.min.x + self.max.x) / 2.0, y: (self.min.y + self.max.y) / 2.0 };
        }
        Pixel { x: at.x.clamp(self.min.x, self.max.x), y: at.y.clamp(self.min.y, self.max.y) }
    }

    fn diagonal(self) -> f64 {
        self.min.distance(self.max)
    }

    /// Points `gap` apart all over the room, in staggered rows or in straight ones, whichever are more;
    /// none where they are too many to be of use.
    pub(crate) fn lattice(self, gap: f64) -> Vec<Pixel> {
        let (staggered, straight) = (self.rows(gap, 0.75_f64.sqrt(), 0.5), self.rows(gap, 1.0, 0.0));
        if staggered.len() > straight.len() { staggered } else { straight }
    }

    /// Rows of points `gap` apart; `pitch` from row to row and every other row `shift` to the right, both
    /// in gaps.
    fn rows(self, gap: f64, pitch: f64, shift: f64) -> Vec<Pixel> {
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
            (0..columns).map(move |column| Pixel { x: self.min.x + indent + column as f64 * gap, y })
        };
        (0..rows).flat_map(row).map(|site| self.hold(site)).collect()
    }
}

/// The place number `index` on a sunflower's spiral about `middle`, which covers the plane evenly
/// (Vogel, «A better way to construct the sunflower head», 1979).
pub(crate) fn sunflower(middle: Pixel, step: f64, index: usize) -> Pixel {
    let (reach, angle) = (step * (index as f64).sqrt(), (index as f64 - 1.0) * GOLDEN_ANGLE);
    Pixel { x: middle.x + reach * cosine(angle), y: middle.y + reach * sine(angle) }
}

/// The direction in which the mark `index` leaves a place that it shares, as a point at distance 1.
pub(crate) fn way_out(index: usize) -> Pixel {
    let angle = index as f64 * GOLDEN_ANGLE;
    Pixel { x: cosine(angle), y: sine(angle) }
}

/// Marks that stand at least a gap apart.
pub(crate) struct Standing {
    gap: f64,
    places: Vec<Pixel>,
    buckets: Buckets,
}

impl Standing {
    /// No marks yet, of about `capacity`.
    pub(crate) fn new(gap: f64, capacity: usize) -> Self {
        Self { gap, places: Vec::with_capacity(capacity), buckets: Buckets::new(gap, capacity) }
    }

    /// Puts a mark there, if the place is free.
    pub(crate) fn try_place(&mut self, at: Pixel) -> bool {
        let is_free = self.is_free(at);
        if is_free {
            self.places.push(at);
            self.buckets.insert(at);
        }
        is_free
    }

    fn is_free(&self, at: Pixel) -> bool {
        self.buckets.around(at).all(|other| self.places[other].distance(at) >= self.gap)
    }

    /// Puts a mark on the free place of the room nearest to `home`, nearly; `None` where there is none.
    pub(crate) fn place_near(&mut self, home: Pixel, room: Room) -> Option<Pixel> {
        let step = self.gap * SEARCH_STEP;
        let turns = (room.diagonal() / step + 1.0).powi(2) as usize;
        let tries = (0..=turns.min(MAX_TRIES)).map(|index| sunflower(home, step, index));
        let place = tries.filter(|&at| room.hold(at) == at).find(|&at| self.is_free(at))?;
        self.try_place(place).then_some(place)
    }
}
