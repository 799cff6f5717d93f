//! Geographic coordinates, in degrees.

use crate::sine::{cos, sin};

/// The mean radius of the Earth in kilometres (IUGG: two thirds equatorial, one third polar radius).
const EARTH_KM: f64 = 6371.0088;

/// The latitudes between which people live, in degrees: the southernmost, the northernmost.
pub const INHABITED_LATITUDES: (f64, f64) = (-50.0, 76.0);

/// A place on the Earth: longitude in [-180, 180], latitude in [-90, 90], both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// Creates a place from degrees; `None` if either is out of range or not finite.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        // No range contains NaN, so this rejects it too.
        let on_earth = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        on_earth.then_some(Self { lon, lat })
    }

    /// Degrees east of Greenwich, in [-180, 180].
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Degrees north of the equator, in [-90, 90].
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// The great-circle distance in kilometres, by the haversine formula. At most 0.6 % off, because the Earth is not a sphere.
    pub fn distance_km(self, other: Self) -> f64 {
        let haversine = |degrees: f64| sin(degrees.to_radians() / 2.0).powi(2);
        let cosines = cos(self.lat.to_radians()) * cos(other.lat.to_radians());
        let chord = haversine(other.lat - self.lat) + cosines * haversine(other.lon - self.lon);
        2.0 * EARTH_KM * chord.sqrt().min(1.0).asin()
    }
}

/// A place with its longitude relative to the central meridian of the map.
///
/// Unlike [`LonLat`] it distinguishes the two edges of the map: -180 is the left edge, 180 the right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CentredLonLat {
    /// Degrees east of the central meridian, in [-180, 180].
    pub lon: f64,
    /// Degrees north of the equator, in [-90, 90].
    pub lat: f64,
}

/// The longitude in [-180, 180) of the same meridian as `lon` degrees; NaN if `lon` is not finite.
pub fn wrap(lon: f64) -> f64 {
    // Return a longitude in range unchanged, to the last bit.
    if (-180.0..180.0).contains(&lon) {
        return lon;
    }
    // SIZE: saves 1,002 B against `%`, whose exact computation needs 128-bit division.
    let turned = lon - ((lon + 180.0) / 360.0).floor() * 360.0;
    // Rounding may end slightly outside the range, on either side of the antimeridian.
    if turned.abs() > 180.0 || turned == 180.0 { -180.0 } else { turned }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_coordinates_in_range_are_accepted() {
        let check = |lon, lat, good| assert_eq!(LonLat::new(lon, lat).is_some(), good, "{lon} {lat}");
        check(0.0, 0.0, true);
        check(180.0, 90.0, true);
        check(-180.0, -90.0, true);
        check(180.1, 0.0, false);
        check(0.0, -90.1, false);
        check(f64::NAN, 0.0, false);
        check(0.0, f64::INFINITY, false);
    }

    #[test]
    fn a_place_keeps_its_degrees() {
        let daejeon = LonLat::new(127.38, 36.35).unwrap();
        assert_eq!((daejeon.lon(), daejeon.lat()), (127.38, 36.35));
    }

    #[test]
    fn distances_follow_great_circles() {
        let place = |lon, lat| LonLat::new(lon, lat).unwrap();
        for (a, b, km) in [
            (place(0.0, 0.0), place(0.0, 0.0), 0.0),
            (place(0.0, 0.0), place(90.0, 0.0), 10_007.6),
            (place(179.0, 0.0), place(-179.0, 0.0), 222.4),
            (place(0.0, 90.0), place(0.0, -90.0), 20_015.1),
            // Daejeon and Uppsala.
            (place(127.38, 36.35), place(17.64, 59.86), 7552.0),
        ] {
            assert!((a.distance_km(b) - km).abs() < km / 1000.0 + 0.1, "{} {km}", a.distance_km(b));
        }
    }

    #[test]
    fn longitudes_are_wrapped() {
        let check = |lon, expected| assert_eq!(wrap(lon), expected, "{lon}");
        check(0.0, 0.0);
        check(180.0, -180.0);
        check(-180.0, -180.0);
        check(190.0, -170.0);
        check(-190.0, 170.0);
        check(725.0, 5.0);
        check(127.38, 127.38);
        check((-180.0_f64).next_down(), 180.0_f64.next_down());
        assert!(wrap(f64::INFINITY).is_nan() && wrap(f64::NAN).is_nan());
    }

    proptest! {
        #[test]
        fn wrapping_keeps_the_meridian(lon in -10_000.0..10_000.0) {
            let wrapped = wrap(lon);
            prop_assert!((-180.0..180.0).contains(&wrapped));
            let revolutions = (lon - wrapped) / 360.0;
            prop_assert!((revolutions - revolutions.round()).abs() < 1e-9);
        }
    }
}
