//! The Equal Earth projection on the unit sphere: Šavrič, Patterson and Jenny, "The Equal Earth map projection",
//! International Journal of Geographical Information Science 33 (2019).

use std::f64::consts::PI;

use crate::geometry::{WorldBounds, WorldPoint};
use crate::lonlat::{CentredLonLat, LonLat, wrap};
use crate::sine::sin;

const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;
const SQRT_3: f64 = 1.732_050_807_568_877_2;

/// Newton's method converges well before this; bounds the loop.
const MAX_STEPS: usize = 12;
/// Tolerance for points that rounding puts beyond the edge of the world, relative to the edge.
const EDGE: f64 = 1.0 + 1e-9;

/// World units from the centre of the map to its left and right edge on the equator.
pub const HALF_WIDTH: f64 = 2.0 * SQRT_3 * PI / (3.0 * A1);
/// World units from the centre of the map to its top and bottom edge, the poles.
pub const HALF_HEIGHT: f64 = 1.317_362_759_157_413_3;

/// The projection with a given central meridian; the map is split at the opposite meridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualEarth {
    centre_lon: f64,
}

impl EqualEarth {
    /// Creates a projection centred on the meridian of `centre_lon` degrees; a value that is not finite counts as 0.
    pub fn new(centre_lon: f64) -> Self {
        Self { centre_lon: if centre_lon.is_finite() { wrap(centre_lon) } else { 0.0 } }
    }

    /// The central meridian in degrees, in [-180, 180).
    pub fn centre_lon(self) -> f64 {
        self.centre_lon
    }

    /// The bounds of the whole world.
    pub fn bounds(self) -> WorldBounds {
        let corner = WorldPoint { x: HALF_WIDTH, y: HALF_HEIGHT };
        let opposite = WorldPoint { x: -HALF_WIDTH, y: -HALF_HEIGHT };
        WorldBounds::from_corners(opposite, corner)
    }

    /// Projects a place. The meridian opposite the centre is projected to the left edge.
    pub fn forward(self, place: LonLat) -> WorldPoint {
        self.forward_centred(CentredLonLat { lon: wrap(place.lon() - self.centre_lon), lat: place.lat() })
    }

    /// Projects a place whose longitude is already relative to the centre.
    pub fn forward_centred(self, place: CentredLonLat) -> WorldPoint {
        let sin_theta = SQRT_3 / 2.0 * sin(place.lat.to_radians());
        let theta = sin_theta.asin();
        let x = 2.0 * SQRT_3 * place.lon.to_radians() * cos_of_asin(sin_theta) / (3.0 * slope(theta));
        WorldPoint { x, y: -height(theta) }
    }

    /// The place at a point of the map, with a longitude in [-180, 180); `None` beyond the edge of the world.
    pub fn inverse(self, point: WorldPoint) -> Option<LonLat> {
        let theta = parametric_latitude(-point.y)?;
        let sin_theta = sin(theta);
        let lon = 3.0 * point.x * slope(theta) / (2.0 * SQRT_3 * cos_of_asin(sin_theta));
        let sin_lat = 2.0 * sin_theta / SQRT_3;
        if !(lon.abs() <= PI * EDGE && sin_lat.abs() <= EDGE) {
            return None;
        }
        let lat = sin_lat.clamp(-1.0, 1.0).asin().to_degrees();
        LonLat::new(wrap(lon.to_degrees().clamp(-180.0, 180.0) + self.centre_lon), lat)
    }
}

/// The cosine of an angle in ±90°, from its sine.
fn cos_of_asin(sine: f64) -> f64 {
    (1.0 - sine * sine).sqrt()
}

/// The distance of the parametric latitude `theta` from the equator, in world units.
fn height(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
}

/// The derivative of [`height`].
fn slope(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)
}

