//! Points, sizes and bounds in the two coordinate systems of the map: the projected world and the screen.
//!
//! World units: Equal Earth on the unit sphere. Screen units: user units of the map's SVG element. A screen unit is one
//! CSS pixel unless the SVG is scaled; the caller then converts pointer positions before it passes them in.

/// A point of the projected world, in world units from the centre of the map, `y` pointing down as on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldPoint {
    /// World units to the right.
    pub x: f64,
    /// World units down.
    pub y: f64,
}

impl WorldPoint {
    /// Whether both coordinates are finite.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// A point of the screen, in screen units from the top left corner of the map's frame, `y` pointing down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenPoint {
    /// Screen units to the right.
    pub x: f64,
    /// Screen units down.
    pub y: f64,
}

impl ScreenPoint {
    /// Whether both coordinates are finite.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }

    /// The distance to `other`, in screen units.
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        // `hypot` only helps far beyond the size of any screen, and is several times slower.
        (dx * dx + dy * dy).sqrt()
    }
}

/// The size of the map's frame, in screen units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Screen units from left to right.
    pub width: f64,
    /// Screen units from top to bottom.
    pub height: f64,
}

impl Size {
    /// Whether both sides are finite and positive. A hidden element measures 0.
    pub fn is_drawable(self) -> bool {
        let drawable = |side: f64| side.is_finite() && side > 0.0;
        drawable(self.width) && drawable(self.height)
    }

    /// The centre of the frame.
    pub fn centre(self) -> ScreenPoint {
        ScreenPoint { x: self.width / 2.0, y: self.height / 2.0 }
    }
}

/// An axis-aligned rectangle of the world. Its corners are finite, and `min` never exceeds `max`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldBounds {
    min: WorldPoint,
    max: WorldPoint,
}

impl WorldBounds {
    /// The smallest bounds that contain all finite points; `None` without finite points.
    pub fn enclosing(points: impl IntoIterator<Item = WorldPoint>) -> Option<Self> {
        let points = points.into_iter().filter(|point| point.is_finite());
        points.map(|point| Self { min: point, max: point }).reduce(Self::union)
    }

    /// The bounds of a single point. A point that is not finite counts as the origin.
    pub fn from_point(point: WorldPoint) -> Self {
        let point = if point.is_finite() { point } else { WorldPoint { x: 0.0, y: 0.0 } };
        Self { min: point, max: point }
    }

    /// Whether all of `other` lies inside or on the edge.
    pub fn contains_bounds(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Whether the two share at least one point.
    pub fn intersects(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The bounds between two corners, which must be finite and ordered.
    pub(crate) const fn from_corners(min: WorldPoint, max: WorldPoint) -> Self {
        Self { min, max }
    }

    /// The smallest bounds that contain both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: WorldPoint { x: self.min.x.min(other.min.x), y: self.min.y.min(other.min.y) },
            max: WorldPoint { x: self.max.x.max(other.max.x), y: self.max.y.max(other.max.y) },
        }
    }

    /// The top left corner.
    pub fn min(self) -> WorldPoint {
        self.min
    }

    /// The bottom right corner.
    pub fn max(self) -> WorldPoint {
        self.max
    }

    /// The centre.
    pub fn centre(self) -> WorldPoint {
        // Halve before adding: the sum of two huge coordinates would overflow.
        WorldPoint { x: self.min.x / 2.0 + self.max.x / 2.0, y: self.min.y / 2.0 + self.max.y / 2.0 }
    }

    /// World units from left to right, at least 0.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// World units from top to bottom, at least 0.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// Whether the point lies inside or on the edge.
    pub fn contains(self, point: WorldPoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(points: &[(f64, f64)]) -> Option<WorldBounds> {
        WorldBounds::enclosing(points.iter().map(|&(x, y)| WorldPoint { x, y }))
    }

    #[test]
    fn bounds_contain_their_points() {
        assert_eq!(bounds(&[]), None);
        assert_eq!(bounds(&[(f64::NAN, 0.0)]), None);
        let held = bounds(&[(1.0, 5.0), (-3.0, 2.0), (0.0, f64::INFINITY)]).unwrap();
        assert_eq!(held.min(), WorldPoint { x: -3.0, y: 2.0 });
        assert_eq!(held.max(), WorldPoint { x: 1.0, y: 5.0 });
        assert_eq!(held.centre(), WorldPoint { x: -1.0, y: 3.5 });
        assert_eq!((held.width(), held.height()), (4.0, 3.0));
    }

    #[test]
    fn a_union_contains_both() {
        let both = bounds(&[(0.0, 0.0)]).unwrap().union(bounds(&[(2.0, -1.0)]).unwrap());
        assert_eq!(Some(both), bounds(&[(0.0, 0.0), (2.0, -1.0)]));
        assert!(both.contains(WorldPoint { x: 2.0, y: 0.0 }));
        assert!(!both.contains(WorldPoint { x: 2.1, y: 0.0 }));
    }

    #[test]
    fn bounds_intersect_and_contain_each_other() {
        let large = bounds(&[(0.0, 0.0), (4.0, 4.0)]).unwrap();
        let check = |points: &[(f64, f64)], intersects, contains| {
            let other = bounds(points).unwrap();
            assert_eq!(
                (large.intersects(other), other.intersects(large)),
                (intersects, intersects),
                "{points:?}"
            );
            assert_eq!(large.contains_bounds(other), contains, "{points:?}");
        };
        check(&[(1.0, 1.0), (2.0, 2.0)], true, true);
        check(&[(3.0, 3.0), (5.0, 5.0)], true, false);
        check(&[(4.0, 4.0), (5.0, 5.0)], true, false);
        check(&[(4.1, 0.0), (5.0, 5.0)], false, false);
        check(&[(0.0, -2.0), (4.0, -1.0)], false, false);
        check(&[(-1.0, 1.0), (5.0, 2.0)], true, false);
        let nowhere = WorldBounds::from_point(WorldPoint { x: f64::NAN, y: 1.0 });
        assert_eq!(nowhere.centre(), WorldPoint { x: 0.0, y: 0.0 });
    }

    #[test]
    fn only_finite_positive_sizes_are_drawable() {
        let check = |width, height, drawable| {
            assert_eq!(Size { width, height }.is_drawable(), drawable, "{width} × {height}");
        };
        check(960.0, 467.0, true);
        check(0.0, 467.0, false);
        check(960.0, -1.0, false);
        check(f64::NAN, 467.0, false);
        check(960.0, f64::INFINITY, false);
    }

    #[test]
    fn screen_points_measure_distance() {
        assert_eq!(ScreenPoint { x: 0.0, y: 0.0 }.distance(ScreenPoint { x: 3.0, y: 4.0 }), 5.0);
        assert!(!ScreenPoint { x: 0.0, y: f64::NAN }.is_finite());
        assert_eq!(Size { width: 8.0, height: 4.0 }.centre(), ScreenPoint { x: 4.0, y: 2.0 });
    }
}
