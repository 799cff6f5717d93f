//! The two planes of the map: the world, which never changes, and the screen.

/// A point of the projected world, in world units: Equal Earth on the unit sphere, the origin in the
/// middle of the map, `y` pointing down as on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// World units to the right.
    pub x: f64,
    /// World units down.
    pub y: f64,
}

impl World {
    /// Whether both coordinates are finite.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// A point of the screen, in CSS pixels from the top left corner of the map's frame, `y` pointing down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pixel {
    /// CSS pixels to the right.
    pub x: f64,
    /// CSS pixels down.
    pub y: f64,
}

impl Pixel {
    /// Whether both coordinates are finite.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }

    /// The distance to `other`, in CSS pixels.
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        // `hypot` is exact beyond any screen, and several times slower.
        (dx * dx + dy * dy).sqrt()
    }
}

/// The size of the map's frame, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
}

impl Size {
    /// Whether something can be drawn in it: both sides are finite and above zero. A hidden element has
    /// no such size.
    pub fn is_drawable(self) -> bool {
        let drawable = |side: f64| side.is_finite() && side > 0.0;
        drawable(self.width) && drawable(self.height)
    }

    /// The middle of the frame.
    pub fn middle(self) -> Pixel {
        Pixel { x: self.width / 2.0, y: self.height / 2.0 }
    }
}

/// An upright rectangle of the world: finite, and its `min` is never beyond its `max`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldBounds {
    min: World,
    max: World,
}

impl WorldBounds {
    /// The smallest bounds that hold all finite points; `None` where there is none.
    pub fn of(points: impl IntoIterator<Item = World>) -> Option<Self> {
        let points = points.into_iter().filter(|point| point.is_finite());
        points.map(|point| Self { min: point, max: point }).reduce(Self::union)
    }

    /// The bounds of one point. One that is not finite counts as the origin.
    pub fn at(point: World) -> Self {
        let point = if point.is_finite() { point } else { World { x: 0.0, y: 0.0 } };
        Self { min: point, max: point }
    }

    /// Whether all of `other` lies inside or on the edge.
    pub fn holds(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Whether the two share at least a point.
    pub fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The bounds between two corners that are known to be finite and in order.
    pub(crate) const fn spanning(min: World, max: World) -> Self {
        Self { min, max }
    }

    /// The smallest bounds that hold both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: World { x: self.min.x.min(other.min.x), y: self.min.y.min(other.min.y) },
            max: World { x: self.max.x.max(other.max.x), y: self.max.y.max(other.max.y) },
        }
    }

    /// The upper left corner.
    pub fn min(self) -> World {
        self.min
    }

    /// The lower right corner.
    pub fn max(self) -> World {
        self.max
    }

    /// The middle.
    pub fn centre(self) -> World {
        // Halves first: the sum of two huge coordinates is not finite.
        World { x: self.min.x / 2.0 + self.max.x / 2.0, y: self.min.y / 2.0 + self.max.y / 2.0 }
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
    pub fn contains(self, point: World) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(points: &[(f64, f64)]) -> Option<WorldBounds> {
        WorldBounds::of(points.iter().map(|&(x, y)| World { x, y }))
    }

    #[test]
    fn bounds_hold_their_points() {
        assert_eq!(bounds(&[]), None);
        assert_eq!(bounds(&[(f64::NAN, 0.0)]), None);
        let held = bounds(&[(1.0, 5.0), (-3.0, 2.0), (0.0, f64::INFINITY)]).unwrap();
        assert_eq!(held.min(), World { x: -3.0, y: 2.0 });
        assert_eq!(held.max(), World { x: 1.0, y: 5.0 });
        assert_eq!(held.centre(), World { x: -1.0, y: 3.5 });
        assert_eq!((held.width(), held.height()), (4.0, 3.0));
    }

    #[test]
    fn a_union_holds_both() {
        let both = bounds(&[(0.0, 0.0)]).unwrap().union(bounds(&[(2.0, -1.0)]).unwrap());
        assert_eq!(Some(both), bounds(&[(0.0, 0.0), (2.0, -1.0)]));
        assert!(both.contains(World { x: 2.0, y: 0.0 }));
        assert!(!both.contains(World { x: 2.1, y: 0.0 }));
    }

    #[test]
    fn bounds_meet_and_hold_each_other() {
        let large = bounds(&[(0.0, 0.0), (4.0, 4.0)]).unwrap();
        let check = |points: &[(f64, f64)], meets, holds| {
            let other = bounds(points).unwrap();
            assert_eq!((large.meets(other), other.meets(large)), (meets, meets), "{points:?}");
            assert_eq!(large.holds(other), holds, "{points:?}");
        };
        check(&[(1.0, 1.0), (2.0, 2.0)], true, true);
        check(&[(3.0, 3.0), (5.0, 5.0)], true, false);
        check(&[(4.0, 4.0), (5.0, 5.0)], true, false);
        check(&[(4.1, 0.0), (5.0, 5.0)], false, false);
        check(&[(0.0, -2.0), (4.0, -1.0)], false, false);
        check(&[(-1.0, 1.0), (5.0, 2.0)], true, false);
        let nowhere = WorldBounds::at(World { x: f64::NAN, y: 1.0 });
        assert_eq!(nowhere.centre(), World { x: 0.0, y: 0.0 });
    }

    #[test]
    fn only_a_real_size_is_drawable() {
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
    fn pixels_measure() {
        assert_eq!(Pixel { x: 0.0, y: 0.0 }.distance(Pixel { x: 3.0, y: 4.0 }), 5.0);
        assert!(!Pixel { x: 0.0, y: f64::NAN }.is_finite());
        assert_eq!(Size { width: 8.0, height: 4.0 }.middle(), Pixel { x: 4.0, y: 2.0 });
    }
}