/// The parametric latitude at a distance from the equator, by Newton's method; the inverse of [`height`].
fn parametric_latitude(above: f64) -> Option<f64> {
    if above.is_nan() || above.abs() > HALF_HEIGHT * EDGE {
        return None;
    }
    let mut theta = above / A1;
    for _ in 0..MAX_STEPS {
        let step = (height(theta) - above) / slope(theta);
        theta -= step;
        if step.abs() < 1e-14 {
            break;
        }
    }
    Some(theta)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(a: f64, b: f64, tolerance: f64) -> bool {
        (a - b).abs() <= tolerance
    }

    #[test]
    fn named_points() {
        let check = |centre, lon, lat, x: f64, y: f64| {
            let point = EqualEarth::new(centre).forward(LonLat::new(lon, lat).unwrap());
            assert!(near(point.x, x, 1e-9) && near(point.y, y, 1e-9), "{lon} {lat}: {point:?}");
        };
        check(0.0, 0.0, 0.0, 0.0, 0.0);
        check(0.0, 0.0, 90.0, 0.0, -HALF_HEIGHT);
        check(0.0, 0.0, -90.0, 0.0, HALF_HEIGHT);
        check(0.0, 180.0, 0.0, -HALF_WIDTH, 0.0);
        check(0.0, -180.0, 0.0, -HALF_WIDTH, 0.0);
        check(0.0, 90.0, 0.0, HALF_WIDTH / 2.0, 0.0);
        check(10.0, 10.0, 0.0, 0.0, 0.0);
        check(150.0, -120.0, 0.0, HALF_WIDTH / 2.0, 0.0);
    }

    #[test]
    fn proportions_are_those_of_the_paper() {
        // Section 3 gives the pole line's length and the map's height, both against the equator.
        let pole = EqualEarth::new(0.0).forward_centred(CentredLonLat { lon: 180.0, lat: 90.0 });
        assert!(near(pole.x / HALF_WIDTH, 0.59247, 5e-6), "{}", pole.x / HALF_WIDTH);
        assert!(near(HALF_HEIGHT / HALF_WIDTH, 0.4867, 5e-5), "{}", HALF_HEIGHT / HALF_WIDTH);
    }

    #[test]
    fn both_edges_can_be_placed() {
        let check = |lon, x| {
            assert!(near(EqualEarth::new(77.0).forward_centred(CentredLonLat { lon, lat: 0.0 }).x, x, 1e-12));
        };
        check(180.0, HALF_WIDTH);
        check(-180.0, -HALF_WIDTH);
    }

    #[test]
    fn nothing_lies_beyond_the_edge() {
        let check = |x, y| assert_eq!(EqualEarth::new(0.0).inverse(WorldPoint { x, y }), None, "{x} {y}");
        check(HALF_WIDTH * 1.001, 0.0);
        check(0.0, -HALF_HEIGHT * 1.001);
        check(HALF_WIDTH * 0.9, HALF_HEIGHT);
        check(f64::NAN, 0.0);
        check(0.0, f64::NAN);
        check(f64::INFINITY, f64::NEG_INFINITY);
    }

    #[test]
    fn a_centre_is_always_a_meridian() {
        let check = |centre, expected| assert_eq!(EqualEarth::new(centre).centre_lon(), expected);
        check(190.0, -170.0);
        check(f64::NAN, 0.0);
        check(f64::INFINITY, 0.0);
    }

    #[test]
    fn the_world_fills_its_bounds() {
        let bounds = EqualEarth::new(0.0).bounds();
        assert_eq!((bounds.width(), bounds.height()), (2.0 * HALF_WIDTH, 2.0 * HALF_HEIGHT));
    }

    proptest! {
        #[test]
        fn inverse_undoes_forward(lon in -180.0..180.0, lat in -89.9..89.9, centre in -180.0..180.0) {
            let map = EqualEarth::new(centre);
            let back = map.inverse(map.forward(LonLat::new(lon, lat).unwrap())).unwrap();
            // Either edge of the map is the same meridian.
            prop_assert!(near(wrap(back.lon() - lon).abs(), 0.0, 1e-8), "{back:?}");
            prop_assert!(near(back.lat(), lat, 1e-8), "{back:?}");
        }

        #[test]
        fn north_is_up_and_east_is_right(
            lon in -179.0..178.0, lat in -90.0..89.0, by in 0.01..1.0,
        ) {
            let place = |lon, lat| EqualEarth::new(0.0).forward(LonLat::new(lon, lat).unwrap());
            prop_assert!(place(lon, lat + by).y < place(lon, lat).y);
            prop_assert!(place(lon + by, lat).x > place(lon, lat).x);
        }

        #[test]
        fn every_place_lies_in_the_bounds(lon in -180.0..=180.0, lat in -90.0..=90.0) {
            let point = EqualEarth::new(10.0).forward(LonLat::new(lon, lat).unwrap());
            prop_assert!(point.x.abs() <= HALF_WIDTH * EDGE && point.y.abs() <= HALF_HEIGHT * EDGE);
        }
    }
}
